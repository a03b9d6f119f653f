import type { Company } from "./company.ts";
import type { Warehouse } from "./warehouse.ts";

/** A source since its first run. read = loaded + unchanged + quarantined. */
export interface SourceStatus {
  source: string;
  read: number;
  loaded: number;
  unchanged: number;
  quarantined: number;
  /** ISO, UTC. */
  newest_at: string | null;
  last_run_at: string | null;
  /** How the last run ended; true before the first. */
  ok: boolean;
}

/** One row per source of company.yaml, in its order; sources that never ran have zeros. */
export async function sourceStatus(warehouse: Warehouse, company: Company): Promise<SourceStatus[]> {
  const rows = await warehouse.rows<SourceStatus>(
    `select source, cast(sum(read) as bigint) as read, cast(sum(loaded) as bigint) as loaded, cast(sum(unchanged) as bigint) as unchanged,
       cast(sum(quarantined) as bigint) as quarantined, arg_max(newest_at, started_at) as newest_at, max(started_at) as last_run_at,
       coalesce(arg_max(coalesce(ok, false), started_at), false) as ok
     from ops.run_source group by source`,
  );
  const bySource = new Map(rows.map((row) => [row.source, row]));
  const never = { read: 0, loaded: 0, unchanged: 0, quarantined: 0, newest_at: null, last_run_at: null, ok: true };
  return Object.keys(company.sources).map((source) => bySource.get(source) ?? { source, ...never });
}
