import { leastRespondents, relativeWeights, type Refusal, type Respondent } from "../transforms/drivers.ts";
import { evaluate, type Estimate, type Part } from "../transforms/evaluate.ts";
import type { Warehouse } from "./warehouse.ts";
import { writeRows } from "./write-rows.ts";

/** More respondents than this add nothing to the estimate but time. */
const mostRespondents = 20_000;

/** marts.driver: what explains the score at each touchpoint and of the whole, by the question that asked for it; importance beside performance. */
export async function writeDrivers(warehouse: Warehouse): Promise<void> {
  const outcomes = await warehouse.rows<{ outcome: string; question: string; drivers: string[] }>(
    "select outcome, max(question) filter (driver = 'outcome') as question, list(distinct driver order by driver) filter (driver <> 'outcome') as drivers from core.respondent_mark group by outcome order by outcome",
  );
  const rows = [];
  for (const { outcome, question, drivers } of outcomes.filter((one) => one.drivers !== null)) {
    const all = await respondents(warehouse, outcome, drivers);
    const answeredBoth = drivers.map((_, i) => all.filter((one) => one.outcome !== null && one.marks[i] !== null).length);
    const enough = drivers.flatMap((_, i) => (answeredBoth[i]! >= leastRespondents ? [i] : []));
    const found = relativeWeights(all.map((one) => ({ outcome: one.outcome, marks: enough.map((i) => one.marks[i]!) })));
    const performance = await performances(warehouse, outcome);
    rows.push(...drivers.map((driver, i) => {
      const weight = "refused" in found ? undefined : found.drivers[enough.indexOf(i)];
      return {
        outcome, question, driver,
        importance: weight?.importance ?? null, low: weight?.low ?? null, high: weight?.high ?? null,
        performance: performance.get(driver)?.value ?? null, mark_count: performance.get(driver)?.n ?? 0,
        respondent_count: answeredBoth[i]!,
        explained: "refused" in found ? null : found.explained,
        refused: weight ? null : answeredBoth[i]! < leastRespondents ? `fewer than ${leastRespondents} respondents` : (found as Refusal).refused,
      };
    }));
  }
  await writeRows(warehouse, "marts.driver", {
    outcome: "VARCHAR NOT NULL", question: "VARCHAR NOT NULL", driver: "VARCHAR NOT NULL", importance: "DOUBLE", low: "DOUBLE", high: "DOUBLE", performance: "DOUBLE", mark_count: "BIGINT NOT NULL",
    respondent_count: "BIGINT NOT NULL", explained: "DOUBLE", refused: "VARCHAR",
  }, rows);
}

/** Mean mark from 0 to 100 of each driver, with n. */
async function performances(warehouse: Warehouse, outcome: string): Promise<Map<string, Estimate>> {
  const marks = await warehouse.rows<Part & { driver: string }>(
    "select driver, sum(mark) as p0, sum(mark * mark) as p1, cast(count(*) as double) as p2 from core.respondent_mark where outcome = $outcome group by driver", { outcome },
  );
  return new Map(marks.map((part) => [part.driver, evaluate({ kind: "mean" }, [part])]));
}

async function respondents(warehouse: Warehouse, outcome: string, drivers: readonly string[]): Promise<Respondent[]> {
  const columns = drivers.map((_, i) => `max(mark) filter (driver = $driver${i}) as mark${i}`).join(", ");
  const rows = await warehouse.rows<{ outcome: number | null } & Record<string, number | null>>(
    `select max(mark) filter (driver = 'outcome') as outcome, ${columns} from core.respondent_mark where outcome = $outcome
     group by respondent_id order by md5(respondent_id) limit ${mostRespondents}`,
    { outcome, ...Object.fromEntries(drivers.map((driver, i) => [`driver${i}`, driver])) },
  );
  return rows.map((row) => ({ outcome: row.outcome, marks: drivers.map((_, i) => row[`mark${i}`] ?? null) }));
}
