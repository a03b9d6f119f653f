-- one row per touchpoint: buying of detractors who were contacted after their answer against like detractors who were not (matched difference in differences, not causal)
-- Compared is the change in counted purchases from config.run.follow_up_days before the answer to as many days after the follow_up_delay_days that follow it.
-- Detractors are alike when they answered in the same quarter at the same touchpoint, were as displeased (below four of ten or not), and had bought
-- as often before [coarsened exact matching: Iacus, King, Porro 2012]. Matching on earlier buying is right where it is what decides who is called,
-- as for a list sorted by it; it keeps the fall back to the mean out [Daw, Hatfield 2018]. Each person counts once, with the first low mark.
-- The spread of the change is taken within cells of like people, together for all who had bought as often. Touchpoints where too few can be compared
-- (privacy.suppress_below) are folded into "other", with the next smallest where the folded are still too few. Parts add up over rows.
-- key: touchpoint
-- columns:
--   touchpoint: touchpoint of the answer; other for what is folded
--   treated_count: detractors contacted within follow_up_delay_days who have a like one that was not
--   control_count: the like ones
--   unmatched_count: contacted detractors without a like one; null when they are too few to be told
--   effect_sum: sum over the contacted of their change less the mean change of their like
--   variance_sum: variance of effect_sum
--   purchase_count: purchases of both in the days after
--   purchase_amount: their value
-- check: nobody is told alone: select * from marts.follow_up_effect where least(treated_count, control_count) < (select suppress_below from config.run)
with answer as (
  select person_id, touchpoint, answered_at, quarter_of(answered_on) as quarter, ten_point_score < 4 as is_bitter
  from core.survey_answer
  cross join config.run
  where question = 'nps' and band = 'detractor' and is_counted and person_id is not null
    and seconds_after(answered_at, (run.follow_up_delay_days + run.follow_up_days) * 86400) <= run.as_of_at
  qualify row_number() over (partition by person_id order by answered_at, answer_id) = 1
),

called as (
  select record_person.person_id, outreach.sent_at
  from staging.outreach
  join core.record_person on record_person.record = 'outreach'
    and record_person.source = outreach.source and record_person.source_key = outreach.source_key
  where outreach.kind = 'follow_up' and coalesce(outreach.arm, 'treated') = 'treated'
),

contacted as (
  select answer.person_id
  from answer
  cross join config.run
  join called on called.person_id = answer.person_id and called.sent_at > answer.answered_at and called.sent_at <= seconds_after(answer.answered_at, run.follow_up_delay_days * 86400)
  group by answer.person_id
),

bought as (
  select answer.person_id,
    count_where(purchase.ordered_at <= answer.answered_at and purchase.ordered_at > seconds_after(answer.answered_at, -run.follow_up_days * 86400)) as before_count,
    count_where(purchase.ordered_at > seconds_after(answer.answered_at, run.follow_up_delay_days * 86400) and purchase.ordered_at <= seconds_after(answer.answered_at, (run.follow_up_delay_days + run.follow_up_days) * 86400)) as after_count,
    sum_where(purchase.amount, purchase.ordered_at > seconds_after(answer.answered_at, run.follow_up_delay_days * 86400) and purchase.ordered_at <= seconds_after(answer.answered_at, (run.follow_up_delay_days + run.follow_up_days) * 86400)) as after_amount
  from answer
  cross join config.run
  join core.purchase on purchase.person_id = answer.person_id and purchase.is_counted
  group by answer.person_id
),

changed as (
  select answer.touchpoint, answer.quarter, answer.is_bitter, least(coalesce(bought.before_count, 0), 3) as habit, contacted.person_id is not null as is_contacted,
    coalesce(bought.after_count, 0) as after_count, coalesce(bought.after_amount, 0) as after_amount,
    cast(coalesce(bought.after_count, 0) - coalesce(bought.before_count, 0) as double) as change
  from answer
  left join contacted on contacted.person_id = answer.person_id
  left join bought on bought.person_id = answer.person_id
),

cell as (
  select touchpoint, quarter, is_bitter, habit,
    count_where(is_contacted) as treated, count_where(not is_contacted) as control,
    coalesce(sum_where(change, is_contacted), 0) as treated_sum, coalesce(sum_where(change * change, is_contacted), 0) as treated_squares,
    coalesce(sum_where(change, not is_contacted), 0) as control_sum, coalesce(sum_where(change * change, not is_contacted), 0) as control_squares,
    sum(after_count) as purchase_count, sum(after_amount) as purchase_amount
  from changed
  group by touchpoint, quarter, is_bitter, habit
),

-- within its cell; contacted and others apart, as a contact may spread what it does not move
spread_of_arm as (
  select habit,
    variance_within(treated_sum, treated_squares, treated) as of_treated,
    variance_within(control_sum, control_squares, control) as of_control
  from cell
  group by habit
),

matched as (
  select cell.*, treated > 0 and control > 0 as is_matched,
    variance_of_effect(treated, control, of_treated, of_control) as variance
  from cell
  join spread_of_arm on spread_of_arm.habit = cell.habit
),

summed as (
  select
    touchpoint,
    coalesce(sum_where(treated, is_matched), 0) as treated_count,
    coalesce(sum_where(control, is_matched), 0) as control_count,
    coalesce(sum_where(treated, control = 0), 0) as unmatched_count,
    coalesce(sum_where(treated_sum - treated * control_sum / control, is_matched), 0) as effect_sum,
    coalesce(sum_where(variance, is_matched), 0) as variance_sum,
    coalesce(sum_where(purchase_count, is_matched), 0) as purchase_count,
    coalesce(sum_where(purchase_amount, is_matched), 0) as purchase_amount
  from matched
  group by touchpoint
),

sized as (
  select summed.*, least(treated_count, control_count) as size, least(treated_count, control_count) < run.suppress_below as is_small from summed cross join config.run
),

-- of a touchpoint, and of all small ones, the smaller arm counts
folded as (
  select sized.*,
    case when is_folded_with(
      touchpoint, size, true, is_small, least(sum_where(treated_count, is_small) over (), sum_where(control_count, is_small) over ()), run.suppress_below
    ) then 'other' else touchpoint end as told_touchpoint
  from sized
  cross join config.run
)

select
  told_touchpoint as touchpoint,
  cast(sum(treated_count) as integer) as treated_count,
  cast(sum(control_count) as integer) as control_count,
  told_count(sum(unmatched_count), run.suppress_below) as unmatched_count,
  sum(effect_sum) as effect_sum,
  sum(variance_sum) as variance_sum,
  cast(sum(purchase_count) as integer) as purchase_count,
  sum(purchase_amount) as purchase_amount
from folded
cross join config.run
group by told_touchpoint, run.suppress_below
having least(sum(treated_count), sum(control_count)) >= run.suppress_below
order by 1
