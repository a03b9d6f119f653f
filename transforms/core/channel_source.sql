-- one row per source and channel of inbound conversations: what of their course it ever tells
-- What a source never tells is unknown of each of its conversations: no reply in a log without replies is no unanswered customer.
-- key: source, channel
-- columns:
--   source: source of the conversations
--   channel: channel
--   tells_replies: it brought when a call was taken, or a message of an agent
--   tells_times: most of its conversations that a human answered tell when; null where none is known to have been answered
--   tells_whole_minutes: none of its messages bears seconds, so that all that is said within a minute bears one time
--   tells_abandonment: it brought a conversation marked abandoned
--   tells_endings: it brought when a conversation ended, or a closing
with spoken as (
  select conversation_id, count_where(is_human_reply) > 0 as has_reply, count_where(event = 'closed') > 0 as has_closing,
    count_where(sent_at <> minute_of(sent_at)) as with_seconds
  from core.message
  group by conversation_id
),

told as (
  select
    conversation.*, spoken.has_reply, spoken.has_closing, spoken.with_seconds,
    case when conversation.answered_at is not null and (conversation.channel = 'phone' or spoken.conversation_id is null) then true else conversation.is_timed end as tells_time
  from core.conversation
  left join spoken on spoken.conversation_id = conversation.conversation_id
  where conversation.direction = 'inbound'
)

select
  source,
  channel,
  count_where(answered_at is not null or has_reply) > 0 as tells_replies,
  ratio_of(count_where(tells_time), count(tells_time)) >= 0.5 as tells_times,
  coalesce(sum(with_seconds), 0) = 0 as tells_whole_minutes,
  count_where(is_abandoned) > 0 as tells_abandonment,
  count_where(ended_at is not null or has_closing) > 0 as tells_endings
from told
group by source, channel
