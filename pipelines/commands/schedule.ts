import { loadCompany } from "../company.ts";
import { runAll } from "../run.ts";
import { schedule } from "../schedule.ts";
import { untilStopped } from "../stopped.ts";
import { inWarehouse, type CompanyOption, type Register, withCompany } from "./command.ts";

export const scheduleCommand: Register = (program, world) => {
  withCompany(program.command("schedule"))
    .description("run every source by its cron line in the company's zone, until stopped; transform and publish when that changes the pages")
    .action(async ({ company: dir }: CompanyOption) => {
      const company = await loadCompany(dir);
      await schedule(company, {
        log: world.log,
        now: world.now,
        signal: world.signal,
        work: (sources) =>
          inWarehouse(dir, {}, async (current, warehouse) => {
            const { release } = await runAll(current, warehouse, { ...world, log: untilStopped(world), sources, unlessSame: true });
            return release !== null;
          }),
      });
    });
};
