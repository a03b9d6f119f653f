-- one row per customer and day on which the yearly revenue of active customers changes
-- Yearly revenue is the value kept in the 365 days before; it leaves with a lost customer and comes back with one won back.
-- key: person_id, on_date
-- columns:
--   person_id: the person
--   on_date: local day
--   segment: value segment of the customer
--   region: region of the customer
--   lost_amount: yearly revenue of the customer on the day of being lost
--   joined_amount: first purchase, or yearly revenue on the day of being won back, that day's purchase included
--   delta: change in the number of active customers
--   other_amount: purchases of an active customer, less purchases now more than 365 days old
--   square_change: change in the square of the yearly revenue while active: what an interval of the share needs
-- check: what left was there: select person_id, sum(joined_amount + other_amount - lost_amount) as balance
--   from core.revenue_change group by person_id having sum(joined_amount + other_amount - lost_amount) < -0.01
with purchase_day as (
  select person_id, ordered_on, sum(amount) as amount
  from core.purchase
  where is_counted and person_id is not null
  group by person_id, ordered_on
),

-- how a customer's yearly revenue moves, active or not
movement as (
  select person_id, ordered_on as on_date, amount, 0 as delta from purchase_day
  union all
  select person_id, days_after(ordered_on, 366), -amount, 0 from purchase_day cross join config.run where days_after(ordered_on, 366) <= run.as_of_on
  union all
  select person_id, on_date, 0, delta from core.customer_change
),

daily as (
  select
    person_id, on_date, sum(amount) as amount,
    count_where(delta > 0) as joins, count_where(delta < 0) as losses, sum(delta) as delta
  from movement
  group by person_id, on_date
),

running as (
  select
    *,
    coalesce(sum(amount) over (partition by person_id order by on_date rows between unbounded preceding and 1 preceding), 0) as yearly_before,
    coalesce(sum(delta) over (partition by person_id order by on_date rows between unbounded preceding and 1 preceding), 0) as active_before
  from daily
)

select
  running.person_id,
  running.on_date,
  customer.segment,
  customer.region,
  case when losses > 0 then yearly_before else 0 end as lost_amount,
  case when joins > 0 then yearly_before + amount else 0 end as joined_amount,
  case when joins = 0 and losses = 0 and active_before > 0 then amount else 0 end as other_amount,
  cast(running.delta as integer) as delta,
  case when active_before + running.delta > 0 then (yearly_before + amount) * (yearly_before + amount) else 0 end
    - case when active_before > 0 then yearly_before * yearly_before else 0 end as square_change
from running
join core.customer on customer.person_id = running.person_id
where joins > 0 or losses > 0 or active_before > 0
