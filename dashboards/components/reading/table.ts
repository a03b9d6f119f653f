import { tableFromIPC } from "@uwdata/flechette";

export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

/** Columns of one table; texts as codes into their values, so that filtering compares small numbers. */
export interface Table<T extends object = Row> {
  length: number;
  column(name: keyof T & string): ArrayLike<Cell>;
  has(name: keyof T & string): boolean;
  /** A column of texts as codes; code 0 is null, code k is values[k − 1]. */
  codes(name: keyof T & string): { codes: Uint16Array; values: string[] };
  rows(): T[];
}

/** Reads one Arrow stream; what its rows hold is said by who knows where it comes from. */
export function readTable<T extends object = Row>(bytes: Uint8Array): Table<T> {
  const arrow = tableFromIPC(bytes, { useBigInt: false, useDate: false });
  const columns = new Map<string, ArrayLike<Cell>>();
  const coded = new Map<string, { codes: Uint16Array; values: string[] }>();

  function column(name: string): ArrayLike<Cell> {
    let found = columns.get(name);
    if (!found) {
      const child = arrow.getChild(name);
      if (!child) throw new Error(`the page's data have no column ${name}; known: ${arrow.names.join(", ")}`);
      columns.set(name, (found = child.toArray() as ArrayLike<Cell>));
    }
    return found;
  }

  return {
    length: arrow.numRows,
    column,
    has: (name) => arrow.names.includes(name),
    codes(name) {
      let found = coded.get(name);
      if (!found) coded.set(name, (found = encode(column(name))));
      return found;
    },
    rows() {
      const names = arrow.names as string[];
      return Array.from({ length: arrow.numRows }, (_, index) => {
        const row: Row = {};
        for (const name of names) row[name] = column(name)[index] ?? null;
        return row as T;
      });
    },
  };
}

function encode(column: ArrayLike<Cell>): { codes: Uint16Array; values: string[] } {
  const known = new Map<Cell, number>();
  const values: string[] = [];
  const codes = new Uint16Array(column.length);
  for (let index = 0; index < column.length; index++) {
    const value = column[index] ?? null;
    if (value === null) continue;
    let code = known.get(value);
    if (code === undefined) known.set(value, (code = values.push(String(value))));
    codes[index] = code;
  }
  return { codes, values };
}
