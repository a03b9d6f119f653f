-- one row per aspect and quote: what customers lately said of a side of the company, personal data taken out, the clearest first
-- key: aspect, sentiment_label, language, place
-- columns:
--   aspect: delivery, price, staff, quality, site, returns, or one of the company's own
--   sentiment_label: negative or positive: what the text says of the aspect
--   language: language
--   place: place among the aspect's quotes of this tone and language, from 1
--   on_date: local day
--   kind: comment or message
--   channel: channel
--   touchpoint: touchpoint of the survey; unknown for messages
--   region: region
--   reason: contact reason
--   text: the text, redacted; numbers of orders and the like taken out too
-- audiences: officer, engineer
with candidate as (
  select
    text_aspect.*, without_numbers(text_score.redacted) as redacted, abs(text_score.sentiment) as strength,
    case when text_aspect.negative_count > 0 then 'negative' else 'positive' end as sentiment_label
  from core.text_aspect
  join ops.text_score on text_score.text_hash = text_aspect.text_hash
  cross join config.run
  where (text_aspect.positive_count = 0) <> (text_aspect.negative_count = 0)
    and text_aspect.on_date > days_after(run.as_of_on, -180)
    and length(text_score.redacted) between 25 and 280
),

-- one of each wording
distinct_wording as (
  select * from candidate
  qualify row_number() over (partition by text_hash, aspect order by said_at desc, text_id) = 1
),

ranked as (
  select
    *,
    row_number() over (
      partition by aspect, sentiment_label, language
      order by month_of(on_date) desc, strength desc nulls last, said_at desc, text_id
    ) as place
  from distinct_wording
)

select
  aspect, sentiment_label, language, cast(place as integer) as place, on_date, kind, channel, touchpoint, region, reason,
  redacted as text
from ranked
where place <= 6
order by aspect, sentiment_label, language, place
