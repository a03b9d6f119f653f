-- one row per cohort of customers (month of the first purchase) and month of their life, from month 0
-- key: cohort_month, month_index
-- columns:
--   cohort_month: first day of the month of the first purchase
--   month_index: calendar months since then
--   month: first day of that calendar month
--   customer_count: customers of the cohort
--   active_count: those who bought in that month
--   revenue: value they kept from purchases of that month
--   is_complete: the month is over at the as-of instant
-- check: no more buyers than customers: select * from marts.cohort_month where active_count > customer_count
with purchase as (
  select person_id, month_of(ordered_on) as month, amount from core.purchase where is_counted and person_id is not null
),

cohort as (
  select person_id, month_of(first_purchase_on) as cohort_month from core.customer where first_purchase_on is not null
),

size as (
  select cohort_month, count(*) as customer_count from cohort group by cohort_month
),

cell as (
  select cohort_month, customer_count, months_from(cohort_month, month_of(run.as_of_on)) as month
  from size
  cross join config.run
),

bought as (
  select cohort.cohort_month, purchase.month, count(distinct cohort.person_id) as active_count, sum(purchase.amount) as revenue
  from cohort
  join purchase on purchase.person_id = cohort.person_id
  group by cohort.cohort_month, purchase.month
)

select
  cell.cohort_month,
  cast(months_between(cell.cohort_month, cell.month) as integer) as month_index,
  cast(cell.month as date) as month,
  cell.customer_count,
  coalesce(bought.active_count, 0) as active_count,
  coalesce(bought.revenue, 0) as revenue,
  months_after(cell.month, 1) <= days_after(run.as_of_on, 1) as is_complete
from cell
cross join config.run
left join bought on bought.cohort_month = cell.cohort_month and bought.month = cell.month
order by cell.cohort_month, cell.month
