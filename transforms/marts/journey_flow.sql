-- one row per month, first touch, outcome, step and pair of touches: how journeys go on, step by step, and where they end
-- Only what enough people share is told (core.journey); the rest of a journey is "further". What comes into a touch at one step goes out of it at the next.
-- key: month, first_touch, outcome, step, from_touch, to_touch
-- columns:
--   month: first day of the month in which the journeys began
--   first_touch: their first touch; other where too few began so
--   outcome: bought, lost_order or none, of the whole journey
--   step: place of the earlier touch, 1 to 5
--   from_touch: earlier touch
--   to_touch: later touch; end when nothing more came within the repeat window; further when it goes on and is not told
--   journey_count: journeys
--   person_count: people who made them; does not add up
-- check: nobody is told alone: select * from marts.journey_flow where person_count < (select suppress_below from config.run)
-- check: what comes in goes out: select month, first_touch, outcome, step, touch from (
--   select month, first_touch, outcome, step, from_touch as touch, -journey_count as flow from marts.journey_flow where step > 1
--   union all select month, first_touch, outcome, step + 1, to_touch, journey_count from marts.journey_flow where to_touch not in ('end', 'further')
--   ) flow group by month, first_touch, outcome, step, touch having sum(flow) <> 0
with place as (
  select cast(numbers_from(1, 5) as integer) as step
),

told as (
  select
    month_of(journey.began_on) as month, journey.outcome, place.step, journey.person_id, journey.told_steps, journey.step_count,
    case when journey.told_steps = 0 then 'other' else journey.touch_1 end as first_touch,
    case when journey.told_steps = 0 then 'other' else
      case place.step when 1 then touch_1 when 2 then touch_2 when 3 then touch_3 when 4 then touch_4 else touch_5 end end as from_touch,
    case place.step when 1 then touch_2 when 2 then touch_3 when 3 then touch_4 when 4 then touch_5 end as next_touch
  from core.journey
  join place on place.step <= greatest(journey.told_steps, 1)
  where journey.told_steps is not null
)

select
  month,
  first_touch,
  outcome,
  step,
  from_touch,
  case when step < told_steps then next_touch when told_steps = step_count then 'end' else 'further' end as to_touch,
  cast(count(*) as integer) as journey_count,
  cast(count(distinct person_id) as integer) as person_count
from told
group by 1, 2, 3, 4, 5, 6
order by 1, 2, 3, 4, 5, 6
