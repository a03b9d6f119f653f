import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Kind } from "../transforms/identity/identifier.ts";
import type { Company } from "./company.ts";
import { amongAll, knowAll } from "./forget/among-all.ts";
import { backupsOf, cleanBackup, type BackupResult } from "./forget/backup.ts";
import { detailsOf, findMentions, type Mention } from "./forget/mention.ts";
import { type OwnFile, ownFiles } from "./forget/own-file.ts";
import { remove, type Removal } from "./forget/remove.ts";
import { holdersOf, spelled, united } from "./forget/spelling.ts";
import { filesHolding, partsOfOthers, placesOf, textsIn, type Traces, tracesOf } from "./forget/trace.ts";
import { type Naming, refusedOf } from "./forget/refused.ts";
import { sharedOnly } from "./forget/weak.ts";
import { endUnfinished, listUnfinished, type Work, writeUnfinished } from "./forget/unfinished.ts";
import { forgottenAt, forgottenKey } from "./identity/forgotten.ts";
import { findPersons, findPerson, meanings } from "./identity/find.ts";
import { filesOfOrphans, orphansIn } from "./ingest/undeclared.ts";
import { prepareWarehouse } from "./ledger.ts";
import type { Log } from "./log.ts";
import { buildFolder } from "./publish.ts";
import { dropHalfPlaced } from "./publish/release.ts";
import { inTransaction } from "./transaction.ts";
import { UserError } from "./user-error.ts";
import type { Warehouse } from "./warehouse.ts";

export interface Forgotten extends Removal {
  person_id: string;
  /** Identifiers that were this person's alone. */
  identifiers: number;
  /** Identifiers others have too: they stay with the others. */
  shared: number;
  backups: BackupResult[];
  /** The company's own files in which the person stands still. */
  own: OwnFile[];
  /** Texts of others that seem to name the person, and stay. */
  mentions: Mention[];
}

export type ForgettingCompany = Pick<Company, "phone_region" | "dir" | "file" | "backups" | "sources" | "identity">;

export interface ForgetOptions {
  log: Log;
  now: () => Date;
  /** Computes persons, core and marts of a warehouse, or of a backup, anew from what is left. */
  rebuild: (warehouse: Warehouse) => Promise<unknown>;
  /** Publishes anew and removes every older release. */
  republish: () => Promise<unknown>;
}

/** How often records are looked for that came in after persons were last computed. */
const mostRounds = 3;

/**
 * Whom an identifier in any spelling, or a person id, would forget; also somebody whose forgetting was begun and did not
 * end. Throws UserError for nobody and for several people.
 */
export async function whomToForget(company: ForgettingCompany, warehouse: Warehouse, identifier: string): Promise<Work> {
  return amongAll(company, warehouse, () => findWhom(company, warehouse, identifier));
}

async function findWhom(company: ForgettingCompany, warehouse: Warehouse, identifier: string): Promise<Work> {
  const asked = meanings(company, identifier);
  const begun = (await listUnfinished(warehouse.path)).find(({ person_id, identifiers }) => person_id === identifier.trim() || identifiers.some(({ kind, value }) => asked.includes(`${kind}:${value}`)));
  if (begun && (await findPersons(company, warehouse, identifier)).length === 0) return begun;
  const at = (await findPersons(company, warehouse, identifier)).length === 0 ? await forgottenAt(warehouse, asked) : null;
  if (at !== null) throw new UserError(`nobody has this identifier: whoever had it was forgotten on ${at.slice(0, 10)}`, { remedy: "nothing is left to do here; that forgetting told which of your own files held the person" });
  const person = await findPerson(company, warehouse, identifier);
  const own = await warehouse.rows<{ kind: Kind; value: string; is_weak: boolean }>("select kind, value, is_weak from core.person_identifier where person_id = $person order by kind, value", { person });
  const shared = await sharedOnly(company, warehouse, person, own.filter(({ is_weak }) => is_weak));
  const found = await spelled(company, warehouse, [person], own.filter((one) => !shared.includes(one)));
  return { person_id: begun?.person_id ?? person, identifiers: united(begun?.identifiers ?? [], found), shared: shared.length, details: [...(begun?.details ?? []), ...(await detailsOf(warehouse, person))] };
}

/**
 * Removes a person from raw, staging, core, marts, quarantine, text cache, identity ledger, releases, the folder pages
 * are built in, and backups, and proves it: throws UserError when a table, a release or the warehouse's own file still
 * holds one of their identifiers. Killed at any instant, it goes on when it is called again with the same identifier.
 */
export async function forget(company: ForgettingCompany, warehouse: Warehouse, work: Work, { log, now, rebuild, republish }: ForgetOptions): Promise<Forgotten> {
  const copies = await backupsOf(company);
  await writeUnfinished(warehouse.path, work);
  const traces = tracesOf(work.identifiers);
  log.step(`forget: ${work.identifiers.length} identifiers`);
  const removing: Removing = { company, work, traces, key: forgottenKey(company.dir), now, rebuild };
  const { naming, ...removal } = await removeEverywhere(warehouse, removing);
  log.step("forget: look for what is left");
  await proveTables(warehouse, work, traces, naming);
  if ((await orphansIn(warehouse, company)).length > 0) {
    await prepareWarehouse(warehouse, Object.keys(company.sources));
    await rebuild(warehouse);
  }
  await rm(buildFolder(company), { recursive: true, force: true });
  await dropHalfPlaced(join(company.dir, "releases"));
  await republish();
  const backups: BackupResult[] = [];
  for (const path of copies) {
    log.step(`forget: backup ${path}`);
    backups.push(await cleanBackup(company, path, traces, async (copy) => {
      const { naming: named } = await removeEverywhere(copy, removing);
      await proveTables(copy, work, traces, named);
      await wipe(copy, traces);
    }));
  }
  log.step("forget: write the warehouse anew");
  await wipe(warehouse, traces);
  await proveFiles(company, warehouse, traces);
  const mentions = await findMentions(warehouse, work.details, []);
  const own = await ownFiles(company, removal.files, traces, await filesOfOrphans(warehouse, company));
  await endUnfinished(warehouse.path, work.person_id);
  return { ...removal, person_id: work.person_id, identifiers: work.identifiers.length, shared: work.shared, backups, own, mentions };
}

interface Removing extends Pick<ForgetOptions, "now" | "rebuild"> {
  company: ForgettingCompany;
  work: Work;
  traces: Traces;
  /** Of the company folder, with which what is kept of identifiers is hashed. */
  key: Buffer;
}

/** Removes and rebuilds until nobody has the identifiers: what was loaded since persons were last computed comes to light by it. */
async function removeEverywhere(warehouse: Warehouse, { company, work, traces, key, now, rebuild }: Removing): Promise<Removal & { naming: Naming }> {
  // what a source brought that company.yaml no longer names is the person's too
  const rebuildOfAll = async () => {
    await prepareWarehouse(warehouse);
    await rebuild(warehouse);
  };
  await prepareWarehouse(warehouse);
  const total: Removal = { removed: {}, blotted: {}, files: [] };
  const naming: Naming = { identifiers: [], keys: [], columns: new Map() };
  const isBuilt = (await warehouse.rows("select 1 from duckdb_tables() where schema_name = 'core' and table_name = 'record_person'")).length > 0;
  if (!isBuilt) await rebuildOfAll();
  else await knowAll(company, warehouse);
  for (let round = 0; round < mostRounds; round++) {
    const persons = await holdersOf(warehouse, work);
    if (round > 0 && persons.length === 0) break;
    const identifiers = united(work.identifiers, await spelled(company, warehouse, persons, work.identifiers));
    const { removed, blotted, files, naming: named } = await inTransaction(warehouse, () => remove(warehouse, { persons, identifiers, traces: round === 0 ? traces : tracesOf(identifiers), key, now: now(), sources: company.sources }));
    naming.identifiers.push(...named.identifiers);
    naming.keys.push(...named.keys);
    naming.columns = named.columns;
    for (const [place, rows] of Object.entries(removed)) total.removed[place] = (total.removed[place] ?? 0) + rows;
    for (const [place, rows] of Object.entries(blotted)) total.blotted[place] = (total.blotted[place] ?? 0) + rows;
    total.files.push(...files);
    await rebuildOfAll();
  }
  return { ...total, naming };
}

async function proveTables(warehouse: Warehouse, { identifiers }: Work, traces: Traces, naming: Naming): Promise<void> {
  const left = await placesOf(warehouse, traces, identifiers);
  if ((await refusedOf(warehouse, naming)).length > 0) left.push("ops.quarantine.row");
  if (left.length > 0) {
    throw new UserError("some of the person's identifiers are still there", { value: left.join(", "), remedy: "they stand in another record's key or field: take those rows out of the source's file, run ingest, and forget again" });
  }
}

async function wipe(warehouse: Warehouse, traces: Traces): Promise<void> {
  await warehouse.rewrite(async (file) => {
    const found = await textsIn(file, traces);
    const others = await partsOfOthers(warehouse, found, traces);
    if (found.length > others.length) throw new UserError("the warehouse written anew still holds one of the person's identifiers", { file, remedy: "run forget again; if it stays, this is a fault in Otklik" });
  });
}

async function proveFiles(company: ForgettingCompany, warehouse: Warehouse, traces: Traces): Promise<void> {
  const found = new Map([...(await filesHolding(join(company.dir, "releases"), traces)), ...(await filesHolding(buildFolder(company), traces))]);
  const others = await partsOfOthers(warehouse, [...new Set([...found.values()].flat())], traces);
  const left = [...found].filter(([, texts]) => texts.some((text) => !others.includes(text))).map(([path]) => path);
  if (left.length > 0) throw new UserError("files that were published hold one of the person's identifiers", { value: left.slice(0, 5).join(", "), remedy: "remove them, and run forget again" });
}
