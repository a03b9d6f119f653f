-- one row per thing a known person did or heard before the as-of instant, across all channels, each with the record that tells it
-- key: event_id
-- columns:
--   event_id: the record, its source and key, and what of it happened
--   person_id: the person
--   happened_at: instant
--   on_date: local day
--   kind: viewed, added, checkout_begun, left; contacted, answered, hung_up; ordered, abandoned, cancelled, delivered; invited, rated; campaign, follow_up; subscribed, unsubscribed
--   channel: where it happened: site for visits, the channel of the contact, order or message otherwise
--   topic: page, contact reason, product category, survey or campaign
--   score: mark of a rating
--   amount: value of an order
--   text_hash: key in ops.text_score of what was said, where one text tells it
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
    web_event.kind, 'site' as channel, web_event.page as topic, web_event.session_id
  from staging.web_event
  join owner on owner.record = 'web_event' and owner.source = web_event.source and owner.source_key = web_event.source_key
),

first_word as (
  select conversation_id, episode_index, first_by(text_hash, position) as text_hash
  from core.message
  where is_customer_message and text_hash is not null
  group by conversation_id, episode_index
),

contact as (
  select
    'conversation' as record, conversation.source, joined(conversation.conversation_number, cast(episode.episode_index as varchar)) as source_key,
    episode.person_id, episode.started_at, episode.started_on, episode.first_reply_at, episode.ended_at, episode.is_abandoned,
    episode.channel, episode.reason as topic, episode.conversation_id, episode.order_id, first_word.text_hash
  from core.episode
  join core.conversation on conversation.conversation_id = episode.conversation_id
  left join first_word on first_word.conversation_id = episode.conversation_id
    and first_word.episode_index = case when episode.channel = 'phone' then 1 else episode.episode_index end
  where episode.person_id is not null
),

placed as (
  select
    purchase.order_id, purchase.person_id, purchase.ordered_at, purchase.ordered_on, purchase.status, purchase.channel, purchase.category,
    purchase.gross_amount, ordered.source, ordered.source_key, ordered.cancelled_at, ordered.delivered_at
  from core.purchase
  left join staging."order" ordered on joined(ordered.source, ordered.order_id) = purchase.order_id
  where purchase.person_id is not null
  qualify row_number() over (partition by purchase.order_id order by ordered.source_key) = 1
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

happened as (
  select record, source, source_key, person_id, happened_at, on_date, kind, channel, topic, session_id from visit
  union all by name
  select record, source, source_key, person_id, started_at as happened_at, started_on as on_date, 'contacted' as kind, channel, topic, text_hash, conversation_id, order_id
  from contact
  union all by name
  select record, source, source_key, person_id, first_reply_at as happened_at, cast(null as date) as on_date, 'answered' as kind, channel, topic, conversation_id, order_id
  from contact where first_reply_at is not null
  union all by name
  select record, source, source_key, person_id, ended_at as happened_at, cast(null as date) as on_date, 'hung_up' as kind, channel, topic, conversation_id, order_id
  from contact where is_abandoned
  union all by name
  select
    'order' as record, source, source_key, person_id, ordered_at as happened_at, ordered_on as on_date,
    case when status = 'abandoned' then 'abandoned' else 'ordered' end as kind, channel, category as topic, gross_amount as amount, order_id
  from placed
  union all by name
  select 'order' as record, source, source_key, person_id, cancelled_at as happened_at, cast(null as date) as on_date, 'cancelled' as kind, channel, category as topic, gross_amount as amount, order_id
  from placed where cancelled_at is not null
  union all by name
  select 'order' as record, source, source_key, person_id, delivered_at as happened_at, cast(null as date) as on_date, 'delivered' as kind, channel, category as topic, order_id
  from placed where delivered_at is not null
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
  select
    'subscription' as record, subscription.source, subscription.source_key, owner.person_id, cast(subscription.started_on as timestamp) as happened_at,
    subscription.started_on as on_date, 'subscribed' as kind, cast(null as varchar) as channel, subscription.plan as topic, subscription.amount
  from staging.subscription
  join owner on owner.record = 'subscription' and owner.source = subscription.source and owner.source_key = subscription.source_key
  union all by name
  select
    'subscription' as record, subscription.source, subscription.source_key, owner.person_id, cast(subscription.ended_on as timestamp) as happened_at,
    subscription.ended_on as on_date, 'unsubscribed' as kind, cast(null as varchar) as channel, subscription.reason as topic, subscription.amount
  from staging.subscription
  join owner on owner.record = 'subscription' and owner.source = subscription.source and owner.source_key = subscription.source_key
  where subscription.ended_on is not null
)

select
  happened.record || ':' || coalesce(happened.source || ':' || happened.source_key, happened.order_id) || ':' || happened.kind as event_id,
  happened.person_id,
  happened.happened_at,
  coalesce(happened.on_date, local_date(happened.happened_at, run.time_zone)) as on_date,
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
where happened.happened_at < run.as_of_at and happened.kind is not null
