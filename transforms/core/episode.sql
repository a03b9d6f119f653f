-- one row per episode of an inbound conversation: from a customer's first message, or entry into the phone queue, until it is answered or over
-- Whether a human replied is what messages and answered calls tell. Of a bare record without a reply, and of a source that never tells of replies in the channel,
-- the source's own word on who left counts; where it says nothing, or calls a bare record solved, nobody knows.
-- When a human replied is what a conversation tells whose messages bear different times; where all bear one, that is when none of them was sent. One without a
-- reply follows most of its source and channel, or the answered would be left out and the unanswered counted; so does one within a minute where seconds are never told.
-- key: episode_id
-- columns:
--   episode_id: conversation_id and episode_index
--   conversation_id: conversation
--   episode_index: 1 for the first, higher for each reopening
--   person_id: the person, null when unknown
--   person_key: person_id, or anonymous and the conversation's id
--   channel: channel
--   team: team of the first replier at that time; of the conversation while nobody replied
--   agent_id: who gave the first reply
--   agent_role: role the replier held then
--   reason: tag of the conversation, else read from the episode's texts, else the conversation's reason
--   branch: topmost branch the reason lies in, itself where it lies in none
--   region: region
--   segment: value segment of the customer
--   order_id: order the conversation is about
--   started_at: first customer message of the episode; phone: queue entry
--   started_on: its local day
--   hour: its local hour, 0 to 23
--   weekday: 1 Monday to 7 Sunday
--   is_in_open_hours: it began while the company was open; null without a schedule
--   is_written: it came as messages, not as a call or a bare record
--   is_timed: it is told when a human replied, or would be; only such episodes are in figures of waiting; null where no reply is ever told
--   first_reply_at: first public reply of a human agent; phone: answer; null where it is not told when
--   first_reply_calendar_seconds: started_at to first_reply_at
--   first_reply_business_seconds: the part of it in open hours, null without a schedule
--   bot_reply_calendar_seconds: started_at to the first bot message, null where it is not told when
--   since_handover_calendar_seconds: from the bot's handing over to the first human reply
--   ended_at: end of the episode: closing, end of the conversation, next episode, as-of instant
--   waited_calendar_seconds: started_at to the reply, or to ended_at when there was none; null where it is not known when or whether one came
--   waited_business_seconds: the part of it in open hours; null without a schedule and where the wait is unknown
--   is_answered: a human replied, at a time that may be unknown; null where nobody knows
--   is_abandoned: it ended unanswered; null where nobody knows
--   is_censored: unanswered, by the end or so far; null where nobody knows
--   is_in_target: answered within the channel's deadline; null without one, while the deadline still runs, and where it is answered or goes on and the wait is unknown
--   agent_count: human agents who replied
--   was_transferred: it was handed from agent to agent
--   closed_at: last closing within the episode
--   resolved_at: last closing before no further reopening, null while unresolved
--   resolution_calendar_seconds: started_at to resolved_at; null where times are not told and both bear the same
--   unresolved_calendar_seconds: started_at to the as-of instant while unresolved; null for abandoned ones and where neither replies nor endings are ever told
--   is_thanks_only: the customer only thanked or said goodbye, or after a closing only praised
--   has_customer_words: the customer said something that is known
-- check: no reply before the question: select * from core.episode where first_reply_calendar_seconds < 0 or waited_calendar_seconds < 0
-- check: business time is within calendar time: select * from core.episode where first_reply_business_seconds > first_reply_calendar_seconds + 0.001
-- check: abandoned means unanswered: select * from core.episode where is_abandoned and is_answered
with from_messages as (
  select
    conversation_id, episode_index,
    min_where(sent_at, is_customer_message) as started_at,
    first_by_where(sent_on, position, is_customer_message) as started_on,
    min_where(sent_at, is_human_reply) as first_reply_at,
    first_by_where(sent_on, position, is_human_reply) as first_reply_on,
    first_by_where(author_id, position, is_human_reply) as agent_id,
    first_by_where(author_role, position, is_human_reply) as agent_role,
    min_where(sent_at, author_kind = 'bot' and event is null) as bot_reply_at,
    min_where(sent_at, event = 'handed_over') as handed_over_at,
    min_where(sent_at, event = 'closed') as first_closed_at,
    max_where(sent_at, event = 'closed') as last_closed_at,
    count(distinct case when is_human_reply then coalesce(author_id, 'unnamed') end) as agent_count,
    count_where(event = 'transferred') > 0 as was_transferred,
    count_where(is_customer_message and not is_thanks and not (is_praise and episode_index > 1)) = 0 as is_thanks_only
  from core.message
  where episode_index > 0
  group by conversation_id, episode_index
),

reason_weight as (
  select conversation_id, episode_index, text_reason, sum(reason_confidence) as weight, min(position) as first_position
  from core.message
  where is_customer_message and text_reason is not null and episode_index > 0
  group by conversation_id, episode_index, text_reason
),

-- what is told of a branch speaks for each reason within it that is told too
reason_of_texts as (
  select own.conversation_id, own.episode_index, own.text_reason
  from reason_weight own
  left join config.reason_within on reason_within.key = own.text_reason
  join reason_weight told on told.conversation_id = own.conversation_id and told.episode_index = own.episode_index
    and told.text_reason = coalesce(reason_within.within, own.text_reason)
  group by own.conversation_id, own.episode_index, own.text_reason
  qualify row_number() over (partition by own.conversation_id, own.episode_index order by sum(told.weight) desc, min(own.first_position), own.text_reason) = 1
),

first_words as (
  select
    conversation_id, min_where(sent_at, is_human_reply) as agent_spoke_at, first_by_where(sent_on, position, is_human_reply) as agent_spoke_on,
    max(episode_index) > 0 as has_customer_words,
    count_where(is_customer_message or is_human_reply or author_kind = 'bot') > 0 as has_words,
    first_by_where(sent_at, -position, event in ('closed', 'reopened')) as marked_at,
    first_by_where(event, -position, event in ('closed', 'reopened')) = 'closed' as is_closed
  from core.message
  group by conversation_id
),

written as (
  select from_messages.*, true as is_written, true as has_customer_words
  from from_messages
  join core.conversation on conversation.conversation_id = from_messages.conversation_id
  where conversation.channel <> 'phone'
),

-- calls, and conversations of which only the record came, or with it what the system noted
bare as (
  select
    conversation.conversation_id, 1 as episode_index, conversation.started_at, conversation.started_on,
    coalesce(conversation.answered_at, case when not coalesce(conversation.is_abandoned, false) then first_words.agent_spoke_at end) as first_reply_at,
    coalesce(conversation.answered_on, case when not coalesce(conversation.is_abandoned, false) then first_words.agent_spoke_on end) as first_reply_on,
    conversation.agent_id, cast(null as varchar) as agent_role,
    cast(null as timestamp) as bot_reply_at, cast(null as timestamp) as handed_over_at,
    coalesce(conversation.ended_at, case when first_words.is_closed then first_words.marked_at end) as first_closed_at,
    coalesce(conversation.ended_at, case when first_words.is_closed then first_words.marked_at end) as last_closed_at,
    cast(null as bigint) as agent_count, false as was_transferred, false as is_thanks_only, false as is_written,
    coalesce(first_words.has_customer_words, false) as has_customer_words
  from core.conversation
  left join first_words on first_words.conversation_id = conversation.conversation_id
  where conversation.channel = 'phone' or conversation.message_count = 0 or (conversation.channel <> 'unknown' and not first_words.has_words)
),

episodes as (
  select * from written
  union all by name
  select * from bare
),

-- the team an agent worked in that month: what stands on the conversation may be the team it ended in
team_month as (
  select agent_id, month_of(started_on) as month, team
  from core.conversation
  where agent_id is not null and team is not null
  group by agent_id, month_of(started_on), team
  qualify row_number() over (partition by agent_id, month_of(started_on) order by count(*) desc, team) = 1
),

bounded as (
  select
    episodes.*,
    conversation.person_id, conversation.person_key, conversation.channel, conversation.region, conversation.segment, conversation.order_id,
    conversation.reason as conversation_reason, conversation.reason_source, conversation.ended_at as conversation_ended_at,
    conversation.agent_id as holder_id, conversation.team as holder_team,
    conversation.is_abandoned as said_abandoned, conversation.is_solved_flag,
    coalesce(
      case
        when not episodes.is_written and conversation.answered_at is not null then true
        when channel_source.tells_times and channel_source.tells_whole_minutes then true
        else conversation.is_timed
      end,
      channel_source.tells_times
    ) as is_timed,
    channel_source.tells_replies, channel_source.tells_abandonment, channel_source.tells_endings, run.as_of_at, run.has_business_hours, run.time_zone,
    episodes.first_reply_at is not null as is_replied,
    max(case when episodes.first_reply_at is not null then 1 else 0 end) over (partition by episodes.conversation_id) = 1 as has_reply,
    lead(episodes.started_at) over (partition by episodes.conversation_id order by episodes.episode_index) as next_started_at
  from episodes
  join core.conversation on conversation.conversation_id = episodes.conversation_id
  join core.channel_source on channel_source.source = conversation.source and channel_source.channel = conversation.channel
  cross join config.run
  where conversation.direction = 'inbound'
),

ended as (
  select
    *,
    least(
      coalesce(first_closed_at, next_started_at, case when conversation_ended_at >= started_at then conversation_ended_at end, as_of_at),
      coalesce(next_started_at, as_of_at),
      as_of_at
    ) as ended_at,
    coalesce(first_closed_at, next_started_at, case when conversation_ended_at >= started_at then conversation_ended_at end) is not null as is_over
  from bounded
),

-- a reply elsewhere in the conversation shows that its replies are told; to mark some as abandoned and tell of no replies says of the rest that they were answered
answered as (
  select
    *,
    case
      when is_replied then true
      when said_abandoned or has_reply or (is_written and tells_replies) then false
      when is_over and coalesce(not said_abandoned, tells_abandonment and not tells_replies) then true
      when tells_replies and not coalesce(is_solved_flag, false) then false
    end as is_answered
  from ended
),

-- a conversation is resolved by the last closing after its last episode that was more than thanks
resolution as (
  select conversation_id, last_by(closing_at, episode_index) as resolved_at
  from (
    select conversation_id, episode_index, coalesce(last_closed_at, case when conversation_ended_at >= started_at then conversation_ended_at end) as closing_at
    from answered
    where not is_thanks_only
  ) closing
  group by conversation_id
),

waited as (
  select
    answered.*,
    not is_answered and (is_over or coalesce(said_abandoned, false)) as is_abandoned,
    case when is_timed then first_reply_at end as told_reply_at,
    case
      when is_timed and is_replied then first_reply_at
      when not is_answered and (coalesce(is_timed, true) or not is_written) and (is_over or not coalesce(said_abandoned, false)) then ended_at
    end as wait_ended_at
  from answered
),

measured as (
  select
    waited.*,
    case when waited.reason_source = 'tag' then waited.conversation_reason else coalesce(reason_of_texts.text_reason, waited.conversation_reason) end as reason,
    case when coalesce(waited.is_answered, true) and resolution.resolved_at >= waited.started_at then resolution.resolved_at end as resolved_at,
    seconds_between(waited.started_at, waited.told_reply_at) as reply_seconds,
    seconds_between(waited.started_at, waited.wait_ended_at) as waited_seconds,
    coalesce(waited.first_reply_on, local_date(waited.wait_ended_at, waited.time_zone)) as wait_ended_on
  from waited
  left join resolution on resolution.conversation_id = waited.conversation_id
  left join reason_of_texts on reason_of_texts.conversation_id = waited.conversation_id and reason_of_texts.episode_index = waited.episode_index
)

select
  joined(measured.conversation_id, cast(measured.episode_index as varchar)) as episode_id,
  measured.conversation_id,
  cast(measured.episode_index as integer) as episode_index,
  measured.person_id,
  measured.person_key,
  measured.channel,
  case
    when not measured.is_replied or measured.agent_id is null or measured.agent_id = measured.holder_id then coalesce(measured.holder_team, 'unknown')
    else coalesce(team_month.team, measured.holder_team, 'unknown')
  end as team,
  case when measured.is_replied then measured.agent_id end as agent_id,
  measured.agent_role,
  measured.reason,
  coalesce(reason.branch, measured.reason) as branch,
  measured.region,
  measured.segment,
  measured.order_id,
  measured.started_at,
  measured.started_on,
  hour_of(local_time(measured.started_at, measured.time_zone)) as hour,
  weekday_of(measured.started_on) as weekday,
  case when measured.has_business_hours then is_open_at(first_day.opens, first_day.closes, measured.started_at) end as is_in_open_hours,
  measured.is_written,
  measured.is_timed,
  measured.told_reply_at as first_reply_at,
  measured.reply_seconds as first_reply_calendar_seconds,
  case when measured.has_business_hours and measured.told_reply_at is not null then
    last_day.open_seconds_until_day + open_seconds_before(last_day.opens, last_day.closes, measured.wait_ended_at)
    - first_day.open_seconds_until_day - open_seconds_before(first_day.opens, first_day.closes, measured.started_at)
  end as first_reply_business_seconds,
  case when measured.is_timed or measured.bot_reply_at > measured.started_at then seconds_between(measured.started_at, measured.bot_reply_at) end as bot_reply_calendar_seconds,
  case when measured.handed_over_at <= measured.told_reply_at then seconds_between(measured.handed_over_at, measured.told_reply_at) end
    as since_handover_calendar_seconds,
  measured.ended_at,
  measured.waited_seconds as waited_calendar_seconds,
  case when measured.has_business_hours and measured.wait_ended_at is not null then
    last_day.open_seconds_until_day + open_seconds_before(last_day.opens, last_day.closes, measured.wait_ended_at)
    - first_day.open_seconds_until_day - open_seconds_before(first_day.opens, first_day.closes, measured.started_at)
  end as waited_business_seconds,
  measured.is_answered,
  measured.is_abandoned,
  not measured.is_answered as is_censored,
  case
    when answer_target.seconds is null then null
    when measured.is_answered then measured.reply_seconds <= answer_target.seconds
    when measured.is_abandoned or measured.waited_seconds > answer_target.seconds then false
  end as is_in_target,
  cast(measured.agent_count as integer) as agent_count,
  measured.was_transferred or coalesce(measured.agent_count, 0) > 1 as was_transferred,
  measured.last_closed_at as closed_at,
  measured.resolved_at,
  case when coalesce(measured.is_timed, true) or measured.resolved_at > measured.started_at then seconds_between(measured.started_at, measured.resolved_at) end as resolution_calendar_seconds,
  case
    when measured.is_abandoned or measured.resolved_at is not null or (measured.is_answered is null and not measured.tells_endings) then null
    else seconds_between(measured.started_at, measured.as_of_at)
  end as unresolved_calendar_seconds,
  measured.is_thanks_only,
  measured.has_customer_words
from measured
left join team_month on team_month.agent_id = measured.agent_id and team_month.month = month_of(measured.started_on)
left join config.reason on reason.key = measured.reason
left join config.answer_target on answer_target.channel = measured.channel
left join config.business_day first_day on first_day.on_date = measured.started_on
left join config.business_day last_day on last_day.on_date = measured.wait_ended_on
where measured.started_at is not null
