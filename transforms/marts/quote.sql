-- one row per quote: what customers said lately, personal data taken out, the surest of each kind and none that is unsure or beside the opposite mark; a positive one praises or recommends, a negative one does not merely ask
-- key: quote_id
-- columns:
--   quote_id: number in the mart
--   on_date: local day
--   kind: comment or message
--   channel: channel
--   touchpoint: touchpoint of the survey; unknown for messages
--   region: region
--   reason: contact reason
--   sentiment_label: negative or positive
--   sentiment_confidence: 0 to 1, probability that the label is right
--   feedback_kind: complaint, idea, question, praise, referral or null
--   band: promoter, passive or detractor beside the comment; null without an nps mark
--   score: mark beside the comment; null without one
--   scale_max: highest mark of its scale; null without one
--   language: language
--   place: place among the quotes of what the text is about, of this tone and language, from 1
--   is_cut: the text is too long to be quoted whole
--   text: the text, redacted; numbers of orders and the like taken out too; of one too long the sentences that carry its tone
-- audiences: officer, engineer
with candidate as (
  select
    text.*, survey_answer.score, survey_answer.scale_max, without_numbers(text_score.redacted) as redacted, length(text_score.redacted) > 280 as is_cut,
    case when text.kind = 'comment' then text.touchpoint else text.reason end as about
  from core.text
  join ops.text_score on text_score.text_hash = text.text_hash
  left join core.survey_answer on survey_answer.answer_id = text.answer_id
  cross join config.run
  where text.sentiment_label in ('negative', 'positive')
    and text.on_date > days_after(run.as_of_on, -180)
    and length(text_score.redacted) >= 25
    and abs(text.sentiment) >= 0.6
    -- who asks is no happy customer, nor an unhappy one for asking, unless it is asked within much else; a mark that says the opposite makes the tone unsure
    and case text.sentiment_label
      when 'positive' then text.feedback_kind in ('praise', 'referral') and (is_cut or not contains(text_score.redacted, '?'))
      else coalesce(text.feedback_kind, case when contains(text_score.redacted, '?') then 'question' else 'unknown' end) in ('complaint', 'unknown')
    end
    -- a quote under the wrong sign is worse than none; of praise more is put in doubt
    and text.sentiment_confidence >= case text.sentiment_label when 'positive' then 0.8 else 0.7 end
    -- whatever was asked: beside praise stands no mark that a detractor gives, beside blame none that a promoter gives
    and not coalesce(case text.sentiment_label when 'positive' then survey_answer.ten_point_score < 7 else survey_answer.ten_point_score >= 9 end, false)
),

-- one of each wording
distinct_wording as (
  select * from candidate
  qualify row_number() over (partition by text_hash order by said_at desc, text_id) = 1
),

ranked as (
  select
    *,
    row_number() over (
      partition by kind, about, sentiment_label, language
      order by is_cut, coalesce(sentiment_confidence, 0) desc, abs(sentiment) desc, said_at desc, text_id
    ) as place
  from distinct_wording
)

select
  row_number() over (order by ranked.on_date desc, ranked.text_id) as quote_id,
  ranked.on_date,
  ranked.kind,
  ranked.channel,
  ranked.touchpoint,
  ranked.region,
  ranked.reason,
  ranked.sentiment_label,
  ranked.sentiment_confidence,
  ranked.feedback_kind,
  ranked.band,
  ranked.score,
  ranked.scale_max,
  ranked.language,
  cast(ranked.place as integer) as place,
  ranked.is_cut,
  ranked.redacted as text
from ranked
-- some of them are dropped when their words are read once more
where ranked.place <= 24
order by quote_id
