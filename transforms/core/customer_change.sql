-- one row per change of a customer between active and lost
-- Lost is dated on the first local day on which the whole days since the last purchase exceed the inactivity window.
-- key: person_id, on_date, change
-- columns:
--   person_id: the person
--   on_date: local day of the change
--   change: new (first purchase), lost, won_back (a purchase after being lost)
--   delta: change in the number of active customers: +1 or -1
--   until_on: day on which the time as an active customer that begins or ends here is over; null while it lasts
--   segment: value segment of the customer
--   region: region of the customer
--   revenue_12m_before: value kept in the 365 days before on_date
-- check: what begins ends later, and what ends ends on its day: select * from core.customer_change
--   where (delta > 0 and until_on <= on_date) or (delta < 0 and until_on <> on_date)
-- check: losses and returns alternate: select person_id, sum(delta) as balance from core.customer_change group by person_id having sum(delta) not in (0, 1)
with purchase_day as (
  select person_id, ordered_on, sum(amount) as amount
  from core.purchase
  where is_counted and person_id is not null
  group by person_id, ordered_on
),

spell as (
  select
    person_id, ordered_on,
    lag(ordered_on) over (partition by person_id order by ordered_on) as previous_on,
    lead(ordered_on) over (partition by person_id order by ordered_on) as next_on
  from purchase_day
),

change as (
  select person_id, ordered_on as on_date, 'new' as change, 1 as delta from spell where previous_on is null
  union all
  select person_id, ordered_on, 'won_back', 1
  from spell cross join core.inactivity_window
  where days_between(previous_on, ordered_on) > inactivity_window.window_days
  union all
  select person_id, days_after(ordered_on, inactivity_window.window_days + 1), 'lost', -1
  from spell cross join core.inactivity_window cross join config.run
  where days_after(ordered_on, inactivity_window.window_days + 1) <= coalesce(next_on, run.as_of_on)
    and days_after(ordered_on, inactivity_window.window_days + 1) <= run.as_of_on
),

revenue_before as (
  select change.person_id, change.on_date, change.change, sum(purchase_day.amount) as amount
  from change
  join purchase_day on purchase_day.person_id = change.person_id
    and purchase_day.ordered_on < change.on_date and purchase_day.ordered_on >= days_after(change.on_date, -365)
  group by change.person_id, change.on_date, change.change
)

select
  change.person_id,
  change.on_date,
  change.change,
  change.delta,
  min(case when change.delta < 0 then change.on_date end)
    over (partition by change.person_id order by change.on_date, change.delta rows between current row and unbounded following) as until_on,
  customer.segment,
  customer.region,
  coalesce(revenue_before.amount, 0) as revenue_12m_before
from change
join core.customer on customer.person_id = change.person_id
left join revenue_before on revenue_before.person_id = change.person_id
  and revenue_before.on_date = change.on_date and revenue_before.change = change.change
