-- one row per month, weekday, local hour and channel: episodes that began then, and how they were answered
-- key: month, weekday, hour, channel
-- columns:
--   month: first day of the month
--   weekday: 1 Monday to 7 Sunday
--   hour: local hour, 0 to 23
--   channel: channel
--   episode_count: episodes
--   in_target_count: answered within the deadline
--   due_count: episodes whose deadline is met or over, where it is told when a human replies
--   day_count: days of that weekday in the month so far
--   open_share: part of that hour in which the company is open, mean over those days; null without a schedule
with day_hour as (
  select
    business_day.on_date,
    hour,
    ratio_of(
      open_seconds_before(opens, closes, seconds_after(starts_at, (hour + 1) * 3600)) - open_seconds_before(opens, closes, seconds_after(starts_at, hour * 3600)),
      3600
    ) as open_share
  from config.business_day
  cross join (select numbers_from(0, 23) as hour) hours
  cross join config.run
  where business_day.on_date <= run.as_of_on and seconds_between(starts_at, ends_at) = 86400
),

opening as (
  select
    month_of(on_date) as month, weekday_of(on_date) as weekday, hour,
    count(*) as day_count,
    ratio_of(sum(open_share), count(*)) as open_share
  from day_hour
  group by month_of(on_date), weekday_of(on_date), hour
)

select
  month_of(episode.started_on) as month,
  episode.weekday,
  episode.hour,
  episode.channel,
  count(*) as episode_count,
  count_where(episode.is_in_target and episode.is_timed) as in_target_count,
  count_where(episode.is_in_target is not null and episode.is_timed) as due_count,
  max(opening.day_count) as day_count,
  case when max(case when run.has_business_hours then 1 else 0 end) = 1 then max(opening.open_share) end as open_share
from core.episode
cross join config.run
left join opening on opening.month = month_of(episode.started_on) and opening.weekday = episode.weekday and opening.hour = episode.hour
where not episode.is_thanks_only
group by month_of(episode.started_on), episode.weekday, episode.hour, episode.channel
order by month, weekday, hour, channel
