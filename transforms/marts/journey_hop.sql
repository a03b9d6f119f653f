-- one row per month, pair of touches and wait: how people go from one touch to the next, and how long they wait
-- The hops are those that marts.journey_flow tells, all steps together.
-- key: month, from_touch, to_touch, wait
-- columns:
--   month: first day of the month in which the journeys began
--   from_touch: earlier touch
--   to_touch: later touch
--   wait: minutes (under an hour), hours (under a day) or days between them; any for those of a pair that would tell of too few people, with the next smallest where they still would
--   hop_count: hops
--   person_count: people who made them; does not add up
-- check: nobody is told alone: select * from marts.journey_hop where person_count < (select suppress_below from config.run)
with hop as (
  select
    month_of(journey.began_on) as month, touch.previous_touch as from_touch, touch.touch as to_touch, touch.person_id,
    case when touch.waited_seconds < 3600 then 'minutes' when touch.waited_seconds < 86400 then 'hours' else 'days' end as wait
  from core.journey
  join core.touch on touch.journey_id = journey.journey_id and touch.step between 2 and journey.told_steps
),

sized as (
  select hop.*, count(distinct person_id) over (partition by month, from_touch, to_touch, wait) as person_count
  from hop
),

judged as (
  select sized.*, is_folded_of(person_id, wait, person_count, (month, from_touch, to_touch), run.suppress_below) as is_folded
  from sized
  cross join config.run
)

select
  month,
  from_touch,
  to_touch,
  case when is_folded then 'any' else wait end as wait,
  cast(count(*) as integer) as hop_count,
  cast(count(distinct person_id) as integer) as person_count
from judged
group by 1, 2, 3, 4
order by 1, 2, 3, 4
