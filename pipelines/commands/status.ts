import { sourceStatus } from "../status.ts";
import { table } from "../terminal.ts";
import { inWarehouse, jsonRows, type CompanyOption, failOnSources, type Register, withCompany } from "./command.ts";

export const status: Register = (program, world) => {
  withCompany(program.command("status"))
    .description("per source: rows read, loaded, unchanged, quarantined since the start; newest record; last run")
    .option("--json", "print rows as a JSON array")
    .action(async (options: CompanyOption & { json?: boolean }) => {
      const rows = await inWarehouse(options.company, { readOnly: true }, (company, warehouse) => sourceStatus(warehouse, company));
      world.print(options.json ? jsonRows(rows) : table(rows.map((row) => ({ ...row }))));
      failOnSources(rows, world);
    });
};
