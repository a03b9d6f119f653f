-- one row per customer, local day, aspect and all that the day's opinions of it are told by: the opinions added up
-- As in core.voice_day, intervals take these rows, not texts, as independent.
-- key: writer_id, on_date, aspect, channel, touchpoint, reason, branch, region, segment, language, team, kind
-- columns:
--   writer_id: as in core.text
--   on_date: local day
--   aspect: delivery, price, staff, quality, site, returns, or one of the company's own
--   channel: channel
--   touchpoint: touchpoint of the survey; unknown for messages
--   reason: contact reason
--   branch: topmost branch the reason lies in, itself where it lies in none
--   region: region
--   segment: value segment of the customer
--   language: language of the texts
--   team: team that was asked; unknown for comments
--   kind: comment or message
--   text_count: texts that judge the aspect
--   opinion_sum: sum over them of the mean of their sentences about it, -100 negative, 0 neutral, +100 positive
--   text_month_count: text_count over all the customer's rows of the month, whatever the aspect
with counted as (
  select
    writer_id, on_date, aspect, channel, touchpoint, reason, branch, region, segment, language, team, kind,
    cast(count(*) as integer) as text_count,
    sum(100.0 * (positive_count - negative_count) / sentence_count) as opinion_sum
  from core.text_aspect
  group by writer_id, on_date, aspect, channel, touchpoint, reason, branch, region, segment, language, team, kind
)

select counted.*, cast(sum(text_count) over (partition by writer_id, month_of(on_date)) as integer) as text_month_count
from counted
