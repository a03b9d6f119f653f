-- one row per issue under the company's own repeat window, with what the agent and the customer said about it
-- key: issue_id
-- columns:
--   issue_id: contact_id of its first contact
--   person_id: the person
--   reason: contact reason
--   branch: topmost branch the reason lies in, itself where it lies in none
--   first_contact_at: beginning of the first contact
--   first_on: its local day
--   last_contact_at: beginning of the last contact
--   channel: channel of the first contact
--   team: team of its first replier
--   region: region of the first contact
--   segment: value segment of the customer
--   contact_count: contacts, calls hung up unheard included
--   was_transferred: the first contact passed from agent to agent
--   is_settled: the window after the first contact is over
--   is_first_contact_resolved: no further contact within the window; null while unsettled
--   is_flagged_solved: agent or system marked the first contact solved; null when nobody said
--   is_survey_solved: the customer said in a survey that the first contact solved it; null when not asked or not answered
--   repeat_reason: why the customer came again: misunderstanding, not_fixed, status or new_question; unknown when neither words nor the conversation tell; null without a repeat
with solved_answer as (
  select conversation_id, last_by(score > (scale_min + scale_max) / 2.0, answered_at) as is_solved
  from core.survey_answer
  where question = 'solved' and score is not null and conversation_id is not null
  group by conversation_id
)

select
  issue_window.issue_id,
  issue_window.person_id,
  issue_window.reason,
  issue_window.branch,
  issue_window.first_contact_at,
  issue_window.first_on,
  issue_window.last_contact_at,
  issue_window.channel,
  issue_window.team,
  issue_window.region,
  issue_window.segment,
  issue_window.contact_count,
  issue_window.was_transferred,
  issue_window.is_settled,
  issue_window.is_first_contact_resolved,
  first_contact.is_solved_flag as is_flagged_solved,
  solved_answer.is_solved as is_survey_solved,
  repeat_contact.repeat_reason
from core.issue_window
join config.run on run.repeat_window_days = issue_window.window_days
join core.contact first_contact on first_contact.contact_id = issue_window.issue_id
left join solved_answer on solved_answer.conversation_id = first_contact.conversation_id
left join core.repeat_contact on repeat_contact.issue_id = issue_window.issue_id
