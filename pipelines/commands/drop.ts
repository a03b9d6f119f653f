import { dropSource, mustBeGivenUp } from "../drop.ts";
import { recorded } from "../run.ts";
import { counted } from "../terminal.ts";
import { transform } from "../transform.ts";
import { inWarehouse, type CompanyOption, type Register, withCompany } from "./command.ts";

export const dropCommand: Register = (program, world) => {
  withCompany(program.command("drop"))
    .description("remove from the warehouse what a source brought that company.yaml no longer names")
    .argument("<source>", "its name, as doctor tells it")
    .action(async (source: string, { company: dir }: CompanyOption) => {
      await inWarehouse(dir, { readOnly: true }, (company, warehouse) => mustBeGivenUp(company, warehouse, source));
      await inWarehouse(dir, {}, async (company, warehouse) => {
        const asOf = company.asOf(world.now());
        const rebuild = () => transform(company, warehouse, { asOf, log: world.log });
        const rows = await recorded(company, warehouse, "drop", world.now, () => dropSource(company, warehouse, source, { asOf, rebuild }));
        world.print(`${counted(rows, "record")} of ${source} removed; its files are yours and stay, and so do published pages until: npx otklik run --company ${company.dir}`);
      });
    });
};
