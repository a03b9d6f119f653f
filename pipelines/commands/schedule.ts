import { loadCompany } from "../company.ts";
import { runAll } from "../run.ts";
import { schedule } from "../schedule.ts";
import { inWarehouse, type CompanyOption, type Register, withCompany } from "./command.ts";

export const scheduleCommand: Register = (program, world) => {
  withCompany(program.command("schedule"))
    .description("run every source by its cron line in the company's zone, transform and publish after it, until stopped")
    .action(async ({ company: dir }: CompanyOption) => {
      const company = await loadCompany(dir);
      await schedule(company, {
        log: world.log,
        signal: world.signal,
        work: (sources) =>
          inWarehouse(dir, {}, async (current, warehouse) => {
            await runAll(current, warehouse, { ...world, sources });
          }),
      });
    });
};
