import { partNames, type Metric } from "../../transforms/metrics.ts";
import { ident, literal } from "../sql-text.ts";
import type { Warehouse } from "../warehouse.ts";
import { UserError } from "../user-error.ts";
import type { Cell, Columns } from "./arrow.ts";

const day = (sql: string) => `(${sql} - date '1970-01-01')::integer`;

/**
 * Parts of one metric with the dimensions a page keeps; days before `daysFrom` are added up by month. Money is rounded
 * to about a thousandth of a usual part, so that small prices keep their hundredths and large sums carry none, and the
 * parts of a day, or month, to its rounded sum: pages that keep other dimensions tell the same sums. Shares of people,
 * and squares of money, are rounded to single precision, which halves the weight of their column; everything else to a millionth: the order in
 * which an engine adds is not the same every time.
 */
export async function readParts(warehouse: Warehouse, { name: metric, ...rest }: Metric, dimensions: readonly string[], kept: KeptDays): Promise<Columns> {
  const names = dimensions.map(ident);
  const days = daysOf(metric, rest, kept);
  const until = "until" in days ? ["until"] : [];
  const sums = partNames.map((part) => `sum(${part})::double as ${part}`);
  const rows = await warehouse.rows<Record<string, Cell>>(
    `select ${[...Object.entries(days).map(([name, sql]) => `${day(sql)} as "${name}"`), ...names, "bin", ...sums].join(", ")}
     from marts.metric_part where metric = $metric group by all order by ${[...names, "bin", ...until, '"on"'].map((name) => `${name} nulls first`).join(", ")}`,
    { metric },
  );
  const isOfMoney = isMoney(rest);
  const decimals = isOfMoney ? await decimalsOf(warehouse, metric) : 6;
  const read = columnsOf(rows, ["on", ...until, ...dimensions, "bin", ...partNames]);
  const columns = Object.entries(read).map(([name, cells]): [string, readonly Cell[]] => [name, !/^p\d$/.test(name) ? cells : isOfMoney && name !== "p4" ? roundedTogether(cells, read.on!, decimals) : cells.map((cell) => rounded(cell, decimals, name === "p5" || isOfMoney))]);
  return Object.fromEntries(columns.filter(([name, cells]) => name === "on" || cells.some((cell) => cell !== null && (/^p[3-5]$/.test(name) || cell !== 0))));
}

/** Which days pages tell apart. */
export interface KeptDays {
  /** First day of the months whose parts are kept by day. */
  daysFrom: string;
  /** Last local day that is over. */
  lastDay: string;
  /** Metric → first day that is not settled. */
  settledBefore: ReadonlyMap<string, string>;
}

/**
 * The columns of days. A page's periods begin with a month, so that a rate of a stock needs the months of joining alone; they end with
 * one as well, but for a day in the months kept by day that is the last or the last settled.
 */
function daysOf(metric: string, { until }: Pick<Metric, "until">, { daysFrom, lastDay, settledBefore }: KeptDays): Record<string, string> {
  const byDayFrom = (column: string, from: string) => `case when ${column} >= date '${from}' then ${column} else date_trunc('month', ${column})::date end`;
  if (until === undefined) return { on: byDayFrom("on_date", daysFrom) };
  const month = "date_trunc('month', on_date)::date";
  const left = `case when until_on <= date '${lastDay}' then until_on end`;
  return { on: month, until: (settledBefore.get(metric) ?? lastDay) < daysFrom ? `date_trunc('month', ${left})::date` : byDayFrom(left, daysFrom) };
}

/** Decimals that keep a thousandth of the usual part; of the metric, not of how a page slices it. */
async function decimalsOf(warehouse: Warehouse, metric: string): Promise<number> {
  const [row] = await warehouse.rows<{ usual: number }>(
    `with part as (select abs(p0)::double as usual from marts.metric_part where metric = $metric and p0 <> 0)
     select usual from part order by usual limit 1 offset (select count(*) // 2 from part)`,
    { metric },
  );
  return row ? Math.min(6, Math.max(0, 3 - Math.floor(Math.log10(row.usual)))) : 0;
}

/** Cells rounded so that those of one day add up to their rounded sum: what each loses the next one takes over. Nothing stays nothing. */
function roundedTogether(cells: readonly Cell[], days: readonly Cell[], decimals: number): Cell[] {
  const left = new Map<Cell, number>();
  return cells.map((cell, i) => {
    if (typeof cell !== "number" || cell === 0) return cell;
    const exact = Number((cell + (left.get(days[i]!) ?? 0)).toFixed(6));
    const value = Number(exact.toFixed(decimals));
    left.set(days[i]!, exact - value);
    return value;
  });
}

function rounded(cell: Cell, decimals: number, isSingle: boolean): Cell {
  if (typeof cell !== "number") return cell;
  const value = Number(cell.toFixed(decimals));
  return isSingle ? Math.fround(value) : value;
}

/** Parts in the company's currency: sums of money, and stocks of it, which count heads in p3. */
export function isMoney({ unit, kind, parts }: Pick<Metric, "unit" | "kind" | "parts">): boolean {
  return unit === "money" || (kind === "stock_rate" && parts.p3 !== undefined);
}

/** A whole mart: dates as days since 1970, instants as the company's local time, whole numbers and decimals as numbers. */
export async function readMart(warehouse: Warehouse, mart: string, timeZone: string, without: readonly string[] = []): Promise<Columns> {
  const columns = await warehouse.rows<{ column_name: string; data_type: string }>(
    "select column_name, data_type from information_schema.columns where table_schema = 'marts' and table_name = $mart order by ordinal_position",
    { mart },
  );
  if (columns.length === 0) {
    const known = await warehouse.rows<{ table_name: string }>("select table_name from information_schema.tables where table_schema = 'marts' order by all");
    throw new UserError(`a page asks for the table marts.${mart}, which is not there; known: ${known.map(({ table_name }) => table_name).join(", ")}`, { remedy: "run otklik transform, or mend the page's front matter" });
  }
  const kept = columns.filter(({ column_name }) => !without.includes(column_name));
  const list = kept.map(({ column_name, data_type }) => `${asCell(ident(column_name), data_type, timeZone)} as ${ident(column_name)}`);
  const rows = await warehouse.rows<Record<string, Cell>>(`select ${list.join(", ")} from marts.${ident(mart)} order by all`);
  return columnsOf(rows, kept.map(({ column_name }) => column_name));
}

function asCell(column: string, type: string, timeZone: string): string {
  if (type === "DATE") return day(column);
  if (type.startsWith("TIMESTAMP")) return `strftime((${column}::timestamp at time zone 'UTC') at time zone ${literal(timeZone)}, '%Y-%m-%dT%H:%M')`;
  if (/^(U?(BIG|HUGE|SMALL|TINY)?INT|U?INTEGER|DECIMAL|FLOAT)/.test(type)) return `${column}::double`;
  return type === "DOUBLE" ? `round(${column}, 9)` : type === "BOOLEAN" ? column : `${column}::varchar`;
}

function columnsOf(rows: readonly Record<string, Cell>[], names: readonly string[]): Columns {
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
}
