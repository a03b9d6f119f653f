-- one row per run of customer messages that waits for one human reply, in written inbound conversations
-- key: conversation_id, episode_index, turn_index
-- columns:
--   conversation_id: conversation
--   episode_index: episode within it
--   turn_index: human replies given in the episode before it; 0 is the wait for the first reply
--   channel: channel of the conversation
--   reason: reason of the conversation
--   branch: topmost branch the reason lies in, itself where it lies in none
--   region: region
--   segment: value segment of the customer
--   asked_at: first unanswered customer message of the run
--   asked_on: its local day
--   replied_at: first human public reply after it, null when none came or it is not told when
--   agent_id: who replied
--   wait_ended_at: reply, or the end of waiting without one: closing, end, the next episode, the as-of instant; null where it is not told when
--   waited_calendar_seconds: from asked_at to wait_ended_at; null where the episode's messages do not tell when they were sent
--   is_answered: a human replied
--   is_thanks_only: the run only thanks or says goodbye
-- check: nobody is answered before asking: select * from core.turn where waited_calendar_seconds < 0
with run_of_messages as (
  select
    conversation_id, episode_index, turn_index,
    min_where(sent_at, is_customer_message) as asked_at,
    first_by_where(sent_on, position, is_customer_message) as asked_on,
    min_where(sent_at, is_human_reply) as replied_at,
    first_by_where(author_id, position, is_human_reply) as agent_id,
    count_where(is_customer_message and not is_thanks) = 0 as is_thanks_only
  from core.message
  where episode_index > 0
  group by conversation_id, episode_index, turn_index
  having count_where(is_customer_message) > 0
),

ended as (
  select conversation_id, episode_index, started_at, ended_at, coalesce(is_timed, true) as is_timed, channel, reason, branch, region, segment
  from core.episode where is_written
)

select
  run_of_messages.conversation_id,
  run_of_messages.episode_index,
  run_of_messages.turn_index,
  ended.channel,
  ended.reason,
  ended.branch,
  ended.region,
  ended.segment,
  run_of_messages.asked_at,
  run_of_messages.asked_on,
  case when ended.is_timed then run_of_messages.replied_at end as replied_at,
  run_of_messages.agent_id,
  case when ended.is_timed then coalesce(run_of_messages.replied_at, greatest(asked_at, ended.ended_at)) end as wait_ended_at,
  case when ended.is_timed then seconds_between(asked_at, coalesce(run_of_messages.replied_at, greatest(asked_at, ended.ended_at))) end as waited_calendar_seconds,
  run_of_messages.replied_at is not null as is_answered,
  run_of_messages.is_thanks_only
from run_of_messages
join ended on ended.conversation_id = run_of_messages.conversation_id and ended.episode_index = run_of_messages.episode_index
