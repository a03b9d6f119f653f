-- one row per begin or end of a subscription before the as-of instant
-- key: subscription_key, change
-- columns:
--   subscription_key: source and the subscription's key in it
--   person_id: the person, null when unknown
--   on_date: local day: the first day, or the day after the last one
--   change: begun or ended
--   delta: +1 or -1
--   plan: plan
--   segment: value segment of the customer
--   region: region of the customer
with known as (
  select
    joined(subscription.source, subscription.source_key) as subscription_key, record_person.person_id, subscription.started_on, subscription.ended_on,
    coalesce(subscription.plan, 'unknown') as plan, coalesce(customer.segment, 'unknown') as segment, coalesce(customer.region, 'unknown') as region
  from staging.subscription
  left join core.record_person on record_person.record = 'subscription'
    and record_person.source = subscription.source and record_person.source_key = subscription.source_key
  left join core.customer on customer.person_id = record_person.person_id
),

change as (
  select subscription_key, person_id, started_on as on_date, 'begun' as change, 1 as delta, plan, segment, region from known
  union all
  select subscription_key, person_id, days_after(ended_on, 1), 'ended', -1, plan, segment, region from known where ended_on is not null
)

select change.* from change cross join config.run where on_date <= run.as_of_on
