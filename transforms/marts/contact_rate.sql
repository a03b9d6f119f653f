-- one row per month and product category: contacts about its orders, and its purchases
-- key: month, category
-- columns:
--   month: first day of the month
--   category: main product category of the order; unknown for contacts about no known order, and for purchases of months in which no contact names one
--   contact_count: contacts
--   order_count: counted purchases
select month_of(on_date) as month, category, count_where(is_contact) as contact_count, count_where(not is_contact) as order_count
from core.contact_or_order
group by month_of(on_date), category
order by month, category
