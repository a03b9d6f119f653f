import { ingest, mustBeSources } from "../ingest.ts";
import { recorded, tellSource } from "../run.ts";
import { untilStopped } from "../stopped.ts";
import { failOnSources, inWarehouse, type CompanyOption, type Register, withCompany } from "./command.ts";

export const ingestCommand: Register = (program, world) => {
  withCompany(program.command("ingest"))
    .description("read what is new in the sources into the warehouse")
    .argument("[sources...]", "only these sources (default: all)")
    .action(async (names: string[], { company: dir }: CompanyOption) => {
      await inWarehouse(dir, {}, async (company, warehouse) => {
        mustBeSources(company, names);
        await recorded(company, warehouse, "ingest", world.now, async (runId) => {
          const sources = names.length > 0 ? names : undefined;
          const results = await ingest(company, warehouse, { sources, log: untilStopped(world), now: world.now, runId, tell: (result) => tellSource(result, company, world.log) });
          failOnSources(results, world);
        });
      });
    });
};
