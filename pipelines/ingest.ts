import { createHash, randomUUID } from "node:crypto";
import { stemOf } from "../sources/files.ts";
import { recordNamed } from "../sources/records/index.ts";
import type { Load, Mark } from "../sources/source.ts";
import type { Company } from "./company.ts";
import type { SourceSettings } from "./company/mapping.ts";
import { inOrderOfArrival, type KnownFile } from "./ingest/arrival.ts";
import { buildCandidates, candidateTable } from "./ingest/candidates.ts";
import { commitBatch, ensureTables, type Counts } from "./ingest/commit.ts";
import { inCurrency } from "./ingest/currency.ts";
import { noteDrift } from "./ingest/drift.ts";
import { warnOfForeign } from "./ingest/foreign-amount.ts";
import { warnOfFuture } from "./ingest/future.ts";
import { warnOfOrphans, warnOfUndeclared } from "./ingest/undeclared.ts";
import { faultText, filesOfSource, nothingThere, streamOf, unopenedText } from "./ingest/files.ts";
import { loadLookups, lookupState, tellRepeated } from "./ingest/lookup.ts";
import { captures } from "./ingest/native.ts";
import { warnOfRounded } from "./ingest/rounded.ts";
import { beginRun, type Run, type SourceResult } from "./ingest/run.ts";
import { writeCurrencyWords } from "./settings.ts";
import { ident, literal } from "./sql-text.ts";
import { tellUnlike, unlikeIn } from "./ingest/unlike.ts";
import { warnOfUnreadable } from "./ingest/unreadable.ts";
import { batchesOf, stage, type Staged } from "./ingest/stage.ts";
import { tellUnreadVersions, unreadVersionsIn, versionReading, versionsReadAs } from "./ingest/version.ts";
import { prepareWarehouse } from "./ledger.ts";
import { type Log, tellFailure } from "./log.ts";
import { nearest } from "./company/fault.ts";
import { counted } from "./terminal.ts";
import { describe, UsageError } from "./user-error.ts";
import type { Warehouse } from "./warehouse.ts";

export type { SourceResult } from "./ingest/run.ts";
export { prepareWarehouse } from "./ledger.ts";

export interface IngestOptions {
  /** Only these; default all that are enabled. */
  sources?: readonly string[] | undefined;
  log: Log;
  now: () => Date;
  runId?: string;
  /** Told of each source while its stage is the current one. */
  tell?: (result: SourceResult) => void;
}

/** Throws UsageError for a name that company.yaml gives to no source. */
export function mustBeSources({ sources, file }: Pick<Company, "sources" | "file">, names: readonly string[]): void {
  const unknown = names.find((name) => !(name in sources));
  if (unknown !== undefined) throw new UsageError("there is no such source", { file, value: unknown, remedy: nearest(unknown, Object.keys(sources), "sources") });
}

/**
 * Reads what is new in the sources into the warehouse: one result per source, in the order of company.yaml. A source
 * that fails does not stop the others; what it had committed before stays.
 */
export async function ingest(company: Company, warehouse: Warehouse, options: IngestOptions): Promise<SourceResult[]> {
  const { sources = Object.keys(company.sources), log } = options;
  mustBeSources(company, sources);
  await prepareWarehouse(warehouse, Object.keys(company.sources));
  await writeCurrencyWords(company, warehouse);
  const chosen = Object.values(company.sources).filter((source) => sources.includes(source.name) && source.enabled);
  const results: SourceResult[] = [];
  for (const source of chosen) {
    log.step(`ingest ${source.name}`);
    const result = await ingestSource(company, warehouse, source, { ...options, runId: options.runId ?? randomUUID() });
    options.tell?.(result);
    results.push(result);
  }
  await prepareWarehouse(warehouse, Object.keys(company.sources));
  await warnOfOrphans(warehouse, company, log);
  await warnOfForeign(warehouse, company, log);
  return results;
}

type SourceOptions = IngestOptions & { runId: string };

async function ingestSource(company: Company, warehouse: Warehouse, source: SourceSettings, options: SourceOptions): Promise<SourceResult> {
  const run = await beginRun(company, warehouse, source, options.runId, options.now);
  try {
    await ensureTables(warehouse, source);
    const fingerprint = await fingerprintOf(company, source);
    const unopened: string[] = [];
    let again = true;
    let isNews = false;
    while (again) {
      const known = await knownFiles(warehouse, source);
      const marks = new Map([...known].filter(([, file]) => file.fingerprint === fingerprint).map(([path, { mark }]) => [path, mark]));
      let batches = 0;
      again = false;
      for (const batch of batchesOf(await inOrderOfArrival(streamOf(company, source).loads(marks), known, fingerprint))) {
        if (batches === 0) for (const one of await loadLookups(warehouse, company, source)) options.log.warn(`${source.name}: ${tellRepeated(one)}`);
        batches += 1;
        isNews = true;
        const { withdrawn, failed } = await ingestBatch(company, warehouse, source, batch, { ...options, fingerprint, known, run });
        again ||= withdrawn > 0;
        unopened.push(...failed);
      }
      if (batches === 0) await mustMatch(company, source, known.size > 0, options.log);
    }
    if (isNews) await warnOfWhatCame(company, warehouse, source, options);
    const error = unopened.length > 0 ? unopenedText(company, source, unopened) : null;
    if (error !== null) tellFailure(options.log, `${source.name}: ${error}`);
    return await run.end(error);
  } catch (fault) {
    const error = faultText(fault, company, source);
    tellFailure(options.log, `${source.name}: ${error}`);
    return run.end(error);
  }
}

async function warnOfWhatCame(company: Company, warehouse: Warehouse, source: SourceSettings, { log, now }: IngestOptions): Promise<void> {
  await warnOfUndeclared(warehouse, company, source, log);
  await warnOfFuture(warehouse, source, company.asOf(now()), log);
  await warnOfUnreadable(warehouse, source, log);
  await warnOfRounded(warehouse, source, log);
}

/** Nothing new is no fault, as long as there is something: a pattern that matches no file any more is told. */
async function mustMatch(company: Company, source: SourceSettings, isKnown: boolean, log: Log): Promise<void> {
  if (isKnown && (await filesOfSource(company, source.name)).length > 0) return;
  const fault = nothingThere(company, source);
  if (!isKnown) throw fault;
  log.warn(`${source.name}: ${describe(fault)}\n  what was read before stays`);
}

interface BatchOptions extends SourceOptions {
  fingerprint: string;
  known: ReadonlyMap<string, KnownFile>;
  run: Run;
}

async function ingestBatch(company: Company, warehouse: Warehouse, source: SourceSettings, batch: readonly Load[], options: BatchOptions): Promise<Pick<Loaded, "withdrawn" | "failed">> {
  for (const load of batch) if (load.unchanged) await touch(warehouse, source, load.origin, await load.mark());
  const fresh = batch.filter((load) => !load.unchanged);
  if (fresh.length === 0) return { withdrawn: 0, failed: [] };
  const counts = await loadRows(company, warehouse, source, fresh, options);
  if (counts.withdrawn > 0) options.log.note(`${source.name}: ${counted(counts.withdrawn, "row")} taken back: ${tellGone(counts)}`);
  return counts;
}

function tellGone({ withdrawn, quarantined }: Counts): string {
  const [gone, refused] = withdrawn === 1 ? ["its file no longer has it", "it is refused now"] : ["their files no longer have them", "they are refused now"];
  return quarantined > 0 ? `${gone}, or ${refused}` : gone;
}

export interface LoadOptions extends SourceOptions {
  run: Run;
  /** Files read before, with what they were read with. */
  known?: ReadonlyMap<string, KnownFile>;
  fingerprint?: string;
  /** The loads are rows out of quarantine, not whole files. */
  replay?: boolean;
}

export interface Loaded extends Counts {
  /** Files that could not be opened, and why. */
  failed: readonly string[];
}

/** Stages loads, judges their rows and commits them as one batch. */
export async function loadRows(company: Company, warehouse: Warehouse, source: SourceSettings, loads: readonly Load[], options: LoadOptions): Promise<Loaded> {
  const { log, now, runId, run, known = new Map<string, KnownFile>(), fingerprint = "", replay = false } = options;
  let done = 0;
  const staged = await stage(warehouse, loads, () => log.progress(++done, loads.length, "files"));
  for (const notice of gathered(staged.notices)) log.warn(`${source.name}: ${notice}`);
  await writeFileTable(warehouse, source, staged);
  const { skipped, notFound } = await buildCandidates(warehouse, company, source, staged);
  for (const one of await unreadVersionsIn(warehouse, source.records, candidateTable)) log.warn(`${source.name}: ${tellUnreadVersions(one)}`);
  if (!replay) for (const one of await unlikeIn(warehouse, source, loads.map(({ origin }) => origin).filter((origin) => !known.has(origin)))) log.warn(`${source.name}: ${tellUnlike(one)}`);
  if (known.size === 0 && !replay) for (const text of notFound) log.warn(`${source.name}: ${text}`);
  const wholeRows = source.records.some(({ key }) => key === null);
  const replaced = loads.map(({ origin }) => origin).filter((origin) => known.has(origin) && (wholeRows || known.get(origin)?.fingerprint !== fingerprint));
  const writeDrift = replay ? null : await noteDrift(warehouse, source, staged, new Map([...known].map(([path, { header }]) => [path, header])), log);
  const counts = await commitBatch(warehouse, source, staged, {
    runId,
    now: now(),
    fingerprint,
    versionReading: (record) => versionReading(company, source, record),
    skipped,
    replaced,
    replay,
    also: async (brought) => {
      await writeDrift?.(now());
      await run.add(brought);
    },
  });
  return { ...counts, failed: staged.failed };
}

/** More files than this with one and the same to tell are told of together. */
const mostAlike = 3;

function gathered(notices: Staged["notices"]): string[] {
  const byText = new Map<string, string[]>();
  for (const { file, text } of notices) byText.set(text, [...(byText.get(text) ?? []), file]);
  return [...byText].flatMap(([text, files]) => (files.length > mostAlike ? [`${files.length} files, such as ${files[0]}: ${text}`] : files.map((file) => `${file}: ${text}`)));
}

/** `load_file`: what is known of a batch's files, and the columns that their paths carry. */
export async function writeFileTable(warehouse: Warehouse, source: SourceSettings, staged: Staged): Promise<void> {
  const carried = captures(source);
  await warehouse.run(
    `create or replace temp table load_file (file_id INTEGER, _file VARCHAR, _stem VARCHAR, hash VARCHAR, size BIGINT, modified DOUBLE, header VARCHAR${carried.map((name) => `, ${ident(name)} VARCHAR`).join("")})`,
  );
  const values = await Promise.all(
    staged.files.map(async ({ id, load, layout }) => {
      const { hash, size, modified } = await load.mark();
      const header = staged.layouts[layout] ?? null;
      const groups = source.path?.exec(load.origin)?.groups;
      const texts = [load.origin, stemOf(load.origin), hash].map(literal).join(", ");
      return `(${id}, ${texts}, ${size ?? "null"}, ${modified ?? "null"}, ${literal(header && JSON.stringify(header))}${carried.map((name) => `, ${literal(groups?.[name] ?? null)}`).join("")})`;
    }),
  );
  for (let i = 0; i < values.length; i += 500) await warehouse.run(`insert into load_file values ${values.slice(i, i + 500).join(", ")}`);
}

/** Files read before, in the order of their names. */
async function knownFiles(warehouse: Warehouse, source: SourceSettings): Promise<Map<string, KnownFile>> {
  const rows = await warehouse.rows<{ path: string; size: number; mtime: number; hash: string; fingerprint: string; header: string | null; arrived: number }>(
    "select path, size, mtime, hash, fingerprint, header, arrived from ops.file where source = $source order by path",
    { source: source.name },
  );
  return new Map(rows.map(({ path, size, mtime, hash, ...file }) => [path, { mark: { hash, size, modified: mtime }, ...file }]));
}

async function touch(warehouse: Warehouse, source: SourceSettings, path: string, mark: Mark): Promise<void> {
  await warehouse.run("update ops.file set size = $size, mtime = $mtime where source = $source and path = $path", {
    size: mark.size ?? null,
    mtime: mark.modified ?? null,
    source: source.name,
    path,
  });
}

/** Of all that decides what rows become: the mapping, the zone, the records' contracts, the files looked up. */
async function fingerprintOf(company: Company, source: SourceSettings): Promise<string> {
  const { files, reading, path, index, lookups, records: mappings } = source;
  const contracts = mappings.map(({ record }) => inCurrency(recordNamed(record)!, company.currency)).map((record) => ({ ...record, rules: record.rules.map((rule) => rule.badSql) }));
  const { patterns: _where, ...how } = files;
  const also = mappings.some(({ version }) => version !== null) ? [versionsReadAs] : [];
  return createHash("md5").update(JSON.stringify([how, reading, path?.source, index, lookups, mappings, company.time_zone, contracts, await lookupState(company, source), ...also])).digest("hex");
}
