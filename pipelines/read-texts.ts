import { createHash } from "node:crypto";
import type { ReasonExample } from "../transforms/text/reason.ts";
import { createScorer } from "../transforms/text/scorer.ts";
import type { Log } from "./log.ts";
import type { Warehouse } from "./warehouse.ts";

/** Raised whenever rules or lexicons change what a text scores: cached scores of an older version are made anew. */
export const rulesVersion = "1";

const batchSize = 20_000;
/** Tagged conversations per reason that serve as examples. */
const taggedPerReason = 200;

export interface TextsRead {
  /** Distinct texts of customers and agents. */
  distinct: number;
  /** Texts scored by this call; the others were known. */
  scored: number;
  modelVersion: string;
}

interface HasReasons {
  reasons: readonly { key: string; examples: readonly string[] }[];
}

/**
 * Scores every distinct text of staging once per model version into ops.text_score, one row per text hash.
 * Reads survey comments and messages in batches, so that memory stays flat whatever their number.
 */
export async function readTexts(company: HasReasons, warehouse: Warehouse, { log }: { log: Log }): Promise<TextsRead> {
  log.step("read texts");
  await warehouse.run(`
    create table if not exists ops.text_score (
      text_hash varchar primary key, model_version varchar, language varchar, language_confidence double,
      sentiment double, sentiment_label varchar, reason varchar, reason_confidence double,
      feedback_kind varchar, is_thanks boolean, redacted varchar
    )`);
  const reasonExamples = [...phrasesOf(company), ...(await taggedTexts(warehouse))];
  const modelVersion = `${rulesVersion}-${fingerprint(reasonExamples)}`;
  const distinct = await findPending(warehouse, modelVersion);
  const [{ pending } = { pending: 0 }] = await warehouse.rows<{ pending: number }>("select count(*) as pending from pending_text");
  const scorer = createScorer({ reasonExamples });

  for (let from = 0; from < pending; from += batchSize) {
    const batch = await warehouse.rows<{ text_hash: string; text: string; names: string[] }>(
      "select text_hash, text, names from pending_text where position >= $from and position < $to",
      { from, to: from + batchSize },
    );
    await warehouse.run("begin");
    await warehouse.run(
      "delete from ops.text_score where text_hash in (select text_hash from pending_text where position >= $from and position < $to)",
      { from, to: from + batchSize },
    );
    const appender = await warehouse.connection.createAppender("text_score", "ops");
    for (const { text_hash, text, names } of batch) {
      const score = scorer.score(text, names);
      appender.appendVarchar(text_hash);
      appender.appendVarchar(modelVersion);
      appender.appendVarchar(score.language);
      appender.appendDouble(score.language_confidence);
      appender.appendDouble(score.sentiment);
      appender.appendVarchar(score.sentiment_label);
      if (score.reason === null) appender.appendNull();
      else appender.appendVarchar(score.reason);
      appender.appendDouble(score.reason_confidence);
      if (score.feedback_kind === null) appender.appendNull();
      else appender.appendVarchar(score.feedback_kind);
      appender.appendBoolean(score.is_thanks);
      appender.appendVarchar(score.redacted);
      appender.endRow();
    }
    appender.closeSync();
    await warehouse.run("commit");
    log.progress(Math.min(from + batchSize, pending), pending, "texts");
  }
  await warehouse.run("drop table pending_text");
  log.note(`${pending} texts scored, ${distinct - pending} known`);
  return { distinct, scored: pending, modelVersion };
}

/** Fills pending_text with the texts that this version has not scored; returns how many distinct texts there are. */
async function findPending(warehouse: Warehouse, modelVersion: string): Promise<number> {
  await warehouse.run(`
    create or replace temp table pending_text as
    with written as (
      select comment as text, name from staging.survey_response
      union all
      select message.text, coalesce(message.name, conversation.name)
      from staging.message left join staging.conversation
        on conversation.source = message.source and conversation.conversation_id = message.conversation_id
      where message.author_kind in ('customer', 'agent')
    ),
    distinct_text as (
      select md5(text) as text_hash, any_value(text) as text, coalesce(list(distinct name) filter (name is not null), []) as names
      from written where trim(coalesce(text, '')) <> '' group by all
    )
    select row_number() over (order by text_hash) - 1 as position, text_hash, text, names[1:20] as names,
      text_hash not in (select text_hash from ops.text_score where model_version = '${modelVersion}') as is_pending
    from distinct_text`);
  const [{ distinct } = { distinct: 0 }] = await warehouse.rows<{ distinct: number }>('select count(*) as "distinct" from pending_text');
  await warehouse.run(`
    create or replace temp table pending_text as
    select row_number() over (order by position) - 1 as position, text_hash, text, names from pending_text where is_pending`);
  return distinct;
}

function phrasesOf(company: HasReasons): ReasonExample[] {
  return company.reasons.flatMap(({ key, examples }) => examples.map((text) => ({ text, reason: key })));
}

/** First customer messages of conversations that the helpdesk tagged: labels that cost nothing. */
async function taggedTexts(warehouse: Warehouse): Promise<ReasonExample[]> {
  return warehouse.rows<ReasonExample>(`
    with first_message as (
      select conversation.reason, message.text, md5(message.text) as text_hash
      from staging.conversation join staging.message
        on conversation.source = message.source and conversation.conversation_id = message.conversation_id
      where conversation.reason is not null and message.author_kind = 'customer' and length(message.text) between 10 and 400
      qualify row_number() over (partition by conversation.source, conversation.conversation_id order by message.position) = 1
    ),
    one_each as (select reason, any_value(text) as text, text_hash from first_message group by reason, text_hash)
    select reason, text from one_each
    qualify row_number() over (partition by reason order by text_hash) <= ${taggedPerReason}
    order by reason, text_hash`);
}

function fingerprint(examples: readonly ReasonExample[]): string {
  const hash = createHash("sha256");
  for (const { text, reason } of examples) hash.update(`${reason}\u0000${text}\u0001`);
  return hash.digest("hex").slice(0, 12);
}
