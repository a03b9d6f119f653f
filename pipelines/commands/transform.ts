import { recorded } from "../run.ts";
import { transform } from "../transform.ts";
import { untilStopped } from "../stopped.ts";
import { warnOfUndeclaredWords } from "../vocabulary.ts";
import { inWarehouse, type CompanyOption, type Register, type ThreadsOption, withCompany, withThreads } from "./command.ts";

export const transformCommand: Register = (program, world) => {
  withThreads(withCompany(program.command("transform")))
    .description("compute people, conversations, metrics and marts from what was ingested")
    .action(async ({ company: dir, threads }: CompanyOption & ThreadsOption) => {
      await inWarehouse(dir, {}, (company, warehouse) =>
        recorded(company, warehouse, "transform", world.now, async () => {
          await transform(company, warehouse, { asOf: company.asOf(world.now()), log: untilStopped(world), threads });
          await warnOfUndeclaredWords(company, warehouse, world.log);
        }),
      );
    });
};
