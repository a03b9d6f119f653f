import { detectLanguage } from "../../transforms/text/language.ts";
import type { Example, LaterText } from "../../transforms/text/learn.ts";
import { readSentiment } from "../../transforms/text/sentiment.ts";
import { tokenize } from "../../transforms/text/tokens.ts";
import type { Warehouse } from "../warehouse.ts";

/** A text whose class is known without anyone reading it, and when that became known. */
export interface LabelledText extends Example {
  hash: string;
  /** ISO 8601, null when the record had no time. */
  labelled_at: string | null;
}

/** Newest labels per language or head that a model is trained on. */
const mostLabels = 12_000;
/** Newest tagged texts per reason; more of one reason teach little. */
const mostPerReason = 300;
/** Letters; few texts are longer, and twelve thousand such still fit in memory while they teach. */
const longestToTeach = 1_000;
/** Of one conversation, beside its opening. */
const mostLater = 3;
const mostLaterPerReason = 600;

/**
 * Survey comments by the score beside them, per language. Ten- and eleven-point scales by the bands of NPS,
 * others by thirds of the scale. Effort and yes/no questions say little of tone and are left out.
 * A comment written with different scores counts once, with the mean. Longer comments than `longest` letters teach nothing, nor do
 * words without a tone under a score that hardly blames (5 or 6 of 10): «подключили три дня назад» is not said in anger.
 */
export async function sentimentLabels(warehouse: Warehouse, longest = longestToTeach): Promise<Map<string, LabelledText[]>> {
  const rows = await warehouse.rows<LabelledText & { is_faint: boolean }>(`
    with answer as (
      select trim(comment) as text, answered_at,
        case
          when scale_max - scale_min >= 9 then case when score >= scale_max - 1 then 1 when score >= scale_max - 3 then 0 else -1 end
          when (score - scale_min) / (scale_max - scale_min) > 0.6 then 1
          when (score - scale_min) / (scale_max - scale_min) < 0.4 then -1
          else 0
        end as tone,
        scale_max - scale_min >= 9 and score between scale_max - 5 and scale_max - 4 as is_faint
      from staging.survey_response
      where length(trim(comment)) between 2 and ${longest} and score is not null and scale_max > scale_min
        and question not in ('ces', 'solved')
    ),
    comment as (
      select text, md5(text) as hash, avg(tone) as tone, bool_and(is_faint) as is_faint, max(answered_at) as labelled_at from answer group by text
    )
    select text, hash, labelled_at, is_faint, case when tone > 1/3 then 'positive' when tone < -1/3 then 'negative' else 'neutral' end as label
    from comment order by labelled_at desc nulls last, hash`);
  const byLanguage = new Map<string, LabelledText[]>();
  for (const { is_faint: isFaint, ...row } of rows) {
    if (isFaint && readSentiment(tokenize(row.text)).marks.length === 0) continue;
    const { language } = detectLanguage(row.text);
    const own = byLanguage.get(language) ?? [];
    if (own.length < mostLabels) own.push(row);
    byLanguage.set(language, own);
  }
  return byLanguage;
}

const openings = `
    opening as (
      select conversation.source, conversation.conversation_id, conversation.reason as label, message.position, message.text, conversation.started_at
      from staging.conversation join staging.message
        on conversation.source = message.source and conversation.conversation_id = message.conversation_id
      where conversation.reason is not null and message.author_kind = 'customer' and length(trim(message.text)) between 8 and ${longestToTeach}
      qualify row_number() over (partition by conversation.source, conversation.conversation_id order by message.position) = 1
    )`;

/** What customers of tagged conversations first wrote, under the tag that the helpdesk gave. */
export async function taggedTexts(warehouse: Warehouse): Promise<LabelledText[]> {
  return warehouse.rows<LabelledText>(`
    with ${openings},
    labelled as (
      select text, md5(text) as hash, mode(label order by label) as label, max(started_at) as labelled_at from opening group by text
    )
    select * from labelled
    qualify row_number() over (partition by label order by labelled_at desc nulls last, hash) <= ${mostPerReason}
    order by labelled_at desc nulls last, hash limit ${mostLabels}`);
}

/** Some of what customers of tagged conversations wrote beside their opening, under the conversation's tag; of the newest conversations. */
export async function laterTexts(warehouse: Warehouse): Promise<LaterText[]> {
  return warehouse.rows<LaterText>(`
    with ${openings},
    later as (
      select opening.text as opening, opening.label, message.text, opening.started_at, md5(message.text || message.position) as hash
      from opening join staging.message
        on opening.source = message.source and opening.conversation_id = message.conversation_id and opening.position is distinct from message.position
      where message.author_kind = 'customer' and length(trim(message.text)) between 2 and ${longestToTeach}
      qualify row_number() over (partition by opening.source, opening.conversation_id order by hash) <= ${mostLater}
    )
    select text, label, opening from later
    qualify row_number() over (partition by label order by started_at desc nulls last, hash, opening) <= ${mostLaterPerReason}
    order by started_at desc nulls last, hash, opening limit ${mostLabels}`);
}
