import { isoFormat } from "../../sources/date-format.ts";
import type { Reading } from "../../sources/reading.ts";
import { columnsOf, type CanonicalRecord } from "../../sources/record.ts";
import { recordNamed } from "../../sources/records/index.ts";
import type { Company } from "../company.ts";
import { Expression, type FieldMapping, type RecordMapping, type SourceSettings } from "../company/mapping.ts";
import { compileContract, numberOf, type CompiledContract, type FieldInput } from "../contract.ts";
import type { Warehouse } from "../warehouse.ts";
import { neededLookups, wantedColumns, whereColumns } from "./mapped-columns.ts";
import { captures, joined, nativeOf, rowJson, type Native } from "./native.ts";
import { shownColumn } from "./shown-columns.ts";
import { ident, literal, literals, trimmed } from "./sql-text.ts";
import type { Staged } from "./stage.ts";

/** Temporary table of a record's accepted rows: the order they came in, `_key`, `_hash`, `_version`, `_row`, then the canonical columns. */
export function candidateTable(record: string): string {
  return ident(`load_candidate_${record}`);
}

export function canonicalColumns(record: CanonicalRecord): string[] {
  return columnsOf(record).map(({ name }) => name).filter((name) => name !== "source" && name !== "source_key");
}

/**
 * Turns staged rows into candidates of each record, and into `load_bad` with what was refused and why. Tells how many
 * native rows no record wanted, and which paths of the mapping no document had.
 */
export async function buildCandidates(warehouse: Warehouse, company: Company, source: SourceSettings, staged: Staged): Promise<{ skipped: number; notFound: string[] }> {
  await warehouse.run("create or replace temp table load_bad (record VARCHAR, file_id INTEGER, line BIGINT, field VARCHAR, value VARCHAR, reason VARCHAR, row VARCHAR)");
  await warehouse.run("create or replace temp table load_wanted (file_id INTEGER, line BIGINT)");
  await warehouse.run("insert into load_bad select null, file_id, nullif(line, 0), null, null, reason, doc from load_refused");
  await warehouse.run(`create or replace temp macro num(x) as (${numberOf(trimmed("cast(x as varchar)"), readingOf(source, company, null))})`);
  for (const name of new Set(source.records.map(({ record }) => record))) await createCandidateTable(warehouse, name);
  const notFound: string[] = [];
  const used = new Set(staged.files.map(({ layout }) => layout));
  const selective = source.records.some(({ where, each, unpivot }) => where !== null || each !== null || unpivot !== null);
  for (const [entry, mapping] of source.records.entries()) {
    for (const [id, layout] of staged.layouts.entries()) {
      if (used.has(id)) notFound.push(...(await buildOne({ warehouse, company, source, mapping, entry, layout: layout?.columns ?? null, id, selective })));
    }
  }
  if (!selective) return { skipped: 0, notFound };
  const [left] = await warehouse.rows<{ n: number }>("select count(*) as n from load_native native anti join load_wanted using (file_id, line)");
  return { skipped: left?.n ?? 0, notFound };
}

async function createCandidateTable(warehouse: Warehouse, name: string): Promise<void> {
  const record = recordNamed(name);
  if (!record) throw new Error(`no record ${name}`);
  const columns = columnsOf(record).filter((column) => column.name !== "source" && column.name !== "source_key");
  await warehouse.run(
    `create or replace temp table ${candidateTable(name)} (file_id INTEGER, line BIGINT, _at BIGINT, _entry INTEGER, _key VARCHAR, _hash VARCHAR, _version DOUBLE, _row VARCHAR, ${columns.map((column) => `${ident(column.name)} ${column.type}`).join(", ")})`,
  );
}

interface Part {
  warehouse: Warehouse;
  company: Company;
  source: SourceSettings;
  mapping: RecordMapping;
  /** Its place among the source's mappings. */
  entry: number;
  layout: readonly string[] | null;
  id: number;
  selective: boolean;
}

async function buildOne({ warehouse, company, source, mapping, entry, layout, id, selective }: Part): Promise<string[]> {
  const record = recordNamed(mapping.record);
  if (!record) throw new Error(`no record ${mapping.record}`);
  const fields = mapping.fields ?? sameNamed(record, layout);
  const wanted = [...captures(source), ...(mapping.unpivot ? ["_name"] : []), ...wantedColumns(mapping, fields)];
  const native = nativeOf(mapping, source, layout, id, wanted);
  const inputs = new Map(Object.entries(fields).map(([name, field]) => [name, inputOf(field, native, layout, readingOf(source, company, field), mapping.key?.includes(name) ?? false)]));
  const matched = neededLookups(wanted, source.lookups).flatMap(({ match }) => Object.values(match));
  const missing = [...whereColumns(mapping), ...(mapping.version === null ? [] : [mapping.version]), ...matched].find((column) => !native.has(column));
  const contract = compileContract(record, inputs, missing === undefined ? null : noColumn([missing], layout));
  const where = mapping.where === null || missing !== undefined ? "true" : whereSql(mapping.where);
  const version = mapping.version === null ? "cast(null as double)" : versionSql(ident(mapping.version), readingOf(source, company, null));
  const base = mapping.key === null ? `md5(${["__whole", ...captures(source).map((name) => `coalesce(${ident(name)}, '')`)].join(" || chr(31) || ")})` : "cast(null as varchar)";
  const rows = `(select *, ${base} as __base, ${version} as __version from ${native.from} where ${where})`;
  const keep = ["__file", "__line", "__at", "__row", "__base", "__version", ...(mapping.unpivot ? ["_name"] : [])];
  await warehouse.run(`create or replace temp table load_checked as ${contract.select(rows, keep)}`);
  if (selective) await warehouse.run("insert into load_wanted select distinct __file, __line from load_checked");
  await warehouse.run(acceptedSql(record, mapping, entry, source));
  await warehouse.run(refusedSql(record, contract, layout));
  const notFound = await emptyPaths(warehouse, mapping, fields, (column) => layout === null || source.lookups.some(({ name }) => column.startsWith(`${name}.`)));
  notFound.push(...(await emptyLists(warehouse, mapping, id)));
  await warehouse.run("drop table load_checked");
  return notFound;
}

/** Fewer documents than this may well lack a path by chance. */
const enoughDocuments = 20;

/** Paths of documents, and columns looked up, without a value in any of many rows: more likely misspelled or never matched than empty. */
async function emptyPaths(warehouse: Warehouse, mapping: RecordMapping, fields: Record<string, FieldMapping>, isLoose: (column: string) => boolean): Promise<string[]> {
  const single = mapping.fields === null ? [] : Object.entries(fields).flatMap(([name, { from, nulls, optional }]) => (from.kind === "columns" && from.columns.every(isLoose) && nulls.length === 0 && !optional ? [{ name, path: from.columns.join(", ") }] : []));
  if (single.length === 0) return [];
  const [row] = await warehouse.rows<Record<string, number>>(`select count(*) as n, ${single.map(({ name }) => `count(${ident(`_text_${name}`)}) as ${ident(name)}`).join(", ")} from load_checked`);
  if (!row || (row.n ?? 0) < enoughDocuments) return [];
  const defaults = recordNamed(mapping.record)?.fields ?? {};
  return single.flatMap(({ name, path }) => (row[name] === 0 && defaults[name]?.default === undefined ? [`“${path}” (for ${mapping.record}.${name}) was found in none of ${row.n} rows: check its spelling, or write optional: true`] : []));
}

/** A list that none of many rows has: each of its elements would be lost without a word. */
async function emptyLists(warehouse: Warehouse, { each, where, record }: RecordMapping, layout: number): Promise<string[]> {
  if (!each || where !== null) return [];
  const [counts] = await warehouse.rows<{ outer_count: number; element_count: number }>(
    "select (select count(*) from load_native where layout = $layout) as outer_count, (select count(*) from load_checked) as element_count",
    { layout },
  );
  if (!counts || counts.element_count > 0 || counts.outer_count < enoughDocuments) return [];
  return [`the list “${each.path}” (each of ${record}) has no element in any of ${counts.outer_count} rows: check its spelling`];
}

function acceptedSql(record: CanonicalRecord, mapping: RecordMapping, entry: number, source: SourceSettings): string {
  const columns = canonicalColumns(record).map(ident).join(", ");
  return `insert into ${candidateTable(record.name)}
    select __file, __line, __at, ${entry}, ${keySql(mapping, entry, source)}, cast(hash(${columns}) as varchar), __version, __row, ${columns}
    from load_checked where _bad = 0`;
}

/** Declared: the fields' values. Else the row's own text and how often the file had it before. */
function keySql(mapping: RecordMapping, entry: number, source: SourceSettings): string {
  if (mapping.key) return joined(mapping.key.map((name) => `cast(${ident(name)} as varchar)`));
  const twice = source.records.filter(({ record }) => record === mapping.record).length > 1;
  const part = mapping.unpivot ? " || '/' || _name" : "";
  return `${twice ? `'${entry + 1}:' || ` : ""}__base || '-' || row_number() over (partition by __file, __base${mapping.unpivot ? ", _name" : ""} order by __line)${part}`;
}

function refusedSql(record: CanonicalRecord, contract: CompiledContract, layout: readonly string[] | null): string {
  if (contract.refusals.length === 0) return "select 1";
  const pick = (texts: readonly (string | null)[]) => `[${texts.map(literal).join(", ")}][_bad]`;
  const values = contract.refusals.flatMap(({ field }, i) => (field === null ? [] : [`when ${i + 1} then ${redacted(field, record)}`]));
  const row = layout === null ? "native.doc" : rowJson(layout, "native.c");
  return `insert into load_bad
    select ${literal(record.name)}, checked.__file, checked.__line, ${pick(contract.refusals.map(({ field }) => field))}, ${values.length > 0 ? `case _bad ${values.join(" ")} end` : "null"}, ${pick(contract.refusals.map(({ reason }) => reason))}, ${row}
    from load_checked checked join load_native native on native.file_id = checked.__file and native.line = checked.__line
    where _bad > 0`;
}

/** What a time that cannot be read may hold and still be shown: figures, marks between them and the name of a month; a telephone holds none of the marks. */
const timeLike = "[\\d\\s.:/,TZ+-]*(?:(?i:янв(?:аря)?|фев(?:раля)?|мар(?:та?)?|апр(?:еля)?|ма[йя]|июн[ья]?|июл[ья]?|авг(?:уста?)?|сен(?:тября)?|окт(?:ября)?|ноя(?:бря)?|дек(?:абря)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|am|pm|utc|gmt)[\\d\\s.:/,TZ+-]*)?";

/** What may be shown of a refused value: of a person's data and of free text only its shape; addresses and long numbers, such as stand in a shifted column, are blotted out. */
function redacted(field: string, record: CanonicalRecord): string {
  const text = ident(`_text_${field}`);
  const { kind, personal } = record.fields[field] ?? {};
  const shape = `left(${text}, 1) || '… (' || length(${text}) || ' characters)'`;
  if (kind === "text" || personal) return shape;
  if (kind === "instant" || kind === "date") {
    const isTime = `length(${text}) < 4 or regexp_full_match(${text}, '${timeLike}') and (regexp_matches(${text}, '[.:/]|\\d{4}-\\d') or length(regexp_replace(${text}, '\\D', '', 'g')) < 9)`;
    return `case when ${isTime} then left(${text}, 40) else ${shape} end`;
  }
  const blotted = `left(regexp_replace(regexp_replace(${text}, '[^\\s@]+@[^\\s@]+', '•@•', 'g'), '\\+?\\d[\\d ()-]{7,}\\d', '•', 'g'), 80)`;
  // two capital words in place of a figure are a name out of its column
  if (kind === "number" || kind === "integer") return `case when regexp_matches(${text}, '\\p{Lu}\\p{Ll}+[ -]\\p{Lu}\\p{Ll}+') then ${shape} else ${blotted} end`;
  return blotted;
}

function readingOf(source: SourceSettings, company: Company, field: FieldMapping | null): Reading {
  const { reading } = source;
  const isSql = field?.from.kind === "sql";
  return {
    decimal: field?.decimal ?? (isSql ? "." : reading.decimal),
    thousands: field?.thousands ?? (isSql ? null : reading.thousands),
    dates: field?.dates ?? (isSql ? [...reading.dates, ...(reading.dates.includes(isoFormat) ? [] : [isoFormat])] : reading.dates),
    time_zone: field?.time_zone ?? reading.time_zone ?? company.time_zone,
    company_zone: company.time_zone,
  };
}

/** Without `fields`: the columns that are named like the record's fields. */
function sameNamed(record: CanonicalRecord, layout: readonly string[] | null): Record<string, FieldMapping> {
  const names = Object.keys(record.fields).filter((name) => layout === null || layout.includes(name));
  const plain = { optional: true, nulls: [], values: null, otherwise: undefined, plus: null, dates: null, time_zone: null, decimal: null, thousands: null };
  return Object.fromEntries(names.map((name) => [name, { ...plain, from: { kind: "columns", columns: [name] } }]));
}

function whereSql(where: Expression | Record<string, string[]>): string {
  if (where instanceof Expression) return `(${where.sql})`;
  return Object.entries(where).map(([column, values]) => `${ident(column)} in (${literals(values)})`).join(" and ");
}

/** A version as a number: its own, or the instant it is, in seconds. */
function versionSql(column: string, reading: Reading): string {
  const text = trimmed(column);
  return `coalesce(${numberOf(text, reading)}, epoch(try_cast(${text} as timestamp)))`;
}

function noColumn(columns: readonly string[], layout: readonly string[] | null): string {
  const names = columns.map((column) => `“${column}”`).join(" nor ");
  return `the file has no column ${names}; it has ${(layout ?? []).map((name) => `“${shownColumn(name)}”`).join(", ").slice(0, 300)}: check delimiter and header, or write optional: true`;
}

function inputOf(field: FieldMapping, native: Native, layout: readonly string[] | null, reading: Reading, inKey: boolean): FieldInput {
  const { text, missing } = originSql(field, native);
  const refused = missing.length > 0 && !field.optional ? noColumn(missing, layout) : undefined;
  const plus = field.plus === null ? {} : { plus: ident(field.plus) };
  return { text: valued(field, text), reading, inKey, ...plus, ...(refused === undefined ? {} : { refused }) };
}

/** The SQL of where a value comes from, and the columns that the file would need for it and lacks. */
function originSql({ from }: FieldMapping, native: Native): { text: string; missing: string[] } {
  const lacking = (columns: readonly string[]) => columns.filter((column) => !native.has(column));
  switch (from.kind) {
    case "constant":
      return { text: literal(from.value), missing: [] };
    case "columns": {
      const first = from.columns.find((column) => native.has(column));
      return first === undefined ? { text: "cast(null as varchar)", missing: from.columns } : { text: ident(first), missing: [] };
    }
    case "coalesce": {
      const missing = lacking(from.columns);
      return { text: `coalesce(${from.columns.map(ident).join(", ")})`, missing: missing.length === from.columns.length ? missing : [] };
    }
    case "concat":
      return {
        text: from.parts.map((part) => ("column" in part ? ident(part.column) : literal(part.value))).join(" || "),
        missing: lacking(from.parts.flatMap((part) => ("column" in part ? [part.column] : []))),
      };
    case "sql":
      return { text: `try(cast(${from.expression.sql} as varchar))`, missing: lacking(from.expression.columns) };
  }
}

/** Nulls, then the value map; words of the map are compared without regard to case. */
function valued({ nulls, values, otherwise }: FieldMapping, text: string): string {
  let sql = nulls.length === 0 ? text : `case when ${trimmed(text)} in (${literals(nulls)}) then null else ${text} end`;
  if (values) {
    const word = `coalesce(lower(${trimmed(sql)}), '')`;
    const branches = Object.entries(values).map(([theirs, ours]) => `when ${literal(theirs.trim().toLowerCase())} then ${literal(ours)}`);
    sql = `case ${word} ${branches.join(" ")} else ${otherwise === undefined ? sql : `case when ${word} <> '' then ${literal(otherwise)} end`} end`;
  }
  return sql;
}
