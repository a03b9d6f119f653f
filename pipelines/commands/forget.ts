import { type Forgotten, forget, whomToForget } from "../forget.ts";
import { publish } from "../publish.ts";
import { recorded } from "../run.ts";
import { counted } from "../terminal.ts";
import { transform } from "../transform.ts";
import { inWarehouse, type CompanyOption, exitCode, type Register, withCompany } from "./command.ts";

export const forgetCommand: Register = (program, world) => {
  withCompany(program.command("forget"))
    .description("remove a person from the warehouse, its backups and the releases, and prove it by a scan for every identifier of theirs")
    .argument("<identifier>", "customer id, e-mail, phone, card or cookie in any spelling, or a person id")
    .action(async (identifier: string, { company: dir }: CompanyOption) => {
      await inWarehouse(dir, {}, async (company, warehouse) => {
        const work = await whomToForget(company, warehouse, identifier);
        const { log, now } = world;
        const asOf = company.asOf(now());
        const forgotten = await recorded(warehouse, "forget", now, () =>
          forget(company, warehouse, work, {
            log,
            now,
            rebuild: (one) => transform(company, one, { asOf, log }),
            // older releases may quote the person: only the new one stays
            republish: () => publish(company, warehouse, { asOf, log, keep: 1 }),
          }),
        );
        world.print(told(forgotten));
        if (forgotten.backups.some(({ is_clean }) => !is_clean)) world.fail(exitCode.incomplete);
      });
    });
};

function told({ person_id, identifiers, shared, removed, blotted, files, backups }: Forgotten): string {
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
  const unclean = backups.filter(({ is_clean }) => !is_clean);
  return [
    `${person_id} is forgotten: ${counted(sum(removed), "row")} removed; the scan that followed found none of ${counted(identifiers, "identifier")} in tables, releases or the file itself`,
    ...(sum(blotted) > 0 ? [`${counted(sum(blotted), "row")} of others named the person: blotted out there`] : []),
    ...(shared > 0 ? [`${counted(shared, "identifier")} ${shared === 1 ? "is" : "are"} others' too and stay${shared === 1 ? "s" : ""} with them`] : []),
    ...backups.filter(({ is_clean }) => is_clean).map(({ file }) => `removed from the backup ${file} too`),
    ...(unclean.length > 0 ? ["backups that Otklik cannot clean; remove them, or the person from them, by hand:", ...unclean.map(({ file, reason }) => `  ${file}: ${reason}`)] : []),
    ...(files.length > 0 ? ["your own files still name the person; Otklik does not change them:", ...files.map((file) => `  ${file}`)] : []),
  ].join("\n");
}
