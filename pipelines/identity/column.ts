import { DuckDBDataChunk, INTEGER } from "@duckdb/node-api";
import type { Warehouse } from "../warehouse.ts";

const chunkRows = 2048;

/** The integer columns of a query as typed arrays, one per column; the columns must be INTEGER and free of nulls. */
export async function readIntegers(warehouse: Warehouse, sql: string): Promise<Int32Array[]> {
  const result = await warehouse.connection.run(sql);
  const chunks = (await result.fetchAllChunks()).map((chunk) => ({ chunk, size: chunk.rowCount }));
  const rows = chunks.reduce((sum, { size }) => sum + size, 0);
  return result.columnNames().map((_, column) => {
    const values = new Int32Array(rows);
    let at = 0;
    for (const { chunk, size } of chunks) {
      const vector = chunk.getColumnVector(column);
      for (let row = 0; row < size; row++) values[at++] = vector.getItem(row) as number;
    }
    return values;
  });
}

/** A temporary table `name` whose columns are the given arrays of one length. */
export async function writeIntegers(warehouse: Warehouse, name: string, columns: Record<string, ArrayLike<number>>): Promise<void> {
  const names = Object.keys(columns);
  const arrays = Object.values(columns);
  await warehouse.run(`create or replace temp table ${name} (${names.map((column) => `${column} integer`).join(", ")})`);
  const appender = await warehouse.connection.createAppender(name, "main", "temp");
  const types = names.map(() => INTEGER);
  const rows = arrays[0]?.length ?? 0;
  for (let from = 0; from < rows; from += chunkRows) {
    const size = Math.min(chunkRows, rows - from);
    const chunk = DuckDBDataChunk.create(types, size);
    arrays.forEach((array, column) => {
      const vector = chunk.getColumnVector(column);
      for (let row = 0; row < size; row++) vector.setItem(row, array[from + row]!);
      vector.flush();
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
