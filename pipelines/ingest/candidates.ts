import { columnsOf, type CanonicalRecord } from "../../sources/record.ts";
import { recordNamed } from "../../sources/records/index.ts";
import type { Company } from "../company.ts";
import { Expression, type FieldMapping, type RecordMapping, type SourceSettings } from "../company/mapping.ts";
import { compileContract, numberOf } from "../contract.ts";
import type { Warehouse } from "../warehouse.ts";
import { ident, literal, literals, trimmed } from "../sql-text.ts";
import { inCurrency } from "./currency.ts";
import { emptyLists, emptyPaths } from "./empty-paths.ts";
import { inputOf, noColumn, readingOf } from "./field-value.ts";
import { neededLookups, wantedColumns, whereColumns } from "./mapped-columns.ts";
import { captures, joined, nativeOf } from "./native.ts";
import { readPlain } from "./plain-text.ts";
import { refusedSql } from "./refused-rows.ts";
import type { Staged } from "./stage.ts";
import { versioned } from "./version.ts";

/** Why a list in place of a row is refused. */
const listLine = "the line is a list, not an object with names";

/** Temporary table of a record's accepted rows: the order they came in, `_key`, `_hash`, `_version`, `_unread` (a version that could not be read), `_row`, then the canonical columns. */
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
  await warehouse.run("create or replace temp table load_bad (record VARCHAR, file_id INTEGER, line BIGINT, field VARCHAR, value VARCHAR, reason VARCHAR, row VARCHAR, order_id VARCHAR)");
  await warehouse.run("create or replace temp table load_wanted (file_id INTEGER, line BIGINT)");
  await warehouse.run("insert into load_bad select null, file_id, nullif(line, 0), null, null, reason, doc, null from load_refused");
  await warehouse.run(`create or replace temp macro num(x) as (${numberOf(trimmed("cast(x as varchar)"), readingOf(source, company, null))})`);
  for (const name of new Set(source.records.map(({ record }) => record))) await createCandidateTable(warehouse, name);
  if (!readsLists(source)) await refuseLists(warehouse);
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

/** Whether a path of the mapping begins at a list, as `[0]` does. */
function readsLists({ records }: SourceSettings): boolean {
  return records.some((mapping) => {
    const { each, unpivot } = mapping;
    const ofFields = wantedColumns(mapping, mapping.fields ?? {}).filter((column) => each === null || column.startsWith("/"));
    return [...ofFields, ...Object.values(unpivot ?? {}).flat(), ...(each === null ? [] : [each.path])].some((path) => /^\/?(?:\[|\.?$)/.test(path));
  });
}

async function refuseLists(warehouse: Warehouse): Promise<void> {
  const isList = "layout = 0 and json_type(doc) = 'ARRAY'";
  await warehouse.run(`insert into load_bad select null, file_id, nullif(line, 0), null, null, ${literal(listLine)}, doc, null from load_native where ${isList}`);
  await warehouse.run(`delete from load_native where ${isList}`);
}

async function createCandidateTable(warehouse: Warehouse, name: string): Promise<void> {
  const record = recordNamed(name);
  if (!record) throw new Error(`no record ${name}`);
  const columns = columnsOf(record).filter((column) => column.name !== "source" && column.name !== "source_key");
  await warehouse.run(
    `create or replace temp table ${candidateTable(name)} (file_id INTEGER, line BIGINT, _at BIGINT, _entry INTEGER, _key VARCHAR, _hash VARCHAR, _version DOUBLE, _unread VARCHAR, _row VARCHAR, ${columns.map((column) => `${ident(column.name)} ${column.type}`).join(", ")})`,
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
  const native = nativeOf(mapping, source, { id, header: layout }, { wanted, prose: proseColumns(record, fields) });
  const inputs = new Map(Object.entries(fields).map(([name, field]) => [name, inputOf(field, native, layout, readingOf(source, company, field), mapping.key?.includes(name) ?? false)]));
  const matched = neededLookups(wanted, source.lookups).flatMap(({ match }) => Object.values(match));
  const missing = [...whereColumns(mapping), ...(mapping.version === null ? [] : [mapping.version]), ...matched].find((column) => !native.has(column));
  const contract = compileContract(inCurrency(record, company.currency), inputs, missing === undefined ? null : noColumn([missing], layout));
  const where = mapping.where === null || missing !== undefined ? "true" : whereSql(mapping.where);
  const base = mapping.key === null ? `md5(${["__whole", ...captures(source).map((name) => `coalesce(${ident(name)}, '')`)].join(" || chr(31) || ")})` : "cast(null as varchar)";
  const based = `(select *, ${base} as __base from ${native.from} where ${where})`;
  const rows = `(${versioned(based, missing === undefined ? mapping.version : null, readingOf(source, company, null))})`;
  const keep = ["__file", "__line", "__at", "__row", "__base", "__version", "__unread", ...(mapping.unpivot ? ["_name"] : [])];
  await warehouse.run(`create or replace temp table load_checked as ${contract.select(rows, keep)}`);
  if (selective) await warehouse.run("insert into load_wanted select distinct __file, __line from load_checked");
  await readPlain(warehouse, "load_checked", record);
  await warehouse.run(acceptedSql(record, mapping, entry, source));
  await warehouse.run(refusedSql(record, contract, layout));
  const notFound = await emptyPaths(warehouse, mapping, fields, (column) => layout === null || source.lookups.some(({ name }) => column.startsWith(`${name}.`)));
  notFound.push(...(await emptyLists(warehouse, mapping, id)));
  await warehouse.run("drop table load_checked");
  return notFound;
}

/** Columns that are what people wrote, as they stand in the document. */
function proseColumns(record: CanonicalRecord, fields: Record<string, FieldMapping>): ReadonlySet<string> {
  return new Set(Object.entries(fields).flatMap(([name, { from }]) => (record.fields[name]?.prose && from.kind === "columns" ? from.columns.map((column) => column.replace(/^\//, "")) : [])));
}

function acceptedSql(record: CanonicalRecord, mapping: RecordMapping, entry: number, source: SourceSettings): string {
  const columns = canonicalColumns(record).map(ident).join(", ");
  return `insert into ${candidateTable(record.name)}
    select __file, __line, __at, ${entry}, ${keySql(mapping, entry, source)}, cast(hash(${columns}) as varchar), __version, __unread, __row, ${columns}
    from load_checked where _bad = 0`;
}

/** Declared: the fields' values. Else the row's own text and how often the file had it before. */
function keySql(mapping: RecordMapping, entry: number, source: SourceSettings): string {
  if (mapping.key) return joined(mapping.key.map((name) => `cast(${ident(name)} as varchar)`));
  const twice = source.records.filter(({ record }) => record === mapping.record).length > 1;
  const part = mapping.unpivot ? " || '/' || _name" : "";
  return `${twice ? `'${entry + 1}:' || ` : ""}__base || '-' || row_number() over (partition by __file, __base${mapping.unpivot ? ", _name" : ""} order by __line)${part}`;
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
