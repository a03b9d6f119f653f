-- one row per issue whose customer came again under the company's own repeat window: why, by what was said and by what went before
-- key: issue_id
-- columns:
--   issue_id: contact_id of its first contact
--   contact_id: the first repeat
--   repeat_reason: misunderstanding, not_fixed, status or new_question; unknown when neither words nor the conversation tell
--   repeat_confidence: 0 to 1, probability that the words say so, where a learned model read them; null where rules, the shipped base or the conversation tell
--   evidence: words when the customer says so in the first messages of the repeat, conversation when it follows from both contacts, none
-- check: a cause has its evidence: select * from core.repeat_contact where (repeat_reason = 'unknown') <> (evidence = 'none')
with repeat as (
  select issue_window.issue_id, issue_window.second_contact_id
  from core.issue_window
  join config.run on run.repeat_window_days = issue_window.window_days
  where issue_window.second_contact_id is not null
),

heard as (
  select issue_id, issue_id as contact_id, false as is_repeat from repeat
  union all
  select issue_id, second_contact_id, true from repeat
),

-- what the customer said in either contact; a call is one contact however often it paused
said as (
  select
    heard.issue_id, heard.is_repeat, message.text_hash,
    row_number() over (partition by heard.issue_id, heard.is_repeat order by message.position) as place
  from heard
  join core.contact on contact.contact_id = heard.contact_id
  join core.message on message.conversation_id = contact.conversation_id
    and (contact.channel = 'phone' or message.episode_index = contact.episode_index)
  where message.text_hash is not null and message.is_customer_message
),

-- why they come again is said at once or not at all
told as (
  select said.issue_id, first_by(text_score.repeat_reason, said.place) as repeat_reason, first_by(text_score.repeat_confidence, said.place) as repeat_confidence
  from said
  join ops.text_score on text_score.text_hash = said.text_hash
  where said.is_repeat and said.place <= 3 and text_score.repeat_reason is not null
  group by said.issue_id
),

phrase as (
  select distinct said.issue_id, said.is_repeat, text_phrase.phrase
  from said
  join ops.text_phrase on text_phrase.text_hash = said.text_hash
),

-- the same words again: two phrases of the first contact or more
same_question as (
  select repeated.issue_id
  from phrase repeated
  join phrase first_said on first_said.issue_id = repeated.issue_id and first_said.phrase = repeated.phrase and not first_said.is_repeat
  where repeated.is_repeat
  group by repeated.issue_id
  having count(*) >= 2
),

asked as (
  select said.issue_id, said.is_repeat, first_by(text_score.reason, said.place) as reason
  from said
  join ops.text_score on text_score.text_hash = said.text_hash
  where text_score.reason is not null
  group by said.issue_id, said.is_repeat
),

-- what both contacts ask for, by their own words; a branch and what lies within it are no two questions
other_question as (
  select repeated.issue_id
  from asked repeated
  join asked first_asked on first_asked.issue_id = repeated.issue_id and not first_asked.is_repeat
  left join config.reason_within closer on closer.key = repeated.reason and closer.within = first_asked.reason
  left join config.reason_within wider on wider.key = first_asked.reason and wider.within = repeated.reason
  where repeated.is_repeat and repeated.reason <> first_asked.reason and closer.key is null and wider.key is null
),

judged as (
  select
    repeat.issue_id, repeat.second_contact_id, told.repeat_reason as told_reason, told.repeat_confidence,
    case
      when same_question.issue_id is not null and first_contact.is_solved_flag then 'not_fixed'
      when other_question.issue_id is not null and same_question.issue_id is null then 'new_question'
    end as followed_reason
  from repeat
  join core.contact first_contact on first_contact.contact_id = repeat.issue_id
  left join told on told.issue_id = repeat.issue_id
  left join same_question on same_question.issue_id = repeat.issue_id
  left join other_question on other_question.issue_id = repeat.issue_id
)

select
  issue_id,
  second_contact_id as contact_id,
  coalesce(told_reason, followed_reason, 'unknown') as repeat_reason,
  repeat_confidence,
  case when told_reason is not null then 'words' when followed_reason is not null then 'conversation' else 'none' end as evidence
from judged
