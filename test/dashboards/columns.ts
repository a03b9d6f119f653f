import type { Cell, Columns } from "../../pipelines/publish/arrow.ts";

export type Row = Record<string, Cell>;

/** Literal rows as publish hands columns on. */
export function columns(rows: readonly Row[]): Columns {
  return Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, rows.map((row) => row[name] ?? null)]));
}
