-- one row per head and language that something was learned for: what serves, and how both measured on the same held-out texts
-- key: head, language
-- columns:
--   head: sentiment, reason, kind or repeat
--   language: language; any when one model reads all
--   model_version: version of the learned model; base while the rules or the nearest example serve
--   serves: the learned model measures better than the base and serves; where they may leave a text unanswered, a wrong answer undoes a right one
--   label_count: labelled texts it learned from and was measured on, each held out once
--   macro_f1: mean F1 over its classes, learned
--   base_macro_f1: the same of the base
--   accuracy: share of texts read right, learned
--   base_accuracy: the same of the base
--   answered_share: share of the texts that the learned model answers where it may say that it does not know; null where it always answers
--   answered_accuracy: share of these answers that are right; null where it always answers
--   base_answered_share: share of the texts that the base answers; null where it always answers
--   base_answered_accuracy: share of these answers that are right; null where it always answers
select
  head, language,
  case when serves then version else 'base' end as model_version,
  serves,
  cast(trained_on as integer) as label_count,
  macro_f1, base_macro_f1, accuracy, base_accuracy,
  answered as answered_share,
  answered_right as answered_accuracy,
  base_answered as base_answered_share,
  base_answered_right as base_answered_accuracy
from ops.text_model
-- the newest row is what serves: a model that was trained anew stands after the one it replaced
qualify row_number() over (partition by head, language order by rowid desc) = 1
order by head, language
