import { recordReader } from "../sources/csv-records.ts";
import { cellMark, rowMark, type Load, type Mark, type Page } from "../sources/source.ts";
import type { Company } from "./company.ts";
import type { SourceSettings } from "./company/mapping.ts";
import { loadRows, mustBeSources, type SourceResult } from "./ingest.ts";
import { ensureTables } from "./ingest/commit.ts";
import { faultText } from "./ingest/files.ts";
import type { Layout } from "./ingest/stage.ts";
import { loadLookups } from "./ingest/lookup.ts";
import { beginRun } from "./ingest/run.ts";
import { prepareWarehouse } from "./ledger.ts";
import type { Log } from "./log.ts";
import { waiting } from "./refusals.ts";
import type { Warehouse } from "./warehouse.ts";

/** One refused row; `value` is redacted, `record` null when the row could not be read at all. */
export interface RefusedRow {
  source: string;
  record: string | null;
  file: string;
  /** null: the file as a whole. */
  line: number | null;
  field: string | null;
  value: string | null;
  reason: string;
  at: string;
}

/** What is in quarantine now, newest first. */
export async function listQuarantine(company: Pick<Company, "sources">, warehouse: Warehouse, { source, limit }: { source?: string | undefined; limit: number }): Promise<RefusedRow[]> {
  return warehouse.rows<RefusedRow>(
    `select source, record, file, line, field, value, reason, "at" ${waiting(company, source)} order by "at" desc, source, file, line limit $limit::bigint`,
    { limit: BigInt(limit) },
  );
}

export interface ReplayOptions {
  /** Only this source; default all. */
  source?: string | undefined;
  log: Log;
  now: () => Date;
  runId: string;
  /** Told of each source while its stage is the current one. */
  tell?: (result: SourceResult) => void;
}

/**
 * Tries refused rows again with company.yaml as it is now, from the rows that were kept: the files need not be there
 * any more. What passes is loaded and leaves the quarantine. In the run's counts a row moves from quarantined to loaded;
 * in the result, read are the rows tried.
 */
export async function replayQuarantine(company: Company, warehouse: Warehouse, options: ReplayOptions): Promise<SourceResult[]> {
  await prepareWarehouse(warehouse, Object.keys(company.sources));
  if (options.source !== undefined) mustBeSources(company, [options.source]);
  const results: SourceResult[] = [];
  for (const source of Object.values(company.sources)) {
    if (options.source !== undefined && options.source !== source.name) continue;
    const refused = await keptRows(warehouse, source);
    if (refused.length === 0) continue;
    options.log.step(`replay ${source.name}`);
    const result = await replaySource(company, warehouse, source, refused, options);
    options.tell?.(result);
    results.push(result);
  }
  await prepareWarehouse(warehouse, Object.keys(company.sources));
  return results;
}

interface KeptRow {
  file: string;
  line: number;
  readable: boolean;
  row: string;
  header: string | null;
  hash: string;
  size: number;
  mtime: number;
}

/** A row that several records refused is tried once. A row that retention removed cannot be tried. Files refused as a whole are not here: ingest reads them again once they or their mapping change. */
async function keptRows(warehouse: Warehouse, source: SourceSettings): Promise<KeptRow[]> {
  return warehouse.rows<KeptRow>(
    `select file, line, bool_or(record is not null) as readable, any_value(row) as row, any_value(header) as header,
       any_value(hash) as hash, any_value(size) as size, any_value(mtime) as mtime
     from ops.quarantine refused join ops.file known on known.source = refused.source and known.path = refused.file
     where refused.source = $source and refused.line is not null and refused.row is not null group by file, line order by file, line`,
    { source: source.name },
  );
}

async function replaySource(company: Company, warehouse: Warehouse, source: SourceSettings, refused: readonly KeptRow[], options: ReplayOptions): Promise<SourceResult> {
  const { log, now, runId } = options;
  const run = await beginRun(company, warehouse, source, runId, now);
  try {
    const byFile = new Map<string, KeptRow[]>();
    for (const row of refused) byFile.set(row.file, [...(byFile.get(row.file) ?? []), row]);
    const loads = [...byFile].map(([file, rows]) => keptLoad(file, rows, source));
    await ensureTables(warehouse, source);
    await loadLookups(warehouse, company, source);
    const tried = await loadRows(company, warehouse, source, loads, { log, now, runId, run, replay: true });
    return { ...(await run.end(null)), ...tried };
  } catch (fault) {
    const error = faultText(fault, company, source);
    log.warn(`${source.name}: ${error}`);
    return run.end(error);
  }
}

/** The kept rows of one file, as though it had been read again. */
function keptLoad(file: string, rows: readonly KeptRow[], source: SourceSettings): Load {
  const [first] = rows;
  const header = first?.header ? (JSON.parse(first.header) as Layout) : null;
  const mark: Mark = { hash: first?.hash ?? "", size: first?.size ?? 0, modified: first?.mtime ?? 0 };
  async function* read(): AsyncGenerator<Page> {
    if (!header) {
      yield { kind: "rows", text: rows.map(({ row }) => row).join(rowMark), lines: rows.map(({ line }) => line) };
      return;
    }
    yield { kind: "header", ...header };
    const records = recordReader(header.delimiter, source.files.quote, header.columns.length);
    for (const { row, line, readable } of rows) {
      if (readable) yield { kind: "rows", text: cellsOf(row, header.columns), lines: [line] };
      else {
        yield* records.read(row, line);
        yield* records.end();
      }
    }
  }
  return { origin: file, size: rows.length, read, mark: async () => mark };
}

function cellsOf(row: string, header: readonly string[]): string {
  const values = JSON.parse(row) as Record<string, string | null>;
  return header.map((name) => values[name] ?? "").join(cellMark);
}
