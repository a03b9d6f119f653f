import { countQuarantine, listQuarantine, replayQuarantine } from "../quarantine.ts";
import { recorded, tellSources } from "../run.ts";
import { table } from "../terminal.ts";
import { UserError } from "../user-error.ts";
import { failOnSources, inWarehouse, jsonRows, type CompanyOption, type Register, withCompany } from "./command.ts";
import { wholeNumber } from "./simulate.ts";

export const quarantine: Register = (program, world) => {
  const group = program.command("quarantine").description("what was refused at the door, and why");

  withCompany(group.command("list", { isDefault: true }))
    .description("refused rows, newest first: source, file, line, field, value (redacted), reason")
    .argument("[source]", "only this source")
    .option("--limit <n>", "at most so many rows", wholeNumber, 20)
    .option("--json", "print rows as a JSON array")
    .action(async (source: string | undefined, options: CompanyOption & { limit: number; json?: boolean }) => {
      const { rows, total } = await inWarehouse(options.company, { readOnly: true }, async (company, warehouse) => {
        if (source !== undefined && !(source in company.sources)) {
          throw new UserError("there is no such source", { file: company.file, value: source, remedy: `sources: ${Object.keys(company.sources).join(", ")}` });
        }
        const rows = await listQuarantine(warehouse, { source, limit: options.limit });
        return { rows, total: await countQuarantine(warehouse, source) };
      });
      if (total > rows.length) world.log.note(`${rows.length} of ${total} refused rows; --limit shows more`);
      world.print(options.json ? jsonRows(rows) : rows.length === 0 ? "nothing is in quarantine" : table(rows.map((row) => ({ ...row }))));
    });

  withCompany(group.command("replay"))
    .description("try refused rows again after company.yaml was mended; what passes is loaded")
    .argument("[source]", "only this source")
    .action(async (source: string | undefined, { company: dir }: CompanyOption) => {
      await inWarehouse(dir, {}, (company, warehouse) =>
        recorded(warehouse, "quarantine replay", world.now, async (runId) => {
          const results = await replayQuarantine(company, warehouse, { source, log: world.log, now: world.now, runId });
          tellSources(results, world.log);
          failOnSources(results, world);
          const loaded = results.reduce((sum, result) => sum + result.loaded, 0);
          world.print(results.length === 0 ? "nothing is in quarantine" : loaded > 0 ? `${loaded} rows loaded; the pages follow with: npx otklik run --company ${company.dir}` : "nothing passes yet");
        }),
      );
    });
};
