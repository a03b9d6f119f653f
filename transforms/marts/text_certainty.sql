-- one row per head that the company itself may teach: what of all texts, or of all repeats, it says something of, and how sure that is
-- key: head
-- columns:
--   head: kind (of feedback, of texts) or repeat (why a customer came again, of first repeats)
--   asked_count: texts, or repeats
--   told_count: of them, those of which something is said
--   words_count: of told_count, those of which words say it; the others follow from what went before
--   judged_count: of words_count, those read by a learned model, which says how probable its answer is; rules, the shipped base and nearest examples do not
--   unsure_count: of judged_count, those whose answer is right with a probability below three in five
with read as (
  select 'kind' as head, text_score.feedback_kind is not null as is_told, text_score.feedback_kind is not null as is_worded, text_score.feedback_kind_confidence as confidence
  from core.text
  join ops.text_score on text_score.text_hash = text.text_hash
  union all
  select 'repeat', evidence <> 'none', evidence = 'words', repeat_confidence
  from core.repeat_contact
)

select
  head,
  count(*) as asked_count,
  count_where(is_told) as told_count,
  count_where(is_worded) as words_count,
  count_where(is_worded and confidence is not null) as judged_count,
  count_where(is_worded and is_unsure(confidence)) as unsure_count
from read
group by head
order by head
