-- one row per customer, day and time as an active customer in which the yearly revenue of active customers changes
-- Yearly revenue is the value kept in the 365 days before; it leaves with a lost customer and comes back with one won back.
-- key: person_id, on_date, delta
-- columns:
--   person_id: the person
--   on_date: local day
--   until_on: day on which the time as an active customer that the change belongs to is over; null while it lasts
--   segment: value segment of the customer
--   region: region of the customer
--   amount: what active customers' yearly revenue gains: with one who joins all they have, that day's purchase included; purchases, less those now over 365 days old; less all of one lost
--   delta: change in the number of active customers
--   square_change: change in the square of the yearly revenue while active: what an interval of the share needs
-- check: what left was there: select person_id, sum(amount) as balance from core.revenue_change group by person_id having sum(amount) < -0.01
-- check: who is lost leaves nothing: select person_id, until_on from core.revenue_change where until_on is not null
--   group by person_id, until_on having abs(sum(amount)) > 0.01 or sum(delta) <> 0
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
),

-- a purchase on the very day of being lost ends one time as a customer and begins another
moved as (
  select person_id, on_date, on_date as until_on, -yearly_before as amount, -1 as delta, -yearly_before * yearly_before as square_change
  from running
  where losses > 0
  union all
  select person_id, on_date, null, yearly_before + amount, 1, (yearly_before + amount) * (yearly_before + amount)
  from running
  where joins > 0
  union all
  select person_id, on_date, null, amount, 0, (yearly_before + amount) * (yearly_before + amount) - yearly_before * yearly_before
  from running
  where joins = 0 and losses = 0 and active_before > 0
)

select
  moved.person_id,
  moved.on_date,
  min(moved.until_on) over (partition by moved.person_id order by moved.on_date, moved.delta rows between current row and unbounded following) as until_on,
  customer.segment,
  customer.region,
  moved.amount,
  moved.delta,
  moved.square_change
from moved
join core.customer on customer.person_id = moved.person_id
