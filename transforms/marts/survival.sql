-- one row per group of customers and week of their life: how many of them are not yet lost
-- Kaplan–Meier from the first purchase to the first loss, customers not lost are censored at the as-of instant [Kaplan, Meier 1958];
-- limits by Greenwood's formula on the log-log scale. Value segments are those of today: being lost early keeps a customer small.
-- Groups of fewer than privacy.suppress_below people are left out, with the next smallest of their dimension where they are still too few together. A curve
-- is told at its first week while nobody is lost, then at every week by which at least so many were lost since the last told one, as long as so many are
-- observed; a week before which fewer of them, but somebody, ceased to be observed is passed over: no difference of its rows tells of fewer.
-- key: dimension, value, day
-- columns:
--   dimension: all, segment, region or cohort (quarter of the first purchase)
--   value: value of the dimension
--   day: days since the first purchase, by weeks
--   at_risk: customers observed that long and not lost before
--   share: share not lost by that day
--   low: lower 95 % limit
--   high: upper 95 % limit
--   customer_count: customers of the group
-- check: nobody is told alone: select * from marts.survival where at_risk < (select suppress_below from config.run)
-- check: a curve does not rise: select * from marts.survival qualify share > lag(share) over (partition by dimension, value order by day)
with recursive first_loss as (
  select person_id, min(on_date) as lost_on from core.customer_change where change = 'lost' group by person_id
),

life as (
  select
    customer.person_id, customer.segment, customer.region, quarter_of(customer.first_purchase_on) as cohort,
    first_loss.lost_on is not null as is_lost,
    days_between(customer.first_purchase_on, coalesce(first_loss.lost_on, days_after(run.as_of_on, 1))) as days
  from core.customer
  cross join config.run
  left join first_loss on first_loss.person_id = customer.person_id
  where customer.first_purchase_on is not null
),

grouped as (
  select 'all' as dimension, 'all' as value, days, is_lost from life
  union all select 'segment', segment, days, is_lost from life
  union all select 'region', region, days, is_lost from life
  union all select 'cohort', cast(cohort as varchar), days, is_lost from life
),

-- weeks, so that a curve is small; within a week losses come before censoring
step as (
  select
    dimension, value, cast(ceil(ratio_of(days, 7)) as integer) * 7 as day,
    count_where(is_lost) as lost, count(*) as gone
  from grouped
  group by dimension, value, cast(ceil(ratio_of(days, 7)) as integer) * 7
),

exposed as (
  select
    *,
    sum(gone) over (partition by dimension, value order by day rows between current row and unbounded following) as at_risk,
    sum(gone) over (partition by dimension, value) as customer_count
  from step
),

curve as (
  select
    *,
    row_number() over (partition by dimension, value order by day) as place,
    cast(sum(lost) over (partition by dimension, value order by day rows between unbounded preceding and current row) as bigint) as lost_so_far,
    sum(case when lost < at_risk then ln(1 - ratio_of(lost, at_risk)) end) over (partition by dimension, value order by day rows between unbounded preceding and current row) as log_share,
    max(case when lost = at_risk then 1 else 0 end) over (partition by dimension, value order by day rows between unbounded preceding and current row) = 1 as is_over,
    sum(case when lost < at_risk then ratio_of(lost, at_risk * (at_risk - lost)) end) over (partition by dimension, value order by day rows between unbounded preceding and current row) as greenwood
  from exposed
),

size as (
  select dimension, value, max(customer_count) as customer_count from curve group by dimension, value
),

judged as (
  select dimension, value, customer_count, is_folded(value, customer_count, dimension, run.suppress_below) as is_folded
  from size
  cross join config.run
),

-- from one told week to the next, beginning with everybody observed and nobody lost
told as (
  select dimension, value, cast(0 as bigint) as place, cast(0 as bigint) as lost_so_far, customer_count as at_risk from judged where not is_folded
  union all
  select curve.dimension, curve.value, curve.place, curve.lost_so_far, curve.at_risk
  from told
  join curve on curve.dimension = told.dimension and curve.value = told.value and curve.place > told.place
  cross join config.run
  where curve.at_risk >= run.suppress_below
    and (run.suppress_below < 2 or (curve.lost_so_far - told.lost_so_far >= run.suppress_below
      and (curve.at_risk = told.at_risk or told.at_risk - curve.at_risk >= run.suppress_below)))
  qualify row_number() over (partition by curve.dimension, curve.value order by curve.place) = 1
)

select
  curve.dimension,
  curve.value,
  curve.day,
  cast(curve.at_risk as integer) as at_risk,
  case when is_over then 0 else exp(log_share) end as share,
  case when is_over then 0 when log_share >= 0 then 1 else exp(log_share * exp(run.z95 * sqrt(greenwood) / abs(log_share))) end as low,
  case when is_over then 0 when log_share >= 0 then 1 else exp(log_share * exp(-run.z95 * sqrt(greenwood) / abs(log_share))) end as high,
  cast(curve.customer_count as integer) as customer_count
from curve
cross join config.run
join judged on judged.dimension = curve.dimension and judged.value = curve.value and not judged.is_folded
left join told on told.dimension = curve.dimension and told.value = curve.value and told.place = curve.place
where told.place is not null or (curve.place = 1 and curve.lost_so_far = 0)
order by curve.dimension, curve.value, curve.day
