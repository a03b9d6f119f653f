import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
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
import { isoOf } from "../sources/iso.ts";
import { ident, literal } from "./sql-text.ts";
import { systemFault } from "./system-fault.ts";
import { messageOf, UserError } from "./user-error.ts";

const functionsFile = fileURLToPath(new URL("../transforms/engines/duckdb.sql", import.meta.url));

/** Another process has the file open: to write, or to read what this one would write. */
export class WarehouseInUse extends UserError {}

export const schemas = ["raw", "staging", "core", "marts", "ops", "config"] as const;

/** One open DuckDB file. DuckDB lets one process write; a second opener is told so. */
export interface Warehouse {
  readonly path: string;
  readonly connection: DuckDBConnection;
  /** Rows as plain JSON values: whole numbers as numbers, as text where a number would round them, instants as ISO strings, dates as YYYY-MM-DD. */
  rows<T = Record<string, unknown>>(sql: string, params?: Record<string, DuckDBValue>): Promise<T[]>;
  run(sql: string, params?: Record<string, DuckDBValue>): Promise<void>;
  /**
   * Writes the file anew: deleted rows stand in its free blocks until then. `inspect` sees the new file before it takes
   * the old one's place, in one step; when it throws, the old one stays. Temporary tables end. Does nothing in memory.
   */
  rewrite(inspect?: (file: string) => Promise<void>): Promise<void>;
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
    dropHalfWritten(path);
    await furnish(warehouse);
  }
  return warehouse;
}

/** Opens a copy of a warehouse, such as a backup, to change it. Throws UserError when it is none. */
export async function openCopy(path: string): Promise<Warehouse> {
  const warehouse = await open(path, false);
  if ((await warehouse.rows("select 1 from duckdb_tables() where schema_name = 'ops' and table_name = 'run_source'")).length > 0) {
    await furnish(warehouse);
    return warehouse;
  }
  warehouse.close();
  throw new UserError("this is no copy of a warehouse", { file: path, remedy: null });
}

/** A warehouse that lives in memory only, with the same schemas and functions; what tests of models use. */
export async function openMemoryWarehouse(): Promise<Warehouse> {
  const warehouse = await open(":memory:", false);
  await furnish(warehouse);
  return warehouse;
}

async function furnish(warehouse: Warehouse): Promise<void> {
  for (const schema of schemas) await warehouse.run(`create schema if not exists ${schema}`);
  if (existsSync(functionsFile)) await warehouse.run(readFileSync(functionsFile, "utf8"));
}

interface Opened {
  instance: DuckDBInstance;
  connection: DuckDBConnection;
}

async function connect(path: string, readOnly: boolean): Promise<Opened> {
  let instance: DuckDBInstance;
  try {
    instance = await DuckDBInstance.create(path, {
      access_mode: readOnly ? "READ_ONLY" : "AUTOMATIC",
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "true",
    });
  } catch (cause) {
    if (messageOf(cause).startsWith("IO Error: Could not set lock on file")) {
      throw new WarehouseInUse("another Otklik process is using the warehouse", {
        file: path,
        remedy: "wait until it ends, or stop it: several may read at a time, and while one writes no other may",
        cause,
      });
    }
    const known = systemFault(cause);
    if (known) throw new UserError(`the warehouse cannot be opened: ${known.message}`, { ...known.details, file: path });
    throw new UserError(`the warehouse cannot be opened: ${messageOf(cause)}`, { file: path, remedy: "put back a copy of it, or move it away and run again: what is in inbox is read anew", cause });
  }
  const connection = await instance.connect();
  await connection.run("set TimeZone = 'UTC'");
  return { instance, connection };
}

async function open(path: string, readOnly: boolean): Promise<Warehouse> {
  let opened = await connect(path, readOnly);
  const close = () => {
    opened.connection.closeSync();
    opened.instance.closeSync();
  };
  return {
    path,
    get connection() {
      return opened.connection;
    },
    async rows<T>(sql: string, params?: Record<string, DuckDBValue>) {
      const reader = await opened.connection.runAndReadAll(sql, params);
      const names = reader.deduplicatedColumnNames();
      return reader.getRows().map((row) => Object.fromEntries(row.map((value, i) => [names[i], plain(value)])) as T);
    },
    async run(sql, params) {
      await opened.connection.run(sql, params);
    },
    async rewrite(inspect) {
      if (path === ":memory:") return;
      const file = realpathSync(path);
      const fresh = await copyOf(opened.connection, file);
      await inspect?.(fresh);
      // while the old file is still locked: whoever opens the path from here on finds the new one
      renameSync(fresh, file);
      close();
      rmSync(`${path}.tmp`, { recursive: true, force: true });
      opened = await connect(path, readOnly);
    },
    close,
  };
}

/** What a process that was killed while it wrote the file anew has left. */
function dropHalfWritten(file: string): void {
  for (const left of [`${file}.new`, `${file}.new.wal`]) rmSync(left, { force: true });
}

/** A new file with what the open database holds. */
async function copyOf(connection: DuckDBConnection, file: string): Promise<string> {
  const fresh = `${file}.new`;
  dropHalfWritten(file);
  await connection.run("checkpoint");
  const reader = await connection.runAndReadAll("select current_database()");
  const name = ident(String(reader.getRows()[0]?.[0]));
  await connection.run(`attach ${literal(fresh)} as rewritten`);
  try {
    await connection.run(`copy from database ${name} to rewritten`);
  } finally {
    await connection.run("detach rewritten");
  }
  chmodSync(fresh, statSync(file).mode);
  return fresh;
}

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

function plain(value: DuckDBValue): Plain {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) return isoOf(value.micros);
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
