-- one row per order of a known person: what became of it, and the contact that came before
-- A contact counts when it lies in the company's window before the order, or after it and before its fate; the window is windows.lost_order_contact_days.
-- key: order_id
-- columns:
--   order_id: order
--   person_id: the person
--   ordered_at: instant
--   ordered_on: local day
--   channel: where it was placed
--   region: where it goes
--   category: product category with the greatest value in it; unknown without lines
--   is_first: the person had no purchase before
--   gross_amount: value when ordered
--   fate: abandoned, cancelled or kept
--   is_lost: abandoned or cancelled
--   is_recovered: lost, and the person placed another order that was kept within the window after
--   lost_at: abandoning or cancelling, null for kept orders
--   open_days: whole days from ordering until it was cancelled, abandoned or delivered; null while it is open
--   contact_id: last contact in the window before ordering, else the first after it
--   contact_channel: its channel
--   contact_reason: its reason
--   contact_day: -1 before ordering, else whole days after; null without a contact
--   last_contact_id: of a lost order the last contact in the window before it was lost
--   last_contact_channel: its channel
--   last_contact_reason: its reason
--   last_contact_sentiment: sentiment of the last thing the customer said in that conversation before the loss, -1 to +1
--   last_contact_seconds: from that contact's beginning to the loss
-- check: only lost orders have a last contact: select * from core.order_fate where last_contact_id is not null and not is_lost
with ended as (
  select
    purchase.*, ordered.cancelled_at,
    case purchase.status when 'abandoned' then purchase.ordered_at when 'cancelled' then coalesce(ordered.cancelled_at, purchase.ordered_at) end as lost_at,
    coalesce(case purchase.status when 'abandoned' then purchase.ordered_at when 'cancelled' then coalesce(ordered.cancelled_at, purchase.ordered_at) end, ordered.delivered_at) as fate_at
  from core.purchase
  left join staging."order" ordered on joined(ordered.source, ordered.order_id) = purchase.order_id
  where purchase.person_id is not null
  qualify row_number() over (partition by purchase.order_id order by ordered.source_key) = 1
),

placed as (
  select
    ended.*, run.lost_order_contact_days * 86400 as window_seconds,
    coalesce(sum(case when is_counted then 1 else 0 end)
      over (partition by person_id order by ordered_at, order_id rows between unbounded preceding and 1 preceding), 0) = 0 as is_first,
    min(case when is_sale then ordered_at end)
      over (partition by person_id order by ordered_at, order_id rows between 1 following and unbounded following) as next_sale_at
  from ended
  cross join config.run
),

near as (
  select
    placed.order_id, contact.contact_id, contact.conversation_id, contact.channel, contact.reason, contact.started_at,
    contact.started_at <= placed.ordered_at as is_before,
    abs(seconds_between(contact.started_at, placed.ordered_at)) as seconds_from_order,
    placed.lost_at is not null and contact.started_at <= placed.lost_at
      and seconds_between(contact.started_at, placed.lost_at) <= placed.window_seconds as is_before_loss,
    seconds_between(contact.started_at, placed.lost_at) as seconds_to_loss,
    case when contact.started_at <= placed.ordered_at then -1
      else cast(floor(seconds_between(placed.ordered_at, contact.started_at) / 86400) as integer) end as contact_day,
    contact.started_at > seconds_after(placed.ordered_at, -placed.window_seconds)
      and (contact.started_at <= placed.ordered_at or contact.started_at < seconds_after(placed.ordered_at, placed.window_seconds)) as is_near_ordering
  from placed
  join core.contact on contact.person_id = placed.person_id
    and contact.started_at > seconds_after(placed.ordered_at, -placed.window_seconds)
    and contact.started_at <= coalesce(placed.fate_at, seconds_after(placed.ordered_at, placed.window_seconds))
),

chosen as (
  select * from near where is_near_ordering
  qualify row_number() over (
    partition by order_id
    order by is_before desc, seconds_from_order, contact_id
  ) = 1
),

last_one as (
  select * from near where is_before_loss
  qualify row_number() over (partition by order_id order by started_at desc, contact_id) = 1
),

mood as (
  select last_one.order_id, text.sentiment
  from last_one
  join placed on placed.order_id = last_one.order_id
  join core.text on text.conversation_id = last_one.conversation_id and text.sentiment is not null and text.said_at <= placed.lost_at
  qualify row_number() over (partition by last_one.order_id order by text.said_at desc, text.text_id) = 1
)

select
  placed.order_id,
  placed.person_id,
  placed.ordered_at,
  placed.ordered_on,
  placed.channel,
  coalesce(placed.region, 'unknown') as region,
  placed.category,
  placed.is_first,
  placed.gross_amount,
  case when placed.status in ('abandoned', 'cancelled') then placed.status else 'kept' end as fate,
  placed.lost_at is not null as is_lost,
  placed.lost_at is not null and coalesce(seconds_between(placed.lost_at, placed.next_sale_at) <= placed.window_seconds, false) as is_recovered,
  placed.lost_at,
  cast(floor(seconds_between(placed.ordered_at, placed.fate_at) / 86400) as integer) as open_days,
  chosen.contact_id,
  chosen.channel as contact_channel,
  chosen.reason as contact_reason,
  chosen.contact_day,
  last_one.contact_id as last_contact_id,
  last_one.channel as last_contact_channel,
  last_one.reason as last_contact_reason,
  mood.sentiment as last_contact_sentiment,
  last_one.seconds_to_loss as last_contact_seconds
from placed
left join chosen on chosen.order_id = placed.order_id
left join last_one on last_one.order_id = placed.order_id
left join mood on mood.order_id = placed.order_id
