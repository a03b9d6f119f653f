-- one row per language: how many texts customers wrote in it, and how well survey comments are read; what comments taught reads comments only, messages of chats and calls are read untrained and measured nowhere
-- key: language
-- columns:
--   language: language
--   model_version: version of the sentiment model that reads survey comments in it; base while no learned one serves
--   text_count: texts, comments and messages
--   comment_count: of them, survey comments: those that model_version reads and macro_f1 speaks of
--   unknown_reason_share: part of them in which no contact reason was recognised
--   unsure_share: part of those with a tone whose tone is right with a probability below three in five; null where none was told
--   macro_f1: mean F1 over negative, neutral and positive on held-out survey comments, by the model that serves for comments; null when not measured
--   held_out_count: comments it was measured on; null when not measured
--   newer_macro_f1: the same on comments that came since it learned; null where none serves or fewer than a hundred came
--   newer_count: these comments; null where newer_macro_f1 is
with model as (
  select
    language, version, n_held_out, serves, recent_macro_f1, recent_count,
    case when serves then macro_f1 else base_macro_f1 end as macro_f1
  from ops.text_model
  where head = 'sentiment'
  qualify row_number() over (partition by language order by rowid desc) = 1
),

said as (
  select text.language, count(*) as text_count, count_where(text.kind = 'comment') as comment_count, count_where(text_score.reason is null) as unknown_count,
    count_where(text.is_unsure) as unsure_count, count(text.is_unsure) as told_count
  from core.text
  join ops.text_score on text_score.text_hash = text.text_hash
  group by text.language
)

select
  said.language,
  case when model.serves then model.version else 'base' end as model_version,
  said.text_count,
  cast(said.comment_count as integer) as comment_count,
  ratio_of(said.unknown_count, said.text_count) as unknown_reason_share,
  ratio_of(said.unsure_count, said.told_count) as unsure_share,
  model.macro_f1,
  cast(model.n_held_out as integer) as held_out_count,
  case when model.serves then model.recent_macro_f1 end as newer_macro_f1,
  case when model.serves then cast(model.recent_count as integer) end as newer_count
from said
left join model on model.language = said.language
order by said.text_count desc, said.language
