import { recordNamed, textFields } from "../../sources/records/index.ts";
import { forgottenHash, keyForgotten, prepareForgotten } from "../identity/forgotten.ts";
import { conversationPlace } from "../identity/conversation-place.ts";
import { prepareOverrides } from "../identity/override.ts";
import type { Company } from "../company.ts";
import { utcText } from "../sql-text.ts";
import type { Warehouse } from "../warehouse.ts";
import { address, besides, lookalikesOf } from "./lookalike.ts";
import type { FromFile } from "./own-file.ts";
import { type Naming, namingOf, removeRefused } from "./refused.ts";
import type { Identifier, Traces } from "./trace.ts";

export interface Removal {
  /** Rows removed, by table. */
  removed: Record<string, number>;
  /** Rows of others in which the person's identifiers were blotted out, by table. */
  blotted: Record<string, number>;
  /** The company's own files the rows came from. */
  files: FromFile[];
}

/** What stands where an identifier of someone forgotten stood. */
const blot = "[forgotten]";

export interface Removing {
  persons: readonly string[];
  identifiers: readonly Identifier[];
  traces: Traces;
  /** Of the hashes by which a return is noticed. */
  key: Buffer;
  now: Date;
  /** What columns of refused rows hold. */
  sources: Company["sources"];
}

/**
 * Removes the persons' records from raw, staging, quarantine, text cache and identity ledger, and blots their identifiers
 * out of what others wrote. core and marts are left to a rebuild. To be called within a transaction.
 */
export async function remove(warehouse: Warehouse, { persons, identifiers, traces, key, now, sources }: Removing): Promise<Removal & { naming: Naming }> {
  const { patterns } = traces;
  const removal: Removal = { removed: {}, blotted: {}, files: [] };
  await prepareForgotten(warehouse);
  await prepareOverrides(warehouse);
  await warehouse.run(
    `create or replace temp table forget_record as
    select record, source, source_key from core.record_person where list_contains(from_json($persons::json, '["varchar"]'), person_id)`,
    { persons: JSON.stringify(persons) },
  );
  await listSaid(warehouse);
  const naming = await namingOf(warehouse, identifiers, sources);
  const files = new Map<string, FromFile>();
  for (const table of await stagedTables(warehouse)) await removeRows(warehouse, table, removal.removed, files);
  note(removal.removed, "ops.quarantine", await removeRefused(warehouse, naming));
  removal.files = [...files.values()];
  if (patterns.length > 0) {
    const { params, holds } = matching(patterns, []);
    note(removal.removed, "ops.quarantine", await changed(warehouse, `delete from ops.quarantine where ${holds('"row"')} or ${holds("value")} or ${holds("order_id")}`, params));
    await blotOut(warehouse, traces, removal.blotted);
  }
  await removeTexts(warehouse, removal.removed);
  await removeIdentity(warehouse, persons, identifiers, key, now);
  await dropLists(warehouse);
  return { ...removal, naming };
}

/**
 * Removes from raw and staging, and from what was read of texts, the records of `forget_record` (record, source,
 * source_key) and every message of their conversations. To be called within a transaction.
 */
export async function removeListed(warehouse: Warehouse): Promise<Removal> {
  const removal: Removal = { removed: {}, blotted: {}, files: [] };
  await listSaid(warehouse);
  const files = new Map<string, FromFile>();
  for (const table of await stagedTables(warehouse)) await removeRows(warehouse, table, removal.removed, files);
  await removeTexts(warehouse, removal.removed);
  return { ...removal, files: [...files.values()] };
}

export async function dropLists(warehouse: Warehouse): Promise<void> {
  for (const table of ["forget_record", "forget_conversation", "forget_text"]) await warehouse.run(`drop table if exists temp.${table}`);
}

/**
 * Adds to what goes every message of the conversations that go, and lists the texts. A conversation goes with its own
 * record or, where that is nobody's, with the customer who is the first to be known in it, as core.conversation has it.
 */
async function listSaid(warehouse: Warehouse): Promise<void> {
  const isGone = (record: string, row: string) => `exists (select 1 from forget_record f where f.record = '${record}' and f.source = ${row}.source and f.source_key = ${row}.source_key)`;
  await warehouse.run(`create or replace temp table forget_conversation as
    with ${conversationPlace},
    owned as (
      select c.source as of_source, c.conversation_id, bool_or(${isGone("conversation", "c")}) as is_gone, bool_or(p.person_id is not null) as is_known
      from staging.conversation c left join core.record_person p on p.record = 'conversation' and p.source = c.source and p.source_key = c.source_key group by all
    ),
    written as (
      select of_source, conversation_id, ${isGone("message", "m")} as is_gone
      from staging.message m join place using (source, conversation_id) join core.record_person p on p.record = 'message' and p.source = m.source and p.source_key = m.source_key
      where m.author_kind = 'customer'
      qualify row_number() over (partition by of_source, conversation_id order by sent_at, offset_seconds, position, m.source_key) = 1
    )
    select source, conversation_id from place
    left join owned using (of_source, conversation_id) left join written using (of_source, conversation_id)
    where case when owned.is_known then owned.is_gone else written.is_gone end`);
  await warehouse.run(`insert into forget_record
    select 'message', m.source, m.source_key from staging.message m join forget_conversation using (source, conversation_id) where not ${isGone("message", "m")}`);
  await warehouse.run("create or replace temp table forget_text (text_hash varchar)");
  for (const record of Object.keys(textFields)) {
    await warehouse.run(`insert into forget_text select distinct said._text_hash from staging."${record}" said join forget_record f on f.record = '${record}' and f.source = said.source and f.source_key = said.source_key
      where said._text_hash is not null`);
  }
}

interface StagedTable {
  schema: "raw" | "staging";
  name: string;
  source: string;
  record: string;
}

async function stagedTables(warehouse: Warehouse): Promise<StagedTable[]> {
  const tables = await warehouse.rows<Pick<StagedTable, "schema" | "name">>(
    "select schema_name as schema, table_name as name from duckdb_tables() where schema_name in ('raw', 'staging') and contains(table_name, '__') order by 1, 2",
  );
  return tables.map(({ schema, name }) => ({ schema, name, source: name.slice(0, name.lastIndexOf("__")), record: name.slice(name.lastIndexOf("__") + 2) }));
}

async function removeRows(warehouse: Warehouse, { schema, name, source, record }: StagedTable, removed: Record<string, number>, files: Map<string, FromFile>): Promise<void> {
  const table = `${schema}."${name}"`;
  const goes = `${schema === "raw" ? "_key" : "source_key"} in (select source_key from forget_record where source = $source and record = $record)`;
  if (schema === "raw") {
    for (const { file } of await warehouse.rows<{ file: string }>(`select distinct _file as file from ${table} where ${goes}`, { source, record })) files.set(`${source}\n${file}`, { source, file });
  }
  note(removed, `${schema}.${name}`, await changed(warehouse, `delete from ${table} where ${goes}`, { source, record }));
}

interface Matching {
  params: Record<string, string>;
  holds(column: string): string;
  blotted(column: string): string;
}

function matching(patterns: readonly string[], lookalikes: readonly string[]): Matching {
  const { params, without, restored } = besides(lookalikes);
  const names = patterns.map((_, i) => `$pattern${i}`);
  const once = (text: string) => names.reduce((inner, name) => `regexp_replace(${inner}, ${name}, '\\1${blot}\\2', 'gi')`, text);
  return {
    params: { ...params, ...Object.fromEntries(patterns.map((pattern, i) => [`pattern${i}`, pattern])) },
    holds: (column) => `(${names.map((name) => `coalesce(regexp_matches(${without(column)}, ${name}, 'i'), false)`).join(" or ")})`,
    // twice: of two with one sign between them, the first takes the sign that the second needs before it
    blotted: (column) => restored(once(once(without(column)))),
  };
}

/** Fields of a staged record by which it is joined to others: text there is never changed. Names, postal addresses, and in a field for an e-mail whatever is more than one, are text like any other. */
function isKept(record: string, column: string): boolean {
  const field = recordNamed(record)?.fields[column];
  return field?.kind !== "text" || /_id$/.test(column) || ["phone", "cookie", "card"].includes(column);
}

/** Rows as they came, every text field of others, and what runs told of faults: keys, cookies and cards of others are never touched. */
async function blotOut(warehouse: Warehouse, traces: Traces, counts: Record<string, number>): Promise<void> {
  const { params, holds, blotted } = matching(traces.patterns, await lookalikesOf(warehouse, traces));
  const columns = await warehouse.rows<{ table: string; column: string }>("select table_name as \"table\", column_name as \"column\" from duckdb_columns() where schema_name = 'staging' order by table_name, column_index");
  const places = (await stagedTables(warehouse)).flatMap(({ schema, name, record }) => {
    const named = schema === "raw" ? ["_row"] : columns.filter(({ table, column }) => table === name && !isKept(record, column)).map(({ column }) => column);
    return named.map((column) => ({ place: `${schema}.${name}`, table: `${schema}."${name}"`, column: `"${column}"`, isText: schema === "staging" && column === textFields[record] }));
  });
  places.push(...["run", "run_source"].map((name) => ({ place: `ops.${name}`, table: `ops.${name}`, column: "error", isText: false })));
  for (const { place, table, column, isText } of places) {
    if (isText) await warehouse.run(`insert into forget_text select distinct md5(${column}) from ${table} where ${holds(column)}`, params);
    note(counts, place, await changed(warehouse, `update ${table} set ${column} = ${blotted(column)} where ${holds(column)}${column === '"email"' ? ` and not regexp_full_match(trim(${column}), '${address}')` : ""}`, params));
  }
}

/** What was read of the texts of `forget_text` that no row has any more. */
export async function removeTexts(warehouse: Warehouse, removed: Record<string, number>): Promise<void> {
  const standing = Object.keys(textFields).map((record) => `select _text_hash from staging."${record}" where _text_hash is not null`).join(" union all ");
  const tables = await warehouse.rows<{ name: string }>(
    "select table_name as name from duckdb_columns() join duckdb_tables() using (schema_name, table_name) where schema_name = 'ops' and column_name = 'text_hash' order by 1",
  );
  for (const { name } of tables) {
    note(removed, `ops.${name}`, await changed(warehouse, `delete from ops."${name}" where text_hash in (select text_hash from forget_text) and text_hash not in (${standing})`));
  }
}

/** The ledger's members, names and decisions; what stays is a hash, by which a return is noticed. */
async function removeIdentity(warehouse: Warehouse, persons: readonly string[], identifiers: readonly Identifier[], key: Buffer, now: Date): Promise<void> {
  await keyForgotten(warehouse, key);
  for (const { kind, value } of identifiers) {
    for (const table of ["ops.identity_member", "ops.identity_override_identifier", "ops.identity_person"]) await warehouse.run(`delete from ${table} where kind = $kind and value = $value`, { kind, value });
    const hash = forgottenHash(key, `${kind}:${value}`);
    await warehouse.run("delete from ops.forgotten where identifier_hash = $hash", { hash });
    await warehouse.run("insert into ops.forgotten values ($hash, $at::timestamp)", { hash, at: utcText(now) });
  }
  for (const person of persons) await warehouse.run("delete from ops.identity_person where person_id = $person or merged_into = $person", { person });
}

async function changed(warehouse: Warehouse, sql: string, params?: Record<string, string>): Promise<number> {
  return (await warehouse.connection.run(sql, params)).rowsChanged;
}

function note(counts: Record<string, number>, place: string, rows: number): void {
  if (rows > 0) counts[place] = (counts[place] ?? 0) + rows;
}
