-- one row per journey of a known person: touches less than the repeat window apart, how it ended, and how much of it may be told
-- What is told of a journey is its beginning, up to five touches, as far as enough people of its month share both that beginning and the outcome:
-- then no count over journeys, and no difference between such counts, rests on fewer.
-- key: journey_id
-- columns:
--   journey_id: touch_id of its first touch
--   person_id: the person
--   began_on: local day of its first touch
--   ended_on: local day of its last touch
--   step_count: touches
--   outcome: bought (an order that was kept, as far as known), lost_order (orders, all of them abandoned or cancelled) or none (no order)
--   touch_1: first touch
--   touch_2: second touch; null when there is none
--   touch_3: third touch
--   touch_4: fourth touch
--   touch_5: fifth touch
--   told_steps: touches from the first that may be told; 0 when only that there was such a journey; null when not even that
-- check: a journey that bought has an order: select * from core.journey where outcome = 'bought' and step_count < 1
with recursive travelled as (
  select
    touch.journey_id, touch.person_id, min(touch.started_on) as began_on, max(touch.started_on) as ended_on, max(touch.step) as step_count,
    case when count_where(touch.touch = 'order' and not coalesce(order_fate.is_lost, false)) > 0 then 'bought' when count(touch.order_id) > 0 then 'lost_order' else 'none' end as outcome,
    max_where(touch.touch, touch.step = 1) as touch_1, max_where(touch.touch, touch.step = 2) as touch_2, max_where(touch.touch, touch.step = 3) as touch_3,
    max_where(touch.touch, touch.step = 4) as touch_4, max_where(touch.touch, touch.step = 5) as touch_5
  from core.touch
  left join core.order_fate on order_fate.order_id = touch.order_id
  group by touch.journey_id, touch.person_id
),

-- every journey is first told whole; those that too few share are told by one step less, again and again
told as (
  select
    5 as told_steps, travelled.*,
    count(distinct person_id) over (partition by month_of(began_on), outcome, step_count > 5, touch_1, touch_2, touch_3, touch_4, touch_5) >= run.suppress_below as is_shared
  from travelled
  cross join config.run
  union all
  select
    shorter.* exclude (suppress_below),
    count(distinct person_id) over (
      partition by month_of(began_on), outcome, step_count > told_steps,
        case when told_steps >= 1 then touch_1 end, case when told_steps >= 2 then touch_2 end, case when told_steps >= 3 then touch_3 end, case when told_steps >= 4 then touch_4 end
    ) >= suppress_below as is_shared
  from (
    select told.told_steps - 1 as told_steps, told.* exclude (told_steps, is_shared), run.suppress_below
    from told
    cross join config.run
    where not told.is_shared and told.told_steps > 0
  ) as shorter
)

select
  journey_id, person_id, began_on, ended_on, step_count, outcome, touch_1, touch_2, touch_3, touch_4, touch_5,
  max_where(least(told_steps, step_count), is_shared) as told_steps
from told
group by journey_id, person_id, began_on, ended_on, step_count, outcome, touch_1, touch_2, touch_3, touch_4, touch_5
