import { createHash } from "node:crypto";
import type { CanonicalRecord } from "../../sources/record.ts";
import { columnsOf } from "../../sources/record.ts";
import { recordNamed } from "../../sources/records/index.ts";
import type { SourceSettings } from "../company/mapping.ts";
import { inTransaction } from "../transaction.ts";
import type { Warehouse } from "../warehouse.ts";
import { ident, literal, literals, utcText } from "../sql-text.ts";
import { candidateTable, canonicalColumns } from "./candidates.ts";
import type { Staged } from "./stage.ts";

/** What one commit brought; read = loaded + unchanged + quarantined. */
export interface Counts {
  read: number;
  loaded: number;
  unchanged: number;
  quarantined: number;
  /** Native rows that no record wanted. */
  skipped: number;
  /** Rows taken back because their file no longer has them. */
  withdrawn: number;
}

export interface CommitOptions {
  runId: string;
  now: Date;
  /** Identifies the mapping; files read with another one are read again. */
  fingerprint: string;
  /** How versions of a record are read, as `versionReading` tells it. */
  versionReading: (record: string) => string | null;
  skipped: number;
  /** Files whose earlier rows are taken back unless they came again. */
  replaced: readonly string[];
  /** The rows came out of quarantine: only their own lines are known anew, not their files. */
  replay: boolean;
  /** Writes more in the same transaction; gets what the run's counts change by. */
  also: (change: Counts) => Promise<void>;
}

/**
 * Puts a batch into the warehouse in one transaction: rows that are new or differ, the ledger, the files' marks, the
 * quarantine, the counts. Either all of it is there afterwards or nothing. Rows count as though the files had been
 * read one after another: a row that differs from the one before it under the same key is loaded, an equal one unchanged.
 * So is one that its version, or else its file's place among the arrivals, tells to be older than what the warehouse holds.
 */
export async function commitBatch(warehouse: Warehouse, source: SourceSettings, staged: Staged, options: CommitOptions): Promise<Counts> {
  const names = [...new Set(source.records.map(({ record }) => record))];
  await writeArrivals(warehouse, source, options);
  for (const name of names) await judge(warehouse, source, recordOf(name), options);
  await writeBatchTable(warehouse, source, staged, names, options);
  return inTransaction(warehouse, async () => {
    let withdrawn = 0;
    for (const name of names) withdrawn += await merge(warehouse, source, recordOf(name), options);
    if (withdrawn > 0) await forgetOverlapping(warehouse, source);
    const counts = await countsOf(warehouse, options.skipped, withdrawn);
    const left = await writeLedger(warehouse, source, options);
    await options.also(options.replay ? moved(counts, left) : counts);
    return counts;
  });
}

function recordOf(name: string): CanonicalRecord {
  const record = recordNamed(name);
  if (!record) throw new Error(`no record ${name}`);
  return record;
}

const rawTable = (source: SourceSettings, record: CanonicalRecord) => `raw.${ident(`${source.name}__${record.name}`)}`;
const stagingTable = (source: SourceSettings, record: CanonicalRecord) => `staging.${ident(`${source.name}__${record.name}`)}`;
const verdictTable = (record: CanonicalRecord) => ident(`load_verdict_${record.name}`);

/** Creates the source's tables; gives them columns that they or the record have gained since. `_version_read` names how `_version` was read. */
export async function ensureTables(warehouse: Warehouse, source: SourceSettings): Promise<void> {
  for (const name of new Set(source.records.map(({ record }) => record))) {
    const record = recordOf(name);
    await warehouse.run(`create table if not exists ${rawTable(source, record)} (_key VARCHAR, _hash VARCHAR, _version DOUBLE, _row VARCHAR, _file VARCHAR, _line BIGINT, _batch_id VARCHAR)`);
    await warehouse.run(`alter table ${rawTable(source, record)} add column if not exists _version_read VARCHAR`);
    const columns = columnsOf(record);
    await warehouse.run(`create table if not exists ${stagingTable(source, record)} (${columns.map((column) => `${ident(column.name)} ${column.type}`).join(", ")}, _batch_id VARCHAR, _row_hash VARCHAR)`);
    for (const column of columns) await warehouse.run(`alter table ${stagingTable(source, record)} add column if not exists ${ident(column.name)} ${column.type}`);
  }
}

/**
 * `load_known`: what the ledger knew of the source's files before this batch. `load_arrival`: where the batch's files stand among
 * the arrivals, which what they hold keeps however often it is read. Against whom a row counts as older is told by `is_settled`:
 * files of the batch speak for themselves, and those that await this mapping will.
 */
async function writeArrivals(warehouse: Warehouse, source: SourceSettings, { fingerprint, replay }: CommitOptions): Promise<void> {
  await warehouse.run(
    `create or replace temp table load_known as
     select path, hash, arrived, path not in (select _file from load_file) and ${replay ? "true" : `fingerprint = ${literal(fingerprint)}`} as is_settled from ops.file where source = ${literal(source.name)}`,
  );
  await warehouse.run(
    `create or replace temp table load_arrival as
     select file_id, coalesce(known.arrived, (select coalesce(max(arrived), 0) from load_known) + file_id + 1) as arrived
     from load_file file left join load_known known on known.path = file._file and known.hash = file.hash`,
  );
}

/**
 * `load_verdict_<record>`: every candidate with `_changes` (it counts as loaded) and `_stays` (it is what the warehouse will hold).
 * Two rows are compared by their versions where both have one that was read alike, else by arrival. So a row without a version takes
 * the place of all above it, and those below are compared among themselves: `_anew` counts such rows.
 */
async function judge(warehouse: Warehouse, source: SourceSettings, record: CanonicalRecord, { versionReading }: CommitOptions): Promise<void> {
  const candidates = candidateTable(record.name);
  const [{ twice, rows } = { twice: 0, rows: 0 }] = await warehouse.rows<{ twice: number; rows: number }>(`select count(*) - count(distinct _key) as twice, count(*) as rows from ${candidates}`);
  const version = `case when _version_read is not distinct from ${literal(versionReading(record.name))} then _version end as _version`;
  const stored = `(select _key, _hash, ${version}, arrived from ${rawTable(source, record)} left join load_known on path = _file and is_settled${rows < 100_000 ? ` where _key in (select _key from ${candidates})` : ""})`;
  const older = "coalesce(stored._version > new._version, false) or (coalesce(stored._version = new._version, true) and coalesce(stored.arrived > arrival.arrived, false))";
  const judged = `select new.*, ${older} as _older, stored._hash as _stored, stored._key is not null as _known from ${candidates} new join load_arrival arrival using (file_id) left join ${stored} stored using (_key)`;
  if (twice === 0) {
    await warehouse.run(
      `create or replace temp table ${verdictTable(record)} as
       select * exclude (_older, _stored), not _older and _hash is distinct from _stored as _changes, _changes as _stays from (${judged})`,
    );
    return;
  }
  await warehouse.run(
    `create or replace temp table ${verdictTable(record)} as
     select * exclude (_older, _anew, _stale, _stored, _before, _last), not _stale and _hash is distinct from _before as _changes, not _stale and _last and _hash is distinct from _stored as _stays
     from (
       select *,
         lag(_hash, 1, _stored) over (partition by _key, _stale order by _anew, _version nulls first, file_id, line, _at, _entry) as _before,
         row_number() over (partition by _key, _stale order by _anew desc, _version desc nulls last, file_id desc, line desc, _at desc, _entry desc) = 1 as _last
       from (
         select *, count(*) filter (_version is null and not _older) over (partition by _key order by file_id, line, _at, _entry) as _anew, _older and _anew = 0 as _stale from (${judged})))`,
  );
}

/** `load_batch`: the ledger's lines to be, one per file and record; rows without a record could not be read at all. */
async function writeBatchTable(warehouse: Warehouse, source: SourceSettings, staged: Staged, names: readonly string[], options: CommitOptions): Promise<void> {
  await warehouse.run("create or replace temp table load_batch (file_id INTEGER, record VARCHAR, batch_id VARCHAR)");
  const values = staged.files.flatMap(({ id, load }) =>
    [...names, null].map((name) => `(${id}, ${literal(name)}, ${literal(createHash("md5").update([options.runId, source.name, name ?? "", load.origin].join("\n")).digest("hex"))})`),
  );
  for (let i = 0; i < values.length; i += 1000) await warehouse.run(`insert into load_batch values ${values.slice(i, i + 1000).join(", ")}`);
  const verdicts = names.map((name) => `select file_id, ${literal(name)} as record, count(*) as read, count(*) filter (_changes) as loaded, 0 as quarantined from ${verdictTable(recordOf(name))} group by all`);
  await warehouse.run(
    `create or replace temp table load_count as
     select batch.file_id, batch.record, batch.batch_id, coalesce(sum(read), 0) as read, coalesce(sum(loaded), 0) as loaded, coalesce(sum(read - loaded - quarantined), 0) as unchanged, coalesce(sum(quarantined), 0) as quarantined
     from load_batch batch left join (
       ${verdicts.join(" union all ")}
       union all select file_id, record, count(*), 0, count(*) from load_bad group by all
     ) found on found.file_id = batch.file_id and found.record is not distinct from batch.record
     group by all`,
  );
}

async function merge(warehouse: Warehouse, source: SourceSettings, record: CanonicalRecord, { replaced, versionReading }: CommitOptions): Promise<number> {
  const raw = rawTable(source, record);
  const staging = stagingTable(source, record);
  const verdict = verdictTable(record);
  let withdrawn = 0;
  if (replaced.length > 0) {
    await warehouse.run(`create or replace temp table load_withdrawn as select _key from ${raw} where _file in (${literals(replaced)}) and _key not in (select _key from ${verdict})`);
    const [gone] = await warehouse.rows<{ n: number }>("select count(*) as n from load_withdrawn");
    withdrawn = gone?.n ?? 0;
    if (withdrawn > 0) {
      await warehouse.run(`delete from ${raw} where _key in (select _key from load_withdrawn)`);
      await warehouse.run(`delete from ${staging} where source_key in (select _key from load_withdrawn)`);
    }
  }
  const [known] = await warehouse.rows<{ n: number }>(`select count(*) as n from ${verdict} where _stays and _known`);
  if ((known?.n ?? 0) > 0) {
    await warehouse.run(`delete from ${raw} where _key in (select _key from ${verdict} where _stays and _known)`);
    await warehouse.run(`delete from ${staging} where source_key in (select _key from ${verdict} where _stays and _known)`);
  }
  const stays = `from ${verdict} verdict join load_batch batch on batch.file_id = verdict.file_id and batch.record = ${literal(record.name)} join load_file file on file.file_id = verdict.file_id where _stays`;
  const read = literal(versionReading(record.name));
  await warehouse.run(`insert into ${raw} by name select _key, _hash, _version, ${read} as _version_read, _row, file._file, line as _line, batch.batch_id as _batch_id ${stays}`);
  // a row that came again unchanged is as new as its newest copy; what its version was read as in another way does not count
  await warehouse.run(
    `update ${raw} as kept set _version = newer._version, _version_read = ${read} from (select _key, _hash, max(_version) as _version from ${verdict} where _version is not null group by all) newer
     where kept._key = newer._key and kept._hash = newer._hash and (newer._version > coalesce(kept._version, '-infinity'::double) or kept._version_read is distinct from ${read})`,
  );
  const columns = canonicalColumns(record).map((name) => `verdict.${ident(name)}`);
  await warehouse.run(`insert into ${staging} by name select ${literal(source.name)} as source, _key as source_key, ${columns.join(", ")}, batch.batch_id as _batch_id, _hash as _row_hash ${stays}`);
  return withdrawn;
}

/** A row taken back may also stand in a file that was not read now, whose own copy counted as unchanged: such files are read again. */
async function forgetOverlapping(warehouse: Warehouse, source: SourceSettings): Promise<void> {
  await warehouse.run(`update ops.file set fingerprint = '' where source = ${literal(source.name)} and has_overlap and path not in (select _file from load_file)`);
}

async function countsOf(warehouse: Warehouse, skipped: number, withdrawn: number): Promise<Counts> {
  const [sums] = await warehouse.rows<Omit<Counts, "skipped" | "withdrawn">>(
    "select cast(coalesce(sum(read), 0) as bigint) as read, cast(coalesce(sum(loaded), 0) as bigint) as loaded, cast(coalesce(sum(unchanged), 0) as bigint) as unchanged, cast(coalesce(sum(quarantined), 0) as bigint) as quarantined from load_count",
  );
  return { read: 0, loaded: 0, unchanged: 0, quarantined: 0, ...sums, skipped, withdrawn };
}

/** A replayed row has been counted as read before: it moves from quarantined to loaded or unchanged. */
function moved(tried: Counts, left: number): Counts {
  const unchanged = Math.max(0, left - tried.loaded);
  return { read: tried.loaded + unchanged - left, loaded: tried.loaded, unchanged, quarantined: -left, skipped: 0, withdrawn: 0 };
}

/** Ledger, files, quarantine: what was known of these files or lines before is replaced. Returns how many rows left the quarantine. */
async function writeLedger(warehouse: Warehouse, source: SourceSettings, { runId, now, fingerprint, replay }: CommitOptions): Promise<number> {
  const at = `timestamp ${literal(utcText(now))}`;
  const name = literal(source.name);
  await warehouse.run(
    `insert into ops.batch by name
     select batch_id, ${name} as source, record, ${literal(runId)} as run_id, file._file as file, file.hash as file_hash, read, loaded, unchanged, quarantined, ${at} as loaded_at
     from load_count join load_file file using (file_id) where record is not null or read > 0`,
  );
  if (!replay) {
    const wholeRows = source.records.filter(({ key }) => key === null).map(({ record }) => recordOf(record));
    const shared = ["select -1", ...wholeRows.map((record) => `select verdict.file_id from ${verdictTable(record)} verdict join load_file file using (file_id) join ${rawTable(source, record)} raw using (_key) where raw._file <> file._file`)];
    await warehouse.run(`delete from ops.file where source = ${name} and path in (select _file from load_file)`);
    await warehouse.run(
      `insert into ops.file by name
       select ${name} as source, _file as path, size, modified as mtime, hash, ${literal(fingerprint)} as fingerprint, header, cast(sum(read) as bigint) as rows, file_id in (${shared.join(" union all ")}) as has_overlap, min(batch_id) as batch_id, ${at} as read_at, arrived
       from load_file join load_count using (file_id) join load_arrival using (file_id) group by all`,
    );
  }
  const inQuarantine = async () => (await warehouse.rows<{ n: number }>(`select count(*) as n from ops.quarantine where source = ${name}`))[0]?.n ?? 0;
  const before = await inQuarantine();
  const lines = "(select _file, line from load_file join (select file_id, line from load_native union select file_id, line from load_refused) using (file_id))";
  await warehouse.run(`delete from ops.quarantine where source = ${name} and ${replay ? `(file, line) in ${lines}` : "file in (select _file from load_file)"}`);
  await warehouse.run(
    `insert into ops.quarantine by name
     select ${name} as source, bad.record, file._file as file, bad.line, field, value, reason, row, order_id, batch.batch_id, ${at} as "at"
     from load_bad bad join load_file file on file.file_id = bad.file_id join load_batch batch on batch.file_id = bad.file_id and batch.record is not distinct from bad.record`,
  );
  return before - (await inQuarantine());
}
