import { nodesInDoubt, settle, type Bridge, type Evidence } from "../transforms/identity/settle.ts";
import { gatherStars, type LinkGraph } from "../transforms/identity/star.ts";
import type { Company } from "./company.ts";
import { readIntegers, writeIntegers } from "./identity/column.ts";
import { countReturned, prepareForgotten } from "./identity/forgotten.ts";
import { followDocuments, followForms } from "./identity/document.ts";
import { extractIdentifiers } from "./identity/extract.ts";
import { keepPersonIds, prepareLedger } from "./identity/ledger.ts";
import { joinLikely } from "./identity/likely.ts";
import { readNames } from "./identity/names.ts";
import { prepareOverrides, readOverrides } from "./identity/override.ts";
import { attributeTuples, writePersons } from "./identity/persons.ts";
import { writeReview } from "./identity/review.ts";
import { readSightings } from "./identity/sighting.ts";
import type { Log } from "./log.ts";
import type { Warehouse } from "./warehouse.ts";

/** What resolving needs to know of a company. */
export type IdentityCompany = Pick<Company, "phone_region" | "sources" | "identity">;

export interface Resolution {
  persons: number;
  identifiers: number;
  /** Records that belong to a person. */
  records: number;
  /** Identifiers that would join people and were held for review. */
  held: number;
}

/**
 * Joins the identifiers of all staged records into persons and says of each record whose it is.
 * Writes core.person, core.record_person and why: core.person_identifier, core.person_link, core.person_likeness,
 * core.person_decision, core.person_detail. What cannot be told apart is left out of record_person and listed in
 * ops.identity_review. Person ids are kept in ops.identity_person.
 */
export async function resolve(company: IdentityCompany, warehouse: Warehouse, { log }: { log: Log }): Promise<Resolution> {
  await prepareLedger(warehouse);
  await prepareOverrides(warehouse);
  await prepareForgotten(warehouse);
  const sightings = await readSightings(warehouse, company.sources);
  log.step("identity: collect identifiers");
  await extractIdentifiers(warehouse, sightings, { phoneRegion: company.phone_region });
  const returned = await countReturned(warehouse);
  if (returned > 0) log.warn(`${returned} identifiers of people who were forgotten came back with a load: take them out of the source's files, then forget them again`);
  log.step("identity: join identifiers into persons");
  const graph = await readGraph(warehouse);
  const stars = gatherStars(graph);
  const overrides = await readOverrides(warehouse);
  const names = await readNames(warehouse, nodesInDoubt(stars, overrides));
  const { group, bridges } = settle(graph, stars, { ...names, ...overrides });
  await writeIntegers(warehouse, "identity_group", { node: group.map((_, node) => node), grp: group });
  const whole = await joinLikely(warehouse, group, [...overrides.splits, ...partedByBirth(bridges)], company.identity);
  await keepPersonIds(warehouse);
  log.step("identity: say whose each record is");
  const held = bridges.map((bridge) => ({ ...bridge, groups: [...new Set(bridge.groups.filter((grp) => grp >= 0).map((grp) => whole[grp]!))] }));
  await attributeTuples(warehouse, held);
  await writePersons(warehouse, sightings);
  await followDocuments(warehouse, sightings.records);
  await followForms(warehouse, sightings.records);
  await writeReview(warehouse, held);
  const [counted] = await warehouse.rows<Resolution>(`select
    (select count(*) from core.person) as persons, (select count(*) from identity_node) as identifiers,
    (select count(*) from core.record_person) as records, (select count(*) from ops.identity_review) as held`);
  log.note(`${counted!.persons} persons from ${counted!.identifiers} identifiers${counted!.held > 0 ? `; ${counted!.held} doubtful joins wait for a decision: npx otklik person review` : ""}`);
  return counted!;
}

/** Namesakes of one home whose dates of birth held an identifier: likeness of name and address does not join them either. */
function partedByBirth(bridges: readonly Bridge[]): Evidence["splits"] {
  const parted = bridges.filter(({ reason }) => reason === "dates of birth differ");
  return parted.flatMap(({ groups }, i) => groups.map((grp, side) => ({ node: grp, split: -1 - i, side })));
}

async function readGraph(warehouse: Warehouse): Promise<LinkGraph> {
  const [kind, shared] = await readIntegers(warehouse, "select kind_index, is_shared from identity_node order by node");
  const [a, b, records] = await readIntegers(warehouse, "select a, b, records from identity_link order by a, b");
  return { kind: Uint8Array.from(kind!), shared: Uint8Array.from(shared!), a: a!, b: b!, records: records! };
}
