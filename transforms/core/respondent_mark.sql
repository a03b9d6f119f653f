-- one row per respondent, question of importance and driver of the last two years: marks to be explained, and marks that may explain them
-- A respondent is one filled-in survey for its attributes; for touchpoints against the relationship one person, or one survey that asks about both.
-- key: outcome, respondent_id, driver
-- columns:
--   outcome: touchpoint whose nps, else overall mark, is explained by attributes; relationship for the whole by attributes; touchpoints for the whole by touchpoints
--   respondent_id: invitation, survey and answer, or person
--   driver: attribute or touchpoint; outcome for the mark to be explained
--   question: question the mark answers
--   mark: mark on a scale from 0 to 100
with recent as (
  select
    survey_answer.*,
    case when is_relationship then 'relationship' else touchpoint end as place,
    joined(survey, response_id) as form_id,
    ratio_of(score - scale_min, scale_max - scale_min) * 100 as mark
  from core.survey_answer
  cross join config.run
  where score is not null and question <> 'solved' and answered_on > days_after(run.as_of_on, -730)
),

outcome_question as (
  select place, case when count_where(question = 'nps') > 0 then 'nps' else 'overall' end as question
  from recent
  group by place
),

filled_in as (
  select
    recent.place as outcome,
    coalesce(invitation_id, joined(person_id, cast(answered_at as varchar)), form_id, answer_id) as respondent_id,
    case when recent.question = outcome_question.question then 'outcome' else recent.question end as driver,
    max(recent.question) as question,
    ratio_of(sum(mark), count(mark)) as mark
  from recent
  join outcome_question on outcome_question.place = recent.place
  group by 1, 2, 3
),

-- touchpoints explain the whole by the question that both were asked: nps, else csat
path_question as (
  select question
  from recent
  where question in ('nps', 'csat')
  group by question
  having count_where(is_relationship) > 0 and count_where(not is_relationship) > 0
  order by question desc
  limit 1
),

shared_form as (
  select form_id from recent join path_question on path_question.question = recent.question
  where person_id is null and form_id is not null
  group by form_id having count(*) > 1
),

by_person as (
  select
    'touchpoints' as outcome, coalesce(recent.person_id, shared_form.form_id) as respondent_id,
    case when is_relationship then 'outcome' else touchpoint end as driver,
    max(recent.question) as question,
    ratio_of(sum(mark), count(mark)) as mark
  from recent
  join path_question on path_question.question = recent.question
  left join shared_form on shared_form.form_id = recent.form_id
  where touchpoint <> 'unknown' and coalesce(recent.person_id, shared_form.form_id) is not null
  group by 2, 3
),

every as (
  select * from filled_in
  union all
  select * from by_person
),

-- what nobody was asked to explain explains nothing
explained as (
  select outcome from every where driver = 'outcome' group by outcome
)

select every.outcome, every.respondent_id, every.driver, every.question, every.mark
from every
join explained on explained.outcome = every.outcome
