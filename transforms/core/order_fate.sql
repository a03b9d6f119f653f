-- one row per order of a known person: what became of it, and the contact that came before
-- A contact counts when it lies in the company's window before the order, or after it and before its fate; the window is windows.lost_order_contact_days.
-- Where half or more of a source's times of one sort are midnights, these are days without a time: what they tell happens at the end of the day, after its contacts.
-- key: order_id
-- columns:
--   order_id: order
--   person_id: the person
--   ordered_at: instant
--   ordered_on: local day
--   placed_at: ordered_at, or the end of that day where the source tells days alone
--   is_placed_by_day: of ordered_at the day alone is known
--   channel: where it was placed
--   region: where it goes
--   category: product category with the greatest value in it; unknown without lines
--   is_first: the person had no purchase before
--   gross_amount: value when ordered
--   fate: abandoned, cancelled or kept; unknown where the source tells no order's status, as receipts do not
--   is_lost: abandoned or cancelled; null while the fate is unknown
--   has_both_fates: the fate is known, and of its source or channel both orders lost and orders kept are known, so that a share of them is lost
--   is_recovered: lost, and after that, within the window, the person placed an order that counts as a purchase; one placed before the loss, or taken back whole, makes good nothing. Of two days alone the same day counts as after
--   lost_at: abandoning or cancelling, null for kept orders; the end of the day where only that is known
--   is_lost_by_day: of lost_at the day alone is known; null for kept orders
--   delivered_at: delivery, likewise; null where it is not known
--   is_delivered_by_day: of delivered_at the day alone is known
--   open_days: whole days from ordering until it was cancelled, abandoned or delivered; null while it is open
--   contact_id: last contact in the window before ordering, else the first after it
--   contact_channel: its channel
--   contact_reason: its reason
--   contact_day: -1 before ordering, else whole days after; null without a contact
--   contact_promise: when delivery was promised in it, before the order's fate: same_day, one_day, two_three_days, four_seven_days, over_week; none where no delivery was promised, null without a contact
--   last_contact_id: of a lost order the last contact in the window before it was lost
--   last_contact_channel: its channel
--   last_contact_reason: its reason
--   last_contact_sentiment: mean sentiment of what the customer said in it before the loss, mere thanks left out, -1 to +1
--   last_contact_seconds: from that contact's beginning to the loss; null where of either only the day is known
--   last_contact_days: local days from the one to the other
--   last_contact_promise: when delivery was promised in it before the loss, as contact_promise; of several promises the last
--   last_contact_promise_seconds: from that promise to what was promised
--   last_contact_promise_quote: the words that tell the time, redacted
--   last_contact_promise_position: place of the message with that promise in its conversation
-- check: only lost orders have a last contact: select * from core.order_fate where last_contact_id is not null and not is_lost
-- check: what was promised in a contact has a contact: select * from core.order_fate where (contact_id is null) <> (contact_promise is null) or (last_contact_id is null) <> (last_contact_promise is null)
with status_source as (
  select source, count_where(status <> 'sold') > 0 as tells_status from core.purchase group by source
),

told_by_day as (
  select purchase.source, tell_days(purchase.ordered_at, run.time_zone) as tells_placed
  from core.purchase
  cross join config.run
  group by purchase.source
),

ended_by_day as (
  select ordered.source, tell_days(ordered.cancelled_at, run.time_zone) as tells_cancelled, tell_days(ordered.delivered_at, run.time_zone) as tells_delivered
  from staging."order" ordered
  cross join config.run
  group by ordered.source
),

contacted_by_day as (
  select conversation.source, tell_days(conversation.started_at, run.time_zone) as tells_started
  from core.conversation
  cross join config.run
  group by conversation.source
),

known as (
  select
    purchase.*, status_source.tells_status, run.time_zone, run.as_of_at, ordered.cancelled_at, ordered.delivered_at,
    told_by_day.tells_placed and is_midnight(purchase.ordered_at, run.time_zone) as is_placed_by_day,
    coalesce(ended_by_day.tells_cancelled and is_midnight(ordered.cancelled_at, run.time_zone), false) as is_cancelled_by_day,
    coalesce(ended_by_day.tells_delivered and is_midnight(ordered.delivered_at, run.time_zone), false) as is_delivered_by_day
  from core.purchase
  cross join config.run
  join status_source on status_source.source = purchase.source
  join told_by_day on told_by_day.source = purchase.source
  left join staging."order" ordered on joined(ordered.source, ordered.order_id) = purchase.order_id
  left join ended_by_day on ended_by_day.source = ordered.source
  where purchase.person_id is not null
  qualify row_number() over (partition by purchase.order_id order by ordered.source_key) = 1
),

dated as (
  select * exclude (cancelled_at, delivered_at),
    case when is_cancelled_by_day then last_of_day(cancelled_at, time_zone, as_of_at) else cancelled_at end as cancelled_at,
    case when is_delivered_by_day then last_of_day(delivered_at, time_zone, as_of_at) else delivered_at end as delivered_at
  from known
),

begun as (
  select *,
    case when is_placed_by_day then greatest(ordered_at, least(last_of_day(ordered_at, time_zone, as_of_at), cancelled_at, delivered_at)) else ordered_at end as placed_at
  from dated
),

fated as (
  select *,
    case status when 'abandoned' then placed_at when 'cancelled' then coalesce(cancelled_at, placed_at) end as lost_at,
    case status when 'abandoned' then is_placed_by_day when 'cancelled' then case when cancelled_at is null then is_placed_by_day else is_cancelled_by_day end end as is_lost_by_day
  from begun
),

ended as (
  select *, coalesce(lost_at, delivered_at) as fate_at from fated
),

placed as (
  select
    ended.*, run.lost_order_contact_days * 86400 as window_seconds,
    tells_status
      and max(case when tells_status and lost_at is not null then 1 else 0 end) over (partition by source) + max(case when tells_status and lost_at is not null then 1 else 0 end) over (partition by channel) > 0
      and max(case when tells_status and lost_at is null then 1 else 0 end) over (partition by source) + max(case when tells_status and lost_at is null then 1 else 0 end) over (partition by channel) > 0
      as has_both_fates,
    coalesce(sum(case when is_counted then 1 else 0 end)
      over (partition by person_id order by ordered_at, order_id rows between unbounded preceding and 1 preceding), 0) = 0 as is_first
  from ended
  cross join config.run
),

bought_after as (
  select distinct placed.order_id
  from placed
  join placed later on later.person_id = placed.person_id
  where later.is_counted and (later.placed_at > placed.lost_at or (later.placed_at = placed.lost_at and later.is_placed_by_day and placed.is_lost_by_day)) and seconds_between(placed.lost_at, later.placed_at) <= placed.window_seconds
),

near as (
  select
    placed.order_id, contact.contact_id, contact.conversation_id, contact.episode_index, contact.channel, contact.reason, contact.started_at, contact.started_on,
    contact.started_at <= placed.placed_at as is_before,
    abs(seconds_between(contact.started_at, placed.placed_at)) as seconds_from_order,
    placed.lost_at is not null and contact.started_at <= placed.lost_at
      and seconds_between(contact.started_at, placed.lost_at) <= placed.window_seconds as is_before_loss,
    seconds_between(contact.started_at, placed.lost_at) as seconds_to_loss,
    case when contact.started_at <= placed.placed_at then -1
      else cast(floor(seconds_between(placed.ordered_at, contact.started_at) / 86400) as integer) end as contact_day,
    contact.started_at > seconds_after(placed.placed_at, -placed.window_seconds)
      and (contact.started_at <= placed.placed_at or contact.started_at < seconds_after(placed.placed_at, placed.window_seconds)) as is_near_ordering
  from placed
  join core.contact on contact.person_id = placed.person_id
    and contact.started_at > seconds_after(placed.placed_at, -placed.window_seconds)
    and contact.started_at <= coalesce(placed.fate_at, seconds_after(placed.placed_at, placed.window_seconds))
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
  select last_one.order_id, ratio_of(sum(text_score.sentiment), count(*)) as sentiment
  from last_one
  join placed on placed.order_id = last_one.order_id
  join core.message on message.conversation_id = last_one.conversation_id and message.is_customer_message and not message.is_thanks
    and message.sent_at <= placed.lost_at and (last_one.channel = 'phone' or message.episode_index = last_one.episode_index)
  join ops.text_score on text_score.text_hash = message.text_hash and text_score.sentiment is not null
  group by last_one.order_id
),

-- promises to answer, to pay back or to mend something are none of this order's, nor is one whose matter is not told
of_delivery as (
  select * from core.promise where about = 'delivery'
),

promised as (
  select chosen.order_id, of_delivery.band
  from chosen
  join placed on placed.order_id = chosen.order_id
  join of_delivery on of_delivery.contact_id = chosen.contact_id and of_delivery.promised_at <= coalesce(placed.fate_at, of_delivery.promised_at)
  qualify row_number() over (partition by chosen.order_id order by of_delivery.position desc, of_delivery.place desc) = 1
),

promised_last as (
  select last_one.order_id, of_delivery.band, of_delivery.seconds, of_delivery.quote, of_delivery.position
  from last_one
  join placed on placed.order_id = last_one.order_id
  join of_delivery on of_delivery.contact_id = last_one.contact_id and of_delivery.promised_at <= placed.lost_at
  qualify row_number() over (partition by last_one.order_id order by of_delivery.position desc, of_delivery.place desc) = 1
)

select
  placed.order_id,
  placed.person_id,
  placed.ordered_at,
  placed.ordered_on,
  placed.placed_at,
  placed.is_placed_by_day,
  placed.channel,
  coalesce(placed.region, 'unknown') as region,
  placed.category,
  placed.is_first,
  placed.gross_amount,
  case when placed.status in ('abandoned', 'cancelled') then placed.status when placed.tells_status then 'kept' else 'unknown' end as fate,
  case when placed.tells_status then placed.lost_at is not null end as is_lost,
  placed.has_both_fates,
  bought_after.order_id is not null as is_recovered,
  placed.lost_at,
  placed.is_lost_by_day,
  placed.delivered_at,
  placed.is_delivered_by_day,
  cast(floor(seconds_between(placed.ordered_at, placed.fate_at) / 86400) as integer) as open_days,
  chosen.contact_id,
  chosen.channel as contact_channel,
  chosen.reason as contact_reason,
  chosen.contact_day,
  case when chosen.contact_id is not null then coalesce(promised.band, 'none') end as contact_promise,
  last_one.contact_id as last_contact_id,
  last_one.channel as last_contact_channel,
  last_one.reason as last_contact_reason,
  mood.sentiment as last_contact_sentiment,
  case when not placed.is_lost_by_day and not (contacted_by_day.tells_started and is_midnight(last_one.started_at, placed.time_zone)) then last_one.seconds_to_loss end as last_contact_seconds,
  cast(days_between(last_one.started_on, local_date(placed.lost_at, placed.time_zone)) as integer) as last_contact_days,
  case when last_one.contact_id is not null then coalesce(promised_last.band, 'none') end as last_contact_promise,
  promised_last.seconds as last_contact_promise_seconds,
  promised_last.quote as last_contact_promise_quote,
  promised_last.position as last_contact_promise_position
from placed
left join bought_after on bought_after.order_id = placed.order_id
left join chosen on chosen.order_id = placed.order_id
left join last_one on last_one.order_id = placed.order_id
left join core.conversation on conversation.conversation_id = last_one.conversation_id
left join contacted_by_day on contacted_by_day.source = conversation.source
left join mood on mood.order_id = placed.order_id
left join promised on promised.order_id = placed.order_id
left join promised_last on promised_last.order_id = placed.order_id
