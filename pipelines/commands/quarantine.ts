import { listQuarantine, replayQuarantine } from "../quarantine.ts";
import { recorded, tellSources } from "../run.ts";
import { table } from "../terminal.ts";
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
      const rows = await inWarehouse(options.company, { readOnly: true }, (_company, warehouse) =>
        listQuarantine(warehouse, { source, limit: options.limit }),
      );
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
        }),
      );
    });
};
