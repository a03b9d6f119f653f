import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { entriesOf } from "../entries.ts";
import type { ForgettingCompany } from "../forget.ts";
import { filesOfOrphans } from "../ingest/undeclared.ts";
import type { Warehouse } from "../warehouse.ts";
import { amongAll } from "./among-all.ts";
import { backupsOf, underFolder } from "./backup.ts";
import { findMentions, type Mention } from "./mention.ts";
import { type OwnFile, ownFiles } from "./own-file.ts";
import { remove, type Removal } from "./remove.ts";
import { holdersOf, spelled, united } from "./spelling.ts";
import { filesHolding, textsIn, tracesOf } from "./trace.ts";
import type { Work } from "./unfinished.ts";

export interface WouldForget extends Removal {
  person_id: string;
  identifiers: number;
  shared: number;
  /** Copies of the warehouse, and whether the person's identifiers stand in them. */
  backups: { file: string; holds: boolean }[];
  /** Releases on disk, which would all go, and whether the person's identifiers stand in them. */
  releases: { name: string; holds: boolean }[];
  /** The company's own files in which the person stands, and would stand still. */
  own: OwnFile[];
  /** Texts of others that seem to name the person, and would stay. */
  mentions: Mention[];
}

/**
 * What `forget` would take. Takes nothing: what is counted is removed in a transaction that is rolled back, and files are
 * only read.
 */
export async function wouldForget(company: ForgettingCompany, warehouse: Warehouse, work: Work, now: () => Date): Promise<WouldForget> {
  const copies = await backupsOf(company);
  const traces = tracesOf(work.identifiers);
  const taken = await amongAll(company, warehouse, async () => {
    const persons = await holdersOf(warehouse, work);
    const mentions = await findMentions(warehouse, work.details, persons);
    const identifiers = united(work.identifiers, await spelled(company, warehouse, persons, work.identifiers));
    const { removed, blotted, files } = await remove(warehouse, { persons, identifiers, traces, key: randomBytes(32), now: now(), sources: company.sources });
    return { removed, blotted, files, mentions };
  });
  const backups = [];
  for (const path of copies) backups.push({ file: underFolder(company, path), holds: (await textsIn(path, traces)).length > 0 });
  const releases = [];
  for (const name of await releasesOf(company)) releases.push({ name, holds: (await filesHolding(join(company.dir, "releases", name), traces)).size > 0 });
  return { person_id: work.person_id, identifiers: work.identifiers.length, shared: work.shared, ...taken, own: await ownFiles(company, taken.files, traces, await filesOfOrphans(warehouse, company)), backups, releases };
}

async function releasesOf({ dir }: ForgettingCompany): Promise<string[]> {
  return (await entriesOf(join(dir, "releases"))).filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => name).sort();
}
