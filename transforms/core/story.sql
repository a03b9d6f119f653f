-- one row per person whose story is told to those who may read single stories: the most telling of the last half year
-- Twelve lost orders after a contact, those with a promise first and those cancelled within the hour last, for that is likely what the contact was for; nine detractors who were called back; nine journeys across most channels. Nobody is told twice.
-- key: story_id
-- columns:
--   story_id: place in the selection, from 1; the only name that leaves the warehouse
--   person_id: the person
--   kind: lost_order, detractor or long_journey
--   from_at: the story is told from this instant
--   until_at: to this one
--   order_id: the lost order; null otherwise
--   answer_id: the detractor's answer; null otherwise
with since as (
  select days_after(as_of_on, -183) as first_on from config.run
),

lost as (
  select
    person_id, 'lost_order' as kind, seconds_after(lost_at, -14 * 86400) as from_at, seconds_after(lost_at, 14 * 86400) as until_at, order_id, cast(null as varchar) as answer_id,
    row_number() over (
      order by fate = 'cancelled' and coalesce(last_contact_seconds < 3600, false), last_contact_promise = 'none', month_of(ordered_on) desc, coalesce(last_contact_sentiment, 0), gross_amount desc nulls last, order_id
    ) as rank
  from core.order_fate
  cross join since
  where last_contact_id is not null and ordered_on >= since.first_on
  qualify row_number() over (partition by person_id order by fate = 'cancelled' and coalesce(last_contact_seconds < 3600, false), last_contact_promise = 'none', ordered_at desc, order_id) = 1
),

called as (
  select person_id, happened_at from core.event where kind = 'follow_up'
),

detractor as (
  select
    survey_answer.person_id, survey_answer.answer_id, survey_answer.answered_at, survey_answer.answered_on, survey_answer.text_hash is not null as has_comment,
    min(called.happened_at) as called_at
  from core.survey_answer
  cross join since
  join called on called.person_id = survey_answer.person_id
    and called.happened_at > survey_answer.answered_at and called.happened_at <= seconds_after(survey_answer.answered_at, 14 * 86400)
  where survey_answer.band = 'detractor' and survey_answer.answered_on >= since.first_on
  group by 1, 2, 3, 4, 5
),

called_back as (
  select
    person_id, 'detractor' as kind, seconds_after(answered_at, -21 * 86400) as from_at, seconds_after(answered_at, 30 * 86400) as until_at, cast(null as varchar) as order_id, answer_id,
    row_number() over (order by has_comment desc, month_of(answered_on) desc, seconds_between(answered_at, called_at), answer_id) as rank
  from detractor
  qualify row_number() over (partition by person_id order by has_comment desc, answered_at desc, answer_id) = 1
),

travelled as (
  select touch.journey_id, touch.person_id, min(touch.started_at) as from_at, max(touch.ended_at) as until_at, min(touch.started_on) as began_on, count(distinct touch.touch) as kind_count, count(*) as touch_count
  from core.touch
  cross join since
  where touch.started_on >= since.first_on
  group by touch.journey_id, touch.person_id
),

long_one as (
  select
    person_id, 'long_journey' as kind, from_at, until_at, cast(null as varchar) as order_id, cast(null as varchar) as answer_id,
    row_number() over (order by kind_count desc, month_of(began_on) desc, touch_count desc, journey_id) as rank
  from travelled
  where touch_count >= 4 and kind_count >= 3
  qualify row_number() over (partition by person_id order by kind_count desc, touch_count desc, journey_id) = 1
),

chosen_lost as (
  select * from lost
  qualify row_number() over (order by rank) <= 12
),

chosen_called as (
  select * from called_back
  where person_id not in (select person_id from chosen_lost)
  qualify row_number() over (order by rank) <= 9
),

chosen_long as (
  select * from long_one
  where person_id not in (select person_id from chosen_lost union all select person_id from chosen_called)
  qualify row_number() over (order by rank) <= 9
),

chosen as (
  select 1 as place, * from chosen_lost union all select 2, * from chosen_called union all select 3, * from chosen_long
)

select
  cast(row_number() over (order by place, rank) as integer) as story_id,
  person_id, kind, from_at, until_at, order_id, answer_id
from chosen
