import { tableFromIPC } from "@uwdata/flechette";
import { Bool, Dictionary, Float32, Float64, Int16, Int32, Int8, RecordBatchStreamWriter, Table, Uint16, Uint8, Utf8, vectorFromArray, type DataType, type Vector } from "apache-arrow";

export type Cell = string | number | boolean | null;
export type Columns = Record<string, readonly Cell[]>;

const made = new WeakMap<Columns, Uint8Array>();

/** One Arrow stream with the narrowest types that hold the columns exactly; repeated texts become dictionaries. Made once of a table, however many pages have it. */
export function arrowOf(columns: Columns): Uint8Array {
  let bytes = made.get(columns);
  if (!bytes) made.set(columns, (bytes = streamOf(columns)));
  return bytes;
}

function streamOf(columns: Columns): Uint8Array {
  const vectors: Record<string, Vector> = {};
  let dictionaries = 0;
  for (const [name, cells] of Object.entries(columns)) {
    vectors[name] = vectorFromArray(cells as Cell[], narrowest(name, cells, () => dictionaries++));
  }
  const bytes = RecordBatchStreamWriter.writeAll(new Table(vectors)).toUint8Array(true);
  mustReadBack(bytes, columns);
  return bytes;
}

/** Reads a stream as a browser will and compares it with what was meant, cell by cell. */
function mustReadBack(bytes: Uint8Array, columns: Columns): void {
  const table = tableFromIPC(bytes, { useBigInt: false });
  for (const [name, cells] of Object.entries(columns)) {
    const column = table.getChild(name);
    const wrong = cells.findIndex((cell, row) => (column.at(row) ?? null) !== cell);
    if (wrong >= 0) throw new Error(`the Arrow stream holds ${String(column.at(wrong))} in ${name}, row ${wrong}, instead of ${String(cells[wrong])}`);
  }
}

function narrowest(name: string, cells: readonly Cell[], nextId: () => number): DataType {
  const kinds = new Set(cells.flatMap((cell) => (cell === null ? [] : [typeof cell])));
  if (kinds.size > 1) throw new Error(`column ${name} mixes ${[...kinds].join(" and ")}`);
  const [kind] = kinds;
  if (kind === "boolean") return new Bool();
  if (kind === "number") return numberType(cells as readonly (number | null)[]);
  const texts = new Set(cells);
  if (kind === undefined) return new Utf8();
  if (texts.size > 0.7 * cells.length && texts.size > 8) return new Utf8();
  return new Dictionary(new Utf8(), texts.size < 128 ? new Uint8() : texts.size < 32768 ? new Uint16() : new Int32(), nextId());
}

function numberType(cells: readonly (number | null)[]): DataType {
  let low = 0;
  let high = 0;
  let isWhole = true;
  let isSingle = true;
  for (const cell of cells) {
    if (cell === null) continue;
    if (cell < low) low = cell;
    if (cell > high) high = cell;
    isWhole &&= Number.isInteger(cell);
    isSingle &&= Math.fround(cell) === cell;
  }
  if (!isWhole) return isSingle ? new Float32() : new Float64();
  if (low >= 0 && high < 2 ** 8) return new Uint8();
  if (low >= 0 && high < 2 ** 16) return new Uint16();
  if (low >= -(2 ** 7) && high < 2 ** 7) return new Int8();
  if (low >= -(2 ** 15) && high < 2 ** 15) return new Int16();
  return low >= -(2 ** 31) && high < 2 ** 31 ? new Int32() : new Float64();
}

/** Several streams in one file, so that a page asks once; the index says where each begins and how long it is. */
export function pack(tables: ReadonlyMap<string, Uint8Array>): { bytes: Uint8Array; index: Record<string, [number, number]> } {
  const index: Record<string, [number, number]> = {};
  let length = 0;
  for (const [name, table] of tables) {
    index[name] = [length, table.length];
    length += Math.ceil(table.length / 8) * 8;
  }
  const bytes = new Uint8Array(length);
  for (const [name, table] of tables) bytes.set(table, index[name]![0]);
  return { bytes, index };
}
