-- one row per order before the as-of instant, from the order itself or, where only lines came, from its lines
-- Lines make no purchase while the order they belong to waits in quarantine: no order of their number was read, but one was refused, of their own source, of one whose
-- other orders lines of theirs belong to, or of one of whose orders none was read. Lines of a source without orders (receipts), and lines of orders that were never brought,
-- go on making purchases.
-- A purchase counts for churn and value when it is neither merely placed, nor cancelled, nor abandoned, nor taken back whole.
-- key: order_id
-- columns:
--   order_id: source and the source's own number
--   source: source of the order, else of its lines
--   order_number: the source's own number
--   person_id: the person, null when unknown
--   ordered_at: instant
--   ordered_on: local day
--   status: placed, paid, shipped, delivered, cancelled, returned, abandoned; sold when only lines came
--   gross_amount: value when ordered
--   returned_amount: value taken back, positive
--   amount: value kept; 0 for cancelled and abandoned orders, null when the value is unknown
--   is_sale: neither merely placed, nor cancelled, nor abandoned: its amount is revenue
--   is_counted: a purchase of the customer
--   category: product category with the greatest value in it; unknown without lines
--   channel: where it was placed
--   region: where it goes
-- check: a counted purchase kept something: select * from core.purchase where is_counted and amount <= 0 and gross_amount > 0
with line as (
  select
    source, order_id as order_number, source_key, sold_at, sold_on, category, region,
    coalesce(amount, quantity * unit_price) as amount,
    coalesce(is_return, false) or coalesce(amount, quantity * unit_price, 0) < 0 or coalesce(quantity, 0) < 0 as is_taken_back,
    coalesce(is_return, false) as is_return,
    sold_at < run.as_of_at as is_past
  from staging.order_line
  cross join config.run
),

recorded as (
  select * from staging."order"
  qualify row_number() over (partition by source, order_id order by ordered_at, source_key) = 1
),

sole_order as (
  select order_id as order_number, min(source) as source from recorded group by order_id having count(*) = 1
),

-- lines belong to the order of their own source, else to the only order of that number
placed_line as (
  select line.*, coalesce(recorded.source, sole_order.source, line.source) as order_source,
    coalesce(recorded.source, sole_order.source) is not null as is_placed
  from line
  left join recorded on recorded.source = line.source and recorded.order_id = line.order_number
  left join sole_order on sole_order.order_number = line.order_number
),

order_source_of as (
  select distinct source as line_source, order_source from placed_line
  union
  select seller.source, source_record.source
  from (select distinct source from line) seller
  cross join config.source_record
  where source_record.record = 'order' and source_record.source not in (select source from recorded)
),

waiting_line as (
  select distinct placed_line.source, placed_line.order_number
  from placed_line
  join order_source_of on order_source_of.line_source = placed_line.source
  join ops.quarantine refused on refused.source = order_source_of.order_source and refused.order_id = placed_line.order_number
  where not placed_line.is_placed
),

counted_line as (
  select placed_line.*
  from placed_line
  left join waiting_line on waiting_line.source = placed_line.source and waiting_line.order_number = placed_line.order_number
  where waiting_line.order_number is null
),

line_total as (
  select
    order_source, order_number,
    min_where(sold_at, is_past) as sold_at,
    first_by_where(sold_on, sold_at, is_past) as sold_on,
    sum_where(amount, is_past and not is_taken_back) as sold_amount,
    sum_where(abs(amount), is_past and is_taken_back) as taken_back_amount,
    count_where(is_return and not is_past) > 0 as is_returned_later,
    count_where(is_past) as line_count,
    min_where(region, is_past) as region
  from counted_line
  group by order_source, order_number
),

line_person as (
  select counted_line.order_source, counted_line.order_number, min(record_person.person_id) as person_id
  from counted_line
  join core.record_person on record_person.record = 'order_line'
    and record_person.source = counted_line.source and record_person.source_key = counted_line.source_key
  group by counted_line.order_source, counted_line.order_number
),

category_total as (
  select order_source, order_number, category, sum(abs(amount)) as amount
  from counted_line
  where category is not null and is_past
  group by order_source, order_number, category
),

main_category as (
  select order_source, order_number, category
  from category_total
  qualify row_number() over (partition by order_source, order_number order by amount desc nulls last, category) = 1
),

known as (
  select
    coalesce(recorded.source, line_total.order_source) as source,
    coalesce(recorded.order_id, line_total.order_number) as order_number,
    recorded.source_key,
    coalesce(recorded.ordered_at, line_total.sold_at) as ordered_at,
    case when recorded.ordered_at is null then line_total.sold_on else recorded.ordered_on end as ordered_on,
    case
      when recorded.order_id is null or recorded.status is null then 'sold'
      when recorded.status = 'cancelled' and recorded.cancelled_at >= run.as_of_at then 'paid'
      when recorded.status = 'returned' and line_total.is_returned_later then 'delivered'
      else recorded.status
    end as status,
    coalesce(recorded.amount, line_total.sold_amount, case when line_total.line_count > 0 then 0 end) as gross_amount,
    coalesce(line_total.taken_back_amount, 0) as taken_back_amount,
    coalesce(recorded.channel, 'unknown') as channel,
    coalesce(recorded.region, line_total.region) as region
  from recorded
  full join line_total on line_total.order_source = recorded.source and line_total.order_number = recorded.order_id
  cross join config.run
),

valued as (
  select
    *,
    case when status = 'returned' then gross_amount else taken_back_amount end as returned_amount,
    status not in ('placed', 'cancelled', 'abandoned') as is_sale
  from known
)

select
  joined(valued.source, valued.order_number) as order_id,
  valued.source,
  valued.order_number,
  coalesce(record_person.person_id, line_person.person_id) as person_id,
  valued.ordered_at,
  valued.ordered_on,
  valued.status,
  valued.gross_amount,
  valued.returned_amount,
  case when valued.status in ('cancelled', 'abandoned') then 0 else valued.gross_amount - valued.returned_amount end as amount,
  valued.is_sale,
  valued.is_sale and valued.status <> 'returned'
    and not (valued.returned_amount > 0 and valued.returned_amount >= coalesce(valued.gross_amount, 0) - 0.005) as is_counted,
  coalesce(main_category.category, 'unknown') as category,
  valued.channel,
  valued.region
from valued
cross join config.run
left join core.record_person on record_person.record = 'order'
  and record_person.source = valued.source and record_person.source_key = valued.source_key
left join line_person on line_person.order_source = valued.source and line_person.order_number = valued.order_number
left join main_category on main_category.order_source = valued.source and main_category.order_number = valued.order_number
where valued.ordered_at < run.as_of_at
