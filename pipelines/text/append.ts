import type { DuckDBAppender } from "@duckdb/node-api";
import { createAspectReader } from "../../transforms/text/aspect.ts";
import { phrasesOf } from "../../transforms/text/phrase.ts";
import { findFacts } from "../../transforms/text/promise.ts";
import type { Scorer } from "../../transforms/text/scorer.ts";
import { tokenize } from "../../transforms/text/tokens.ts";
import type { Warehouse } from "../warehouse.ts";
import type { PendingText } from "./pending.ts";

type Cell = string | number | boolean | null;

/** What a model learned from survey comments holds for survey comments; talk is read by what was not taught on them. */
export interface Scorers {
  comments: Scorer;
  talk: Scorer;
}

const readAspects = createAspectReader();

/** Scores a batch and appends what was read: ops.text_score, and its aspects, facts and phrases. Quotes carry no personal data. */
export async function appendScores(warehouse: Warehouse, version: string, texts: readonly PendingText[], scorers: Scorers): Promise<void> {
  const open = (table: string): Promise<DuckDBAppender> => warehouse.connection.createAppender(table, "ops");
  const scores = await open("text_score");
  const aspects = await open("text_aspect");
  const facts = await open("text_promise");
  const phrases = await open("text_phrase");
  for (const { text_hash, context_hash, text, names, is_customer, is_comment } of texts) {
    const score = (is_comment ? scorers.comments : scorers.talk).score(text, names);
    append(scores, [
      text_hash, version, score.language, score.language_confidence, score.sentiment, score.sentiment_label, score.reason,
      score.reason_confidence, score.feedback_kind, score.repeat_reason, score.is_thanks, score.redacted, context_hash,
    ]);
    findFacts(score.redacted).forEach(({ kind, quote, start, value, detail, is_promise, about }, position) =>
      append(facts, [text_hash, position, kind, quote, value, detail, is_promise, about, start], 1, 8));
    if (!is_customer) continue;
    for (const { sentence, aspect, sentiment, sentiment_label } of readAspects(text)) append(aspects, [text_hash, sentence, aspect, sentiment, sentiment_label], 1);
    for (const { key, shown } of phrasesOf(tokenize(score.redacted.replace(/\[\w+\]/g, ",")))) append(phrases, [text_hash, key, shown]);
  }
  for (const appender of [scores, aspects, facts, phrases]) appender.closeSync();
}

/** Appends a row; the columns at `integersAt` are INTEGER, other numbers are DOUBLE. */
function append(appender: DuckDBAppender, row: readonly Cell[], ...integersAt: number[]): void {
  row.forEach((cell, column) => {
    if (cell === null) appender.appendNull();
    else if (typeof cell === "string") appender.appendVarchar(cell);
    else if (typeof cell === "boolean") appender.appendBoolean(cell);
    else if (integersAt.includes(column)) appender.appendInteger(cell);
    else appender.appendDouble(cell);
  });
  appender.endRow();
}
