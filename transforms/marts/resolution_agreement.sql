-- one row per month, channel and combination of the three answers to "was it solved at first contact"
-- key: month, channel, answers
-- columns:
--   month: first day of the month of the first contact
--   channel: channel of the first contact
--   answers: the three answers as text, in the order inferred, flagged, survey: 1, 0 or - when unknown
--   inferred: 1 no further contact within the window, 0 there was one
--   flagged: 1 the agent or the system marked it solved, 0 unsolved, null unknown
--   survey: 1 the customer said solved, 0 not solved, null not asked or not answered
--   issue_count: settled issues
with answered as (
  select
    month_of(first_on) as month, channel,
    case when is_first_contact_resolved then 1 else 0 end as inferred,
    case when is_flagged_solved then 1 when not is_flagged_solved then 0 end as flagged,
    case when is_survey_solved then 1 when not is_survey_solved then 0 end as survey
  from core.issue
  where is_settled
)

select
  month, channel,
  concat(inferred, coalesce(cast(flagged as varchar), '-'), coalesce(cast(survey as varchar), '-')) as answers,
  inferred, flagged, survey,
  count(*) as issue_count
from answered
group by month, channel, inferred, flagged, survey
order by month, channel, answers
