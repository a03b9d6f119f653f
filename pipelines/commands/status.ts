import { localTime } from "../local-time.ts";
import { isAllRefused, type SourceStatus, sourceStatus } from "../status.ts";
import { count, table } from "../terminal.ts";
import { warnOfUndeclaredWords } from "../vocabulary.ts";
import { inWarehouse, jsonRows, type CompanyOption, failOnSources, type Register, withCompany } from "./command.ts";

export const status: Register = (program, world) => {
  withCompany(program.command("status"))
    .description("per source: rows read since the start = loaded + unchanged + in quarantine + refused earlier (and read again since); newest record; last run; texts removed")
    .option("--json", "print rows as a JSON array, with instants in UTC and quarantined for all refusals since the start")
    .action(async (options: CompanyOption & { json?: boolean }) => {
      const [rows, zone] = await inWarehouse(options.company, { readOnly: true }, async (company, warehouse) => {
        // a run tells it of the rows that came, and is silent when none did
        await warnOfUndeclaredWords(company, warehouse, world.log);
        return [await sourceStatus(warehouse, company), company.time_zone] as const;
      });
      world.print(options.json ? jsonRows(rows) : table(told(rows, zone)));
      failOnSources(rows, world);
    });
};

/** For people: local times, refusals parted into those that stand and those that do not; texts removed only where some were. */
export function told(rows: readonly SourceStatus[], zone: string): Record<string, unknown>[] {
  const isRetained = rows.some(({ texts_removed_at }) => texts_removed_at !== null);
  return rows.map(({ source, read, loaded, unchanged, quarantined, in_quarantine, in_files, newest_at, last_run_at, ok, texts_removed, texts_removed_at }) => ({
    source,
    read: count(read),
    loaded: count(loaded),
    unchanged: count(unchanged),
    "in quarantine": count(in_quarantine),
    "refused earlier": count(Math.max(0, quarantined - in_quarantine)),
    [`newest (${zone})`]: localTime(newest_at, zone),
    [`last run (${zone})`]: localTime(last_run_at, zone),
    ok: ok && isAllRefused({ in_quarantine, in_files }) ? "all refused" : ok,
    ...(isRetained && { "texts removed": count(texts_removed), [`removed as of (${zone})`]: localTime(texts_removed_at, zone) }),
  }));
}
