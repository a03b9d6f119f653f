import { prepareWarehouse } from "../../pipelines/ledger.ts";
import type { Warehouse } from "../../pipelines/warehouse.ts";
import { columnsOf } from "../../sources/record.ts";
import { recordNamed } from "../../sources/records/index.ts";

export type StagedRow = Record<string, string | number | boolean | null>;

/** Puts rows of one canonical record into the warehouse as source `source` would; columns left out are null. */
export async function stage(warehouse: Warehouse, source: string, record: string, rows: readonly StagedRow[]): Promise<void> {
  const columns = [...columnsOf(recordNamed(record)!), { name: "_batch_id", type: "VARCHAR" }, { name: "_row_hash", type: "VARCHAR" }];
  const table = `staging."${source}__${record}"`;
  await warehouse.run(`create table if not exists ${table} (${columns.map(({ name, type }) => `"${name}" ${type}`).join(", ")})`);
  const names = columns.map(({ name }) => name);
  const literal = (value: StagedRow[string] | undefined) => (value === null || value === undefined ? "null" : typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value));
  const values = rows.map((row) => ({ source, ...row }) as StagedRow).map((row) => `(${names.map((name) => literal(row[name])).join(", ")})`);
  if (values.length > 0) await warehouse.run(`insert into ${table} (${names.map((name) => `"${name}"`).join(", ")}) values ${values.join(", ")}`);
  await prepareWarehouse(warehouse);
}
