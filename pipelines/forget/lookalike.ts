import { kinds } from "../../transforms/identity/identifier.ts";
import type { Warehouse } from "../warehouse.ts";

/** A column's text that is one e-mail address and nothing else, as the engine's regular expression. */
export const address = "[\\p{L}\\p{N}](?:[._+-]?[\\p{L}\\p{N}])*@[\\p{L}\\p{N}](?:[.-]?[\\p{L}\\p{N}])*";

/**
 * E-mail addresses of other people's records that hold one of the person's as a part, such as `ivan.petrov@mail.ru` that
 * of `petrov@mail.ru`; as written and as identity keeps them. To be asked for once the person's own records are gone.
 */
export async function lookalikesOf(warehouse: Warehouse, { patterns, texts }: { patterns: readonly string[]; texts: readonly string[] }): Promise<string[]> {
  const own = JSON.stringify(texts.map((text) => text.toLowerCase()));
  const columns = await warehouse.rows<{ table: string; column: string }>(
    `select schema_name || '."' || table_name || '"' as "table", column_name as "column" from duckdb_columns() join duckdb_tables() using (schema_name, table_name)
    where schema_name = 'staging' and column_name in (${kinds.map((kind) => `'${kind}'`).join(", ")}) order by 1, 2`,
  );
  const found = new Set<string>();
  for (const { table, column } of columns) {
    for (const pattern of patterns.filter((one) => one.includes("%40"))) {
      const rows = await warehouse.rows<{ value: string }>(
        `select distinct trim("${column}") as value from ${table} where regexp_matches("${column}", $pattern, 'i') and regexp_full_match(trim("${column}"), '${address}')
          and not list_contains(from_json($own::json, '["varchar"]'), lower(trim("${column}")))`,
        { pattern, own },
      );
      for (const { value } of rows) for (const one of [value, value.toLowerCase()]) found.add(one);
    }
  }
  return [...found].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
}

/** SQL that takes some texts out of a column before it is searched, and that puts them back where they stood. */
export function besides(texts: readonly string[]): { params: Record<string, string>; without(column: string): string; restored(column: string): string } {
  // private signs, which no text uses, stand for them meanwhile
  const sign = (i: number) => `chr(${0xf0000 + i})`;
  return {
    params: Object.fromEntries(texts.map((text, i) => [`beside${i}`, text])),
    without: (column) => texts.reduce((inner, _, i) => `replace(${inner}, $beside${i}, ${sign(i)})`, column),
    restored: (column) => texts.reduce((inner, _, i) => `replace(${inner}, ${sign(i)}, $beside${i})`, column),
  };
}
