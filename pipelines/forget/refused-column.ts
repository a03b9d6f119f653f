import { recordNamed } from "../../sources/records/index.ts";
import type { FieldMapping, RecordMapping, SourceSettings } from "../company/mapping.ts";

/**
 * Per column of a source, lower-cased and by the last name of its path, the fields of records that it fills. The column
 * that a lookup is matched by counts as the customer's number, which is what lookups are made for.
 */
export function fieldsByColumn({ records, lookups }: SourceSettings): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (column: string, field: string) => {
    if (lookups.some(({ name }) => column.startsWith(`${name}.`))) return;
    const name = nameOf(column);
    found.set(name, (found.get(name) ?? new Set()).add(field));
  };
  for (const mapping of records) {
    for (const [field, columns] of columnsOf(mapping)) for (const column of columns) add(column, field);
  }
  for (const { match } of lookups) for (const column of Object.values(match)) add(column, "customer_id");
  return found;
}

function columnsOf({ record, fields }: RecordMapping): [string, readonly string[]][] {
  if (fields === null) return Object.keys(recordNamed(record)?.fields ?? {}).map((name) => [name, [name]]);
  return Object.entries(fields).map(([name, mapping]) => [name, columnsIn(mapping)]);
}

function columnsIn({ from }: FieldMapping): readonly string[] {
  if (from.kind === "columns" || from.kind === "coalesce") return from.columns;
  if (from.kind === "sql") return from.expression.columns;
  return from.kind === "concat" ? from.parts.flatMap((part) => ("column" in part ? [part.column] : [])) : [];
}

/** `visitor.ids[0]` → `ids`, `/customer` → `customer`, `"a.b"` → `a.b`. */
function nameOf(column: string): string {
  const pieces = column.replace(/^\//, "").match(/"[^"]*"|[^.[\]"]+(?=[.[]|$)/g)?.filter((piece) => !/^\d+$/.test(piece)) ?? [];
  return (pieces.at(-1) ?? column).replaceAll('"', "").trim().toLowerCase();
}
