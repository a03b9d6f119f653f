-- one row per answer to one question of a survey, given before the as-of instant
-- The rows of one form (of one source, survey, response_id and local day) share the invitation that any of them names, where these name one alone; its person they have from core.record_person.
-- key: answer_id
-- columns:
--   answer_id: source and the answer's key in it
--   response_id: the source's own number
--   invitation_id: invitation that it, or another row of its form, answers
--   person_id: the person, null when the form is anonymous
--   conversation_id: conversation it is about
--   survey: survey
--   touchpoint: touchpoint asked about; relationship for a survey about the whole
--   question: nps, csat, ces, solved, overall, or the name of an attribute
--   channel: where the answer was given
--   region: region of the answer, else of the customer
--   segment: value segment of the customer; unknown for strangers
--   score: the mark, null when not answered
--   scale_min: lowest mark of the survey's scale
--   scale_max: highest mark of the survey's scale
--   ten_point_score: the mark on a scale that ends at ten
--   band: promoter, passive or detractor for an nps question
--   is_top_two: the mark lies in the upper quarter of its scale: 4 and 5 of 5, 6 and 7 of 7, 8 to 10 of 10
--   is_relationship: asked about the whole, while the company also asks at touchpoints
--   is_counted: the person's latest answer at this touchpoint, survey and question in the local month, or an anonymous one
--   respondent_share: what part this is of its respondent's counted answers to the question in the local month; a respondent is a person, else one filled-in form
--   weight: sampling weight
--   answered_at: instant
--   answered_on: local day
--   text_hash: key of the comment in ops.text_score
--   language: language of the comment; unknown without one
-- check: a mark lies on its scale: select answer_id, score, scale_min, scale_max from core.survey_answer where score < scale_min or score > scale_max
with given as (
  select survey_response.*, survey_response._text_hash as text_hash, record_person.person_id
  from staging.survey_response
  cross join config.run
  left join core.record_person on record_person.record = 'survey_response'
    and record_person.source = survey_response.source and record_person.source_key = survey_response.source_key
  where survey_response.answered_at < run.as_of_at
),

form as (
  select source, coalesce(survey, 'unknown') as survey, response_id, answered_on, min(invitation_id) as invitation_id
  from given
  where response_id is not null
  group by source, coalesce(survey, 'unknown'), response_id, answered_on
  having count(distinct invitation_id) = 1
),

answered as (
  select given.* exclude (invitation_id), coalesce(given.invitation_id, form.invitation_id) as invitation_id
  from given
  left join form on form.source = given.source and form.survey = coalesce(given.survey, 'unknown')
    and form.response_id = given.response_id and form.answered_on = given.answered_on
),

asks_at_touchpoints as (
  select count_where(touchpoint is not null and touchpoint <> 'relationship') > 0 as is_true from answered
),

-- numbers that one source alone uses: an answer of another source may mean them
sole_conversation as (
  select conversation_number, min(conversation_id) as conversation_id from core.conversation group by conversation_number having count(*) = 1
),

described as (
  select
    joined(answered.source, answered.source_key) as answer_id,
    answered.response_id,
    answered.invitation_id,
    answered.person_id,
    coalesce(
      answered.person_id,
      -- without a key of their own, rows of one line of a file are named by it and by their column
      joined(answered.source, coalesce(answered.invitation_id, joined(coalesce(answered.survey, 'unknown'), answered.response_id), regexp_replace(answered.source_key, '^(\d+:)?([0-9a-f]{32}-\d+)/.*$', '\2')))
    ) as respondent_id,
    coalesce(own_conversation.conversation_id, sole_conversation.conversation_id) as conversation_id,
    coalesce(answered.survey, 'unknown') as survey,
    coalesce(answered.touchpoint, case when asks_at_touchpoints.is_true then 'relationship' else 'unknown' end) as touchpoint,
    answered.question,
    coalesce(answered.channel, 'unknown') as channel,
    coalesce(answered.region, customer.region, 'unknown') as region,
    coalesce(customer.segment, 'unknown') as segment,
    answered.score,
    answered.scale_min,
    answered.scale_max,
    ratio_of(answered.score * 10.0, answered.scale_max) as ten_point_score,
    coalesce(answered.touchpoint, 'relationship') = 'relationship' and asks_at_touchpoints.is_true as is_relationship,
    coalesce(answered.weight, 1) as weight,
    answered.answered_at,
    answered.answered_on,
    answered.text_hash,
    coalesce(text_score.language, 'unknown') as language
  from answered
  cross join asks_at_touchpoints
  left join core.customer on customer.person_id = answered.person_id
  left join core.conversation own_conversation on own_conversation.conversation_id = joined(answered.source, answered.conversation_id)
  left join sole_conversation on sole_conversation.conversation_number = answered.conversation_id
  left join ops.text_score on text_score.text_hash = answered.text_hash
),

judged as (
  select
    *,
    case
      when question <> 'nps' or score is null then null
      when ten_point_score >= 9 then 'promoter'
      when ten_point_score >= 7 then 'passive'
      else 'detractor'
    end as band,
    ratio_of(score - scale_min, scale_max - scale_min) >= 0.75 as is_top_two,
    score is not null and (
      person_id is null
      or row_number() over (
        partition by person_id, touchpoint, survey, question, month_of(answered_on), score is null
        order by answered_at desc, answer_id desc
      ) = 1
    ) as is_counted
  from described
)

select
  * exclude (respondent_id),
  case when is_counted then ratio_of(1, count(*) over (partition by respondent_id, question, is_relationship, month_of(answered_on), is_counted)) end as respondent_share
from judged
