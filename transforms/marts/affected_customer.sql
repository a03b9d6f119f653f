-- one row per problem, month and slice of the last months (config.run.affected_months): customers it touched, and what they are worth
-- What a problem is acted on by is the touchpoint of a low mark, the channel of a wait, the reason of a repeat. There each customer counts once a month, in the
-- row where the problem touched them last, so that rows of one month and touchpoint, channel or reason add up; those of two months do not, nor of two problems.
-- Rows of fewer than privacy.suppress_below people are folded into "other", first their region, then what the problem is not acted on by, then all: no row,
-- and no difference of rows, tells of fewer.
-- key: problem, month, touchpoint, channel, region, reason
-- columns:
--   problem: detractor, left_waiting (no answer in time), repeated (came again with the same reason) or lost (stopped buying, and holds no subscription that runs at the as-of instant)
--   month: first day of the month
--   touchpoint: touchpoint; unknown where the problem has none, other for what is folded
--   channel: channel; unknown where the problem has none, other for what is folded
--   region: region; other for what is folded
--   reason: contact reason; unknown where the problem has none, other for what is folded
--   customer_count: known persons
--   revenue_12m: what they kept in the 365 days before the as-of instant; for lost ones before they were lost
-- check: nobody is told alone: select * from marts.affected_customer where customer_count < (select suppress_below from config.run)
with subscriber as (
  select distinct person_id
  from core.subscription_change
  where change = 'begun' and until_on is null
),

problem as (
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
    and not exists (select 1 from subscriber where subscriber.person_id = customer_change.person_id)
),

recent as (
  select problem.*, month_of(on_date) as month, case problem when 'repeated' then reason when 'left_waiting' then channel else touchpoint end as acted_on
  from problem
  cross join config.run
  where on_date >= months_after(month_of(run.as_of_on), 1 - run.affected_months)
),

touched as (
  select problem, month, acted_on, touchpoint, channel, region, reason, person_id, max(revenue) over (partition by problem, month, acted_on, person_id) as revenue
  from recent
  qualify row_number() over (partition by problem, month, acted_on, person_id order by on_date desc, touchpoint, channel, region, reason) = 1
),

worth as (
  select
    touched.problem, touched.month, touched.acted_on, touched.touchpoint, touched.channel, touched.region, touched.reason, touched.person_id,
    coalesce(touched.revenue, customer.revenue_12m, 0) as revenue
  from touched
  join core.customer on customer.person_id = touched.person_id
),

-- first the region is folded, then what else stands beside that on which somebody can act, then this too
by_region as (
  select worth.*, count(distinct person_id) over (partition by problem, month, touchpoint, channel, region, reason) as person_count from worth
),

region_judged as (
  select by_region.*, is_folded_of(person_id, region, person_count, (problem, month, touchpoint, channel, reason), run.suppress_below) as is_folded
  from by_region
  cross join config.run
),

without_region as (
  select problem, month, acted_on, person_id, revenue, touchpoint, channel, reason, case when is_folded then 'other' else region end as region
  from region_judged
),

by_row as (
  select without_region.*, count(distinct person_id) over (partition by problem, month, touchpoint, channel, region, reason) as person_count from without_region
),

row_judged as (
  select by_row.*, is_folded_of(person_id, (touchpoint, channel, reason, region), person_count, (problem, month, acted_on), run.suppress_below) as is_folded
  from by_row
  cross join config.run
),

without_rest as (
  select problem, month, person_id, revenue,
    case when is_folded and problem in ('left_waiting', 'repeated') then 'unknown' when is_folded then acted_on else touchpoint end as touchpoint,
    case when is_folded and problem = 'left_waiting' then acted_on when is_folded then 'other' else channel end as channel,
    case when is_folded and problem = 'repeated' then acted_on when is_folded then 'other' else reason end as reason,
    case when is_folded then 'other' else region end as region
  from row_judged
),

by_all as (
  select without_rest.*, count(distinct person_id) over (partition by problem, month, touchpoint, channel, region, reason) as person_count from without_rest
),

judged as (
  select by_all.*, is_folded_of(person_id, (touchpoint, channel, reason, region), person_count, (problem, month), run.suppress_below) as is_folded
  from by_all
  cross join config.run
),

told as (
  select problem, month, person_id, revenue,
    case when is_folded then 'other' else touchpoint end as touchpoint,
    case when is_folded then 'other' else channel end as channel,
    case when is_folded then 'other' else reason end as reason,
    case when is_folded then 'other' else region end as region
  from judged
),

person as (
  select problem, month, touchpoint, channel, region, reason, person_id, max(revenue) as revenue
  from told
  group by problem, month, touchpoint, channel, region, reason, person_id
)

select
  problem, month, touchpoint, channel, region, reason,
  cast(count(*) as integer) as customer_count,
  sum(revenue) as revenue_12m
from person
group by problem, month, touchpoint, channel, region, reason
having count(*) >= (select suppress_below from config.run)
order by problem, month, touchpoint, channel, region, reason
