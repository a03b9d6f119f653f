import { emergingTerms } from "../transforms/emerging.ts";
import { addDays } from "../transforms/periods.ts";
import { readRemovedTerms } from "./removed-terms.ts";
import type { Warehouse } from "./warehouse.ts";
import { writeRows } from "./write-rows.ts";

const periodDays = 28;
/** Texts of the two periods that are read at most; more would change no finding. */
const mostTexts = 200_000;

/** The first day whose texts are counted, of a last day; YYYY-MM-DD. */
export const firstCounted = (lastDay: string): string => addDays(lastDay, 1 - 2 * periodDays);
/** In how many texts a word has to stand to be told of. */
export const leastTexts = (suppressBelow: number): number => Math.max(5, suppressBelow);

/** marts.emerging_term: what customers speak of more, or less, in the last 28 days than in the 28 days before. Texts that were removed are counted by their terms. */
export async function writeEmergingTerms(warehouse: Warehouse): Promise<void> {
  const [run] = await warehouse.rows<{ as_of_on: string; suppress_below: number }>("select as_of_on, suppress_below from config.run");
  const { as_of_on, suppress_below } = run!;
  const from = addDays(as_of_on, 1 - periodDays);
  const rows = await warehouse.rows<{ text_hash: string; redacted: string | null; language: string; isNow: boolean }>(
    `select text_hash, text_score.redacted, text.language, text.on_date >= $from::date as "isNow"
     from core.text join ops.text_score using (text_hash)
     where text.on_date between $earliest::date and $to::date and text.language <> 'unknown'
     order by md5(text.text_id) limit ${mostTexts}`,
    { from, earliest: firstCounted(as_of_on), to: as_of_on },
  );
  const removed = await readRemovedTerms(warehouse, rows.flatMap(({ redacted }) => redacted ?? []));
  const texts = rows.flatMap(({ text_hash, redacted, language, isNow }) => {
    const text = redacted ?? removed.get(text_hash);
    return text === undefined ? [] : [{ text, language, isNow }];
  });
  await writeRows(warehouse, "marts.emerging_term", {
    language: "VARCHAR", term: "VARCHAR", direction: "VARCHAR", now_count: "INTEGER", before_count: "INTEGER", log_odds: "DOUBLE", z: "DOUBLE", q_value: "DOUBLE",
    period_from: "DATE", period_to: "DATE",
  }, emergingTerms(texts, leastTexts(suppress_below)).map((term) => ({ ...term, period_from: from, period_to: as_of_on })));
}
