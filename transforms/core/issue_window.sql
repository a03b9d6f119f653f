-- one row per issue under each repeat window: one known person, one reason, contacts less than the window apart
-- A caller who hung up in the queue and tries again within the window had to come twice; one who tries no more makes no issue.
-- A contact whose reason nobody knows belongs with the person's contact before it, else after it, when that is less than the window away;
-- one of which only the branch is known, with such a contact of a reason within that branch.
-- key: window_days, issue_id
-- columns:
--   window_days: the window W in days: the company's own, and 3, 14 and 30 for comparison
--   issue_id: contact_id of its first contact
--   person_id: the person
--   reason: contact reason
--   branch: topmost branch the reason lies in, itself where it lies in none
--   first_contact_at: beginning of the first contact
--   first_on: its local day
--   last_contact_at: beginning of the last contact
--   second_contact_id: the first repeat, null when there was none
--   channel: channel of the first contact
--   team: team of its first replier
--   region: region of the first contact
--   segment: value segment of the customer
--   contact_count: contacts, calls hung up unheard included
--   was_transferred: the first contact passed from agent to agent
--   is_settled: the window after the first contact is over, so that the answer is known
--   is_first_contact_resolved: no further contact within the window; null while unsettled
-- check: a repeat comes within the window: select * from core.issue_window where contact_count > 1
--   and seconds_between(first_contact_at, last_contact_at) >= (contact_count - 1) * window_days * 86400.0
with repeat_window as (
  select cast(repeat_window_days as double) as window_days from config.run
  union select 3.0 union select 14.0 union select 30.0
),

neighboured as (
  select
    contact.*,
    lag(reason) over (partition by person_id order by started_at, contact_id) as reason_before,
    lead(reason) over (partition by person_id order by started_at, contact_id) as reason_after,
    seconds_between(lag(started_at) over (partition by person_id order by started_at, contact_id), started_at) as seconds_before,
    seconds_between(started_at, lead(started_at) over (partition by person_id order by started_at, contact_id)) as seconds_after
  from core.contact
  where person_id is not null
),

attributed as (
  select
    window_days, contact_id, person_id, started_at, started_on, channel, team, region, segment, was_transferred, is_heard,
    case
      when reason = 'unknown' and seconds_before < window_days * 86400 then reason_before
      when reason = 'unknown' and seconds_after < window_days * 86400 then reason_after
      when closer_before.key is not null and seconds_before < window_days * 86400 then reason_before
      when closer_after.key is not null and seconds_after < window_days * 86400 then reason_after
      else reason
    end as reason
  from neighboured
  cross join repeat_window
  left join config.reason_within closer_before on closer_before.key = reason_before and closer_before.within = reason
  left join config.reason_within closer_after on closer_after.key = reason_after and closer_after.within = reason
),

spaced as (
  select *, lag(started_at) over (partition by window_days, person_id, reason order by started_at, contact_id) as previous_at
  from attributed
),

numbered as (
  select
    *,
    sum(case when previous_at is null or seconds_between(previous_at, started_at) >= window_days * 86400 then 1 else 0 end)
      over (partition by window_days, person_id, reason order by started_at, contact_id rows between unbounded preceding and current row) as issue_index
  from spaced
),

placed as (
  select *, row_number() over (partition by window_days, person_id, reason, issue_index order by started_at, contact_id) as place
  from numbered
)

select
  window_days,
  max_where(contact_id, place = 1) as issue_id,
  person_id,
  placed.reason,
  coalesce(reason.branch, placed.reason) as branch,
  min(started_at) as first_contact_at,
  max_where(started_on, place = 1) as first_on,
  max(started_at) as last_contact_at,
  max_where(contact_id, place = 2) as second_contact_id,
  max_where(channel, place = 1) as channel,
  max_where(team, place = 1) as team,
  max_where(region, place = 1) as region,
  max_where(segment, place = 1) as segment,
  cast(count(*) as integer) as contact_count,
  count_where(place = 1 and was_transferred) > 0 as was_transferred,
  seconds_between(min(started_at), min(run.as_of_at)) >= window_days * 86400 as is_settled,
  case when seconds_between(min(started_at), min(run.as_of_at)) >= window_days * 86400 then count(*) = 1 end as is_first_contact_resolved
from placed
cross join config.run
left join config.reason on reason.key = placed.reason
group by window_days, person_id, placed.reason, reason.branch, issue_index
having count_where(is_heard) > 0
