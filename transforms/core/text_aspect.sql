-- one row per text of a customer and aspect it judges
-- key: text_id, aspect
-- columns:
--   text_id: the text
--   text_hash: key in ops.text_score
--   writer_id: as in core.text
--   aspect: delivery, price, staff, quality, site, returns, or one of the company's own
--   kind: comment or message
--   channel: channel
--   touchpoint: touchpoint of the survey; unknown for messages
--   reason: contact reason
--   branch: topmost branch the reason lies in, itself where it lies in none
--   region: region
--   segment: value segment of the customer
--   team: team that was asked; unknown for comments
--   said_at: instant
--   on_date: local day
--   language: language of the text
--   sentence_count: sentences that judge the aspect
--   positive_count: of them, those that praise it
--   negative_count: of them, those that blame it
with opinion as (
  select text_hash, aspect, count(*) as sentence_count,
    count_where(sentiment_label = 'positive') as positive_count, count_where(sentiment_label = 'negative') as negative_count
  from ops.text_aspect
  group by text_hash, aspect
)

select
  text.text_id, text.text_hash, text.writer_id, opinion.aspect, text.kind, text.channel, text.touchpoint, text.reason, text.branch, text.region, text.segment, text.team,
  text.said_at, text.on_date, text.language,
  cast(opinion.sentence_count as integer) as sentence_count,
  cast(opinion.positive_count as integer) as positive_count,
  cast(opinion.negative_count as integer) as negative_count
from core.text
join opinion on opinion.text_hash = text.text_hash
