-- one row per source and channel of inbound conversations: what of their course it ever tells
-- What a source never tells is unknown of each of its conversations: no reply in a log without replies is no unanswered customer.
-- key: source, channel
-- columns:
--   source: source of the conversations
--   channel: channel
--   tells_replies: it brought when a call was taken, or a message of an agent
--   tells_abandonment: it brought a conversation marked abandoned
--   tells_endings: it brought when a conversation ended, or a closing
with spoken as (
  select conversation_id, count_where(is_human_reply) > 0 as has_reply, count_where(event = 'closed') > 0 as has_closing
  from core.message
  group by conversation_id
)

select
  conversation.source,
  conversation.channel,
  count_where(conversation.answered_at is not null or spoken.has_reply) > 0 as tells_replies,
  count_where(conversation.is_abandoned) > 0 as tells_abandonment,
  count_where(conversation.ended_at is not null or spoken.has_closing) > 0 as tells_endings
from core.conversation
left join spoken on spoken.conversation_id = conversation.conversation_id
where conversation.direction = 'inbound'
group by conversation.source, conversation.channel
