-- one row per quarter's end and cell of the grid of value (ABC) and regularity (XYZ)
-- key: on_date, abc, xyz
-- columns:
--   on_date: last day of the quarter, or of what is known
--   quarter: first day of the quarter
--   abc: A, B or C by revenue of the 365 days before
--   xyz: X, Y or Z by evenness of buying; one_time with a single purchase
--   customer_count: customers
--   revenue: value they kept in those 365 days
select on_date, quarter, abc, xyz, count(*) as customer_count, sum(revenue) as revenue
from core.customer_class
group by on_date, quarter, abc, xyz
order by on_date, abc, xyz
