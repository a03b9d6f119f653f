import { partNames, type PartName } from "../../../transforms/metrics/metric.ts";
import { dateOf, type Day } from "./day.ts";
import type { Span } from "./period.ts";
import type { Table } from "./table.ts";

/** What `evaluate` adds up: see transforms/metrics/metric.ts for what p0 to p5 mean for each kind. */
export interface Part {
  on_date: string;
  /** Only of what left a stock within the span. */
  until_on?: string;
  bin?: number;
  p0: number;
  p1: number;
  p2: number;
  /** Only where the table has them: their presence means something. */
  p3?: number;
  p4?: number;
  p5?: number;
}

/** One value per dimension; dimensions a table does not have are passed over. */
export type Where = Readonly<Record<string, string>>;

/** One value or several per dimension. */
export type Among = Readonly<Record<string, string | readonly string[]>>;

/** Stocks count everything since the beginning, so their parts reach back to it. */
export type Reach = "span" | "since the beginning";

/** Parts of one metric within a span, added up per value of `by` ("" when there is no such dimension or value). */
export function collect(table: Table, span: Span, where: Among, by: string | null, reach: Reach): Map<string, Part[]> {
  const days = table.column("on") as ArrayLike<number>;
  const tests = testsOf(table, where);
  const groups = by !== null && table.has(by) ? table.codes(by) : null;
  const until = table.has("until") ? (table.column("until") as ArrayLike<number | null>) : null;
  const bins = table.has("bin") ? (table.column("bin") as ArrayLike<number>) : null;
  const sums = sumColumns(table);
  const collected = new Map<string, Map<string, Part>>();

  for (let index = 0; index < table.length; index++) {
    const day = days[index]!;
    if (day >= span.to || (day < span.from && reach === "span")) continue;
    if (!passes(tests, index)) continue;
    const group = groups ? (groups.values[groups.codes[index]! - 1] ?? "") : "";
    const bin = bins?.[index];
    const over = until?.[index] ?? null;
    // what had left before was not there
    if (over !== null && over < span.from) continue;
    const isOver = over !== null && over < span.to;
    const key = `${bin ?? ""}${day < span.from ? "before" : ""}${isOver ? "over" : ""}`;
    let rows = collected.get(group);
    if (!rows) collected.set(group, (rows = new Map()));
    let part = rows.get(key);
    if (!part) rows.set(key, (part = { ...emptyPart(day < span.from ? span.from - 1 : span.from, bin), ...(isOver && { until_on: dateOf(span.from) }) }));
    addTo(part, sums, index);
  }
  return new Map([...collected].map(([group, rows]) => [group, [...rows.values()]]));
}

function emptyPart(day: Day, bin: number | undefined): Part {
  const part: Part = { on_date: dateOf(day), p0: 0, p1: 0, p2: 0 };
  if (bin !== undefined) part.bin = bin;
  return part;
}

/** The days of which a table of parts tells anything: of what came, and of what left a stock. */
export function daysOf(table: Table): Day[] {
  const days = (name: string) => (table.has(name) ? Array.from(table.column(name) as ArrayLike<Day | null>).filter((day) => day !== null) : []);
  return [...days("on"), ...days("until")];
}

/** Values of a dimension that occur in a table. */
export function valuesOf(table: Table, dimension: string): string[] {
  return table.has(dimension) ? [...table.codes(dimension).values] : [];
}

/** Parts by day, for kinds whose parts are sums. */
export function collectDaily(table: Table, span: Span, where: Where): Map<Day, Part> {
  const days = new Map<Day, Part>();
  for (let day = span.from; day < span.to; day++) days.set(day, emptyPart(day, undefined));
  const on = table.column("on") as ArrayLike<number>;
  const tests = testsOf(table, where);
  const sums = sumColumns(table);
  for (let index = 0; index < table.length; index++) {
    const part = days.get(on[index]!);
    if (part && passes(tests, index)) addTo(part, sums, index);
  }
  return days;
}

type Test = { codes: Uint16Array; wanted: Uint8Array };

function testsOf(table: Table, where: Among): Test[] {
  return Object.entries(where)
    .filter(([dimension]) => table.has(dimension))
    .map(([dimension, among]) => {
      const { codes, values } = table.codes(dimension);
      const isWanted = (value: string) => (typeof among === "string" ? among === value : among.includes(value));
      return { codes, wanted: Uint8Array.from([0, ...values.map((value) => Number(isWanted(value)))]) };
    });
}

function passes(tests: readonly Test[], index: number): boolean {
  for (const { codes, wanted } of tests) if (!wanted[codes[index]!]) return false;
  return true;
}

type Sums = { name: PartName; column: ArrayLike<number> }[];

function sumColumns(table: Table): Sums {
  return partNames.filter((name) => table.has(name)).map((name) => ({ name, column: table.column(name) as ArrayLike<number> }));
}

function addTo(part: Part, sums: Sums, index: number): void {
  for (const { name, column } of sums) part[name] = (part[name] ?? 0) + (column[index] ?? 0);
}

/** Adds one day's parts to a sum. */
export function addPart(sum: Part, part: Part): void {
  for (const name of partNames) if (part[name] !== undefined) sum[name] = (sum[name] ?? 0) + part[name];
}
