-- one row per campaign without a holdout: buying of people written to against like people not written to (matched difference in differences, not causal)
-- Compared is the change in who bought, from config.run.campaign_days before the message to as many after; for those not written to, before and after
-- the middle message of the campaign's month. People are alike when, at that moment of the same month, their last counted purchase was as long ago
-- and they had bought as often in the year before, which is by what addressees are chosen [coarsened exact matching: Iacus, King, Porro 2012].
-- Each addressee counts once per campaign, with the first message; likes are known by then and had no campaign's message in these days around the moment.
-- The spread of the change is taken within cells of like people, together for all whose last purchase was as long ago. Parts add up over rows.
-- key: campaign, channel
-- columns:
--   campaign: campaign
--   channel: how it was made
--   first_on: first local day
--   treated_count: people written to who have a like one that was not; null when those or the likes are fewer than privacy.suppress_below
--   control_count: the like ones; null likewise
--   effect_sum: sum over people written to of their change less the mean change of their likes: buyers more; null likewise
--   variance_sum: variance of effect_sum; null likewise
--   unmatched_count: people written to without a like one; null when they are too few to be told
--   undecided_count: people written to in months whose days are not over; null when they are too few to be told
-- check: nobody is told alone: select * from marts.campaign_change where least(treated_count, control_count) < (select suppress_below from config.run)
with message as (
  select outreach.campaign, coalesce(outreach.channel, 'unknown') as channel, record_person.person_id, coalesce(outreach.arm, 'treated') as arm, outreach.sent_at, outreach.sent_on
  from staging.outreach
  join core.record_person on record_person.record = 'outreach'
    and record_person.source = outreach.source and record_person.source_key = outreach.source_key
  cross join config.run
  where outreach.kind = 'campaign' and outreach.campaign is not null and outreach.sent_at < run.as_of_at
),

without_holdout as (
  select campaign, channel from message group by campaign, channel having count_where(arm = 'holdout') = 0
),

written as (
  select message.campaign, message.channel, message.person_id, month_of(message.sent_on) as month, message.sent_at, message.sent_on
  from message
  join without_holdout on without_holdout.campaign = message.campaign and without_holdout.channel = message.channel
  qualify row_number() over (partition by message.campaign, message.channel, message.person_id order by message.sent_at) = 1
),

wave as (
  select written.campaign, written.channel, written.month, median_of(written.sent_at) as moment, seconds_after(max(written.sent_at), run.campaign_days * 86400) <= run.as_of_at as is_over
  from written
  cross join config.run
  group by written.campaign, written.channel, written.month, run.campaign_days, run.as_of_at
),

compared as (
  select written.campaign, written.channel, written.month, written.person_id, true as is_written, written.sent_at as moment
  from written
  join wave on wave.campaign = written.campaign and wave.channel = written.channel and wave.month = written.month and wave.is_over
  union all
  select wave.campaign, wave.channel, wave.month, person.person_id, false, wave.moment
  from wave
  cross join config.run
  join core.person on person.first_seen_at <= wave.moment
  left join message around on around.person_id = person.person_id and (
    (around.campaign = wave.campaign and around.channel = wave.channel)
    or (around.arm = 'treated' and around.sent_at > seconds_after(wave.moment, -run.campaign_days * 86400) and around.sent_at <= seconds_after(wave.moment, run.campaign_days * 86400))
  )
  where wave.is_over and around.person_id is null
),

changed as (
  select
    compared.campaign, compared.channel, compared.month, compared.person_id, compared.is_written,
    case when count_where(purchase.ordered_at <= compared.moment) = 0 then 'never'
      when max_where(purchase.ordered_at, purchase.ordered_at <= compared.moment) > seconds_after(compared.moment, -run.campaign_days * 86400) then 'window'
      when max_where(purchase.ordered_at, purchase.ordered_at <= compared.moment) > seconds_after(compared.moment, -30 * 86400) then 'month'
      when max_where(purchase.ordered_at, purchase.ordered_at <= compared.moment) > seconds_after(compared.moment, -60 * 86400) then 'two_months'
      when max_where(purchase.ordered_at, purchase.ordered_at <= compared.moment) > seconds_after(compared.moment, -120 * 86400) then 'four_months'
      when max_where(purchase.ordered_at, purchase.ordered_at <= compared.moment) > seconds_after(compared.moment, -365 * 86400) then 'year' else 'longer' end as recency,
    least(count_where(purchase.ordered_at <= compared.moment and purchase.ordered_at > seconds_after(compared.moment, -365 * 86400)), 4) as habit,
    cast(least(count_where(purchase.ordered_at > compared.moment and purchase.ordered_at <= seconds_after(compared.moment, run.campaign_days * 86400)), 1)
      - least(count_where(purchase.ordered_at <= compared.moment and purchase.ordered_at > seconds_after(compared.moment, -run.campaign_days * 86400)), 1) as double) as change
  from compared
  cross join config.run
  left join core.purchase on purchase.person_id = compared.person_id and purchase.is_counted
  group by compared.campaign, compared.channel, compared.month, compared.person_id, compared.is_written, compared.moment, run.campaign_days
),

cell as (
  select campaign, channel, month, recency, habit,
    count_where(is_written) as treated, count_where(not is_written) as control,
    coalesce(sum_where(change, is_written), 0) as treated_sum, coalesce(sum_where(change * change, is_written), 0) as treated_squares,
    coalesce(sum_where(change, not is_written), 0) as control_sum, coalesce(sum_where(change * change, not is_written), 0) as control_squares
  from changed
  group by campaign, channel, month, recency, habit
),

-- within its cell; those written to and others apart, as a message may spread what it does not move
spread_of_arm as (
  select recency,
    variance_within(treated_sum, treated_squares, treated) as of_treated,
    variance_within(control_sum, control_squares, control) as of_control
  from cell
  group by recency
),

summed as (
  select
    cell.campaign, cell.channel,
    sum_where(treated, control > 0) as treated_count,
    sum_where(treated, control = 0) as unmatched_count,
    sum_where(treated_sum - treated * control_sum / control, treated > 0 and control > 0) as effect_sum,
    sum_where(variance_of_effect(treated, control, of_treated, of_control), treated > 0 and control > 0) as variance_sum
  from cell
  join spread_of_arm on spread_of_arm.recency = cell.recency
  group by cell.campaign, cell.channel
),

-- people, not people and months: the same one may be like addressees of several
likes as (
  select changed.campaign, changed.channel, count(distinct changed.person_id) as control_count
  from changed
  join cell on cell.campaign = changed.campaign and cell.channel = changed.channel and cell.month = changed.month and cell.recency = changed.recency and cell.habit = changed.habit
  where not changed.is_written and cell.treated > 0
  group by changed.campaign, changed.channel
),

addressed as (
  select written.campaign, written.channel, min(written.sent_on) as first_on, count_where(not wave.is_over) as undecided_count
  from written
  join wave on wave.campaign = written.campaign and wave.channel = written.channel and wave.month = written.month
  group by written.campaign, written.channel
),

told as (
  select
    addressed.*, coalesce(summed.treated_count, 0) as treated_count, coalesce(likes.control_count, 0) as control_count, coalesce(summed.effect_sum, 0) as effect_sum,
    coalesce(summed.variance_sum, 0) as variance_sum, coalesce(summed.unmatched_count, 0) as unmatched_count, run.suppress_below,
    case when least(coalesce(summed.treated_count, 0), coalesce(likes.control_count, 0)) >= greatest(run.suppress_below, 1) then 1 end as enough
  from addressed
  cross join config.run
  left join summed on summed.campaign = addressed.campaign and summed.channel = addressed.channel
  left join likes on likes.campaign = addressed.campaign and likes.channel = addressed.channel
)

-- a count of too few times nothing is nothing known
select
  campaign,
  channel,
  first_on,
  cast(treated_count * enough as integer) as treated_count,
  cast(control_count * enough as integer) as control_count,
  effect_sum * enough as effect_sum,
  variance_sum * enough as variance_sum,
  told_count(unmatched_count, suppress_below) as unmatched_count,
  told_count(undecided_count, suppress_below) as undecided_count
from told
