import type { Company } from "./company.ts";
import { newestSql } from "./freshness.ts";
import { expiredSoFar } from "./retention.ts";
import type { Warehouse } from "./warehouse.ts";

/** A source since its first run. read = loaded + unchanged + quarantined; a row read again counts again. */
export interface SourceStatus {
  source: string;
  read: number;
  loaded: number;
  unchanged: number;
  quarantined: number;
  /** Rows that are refused still: what passed when it was read again is not among them. */
  in_quarantine: number;
  /** Rows of its files as they were last read: each once, however often it was read. */
  in_files: number;
  /** ISO, UTC. */
  newest_at: string | null;
  last_run_at: string | null;
  /** How the last run ended; true before the first. */
  ok: boolean;
  /** Texts that were removed because the source's retention says so, and as of when the last were. */
  texts_removed: number;
  texts_removed_at: string | null;
  /** Of them, those whose bytes are in the warehouse file still, and the local day from which a run takes them out. */
  texts_waiting: number;
  texts_wiped_from: string | null;
}

/** One row per source of company.yaml, in its order; sources that never ran have zeros. */
export async function sourceStatus(warehouse: Warehouse, company: Company): Promise<SourceStatus[]> {
  const rows = await warehouse.rows<Omit<SourceStatus, "texts_removed" | "texts_removed_at" | "texts_waiting" | "texts_wiped_from">>(
    `select source, cast(sum(read) as bigint) as read, cast(sum(loaded) as bigint) as loaded, cast(sum(unchanged) as bigint) as unchanged,
       cast(sum(quarantined) as bigint) as quarantined, (select count(*) from ops.quarantine q where q.source = r.source) as in_quarantine,
       cast(coalesce((select sum(rows) from ops.file f where f.source = r.source), 0) as bigint) as in_files,
       ${newestSql} as newest_at, max(started_at) as last_run_at,
       coalesce(arg_max(coalesce(ok, false), started_at), false) as ok
     from ops.run_source r group by source`,
  );
  const bySource = new Map(rows.map((row) => [row.source, row]));
  const expired = new Map((await expiredSoFar(warehouse, company.time_zone)).map((row) => [row.source, row]));
  const never = { read: 0, loaded: 0, unchanged: 0, quarantined: 0, in_quarantine: 0, in_files: 0, newest_at: null, last_run_at: null, ok: true };
  return Object.keys(company.sources).map((source) => ({
    source,
    ...(bySource.get(source) ?? never),
    texts_removed: expired.get(source)?.texts ?? 0,
    texts_removed_at: expired.get(source)?.last_at ?? null,
    texts_waiting: expired.get(source)?.waiting ?? 0,
    texts_wiped_from: expired.get(source)?.wiped_from ?? null,
  }));
}

/** Everything that its files hold waits in quarantine. */
export function isAllRefused({ in_quarantine, in_files }: Pick<SourceStatus, "in_quarantine" | "in_files">): boolean {
  return in_files > 0 && in_quarantine >= in_files;
}
