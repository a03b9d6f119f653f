-- one row per respondent, question of importance and driver of the last two years: marks to be explained, and marks that may explain them
-- A respondent is one filled-in survey for its attributes, one person for touchpoints against the relationship.
-- key: outcome, respondent_id, driver
-- columns:
--   outcome: touchpoint whose nps is explained by attributes; relationship for the whole by attributes; touchpoints for the whole by touchpoints
--   respondent_id: invitation or answer, or person
--   driver: attribute or touchpoint; outcome for the mark to be explained
--   mark: mark on a scale from 0 to 100
with recent as (
  select survey_answer.*, ratio_of(score - scale_min, scale_max - scale_min) * 100 as mark
  from core.survey_answer
  cross join config.run
  where score is not null and question <> 'solved' and answered_on > days_after(run.as_of_on, -730)
),

filled_in as (
  select
    case when is_relationship then 'relationship' else touchpoint end as outcome,
    coalesce(invitation_id, joined(person_id, cast(answered_at as varchar)), answer_id) as respondent_id,
    case when question = 'nps' then 'outcome' else question end as driver,
    ratio_of(sum(mark), count(mark)) as mark
  from recent
  group by 1, 2, 3
),

by_person as (
  select
    'touchpoints' as outcome, person_id as respondent_id,
    case when is_relationship then 'outcome' else touchpoint end as driver,
    ratio_of(sum(mark), count(mark)) as mark
  from recent
  where question = 'nps' and person_id is not null and touchpoint <> 'unknown'
  group by person_id, case when is_relationship then 'outcome' else touchpoint end
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

select every.outcome, every.respondent_id, every.driver, every.mark
from every
join explained on explained.outcome = every.outcome
