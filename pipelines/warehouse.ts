import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  DuckDBArrayValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBConnection,
  type DuckDBValue,
} from "@duckdb/node-api";
import { UserError } from "./user-error.ts";

const functionsFile = fileURLToPath(new URL("../transforms/engines/duckdb.sql", import.meta.url));

export const schemas = ["raw", "staging", "core", "marts", "ops", "config"] as const;

/** One open DuckDB file. DuckDB lets one process write; a second opener is told so. */
export interface Warehouse {
  readonly path: string;
  readonly connection: DuckDBConnection;
  /** Rows as plain JSON values: counts as numbers, instants as ISO strings, dates as YYYY-MM-DD. */
  rows<T = Record<string, unknown>>(sql: string, params?: Record<string, DuckDBValue>): Promise<T[]>;
  run(sql: string, params?: Record<string, DuckDBValue>): Promise<void>;
  close(): void;
}

export function warehousePath(companyDir: string): string {
  return join(companyDir, "warehouse", "otklik.duckdb");
}

/**
 * Opens the company's warehouse. `readOnly` needs an existing file and can change nothing.
 * Throws UserError when there is no warehouse yet or another process is writing.
 */
export async function openWarehouse(companyDir: string, options: { readOnly?: boolean } = {}): Promise<Warehouse> {
  const path = warehousePath(companyDir);
  const readOnly = options.readOnly ?? false;
  if (readOnly && !existsSync(path)) {
    throw new UserError("there is no warehouse yet", { file: path, remedy: `run: npx otklik run --company ${companyDir}` });
  }
  mkdirSync(dirname(path), { recursive: true });
  const warehouse = await open(path, readOnly);
  if (readOnly && (await warehouse.rows("select 1 from duckdb_tables() where schema_name = 'ops' and table_name = 'run_source'")).length === 0) {
    warehouse.close();
    throw new UserError("nothing has been read into the warehouse yet", { file: path, remedy: `run: npx otklik run --company ${companyDir}` });
  }
  if (!readOnly) {
    for (const schema of schemas) await warehouse.run(`create schema if not exists ${schema}`);
    if (existsSync(functionsFile)) await warehouse.run(readFileSync(functionsFile, "utf8"));
  }
  return warehouse;
}

/** A warehouse that lives in memory only, with the same schemas and functions; what tests of models use. */
export async function openMemoryWarehouse(): Promise<Warehouse> {
  const warehouse = await open(":memory:", false);
  for (const schema of schemas) await warehouse.run(`create schema if not exists ${schema}`);
  if (existsSync(functionsFile)) await warehouse.run(readFileSync(functionsFile, "utf8"));
  return warehouse;
}

async function open(path: string, readOnly: boolean): Promise<Warehouse> {
  let instance: DuckDBInstance;
  try {
    instance = await DuckDBInstance.create(path, {
      access_mode: readOnly ? "READ_ONLY" : "AUTOMATIC",
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "true",
    });
  } catch (cause) {
    if (/lock/i.test(String(cause))) {
      throw new UserError("another Otklik process is using the warehouse", {
        file: path,
        remedy: "wait until it ends (one process at a time may write), or stop it",
        cause,
      });
    }
    throw new UserError("the warehouse cannot be opened", { file: path, remedy: String(cause), cause });
  }
  const connection = await instance.connect();
  await connection.run("set TimeZone = 'UTC'");
  return {
    path,
    connection,
    async rows<T>(sql: string, params?: Record<string, DuckDBValue>) {
      const reader = await connection.runAndReadAll(sql, params);
      const names = reader.deduplicatedColumnNames();
      return reader.getRows().map((row) => Object.fromEntries(row.map((value, i) => [names[i], plain(value)])) as T);
    },
    async run(sql, params) {
      await connection.run(sql, params);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

function plain(value: DuckDBValue): Plain {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) return instant(value.micros);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(plain);
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([name, inner]) => [name, plain(inner)]));
  }
  if (value instanceof DuckDBMapValue) {
    return Object.fromEntries(value.entries.map(({ key, value: inner }) => [String(key), plain(inner)]));
  }
  return String(value);
}

/** ISO 8601 in UTC with as many decimals as the instant has, up to microseconds. */
function instant(micros: bigint): string {
  const perMilli = 1000n;
  const rest = ((micros % perMilli) + perMilli) % perMilli;
  const iso = new Date(Number((micros - rest) / perMilli)).toISOString();
  return rest === 0n ? iso : `${iso.slice(0, -1)}${String(rest).padStart(3, "0")}Z`;
}
