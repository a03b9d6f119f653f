-- one row per survey invitation sent before the as-of instant
-- An invitation counts as answered when an answer names it. An answer that names none, nor does any row of its form, answers the person's latest invitation to the same survey in the 30 days before it; where both tell a touchpoint, to the same touchpoint.
-- key: invitation_key
-- columns:
--   invitation_key: source and the invitation's key in it
--   person_id: the person, null when unknown
--   survey: survey
--   touchpoint: touchpoint asked about; relationship for a survey about the whole
--   channel: how it was sent
--   region: region of the customer
--   segment: value segment of the customer
--   sent_at: instant
--   sent_on: local day
--   is_answered: an answer came
with numbered as (
  select distinct source, invitation_id from staging.survey_invitation where invitation_id is not null
),

sole_invitation as (
  select invitation_id, min(source) as source from numbered group by invitation_id having count(*) = 1
),

-- an answer names the invitation of its own source, else the only one of that number
answer as (
  select distinct coalesce(numbered.source, sole_invitation.source) as source, survey_response.invitation_id
  from staging.survey_response
  cross join config.run
  left join numbered on numbered.source = survey_response.source and numbered.invitation_id = survey_response.invitation_id
  left join sole_invitation on sole_invitation.invitation_id = survey_response.invitation_id
  where survey_response.answered_at < run.as_of_at
),

-- core.survey_answer takes an untold touchpoint for the whole; here it may be any
unnamed_answer as (
  select survey_answer.answer_id, survey_answer.person_id, survey_answer.survey, survey_response.touchpoint, survey_answer.answered_at
  from core.survey_answer
  join staging.survey_response on joined(survey_response.source, survey_response.source_key) = survey_answer.answer_id
  where survey_answer.invitation_id is null and survey_answer.person_id is not null
),

sent as (
  select
    joined(survey_invitation.source, survey_invitation.source_key) as invitation_key,
    survey_invitation.source, survey_invitation.invitation_id, record_person.person_id,
    coalesce(survey_invitation.survey, 'unknown') as survey,
    survey_invitation.touchpoint as told_touchpoint,
    coalesce(survey_invitation.touchpoint, 'relationship') as touchpoint,
    coalesce(survey_invitation.channel, 'unknown') as channel,
    coalesce(customer.region, 'unknown') as region,
    coalesce(customer.segment, 'unknown') as segment,
    survey_invitation.sent_at, survey_invitation.sent_on
  from staging.survey_invitation
  cross join config.run
  left join core.record_person on record_person.record = 'survey_invitation'
    and record_person.source = survey_invitation.source and record_person.source_key = survey_invitation.source_key
  left join core.customer on customer.person_id = record_person.person_id
  where survey_invitation.sent_at < run.as_of_at
),

guessed as (
  select unnamed_answer.answer_id, sent.invitation_key
  from sent
  join unnamed_answer on unnamed_answer.person_id = sent.person_id and unnamed_answer.survey = sent.survey
    and (unnamed_answer.touchpoint = sent.told_touchpoint or unnamed_answer.touchpoint is null or sent.told_touchpoint is null)
  where unnamed_answer.answered_at >= sent.sent_at
    and unnamed_answer.answered_at < seconds_after(sent.sent_at, 30 * 86400)
  qualify row_number() over (partition by unnamed_answer.answer_id order by sent.sent_at desc, sent.invitation_key desc) = 1
),

answered_by_person as (
  select distinct invitation_key from guessed
)

select
  sent.invitation_key, sent.person_id, sent.survey, sent.touchpoint, sent.channel, sent.region, sent.segment, sent.sent_at, sent.sent_on,
  answer.invitation_id is not null or answered_by_person.invitation_key is not null as is_answered
from sent
left join answer on answer.source = sent.source and answer.invitation_id = sent.invitation_id
left join answered_by_person on answered_by_person.invitation_key = sent.invitation_key
