import { localDateOf } from "../../sources/record.ts";
import { recordNamed, timeField } from "../../sources/records/index.ts";
import type { SourceSettings } from "../company/mapping.ts";
import type { Log } from "../log.ts";
import { counted } from "../terminal.ts";
import type { Warehouse } from "../warehouse.ts";
import { ident, literal, utcText } from "../sql-text.ts";

/** Clocks of systems differ by less. */
const toleratedHours = 24;

export interface Ahead {
  record: string;
  rows: number;
  /** Local day of the last of them, YYYY-MM-DD. */
  latest: string;
}

/** How many of a record's rows in a table lie ahead by more than clocks differ; null for none. A contract may well begin later. */
export async function countAhead(warehouse: Warehouse, table: string, name: string, asOf: Date): Promise<Ahead | null> {
  const limit = utcText(new Date(asOf.getTime() + toleratedHours * 3_600_000));
  const record = recordNamed(name);
  const time = record && timeField(record);
  if (time === undefined || name === "subscription") return null;
  const [ahead] = await warehouse.rows<{ rows: number; latest: string }>(
    `select count(*) as "rows", strftime(max(${ident(localDateOf(time))}), '%Y-%m-%d') as latest from ${table} where ${ident(time)} > timestamp ${literal(limit)}`,
  );
  return ahead && ahead.rows > 0 ? { record: name, ...ahead } : null;
}

export function tellAhead({ record, rows, latest }: Ahead): string {
  return `${counted(rows, `${record.replaceAll("_", " ")} record`)} lie${rows === 1 ? "s" : ""} in the future (the last on ${latest}) and no figure counts them yet: are day and month in their places in “dates”?`;
}

/** Tells how many records of a source claim to lie ahead: a day and a month in each other's place, or another zone. */
export async function warnOfFuture(warehouse: Warehouse, source: SourceSettings, asOf: Date, log: Log): Promise<void> {
  for (const name of new Set(source.records.map(({ record }) => record))) {
    const ahead = await countAhead(warehouse, `staging.${ident(`${source.name}__${name}`)}`, name, asOf);
    if (ahead) log.warn(`${source.name}: ${tellAhead(ahead)}`);
  }
}
