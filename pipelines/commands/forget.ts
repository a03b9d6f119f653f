import { forget } from "../forget.ts";
import { publish } from "../publish.ts";
import { recorded } from "../run.ts";
import { transform } from "../transform.ts";
import { inWarehouse, type CompanyOption, type Register, withCompany } from "./command.ts";

export const forgetCommand: Register = (program, world) => {
  withCompany(program.command("forget"))
    .description("remove a person from the warehouse and the releases, and prove it by a scan for every identifier of theirs")
    .argument("<identifier>", "customer id, e-mail, phone, card or cookie in any spelling, or a person id")
    .action(async (identifier: string, { company: dir }: CompanyOption) => {
      await inWarehouse(dir, {}, (company, warehouse) =>
        recorded(warehouse, "forget", world.now, async () => {
          const asOf = company.asOf(world.now());
          const { log, now } = world;
          const forgotten = await forget(company, warehouse, identifier, { log, now, rebuild: () => transform(company, warehouse, { asOf, log }) });
          // older releases may quote the person: only the new one stays
          await publish(company, warehouse, { asOf, log, keep: 1 });
          const rows = Object.values(forgotten.removed).reduce((sum, count) => sum + count, 0);
          world.print(
            [
              `${forgotten.person_id} is forgotten: ${rows} rows removed, none of ${forgotten.identifiers} identifiers found by the scan that followed`,
              ...(forgotten.shared > 0 ? [`${forgotten.shared} identifiers are others' too and stay with them`] : []),
              ...(forgotten.files.length > 0 ? ["your own files still name the person; Otklik does not change them:", ...forgotten.files.map((file) => `  ${file}`)] : []),
            ].join("\n"),
          );
        }),
      );
    });
};
