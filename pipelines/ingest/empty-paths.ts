import { recordNamed } from "../../sources/records/index.ts";
import type { FieldMapping, RecordMapping } from "../company/mapping.ts";
import type { Warehouse } from "../warehouse.ts";
import { ident } from "../sql-text.ts";

/** Fewer documents than this may well lack a path by chance. */
const enoughDocuments = 20;

/** Paths of documents, and columns looked up, without a value in any of many rows: more likely misspelled or never matched than empty. */
export async function emptyPaths(warehouse: Warehouse, mapping: RecordMapping, fields: Record<string, FieldMapping>, isLoose: (column: string) => boolean): Promise<string[]> {
  const single = mapping.fields === null ? [] : Object.entries(fields).flatMap(([name, { from, nulls, optional }]) => (from.kind === "columns" && from.columns.every(isLoose) && nulls.length === 0 && !optional ? [{ name, path: from.columns.join(", ") }] : []));
  if (single.length === 0) return [];
  const [row] = await warehouse.rows<Record<string, number>>(`select count(*) as n, ${single.map(({ name }) => `count(${ident(`_text_${name}`)}) as ${ident(name)}`).join(", ")} from load_checked`);
  if (!row || (row.n ?? 0) < enoughDocuments) return [];
  const defaults = recordNamed(mapping.record)?.fields ?? {};
  return single.flatMap(({ name, path }) => (row[name] === 0 && defaults[name]?.default === undefined ? [`“${path}” (for ${mapping.record}.${name}) was found in none of ${row.n} rows: check its spelling, or write optional: true`] : []));
}

/** A list that none of many rows has: each of its elements would be lost without a word. */
export async function emptyLists(warehouse: Warehouse, { each, where, record }: RecordMapping, layout: number): Promise<string[]> {
  if (!each || where !== null) return [];
  const [counts] = await warehouse.rows<{ outer_count: number; element_count: number }>(
    "select (select count(*) from load_native where layout = $layout) as outer_count, (select count(*) from load_checked) as element_count",
    { layout },
  );
  if (!counts || counts.element_count > 0 || counts.outer_count < enoughDocuments) return [];
  return [`the list “${each.path}” (each of ${record}) has no element in any of ${counts.outer_count} rows: check its spelling`];
}
