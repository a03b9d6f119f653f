import { recordNamed, timeField } from "../../sources/records/index.ts";
import type { SourceSettings } from "../company/mapping.ts";
import type { Log } from "../log.ts";
import { counted } from "../terminal.ts";
import type { Warehouse } from "../warehouse.ts";
import { ident, literal } from "./sql-text.ts";

/** Clocks of systems differ by less. */
const toleratedHours = 24;

/** Tells how many records of a source claim to lie ahead: a day and a month in each other's place, or another zone. No figure counts them yet. */
export async function warnOfFuture(warehouse: Warehouse, source: SourceSettings, asOf: Date, log: Log): Promise<void> {
  const limit = new Date(asOf.getTime() + toleratedHours * 3_600_000).toISOString().replace("T", " ").replace("Z", "");
  for (const name of new Set(source.records.map(({ record }) => record))) {
    const record = recordNamed(name);
    const time = record && timeField(record);
    // a contract may well begin later
    if (time === undefined || name === "subscription") continue;
    const [ahead] = await warehouse.rows<{ rows: number; latest: string | null }>(
      `select count(*) as "rows", strftime(max(${ident(time)}), '%Y-%m-%d') as latest from staging.${ident(`${source.name}__${name}`)} where ${ident(time)} > timestamp ${literal(limit)}`,
    );
    if (!ahead || ahead.rows === 0) continue;
    log.warn(`${source.name}: ${counted(ahead.rows, `${name.replaceAll("_", " ")} record`)} lie${ahead.rows === 1 ? "s" : ""} in the future (the last on ${ahead.latest}) and no figure counts them yet: are day and month in their places in “dates”?`);
  }
}
