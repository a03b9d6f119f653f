-- one row per customer, local day and all that the day's texts are told by: their sentiment added up; a text of somebody unknown stands alone
-- Texts of one conversation are said in one mood, so their mean is no surer for being cut into many: intervals take these rows, not texts, as independent.
-- key: writer_id, on_date, channel, touchpoint, reason, branch, region, segment, language, team, kind
-- columns:
--   writer_id: the person; the text where the person is unknown
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
--   text_count: texts
--   sentiment_sum: sum over them of -100 negative, 0 neutral, +100 positive
select
  coalesce(person_id, text_id) as writer_id, on_date, channel, touchpoint, reason, branch, region, segment, language, team, kind,
  cast(count(*) as integer) as text_count,
  100.0 * (count_where(sentiment_label = 'positive') - count_where(sentiment_label = 'negative')) as sentiment_sum
from core.text
where sentiment_label is not null
group by coalesce(person_id, text_id), on_date, channel, touchpoint, reason, branch, region, segment, language, team, kind
