import { randomBytes } from "node:crypto";
import type { Company } from "./company.ts";
import { ingest, prepareWarehouse, type SourceResult } from "./ingest.ts";
import { type Log, tellFailure, unlessIdle } from "./log.ts";
import { whyPublish } from "./page-state.ts";
import { publish, type Release } from "./publish.ts";
import { type Expired, releasesKept } from "./retention.ts";
import { utcText } from "./sql-text.ts";
import { stopOr } from "./stopped.ts";
import { systemFault } from "./system-fault.ts";
import { count, counted, lasting } from "./terminal.ts";
import { transform } from "./transform.ts";
import { told } from "./user-error.ts";
import type { Warehouse } from "./warehouse.ts";

/** Writes a line of run history around `work`; a failure is written too, then thrown on. */
export async function recorded<T>(company: Pick<Company, "sources">, warehouse: Warehouse, command: string, now: () => Date, work: (runId: string) => Promise<T>): Promise<T> {
  await prepareWarehouse(warehouse, Object.keys(company.sources));
  const runId = newRunId();
  await warehouse.run("insert into ops.run (run_id, command, started_at) values ($id, $command, $at::timestamp)", {
    id: runId,
    command,
    at: utcText(now()),
  });
  const end = (ok: boolean, error: string | null) =>
    warehouse.run("update ops.run set ended_at = $at::timestamp, ok = $ok, error = $error where run_id = $id", { id: runId, at: utcText(now()), ok, error });
  try {
    const result = await work(runId);
    await end(true, null);
    return result;
  } catch (fault) {
    const error = systemFault(fault) ?? fault;
    // where not even this can be written, the fault itself is what is to be told
    await end(false, told(error)).catch(() => undefined);
    throw error;
  }
}

/** Letters only: digits in a row would look like somebody's number to the scan of what is published. */
function newRunId(): string {
  return [...randomBytes(20)].map((byte) => String.fromCharCode(97 + (byte % 26))).join("");
}

export interface Ran {
  results: SourceResult[];
  expired: Expired[];
  /** null: nothing would have changed on the pages, and those in place stay. */
  release: Release | null;
  seconds: number;
}

export interface RunOptions {
  log: Log;
  now: () => Date;
  /** Only these sources; default all. */
  sources?: readonly string[];
  /** Transforms and publishes only when the pages in place are not what would be published. */
  unlessSame?: boolean;
  /** That read texts beside this one; see readTexts. */
  threads?: number | undefined;
  /** What a fault after its abort is told as: a stop. */
  signal?: AbortSignal;
}

/**
 * Ingest, transform, publish, as one line of run history. A source that fails does not stop the others: the pages
 * are published from what there is and say what is missing, and the failure stands in the result.
 */
export async function runAll(company: Company, warehouse: Warehouse, options: RunOptions): Promise<Ran> {
  return recorded(company, warehouse, "run", options.now, (runId) => stages(company, warehouse, runId, options).catch((fault: unknown) => {
    throw stopOr(fault, options.signal);
  }));
}

async function stages(company: Company, warehouse: Warehouse, runId: string, { log, now, sources, threads, unlessSame = false }: RunOptions): Promise<Ran> {
  const began = now();
  const ran = (rest: Pick<Ran, "results" | "expired" | "release">): Ran => ({ ...rest, seconds: (now().getTime() - began.getTime()) / 1000 });
  const stage = unlessSame ? unlessIdle(log) : log;
  const results = await ingest(company, warehouse, { sources, log: stage, now, runId, tell: (result) => !(unlessSame && result.read === 0) && tellSource(result, company, stage) });
  const asOf = company.asOf(now());
  if (unlessSame) {
    const why = await whyPublish(company, warehouse, asOf);
    if (why === null) return ran({ results, expired: [], release: null });
    log.step(`publish: ${why}`);
  }
  const { expired } = await transform(company, warehouse, { asOf, log, threads });
  return ran({ results, expired, release: await publish(company, warehouse, { asOf, log, keep: releasesKept(company) }) });
}

/** A run in a few lines, for the end of a command. */
export function summary({ results, expired, release, seconds }: Ran): string {
  const sum = (counter: "read" | "loaded" | "unchanged" | "quarantined") => count(results.reduce((total, result) => total + result[counter], 0));
  const failed = results.filter((result) => !result.ok).map(({ source }) => source);
  return [
    `${counted(results.length, "source")}: ${sum("read")} rows read = ${sum("loaded")} loaded + ${sum("unchanged")} unchanged + ${sum("quarantined")} quarantined`,
    ...(failed.length > 0 ? [`could not be read: ${failed.join(", ")}`] : []),
    ...(expired.length > 0 ? [`texts removed, as retention says: ${expired.map(({ source, texts }) => `${count(texts)} of ${source}`).join(", ")}; the files they came from are yours and stay`] : []),
    release === null ? "nothing new: the pages stay as they are" : `pages for ${release.editions.map(({ audience }) => audience).join(", ")}: ${release.dir}`,
    `done in ${lasting(seconds)}`,
  ].join("\n");
}

/** More than this share of refused rows is worth a warning of its own. */
const manyRefused = 0.05;

/** Counts of a source that could be read, and whether its rows were accepted; what could not be read was told when it happened. */
export function tellSource({ source, read, loaded, unchanged, quarantined, ok }: SourceResult, { dir }: Pick<Company, "dir">, log: Log): void {
  if (ok) log.note(`${source}: ${count(read)} read = ${count(loaded)} loaded + ${count(unchanged)} unchanged + ${count(quarantined)} quarantined`);
  const why = `npx otklik quarantine list ${source} --company ${dir} says why`;
  if (read > 0 && quarantined === read) tellFailure(log, `${source}: ${read === 1 ? "the one row that came was" : `all ${counted(read, "row")} that came were`} refused; ${why}`);
  else if (quarantined > read * manyRefused) log.warn(`${source}: ${count(quarantined)} of ${counted(read, "row")} ${quarantined === 1 ? "was" : "were"} refused; ${why}`);
}
