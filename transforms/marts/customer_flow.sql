-- one row per month and move between stages: customers whose stage at the end of the month is another than at its start
-- Moves of fewer than privacy.suppress_below people are folded into "other", with the next smallest where the folded are still too few.
-- key: month, from_stage, to_stage
-- columns:
--   month: first day of the month
--   from_stage: stage at its start: none (not known yet), potential, one_time, regular, lost; other for what is folded
--   to_stage: stage at its end, or at the as-of instant; other for what is folded
--   direction: up or down; null for what is folded
--   customer_count: customers
--   revenue_12m: value they kept in the 365 days before the as-of instant
--   is_complete: the month is over at the as-of instant
-- check: nobody is told alone: select * from marts.customer_flow where customer_count < (select suppress_below from config.run)
with sized as (
  select stage_move.month, from_stage, to_stage, count(*) as customer_count, coalesce(sum(customer.revenue_12m), 0) as revenue_12m
  from core.stage_move
  join core.customer on customer.person_id = stage_move.person_id
  where from_stage <> to_stage
  group by stage_move.month, from_stage, to_stage
),

judged as (
  select sized.*, is_folded((from_stage, to_stage), customer_count, month, run.suppress_below) as is_folded
  from sized
  cross join config.run
),

folded as (
  select month, customer_count, revenue_12m, case when is_folded then 'other' else from_stage end as from_stage, case when is_folded then 'other' else to_stage end as to_stage
  from judged
),

height as (
  select 'none' as stage, 0 as height union all select 'lost', 1 union all select 'potential', 2 union all select 'one_time', 3 union all select 'regular', 4
)

select
  folded.month,
  folded.from_stage,
  folded.to_stage,
  max(case when after.height > before.height then 'up' when after.height < before.height then 'down' end) as direction,
  cast(sum(folded.customer_count) as integer) as customer_count,
  sum(folded.revenue_12m) as revenue_12m,
  max(months_after(folded.month, 1)) <= max(days_after(run.as_of_on, 1)) as is_complete
from folded
cross join config.run
left join height before on before.stage = folded.from_stage
left join height after on after.stage = folded.to_stage
group by folded.month, folded.from_stage, folded.to_stage
having sum(folded.customer_count) >= max(run.suppress_below)
order by folded.month, folded.from_stage, folded.to_stage
