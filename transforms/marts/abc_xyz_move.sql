-- one row per quarter's end and pair of cells: customers who stood in the first one quarter's end before and in the second now
-- key: on_date, from_cell, to_cell
-- columns:
--   on_date: last day of the quarter, or of what is known
--   before_on: the snapshot before
--   from_cell: class then, such as AX; none for those who had bought nothing in the year before
--   to_cell: class now; none for those who have bought nothing in the year since
--   customer_count: customers
with snapshot as (
  select on_date, lag(on_date) over (order by on_date) as before_on from (select distinct on_date from core.customer_class) dates
),

cell as (
  select on_date, person_id, case when xyz = 'one_time' then abc || ' one_time' else abc || xyz end as cell from core.customer_class
),

paired as (
  select snapshot.on_date, snapshot.before_on, cell.person_id, cell.cell as to_cell, cast(null as varchar) as from_cell
  from snapshot join cell on cell.on_date = snapshot.on_date
  where snapshot.before_on is not null
  union all
  select snapshot.on_date, snapshot.before_on, cell.person_id, null, cell.cell
  from snapshot join cell on cell.on_date = snapshot.before_on
),

person_move as (
  select on_date, before_on, person_id, coalesce(max(from_cell), 'none') as from_cell, coalesce(max(to_cell), 'none') as to_cell
  from paired
  group by on_date, before_on, person_id
)

select on_date, before_on, from_cell, to_cell, count(*) as customer_count
from person_move
group by on_date, before_on, from_cell, to_cell
order by on_date, from_cell, to_cell
