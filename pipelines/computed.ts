import type { Company } from "./company.ts";
import type { Model } from "./model-file.ts";
import { UserError } from "./user-error.ts";
import type { Warehouse } from "./warehouse.ts";

/** What to say where tables or columns are not there that this version's models make. */
export function computedByAnother(warehouse: Pick<Warehouse, "path">, company: Pick<Company, "dir">, cause?: unknown): UserError {
  return new UserError("the warehouse was computed by another version of Otklik", { file: warehouse.path, remedy: `run: npx otklik transform --company ${company.dir}`, ...(cause !== undefined && { cause }) });
}

/** Throws UserError when a mart lacks a column that its model documents: pages would read nothing there and say so of the company. */
export async function mustBeOfThisVersion(warehouse: Warehouse, company: Pick<Company, "dir">, models: readonly Model[]): Promise<void> {
  const rows = await warehouse.rows<{ place: string }>("select concat_ws('.', schema_name, table_name, column_name) as place from duckdb_columns() where schema_name = 'marts' and database_name = current_database()");
  const there = new Set(rows.map(({ place }) => place));
  const isThere = ({ table, columns }: Model): boolean => columns.every(({ name }) => there.has(`${table}.${name}`));
  if (!models.filter(({ schema }) => schema === "marts").every(isThere)) throw computedByAnother(warehouse, company);
}
