import { sourceStatus } from "../status.ts";
import { table } from "../terminal.ts";
import { inWarehouse, jsonRows, type CompanyOption, failOnSources, type Register, withCompany } from "./command.ts";

const withoutRetention = ["source", "read", "loaded", "unchanged", "quarantined", "in_quarantine", "newest_at", "last_run_at", "ok"];

export const status: Register = (program, world) => {
  withCompany(program.command("status"))
    .description("per source: rows read, loaded, unchanged, quarantined since the start; rows in quarantine; newest record; last run; texts removed")
    .option("--json", "print rows as a JSON array")
    .action(async (options: CompanyOption & { json?: boolean }) => {
      const rows = await inWarehouse(options.company, { readOnly: true }, (company, warehouse) => sourceStatus(warehouse, company));
      world.print(options.json ? jsonRows(rows) : table(rows.map((row) => ({ ...row })), rows.some(({ texts_removed_at }) => texts_removed_at !== null) ? undefined : withoutRetention));
      failOnSources(rows, world);
    });
};
