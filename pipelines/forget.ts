import { createHash } from "node:crypto";
import { kinds, normaliseIdentifier, type Kind } from "../transforms/identity/identifier.ts";
import type { Company } from "./company.ts";
import { prepareForgotten } from "./identity/forgotten.ts";
import type { Log } from "./log.ts";
import { UserError } from "./user-error.ts";
import type { Warehouse } from "./warehouse.ts";

export interface Forgotten {
  person_id: string;
  /** Identifiers that were this person's alone. */
  identifiers: number;
  /** Identifiers others have too: they stay with the others. */
  shared: number;
  /** Rows removed, by table. */
  removed: Record<string, number>;
  /** The company's own files the rows came from: Otklik does not change these. */
  files: string[];
}

export interface ForgetOptions {
  log: Log;
  now: () => Date;
  /** Computes persons, core and marts anew from what is left. */
  rebuild: () => Promise<unknown>;
}

/**
 * Removes the person an identifier (in any spelling) belongs to from raw, staging, core, marts, quarantine, text cache
 * and identity ledger, rebuilds, and proves it: throws UserError when any table still holds one of their identifiers.
 * Releases are files: publish anew and remove the old ones after this.
 */
export async function forget(company: Pick<Company, "phone_region">, warehouse: Warehouse, identifier: string, { log, now, rebuild }: ForgetOptions): Promise<Forgotten> {
  const person = await personOf(company, warehouse, identifier);
  const own = await warehouse.rows<{ kind: string; value: string; is_weak: boolean }>("select kind, value, is_weak from core.person_identifier where person_id = $person", { person });
  const spellings = await spellingsOf(company, warehouse, person, own.filter((one) => !one.is_weak));
  log.step(`forget: ${spellings.length} spellings of ${own.length} identifiers`);
  const removed: Record<string, number> = {};
  const files = new Set<string>();
  await warehouse.run("begin");
  try {
    await listRecords(warehouse, person);
    for (const { table, source, record } of await stagedTables(warehouse)) await removeRows(warehouse, table, source, record, removed, files);
    await removeTexts(warehouse, removed);
    const [{ held } = { held: 0 }] = await warehouse.rows<{ held: number }>(`select count(*) as held from ops.quarantine where ${holds('"row"')} or ${holds("value")}`, { spellings: JSON.stringify(spellings) });
    await warehouse.run(`delete from ops.quarantine where ${holds('"row"')} or ${holds("value")}`, { spellings: JSON.stringify(spellings) });
    if (held > 0) removed["ops.quarantine"] = held;
    for (const { kind, value } of own.filter((one) => !one.is_weak)) {
      for (const table of ["ops.identity_member", "ops.identity_override_identifier"]) await warehouse.run(`delete from ${table} where kind = $kind and value = $value`, { kind, value });
    }
    await warehouse.run("delete from ops.identity_person where person_id = $person or merged_into = $person", { person });
    await prepareForgotten(warehouse);
    for (const { kind, value } of own.filter((one) => !one.is_weak)) {
      await warehouse.run("insert into ops.forgotten values ($hash, $at::timestamp)", { hash: createHash("sha256").update(`${kind}:${value}`).digest("hex"), at: now().toISOString().replace("T", " ").replace("Z", "") });
    }
    await warehouse.run("commit");
  } catch (error) {
    await warehouse.run("rollback");
    throw error;
  }
  for (const table of ["forget_record", "forget_conversation", "forget_text"]) await warehouse.run(`drop table if exists temp.${table}`);
  await rebuild();
  log.step("forget: look for what is left");
  const left = await placesOf(warehouse, spellings);
  if (left.length > 0) {
    throw new UserError("some of the person's identifiers are still there", { value: left.join(", "), remedy: "a free text may name them; remove those rows, or the source's file and its load, and run forget again" });
  }
  await warehouse.run("checkpoint");
  return { person_id: person, identifiers: own.filter((one) => !one.is_weak).length, shared: own.filter((one) => one.is_weak).length, removed, files: [...files].sort() };
}

async function personOf({ phone_region }: Pick<Company, "phone_region">, warehouse: Warehouse, identifier: string): Promise<string> {
  const wanted = kinds.flatMap((kind) => {
    const value = normaliseIdentifier(kind as Kind, identifier, { phoneRegion: phone_region });
    return value === null ? [] : [`${kind}:${value}`];
  });
  const found = await warehouse.rows<{ person_id: string; is_weak: boolean }>(
    "select distinct person_id, is_weak from core.person_identifier where list_contains(from_json($wanted::json, '[\"varchar\"]'), kind || ':' || value) or person_id = $identifier",
    { wanted: JSON.stringify(wanted), identifier },
  );
  const persons = [...new Set(found.filter((one) => !one.is_weak).map((one) => one.person_id))];
  if (persons.length === 1) return persons[0]!;
  if (persons.length > 1 || found.length > 0) throw new UserError("several people have this identifier", { remedy: "name one that is the person's alone, or a person id" });
  throw new UserError("nobody has this identifier", { remedy: "give a customer id, e-mail, phone, card, cookie or person id that stands in the data" });
}

/** The values as the systems wrote them, long enough to be told from chance. */
async function spellingsOf({ phone_region }: Pick<Company, "phone_region">, warehouse: Warehouse, person: string, own: readonly { kind: string; value: string }[]): Promise<string[]> {
  const mine = new Set(own.map(({ kind, value }) => `${kind}:${value}`));
  const found = new Set(own.filter(({ kind }) => kind !== "profile").map(({ value }) => value));
  const records = await warehouse.rows<{ record: string }>("select distinct record from core.record_person where person_id = $person", { person });
  for (const { record } of records) {
    for (const kind of kinds.filter((one) => one !== "profile")) {
      const rows = await warehouse.rows<{ raw: string }>(
        `select distinct ${kind} as raw from staging."${record}" join core.record_person p using (source, source_key) where p.record = $record and p.person_id = $person and ${kind} is not null`,
        { record, person },
      );
      for (const { raw } of rows) if (mine.has(`${kind}:${normaliseIdentifier(kind, raw, { phoneRegion: phone_region })}`)) found.add(raw);
    }
  }
  return [...found].filter((value) => value.length >= 5);
}

/** What goes: the person's records, and every message of their conversations. */
async function listRecords(warehouse: Warehouse, person: string): Promise<void> {
  await warehouse.run("create or replace temp table forget_record as select record, source, source_key from core.record_person where person_id = $person", { person });
  await warehouse.run(`create or replace temp table forget_conversation as
    select distinct c.source, c.conversation_id from staging.conversation c join forget_record f on f.record = 'conversation' and f.source = c.source and f.source_key = c.source_key`);
  await warehouse.run(`insert into forget_record
    select 'message', m.source, m.source_key from staging.message m join forget_conversation c using (source, conversation_id)
    where not exists (select 1 from forget_record f where f.record = 'message' and f.source = m.source and f.source_key = m.source_key)`);
  await warehouse.run(`create or replace temp table forget_text as
    select md5(m.text) as text_hash from staging.message m join forget_record f on f.record = 'message' and f.source = m.source and f.source_key = m.source_key where m.text is not null
    union select md5(r.comment) from staging.survey_response r join forget_record f on f.record = 'survey_response' and f.source = r.source and f.source_key = r.source_key where r.comment is not null`);
}

async function stagedTables(warehouse: Warehouse): Promise<{ table: string; source: string; record: string }[]> {
  const tables = await warehouse.rows<{ name: string }>("select distinct table_name as name from duckdb_tables() where schema_name in ('raw', 'staging') and contains(table_name, '__') order by 1");
  return tables.map(({ name }) => ({ table: name, source: name.slice(0, name.lastIndexOf("__")), record: name.slice(name.lastIndexOf("__") + 2) }));
}

async function removeRows(warehouse: Warehouse, table: string, source: string, record: string, removed: Record<string, number>, files: Set<string>): Promise<void> {
  const keys = "select source_key from forget_record where source = $source and record = $record";
  for (const [schema, column] of [["raw", "_key"], ["staging", "source_key"]] as const) {
    const exists = await warehouse.rows("select 1 from duckdb_tables() where schema_name = $schema and table_name = $table", { schema, table });
    if (exists.length === 0) continue;
    if (schema === "raw") {
      for (const { file } of await warehouse.rows<{ file: string }>(`select distinct _file as file from raw."${table}" where _key in (${keys})`, { source, record })) files.add(file);
    }
    const [{ gone } = { gone: 0 }] = await warehouse.rows<{ gone: number }>(`select count(*) as gone from ${schema}."${table}" where ${column} in (${keys})`, { source, record });
    if (gone === 0) continue;
    await warehouse.run(`delete from ${schema}."${table}" where ${column} in (${keys})`, { source, record });
    removed[`${schema}.${table}`] = gone;
  }
}

/** Scores of texts nobody else has written. */
async function removeTexts(warehouse: Warehouse, removed: Record<string, number>): Promise<void> {
  const gone = `text_hash in (select text_hash from forget_text except (
    select md5(text) from staging.message where text is not null union all select md5(comment) from staging.survey_response where comment is not null))`;
  const [{ texts } = { texts: 0 }] = await warehouse.rows<{ texts: number }>(`select count(*) as texts from ops.text_score where ${gone}`);
  await warehouse.run(`delete from ops.text_score where ${gone}`);
  if (texts > 0) removed["ops.text_score"] = texts;
}

const holds = (column: string) => `list_any_value(list_filter(from_json($spellings::json, '["varchar"]'), lambda spelling: contains(${column}, spelling))) is not null`;

/** Tables and columns, of all schemas, in which any of the spellings stands. */
async function placesOf(warehouse: Warehouse, spellings: readonly string[]): Promise<string[]> {
  const columns = await warehouse.rows<{ schema: string; name: string; column: string }>(
    `select schema_name as schema, table_name as name, column_name as "column" from duckdb_columns() join duckdb_tables() using (schema_name, table_name)
    where data_type = 'VARCHAR' and schema_name in ('raw', 'staging', 'core', 'marts', 'ops', 'config') order by 1, 2, 3`,
  );
  const found: string[] = [];
  for (const { schema, name, column } of columns) {
    const [first] = await warehouse.rows(`select 1 from ${schema}."${name}" where ${holds(`"${column}"`)} limit 1`, { spellings: JSON.stringify(spellings) });
    if (first) found.push(`${schema}.${name}.${column}`);
  }
  return found;
}
