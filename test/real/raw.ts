import { DuckDBInstance } from "@duckdb/node-api";

/** An engine of its own that sees nothing but the raw files: what Otklik computes is compared with what it says. */
export interface Raw {
  rows<T>(sql: string): Promise<T[]>;
  /** The first column of the first row. */
  figure(sql: string): Promise<number>;
  /** Two columns as { first: second }, rounded to 9 digits. */
  figures(sql: string): Promise<Record<string, number | null>>;
  close(): void;
}

export async function openRaw(): Promise<Raw> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const cells = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
  return {
    async rows<T>(sql: string) {
      return (await connection.runAndReadAll(sql)).getRowObjectsJson() as T[];
    },
    async figure(sql) {
      const [[value] = []] = await cells(sql);
      return Number(value);
    },
    async figures(sql) {
      return Object.fromEntries((await cells(sql)).map(([name, value]) => [String(name), value === null ? null : Number(Number(value).toPrecision(9))]));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Delimited files as rows of text; with `filename`, each row says its file. */
export function csv(path: string, filename = false): string {
  return `read_csv('${path}', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', filename = ${filename})`;
}
