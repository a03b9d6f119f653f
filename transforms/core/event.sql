-- one row per thing a known person did or heard before the as-of instant, across all channels, each with the record that tells it
-- Where half or more of a source's times of one kind are midnights, of these the day alone is known; orders then happen at its end, as in core.order_fate. So do the first and the last day of a subscription, which are days always.
-- key: event_id
-- check: every event stands on a record: select * from core.event where source is null or source_key is null
-- columns:
--   event_id: the record, its source and key, what of it happened, as one thing leads to the next, and the episode where one record tells of several; sorts what happened at one instant
--   person_id: the person
--   happened_at: instant
--   on_date: local day
--   is_by_day: of happened_at the day alone is known
--   kind: viewed, added, checkout_begun, left; contacted, answered, hung_up, said (the customer), heard (an agent or a bot), approached (the company called or wrote first); ordered, abandoned, cancelled, delivered, returned; invited, rated; campaign, follow_up; subscribed, unsubscribed
--   channel: where it happened: site for visits, the channel of the contact, order or message otherwise
--   topic: page without its query, contact reason, product category, survey or campaign
--   score: mark of a rating
--   amount: value of an order, or of what was returned
--   text_hash: key in ops.text_score of what was said, heard or written beside a mark
--   conversation_id: conversation it belongs to
--   order_id: order it belongs to
--   session_id: visit it belongs to, as the site numbers it
--   record: canonical record that tells it
--   source: its source
--   source_key: its key in the source: why it is known, and through whose identifiers it is this person's
with owner as (
  select record, source, source_key, person_id from core.record_person
),

visit as (
  select
    'web_event' as record, web_event.source, web_event.source_key, owner.person_id, web_event.happened_at, web_event.happened_on as on_date,
    web_event.kind, 'site' as channel, nullif(split_part(split_part(web_event.page, '?', 1), '#', 1), '') as topic, web_event.session_id
  from staging.web_event
  join owner on owner.record = 'web_event' and owner.source = web_event.source and owner.source_key = web_event.source_key
),

-- a conversation stands on its own record, or on its messages where only they came
recorded as (
  select joined(source, conversation_id) as conversation_id, min(source_key) as source_key
  from staging.conversation
  group by source, conversation_id
),

first_message as (
  select conversation_id, first_by(source, position) as source, first_by(source_key, position) as source_key
  from core.message
  group by conversation_id
),

evidenced as (
  select
    conversation.conversation_id, conversation.person_id, conversation.direction, conversation.channel, conversation.reason, conversation.order_id,
    conversation.started_at, conversation.started_on,
    case when recorded.source_key is null then 'message' else 'conversation' end as record,
    case when recorded.source_key is null then first_message.source else conversation.source end as source,
    coalesce(recorded.source_key, first_message.source_key) as source_key
  from core.conversation
  left join recorded on recorded.conversation_id = conversation.conversation_id
  left join first_message on first_message.conversation_id = conversation.conversation_id
  where conversation.person_id is not null
),

contact as (
  select
    evidenced.record, evidenced.source, evidenced.source_key, cast(episode.episode_index as varchar) as part,
    episode.person_id, episode.started_at, episode.started_on, episode.first_reply_at, episode.ended_at, episode.is_abandoned,
    episode.channel, episode.reason as topic, episode.conversation_id, episode.order_id
  from core.episode
  join evidenced on evidenced.conversation_id = episode.conversation_id
),

spoken as (
  select
    'message' as record, message.source, message.source_key, conversation.person_id, message.sent_at as happened_at, message.sent_on as on_date,
    case when message.author_kind = 'customer' then 'said' else 'heard' end as kind, conversation.channel, message.text_hash, conversation.conversation_id, conversation.order_id
  from core.message
  join core.conversation on conversation.conversation_id = message.conversation_id
  where conversation.person_id is not null and message.text_hash is not null and message.is_public and message.author_kind in ('customer', 'agent', 'bot')
),

sole_purchase as (
  select order_number, min(order_id) as order_id from core.purchase group by order_number having count(*) = 1
),

line as (
  select
    coalesce(own.order_id, sole_purchase.order_id) as order_id, order_line.source, order_line.source_key, order_line.sold_at, order_line.sold_on, order_line.category,
    coalesce(order_line.amount, order_line.quantity * order_line.unit_price) as amount,
    coalesce(order_line.is_return, false) or coalesce(order_line.amount, order_line.quantity * order_line.unit_price, 0) < 0 or coalesce(order_line.quantity, 0) < 0 as is_taken_back
  from staging.order_line
  left join core.purchase own on own.order_id = joined(order_line.source, order_line.order_id)
  left join sole_purchase on sole_purchase.order_number = order_line.order_id
),

first_line as (
  select order_id, source, source_key from line
  qualify row_number() over (partition by order_id order by sold_at, source, source_key) = 1
),

-- an order that only receipts tell of stands on their first line; one cancelled nobody knows when is lost when its fate says
placed as (
  select
    purchase.order_id, purchase.person_id, order_fate.placed_at, purchase.ordered_on, purchase.status, purchase.channel, purchase.category,
    purchase.gross_amount, coalesce(case when order_fate.fate = 'cancelled' then order_fate.lost_at end, ordered.cancelled_at) as cancelled_at, order_fate.delivered_at,
    order_fate.is_placed_by_day, coalesce(order_fate.is_lost_by_day, false) as is_lost_by_day, order_fate.is_delivered_by_day,
    case when ordered.source_key is null then 'order_line' else 'order' end as record,
    coalesce(ordered.source, first_line.source) as source, coalesce(ordered.source_key, first_line.source_key) as source_key
  from core.purchase
  left join staging."order" ordered on joined(ordered.source, ordered.order_id) = purchase.order_id
  left join first_line on first_line.order_id = purchase.order_id
  join core.order_fate on order_fate.order_id = purchase.order_id
  where purchase.person_id is not null
  qualify row_number() over (partition by purchase.order_id order by ordered.source_key) = 1
),

-- lines that take back a cancelled order are its cancelling
returned as (
  select
    line.source, line.source_key, line.order_id, purchase.person_id, purchase.channel, line.category, line.sold_at, line.sold_on, abs(line.amount) as amount
  from line
  join core.purchase on purchase.order_id = line.order_id
  where line.is_taken_back and purchase.person_id is not null and purchase.status not in ('cancelled', 'abandoned')
),

rated as (
  select
    'survey_response' as record, answered.source, answered.source_key, survey_answer.person_id, survey_answer.answered_at as happened_at,
    survey_answer.answered_on as on_date, 'rated' as kind, survey_answer.channel, survey_answer.survey as topic, survey_answer.score,
    survey_answer.text_hash, survey_answer.conversation_id
  from core.survey_answer
  join staging.survey_response answered on joined(answered.source, answered.source_key) = survey_answer.answer_id
  where survey_answer.person_id is not null
),

contract as (
  select
    'subscription' as record, subscription.source, subscription.source_key, owner.person_id, subscription.started_on, subscription.ended_on, subscription.plan, subscription.reason, subscription.amount,
    day_start(subscription.started_on, run.time_zone) as begun_at, day_start(subscription.ended_on, run.time_zone) as over_at, run.time_zone, run.as_of_at
  from staging.subscription
  cross join config.run
  join owner on owner.record = 'subscription' and owner.source = subscription.source and owner.source_key = subscription.source_key
),

happened as (
  select record, source, source_key, person_id, happened_at, on_date, kind, channel, topic, session_id from visit
  union all by name
  select record, source, source_key, part, person_id, started_at as happened_at, started_on as on_date, 'contacted' as kind, channel, topic, conversation_id, order_id
  from contact
  union all by name
  select record, source, source_key, part, person_id, first_reply_at as happened_at, cast(null as date) as on_date, 'answered' as kind, channel, topic, conversation_id, order_id
  from contact where first_reply_at is not null
  union all by name
  select record, source, source_key, part, person_id, ended_at as happened_at, cast(null as date) as on_date, 'hung_up' as kind, channel, topic, conversation_id, order_id
  from contact where is_abandoned
  union all by name
  select record, source, source_key, person_id, happened_at, on_date, kind, channel, text_hash, conversation_id, order_id from spoken
  union all by name
  select record, source, source_key, person_id, started_at as happened_at, started_on as on_date, 'approached' as kind, channel, reason as topic, conversation_id, order_id
  from evidenced where direction = 'outbound'
  union all by name
  select
    record, source, source_key, person_id, placed_at as happened_at, ordered_on as on_date, is_placed_by_day as is_by_day,
    case when status = 'abandoned' then 'abandoned' else 'ordered' end as kind, channel, category as topic, gross_amount as amount, order_id
  from placed
  union all by name
  select record, source, source_key, person_id, cancelled_at as happened_at, cast(null as date) as on_date, is_lost_by_day as is_by_day, 'cancelled' as kind, channel, category as topic, gross_amount as amount, order_id
  from placed where cancelled_at is not null
  union all by name
  select record, source, source_key, person_id, delivered_at as happened_at, cast(null as date) as on_date, is_delivered_by_day as is_by_day, 'delivered' as kind, channel, category as topic, order_id
  from placed where delivered_at is not null
  union all by name
  select 'order_line' as record, source, source_key, person_id, sold_at as happened_at, sold_on as on_date, 'returned' as kind, channel, category as topic, amount, order_id
  from returned
  union all by name
  select
    'survey_invitation' as record, survey_invitation.source, survey_invitation.source_key, owner.person_id, survey_invitation.sent_at as happened_at,
    survey_invitation.sent_on as on_date, 'invited' as kind, survey_invitation.channel, survey_invitation.survey as topic
  from staging.survey_invitation
  join owner on owner.record = 'survey_invitation' and owner.source = survey_invitation.source and owner.source_key = survey_invitation.source_key
  union all by name
  select record, source, source_key, person_id, happened_at, on_date, kind, channel, topic, score, text_hash, conversation_id from rated
  union all by name
  select
    'outreach' as record, outreach.source, outreach.source_key, owner.person_id, outreach.sent_at as happened_at, outreach.sent_on as on_date,
    outreach.kind, outreach.channel, outreach.campaign as topic
  from staging.outreach
  join owner on owner.record = 'outreach' and owner.source = outreach.source and owner.source_key = outreach.source_key
  where coalesce(outreach.arm, 'treated') = 'treated'
  union all by name
  select record, source, source_key, person_id, last_of_day(begun_at, time_zone, as_of_at) as happened_at, started_on as on_date, true as is_by_day, 'subscribed' as kind, plan as topic, amount
  from contract
  union all by name
  select record, source, source_key, person_id, last_of_day(over_at, time_zone, as_of_at) as happened_at, ended_on as on_date, true as is_by_day, 'unsubscribed' as kind, reason as topic, amount
  from contract where over_at is not null
),

told_by_day as (
  select happened.record, happened.source, happened.kind, tell_days(happened.happened_at, run.time_zone) as tells_days
  from happened
  cross join config.run
  where happened.is_by_day is null
  group by happened.record, happened.source, happened.kind
)

select
  happened.record || ':' || happened.source || ':' || happened.source_key || ':'
    || case when happened.kind in ('answered', 'cancelled', 'unsubscribed') then '2' when happened.kind in ('delivered', 'hung_up') then '3' when happened.kind in ('said', 'heard') then '4' else '1' end
    || ':' || happened.kind || coalesce(':' || happened.part, '') as event_id,
  happened.person_id,
  happened.happened_at,
  coalesce(happened.on_date, local_date(happened.happened_at, run.time_zone)) as on_date,
  coalesce(happened.is_by_day, told_by_day.tells_days and is_midnight(happened.happened_at, run.time_zone)) as is_by_day,
  happened.kind,
  coalesce(happened.channel, 'unknown') as channel,
  happened.topic,
  happened.score,
  happened.amount,
  happened.text_hash,
  happened.conversation_id,
  happened.order_id,
  happened.session_id,
  happened.record,
  happened.source,
  happened.source_key
from happened
cross join config.run
left join told_by_day on told_by_day.record = happened.record and told_by_day.source = happened.source and told_by_day.kind = happened.kind
where happened.happened_at < run.as_of_at and happened.kind is not null
