import type { Company } from "../company.ts";
import { localTime } from "../local-time.ts";
import type { Warehouse } from "../warehouse.ts";
import { finding, type Finding } from "./finding.ts";

export async function lastRun({ dir, time_zone }: Company, warehouse: Warehouse): Promise<Finding[]> {
  const [run] = await warehouse.rows<{ command: string; started_at: string; ended_at: string | null; ok: boolean | null; error: string | null }>(
    "select command, started_at, ended_at, ok, error from ops.run order by started_at desc limit 1",
  );
  if (!run) return [];
  const told = `${run.command} of ${localTime(run.started_at, time_zone)} (${time_zone})`;
  if (run.ended_at === null) return [finding("last run", "fault", `${told} never ended`, `nothing is lost: npx otklik run --company ${dir} does it again`)];
  if (!run.ok && run.error?.startsWith("stopped")) return [finding("last run", "warning", `${told} was ${run.error}`, `nothing is lost: npx otklik run --company ${dir} goes on from there`)];
  return [finding("last run", run.ok ? "ok" : "fault", `${told}${run.error ? `: ${run.error}` : ""}`, run.ok ? null : `mend what it says, then: npx otklik run --company ${dir}`)];
}
