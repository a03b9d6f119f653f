import { emergingTerms } from "../transforms/emerging.ts";
import type { DatedText } from "../transforms/emerging/count.ts";
import { addDays } from "../transforms/periods.ts";
import { readRemovedTerms } from "./removed-terms.ts";
import type { Warehouse } from "./warehouse.ts";
import { writeRows } from "./write-rows.ts";

/** This week against the four weeks before it. */
const nowDays = 7;
const beforeDays = 28;
/** Texts of the two periods that are read at most; more would change no finding. */
const mostTexts = 200_000;
/** A reader that is less sure of a text's reason than this does not explain it. */
const leastConfidence = 0.5;

/** The first day whose texts are counted, of a last day; YYYY-MM-DD. */
export const firstCounted = (lastDay: string): string => addDays(lastDay, 1 - nowDays - beforeDays);
/** How many have to speak of a topic for it to be told. */
export const leastTexts = (suppressBelow: number): number => Math.max(5, suppressBelow);

/**
 * marts.emerging_term: topics that more, or fewer, customers speak of this week than in the four weeks before, beyond what the
 * reasons they write for explain; whoever speaks of one many times in a week counts once. Texts that were removed are counted by
 * their terms. before_count is of an average week; `example` holds up to three redacted texts, a line each.
 */
export async function writeEmergingTerms(warehouse: Warehouse): Promise<void> {
  const [run] = await warehouse.rows<{ as_of_on: string; suppress_below: number }>("select as_of_on, suppress_below from config.run");
  const { as_of_on, suppress_below } = run!;
  const from = addDays(as_of_on, 1 - nowDays);
  const rows = await warehouse.rows<{ text_hash: string; redacted: string | null; language: string; reason: string | null; isNow: boolean; author: string | null }>(
    `select text_hash, without_numbers(text_score.redacted) as redacted, text.language, text.on_date >= $from::date as "isNow",
       coalesce(text.person_id, text.conversation_id, text.answer_id) || ' ' || date_diff('day', text.on_date, $to::date) // ${nowDays} as author,
       case when text_score.reason_confidence >= ${leastConfidence} then text_score.reason end as reason
     from core.text join ops.text_score using (text_hash)
     where text.on_date between $earliest::date and $to::date and text.language <> 'unknown'
     order by md5(text.text_id) limit ${mostTexts}`,
    { from, earliest: firstCounted(as_of_on), to: as_of_on },
  );
  const removed = await readRemovedTerms(warehouse, rows.flatMap(({ redacted }) => redacted ?? []));
  const texts = rows.flatMap(({ text_hash, redacted, ...others }): DatedText[] => {
    const text = redacted ?? removed.get(text_hash);
    return text === undefined ? [] : [{ text, ...others }];
  });
  await writeRows(warehouse, "marts.emerging_term", {
    language: "VARCHAR NOT NULL", term: "VARCHAR NOT NULL", direction: "VARCHAR NOT NULL", now_count: "INTEGER NOT NULL", before_count: "DOUBLE NOT NULL",
    unknown_count: "INTEGER NOT NULL", log_odds: "DOUBLE NOT NULL", z: "DOUBLE NOT NULL", q_value: "DOUBLE NOT NULL", example: "VARCHAR",
    period_from: "DATE NOT NULL", period_to: "DATE NOT NULL",
  }, emergingTerms(texts, leastTexts(suppress_below)).map(({ examples, ...term }) => ({
    ...term, before_count: (term.before_count * nowDays) / beforeDays, example: examples.join("\n") || null, period_from: from, period_to: as_of_on,
  })));
}
