-- one row per customer and quarter's end: value class by revenue and regularity of buying over the 365 days before it
-- A quarter's end counts when a whole year of orders lies before it; the as-of instant always does.
-- key: on_date, person_id
-- columns:
--   on_date: last day of the quarter, or of what is known
--   quarter: first day of the quarter
--   person_id: the person
--   abc: A, B or C by cumulative revenue of those 365 days (80 and 95 %)
--   xyz: X, Y or Z by the coefficient of variation of purchases per 91 days among those with two or more (0.5 and 1); one_time otherwise
--   revenue: value kept in those 365 days
--   purchase_count: purchases in those 365 days
with purchase as (
  select person_id, ordered_on, amount from core.purchase where is_counted and person_id is not null
),

history as (
  select min(ordered_on) as first_on from purchase
),

snapshot as (
  select days_after(quarter_of(cast(month as date)), -1) as on_date
  from (select months_from(history.first_on, run.as_of_on) as month from history cross join config.run) each_month
  cross join history
  where days_after(quarter_of(cast(month as date)), -1) >= days_after(history.first_on, 365)
  union
  select as_of_on from config.run
),

-- four spans of 91 days back from the snapshot; how many of them the customer has been one for
bought as (
  select
    snapshot.on_date, purchase.person_id, purchase.amount,
    least(3, cast(floor(ratio_of(days_between(purchase.ordered_on, snapshot.on_date), 91)) as integer)) as span
  from snapshot
  join purchase on purchase.ordered_on <= snapshot.on_date and purchase.ordered_on > days_after(snapshot.on_date, -365)
),

spanned as (
  select on_date, person_id, span, count(*) as purchase_count, sum(amount) as revenue
  from bought
  group by on_date, person_id, span
),

yearly as (
  select
    spanned.on_date, spanned.person_id,
    sum(spanned.purchase_count) as purchase_count,
    sum(spanned.purchase_count * spanned.purchase_count) as square_sum,
    sum(spanned.revenue) as revenue,
    least(4, 1 + cast(floor(ratio_of(days_between(min(customer.first_purchase_on), spanned.on_date), 91)) as integer)) as span_count
  from spanned
  join core.customer on customer.person_id = spanned.person_id
  group by spanned.on_date, spanned.person_id
),

ranked as (
  select
    *,
    ratio_of(
      coalesce(sum(greatest(revenue, 0)) over (partition by on_date order by revenue desc, person_id rows between unbounded preceding and 1 preceding), 0),
      sum(greatest(revenue, 0)) over (partition by on_date)
    ) as share_above,
    ratio_of(sqrt(greatest(0, ratio_of(square_sum, span_count) - power(ratio_of(purchase_count, span_count), 2))), ratio_of(purchase_count, span_count)) as variation
  from yearly
)

select
  ranked.on_date,
  quarter_of(ranked.on_date) as quarter,
  ranked.person_id,
  case when revenue <= 0 or share_above is null then 'C' when share_above < run.abc_a_share then 'A' when share_above < run.abc_b_share then 'B' else 'C' end as abc,
  case when purchase_count < 2 then 'one_time' when variation <= run.xyz_x_variation then 'X' when variation <= run.xyz_y_variation then 'Y' else 'Z' end as xyz,
  ranked.revenue,
  cast(ranked.purchase_count as integer) as purchase_count
from ranked
cross join config.run
