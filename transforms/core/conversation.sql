-- one row per conversation that began before the as-of instant
-- key: conversation_id
-- columns:
--   conversation_id: source and the source's own number
--   source: source of the conversation
--   conversation_number: the source's own number
--   person_id: the person, null when nothing identifies one
--   person_key: person_id, or anonymous and the conversation's id
--   channel: chat, phone, email, social, form, in_person; unknown when only messages came
--   direction: inbound or outbound
--   started_at: instant of the record's start; the first message where the record has none
--   started_on: local day of started_at
--   answered_at: phone: when a person took the call
--   answered_on: local day of answered_at
--   ended_at: when it ended, null while open at the as-of instant
--   agent_id: agent who holds it
--   team: team of that agent
--   reason: contact reason, a leaf of the company's tree or a branch: the help desk's tag, else read from the text, else unknown
--   reason_source: tag, text or none
--   is_solved_flag: the agent or the system said it was solved
--   is_abandoned: the source's word that the customer left before an answer, or did not; null when it says neither
--   order_id: order it is about
--   message_count: messages
--   is_timed: its messages tell when a human replied: false where all of them bear one time, null where no human's is among them
--   region: region of the conversation, else of the customer
--   segment: value segment of the customer; unknown for strangers
with recorded as (
  select * from staging.conversation
  qualify row_number() over (partition by source, conversation_id order by started_at nulls last, source_key) = 1
),

spoken as (
  select
    conversation_id, min(source) as source, min(sent_at) as first_at, first_by(sent_on, sent_at) as first_on, count(*) as message_count,
    case when count_where(is_human_reply) > 0 then
      count_where(is_said) = 1 or min_where(sent_at, is_said) < max_where(sent_at, is_said)
    end as is_timed
  from (select *, is_customer_message or is_human_reply or (author_kind = 'bot' and event is null) as is_said from core.message) message
  group by conversation_id
),

known as (
  select
    coalesce(joined(recorded.source, recorded.conversation_id), spoken.conversation_id) as conversation_id,
    coalesce(recorded.source, spoken.source) as source,
    recorded.source_key,
    coalesce(recorded.conversation_id, substr(spoken.conversation_id, length(spoken.source) + 2)) as conversation_number,
    coalesce(recorded.channel, 'unknown') as channel,
    coalesce(recorded.direction, 'inbound') as direction,
    coalesce(recorded.started_at, spoken.first_at) as started_at,
    case when recorded.started_at is null then spoken.first_on else recorded.started_on end as started_on,
    recorded.answered_at, recorded.answered_on, recorded.ended_at, recorded.agent_id, recorded.team,
    nullif(trim(recorded.reason), '') as tag,
    recorded.is_solved, recorded.is_abandoned, recorded.order_id as order_number, recorded.region,
    coalesce(spoken.message_count, 0) as message_count, spoken.is_timed
  from recorded
  full join spoken on spoken.conversation_id = joined(recorded.source, recorded.conversation_id)
),

reason_weight as (
  select conversation_id, text_reason, sum(reason_confidence) as weight, min(position) as first_position
  from core.message
  where is_customer_message and text_reason is not null
  group by conversation_id, text_reason
),

-- what is told of a branch speaks for each reason within it that is told too
text_reason as (
  select own.conversation_id, own.text_reason
  from reason_weight own
  left join config.reason_within on reason_within.key = own.text_reason
  join reason_weight told on told.conversation_id = own.conversation_id and told.text_reason = coalesce(reason_within.within, own.text_reason)
  group by own.conversation_id, own.text_reason
  qualify row_number() over (partition by own.conversation_id order by sum(told.weight) desc, min(own.first_position), own.text_reason) = 1
),

-- who wrote, where the conversation itself names nobody
writer as (
  select message.conversation_id, first_by(record_person.person_id, message.position) as person_id
  from core.message
  join core.record_person on record_person.record = 'message'
    and record_person.source = message.source and record_person.source_key = message.source_key
  where message.author_kind = 'customer'
  group by message.conversation_id
),

-- numbers that one source alone uses: a conversation of another source may mean them
sole_order as (
  select order_number, min(order_id) as order_id from core.purchase group by order_number having count(*) = 1
)

select
  known.conversation_id,
  known.source,
  known.conversation_number,
  coalesce(record_person.person_id, writer.person_id) as person_id,
  coalesce(record_person.person_id, writer.person_id, joined('anonymous', known.conversation_id)) as person_key,
  known.channel,
  known.direction,
  known.started_at,
  known.started_on,
  case when known.answered_at < run.as_of_at then known.answered_at end as answered_at,
  case when known.answered_at < run.as_of_at then known.answered_on end as answered_on,
  case when known.ended_at < run.as_of_at then known.ended_at end as ended_at,
  known.agent_id,
  known.team,
  coalesce(known.tag, text_reason.text_reason, 'unknown') as reason,
  case when known.tag is not null then 'tag' when text_reason.text_reason is not null then 'text' else 'none' end as reason_source,
  case when known.ended_at is null or known.ended_at < run.as_of_at then known.is_solved end as is_solved_flag,
  case when known.ended_at is null or known.ended_at < run.as_of_at then known.is_abandoned end as is_abandoned,
  coalesce(own_order.order_id, sole_order.order_id) as order_id,
  cast(known.message_count as integer) as message_count,
  known.is_timed,
  coalesce(known.region, customer.region, 'unknown') as region,
  coalesce(customer.segment, 'unknown') as segment
from known
cross join config.run
left join core.record_person on record_person.record = 'conversation'
  and record_person.source = known.source and record_person.source_key = known.source_key
left join writer on writer.conversation_id = known.conversation_id
left join text_reason on text_reason.conversation_id = known.conversation_id
left join core.purchase own_order on own_order.order_id = joined(known.source, known.order_number)
left join sole_order on sole_order.order_number = known.order_number
left join core.customer on customer.person_id = coalesce(record_person.person_id, writer.person_id)
where known.started_at < run.as_of_at
