import { loadCompany } from "../company.ts";
import { runAll } from "../run.ts";
import { schedule } from "../schedule.ts";
import { untilStopped } from "../stopped.ts";
import { inWarehouse, type CompanyOption, type Register, type ThreadsOption, withCompany, withThreads } from "./command.ts";

export const scheduleCommand: Register = (program, world) => {
  withThreads(withCompany(program.command("schedule")))
    .description("run every source by its cron line in the company's zone, until stopped; transform and publish when that changes the pages")
    .action(async ({ company: dir, threads }: CompanyOption & ThreadsOption) => {
      const company = await loadCompany(dir);
      await schedule(company, {
        log: world.log,
        now: world.now,
        signal: world.signal,
        work: (sources) =>
          inWarehouse(dir, {}, async (current, warehouse) => {
            const gone = sources.filter((name) => !(name in current.sources));
            const { release } = await runAll(current, warehouse, { ...world, log: untilStopped(world), threads, sources: sources.filter((name) => !gone.includes(name)), unlessSame: true });
            return { isNews: release !== null, gone };
          }),
      });
    });
};
