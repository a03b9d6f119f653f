import type { DuckDBAppender } from "@duckdb/node-api";
import type { Warehouse } from "../warehouse.ts";
import type { Cell, ReadBatch } from "./read-batch.ts";
import { columnsOf, scoreTables } from "./tables.ts";

/** Appends what was read of a batch to ops.text_score and its kin. */
export async function appendScores(warehouse: Warehouse, batch: ReadBatch): Promise<void> {
  for (const table of scoreTables) {
    const columns = columnsOf(`ops.${table}`);
    const appender = await warehouse.connection.createAppender(table, "ops");
    const cells = batch[table];
    for (let from = 0; from < cells.length; from += columns.length) {
      columns.forEach(({ type }, column) => append(appender, cells[from + column]!, type));
      appender.endRow();
    }
    appender.closeSync();
  }
}

function append(appender: DuckDBAppender, cell: Cell, type: string): void {
  if (cell === null) appender.appendNull();
  else if (typeof cell === "string") appender.appendVarchar(cell);
  else if (typeof cell === "boolean") appender.appendBoolean(cell);
  else if (type === "integer") appender.appendInteger(cell);
  else appender.appendDouble(cell);
}
