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

counted as (
  select hop.*, count(distinct person_id) over (partition by month, from_touch, to_touch, wait) < run.suppress_below as is_small
  from hop
  cross join config.run
),

sized as (
  select month, from_touch, to_touch, wait, is_small, count(distinct person_id) as person_count
  from counted
  group by month, from_touch, to_touch, wait, is_small
),

small_together as (
  select month, from_touch, to_touch, count(distinct person_id) as person_count
  from counted
  where is_small
  group by month, from_touch, to_touch
),

next_smallest as (
  select sized.month, sized.from_touch, sized.to_touch, sized.wait
  from sized
  join small_together on small_together.month = sized.month and small_together.from_touch = sized.from_touch and small_together.to_touch = sized.to_touch
  cross join config.run
  where not sized.is_small and small_together.person_count < run.suppress_below
  qualify row_number() over (partition by sized.month, sized.from_touch, sized.to_touch order by sized.person_count, sized.wait) = 1
)

select
  counted.month,
  counted.from_touch,
  counted.to_touch,
  case when counted.is_small or next_smallest.wait is not null then 'any' else counted.wait end as wait,
  cast(count(*) as integer) as hop_count,
  cast(count(distinct counted.person_id) as integer) as person_count
from counted
left join next_smallest on next_smallest.month = counted.month and next_smallest.from_touch = counted.from_touch
  and next_smallest.to_touch = counted.to_touch and next_smallest.wait = counted.wait
group by 1, 2, 3, 4
order by 1, 2, 3, 4
