-- one row per contact and per counted purchase, side by side, for contacts per order
-- key: is_contact, id
-- columns:
--   is_contact: true for a contact, false for a purchase
--   id: contact_id or order_id
--   on_date: local day
--   category: product category of the order
--   region: region
--   segment: value segment of the customer
select true as is_contact, contact_id as id, started_on as on_date, category, region, segment from core.contact
union all
select false, order_id, ordered_on, category, region, segment from core.purchase_of_customer where is_counted
