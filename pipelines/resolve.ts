import { isShared, kinds } from "../transforms/identity/identifier.ts";
import { partition } from "../transforms/identity/partition.ts";
import { readIntegers, writeIntegers } from "./identity/column.ts";
import { extractIdentifiers, sightings, stagedRecords } from "./identity/extract.ts";
import type { Log } from "./log.ts";
import type { Warehouse } from "./warehouse.ts";

/** What resolving needs to know of a company. */
export interface IdentityCompany {
  /** ISO 3166 code of the country whose phone numbers are written without a country code. */
  phone_region: string;
}

export interface Resolution {
  persons: number;
  identifiers: number;
  /** Identifiers shared by too many to say who someone is. */
  weak: number;
  /** Records that belong to a person. */
  records: number;
}

/**
 * Joins the identifiers of all staged records into persons and says of each record whose it is.
 * Writes core.person_identifier, core.person and core.record_person; what cannot be told apart is left out.
 */
export async function resolve(company: IdentityCompany, warehouse: Warehouse, { log }: { log: Log }): Promise<Resolution> {
  const records = await stagedRecords(warehouse);
  log.step("identity: collect identifiers");
  await extractIdentifiers(warehouse, records, { phoneRegion: company.phone_region });
  log.step("identity: join identifiers into persons");
  const [kind] = await readIntegers(warehouse, "select kind_index from identity_node order by node");
  const [a, b] = await readIntegers(warehouse, "select a, b from identity_link order by a, b");
  const shared = new Uint8Array(kind!.length);
  for (const { node, value } of await warehouse.rows<{ node: number; value: string }>(
    "select node, value from identity_node where kind = 'email'",
  )) if (isShared("email", value)) shared[node] = 1;
  const { group, weak } = partition({ kind: Uint8Array.from(kind!), shared, a: a!, b: b! });
  await writeIntegers(warehouse, "identity_group", { node: kind!.map((_, node) => node), grp: group, weak });
  await writePersons(warehouse, records);
  const [counted] = await warehouse.rows<Resolution>(`select
    (select count(*) from core.person) as persons, (select count(*) from identity_node) as identifiers,
    (select count(*) from identity_group where weak = 1) as weak, (select count(*) from core.record_person) as records`);
  log.note(`${counted!.persons} persons from ${counted!.identifiers} identifiers, ${counted!.weak} of them shared by many`);
  return counted!;
}

async function writePersons(warehouse: Warehouse, records: readonly string[]): Promise<void> {
  const best = `coalesce(${kinds.map((kind) => `g_${kind}.grp`).join(", ")})`;
  const joins = kinds.map((kind) => `left join identity_group g_${kind} on g_${kind}.node = t.${kind} and g_${kind}.weak = 0`).join("\n");
  await warehouse.run(`create or replace temp table identity_person as
    select node as grp, 'p' || substr(md5(kind || ':' || value), 1, 16) as person_id from identity_node
    where node in (select grp from identity_group where weak = 0)`);
  await warehouse.run(`create or replace temp table identity_tuple_person as
    select t.*, p.person_id from identity_tuple_node t ${joins} left join identity_person p on p.grp = ${best}`);
  await warehouse.run(`create or replace table core.person_identifier as
    with seen as (${kinds
      .map((kind) => `select person_id, ${kind} as node, first_seen_at, last_seen_at, records from identity_tuple_person where ${kind} is not null`)
      .join(" union all ")}),
    used as (select person_id, node, min(first_seen_at) as first_seen_at, max(last_seen_at) as last_seen_at, sum(records) as records from seen group by all)
    select coalesce(own.person_id, used.person_id) as person_id, n.kind, n.value, g.weak = 1 as is_weak,
      min(used.first_seen_at) as first_seen_at, max(used.last_seen_at) as last_seen_at, sum(used.records)::bigint as record_count
    from used join identity_node n using (node) join identity_group g using (node) left join identity_person own on own.grp = g.grp
    where coalesce(own.person_id, used.person_id) is not null
    group by all order by 1, 2, 3`);
  await warehouse.run(`create or replace table core.person as
    select person_id, min(first_seen_at) as first_seen_at, max(last_seen_at) as last_seen_at, sum(records)::bigint as record_count
    from identity_tuple_person where person_id is not null group by person_id order by person_id`);
  await warehouse.run(`create or replace table core.record_person as
    select s.record, s.source, s.source_key, t.person_id
    from (${sightings(records)}) s join identity_tuple_person t using (tuple) where t.person_id is not null`);
}
