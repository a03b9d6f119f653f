-- one row per contact and per counted purchase, side by side, for contacts per order
-- Purchases count from the day of the first contact: before it nobody knows whether customers turned to the company.
-- A purchase has a category here only in months in which contacts tell theirs: in one whose contacts all name no known order nobody knows what they are about, and none is not known to be about it.
-- key: is_contact, id
-- columns:
--   is_contact: true for a contact, false for a purchase
--   id: contact_id or order_id
--   on_date: local day
--   category: product category of the order; unknown for contacts about no known order, and for purchases where no contact tells one
--   region: region
--   segment: value segment of the customer
with contact as (
  select * from core.contact where is_heard
),

heard as (
  select min(started_on) as first_on, count_where(category <> 'unknown') > 0 as tells_category from contact
),

silent_month as (
  select month_of(started_on) as month from contact group by month_of(started_on) having count_where(category <> 'unknown') = 0
)

select true as is_contact, contact_id as id, started_on as on_date, category, region, segment from contact
union all
select
  false, purchase.order_id, purchase.ordered_on,
  case when heard.tells_category and silent_month.month is null then purchase.category else 'unknown' end,
  purchase.region, purchase.segment
from core.purchase_of_customer purchase
cross join heard
left join silent_month on silent_month.month = month_of(purchase.ordered_on)
where purchase.is_counted and purchase.ordered_on >= heard.first_on
