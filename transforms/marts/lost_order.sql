-- one row per month, way of being lost, and last contact before it: orders abandoned or cancelled, and the money in them
-- key: month, fate, contact_channel, contact_reason, mood
-- columns:
--   month: first day of the month of ordering
--   fate: abandoned or cancelled
--   contact_channel: channel of the last contact in the window before the loss; none without one
--   contact_reason: its reason; none without one
--   mood: negative, neutral or positive: what the customer said in it; unknown when nothing was said
--   order_count: orders lost
--   amount: their value
--   recovered_count: of them those after which the person soon bought all the same
--   recovered_amount: their value
select
  month_of(ordered_on) as month,
  fate,
  coalesce(last_contact_channel, 'none') as contact_channel,
  coalesce(last_contact_reason, 'none') as contact_reason,
  case when last_contact_sentiment is null then 'unknown' when last_contact_sentiment < -0.15 then 'negative' when last_contact_sentiment > 0.15 then 'positive' else 'neutral' end as mood,
  cast(count(*) as integer) as order_count,
  sum(gross_amount) as amount,
  cast(count_where(is_recovered) as integer) as recovered_count,
  coalesce(sum_where(gross_amount, is_recovered), 0) as recovered_amount
from core.order_fate
where is_lost
group by 1, 2, 3, 4, 5
