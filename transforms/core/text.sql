-- one row per text of a customer: a comment in a survey or a message
-- key: text_id
-- columns:
--   text_id: the answer's id, or the conversation's id and the message's place
--   text_hash: key in ops.text_score
--   kind: comment or message
--   person_id: the person, null when unknown
--   writer_id: the person; of somebody unknown the conversation, of a comment the answer
--   conversation_id: conversation, for messages
--   answer_id: answer, for comments
--   channel: channel
--   touchpoint: touchpoint of the survey; unknown for messages
--   reason: reason of the episode for messages, of the text for comments
--   branch: topmost branch the reason lies in, itself where it lies in none
--   region: region
--   segment: value segment of the customer
--   team: team that was asked; unknown for comments
--   said_at: instant
--   on_date: local day
--   language: language of the text
--   sentiment: -1 to +1
--   sentiment_label: negative, neutral or positive
--   sentiment_confidence: 0 to 1, probability that the label is right; null without one
--   is_unsure: that probability is below three in five; null without one
--   feedback_kind: complaint, idea, question, praise, referral or null
--   band: promoter, passive or detractor beside the comment
with said as (
  select
    survey_answer.answer_id as text_id, survey_answer.text_hash, 'comment' as kind, survey_answer.person_id,
    cast(null as varchar) as conversation_id, survey_answer.answer_id, survey_answer.channel, survey_answer.touchpoint,
    cast(null as varchar) as reason, survey_answer.region, survey_answer.segment, 'unknown' as team,
    survey_answer.answered_at as said_at, survey_answer.answered_on as on_date, survey_answer.band
  from core.survey_answer
  where survey_answer.text_hash is not null
  union all
  select
    joined(message.conversation_id, cast(message.position as varchar)), message.text_hash, 'message', conversation.person_id,
    message.conversation_id, null, conversation.channel, 'unknown',
    coalesce(episode.reason, conversation.reason), conversation.region, conversation.segment, coalesce(episode.team, conversation.team, 'unknown'),
    message.sent_at, message.sent_on, null
  from core.message
  join core.conversation on conversation.conversation_id = message.conversation_id
  left join core.episode on episode.conversation_id = message.conversation_id
    and episode.episode_index = case when conversation.channel = 'phone' then 1 else message.episode_index end
  where message.is_customer_message and message.text_hash is not null
)

select
  said.text_id, said.text_hash, said.kind, said.person_id, coalesce(said.person_id, said.conversation_id, said.answer_id) as writer_id,
  said.conversation_id, said.answer_id, said.channel, said.touchpoint,
  coalesce(said.reason, text_score.reason, 'unknown') as reason,
  coalesce(reason.branch, said.reason, text_score.reason, 'unknown') as branch,
  said.region, said.segment, said.team, said.said_at, said.on_date,
  coalesce(text_score.language, 'unknown') as language,
  text_score.sentiment,
  text_score.sentiment_label,
  text_score.sentiment_confidence,
  is_unsure(text_score.sentiment_confidence) as is_unsure,
  text_score.feedback_kind,
  said.band
from said
left join ops.text_score on text_score.text_hash = said.text_hash
left join config.reason on reason.key = coalesce(said.reason, text_score.reason)
