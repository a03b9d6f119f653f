-- one row per month, weekday, local hour and channel: episodes that began then, and how they were answered
-- Channels in which fewer than privacy.suppress_below people came in an hour are folded into "other", with the next smallest where the folded are still too few;
-- an hour to which fewer came in all has no row.
-- key: month, weekday, hour, channel
-- columns:
--   month: first day of the month
--   weekday: 1 Monday to 7 Sunday
--   hour: local hour, 0 to 23
--   channel: channel, or other for those folded
--   episode_count: episodes
--   in_target_count: answered within the deadline; null where too few people's deadline is over
--   due_count: episodes whose deadline is met or over, where it is told when a human replies; null likewise
--   day_count: days of that weekday in the month so far
--   open_share: part of that hour in which the company is open, mean over those days; null without a schedule
-- check: nobody is told alone: select * from marts.load_hour where least(episode_count, nullif(due_count, 0)) < (select suppress_below from config.run)
with day_hour as (
  select
    business_day.on_date,
    hour,
    -- on a day of 23 or 25 hours an hour is not so many hours after midnight: the month's other days tell how open it is
    case when seconds_between(starts_at, ends_at) = 86400 then ratio_of(
      open_seconds_before(opens, closes, seconds_after(starts_at, (hour + 1) * 3600)) - open_seconds_before(opens, closes, seconds_after(starts_at, hour * 3600)),
      3600
    ) end as open_share
  from config.business_day
  cross join (select numbers_from(0, 23) as hour) hours
  cross join config.run
  where business_day.on_date <= run.as_of_on
),

opening as (
  select
    month_of(on_date) as month, weekday_of(on_date) as weekday, hour,
    count(*) as day_count,
    ratio_of(sum(open_share), count(open_share)) as open_share
  from day_hour
  group by month_of(on_date), weekday_of(on_date), hour
),

came as (
  select
    month_of(started_on) as month, weekday, hour, channel, coalesce(person_id, conversation_id) as person_id,
    is_in_target and is_timed as is_met, is_in_target is not null and is_timed as is_due
  from core.episode
  where not is_thanks_only
),

sized as (
  select came.*, count(distinct person_id) over (partition by month, weekday, hour, channel) as person_count
  from came
),

judged as (
  select sized.*, is_folded_of(person_id, channel, person_count, (month, weekday, hour), run.suppress_below) as is_folded
  from sized
  cross join config.run
),

counted as (
  select
    month, weekday, hour, case when is_folded then 'other' else channel end as channel,
    count(*) as episode_count, count_where(is_met) as met_count, count_where(is_due) as due_count,
    count(distinct person_id) as person_count, count(distinct case when is_due then person_id end) as due_person_count
  from judged
  group by 1, 2, 3, 4
)

select
  counted.month,
  counted.weekday,
  counted.hour,
  counted.channel,
  counted.episode_count,
  case when due_person_count = 0 or due_person_count >= run.suppress_below then met_count end as in_target_count,
  case when due_person_count = 0 or due_person_count >= run.suppress_below then due_count end as due_count,
  opening.day_count,
  case when run.has_business_hours then opening.open_share end as open_share
from counted
cross join config.run
left join opening on opening.month = counted.month and opening.weekday = counted.weekday and opening.hour = counted.hour
where counted.person_count >= run.suppress_below
order by month, weekday, hour, channel
