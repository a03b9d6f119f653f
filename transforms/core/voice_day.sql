-- one row per customer, local day and all that the day's texts are told by: what was read in them, added up
-- Texts of one conversation are said in one mood, so their mean is no surer for being cut into many: intervals take these rows, not texts, as independent.
-- key: writer_id, on_date, channel, touchpoint, reason, branch, region, segment, language, team, kind
-- columns:
--   writer_id: as in core.text
--   on_date: local day
--   channel: channel
--   touchpoint: touchpoint of the survey; unknown for messages
--   reason: contact reason
--   branch: topmost branch the reason lies in, itself where it lies in none
--   region: region
--   segment: value segment of the customer
--   language: language of the texts
--   team: team that was asked; unknown for comments
--   kind: comment or message
--   text_count: texts whose sentiment was read
--   sentiment_sum: sum over them of -100 negative, 0 neutral, +100 positive
--   judged_count: texts whose sentiment has a probability
--   unsure_count: of them, those that are unsure
--   feedback_count: texts that are feedback
--   complaint_count: of them, complaints
--   text_month_count: text_count over all the customer's rows of the month
--   judged_month_count: judged_count over them
--   feedback_month_count: feedback_count over them
with counted as (
  select
    writer_id, on_date, channel, touchpoint, reason, branch, region, segment, language, team, kind,
    cast(count_where(sentiment_label is not null) as integer) as text_count,
    100.0 * (count_where(sentiment_label = 'positive') - count_where(sentiment_label = 'negative')) as sentiment_sum,
    cast(count_where(is_unsure is not null) as integer) as judged_count,
    cast(count_where(is_unsure) as integer) as unsure_count,
    cast(count_where(feedback_kind is not null) as integer) as feedback_count,
    cast(count_where(feedback_kind = 'complaint') as integer) as complaint_count
  from core.text
  group by writer_id, on_date, channel, touchpoint, reason, branch, region, segment, language, team, kind
)

select
  counted.*,
  cast(sum(text_count) over one_month as integer) as text_month_count,
  cast(sum(judged_count) over one_month as integer) as judged_month_count,
  cast(sum(feedback_count) over one_month as integer) as feedback_month_count
from counted
window one_month as (partition by writer_id, month_of(on_date))
