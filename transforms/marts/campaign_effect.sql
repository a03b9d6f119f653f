-- one row per campaign with a holdout: how many of each arm bought within config.run.campaign_days
-- Everybody drawn counts in the arm drawn for them; people whose days are not over are in neither.
-- key: campaign, channel
-- columns:
--   campaign: campaign
--   channel: how it was made
--   first_on: first local day
--   treated_count: people written to; null when either arm has fewer than privacy.suppress_below people
--   treated_bought: of them those who bought within these days; null likewise
--   treated_revenue: what they paid in these days; null when too few bought
--   holdout_count: people held out; null likewise
--   holdout_bought: of them those who bought within these days; null likewise
--   holdout_revenue: what they paid in these days; null when too few bought
--   undecided_count: people whose days are not over; null when they are too few to be told
with drawn as (
  select outreach.campaign, coalesce(outreach.channel, 'unknown') as channel, record_person.person_id, coalesce(outreach.arm, 'treated') as arm,
    min(outreach.sent_at) as sent_at, min(outreach.sent_on) as sent_on
  from staging.outreach
  join core.record_person on record_person.record = 'outreach'
    and record_person.source = outreach.source and record_person.source_key = outreach.source_key
  cross join config.run
  where outreach.kind = 'campaign' and outreach.campaign is not null and outreach.sent_at < run.as_of_at
  group by outreach.campaign, coalesce(outreach.channel, 'unknown'), record_person.person_id, coalesce(outreach.arm, 'treated')
),

-- who was drawn for both arms tells nothing
once as (
  select * from drawn
  qualify count(*) over (partition by campaign, channel, person_id) = 1
),

bought as (
  select once.campaign, once.channel, once.person_id, count(*) as purchase_count, sum(purchase.amount) as revenue
  from once
  cross join config.run
  join core.purchase on purchase.person_id = once.person_id and purchase.is_counted
    and purchase.ordered_at > once.sent_at and purchase.ordered_at <= seconds_after(once.sent_at, run.campaign_days * 86400)
  group by once.campaign, once.channel, once.person_id
),

followed as (
  select once.*, coalesce(bought.purchase_count, 0) > 0 as has_bought, coalesce(bought.revenue, 0) as revenue,
    seconds_after(once.sent_at, run.campaign_days * 86400) <= run.as_of_at as is_over
  from once
  cross join config.run
  left join bought on bought.campaign = once.campaign and bought.channel = once.channel and bought.person_id = once.person_id
),

having_holdout as (
  select campaign, channel from followed where arm = 'holdout' group by campaign, channel
),

counted as (
  select
    followed.campaign,
    followed.channel,
    min(followed.sent_on) as first_on,
    count_where(arm = 'treated' and is_over) as treated_count,
    count_where(arm = 'treated' and is_over and has_bought) as treated_bought,
    coalesce(sum_where(revenue, arm = 'treated' and is_over), 0) as treated_revenue,
    count_where(arm = 'holdout' and is_over) as holdout_count,
    count_where(arm = 'holdout' and is_over and has_bought) as holdout_bought,
    coalesce(sum_where(revenue, arm = 'holdout' and is_over), 0) as holdout_revenue,
    count_where(not is_over) as undecided_count
  from followed
  join having_holdout on having_holdout.campaign = followed.campaign and having_holdout.channel = followed.channel
  group by followed.campaign, followed.channel
),

told as (
  select counted.*, suppress_below,
    case when treated_count >= suppress_below and holdout_count >= suppress_below then 1 end as enough,
    case when treated_bought = 0 or treated_bought >= suppress_below then 1 end as enough_treated,
    case when holdout_bought = 0 or holdout_bought >= suppress_below then 1 end as enough_holdout
  from counted
  cross join config.run
)

-- a count of too few times nothing is nothing known
select
  campaign,
  channel,
  first_on,
  cast(treated_count * enough as integer) as treated_count,
  cast(treated_bought * enough as integer) as treated_bought,
  treated_revenue * enough * enough_treated as treated_revenue,
  cast(holdout_count * enough as integer) as holdout_count,
  cast(holdout_bought * enough as integer) as holdout_bought,
  holdout_revenue * enough * enough_holdout as holdout_revenue,
  told_count(undecided_count, suppress_below) as undecided_count
from told
