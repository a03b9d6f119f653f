-- one row per order, with what is known of its customer
-- key: order_id
-- columns:
--   order_id: order
--   person_id: the person, null when unknown
--   ordered_at: instant
--   ordered_on: local day
--   amount: value kept
--   status: placed, paid, shipped, delivered, cancelled, returned, abandoned; sold when only lines came
--   is_sale: its amount is revenue
--   is_counted: a purchase of the customer
--   category: main product category
--   channel: where it was placed
--   region: where it goes, else the customer's region
--   segment: value segment of the customer; unknown for strangers
--   is_begun: its source tells statuses, and of its source or channel orders abandoned are known, and orders carried on too, so that a share of them is one
with status_source as (
  select source, count_where(status <> 'sold') > 0 as tells_status from core.purchase group by source
),

-- whether orders of either kind are known of the same source, and of the same channel
known_beside as (
  select
    purchase.order_id,
    max(case when purchase.status = 'abandoned' then 1 else 0 end) over (partition by purchase.source) as abandoned_of_source,
    max(case when purchase.status = 'abandoned' then 1 else 0 end) over (partition by purchase.channel) as abandoned_of_channel,
    max(case when purchase.status <> 'abandoned' then 1 else 0 end) over (partition by purchase.source) as carried_on_of_source,
    max(case when purchase.status <> 'abandoned' then 1 else 0 end) over (partition by purchase.channel) as carried_on_of_channel
  from core.purchase
  join status_source on status_source.source = purchase.source and status_source.tells_status
)

select
  purchase.order_id, purchase.person_id, purchase.ordered_at, purchase.ordered_on, purchase.amount, purchase.status, purchase.is_sale, purchase.is_counted,
  purchase.category, purchase.channel,
  coalesce(purchase.region, customer.region, 'unknown') as region,
  coalesce(customer.segment, 'unknown') as segment,
  coalesce(abandoned_of_source + abandoned_of_channel > 0 and carried_on_of_source + carried_on_of_channel > 0, false) as is_begun
from core.purchase
left join known_beside on known_beside.order_id = purchase.order_id
left join core.customer on customer.person_id = purchase.person_id
