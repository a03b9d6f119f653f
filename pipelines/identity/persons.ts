import { kinds } from "../../transforms/identity/identifier.ts";
import { chooseByName, parseName, type Name } from "../../transforms/identity/name.ts";
import type { Bridge } from "../../transforms/identity/settle.ts";
import type { Warehouse } from "../warehouse.ts";
import { writeIntegers } from "./column.ts";
import type { Sightings } from "./sighting.ts";

/** The person of each distinct saying, in `identity_tuple_person`: the group of its most trusted identifier that names one. */
export async function attributeTuples(warehouse: Warehouse, bridges: readonly Bridge[]): Promise<void> {
  const best = kinds.map((kind) => `case when g_${kind}.grp >= 0 then g_${kind}.grp end`).join(", ");
  const joins = kinds.map((kind) => `left join identity_group g_${kind} on g_${kind}.node = t.${kind}`).join("\n");
  await warehouse.run(`create or replace temp table identity_tuple_group as
    select t.*, coalesce(${best}) as grp from identity_tuple_node t ${joins}`);
  await attributeByName(warehouse, bridges);
  await warehouse.run(`create or replace temp table identity_tuple_person as
    select t.* exclude (grp), person_id from identity_tuple_group t left join identity_person using (grp)`);
}

/** A saying with a shared identifier and a name goes to the one sharer of that name, if exactly one has it. */
async function attributeByName(warehouse: Warehouse, bridges: readonly Bridge[]): Promise<void> {
  const touched = bridges.flatMap(({ node, groups }) => groups.map((grp) => ({ node, grp })));
  if (touched.length === 0) return;
  await writeIntegers(warehouse, "identity_sharer", { node: touched.map((row) => row.node), grp: touched.map((row) => row.grp) });
  const sharers = await warehouse.rows<{ node: number; grp: number; name: string }>(
    `select node, grp, name from identity_sharer join (select distinct grp, name from identity_tuple_group where name is not null) using (grp) order by node, grp, name`,
  );
  const open = await warehouse.rows<{ tuple: string; name: string; nodes: number[] }>(
    `select tuple::varchar as tuple, name, list_filter([${kinds.join(", ")}], lambda x: x is not null) as nodes
    from identity_tuple_group where grp is null and name is not null order by tuple`,
  );
  const byNode = new Map<number, Map<number, Name[]>>();
  for (const { node, grp, name } of sharers) {
    const parsed = parseName(name);
    const groups = byNode.get(node) ?? new Map<number, Name[]>();
    if (parsed) groups.set(grp, [...(groups.get(grp) ?? []), parsed]);
    byNode.set(node, groups);
  }
  for (const { tuple, name, nodes } of open) {
    const parsed = parseName(name);
    const groups = nodes.map((node) => byNode.get(node)).find((found) => found !== undefined);
    const grp = parsed && groups ? chooseByName(parsed, groups) : null;
    if (grp !== null) await warehouse.run("update identity_tuple_group set grp = $grp where tuple = $tuple::ubigint", { grp, tuple });
  }
}

/** core.person, core.person_identifier, core.person_link and, for records that name someone themselves, core.record_person. */
export async function writePersons(warehouse: Warehouse, sightings: Sightings): Promise<void> {
  await warehouse.run(`create or replace table core.record_person as
    select s.record, s.source, s.source_key, t.person_id
    from (${sightings.sql}) s join identity_tuple_person t using (tuple) where t.person_id is not null`);
  await warehouse.run(`create or replace table core.person_identifier as
    with seen as (${kinds
      .map((kind) => `select person_id, ${kind} as node, first_seen_at, last_seen_at, records from identity_tuple_person where ${kind} is not null and person_id is not null`)
      .join(" union all ")})
    select s.person_id, n.kind, n.value, own.person_id is distinct from s.person_id as is_weak,
      min(s.first_seen_at) as first_seen_at, max(s.last_seen_at) as last_seen_at, sum(s.records)::bigint as record_count
    from seen s join identity_node n using (node) join identity_group g using (node) left join identity_person own on own.grp = g.grp
    group by all order by person_id, kind, value`);
  await warehouse.run(`create or replace table core.person_link as
    select l_a.person_id, a.kind as kind_a, a.value as value_a, b.kind as kind_b, b.value as value_b,
      l_a.person_id is distinct from l_b.person_id as is_held, l.records as record_count, l.first_seen_at, l.last_seen_at
    from identity_link l
    join identity_node a on a.node = l.a join identity_node b on b.node = l.b
    join identity_group g_a on g_a.node = l.a join identity_group g_b on g_b.node = l.b
    left join identity_person l_a on l_a.grp = g_a.grp left join identity_person l_b on l_b.grp = g_b.grp`);
  await warehouse.run(`create or replace table core.person as
    select person_id, min(first_seen_at) as first_seen_at, max(last_seen_at) as last_seen_at, sum(records)::bigint as record_count
    from identity_tuple_person where person_id is not null group by person_id order by person_id`);
}

/** ops.identity_review: what would join people and was held, for someone to decide with a merge or a split. */
export async function writeReview(warehouse: Warehouse, bridges: readonly Bridge[]): Promise<void> {
  const reasons = [...new Set(bridges.map((bridge) => bridge.reason))].sort();
  const rows = bridges.flatMap(({ node, reason, groups }) => groups.map((grp) => ({ node, reason: reasons.indexOf(reason), grp })));
  await writeIntegers(warehouse, "identity_bridge", { node: rows.map((row) => row.node), reason: rows.map((row) => row.reason), grp: rows.map((row) => row.grp) });
  await warehouse.run(
    `create or replace table ops.identity_review as
    select kind, value, (${reasonList(reasons)})[reason + 1] as reason, list(person_id order by person_id) as person_ids, count(*) as person_count,
      null::double as probability, null::varchar as agreement
    from identity_bridge join identity_node using (node) join identity_person using (grp)
    group by all
    union all
    select null, null, 'likely one person', list_sort([a.person_id, b.person_id]), 2, probability, agreement
    from identity_likeness l join identity_group g_a on g_a.node = l.a join identity_group g_b on g_b.node = l.b
    join identity_person a on a.grp = g_a.grp join identity_person b on b.grp = g_b.grp where is_joined = 0
    order by person_count desc, probability desc, kind, value`,
  );
  await warehouse.run(
    `create or replace table core.person_likeness as
    select p.person_id, a.kind as kind_a, a.value as value_a, b.kind as kind_b, b.value as value_b, probability, agreement
    from identity_likeness l join identity_node a on a.node = l.a join identity_node b on b.node = l.b
    join identity_group g on g.node = l.a join identity_person p on p.grp = g.grp where is_joined = 1`,
  );
}

function reasonList(reasons: readonly string[]): string {
  return `[${reasons.map((reason) => `'${reason}'`).join(", ")}]::varchar[]`;
}
