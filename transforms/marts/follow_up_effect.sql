-- one row per touchpoint: buying of detractors who were contacted after their answer against like detractors who were not (matched difference in differences, not causal)
-- Compared is the change in counted purchases from the sixty days before the answer to the sixty days after the week that follows it.
-- Detractors are alike when they answered in the same month at the same touchpoint and had bought as often before. Parts add up over rows.
-- key: touchpoint
-- columns:
--   touchpoint: touchpoint of the answer
--   treated_count: detractors contacted within seven days who have a like one that was not
--   control_count: the like ones
--   unmatched_count: contacted detractors without a like one
--   effect_sum: sum over the contacted of their change less the mean change of their like
--   variance_sum: variance of effect_sum
with answer as (
  select person_id, touchpoint, answered_at, month_of(answered_on) as month
  from core.survey_answer
  cross join config.run
  where question = 'nps' and band = 'detractor' and is_counted and person_id is not null
    and seconds_after(answered_at, 67 * 86400) <= run.as_of_at
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
  join called on called.person_id = answer.person_id and called.sent_at > answer.answered_at and called.sent_at <= seconds_after(answer.answered_at, 7 * 86400)
  group by answer.person_id
),

bought as (
  select answer.person_id,
    count_where(purchase.ordered_at <= answer.answered_at and purchase.ordered_at > seconds_after(answer.answered_at, -60 * 86400)) as before_count,
    count_where(purchase.ordered_at > seconds_after(answer.answered_at, 7 * 86400) and purchase.ordered_at <= seconds_after(answer.answered_at, 67 * 86400)) as after_count
  from answer
  join core.purchase on purchase.person_id = answer.person_id and purchase.is_counted
  group by answer.person_id
),

changed as (
  select answer.touchpoint, answer.month, least(coalesce(bought.before_count, 0), 3) as habit, contacted.person_id is not null as is_contacted,
    cast(coalesce(bought.after_count, 0) - coalesce(bought.before_count, 0) as double) as change
  from answer
  left join contacted on contacted.person_id = answer.person_id
  left join bought on bought.person_id = answer.person_id
),

cell as (
  select touchpoint, month, habit,
    count_where(is_contacted) as treated, count_where(not is_contacted) as control,
    sum_where(change, is_contacted) as treated_sum, sum_where(change * change, is_contacted) as treated_squares,
    sum_where(change, not is_contacted) as control_sum, sum_where(change * change, not is_contacted) as control_squares
  from changed
  group by touchpoint, month, habit
),

spread as (
  select *,
    treated > 0 and control > 1 as is_matched,
    greatest(ratio_of(control_squares - control_sum * control_sum / nullif(control, 0), control - 1), 0) as control_variance,
    case when treated > 1 then greatest((treated_squares - treated_sum * treated_sum / treated) / (treated - 1), 0) end as treated_variance
  from cell
)

select
  touchpoint,
  cast(coalesce(sum_where(treated, is_matched), 0) as integer) as treated_count,
  cast(coalesce(sum_where(control, is_matched), 0) as integer) as control_count,
  cast(coalesce(sum_where(treated, treated > 0 and not is_matched), 0) as integer) as unmatched_count,
  coalesce(sum_where(treated_sum - treated * ratio_of(control_sum, control), is_matched), 0) as effect_sum,
  coalesce(sum_where(treated * coalesce(treated_variance, control_variance) + treated * treated * control_variance / control, is_matched), 0) as variance_sum
from spread
group by touchpoint
