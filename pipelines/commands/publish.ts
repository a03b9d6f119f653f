import { publish } from "../publish.ts";
import { releasesKept } from "../retention.ts";
import { recorded } from "../run.ts";
import { untilStopped } from "../stopped.ts";
import { inWarehouse, type CompanyOption, type Register, withCompany } from "./command.ts";

export const publishCommand: Register = (program, world) => {
  withCompany(program.command("publish"))
    .description("build the pages of every audience, verify them and put them in place")
    .action(async ({ company: dir }: CompanyOption) => {
      await inWarehouse(dir, {}, (company, warehouse) =>
        recorded(company, warehouse, "publish", world.now, async () => {
          const release = await publish(company, warehouse, { log: untilStopped(world), asOf: company.asOf(world.now()), keep: releasesKept(company) });
          world.print(release.dir);
        }),
      );
    });
};
