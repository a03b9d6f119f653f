-- one row per question of surveys that is marked on one scale only: its ends
-- key: question
-- columns:
--   question: nps, csat, ces, solved, overall, or the name of an attribute
--   scale_min: lowest mark
--   scale_max: highest mark
select question, min(scale_min) as scale_min, max(scale_max) as scale_max
from core.survey_answer
where score is not null and scale_min is not null and scale_max is not null
group by question
having min(scale_min) = max(scale_min) and min(scale_max) = max(scale_max)
order by question
