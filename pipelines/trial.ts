import { findFiles, formatOf, MissingFile, openFile, type FoundFile } from "../sources/files.ts";
import { rowMark, type Load, type Page } from "../sources/source.ts";
import type { Company } from "./company.ts";
import type { SourceSettings } from "./company/mapping.ts";
import { withReferences } from "./company/reference.ts";
import { writeFileTable } from "./ingest.ts";
import { inOrderOfTime } from "./ingest/arrival.ts";
import { buildCandidates, candidateTable } from "./ingest/candidates.ts";
import { isCalls, streamOf } from "./ingest/files.ts";
import { countAhead, type Ahead } from "./ingest/future.ts";
import { loadLookups, type Repeated } from "./ingest/lookup.ts";
import { stage } from "./ingest/stage.ts";
import { undeclaredIn, type Undeclared } from "./ingest/undeclared.ts";
import { countRounded, type Rounded } from "./ingest/rounded.ts";
import { unlikeIn, type Unlike } from "./ingest/unlike.ts";
import { countUnreadable, type Unreadable } from "./ingest/unreadable.ts";
import { unreadVersionsIn, type UnreadVersions } from "./ingest/version.ts";
import { clashesOf, type Clash } from "./remedy/clash.ts";
import { tellOf } from "./remedy/told.ts";
import { remediesOf } from "./remedy/refusal.ts";
import { openMemoryWarehouse, type Warehouse } from "./warehouse.ts";

/** What would become of the first rows of some of a source's files. */
export interface Trial {
  files: string[];
  /** Rows of records that were made of them, and how many of those would be refused. */
  tried: number;
  refused: number;
  /** Why, the most frequent first; values are redacted, the most frequent first, `file` the only one of several that has it. */
  reasons: { record: string | null; field: string | null; values: { value: string | null; rows: number }[]; reason: string; rows: number; remedies: string[]; file: string | null }[];
  /** Fields whose formats read one text two ways. */
  clashes: Clash[];
  /** What there is to tell of a file that has no rows, with its name. */
  notices: string[];
  /** What the mapping names and no row had. */
  notFound: string[];
  /** Contact data that would be kept and join nobody. */
  unreadable: Unreadable[];
  rounded: Rounded[];
  /** What lookups have in several rows. */
  repeated: Repeated[];
  /** What several of the files say differently. */
  unlike: Unlike[];
  ahead: Ahead[];
  /** Versions that are neither times nor numbers. */
  unversioned: UnreadVersions[];
  /** Touchpoints and reasons that company.yaml does not declare. */
  undeclared: Undeclared[];
  /** Categories that conversations bear, as `reason` holds them, and how many conversations were tried. */
  tags: { words: string[]; conversations: number };
}

/** Rows of each file that are tried, or calls. */
const triedRows = 100;

/**
 * Takes the first rows of the newest, the oldest and a middle file of each pattern through the mapping, in a warehouse of
 * its own in memory: nothing is kept. Null when there is no file. Throws what ingest would: a lookup that is missing or lacks a column.
 */
export async function tryFirstRows(company: Company, source: SourceSettings, asOf: Date): Promise<Trial | null> {
  const loads = isCalls(source) ? await lastCalls(company, source) : await someOf(company, source);
  if (loads.length === 0) return null;
  const warehouse = await openMemoryWarehouse();
  try {
    const repeated = await loadLookups(warehouse, company, source);
    const staged = await stage(warehouse, loads, () => {});
    await writeFileTable(warehouse, source, staged);
    const { notFound } = await buildCandidates(warehouse, company, source, staged);
    const files = loads.map(({ origin }) => origin);
    return { files, ...(await outcomeOf(company, warehouse, source, asOf)), unlike: await unlikeIn(warehouse, source, files), notices: staged.notices.map(({ file, text }) => `${file}: ${text}`), notFound, repeated };
  } finally {
    warehouse.close();
  }
}

async function someOf(company: Company, source: SourceSettings): Promise<Load[]> {
  const settings = withReferences(source.files, company.file, `sources.${source.name}.files`);
  const some = new Map<string, FoundFile>();
  for (const pattern of settings.patterns) {
    const found = await findFiles(company.dir, { ...settings, patterns: [pattern] }).catch((fault: unknown) => {
      if (fault instanceof MissingFile) return [];
      throw fault;
    });
    found.sort((a, b) => a.modified - b.modified || (a.name < b.name ? -1 : 1));
    for (const at of [0, Math.floor((found.length - 1) / 2), found.length - 1]) {
      const file = found[at];
      if (file) some.set(file.name, file);
    }
  }
  return inOrderOfTime([...some.values()].map((file): Load => ({
    origin: file.name,
    size: file.size,
    modified: file.modified,
    read: () => firstRows(formatOf(file.path, settings) === "parquet" ? parquet(file.path) : openFile(file, settings).pages),
    mark: async () => ({ hash: "", size: file.size, modified: file.modified }),
  })));
}

async function* parquet(path: string): AsyncGenerator<Page> {
  yield { kind: "parquet", path, rows: triedRows };
}

/** Calls are a file each: the last by name, and the index, whose rows are calls without one. */
async function lastCalls(company: Company, source: SourceSettings): Promise<Load[]> {
  const loads: Load[] = [];
  for await (const load of streamOf(company, source).loads(new Map())) loads.push(load);
  const names = source.index ? (await findFiles(company.dir, withReferences(source.index, company.file, `sources.${source.name}.index.files`))).map(({ name }) => name) : [];
  const isIndex = ({ origin }: Load) => names.includes(origin);
  const last = loads.filter((load) => !isIndex(load)).slice(-triedRows);
  return [...loads.filter(isIndex), ...last].map((load) => ({ ...load, read: () => firstRows(load.read()) }));
}

async function* firstRows(pages: AsyncIterable<Page>): AsyncGenerator<Page> {
  let left = triedRows;
  for await (const page of pages) {
    if (page.kind === "refused") left -= 1;
    if (page.kind !== "rows") yield page;
    else {
      const rows = page.text.split(rowMark).slice(0, left);
      left -= rows.length;
      yield { kind: "rows", text: rows.join(rowMark), lines: typeof page.lines === "number" ? page.lines : page.lines.slice(0, rows.length) };
    }
    if (left <= 0) return;
  }
}

async function outcomeOf(company: Company, warehouse: Warehouse, source: SourceSettings, asOf: Date): Promise<Omit<Trial, "files" | "notices" | "notFound" | "repeated" | "unlike">> {
  const names = [...new Set(source.records.map(({ record }) => record))];
  const accepted = names.map((name) => `select count(*) as n from ${candidateTable(name)}`).join(" union all ");
  const [counts] = await warehouse.rows<{ accepted: number; refused: number }>(
    `select cast((select sum(n) from (${accepted})) as bigint) as accepted, (select count(*) from load_bad) as refused`,
  );
  const { accepted: passed = 0, refused = 0 } = counts ?? {};
  const refusals = await warehouse.rows<Omit<Trial["reasons"][number], "remedies">>(
    `select any_value(record) as record, field, reason, cast(sum(n) as bigint) as rows, list(struct_pack("value" := value, "rows" := n) order by n desc, value) as "values",
       case when min(_file) = max(_file) and (select count(*) from load_file) > 1 then any_value(_file) end as file
     from (select any_value(record) as record, field, reason, value, _file, count(*) as n from load_bad left join load_file using (file_id) group by field, reason, value, _file)
     group by field, reason order by rows desc, field, reason`,
  );
  const reasons = await Promise.all(refusals.map(async (one) => ({ ...one, remedies: remediesOf(one, await tellOf(warehouse, company, source, one, { table: candidateTable(one.record ?? ""), areLoaded: false })) })));
  const placed = (name: string) => `(select *, line as _line from ${candidateTable(name)} join load_file using (file_id))`;
  const unreadable = await Promise.all(names.map((name) => countUnreadable(warehouse, placed(name), name)));
  const rounded = await Promise.all(names.map((name) => countRounded(warehouse, placed(name), name)));
  const ahead = await Promise.all(names.map((name) => countAhead(warehouse, candidateTable(name), name, asOf)));
  const undeclared = await Promise.all(names.map((name) => undeclaredIn(warehouse, company, candidateTable(name), name)));
  const tags = names.includes("conversation") ? await warehouse.rows<{ word: string | null; n: number }>(`select reason as word, count(*) as n from ${candidateTable("conversation")} group by all`) : [];
  const words = tags.flatMap(({ word }) => (word === null ? [] : [word]));
  const unversioned = await unreadVersionsIn(warehouse, source.records, candidateTable);
  return { tags: { words, conversations: tags.reduce((sum, { n }) => sum + n, 0) }, undeclared: undeclared.flat(), tried: passed + refused, refused, reasons, clashes: await clashesOf(warehouse, source, candidateTable), unreadable: unreadable.flat(), rounded: rounded.flat(), ahead: ahead.filter((one) => one !== null), unversioned };
}
