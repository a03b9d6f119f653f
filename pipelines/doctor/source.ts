import type { Company } from "../company.ts";
import { isStale } from "../freshness.ts";
import { foreignAmountsIn, tellForeign } from "../ingest/foreign-amount.ts";
import { orphansIn } from "../ingest/undeclared.ts";
import { localTime } from "../local-time.ts";
import { isAllRefused, type SourceStatus, sourceStatus } from "../status.ts";
import { count, counted } from "../terminal.ts";
import type { Warehouse } from "../warehouse.ts";
import { finding, type Finding } from "./finding.ts";

const quarantineWarningShare = 0.01;

/** How each source was read, how fresh it is, what retention removed of it and what was refused; `gone` names those whose files are not there. */
export async function sourceFindings(company: Company, warehouse: Warehouse, now: () => Date, gone: ReadonlySet<string>): Promise<Finding[]> {
  const asOf = company.asOf(now());
  const at = (instant: string) => `${localTime(instant, company.time_zone)} (${company.time_zone})`;
  return (await sourceStatus(warehouse, company)).flatMap((row): Finding[] => {
    if (row.last_run_at === null) return [finding(`source ${row.source}`, "warning", "never read", `npx otklik ingest ${row.source} --company ${company.dir}`)];
    const read = `${counted(row.in_files, "row")} read`;
    const findings = [row.ok ? finding(`source ${row.source}`, gone.has(row.source) ? "warning" : "ok", gone.has(row.source) ? `${read} before; its files are gone, what was read stays` : read) : finding(`source ${row.source}`, "fault", "the last run failed", `npx otklik ingest ${row.source} --company ${company.dir} tells why`)];
    if (row.newest_at !== null && isStale(row.newest_at, asOf, company.sources[row.source]!.fresh_within)) {
      findings.push(finding(`freshness of ${row.source}`, "warning", `newest record ${at(row.newest_at)}`, "ask whether the export still runs"));
    }
    if (row.source in company.retention) {
      findings.push(finding(`retention of ${row.source}`, "ok", row.texts_removed_at === null ? "no text has been old enough to be removed" : `${counted(row.texts_removed, "text")} removed, the last as of ${at(row.texts_removed_at)}${tellWaiting(row, company.time_zone)}`));
    }
    if (row.in_quarantine > 0) findings.push(tellRefused(row, company));
    return findings;
  });
}

/** What the warehouse holds of sources that company.yaml no longer names. */
export async function removedFindings(company: Company, warehouse: Warehouse): Promise<Finding[]> {
  const orphans = await orphansIn(warehouse, company);
  const rows = await warehouse.rows<{ source: string; n: number }>("select source, cast(sum(rows) as bigint) as n from ops.file group by source");
  return orphans.map((source) => {
    const held = rows.find((one) => one.source === source)?.n ?? 0;
    return finding(`source ${source}`, "warning", `company.yaml no longer names it: what its files brought (${counted(held, "row")}) is left out of every number`, `npx otklik drop ${source} --company ${company.dir} removes it; named again in company.yaml, it counts again`);
  });
}

/** Amounts that are there and say another currency than the company's. */
export async function foreignFindings(company: Company, warehouse: Warehouse): Promise<Finding[]> {
  return (await foreignAmountsIn(warehouse, company)).map((one) => {
    const { seen, remedy } = tellForeign(one, company);
    return finding(`currency of ${one.source}`, "warning", seen, remedy);
  });
}

/** Judged by what the files hold: a row that was read twice waits once. Below the warning's share it is told all the same. */
function tellRefused(row: SourceStatus, { dir }: Company): Finding {
  const { source, in_quarantine, in_files } = row;
  const state = isAllRefused(row) ? "fault" : in_quarantine > in_files * quarantineWarningShare ? "warning" : "ok";
  const rows = isAllRefused(row) ? (in_files === 1 ? "its one row" : `all ${counted(in_files, "row")}`) : `${count(in_quarantine)} of ${counted(in_files, "row")}`;
  const seen = `${rows} ${in_quarantine === 1 ? "waits" : "wait"} in quarantine`;
  return finding(`quarantine of ${source}`, state, seen, state === "ok" ? null : `npx otklik quarantine list ${source} --company ${dir}`);
}

/** What was removed and is in the file still: it is written anew once a day. */
function tellWaiting({ texts_waiting, texts_wiped_from }: SourceStatus, zone: string): string {
  if (texts_waiting === 0) return "";
  const when = texts_wiped_from === null ? "the next run" : `the first run from ${texts_wiped_from} 00:00 (${zone}) on`;
  return `; the bytes of ${count(texts_waiting)} are in the warehouse file still and leave it with ${when}`;
}
