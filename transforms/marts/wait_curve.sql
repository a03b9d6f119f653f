-- one row per month, channel, part of the day and length of wait: how many waits ended, were given up or still run at that length
-- key: month, channel, part_of_day, seconds
-- columns:
--   month: first day of the month in which the wait began
--   channel: channel
--   part_of_day: open or closed by business hours; day (08 to 22) or night where the company keeps none
--   seconds: upper edge of the length of wait; the last edge holds all longer ones, and those of unknown length
--   answered_count: waits that a human reply ended
--   left_count: waits that ended without one
--   open_count: waits still running at the as-of instant
--   unknown_count: waits of which nobody knows when or whether a reply came
--   untimed_count: of these the ones of which it is known whether, but not when
with edge as (
  select numbers_from(1, 24) * 5 as seconds
  union all select 120 + numbers_from(1, 16) * 30
  union all select 600 + numbers_from(1, 10) * 300
  union all select 3600 * numbers_from(2, 12)
  union all select 3600 * numbers_from(3, 14) * 6
),

bounded as (
  select seconds, coalesce(lag(seconds) over (order by seconds), -1) as above, lead(seconds) over (order by seconds) is null as is_last from edge
),

wait as (
  select
    month_of(started_on) as month, channel, is_answered, is_abandoned,
    case when is_timed then waited_calendar_seconds end as waited_seconds,
    case
      when is_in_open_hours then 'open'
      when not is_in_open_hours then 'closed'
      when hour between 8 and 21 then 'day'
      else 'night'
    end as part_of_day
  from core.episode
  where not is_thanks_only
)

select
  wait.month,
  wait.channel,
  wait.part_of_day,
  cast(bounded.seconds as integer) as seconds,
  count_where(wait.is_answered and wait.waited_seconds is not null) as answered_count,
  count_where(wait.is_abandoned and wait.waited_seconds is not null) as left_count,
  count_where(not wait.is_answered and not wait.is_abandoned and wait.waited_seconds is not null) as open_count,
  count_where(wait.waited_seconds is null) as unknown_count,
  count_where(wait.waited_seconds is null and wait.is_answered is not null) as untimed_count
from wait
join bounded on (wait.waited_seconds > bounded.above and (wait.waited_seconds <= bounded.seconds or bounded.is_last))
  or (wait.waited_seconds is null and bounded.is_last)
group by wait.month, wait.channel, wait.part_of_day, bounded.seconds
order by wait.month, wait.channel, wait.part_of_day, bounded.seconds
