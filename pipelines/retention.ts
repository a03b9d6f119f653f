import { DateTime } from "luxon";
import { records, textFields, timeField } from "../sources/records/index.ts";
import type { CanonicalRecord } from "../sources/record.ts";
import type { Company } from "./company.ts";
import { firstCounted, leastTexts } from "./emerging.ts";
import { ident, literal, utcText } from "./sql-text.ts";
import { prepareWarehouse } from "./ledger.ts";
import type { Log } from "./log.ts";
import { dropOldTerms, keepTerms, prepareRemovedTerms } from "./removed-terms.ts";
import { lastDay } from "./settings.ts";
import { counted } from "./terminal.ts";
import { inTransaction } from "./transaction.ts";
import type { Warehouse } from "./warehouse.ts";

export interface Expired {
  source: string;
  /** Messages and comments whose words were removed. */
  texts: number;
  /** Rows as they came, refused ones included, that were removed with them. */
  rows: number;
}

export type RetentionCompany = Pick<Company, "sources" | "retention" | "privacy" | "time_zone" | "as_of">;

/** Older releases may quote what was removed since: where texts are not kept for ever, only the newest release is. */
export function releasesKept({ retention, publish }: Pick<Company, "retention" | "publish">): number {
  return Object.keys(retention).length > 0 ? 1 : publish.keep_releases;
}

/** When texts were removed, and how many; and whether the file was written anew since. */
async function prepareExpiry(warehouse: Warehouse): Promise<void> {
  await warehouse.run('create table if not exists ops.text_expiry (source varchar, as_of_at timestamp, texts bigint, "rows" bigint, is_wiped boolean)');
  await prepareRemovedTerms(warehouse);
}

/**
 * Removes what people wrote once it is older than its source's `retention`: from staging, from raw and quarantine (the
 * rows as they came) and from what quotes it. What was read from the texts stays, and of a refused order its number, so every figure stays. To be called
 * when all texts have been read. A text is as old as its record; without a time, as its load.
 */
export async function expireTexts(company: RetentionCompany, warehouse: Warehouse, { asOf, log }: { asOf: Date; log: Log }): Promise<Expired[]> {
  await prepareExpiry(warehouse);
  const terms = Object.entries(company.retention);
  if (terms.length === 0) return [];
  log.step("retention");
  const results: Expired[] = [];
  for (const [source, seconds] of terms) {
    const expired = await expireSource(company, warehouse, source, seconds, asOf);
    if (expired.texts + expired.rows === 0) continue;
    results.push(expired);
    log.note(`${source}: ${counted(expired.texts, "text")} and ${counted(expired.rows, "row")} as ${expired.rows === 1 ? "it" : "they"} came were removed, as retention says; their files are yours and stay: ${company.sources[source]?.files.patterns.join(", ")}`);
  }
  await dropOldTerms(warehouse, firstCounted(lastDay(asOf, company.time_zone)));
  return results;
}

async function expireSource(company: RetentionCompany, warehouse: Warehouse, source: string, seconds: number, asOf: Date): Promise<Expired> {
  const owned = await recordsOf(warehouse, source);
  for (const record of owned.filter(({ name }) => name in textFields)) {
    await warehouse.run(`alter table staging.${ident(`${source}__${record.name}`)} add column if not exists _text_hash varchar`);
  }
  await prepareWarehouse(warehouse, Object.keys(company.sources));
  const isOld = seconds === 0 ? () => "true" : (at: string) => `${at} < timestamp ${literal(utcText(new Date(asOf.getTime() - seconds * 1000)))}`;
  const expired: Expired = { source, texts: 0, rows: 0 };
  await inTransaction(warehouse, async () => {
    await warehouse.run("create or replace temp table leaving_row (record varchar, source_key varchar)");
    for (const record of owned) await warehouse.run(`insert into leaving_row select ${literal(record.name)}, source_key from (${agedSql(source, record)}) where ${isOld("known_at")}`);
    await listLeavingTexts(warehouse, source, firstCounted(lastDay(asOf, company.time_zone)));
    await keepTerms(warehouse, leastTexts(company.privacy.suppress_below));
    for (const record of owned) {
      expired.texts += await clearText(warehouse, source, record);
      expired.rows += await changed(warehouse, `update raw.${ident(`${source}__${record.name}`)} set _row = null where _row is not null and _key in (select source_key from leaving_row where record = ${literal(record.name)})`);
    }
    expired.rows += await changed(warehouse, `update ops.quarantine set "row" = null, value = null where source = ${literal(source)} and ("row" is not null or value is not null) and ${isOld('"at"')}`);
    await clearReadings(warehouse, leastTexts(company.privacy.suppress_below));
    if (expired.texts + expired.rows > 0) {
      await warehouse.run(`insert into ops.text_expiry values (${literal(source)}, timestamp ${literal(utcText(asOf))}, ${expired.texts}, ${expired.rows}, false)`);
    }
  });
  await warehouse.run("drop table leaving_row");
  await warehouse.run("drop table leaving_text");
  return expired;
}

/**
 * Writes the file anew when texts were removed since it last was: once the marts that quoted them are made anew too. It
 * takes the time of the whole file, so several runs of one day do it once, unless {@link isWorthWriting}.
 */
export async function wipeExpired(company: RetentionCompany, warehouse: Warehouse, { asOf, log }: { asOf: Date; log: Log }): Promise<void> {
  const open = await warehouse.rows<{ source: string }>("select distinct source from ops.text_expiry where not is_wiped");
  if (open.length === 0) return;
  if (!(await isWorthWriting(company, warehouse, open.map(({ source }) => source), asOf))) {
    log.note("the bytes of what retention removed leave the warehouse file with the first run of the next day: it is written anew once a day");
    return;
  }
  log.step("write the warehouse anew");
  await warehouse.rewrite();
  await warehouse.run("update ops.text_expiry set is_wiped = true where not is_wiped");
}

/** Notes that what a source brought was removed, and that its bytes are in the file until {@link wipeExpired} writes it anew. */
export async function oweWiping(warehouse: Warehouse, source: string, asOf: Date): Promise<void> {
  await prepareExpiry(warehouse);
  await warehouse.run(`delete from ops.text_expiry where source = ${literal(source)}`);
  await warehouse.run(`insert into ops.text_expiry values (${literal(source)}, timestamp ${literal(utcText(asOf))}, 0, 0, false)`);
}

/** Whether bytes of what was removed of a source are in the file still. */
export async function awaitsWiping(warehouse: Warehouse, source: string): Promise<boolean> {
  if (!(await isPrepared(warehouse))) return false;
  return (await warehouse.rows("select 1 from ops.text_expiry where source = $source and not is_wiped limit 1", { source })).length > 0;
}

async function isPrepared(warehouse: Warehouse): Promise<boolean> {
  return (await warehouse.rows("select 1 from duckdb_tables() where schema_name = 'ops' and table_name = 'text_expiry'")).length > 0;
}

const daySeconds = 86_400;
/** A file of which at least this share is free is written anew whenever texts were removed. A run leaves a third free, where it made its marts anew. */
const freeShare = 0.5;

/** A day's first writing, half of the file free, a source whose term is under a day or no longer told, or a clock that stands still. */
async function isWorthWriting({ retention, as_of, time_zone }: RetentionCompany, warehouse: Warehouse, sources: readonly string[], asOf: Date): Promise<boolean> {
  if (as_of !== null || sources.some((source) => (retention[source] ?? 0) < daySeconds)) return true;
  const [last] = await warehouse.rows<{ at: string | null }>("select max(as_of_at) as at from ops.text_expiry where is_wiped");
  if (!last?.at || lastDay(new Date(last.at), time_zone) < lastDay(asOf, time_zone)) return true;
  await warehouse.run("checkpoint");
  const [size] = await warehouse.rows<{ free: number; total: number }>("select free_blocks as free, total_blocks as total from pragma_database_size()");
  return size!.free >= freeShare * size!.total;
}

async function recordsOf(warehouse: Warehouse, source: string): Promise<CanonicalRecord[]> {
  const tables = await warehouse.rows<{ name: string }>("select table_name as name from duckdb_tables() where schema_name = 'staging'");
  return records.filter((record) => tables.some(({ name }) => name === `${source}__${record.name}`));
}

/** The rows of one table with their time: the record's own, else its conversation's beginning, else its load. */
function agedSql(source: string, record: CanonicalRecord): string {
  const own = timeField(record);
  const isMessage = record.name === "message";
  const times = [...(own === undefined ? [] : [`cast(staged.${ident(own)} as timestamp)`]), ...(isMessage ? ["begun.started_at"] : []), "batch.loaded_at", "timestamp '1970-01-01'"];
  const conversation = "(select conversation_id, min(started_at) as started_at from staging.conversation where source = " + literal(source) + " group by all)";
  return `select staged.source_key, coalesce(${times.join(", ")}) as known_at from staging.${ident(`${source}__${record.name}`)} staged
    left join ops.batch batch on batch.batch_id = staged._batch_id
    ${isMessage ? `left join ${conversation} begun on begun.conversation_id = staged.conversation_id` : ""}`;
}

/** `leaving_text`: texts that no row will hold any more, and whether they were said lately enough to be counted still. */
async function listLeavingTexts(warehouse: Warehouse, source: string, from: string): Promise<void> {
  const leaves = (record: string) => `source = ${literal(source)} and source_key in (select source_key from leaving_row where record = '${record}')`;
  await warehouse.run(
    `create or replace temp table leaving_text as
     with standing as (
       select _text_hash as text_hash, sent_at as said_at, ${leaves("message")} as leaves from staging.message where text is not null and _text_hash is not null
       union all
       select _text_hash, answered_at, ${leaves("survey_response")} from staging.survey_response where comment is not null and _text_hash is not null
     )
     select text_hash, bool_or(said_at is null or said_at >= date ${literal(from)}) as is_recent from standing group by text_hash having bool_and(leaves)`,
  );
}

async function clearText(warehouse: Warehouse, source: string, record: CanonicalRecord): Promise<number> {
  const text = textFields[record.name];
  if (text === undefined) return 0;
  return changed(
    warehouse,
    `update staging.${ident(`${source}__${record.name}`)} set _text_hash = case when trim(${ident(text)}) <> '' then md5(${ident(text)}) end, ${ident(text)} = null
     where ${ident(text)} is not null and source_key in (select source_key from leaving_row where record = ${literal(record.name)})`,
  );
}

/** What repeats the words of a text. Phrases that `least` texts share are nobody's words in particular. */
async function clearReadings(warehouse: Warehouse, least: number): Promise<void> {
  const leaving = "text_hash in (select text_hash from leaving_text)";
  await warehouse.run(`update ops.text_score set redacted = null where ${leaving}`);
  await warehouse.run(`update ops.text_promise set quote = null where ${leaving}`);
  await warehouse.run(`delete from ops.text_phrase where ${leaving} and phrase not in (select phrase from ops.text_phrase group by phrase having count(distinct text_hash) >= ${least})`);
}

async function changed(warehouse: Warehouse, update: string): Promise<number> {
  const reader = await warehouse.connection.run(update);
  return reader.rowsChanged;
}

export interface ExpiredSoFar {
  source: string;
  texts: number;
  /** ISO, UTC. */
  last_at: string;
  /** Of `texts`, those whose bytes are in the warehouse file still. */
  waiting: number;
  /** Local day from which a run writes the file anew and they go; null when none wait. */
  wiped_from: string | null;
}

/** Per source, how many texts were removed in all, as of when the last were, and what of it is in the file still. */
export async function expiredSoFar(warehouse: Warehouse, timeZone: string): Promise<ExpiredSoFar[]> {
  if (!(await isPrepared(warehouse))) return [];
  const rows = await warehouse.rows<Omit<ExpiredSoFar, "wiped_from">>(
    `select source, sum(texts)::bigint as texts, max(as_of_at) as last_at, coalesce(sum(texts) filter (not is_wiped), 0)::bigint as waiting
     from ops.text_expiry where texts > 0 group by source order by source`,
  );
  const [last] = await warehouse.rows<{ at: string | null }>("select max(as_of_at) as at from ops.text_expiry where is_wiped");
  const from = last?.at ? DateTime.fromISO(lastDay(new Date(last.at), timeZone)).plus({ days: 1 }).toISODate() : null;
  return rows.map((row) => ({ ...row, wiped_from: row.waiting > 0 ? from : null }));
}
