-- one row per customer and month in which something happened to the customer's stage: the stage at the start and at the end of that month
-- key: person_id, month
-- columns:
--   person_id: the person
--   month: first day of the month
--   from_stage: stage at its start: none (not known yet), potential, one_time, regular, lost
--   to_stage: stage at its end, or at the as-of instant; the same where the customer was lost and came back
-- check: as many become active in a month as changes say: select month from (
--   select month, sum(case when to_stage in ('one_time', 'regular') then 1 else 0 end - case when from_stage in ('one_time', 'regular') then 1 else 0 end) as moved from core.stage_move group by month
--   ) move join (select month_of(on_date) as month, sum(delta) as changed from core.customer_change group by month_of(on_date)) change using (month) where moved <> changed
with mark as (
  -- what makes a stage, and from which day it holds
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

staged as (
  select person_id, month, stage, coalesce(lag(stage) over (partition by person_id order by month), 'none') as stage_before from monthly
)

select person_id, cast(month as date) as month, stage_before as from_stage, stage as to_stage from staged
