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
select
  purchase.order_id, purchase.person_id, purchase.ordered_at, purchase.ordered_on, purchase.amount, purchase.status, purchase.is_sale, purchase.is_counted,
  purchase.category, purchase.channel,
  coalesce(purchase.region, customer.region, 'unknown') as region,
  coalesce(customer.segment, 'unknown') as segment
from core.purchase
left join core.customer on customer.person_id = purchase.person_id
