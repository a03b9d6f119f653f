import { mustBeSources } from "../ingest.ts";
import { localTime } from "../local-time.ts";
import { countQuarantine, listQuarantine, type RefusedRow, replayQuarantine } from "../quarantine.ts";
import { recorded, tellSources } from "../run.ts";
import { counted, table } from "../terminal.ts";
import { failOnSources, inWarehouse, jsonRows, type CompanyOption, type Register, withCompany, wholeNumber } from "./command.ts";

export const quarantine: Register = (program, world) => {
  const group = program.command("quarantine").description("what was refused at the door, and why");

  withCompany(group.command("list", { isDefault: true }))
    .description("refused rows, newest first: source, file, line, field, value (redacted), reason")
    .argument("[source]", "only this source")
    .option("--limit <n>", "at most so many rows", wholeNumber, 20)
    .option("--json", "print rows as a JSON array")
    .action(async (source: string | undefined, options: CompanyOption & { limit: number; json?: boolean }) => {
      const { rows, total, zone } = await inWarehouse(options.company, { readOnly: true }, async (company, warehouse) => {
        if (source !== undefined) mustBeSources(company, [source]);
        const rows = await listQuarantine(warehouse, { source, limit: options.limit });
        return { rows, total: await countQuarantine(warehouse, source), zone: company.time_zone };
      });
      if (total > rows.length) world.log.note(`${rows.length} of ${total} refused rows; --limit shows more`);
      world.print(options.json ? jsonRows(rows) : rows.length === 0 ? "nothing is in quarantine" : told(rows, zone));
    });

  withCompany(group.command("replay"))
    .description("try refused rows again after company.yaml was mended; what passes is loaded")
    .argument("[source]", "only this source")
    .action(async (source: string | undefined, { company: dir }: CompanyOption) => {
      await inWarehouse(dir, {}, async (company, warehouse) => {
        if (source !== undefined) mustBeSources(company, [source]);
        await recorded(warehouse, "quarantine replay", world.now, async (runId) => {
          const results = await replayQuarantine(company, warehouse, { source, log: world.log, now: world.now, runId });
          tellSources(results, company, world.log);
          failOnSources(results, world);
          const loaded = results.reduce((sum, result) => sum + result.loaded, 0);
          world.print(results.length === 0 ? "nothing is in quarantine" : loaded > 0 ? `${counted(loaded, "row")} loaded; the pages follow with: npx otklik run --company ${company.dir}` : "nothing passes yet");
        });
      });
    });
};

/** The rows with local times, and under them what helps, said once for all rows it helps. */
function told(rows: readonly RefusedRow[], zone: string): string {
  const remedies = [...new Set(rows.flatMap(({ source, field, remedy }) => (remedy === null ? [] : [`→ ${source}${field ? `, ${field}` : ""}: ${remedy}`])))];
  return [table(rows.map(({ remedy: _, at, ...row }) => ({ ...row, [`at (${zone})`]: localTime(at, zone) }))), ...(remedies.length > 0 ? ["", ...remedies] : [])].join("\n");
}
