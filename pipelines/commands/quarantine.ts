import type { Company } from "../company.ts";
import { dismissRefused } from "../dismiss.ts";
import { mustBeSources, type SourceResult } from "../ingest.ts";
import type { Log } from "../log.ts";
import { listQuarantine, replayQuarantine } from "../quarantine.ts";
import { tellRefusals, tellRows } from "../quarantine-table.ts";
import { keyOf, refusalsOf } from "../refusals.ts";
import { recorded } from "../run.ts";
import { count, counted } from "../terminal.ts";
import { failOnSources, inWarehouse, jsonRows, type CompanyOption, type Register, withCompany, wholeNumber } from "./command.ts";

export const quarantine: Register = (program, world) => {
  const group = program.command("quarantine").description("what was refused at the door, and why");

  withCompany(group.command("list", { isDefault: true }))
    .description("what is refused, equal refusals together: how many rows, source, field, values (redacted), reason, where; under them what helps")
    .argument("[source]", "only this source")
    .option("--each", "every row by itself, newest first")
    .option("--limit <n>", "at most so many lines of the table", wholeNumber, 20)
    .option("--json", "print every row by itself, newest first, as a JSON array")
    .action(async (source: string | undefined, options: CompanyOption & { limit: number; each?: boolean; json?: boolean }) => {
      await inWarehouse(options.company, { readOnly: true }, async (company, warehouse) => {
        if (source !== undefined) mustBeSources(company, [source]);
        const refusals = await refusalsOf(company, warehouse, source);
        const total = refusals.reduce((sum, { rows }) => sum + rows, 0);
        if (!options.each && !options.json) {
          world.print(tellRefusals(refusals, { limit: options.limit, zone: company.time_zone }));
          return;
        }
        const rows = await listQuarantine(company, warehouse, { source, limit: options.limit });
        if (options.json) {
          // a note in the array's place would break it
          if (total > rows.length) world.log.note(`${count(rows.length)} of ${counted(total, "refused row")}; --limit shows more`);
          const remedies = new Map(refusals.map((one) => [keyOf(one), one.remedies]));
          world.print(jsonRows(rows.map(({ at, ...row }) => ({ ...row, remedy: remedies.get(keyOf(row))?.join("; ") || null, at }))));
        } else world.print(tellRows(rows, refusals, { total, zone: company.time_zone }));
      });
    });

  withCompany(group.command("replay"))
    .description("try refused rows again after company.yaml was mended; what passes is loaded")
    .argument("[source]", "only this source")
    .action(async (source: string | undefined, { company: dir }: CompanyOption) => {
      await inWarehouse(dir, {}, async (company, warehouse) => {
        if (source !== undefined) mustBeSources(company, [source]);
        await recorded(company, warehouse, "quarantine replay", world.now, async (runId) => {
          const results = await replayQuarantine(company, warehouse, { source, log: world.log, now: world.now, runId, tell: (result) => tellTried(result, company, world.log) });
          failOnSources(results, world);
          const loaded = results.reduce((sum, result) => sum + result.loaded, 0);
          world.print(results.length === 0 ? "nothing is in quarantine" : loaded > 0 ? `${counted(loaded, "row")} loaded; the pages follow with: npx otklik run --company ${company.dir}` : "nothing passes yet");
        });
      });
    });

  withCompany(group.command("dismiss"))
    .description("give up refused rows of files that are gone: they leave the quarantine and are not loaded")
    .argument("<source>", "of which source")
    .option("--file <name>", "only of this file, also when it is still there; its rows come back when it is read again")
    .action(async (source: string, { company: dir, file }: CompanyOption & { file?: string }) => {
      await inWarehouse(dir, {}, async (company, warehouse) => {
        mustBeSources(company, [source]);
        await recorded(company, warehouse, "quarantine dismiss", world.now, async (runId) => {
          const dismissed = await dismissRefused(company, warehouse, { source, file, now: world.now, runId });
          for (const one of dismissed) world.log.note(`${source}: ${counted(one.rows, "refused row")} of ${one.file} given up`);
          const orders = dismissed.reduce((sum, one) => sum + one.orders, 0);
          if (orders > 0) world.log.warn(`${source}: lines of ${counted(orders, "order")} given up make ${orders === 1 ? "a purchase" : "purchases"} from the next run on, with the amounts they tell, as lines of an order that never came do; where: in their source keeps them out`);
          if (dismissed.length === 0) world.print("nothing is refused of a file that is gone; --file names one that is there");
        });
      });
    });
};

function tellTried({ source, read, loaded, unchanged, quarantined, ok }: SourceResult, { dir }: Pick<Company, "dir">, log: Log): void {
  if (ok) log.note(`${source}: ${count(read)} tried = ${count(loaded)} loaded + ${count(unchanged)} unchanged + ${count(quarantined)} refused still`);
  if (quarantined > 0) log.warn(`${source}: ${count(quarantined)} of ${counted(read, "row")} ${quarantined === 1 ? "is" : "are"} refused still; npx otklik quarantine list ${source} --company ${dir} says why`);
}
