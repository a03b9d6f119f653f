import { columnsOf, type CanonicalRecord } from "../sources/record.ts";
import { records, textFields } from "../sources/records/index.ts";
import { isOfAnotherSql, tellsCurrency } from "./ingest/currency.ts";
import type { Warehouse } from "./warehouse.ts";

/** Holds what means the company's currency. */
export const currencyWords = "config.currency_word";

/** What ran, what each source brought, which files are known, what was refused. Written only inside the loads' transactions. */
const opsTables = [
  `create table if not exists ops.run (
    run_id VARCHAR primary key, command VARCHAR, started_at TIMESTAMP, ended_at TIMESTAMP, ok BOOLEAN, error VARCHAR)`,
  `create table if not exists ops.run_source (
    run_id VARCHAR, source VARCHAR, read BIGINT, loaded BIGINT, unchanged BIGINT, quarantined BIGINT, skipped BIGINT,
    newest_at TIMESTAMP, started_at TIMESTAMP, ended_at TIMESTAMP, ok BOOLEAN, error VARCHAR)`,
  `create table if not exists ops.batch (
    batch_id VARCHAR primary key, source VARCHAR, record VARCHAR, run_id VARCHAR, file VARCHAR, file_hash VARCHAR,
    read BIGINT, loaded BIGINT, unchanged BIGINT, quarantined BIGINT, loaded_at TIMESTAMP)`,
  `create table if not exists ops.file (
    source VARCHAR, path VARCHAR, size BIGINT, mtime DOUBLE, hash VARCHAR, fingerprint VARCHAR, header VARCHAR,
    rows BIGINT, has_overlap BOOLEAN, batch_id VARCHAR, read_at TIMESTAMP)`,
  `alter table ops.file add column if not exists arrived BIGINT`,
  `create table if not exists ops.quarantine (
    source VARCHAR, record VARCHAR, file VARCHAR, line BIGINT, field VARCHAR, value VARCHAR, reason VARCHAR, row VARCHAR,
    batch_id VARCHAR, "at" TIMESTAMP)`,
  // of a refused order, as its contract read it
  `alter table ops.quarantine add column if not exists order_id VARCHAR`,
  `create table if not exists ops.drift (
    source VARCHAR, "column" VARCHAR, kind VARCHAR, file VARCHAR, seen_at TIMESTAMP)`,
  `alter table ops.drift add column if not exists is_read BOOLEAN`,
  // files of a ledger that did not number them: by when it first told of what they hold
  `update ops.file set arrived = numbered.arrived
   from (
     select source, path, row_number() over (partition by source order by first_at, path) as arrived
     from ops.file left join (select source, file as path, file_hash as hash, min(loaded_at) as first_at from ops.batch group by all) using (source, path, hash)
   ) numbered where ops.file.arrived is null and numbered.source = ops.file.source and numbered.path = ops.file.path`,
];

/** The ops tables, with every column they have gained. */
export async function prepareLedger(warehouse: Warehouse): Promise<void> {
  for (const table of opsTables) await warehouse.run(table);
}

/**
 * Makes what every later step may rely on: the ops tables and one view `staging."<record>"` per canonical record,
 * typed even when no source fills it. With `sources`, the views show only those sources.
 */
export async function prepareWarehouse(warehouse: Warehouse, sources?: readonly string[]): Promise<void> {
  await prepareLedger(warehouse);
  await warehouse.run(`create table if not exists ${currencyWords} (word VARCHAR)`);
  const tables = await warehouse.rows<StagingTable>(
    `select t.table_name as name, list(column_name) as columns from duckdb_tables() t join duckdb_columns() using (schema_name, table_name)
    where schema_name = 'staging' group by name order by name`,
  );
  for (const record of records) {
    const filling = tables.filter(({ name }) => fills(name, record, sources));
    await warehouse.run(`create or replace view staging."${record.name}" as ${viewOf(record, filling)}`);
  }
}

interface StagingTable {
  name: string;
  columns: string[];
}

function fills(table: string, record: CanonicalRecord, sources: readonly string[] | undefined): boolean {
  const cut = table.lastIndexOf("__");
  if (cut < 0 || table.slice(cut + 2) !== record.name) return false;
  return sources === undefined || sources.includes(table.slice(0, cut));
}

/**
 * A table from before the record had a column reads as null there, until its source is read again. `_text_hash` is the
 * hash of what was said, also after the text itself was removed. An amount that says another currency than the company's is unknown.
 */
function viewOf(record: CanonicalRecord, tables: readonly StagingTable[]): string {
  const columns = [...columnsOf(record), { name: "_batch_id", type: "VARCHAR" }, { name: "_row_hash", type: "VARCHAR" }];
  const text = textFields[record.name];
  const select = (known: readonly string[]) => {
    const cells = columns.map(({ name, type }) => {
      if (!known.includes(name)) return `cast(null as ${type}) as "${name}"`;
      return name === "amount" && tellsCurrency(record) && known.includes("currency") ? `case when ${isOfAnotherSql(`select word from ${currencyWords}`)} then null else amount end as amount` : `"${name}"`;
    });
    if (text !== undefined) cells.push(`${hashOf(known.includes(text) ? text : null, known.includes("_text_hash"))} as _text_hash`);
    return `select ${cells.join(", ")}`;
  };
  if (tables.length === 0) return `${select([])} where false`;
  return tables.map(({ name, columns: known }) => `${select(known)} from staging."${name}"`).join("\nunion all\n");
}

function hashOf(text: string | null, isKept: boolean): string {
  const own = text === null ? "cast(null as varchar)" : `case when trim("${text}") <> '' then md5("${text}") end`;
  return isKept ? `coalesce(_text_hash, ${own})` : own;
}
