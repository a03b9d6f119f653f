-- one row per contact channel, reason and stage: orders with such a contact against like orders without: parts of a lift (association, not cause)
-- Orders are alike when they were placed in the same month, region and channel, are both a first purchase or both not, and were still open on the day of the contact.
-- The parts add up over rows; the lift they make, and its interval, is worked out in transforms/effect.ts.
-- key: contact_channel, contact_reason, stage
-- columns:
--   contact_channel: channel of the contact
--   contact_reason: its reason
--   stage: before_order or after_order
--   order_count: orders with such a contact that have like orders
--   unmatched_count: orders with such a contact that have none
--   lost_count: of the matched those abandoned or cancelled after it
--   lost_amount: their value
--   expected_count: how many would be lost at the rate of their like
--   expected_variance: variance of expected_count
with landmark as (
  select cast(numbers_from(-1, 6) as integer) as contact_day
),

open_order as (
  select
    landmark.contact_day, month_of(order_fate.ordered_on) as month, order_fate.region, order_fate.channel, order_fate.is_first,
    order_fate.is_lost, order_fate.gross_amount, order_fate.contact_channel, order_fate.contact_reason,
    coalesce(order_fate.contact_day = landmark.contact_day, false) as has_contact
  from core.order_fate
  cross join landmark
  where (order_fate.contact_day is null or order_fate.contact_day >= landmark.contact_day)
    and (landmark.contact_day = -1 or ((order_fate.open_days is null or order_fate.open_days >= landmark.contact_day) and order_fate.fate <> 'abandoned'))
),

alike as (
  select contact_day, month, region, channel, is_first, count(*) as order_count, count_where(is_lost) as lost_count
  from open_order
  where not has_contact
  group by contact_day, month, region, channel, is_first
),

exposed as (
  select contact_day, month, region, channel, is_first, contact_channel, contact_reason,
    count(*) as order_count, count_where(is_lost) as lost_count, coalesce(sum_where(gross_amount, is_lost), 0) as lost_amount
  from open_order
  where has_contact
  group by contact_day, month, region, channel, is_first, contact_channel, contact_reason
),

compared as (
  select
    exposed.*, coalesce(alike.order_count, 0) as alike_count,
    ratio_of(alike.lost_count, alike.order_count) as alike_share
  from exposed
  left join alike on alike.contact_day = exposed.contact_day and alike.month = exposed.month and alike.region = exposed.region
    and alike.channel = exposed.channel and alike.is_first = exposed.is_first
)

select
  contact_channel,
  contact_reason,
  case when contact_day < 0 then 'before_order' else 'after_order' end as stage,
  cast(coalesce(sum_where(order_count, alike_count > 0), 0) as integer) as order_count,
  cast(coalesce(sum_where(order_count, alike_count = 0), 0) as integer) as unmatched_count,
  cast(coalesce(sum_where(lost_count, alike_count > 0), 0) as integer) as lost_count,
  coalesce(sum_where(lost_amount, alike_count > 0), 0) as lost_amount,
  coalesce(sum_where(order_count * alike_share, alike_count > 0), 0) as expected_count,
  coalesce(sum_where(order_count * order_count * alike_share * (1 - alike_share) / alike_count, alike_count > 0), 0) as expected_variance
from compared
group by 1, 2, 3
