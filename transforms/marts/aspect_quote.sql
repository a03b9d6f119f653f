-- one row per aspect and quote: what customers lately said of a side of the company, personal data taken out, the surest first and none that is unsure; a positive one praises or recommends, a negative one does not merely ask
-- key: aspect, sentiment_label, language, place
-- columns:
--   aspect: delivery, price, staff, quality, site, returns, or one of the company's own
--   sentiment_label: negative or positive: what the text says of the aspect
--   sentiment_confidence: 0 to 1, probability that it is the tone of the text
--   language: language
--   place: place among the aspect's quotes of this tone and language, from 1
--   on_date: local day
--   kind: comment or message
--   channel: channel
--   touchpoint: touchpoint of the survey; unknown for messages
--   region: region
--   reason: contact reason
--   is_cut: the text is too long to be quoted whole
--   text: the text, redacted; numbers of orders and the like taken out too; of one too long the sentences that judge the aspect
-- audiences: officer, engineer
with single as (
  select text_id from core.text_aspect group by text_id having count(*) = 1
),

-- a text that judges several sides, or whose own tone is another, would contradict the side it stands under; who asks neither praises nor blames.
-- Of a long one only what it says of this side is quoted
candidate as (
  select
    text_aspect.*, without_numbers(text_score.redacted) as redacted, abs(text.sentiment) as strength, text.sentiment_label,
    length(text_score.redacted) > 280 as is_cut, text.sentiment_confidence
  from core.text_aspect
  left join single on single.text_id = text_aspect.text_id
  join core.text on text.text_id = text_aspect.text_id
  join ops.text_score on text_score.text_hash = text_aspect.text_hash
  cross join config.run
  where abs(text.sentiment) >= 0.5
    and (is_cut or single.text_id is not null)
    and case
      when text_aspect.positive_count = 0 then text.sentiment_label = 'negative' and coalesce(text.band, '') <> 'promoter'
        and coalesce(text.feedback_kind, case when contains(text_score.redacted, '?') then 'question' else 'unknown' end) in ('complaint', 'unknown')
      when text_aspect.negative_count = 0 then text.sentiment_label = 'positive' and coalesce(text.band, '') <> 'detractor'
        and text.feedback_kind in ('praise', 'referral') and (is_cut or not contains(text_score.redacted, '?'))
      else false
    end
    and text.sentiment_confidence >= case text.sentiment_label when 'positive' then 0.8 else 0.7 end
    and text_aspect.on_date > days_after(run.as_of_on, -180)
    and length(text_score.redacted) >= 25
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
      order by is_cut, coalesce(sentiment_confidence, 0) desc, strength desc, said_at desc, text_id
    ) as place
  from distinct_wording
)

select
  aspect, sentiment_label, sentiment_confidence, language, cast(place as integer) as place, on_date, kind, channel, touchpoint, region, reason, is_cut,
  redacted as text
from ranked
-- some of them are dropped when their words are read once more
where place <= 24
order by aspect, sentiment_label, language, place
