-- one row per month and move between stages: customers by their stage at the start and at the end of the month
-- key: month, from_stage, to_stage
-- check: as many are active at the end of a month as changes say: select month from (
--   select month, sum(case when to_stage in ('one_time', 'regular') then customer_count else 0 end) as flowed from marts.customer_flow group by month
--   ) flow join (select month_of(on_date) as month, sum(sum(delta)) over (order by month_of(on_date)) as active from core.customer_change group by month_of(on_date)) change
--   using (month) where flowed <> active
-- columns:
--   month: first day of the month
--   from_stage: stage at its start: none (not known yet), potential, one_time, regular, lost
--   to_stage: stage at its end, or at the as-of instant
--   direction: up, down or same
--   customer_count: customers
--   revenue_12m: value they kept in the 365 days before the as-of instant
--   is_complete: the month is over at the as-of instant
with month as (
  select months_from(month_of(min(person.first_seen_at)), month_of(max(run.as_of_on))) as month
  from core.person cross join config.run
),

-- what makes a stage, and from which day it holds
mark as (
  select person_id, local_date(first_seen_at, run.time_zone) as on_date, 1 as rank, 'potential' as stage
  from core.person cross join config.run where first_seen_at < run.as_of_at
  union all
  select
    person_id, on_date,
    case change when 'new' then 2 when 'lost' then 3 else 4 end,
    case change when 'new' then 'one_time' when 'lost' then 'lost' else 'regular' end
  from core.customer_change
  union all
  select person_id, ordered_on, 5, 'regular'
  from core.purchase
  where is_counted and person_id is not null
  qualify row_number() over (partition by person_id order by ordered_at, order_id) = 2
),

monthly as (
  select person_id, month_of(on_date) as month, last_by(stage, cast(days_between(date '1970-01-01', on_date) as bigint) * 10 + rank) as stage
  from mark
  group by person_id, month_of(on_date)
),

spell as (
  select
    person_id, month, stage,
    coalesce(lag(stage) over (partition by person_id order by month), 'none') as stage_before,
    lead(month) over (partition by person_id order by month) as next_month
  from monthly
),

move as (
  select month, stage_before as from_stage, stage as to_stage, person_id from spell
),

stay as (
  select cast(month.month as date) as month, spell.stage as from_stage, spell.stage as to_stage, spell.person_id
  from spell
  join month on month.month > spell.month and (spell.next_month is null or month.month < spell.next_month)
),

each_move as (
  select * from move
  union all
  select * from stay
),

counted as (
  select each_move.month, from_stage, to_stage, count(*) as customer_count, coalesce(sum(customer.revenue_12m), 0) as revenue_12m
  from each_move
  join core.customer on customer.person_id = each_move.person_id
  group by each_move.month, from_stage, to_stage
),

height as (
  select 'none' as stage, 0 as height union all select 'lost', 1 union all select 'potential', 2 union all select 'one_time', 3 union all select 'regular', 4
)

select
  counted.month,
  counted.from_stage,
  counted.to_stage,
  case when after.height > before.height then 'up' when after.height < before.height then 'down' else 'same' end as direction,
  counted.customer_count,
  counted.revenue_12m,
  months_after(counted.month, 1) <= days_after(run.as_of_on, 1) as is_complete
from counted
cross join config.run
join height before on before.stage = counted.from_stage
join height after on after.stage = counted.to_stage
order by counted.month, counted.from_stage, counted.to_stage
