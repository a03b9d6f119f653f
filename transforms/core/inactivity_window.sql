-- one row in all: after how many days without a purchase a customer is lost
-- Learned, where the company sets none: the 90th percentile of customers' own gaps between purchase days, in whole days.
-- key: window_days
-- columns:
--   window_days: days
--   origin: set, learned, or assumed while there are fewer than 30 gaps to learn from
--   gap_count: gaps seen
with purchase_day as (
  select distinct person_id, ordered_on from core.purchase where is_counted and person_id is not null
),

gap as (
  select days_between(lag(ordered_on) over (partition by person_id order by ordered_on), ordered_on) as days from purchase_day
),

learned as (
  select count(days) as gap_count, cast(ceil(quantile_of(days, 0.9)) as integer) as days from gap
)

select
  cast(coalesce(run.inactivity_window_days, case when learned.gap_count >= 30 then learned.days end, 90) as integer) as window_days,
  case when run.inactivity_window_days is not null then 'set' when learned.gap_count >= 30 then 'learned' else 'assumed' end as origin,
  cast(learned.gap_count as integer) as gap_count
from config.run
cross join learned
