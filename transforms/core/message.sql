-- one row per message of a conversation, numbered in order, with the episode it belongs to
-- An episode begins with the first customer message, and anew with the first customer message after the conversation was closed or reopened.
-- key: conversation_id, position
-- columns:
--   conversation_id: source and the source's own number of the conversation
--   position: place in the conversation, from 1, by time
--   source: source of the message
--   source_key: the message's key in its source
--   sent_at: instant; from the offset to the answer where the source gives only that
--   sent_on: local day
--   author_kind: customer, agent, bot or system
--   author_id: the author's own number
--   author_role: role the author held then
--   event: closed, reopened, transferred, handed_over or null
--   is_public: the customer could read it
--   is_customer_message: the customer said something
--   is_human_reply: a human agent said something the customer could read
--   episode_index: number of the episode from 1; 0 before the customer's first message
--   turn_index: human replies given in the episode before this message
--   text_hash: key of its text in ops.text_score
--   is_thanks: the text only thanks or says goodbye
--   is_praise: the text only pleases: praise of positive tone
--   text_reason: contact reason read from the text
--   reason_confidence: how sure that is, 0 to 1
-- check: an episode begins with the customer: select conversation_id, episode_index from core.message where episode_index > 0
--   group by conversation_id, episode_index having not last_by(is_customer_message, -position)
with conversation as (
  select source, conversation_id, started_at, answered_at, ended_at
  from staging.conversation
  qualify row_number() over (partition by source, conversation_id order by started_at nulls last, source_key) = 1
),

-- numbers that one source alone uses: a message of another source may mean them
sole_conversation as (
  select conversation_id, min(source) as source from conversation group by conversation_id having count(*) = 1
),

linked as (
  select
    coalesce(conversation.source, sole_conversation.source, message.source) as conversation_source,
    message.conversation_id as conversation_number,
    message.source, message.source_key, message.sent_at, message.sent_on, message.position, message.offset_seconds,
    message.author_kind, message.author_id, message.author_role, message.event,
    coalesce(message.is_public, true) as is_public,
    message._text_hash as text_hash
  from staging.message
  left join conversation on conversation.source = message.source and conversation.conversation_id = message.conversation_id
  left join sole_conversation on sole_conversation.conversation_id = message.conversation_id
),

timed as (
  select
    joined(linked.conversation_source, linked.conversation_number) as conversation_id,
    linked.*,
    coalesce(
      linked.sent_at,
      seconds_after(coalesce(conversation.answered_at, conversation.started_at), linked.offset_seconds),
      conversation.started_at
    ) as happened_at,
    conversation.ended_at,
    linked.text_hash is not null or linked.event is null as is_said
  from linked
  left join conversation on conversation.source = linked.conversation_source and conversation.conversation_id = linked.conversation_number
),

numbered as (
  select
    timed.*,
    is_said and author_kind = 'customer' as is_customer_message,
    is_said and author_kind = 'agent' and is_public as is_human_reply,
    row_number() over (partition by conversation_id order by happened_at, timed.position nulls last, source_key) as place,
    max(case when event = 'closed' then 1 else 0 end) over (partition by conversation_id) = 1 as has_closing
  from timed, config.run
  where happened_at < run.as_of_at
),

-- how often the conversation had been closed or reopened by each message
marked as (
  select
    *,
    coalesce(sum(case when event = 'closed' then 1 else 0 end)
      over (partition by conversation_id order by place rows between unbounded preceding and 1 preceding), 0)
    + sum(case when event = 'reopened' then 1 else 0 end)
      over (partition by conversation_id order by place rows between unbounded preceding and current row)
    + case when not has_closing and happened_at > ended_at then 1 else 0 end as marks
  from numbered
),

begun as (
  select
    *,
    case
      when is_customer_message
        and marks > coalesce(lag(marks) over (partition by conversation_id, is_customer_message order by place), -1)
      then 1 else 0
    end as begins
  from marked
),

in_episodes as (
  select *, sum(begins) over (partition by conversation_id order by place rows between unbounded preceding and current row) as episode_index
  from begun
)

select
  conversation_id,
  cast(place as integer) as position,
  source,
  source_key,
  happened_at as sent_at,
  coalesce(sent_on, local_date(happened_at, run.time_zone)) as sent_on,
  author_kind,
  author_id,
  author_role,
  event,
  is_public,
  is_customer_message,
  is_human_reply,
  cast(episode_index as integer) as episode_index,
  cast(coalesce(sum(case when is_human_reply then 1 else 0 end)
    over (partition by conversation_id, episode_index order by place rows between unbounded preceding and 1 preceding), 0) as integer) as turn_index,
  in_episodes.text_hash,
  coalesce(text_score.is_thanks, false) as is_thanks,
  coalesce(text_score.feedback_kind = 'praise' and text_score.sentiment_label = 'positive', false) as is_praise,
  text_score.reason as text_reason,
  text_score.reason_confidence
from in_episodes
cross join config.run
left join ops.text_score on text_score.text_hash = in_episodes.text_hash
