-- one row per cohort of customers (month of the first purchase) and month of their life, from month 0
-- Cohorts of fewer than privacy.suppress_below people are left out, with the next smallest of their quarter where they are still too few together, and
-- quarters alike; how many bought is not told where so few did or did not, nor for the next smallest of that month where these are too few together.
-- key: cohort_month, month_index
-- columns:
--   cohort_month: first day of the month of the first purchase
--   month_index: calendar months since then
--   month: first day of that calendar month
--   customer_count: customers of the cohort
--   active_count: of these customers, those who bought in that month; null where too few did or did not
--   revenue: value they kept from purchases of that month; null as active_count
--   is_complete: the month is over at the as-of instant
-- check: nobody is told alone: select * from marts.cohort_month where least(customer_count, nullif(active_count, 0), nullif(customer_count - active_count, 0)) < (select suppress_below from config.run)
-- check: no more buyers than customers: select * from marts.cohort_month where active_count > customer_count
with purchase as (
  select person_id, month_of(ordered_on) as month, amount from core.purchase where is_counted and person_id is not null
),

cohort as (
  select person_id, month_of(first_purchase_on) as cohort_month from core.customer where first_purchase_on is not null
),

size as (
  select cohort_month, quarter_of(cohort_month) as quarter, count(*) as customer_count from cohort group by cohort_month, quarter_of(cohort_month)
),

quarter_size as (
  select quarter, sum(customer_count) as customer_count from size group by quarter
),

judged_quarter as (
  select quarter, is_folded(quarter, customer_count, true, run.suppress_below) as is_folded
  from quarter_size
  cross join config.run
),

judged as (
  select size.*, run.suppress_below, not judged_quarter.is_folded and not is_folded(cohort_month, customer_count, size.quarter, run.suppress_below) as is_told
  from size
  join judged_quarter on judged_quarter.quarter = size.quarter
  cross join config.run
),

cell as (
  select
    cohort_month, customer_count, judged.suppress_below, is_told,
    months_from(cohort_month, month_of(run.as_of_on)) as month
  from judged
  cross join config.run
),

bought as (
  select cohort.cohort_month, purchase.month, count(distinct cohort.person_id) as active_count, sum(purchase.amount) as revenue
  from cohort
  join purchase on purchase.person_id = cohort.person_id
  group by cohort.cohort_month, purchase.month
),

filled as (
  select
    cell.cohort_month, cell.customer_count, cell.suppress_below, cell.is_told, cast(cell.month as date) as month,
    coalesce(bought.active_count, 0) as active_count, coalesce(bought.revenue, 0) as revenue,
    cell.is_told
      and coalesce(bought.active_count, 0) not between 1 and cell.suppress_below - 1
      and cell.customer_count - coalesce(bought.active_count, 0) not between 1 and cell.suppress_below - 1 as has_enough
  from cell
  left join bought on bought.cohort_month = cell.cohort_month and bought.month = cell.month
),

-- cohorts of which nobody bought hide nobody
compared as (
  select filled.*,
    is_folded_with(cohort_month, active_count, month, not has_enough, nullif(sum_where(active_count, not has_enough) over (partition by month), 0), suppress_below) as is_hidden
  from filled
)

select
  cohort_month,
  cast(months_between(cohort_month, month) as integer) as month_index,
  month,
  customer_count,
  case when not is_hidden then active_count end as active_count,
  case when not is_hidden then revenue end as revenue,
  months_after(month, 1) <= days_after(run.as_of_on, 1) as is_complete
from compared
cross join config.run
where is_told
order by cohort_month, month
