-- one row per month, channel and contact reason, leaf or branch of the company's tree: contacts of it, and of it with all that lies within it
-- key: month, channel, reason
-- columns:
--   month: first day of the month
--   channel: channel
--   reason: contact reason; unknown where neither tag nor texts tell
--   branch: topmost branch it lies in, itself where it lies in none
--   own_count: contacts of which this is the reason and nothing closer is known
--   contact_count: contacts of it and of all reasons within it; adds up over reasons of one level, not over levels
-- check: a branch is the sum of what lies directly below it and of its own: select whole.reason from marts.contact_reason whole
--   left join config.reason below on below.parent = whole.reason
--   left join marts.contact_reason part on part.reason = below.key and part.month = whole.month and part.channel = whole.channel
--   group by whole.month, whole.channel, whole.reason having max(whole.contact_count) <> max(whole.own_count) + coalesce(sum(part.contact_count), 0)
-- check: no contact is lost or counted twice: select 1 from (select sum(own_count) as own_count from marts.contact_reason) told
--   cross join (select count(*) as contact_count from core.contact where is_heard) held where coalesce(told.own_count, 0) <> held.contact_count
with counted as (
  select month_of(started_on) as month, channel, reason, count(*) as contact_count
  from core.contact
  where is_heard
  group by month_of(started_on), channel, reason
),

rolled as (
  select counted.month, counted.channel, coalesce(reason_within.within, counted.reason) as reason, counted.reason as told, counted.contact_count
  from counted
  left join config.reason_within on reason_within.key = counted.reason
)

select
  rolled.month,
  rolled.channel,
  rolled.reason,
  coalesce(reason.branch, rolled.reason) as branch,
  cast(coalesce(sum_where(rolled.contact_count, rolled.told = rolled.reason), 0) as integer) as own_count,
  cast(sum(rolled.contact_count) as integer) as contact_count
from rolled
left join config.reason on reason.key = rolled.reason
group by rolled.month, rolled.channel, rolled.reason, reason.branch
order by 1, 2, 3
