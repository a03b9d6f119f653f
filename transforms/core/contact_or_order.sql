-- one row per contact and per counted purchase, side by side, for contacts per order
-- Purchases count from the day of the first contact: before it nobody knows whether customers turned to the company.
-- key: is_contact, id
-- columns:
--   is_contact: true for a contact, false for a purchase
--   id: contact_id or order_id
--   on_date: local day
--   category: product category of the order
--   region: region
--   segment: value segment of the customer
with heard as (
  select min(started_on) as first_on from core.contact where is_heard
)

select true as is_contact, contact_id as id, started_on as on_date, category, region, segment from core.contact where is_heard
union all
select false, order_id, ordered_on, category, region, segment from core.purchase_of_customer cross join heard where is_counted and ordered_on >= heard.first_on
