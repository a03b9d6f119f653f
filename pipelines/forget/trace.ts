import { createReadStream } from "node:fs";
import { join } from "node:path";
import { parsePhoneNumberFromString } from "libphonenumber-js";
import { escaped } from "../../sources/escaped.ts";
import type { Kind } from "../../transforms/identity/identifier.ts";
import { entriesOf } from "../entries.ts";
import type { Warehouse } from "../warehouse.ts";
import { besides, lookalikesOf } from "./lookalike.ts";

export interface Identifier {
  kind: Kind;
  /** Normalised. */
  value: string;
  /** As the systems wrote it; the normalised value is one of them. */
  spellings: string[];
}

/** What a person's identifiers look like wherever they may stand. */
export interface Traces {
  /** Regular expressions of the engine's kind, without regard to case, each with a group of what stands before and one of what stands behind. */
  patterns: string[];
  /** Texts whose bytes are looked for in files. */
  texts: string[];
}

/** Shorter numbers stand in prices, dates and other people's numbers: they are looked for where identifiers stand only. */
const leastDigits = 9;
const leastCharacters = 5;

/** Telephone and card numbers are recognised however they are parted; all else as a word of its own. */
export function tracesOf(identifiers: readonly Identifier[]): Traces {
  const written = identifiers.filter(({ kind }) => kind !== "profile");
  const isNumber = ({ kind, value }: Identifier) => (kind === "phone" || kind === "card") && countDigits(value) >= leastDigits;
  const numbers = written.filter(isNumber).map(digitsOf);
  const words = written.filter((one) => !isNumber(one)).flatMap(({ spellings }) => spellings.filter(isTelling));
  const mails = words.filter((word) => word.includes("@")).map(asWritten);
  const others = words.filter((word) => !word.includes("@")).map(asWritten);
  const texts = written.flatMap(({ spellings }) => spellings.filter(isTelling)).flatMap((text) => [text, encodeURIComponent(Buffer.from(text).toString())]);
  return {
    patterns: [
      ...(numbers.length > 0 ? [`(^|[^0-9]|${encodedSign})(?:${numbers.join("|")})([^0-9]|$)`] : []),
      ...(mails.length > 0 ? [`(^|[^\\p{L}\\p{N}]|${encodedSign}|${writtenBreak})(?:${mails.join("|")})([^\\p{L}\\p{N}]|$)`] : []),
      ...(others.length > 0 ? [`(^|[^\\p{L}\\p{N}._%+-]|${encodedSign}|${writtenBreak})(?:${others.join("|")})([^\\p{L}\\p{N}_-]|$)`] : []),
    ],
    texts: [...new Set(texts)],
  };
}

/** A sign as addresses of pages write it, and a line break as JSON does: their last letter belongs to no word. */
const encodedSign = "%[0-9a-f]{2}";
const writtenBreak = "\\\\[bfnrt]";

/** Long enough to be told from chance wherever it stands. */
export function isTelling(text: string): boolean {
  return /[\p{L}@]/u.test(text) ? text.length >= leastCharacters : countDigits(text) >= leastDigits;
}

function countDigits(text: string): number {
  return text.replace(/\D/g, "").length;
}

/** What parts digits: up to three signs that are neither letter nor digit. The engine's class of all such signs makes a pattern too large. */
const between = `(?:[\\x00-/:-@\\[-\`{-\\x{a9}\\x{ab}-\\x{b1}\\x{b4}\\x{b6}-\\x{b8}\\x{bb}\\x{bf}\\x{d7}\\x{2000}-\\x{206f}\\x{20e3}\\x{2190}-\\x{23ff}\\x{2500}-\\x{2bff}\\x{3000}-\\x{3003}\\x{fe0f}\\x{feff}]|%2[0-9a-f]|%c2%a0|%e2%80%[0-9a-f]{2}|&nbsp;|${writtenBreak}){0,3}`;

/** A number with whatever parts its digits; a telephone number with its country code, the national prefix, or neither. */
function digitsOf({ kind, value }: Identifier): string {
  const spread = (digits: string) => [...digits].join(between);
  const phone = kind === "phone" ? parsePhoneNumberFromString(value) : undefined;
  if (!phone) return spread(value.replace(/\D/g, ""));
  return `\\+?(?:${spread(phone.countryCallingCode)}${between}|[08]${between})?${spread(phone.nationalNumber)}`;
}

/** A sign that addresses of pages encode may be encoded. */
function asWritten(text: string): string {
  return [...text].map((sign) => (sign === "@" || sign === "+" ? `(?:\\${sign}|${encodeURIComponent(sign)})` : escaped(sign))).join("");
}

/** Tables and columns, of all schemas, in which a trace stands. */
export async function placesOf(warehouse: Warehouse, traces: Traces, identifiers: readonly Identifier[]): Promise<string[]> {
  const found = new Set<string>();
  const { patterns } = traces;
  const { params, without } = besides(await lookalikesOf(warehouse, traces));
  for (const { table, column, place } of await textColumns(warehouse)) {
    for (const pattern of patterns) {
      if (await holds(warehouse, table, `regexp_matches(${without(`cast(${column} as varchar)`)}, $pattern, 'i')`, { ...params, pattern })) found.add(place);
    }
  }
  for (const place of await identityPlaces(warehouse, identifiers)) found.add(place);
  return [...found].sort();
}

/** Of some texts, those that stand in a table with more of the same word directly beside them: they are parts of what is somebody else's. */
export async function partsOfOthers(warehouse: Warehouse, texts: readonly string[], traces: Traces): Promise<string[]> {
  const columns = await textColumns(warehouse);
  const lookalikes = texts.length > 0 ? await lookalikesOf(warehouse, traces) : [];
  const found: string[] = [];
  for (const text of texts) {
    const isMail = /@|%40/.test(text);
    const [before, behind] = isMail ? ["[\\p{L}\\p{N}]", "[\\p{L}\\p{N}]"] : ["[\\p{L}\\p{N}._%+-]", "[\\p{L}\\p{N}_-]"];
    const pattern = `${before}${escaped(text)}|${escaped(text)}${behind}`;
    if (lookalikes.some((other) => other.includes(text))) found.push(text);
    else for (const { table, column } of columns) {
      if (!(await holds(warehouse, table, `regexp_matches(cast(${column} as varchar), $pattern)`, { pattern }))) continue;
      found.push(text);
      break;
    }
  }
  return found;
}

async function textColumns(warehouse: Warehouse): Promise<{ table: string; column: string; place: string }[]> {
  return warehouse.rows(
    `select schema_name || '."' || table_name || '"' as "table", '"' || column_name || '"' as "column", schema_name || '.' || table_name || '.' || column_name as place
    from duckdb_columns() join duckdb_tables() using (schema_name, table_name)
    where (data_type like 'VARCHAR%' or data_type like 'STRUCT%' or data_type like 'MAP%' or data_type = 'JSON')
      and schema_name in ('raw', 'staging', 'core', 'marts', 'ops', 'config') order by place`,
  );
}

/** Where identity keeps identifiers by kind and value, those too short to be told from chance are looked for exactly. */
async function identityPlaces(warehouse: Warehouse, identifiers: readonly Identifier[]): Promise<string[]> {
  const keeping = await warehouse.rows<{ place: string }>(
    `select schema_name || '.' || table_name as place from duckdb_columns() join duckdb_tables() using (schema_name, table_name)
    where schema_name in ('core', 'ops') and column_name in ('kind', 'value') and table_name not in ('quarantine')
    group by place having count(*) = 2 order by place`,
  );
  const wanted = JSON.stringify(identifiers.map(({ kind, value }) => `${kind}:${value}`));
  const found: string[] = [];
  for (const { place } of keeping) {
    if (await holds(warehouse, place, "list_contains(from_json($wanted::json, '[\"varchar\"]'), kind || ':' || cast(value as varchar))", { wanted })) found.push(`${place}.value`);
  }
  return found;
}

async function holds(warehouse: Warehouse, table: string, condition: string, params: Record<string, string>): Promise<boolean> {
  return (await warehouse.rows(`select 1 from ${table} where ${condition} limit 1`, params)).length > 0;
}

/** Files of a folder with the traces their bytes hold, as they were written. A folder that is not there holds none. */
export async function filesHolding(folder: string, traces: Traces): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const entry of (await entriesOf(folder, { recursive: true })).filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const texts = await textsIn(path, traces);
    if (texts.length > 0) found.set(path, texts);
  }
  return found;
}

/** The traces a file's bytes hold, as they were written; read in stretches. */
export async function textsIn(path: string, traces: Traces): Promise<string[]> {
  return textsAmong(createReadStream(path, { highWaterMark: 1 << 22 }) as AsyncIterable<Buffer>, traces);
}

/** The same of bytes that come in stretches, wherever they are cut. */
async function textsAmong(chunks: AsyncIterable<Buffer>, { texts }: Traces): Promise<string[]> {
  const needles = texts.map((text) => ({ text, bytes: Buffer.from(text, "utf8") }));
  const overlap = Math.max(1, ...needles.map(({ bytes }) => bytes.length)) - 1;
  const found = new Set<string>();
  let tail = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const stretch = Buffer.concat([tail, chunk]);
    for (const { text, bytes } of needles) if (!found.has(text) && stretch.includes(bytes)) found.add(text);
    tail = stretch.subarray(Math.max(0, stretch.length - overlap));
  }
  return [...found].sort();
}

/** Whether bytes that come in stretches hold a trace as a word of its own: K-12 is not seen in K-123. */
export async function standsAmong(chunks: AsyncIterable<Buffer>, { texts }: Traces): Promise<boolean> {
  const needles = texts.map((text) => Buffer.from(text, "utf8"));
  const overlap = Math.max(1, ...needles.map((bytes) => bytes.length)) + 1;
  let isBeginning = true;
  // what begins a later stretch was judged in the one before, which had the byte before it
  const stands = (stretch: Buffer, isEnd: boolean) =>
    needles.some((bytes) => {
      for (let at = stretch.indexOf(bytes, isBeginning ? 0 : 1); at >= 0; at = stretch.indexOf(bytes, at + 1)) {
        const behind = at + bytes.length;
        if ((behind < stretch.length || isEnd) && !isWordByte(stretch[at - 1]) && !isWordByte(stretch[behind])) return true;
      }
      return false;
    });
  let tail = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const stretch = Buffer.concat([tail, chunk]);
    if (stands(stretch, false)) return true;
    tail = stretch.subarray(Math.max(0, stretch.length - overlap));
    isBeginning &&= tail.length === stretch.length;
  }
  return stands(tail, true);
}

/** A letter or a digit, or a byte of one that is not ASCII. */
function isWordByte(byte: number | undefined): boolean {
  return byte !== undefined && (byte >= 0x80 || /[0-9A-Za-z]/.test(String.fromCharCode(byte)));
}
