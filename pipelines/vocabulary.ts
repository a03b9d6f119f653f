import { recordNamed } from "../sources/records/index.ts";
import { redact } from "../transforms/text/redact.ts";
import type { Company } from "./company.ts";
import { nearestOf } from "./company/fault.ts";
import type { FieldMapping } from "./company/mapping.ts";
import { undeclaredIn, type Undeclared } from "./ingest/undeclared.ts";
import { ident } from "./sql-text.ts";
import type { Log } from "./log.ts";
import { counted } from "./terminal.ts";
import type { Warehouse } from "./warehouse.ts";

/** A word that company.yaml names and no row of the warehouse has. */
export interface Unseen {
  /** Its place in company.yaml. */
  place: string;
  word: string;
  /** Rows that might have had it. */
  rows: number;
  near: string | null;
}

/** Fewer rows than this may well lack a word by chance. */
const enoughRows = 20;

async function stagedTables(company: Company, warehouse: Warehouse): Promise<{ source: string; record: string; table: string }[]> {
  const known = new Set((await warehouse.rows<{ name: string }>("select table_name as name from duckdb_tables() where schema_name = 'staging'")).map(({ name }) => name));
  return Object.values(company.sources).flatMap(({ name: source, records }) =>
    [...new Set(records.map(({ record }) => record))].filter((record) => known.has(`${source}__${record}`)).map((record) => ({ source, record, table: `staging.${ident(`${source}__${record}`)}` })));
}

/** Per source, what its rows name and company.yaml does not. */
export async function undeclaredWords(company: Company, warehouse: Warehouse): Promise<Map<string, Undeclared[]>> {
  const found = new Map<string, Undeclared[]>();
  for (const { source, record, table } of await stagedTables(company, warehouse)) {
    found.set(source, [...(found.get(source) ?? []), ...(await undeclaredIn(warehouse, company, table, record))]);
  }
  return found;
}

/**
 * Tells in a line per source and field how many of its words company.yaml does not declare, and where they come from. The
 * words themselves are doctor's to tell, which leaves out what tells who somebody is.
 */
export async function warnOfUndeclaredWords(company: Company, warehouse: Warehouse, log: Log): Promise<void> {
  for (const [source, words] of await undeclaredWords(company, warehouse)) {
    for (const field of new Set(words.map((one) => one.field))) {
      const own = words.filter((one) => one.field === field);
      const columns = [...new Set(company.sources[source]!.records.flatMap(({ fields }) => columnsOf(fields?.[field])))];
      const rows = own.reduce((sum, one) => sum + one.rows, 0);
      const origin = columns.length > 0 ? `, from its column “${columns.join("” or “")}”` : "";
      log.warn(`${source}: ${counted(own.length, field)} in ${counted(rows, "row")}${origin}, ${own.length === 1 ? "is" : "are"} not among the ${field}s of company.yaml and would stand on pages as in the data: npx otklik doctor --company ${company.dir} tells which, and what to write`);
    }
  }
}

function columnsOf(mapping: FieldMapping | undefined): readonly string[] {
  return mapping && (mapping.from.kind === "columns" || mapping.from.kind === "coalesce") ? mapping.from.columns : [];
}

/**
 * Words of a value map that became of no row, and categories that teach a kind or a repeat and stand in none. A map's
 * word whose translation other words give as well cannot be told apart, and is left out.
 */
export async function unseenWords(company: Company, warehouse: Warehouse): Promise<Unseen[]> {
  const unseen: Unseen[] = [];
  for (const { source, record, table } of await stagedTables(company, warehouse)) {
    const { records } = company.sources[source]!;
    for (const { record: name, fields } of records) {
      if (name !== record) continue;
      const place = `sources.${source}${records.length > 1 ? `.records.${record}` : ""}.fields`;
      for (const [field, { values }] of Object.entries(fields ?? {})) {
        const kind = recordNamed(record)?.fields[field]?.kind;
        if (!values || (kind !== "text" && kind !== "choice")) continue;
        const { words, rows } = await wordsOf(warehouse, table, field);
        if (rows < enoughRows) continue;
        const missing = Object.entries(values).filter(([, ours]) => ours !== null && !words.has(ours.trim().toLowerCase()));
        const given = new Set(Object.values(values));
        const untranslated = [...words].filter((other) => !given.has(other));
        unseen.push(...missing.map(([word]) => ({ place: `${place}.${field}.values`, word, rows, near: near(word, untranslated) })));
      }
    }
  }
  return [...unseen, ...(await unseenTags(company, warehouse))];
}

/** Categories that teach a kind or a repeat, and are none of these. */
export function tagsNotAmong(company: Company, { words, conversations }: { words: readonly string[]; conversations: number }): Unseen[] {
  return taughtTags(company).filter(({ word }) => !words.includes(word)).map((one) => ({ ...one, rows: conversations, near: near(one.word, words) }));
}

function taughtTags(company: Company): { place: string; word: string }[] {
  return Object.entries({ kinds: company.kinds, repeats: company.repeats }).flatMap(([key, labels]) =>
    Object.entries(labels).flatMap(([label, own]) => (own?.tags ?? []).map((word) => ({ place: `${key}.${label}.tags`, word }))));
}

async function unseenTags(company: Company, warehouse: Warehouse): Promise<Unseen[]> {
  if (taughtTags(company).length === 0) return [];
  const tables = (await stagedTables(company, warehouse)).filter(({ record }) => record === "conversation");
  const seen = new Set<string>();
  let rows = 0;
  for (const { table } of tables) {
    const found = await warehouse.rows<{ word: string | null; n: number }>(`select reason as word, count(*) as n from ${table} group by all`);
    for (const { word, n } of found) {
      rows += n;
      if (word !== null) seen.add(word);
    }
  }
  return tagsNotAmong(company, { words: [...seen], conversations: rows });
}

/** The word of the data that was meant; null where it may tell who somebody is. */
function near(word: string, words: readonly string[]): string | null {
  const found = nearestOf(word, words);
  return found === undefined || redact(found) !== found ? null : found;
}

async function wordsOf(warehouse: Warehouse, table: string, field: string): Promise<{ words: Set<string>; rows: number }> {
  const found = await warehouse.rows<{ word: string; n: number }>(`select lower(trim(${ident(field)})) as word, count(*) as n from ${table} where ${ident(field)} is not null group by all`);
  return { words: new Set(found.map(({ word }) => word)), rows: found.reduce((sum, { n }) => sum + n, 0) };
}
