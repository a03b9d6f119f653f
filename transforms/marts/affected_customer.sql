-- one row per problem, month and slice of the last four months: customers it touched, and what they are worth
-- key: problem, month, touchpoint, channel, region, reason
-- columns:
--   problem: detractor, left_waiting (no answer in time), repeated (came again with the same reason) or lost
--   month: first day of the month
--   touchpoint: touchpoint; unknown where the problem has none
--   channel: channel; unknown where the problem has none
--   region: region
--   reason: contact reason; unknown where the problem has none
--   customer_count: known persons, each counted once in the row
--   revenue_12m: what they kept in the 365 days before the as-of instant; for lost ones before they were lost
with problem as (
  select 'detractor' as problem, answered_on as on_date, touchpoint, channel, region, 'unknown' as reason, person_id, cast(null as double) as revenue
  from core.survey_answer
  where band = 'detractor' and is_counted and person_id is not null
  union all
  select 'left_waiting', started_on, 'unknown', channel, region, reason, person_id, null
  from core.episode
  where not is_in_target and not is_thanks_only and person_id is not null
  union all
  select 'repeated', first_on, 'unknown', channel, region, reason, person_id, null
  from core.issue
  where contact_count > 1
  union all
  select 'lost', on_date, 'unknown', 'unknown', region, 'unknown', person_id, revenue_12m_before
  from core.customer_change
  where change = 'lost'
),

touched as (
  select problem, month_of(on_date) as month, touchpoint, channel, region, reason, person_id, max(revenue) as revenue
  from problem
  cross join config.run
  where on_date >= months_after(month_of(run.as_of_on), -3)
  group by problem, month_of(on_date), touchpoint, channel, region, reason, person_id
)

select
  problem, month, touchpoint, channel, touched.region, reason,
  count(*) as customer_count,
  sum(coalesce(touched.revenue, customer.revenue_12m, 0)) as revenue_12m
from touched
join core.customer on customer.person_id = touched.person_id
group by problem, month, touchpoint, channel, touched.region, reason
order by problem, month, touchpoint, channel, region, reason
