-- one row per quarter's end and cell of the grid of value (ABC) and regularity (XYZ): who stands there, and who came and left since the quarter's end before
-- Cells of fewer than privacy.suppress_below people are folded into "other", with the next smallest where the folded are still too few: no difference of
-- rows tells of fewer. Who stayed follows from who came and from who left, so that these are told together or not at all.
-- key: on_date, abc, xyz
-- columns:
--   on_date: last day of the quarter, or of what is known
--   quarter: first day of the quarter
--   abc: A, B or C by revenue of the 365 days before; other for what is folded
--   xyz: X, Y or Z by evenness of buying; one_time with a single purchase; other for what is folded
--   customer_count: customers
--   revenue: value they kept in those 365 days
--   came_count: of these customers, those who stood elsewhere at the quarter's end before or had bought nothing in the year; null at the first one, and where fewer than privacy.suppress_below came, left or stayed
--   left_count: customers of the cell then who stand elsewhere now or have bought nothing in the year; null as came_count
-- check: nobody is told alone: select * from marts.abc_xyz where least(customer_count, nullif(came_count, 0), nullif(left_count, 0)) < (select suppress_below from config.run)
with sized as (
  select on_date, quarter, abc, xyz, count(*) as customer_count, sum(revenue) as revenue
  from core.customer_class
  group by on_date, quarter, abc, xyz
),

cell as (
  select sized.*, run.suppress_below, not is_folded((abc, xyz), customer_count, on_date, run.suppress_below) as is_told
  from sized
  cross join config.run
),

snapshot as (
  select on_date, lag(on_date) over (order by on_date) as before_on from (select distinct on_date from cell) dates
),

stayed as (
  select now.on_date, now.abc, now.xyz, count(*) as customer_count
  from core.customer_class now
  join snapshot on snapshot.on_date = now.on_date
  join core.customer_class before on before.on_date = snapshot.before_on and before.person_id = now.person_id and before.abc = now.abc and before.xyz = now.xyz
  group by now.on_date, now.abc, now.xyz
),

moved as (
  select
    cell.on_date, cell.abc, cell.xyz, cell.suppress_below,
    coalesce(stayed.customer_count, 0) as stayed_count,
    cell.customer_count - coalesce(stayed.customer_count, 0) as came_count,
    coalesce(before.customer_count, 0) - coalesce(stayed.customer_count, 0) as left_count
  from cell
  join snapshot on snapshot.on_date = cell.on_date and snapshot.before_on is not null
  left join stayed on stayed.on_date = cell.on_date and stayed.abc = cell.abc and stayed.xyz = cell.xyz
  left join cell before on before.on_date = snapshot.before_on and before.abc = cell.abc and before.xyz = cell.xyz
  where cell.is_told and coalesce(before.is_told, true)
),

told_move as (
  select on_date, abc, xyz, came_count, left_count
  from moved
  where coalesce(least(nullif(came_count, 0), nullif(left_count, 0), nullif(stayed_count, 0)), suppress_below) >= suppress_below
)

select
  cell.on_date,
  cell.quarter,
  case when cell.is_told then cell.abc else 'other' end as abc,
  case when cell.is_told then cell.xyz else 'other' end as xyz,
  cast(sum(cell.customer_count) as integer) as customer_count,
  sum(cell.revenue) as revenue,
  cast(max(told_move.came_count) as integer) as came_count,
  cast(max(told_move.left_count) as integer) as left_count
from cell
left join told_move on told_move.on_date = cell.on_date and told_move.abc = cell.abc and told_move.xyz = cell.xyz
group by 1, 2, 3, 4
having sum(cell.customer_count) >= max(cell.suppress_below)
order by 1, 3, 4
