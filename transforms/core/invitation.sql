-- one row per survey invitation sent before the as-of instant
-- An invitation counts as answered when an answer names it; where no row of a form names one, when the same person answers the same survey within 30 days.
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

unnamed_answer as (
  select person_id, survey, answered_at from core.survey_answer where invitation_id is null and person_id is not null
),

sent as (
  select
    joined(survey_invitation.source, survey_invitation.source_key) as invitation_key,
    survey_invitation.source, survey_invitation.invitation_id, record_person.person_id,
    coalesce(survey_invitation.survey, 'unknown') as survey,
    coalesce(survey_invitation.touchpoint, 'relationship') as touchpoint,
    coalesce(survey_invitation.channel, 'unknown') as channel,
    coalesce(customer.region, 'unknown') as region,
    coalesce(customer.segment, 'unknown') as segment,
    survey_invitation.sent_at, survey_invitation.sent_on,
    lead(sent_at) over (partition by record_person.person_id, survey_invitation.survey order by sent_at, survey_invitation.source_key) as next_sent_at
  from staging.survey_invitation
  cross join config.run
  left join core.record_person on record_person.record = 'survey_invitation'
    and record_person.source = survey_invitation.source and record_person.source_key = survey_invitation.source_key
  left join core.customer on customer.person_id = record_person.person_id
  where survey_invitation.sent_at < run.as_of_at
),

answered_by_person as (
  select distinct sent.invitation_key
  from sent
  join unnamed_answer on unnamed_answer.person_id = sent.person_id and unnamed_answer.survey = sent.survey
  where unnamed_answer.answered_at >= sent.sent_at
    and unnamed_answer.answered_at < seconds_after(sent.sent_at, 30 * 86400)
    and (sent.next_sent_at is null or unnamed_answer.answered_at < sent.next_sent_at)
)

select
  sent.invitation_key, sent.person_id, sent.survey, sent.touchpoint, sent.channel, sent.region, sent.segment, sent.sent_at, sent.sent_on,
  answer.invitation_id is not null or answered_by_person.invitation_key is not null as is_answered
from sent
left join answer on answer.source = sent.source and answer.invitation_id = sent.invitation_id
left join answered_by_person on answered_by_person.invitation_key = sent.invitation_key
