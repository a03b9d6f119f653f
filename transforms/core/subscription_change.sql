-- one row per begin or end of a subscription before the as-of instant
-- key: subscription_key, change
-- columns:
--   subscription_key: source and the subscription's key in it
--   person_id: the person, null when unknown
--   on_date: local day: the first day, or the day after the last one
--   change: begun or ended
--   delta: +1 or -1
--   until_on: day on which the subscription ended; null while it lasts
--   plan: plan
--   segment: value segment of the customer
--   region: region of the customer
with known as (
  select
    joined(subscription.source, subscription.source_key) as subscription_key, record_person.person_id, subscription.started_on,
    days_after(subscription.ended_on, 1) as over_on,
    coalesce(subscription.plan, 'unknown') as plan, coalesce(customer.segment, 'unknown') as segment, coalesce(customer.region, 'unknown') as region
  from staging.subscription
  left join core.record_person on record_person.record = 'subscription'
    and record_person.source = subscription.source and record_person.source_key = subscription.source_key
  left join core.customer on customer.person_id = record_person.person_id
),

change as (
  select subscription_key, person_id, started_on as on_date, over_on, 'begun' as change, 1 as delta, plan, segment, region from known
  union all
  select subscription_key, person_id, over_on, over_on, 'ended', -1, plan, segment, region from known where over_on is not null
)

select
  subscription_key, person_id, on_date, change, delta,
  case when over_on <= run.as_of_on then over_on end as until_on,
  plan, segment, region
from change
cross join config.run
where on_date <= run.as_of_on
