import { type Forgotten, forget, whomToForget } from "../forget.ts";
import type { OwnFile } from "../forget/own-file.ts";
import { wouldForget, type WouldForget } from "../forget/would.ts";
import { toldMentions } from "../forget/mention.ts";
import { publish } from "../publish.ts";
import { recorded } from "../run.ts";
import { counted, table } from "../terminal.ts";
import { transform } from "../transform.ts";
import { inWarehouse, type CompanyOption, exitCode, type Register, withCompany } from "./command.ts";

export const forgetCommand: Register = (program, world) => {
  withCompany(program.command("forget"))
    .description("remove a person from the warehouse, its backups and the releases, and prove it by a scan for every identifier of theirs")
    .argument("<identifier>", "customer id, e-mail, phone, card or cookie in any spelling, or a person id")
    .option("--dry-run", "say what would be taken, by table, backup, release and file, and take nothing")
    .action(async (identifier: string, { company: dir, dryRun }: CompanyOption & { dryRun?: boolean }) => {
      await inWarehouse(dir, {}, async (company, warehouse) => {
        const work = await whomToForget(company, warehouse, identifier);
        const { log, now } = world;
        if (dryRun) return world.print(toldBefore(await wouldForget(company, warehouse, work, now)));
        const asOf = company.asOf(now());
        const forgotten = await recorded(company, warehouse, "forget", now, () =>
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

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
const sharedToo = (shared: number) => (shared > 0 ? [`${counted(shared, "identifier")} ${shared === 1 ? "is" : "are"} others' too and stay${shared === 1 ? "s" : ""} with them`] : []);

const states: Readonly<Record<OwnFile["state"], string>> = { holds: "", gone: " (no longer in its place: look where it was taken)", closed: " (Otklik cannot look into it: look yourself)" };

/** Files are the company's: it is told which of them hold the person, and what to do about it. */
function toldOwn(own: readonly OwnFile[], what: string): string[] {
  if (own.length === 0) return [];
  return [
    `your own files hold the person, and ${what}, since Otklik only reads them:`,
    ...own.map(({ source, file, state }) => `  ${source}: ${file}${states[state]}`),
    "  → take their rows out of these files, or the files away if you need not keep them; what was read of others stays. Until then, whatever a file read again brings back of them is removed again, as long as forgotten.key is kept",
  ];
}

/** What a forget would take; the marks say in what the person stands, or that it cannot be told. */
export function toldBefore({ person_id, identifiers, shared, removed, blotted, own, backups, releases, mentions }: WouldForget): string {
  const byTable = (counts: Record<string, number>) => table(Object.entries(counts).map(([place, rows]) => ({ table: place, rows }))).split("\n").map((line) => `  ${line}`);
  const holding = (holds: boolean, what: string) => (holds ? "the person stands in it" : `the person is not seen in it${what}`);
  return [
    `nothing was taken. Of ${person_id}, as of the last transform, with ${counted(identifiers, "identifier")}:`,
    `${counted(sum(removed), "row")} would be removed; people, models and marts computed anew from what is left`,
    ...(sum(removed) > 0 ? byTable(removed) : []),
    ...(sum(blotted) > 0 ? [`${counted(sum(blotted), "row")} of others would keep [forgotten] in place of an identifier`, ...byTable(blotted)] : []),
    ...sharedToo(shared),
    ...(backups.length > 0 ? ["backups that would be cleaned, or named where they cannot be:", ...backups.map(({ file, holds }) => `  ${file}: ${holding(holds, ", as far as its bytes tell")}`)] : []),
    ...(releases.length > 0 ? ["releases that would be removed, with one published anew:", ...releases.map(({ name, holds }) => `  ${name}: ${holding(holds, "")}`)] : []),
    ...toldOwn(own, "would stay as they are"),
    ...toldMentions(mentions),
  ].join("\n");
}

function told({ person_id, identifiers, shared, removed, blotted, own, backups, mentions }: Forgotten): string {
  const unclean = backups.filter(({ is_clean }) => !is_clean);
  return [
    `${person_id} is forgotten: ${counted(sum(removed), "row")} removed; the scan that followed found none of ${counted(identifiers, "identifier")} in tables, releases or the file itself`,
    ...(sum(blotted) > 0 ? [`${counted(sum(blotted), "row")} of others named the person: blotted out there`] : []),
    ...sharedToo(shared),
    ...backups.filter(({ is_clean }) => is_clean).map(({ file }) => `removed from the backup ${file} too`),
    ...(unclean.length > 0 ? ["backups that Otklik cannot clean; remove them, or the person from them, by hand:", ...unclean.map(({ file, reason }) => `  ${file}: ${reason}`)] : []),
    ...toldOwn(own, "stay as they are"),
    ...toldMentions(mentions),
  ].join("\n");
}
