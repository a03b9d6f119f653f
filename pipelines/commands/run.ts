import { runAll } from "../run.ts";
import { untilStopped } from "../stopped.ts";
import { tellRun, inWarehouse, type CompanyOption, type Register, type ThreadsOption, withCompany, withThreads } from "./command.ts";

export const run: Register = (program, world) => {
  withThreads(withCompany(program.command("run")))
    .description("ingest, transform and publish: everything once")
    .action(async ({ company: dir, threads }: CompanyOption & ThreadsOption) => {
      await inWarehouse(dir, {}, async (company, warehouse) => tellRun(await runAll(company, warehouse, { ...world, log: untilStopped(world), threads }), world));
    });
};
