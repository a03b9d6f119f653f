-- one row in all: after how many days without a purchase a customer is lost
-- Learned, where the company sets none: the 90th percentile of customers' own gaps between purchase days, in whole days. Customers can be lost from a window after
-- the first purchase on; where the first months have holes, nobody can be lost a window after these either, and no loss would be nobody's merit.
-- key: window_days
-- columns:
--   window_days: days
--   origin: set, learned, or assumed while there are fewer than 30 gaps to learn from
--   gap_count: gaps seen
--   deep_from_on: purchase day after which, for as long as the window, no 31 days passed without a purchase of anybody; the first one while there was no such time, null without any
with purchase_day as (
  select distinct person_id, ordered_on from core.purchase where is_counted and person_id is not null
),

gap as (
  select days_between(lag(ordered_on) over (partition by person_id order by ordered_on), ordered_on) as days from purchase_day
),

learned as (
  select count(days) as gap_count, cast(ceil(quantile_of(days, 0.9)) as integer) as days from gap
),

used as (
  select
    cast(coalesce(run.inactivity_window_days, case when learned.gap_count >= 30 then learned.days end, 90) as integer) as window_days,
    case when run.inactivity_window_days is not null then 'set' when learned.gap_count >= 30 then 'learned' else 'assumed' end as origin,
    cast(learned.gap_count as integer) as gap_count
  from config.run
  cross join learned
),

day_of_sale as (
  select on_date, days_between(lag(on_date) over (order by on_date), on_date) > 31 as is_after_hole
  from (select distinct ordered_on as on_date from purchase_day) days
),

stretch as (
  select on_date, sum(case when is_after_hole then 1 else 0 end) over (order by on_date) as number from day_of_sale
),

unbroken as (
  select min(on_date) as from_on, max(on_date) as until_on from stretch group by number
)

select
  used.window_days,
  used.origin,
  used.gap_count,
  coalesce(min_where(unbroken.from_on, days_between(unbroken.from_on, unbroken.until_on) >= used.window_days), min(unbroken.from_on)) as deep_from_on
from used
left join unbroken on true
group by used.window_days, used.origin, used.gap_count
