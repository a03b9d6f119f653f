import type { Warehouse } from "./warehouse.ts";

export type Cell = string | number | boolean | null | readonly string[];

/** Makes `table` (schema.name) anew with the given columns (name → DuckDB type, with `NOT NULL` where it holds) and rows. For small tables: the rows travel as JSON. */
export async function writeRows(warehouse: Warehouse, table: string, columns: Readonly<Record<string, string>>, rows: readonly Readonly<Record<string, Cell>>[]): Promise<void> {
  const names = Object.keys(columns);
  await warehouse.run(`create or replace table ${table} (${names.map((name) => `"${name}" ${columns[name]}`).join(", ")})`);
  if (rows.length === 0) return;
  await warehouse.run(
    `insert into ${table} select ${names.map((name) => `row."${name}"`).join(", ")} from (select unnest(from_json($rows::json, $shape)) as row)`,
    { rows: JSON.stringify(rows), shape: JSON.stringify([columns]).replaceAll(" NOT NULL", "") },
  );
}
