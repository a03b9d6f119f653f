import { kinds } from "../../transforms/identity/identifier.ts";
import { chooseByName, compareNames, parseName, type Name } from "../../transforms/identity/name.ts";
import type { Bridge } from "../../transforms/identity/settle.ts";
import type { Warehouse } from "../warehouse.ts";
import { writeIntegers } from "./column.ts";
import { details, type Sightings } from "./sighting.ts";

/**
 * The group of each distinct saying, in `identity_tuple_group` (`grp`, null for nobody's): that of its most trusted
 * identifier that names one. For nearly all sayings that is the leading one; the others are looked at again.
 */
export async function attributeTuples(warehouse: Warehouse, bridges: readonly Bridge[]): Promise<void> {
  const best = kinds.map((kind) => `case when g_${kind}.grp >= 0 then g_${kind}.grp end`).join(", ");
  const joins = kinds.map((kind) => `left join identity_group g_${kind} on g_${kind}.node = t.${kind}`).join("\n");
  await warehouse.run(`create or replace temp table identity_tuple_group as
    with led as materialized (select t.*, g.grp from identity_tuple_node t left join identity_group g on g.node = t.leading_node)
    select * from led where grp >= 0
    union all
    select t.* exclude (grp), coalesce(${best}) as grp from (select * from led where coalesce(grp, -1) < 0) t ${joins}`);
  await attributeByName(warehouse, bridges);
  await leaveBorrowedCards(warehouse, bridges);
}

/** A saying with a shared identifier and a name goes to the one sharer of that name, if exactly one has it. */
async function attributeByName(warehouse: Warehouse, bridges: readonly Bridge[]): Promise<void> {
  const touched = bridges.flatMap(({ node, groups }) => groups.map((grp) => ({ node, grp })));
  if (touched.length === 0) return;
  await writeIntegers(warehouse, "identity_sharer", { node: touched.map((row) => row.node), grp: touched.map((row) => row.grp) });
  const sharers = await warehouse.rows<{ node: number; grp: number; name: string }>(
    `select node, grp, name from identity_sharer join (select distinct grp, name from identity_tuple_group where name is not null) using (grp) order by node, grp, name`,
  );
  await warehouse.run(`create or replace temp table identity_open as
    select (row_number() over (order by tuple) - 1)::integer as place, tuple, name, list_filter([${kinds.join(", ")}], lambda x: x is not null) as nodes
    from identity_tuple_group where grp is null and name is not null`);
  const open = await warehouse.rows<{ name: string; nodes: number[] }>("select name, nodes from identity_open order by place");
  const byNode = new Map<number, Map<number, Name[]>>();
  for (const { node, grp, name } of sharers) {
    const parsed = parseName(name);
    const groups = byNode.get(node) ?? new Map<number, Name[]>();
    if (parsed) groups.set(grp, [...(groups.get(grp) ?? []), parsed]);
    byNode.set(node, groups);
  }
  const chosen: { place: number; grp: number }[] = [];
  for (const [place, { name, nodes }] of open.entries()) {
    const parsed = parseName(name);
    const groups = nodes.map((node) => byNode.get(node)).find((found) => found !== undefined);
    const grp = parsed && groups ? chooseByName(parsed, groups) : null;
    if (grp !== null) chosen.push({ place, grp });
  }
  await writeIntegers(warehouse, "identity_choice", { place: chosen.map((one) => one.place), grp: chosen.map((one) => one.grp) });
  await warehouse.run(`update identity_tuple_group t set grp = chosen.grp
    from (select tuple, c.grp from identity_open join identity_choice c using (place)) chosen where chosen.tuple = t.tuple`);
}

/**
 * A nameless saying that is somebody's by a loyalty card alone, and carries an e-mail or telephone held for its names that
 * bears only others' names, is nobody's: cards are lent in a family, and so are telephones.
 */
async function leaveBorrowedCards(warehouse: Warehouse, bridges: readonly Bridge[]): Promise<void> {
  const held = bridges.filter(({ reason }) => reason === "names differ").flatMap(({ node, groups }) => groups.map((grp) => ({ node, grp })));
  if (held.length === 0) return;
  await writeIntegers(warehouse, "identity_torn", { node: held.map((row) => row.node), grp: held.map((row) => row.grp) });
  await warehouse.run(`create or replace temp table identity_lent as
    select t.tuple, torn.node, t.grp from identity_tuple_group t join identity_torn torn on torn.grp = t.grp and torn.node in (t.email, t.phone)
    where t.name is null and t.customer_id is null and t.card is not null
      and not exists (select 1 from identity_group g where g.node in (t.email, t.phone, t.cookie) and g.grp = t.grp)`);
  const names = async (sql: string) => {
    const found = new Map<number, Name[]>();
    for (const { key, name } of await warehouse.rows<{ key: number; name: string }>(sql)) {
      const parsed = parseName(name);
      if (parsed) found.set(key, [...(found.get(key) ?? []), parsed]);
    }
    return found;
  };
  const ofNode = await names(`select distinct node as key, name from (select email as node, name from identity_tuple_group union all select phone, name from identity_tuple_group)
    semi join identity_lent using (node) where name is not null order by key, name`);
  const ofGroup = await names("select distinct grp as key, name from identity_tuple_group semi join identity_lent using (grp) where name is not null order by key, name");
  const lent = await warehouse.rows<{ node: number; grp: number }>("select distinct node, grp from identity_lent order by all");
  const nobodys = lent.filter(({ node, grp }) => {
    const [one, other] = [ofNode.get(node) ?? [], ofGroup.get(grp) ?? []];
    return one.length > 0 && other.length > 0 && one.every((name) => other.every((its) => compareNames(name, its) === "different"));
  });
  await writeIntegers(warehouse, "identity_nobodys", { node: nobodys.map(({ node }) => node), grp: nobodys.map(({ grp }) => grp) });
  await warehouse.run("update identity_tuple_group set grp = null where tuple in (select tuple from identity_lent join identity_nobodys using (node, grp))");
}

/**
 * core.person, core.person_identifier, core.person_link, core.person_detail (names, addresses, dates of birth as written)
 * and, for records that name someone themselves, core.record_person.
 */
export async function writePersons(warehouse: Warehouse, sightings: Sightings): Promise<void> {
  await warehouse.run(`create or replace table core.record_person as
    select s.record, s.source, s.source_key, p.person_id
    from (${sightings.sql}) s join (select tuple, grp from identity_tuple_group where grp is not null) using (tuple) join identity_person p using (grp)`);
  await warehouse.run(`create or replace table core.person_identifier as
    with seen as (${kinds
      .map((kind) => `select grp, ${kind} as node, first_seen_at, last_seen_at, records from identity_tuple_group where ${kind} is not null and grp is not null`)
      .join(" union all ")}),
    counted as (select grp, node, min(first_seen_at) as first_seen_at, max(last_seen_at) as last_seen_at, sum(records)::bigint as record_count from seen group by grp, node)
    select p.person_id, n.kind, n.value, g.grp <> c.grp as is_weak, c.first_seen_at, c.last_seen_at, c.record_count
    from counted c join identity_person p using (grp) join identity_node n using (node) join identity_group g using (node)
    order by person_id, kind, value`);
  await warehouse.run(`create or replace table core.person_link as
    select p.person_id, a.kind as kind_a, a.value as value_a, b.kind as kind_b, b.value as value_b,
      g_a.grp <> g_b.grp as is_held, l.records as record_count, l.first_seen_at, l.last_seen_at
    from identity_link l
    join identity_node a on a.node = l.a join identity_node b on b.node = l.b
    join identity_group g_a on g_a.node = l.a join identity_group g_b on g_b.node = l.b
    left join identity_person p on p.grp = g_a.grp`);
  await warehouse.run(`create or replace table core.person_detail as
    select p.person_id, d.kind, d.value, d.record_count
    from (${details.map((detail) => `select grp, '${detail}' as kind, ${detail} as value, sum(records)::bigint as record_count from identity_tuple_group where ${detail} is not null and grp is not null group by all`).join(" union all ")}) d
    join identity_person p using (grp) order by person_id, kind, value`);
  await warehouse.run(`create or replace table core.person as
    select p.person_id, t.first_seen_at, t.last_seen_at, t.record_count
    from (select grp, min(first_seen_at) as first_seen_at, max(last_seen_at) as last_seen_at, sum(records)::bigint as record_count
      from identity_tuple_group where grp is not null group by grp) t join identity_person p using (grp) order by person_id`);
}
