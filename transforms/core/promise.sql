-- one row per promise with a time that an agent or a bot made in a conversation
-- A date, a weekday or working days are the distance from the message's local day; of a span ("3-5 days") the longer end counts.
-- key: conversation_id, position, place
-- columns:
--   conversation_id: conversation
--   position: place of the message in it
--   place: place of the promise among the facts of the message, from 0
--   contact_id: contact in which it was made
--   promised_at: instant of the message
--   promised_on: its local day
--   author_kind: agent or bot
--   about: what is promised: delivery (arrival too), refund, answer, repair, or null where the sentence does not tell
--   quote: the words that tell the time, redacted
--   starts_at: where they begin in the redacted message, in characters from 0
--   seconds: from the promise to what is promised
--   band: same_day (under a day), one_day, two_three_days, four_seven_days or over_week
-- check: a promise lies ahead: select * from core.promise where seconds < 0
with said as (
  select
    message.conversation_id, message.position, message.episode_index, message.sent_at, message.sent_on, message.author_kind,
    text_promise.position as place, text_promise.about, text_promise.kind, text_promise.quote, text_promise.starts_at, text_promise.value, text_promise.detail
  from core.message
  join ops.text_promise on text_promise.text_hash = message.text_hash
  where message.author_kind in ('agent', 'bot') and message.is_public and text_promise.is_promise and text_promise.kind in ('duration', 'date')
),

dated as (
  select *,
    case
      when kind = 'duration' and detail is null then value
      else days_until(detail, sent_on) * 86400.0
    end as seconds
  from said
)

select
  dated.conversation_id,
  dated.position,
  cast(dated.place as integer) as place,
  joined(dated.conversation_id, cast(case when conversation.channel = 'phone' then 1 else greatest(dated.episode_index, 1) end as varchar)) as contact_id,
  dated.sent_at as promised_at,
  dated.sent_on as promised_on,
  dated.author_kind,
  dated.about,
  dated.quote,
  cast(dated.starts_at as integer) as starts_at,
  dated.seconds,
  case
    when seconds < 86400 then 'same_day' when seconds < 2 * 86400 then 'one_day' when seconds < 4 * 86400 then 'two_three_days'
    when seconds < 8 * 86400 then 'four_seven_days' else 'over_week'
  end as band
from dated
join core.conversation on conversation.conversation_id = dated.conversation_id
where dated.seconds between 0 and 366 * 86400
