-- one row per month, step of the journey, and pair of touches: how people go from one touch to the next, and how long they wait
-- key: month, step, from_touch, to_touch, wait
-- columns:
--   month: first day of the month of the later touch
--   step: place of the earlier touch in its journey, 1 to 5; 5 stands for all further ones
--   from_touch: earlier touch
--   to_touch: later touch
--   wait: minutes (under an hour), hours (under a day) or days between them
--   hop_count: hops
--   person_count: people who made them
select
  month_of(started_on) as month,
  least(step - 1, 5) as step,
  previous_touch as from_touch,
  touch as to_touch,
  case when waited_seconds < 3600 then 'minutes' when waited_seconds < 86400 then 'hours' else 'days' end as wait,
  cast(count(*) as integer) as hop_count,
  cast(count(distinct person_id) as integer) as person_count
from core.touch
where previous_touch is not null
group by 1, 2, 3, 4, 5
