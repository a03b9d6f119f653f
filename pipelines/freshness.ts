/**
 * Of a source's lines in `ops.run_source`, the time of its newest record as the last run found it: what an earlier one
 * found may have been taken back or mended since.
 */
export const newestSql = "arg_max(newest_at, started_at)";

/** Whether a source's newest record (ISO) is older than its `fresh_within` (seconds); null where there is none, or nothing is promised. */
export function isStale(newest: string | null, asOf: Date, freshWithin: number | null): boolean | null {
  if (newest === null || freshWithin === null) return null;
  return asOf.getTime() - Date.parse(newest) > freshWithin * 1000;
}
