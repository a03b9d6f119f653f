-- one row per thing that happened in a single story, in order; no name, number or date of the person: times count from the story's first event
-- What the site saw of one visit is one row per kind, the marks of one questionnaire are one row. Texts are redacted, numbers of orders and the like taken out too;
-- the words with which an agent comes to the phone or the chat are left out unless they promise something: they say a name and nothing else.
-- key: story_id, position
-- columns:
--   story_id: story
--   position: place in it, from 1
--   offset_seconds: since the story's first event, in whole minutes
--   is_by_day: of its time the day alone is known: what came first on that day, and by how many hours, is not
--   day: whole local days since the story's first event; null in stories of which all times are known
--   channel: where it happened; unknown where that is not known
--   kind: viewed, added, checkout_begun, left; contacted, answered, hung_up, approached, said (a message of a contact); ordered, abandoned, cancelled, delivered, returned; invited, rated; campaign, follow_up; subscribed, unsubscribed
--   author: customer, agent or bot: who said it; null where nothing was said
--   detail: contact reason, product category, touchpoint, campaign or plan; null where there is none, and of an unsubscription, whose reason is free text
--   band: promoter, passive or detractor of an nps mark; null of anything else
--   score: the mark; null where none was given
--   scale_max: the highest mark of its scale; null where none was given
--   amount: value of an order, to two figures; null of anything else
--   sentiment_label: negative, neutral or positive: of what the customer said; null of anything else
--   is_unsure: the probability that this label is right is below three in five; null where there is no label or it was not told
--   talk: which of the story's conversations it belongs to, numbered without order; null of what belongs to none
--   text: what was said; null where nothing was
--   promise: the words in it that promise a time, of several promises the first; in the message that is a turn, those on delivery; null where none do
--   promise_band: same_day, one_day, two_three_days, four_seven_days or over_week; null without a promise
--   is_turn: of a lost order's story the loss of that order, and the message that promised its delivery in the last contact before, as core.order_fate finds it
--   event_count: events in the row
-- audiences: officer, engineer
with within as (
  select
    story.story_id, event.*,
    event.record = 'web_event' as is_visit
  from core.story
  join core.event on event.person_id = story.person_id and event.happened_at between story.from_at and story.until_at
),

-- what was lost, and what had been promised of it
turn as (
  select story.story_id, story.order_id, contact.conversation_id, order_fate.last_contact_promise_position as position, order_fate.last_contact_promise_quote as quote, order_fate.last_contact_promise as band
  from core.story
  join core.order_fate on order_fate.order_id = story.order_id
  left join core.contact on contact.contact_id = order_fate.last_contact_id
),

told as (
  select
    within.story_id, event_id, happened_at, on_date, is_by_day, channel, kind, topic, amount, within.conversation_id, coalesce(turn.order_id = within.order_id and kind in ('abandoned', 'cancelled'), false) as is_turn, 1 as event_count
  from within
  left join turn on turn.story_id = within.story_id
  where not is_visit and kind not in ('rated', 'said', 'heard')
  union all
  select
    story_id, min(event_id), min(happened_at), min(on_date), min(case when is_by_day then 1 else 0 end) = 1, 'site', kind, null, null, null, false, count(*)
  from within
  where is_visit
  group by story_id, kind, coalesce(session_id, cast(on_date as varchar))
),

-- of one questionnaire the nps mark, else the one with a comment
answered as (
  select within.story_id, within.event_id, within.happened_at, within.on_date, within.is_by_day, within.channel, within.score, survey_answer.scale_max, within.text_hash, survey_answer.touchpoint, survey_answer.band,
    count(*) over (partition by within.story_id, survey_answer.survey, survey_answer.touchpoint, within.happened_at) as event_count
  from within
  join core.survey_answer on within.kind = 'rated' and survey_answer.answer_id = joined(within.source, within.source_key)
  qualify row_number() over (
    partition by within.story_id, survey_answer.survey, survey_answer.touchpoint, within.happened_at order by survey_answer.question <> 'nps', within.text_hash is null, within.event_id
  ) = 1
),

contact as (
  select story_id, conversation_id, min(channel) as channel, min(case when is_by_day then 1 else 0 end) = 1 as is_by_day
  from told
  where kind = 'contacted'
  group by story_id, conversation_id
),

first_promise as (
  select conversation_id, position, quote, band
  from core.promise
  qualify row_number() over (partition by conversation_id, position order by place) = 1
),

said as (
  select
    contact.story_id, message.conversation_id, message.position, message.sent_at, message.sent_on, contact.is_by_day, contact.channel, message.author_kind, message.text_hash,
    coalesce(turn.quote, first_promise.quote) as quote, case when turn.quote is null then first_promise.band else turn.band end as band, turn.quote is not null as is_turn,
    row_number() over (partition by contact.story_id, contact.conversation_id order by message.position) as place,
    row_number() over (partition by contact.story_id, contact.conversation_id, message.author_kind order by message.position) as place_of_author
  from contact
  join core.story on story.story_id = contact.story_id
  join core.message on message.conversation_id = contact.conversation_id and message.is_public and message.author_kind in ('customer', 'agent', 'bot')
    and message.text_hash is not null and message.sent_at <= seconds_after(story.until_at, 86400)
  left join turn on turn.story_id = contact.story_id and turn.conversation_id = message.conversation_id and turn.position = message.position
  left join first_promise on first_promise.conversation_id = message.conversation_id and first_promise.position = message.position
),

line as (
  select
    told.story_id, told.event_id as line_id, 0 as line_place, told.happened_at, told.on_date, told.is_by_day, told.channel, told.kind,
    cast(null as varchar) as author, case when told.kind <> 'unsubscribed' then nullif(told.topic, 'unknown') end as detail, cast(null as varchar) as band, cast(null as double) as score, cast(null as double) as scale_max, told.amount, told.conversation_id,
    cast(null as varchar) as text_hash, cast(null as varchar) as promise, cast(null as varchar) as promise_band, told.is_turn, told.event_count
  from told
  union all
  select
    story_id, event_id, 0, happened_at, on_date, is_by_day, channel, 'rated', case when text_hash is not null then 'customer' end, touchpoint, band, score, scale_max, null, null, text_hash, null, null, false, event_count
  from answered
  union all
  select
    story_id, conversation_id, position, sent_at, sent_on, is_by_day, channel, 'said', author_kind, null, null, null, null, null, conversation_id, text_hash, quote, band, is_turn, 1
  from said
  where quote is not null or (place <= 16 and (author_kind <> 'agent' or place_of_author > 1))
)

select
  line.story_id,
  cast(row_number() over (partition by line.story_id order by line.happened_at, line.kind <> 'contacted', line.line_place, line.line_id) as integer) as position,
  cast(floor(seconds_between(min(line.happened_at) over (partition by line.story_id), line.happened_at) / 60) * 60 as integer) as offset_seconds,
  line.is_by_day,
  case when max(case when line.is_by_day then 1 else 0 end) over (partition by line.story_id) = 1
    then cast(days_between(min(line.on_date) over (partition by line.story_id), line.on_date) as integer) end as day,
  line.channel,
  line.kind,
  line.author,
  line.detail,
  line.band,
  line.score,
  case when line.score is not null then line.scale_max end as scale_max,
  two_figures(line.amount) as amount,
  case when line.author = 'customer' then text_score.sentiment_label end as sentiment_label,
  case when line.author = 'customer' then is_unsure(text_score.sentiment_confidence) end as is_unsure,
  case when line.conversation_id is not null then cast(dense_rank() over (partition by line.story_id order by line.conversation_id) as integer) end as talk,
  without_numbers(text_score.redacted) as text,
  line.promise,
  line.promise_band,
  line.is_turn,
  cast(line.event_count as integer) as event_count
from line
left join ops.text_score on text_score.text_hash = line.text_hash
order by story_id, position
