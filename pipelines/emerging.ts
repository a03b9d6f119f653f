import { emergingTerms, type DatedText } from "../transforms/emerging.ts";
import { addDays } from "../transforms/periods.ts";
import type { Warehouse } from "./warehouse.ts";
import { writeRows } from "./write-rows.ts";

const periodDays = 28;
/** Texts of the two periods that are read at most; more would change no finding. */
const mostTexts = 200_000;

/** marts.emerging_term: what customers speak of more, or less, in the last 28 days than in the 28 days before. */
export async function writeEmergingTerms(warehouse: Warehouse): Promise<void> {
  const [run] = await warehouse.rows<{ as_of_on: string; suppress_below: number }>("select as_of_on, suppress_below from config.run");
  const { as_of_on, suppress_below } = run!;
  const from = addDays(as_of_on, 1 - periodDays);
  const texts = await warehouse.rows<DatedText>(
    `select text_score.redacted as text, text.language, text.on_date >= $from::date as "isNow"
     from core.text join ops.text_score on text_score.text_hash = text.text_hash
     where text.on_date between $earliest::date and $to::date and text.language <> 'unknown' and text_score.redacted is not null
     order by md5(text.text_id) limit ${mostTexts}`,
    { from, earliest: addDays(from, -periodDays), to: as_of_on },
  );
  await writeRows(warehouse, "marts.emerging_term", {
    language: "VARCHAR", term: "VARCHAR", direction: "VARCHAR", now_count: "INTEGER", before_count: "INTEGER", log_odds: "DOUBLE", z: "DOUBLE", q_value: "DOUBLE",
    period_from: "DATE", period_to: "DATE",
  }, emergingTerms(texts, Math.max(5, suppress_below)).map((term) => ({ ...term, period_from: from, period_to: as_of_on })));
}
