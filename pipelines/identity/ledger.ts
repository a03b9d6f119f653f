import type { Warehouse } from "../warehouse.ts";

/** Who every identifier was, and every person id ever given: what keeps ids the same from one resolution to the next. */
export async function prepareLedger(warehouse: Warehouse): Promise<void> {
  await warehouse.run(`create table if not exists ops.identity_person (
    person_id varchar primary key, kind varchar, value varchar, minted_run integer, first_seen_at timestamp,
    merged_into varchar, merged_run integer)`);
  await warehouse.run("create table if not exists ops.identity_member (kind varchar, value varchar, person_id varchar)");
}

/**
 * Gives each group of `identity_group` (node, grp) a person id, in `identity_person` (grp, person_id). An id belongs to
 * the group that holds the identifier it was made from, or, when that identifier names nobody any more, to the group
 * with most of its former members. A group that comes to several ids keeps the oldest and the ledger records the merge;
 * a group without one gets a new id made from its most trusted identifier.
 */
export async function keepPersonIds(warehouse: Warehouse): Promise<void> {
  await warehouse.run(`create or replace temp table identity_claim as
    with chained as (select kind, value, grp from identity_node join identity_group using (node) where grp >= 0),
    made as (select person_id, minted_run, p.first_seen_at, grp from ops.identity_person p join chained using (kind, value)),
    former as (
      select p.person_id, p.minted_run, p.first_seen_at, grp, count(*) as members
      from ops.identity_person p join ops.identity_member m using (person_id) join chained c on c.kind = m.kind and c.value = m.value
      where p.person_id not in (select person_id from made) group by p.person_id, p.minted_run, p.first_seen_at, grp
      qualify row_number() over (partition by p.person_id order by count(*) desc, grp) = 1
    )
    select *, row_number() over (partition by grp order by minted_run, first_seen_at nulls last, person_id) = 1 as is_kept
    from (select * from made union all select * exclude (members) from former)`);
  await warehouse.run(`insert into ops.identity_person
    with seen as (
      select grp, min(first_seen_at) as first_seen_at
      from (select leading_node as node, first_seen_at from identity_tuple_node) join identity_group using (node) group by grp
    )
    select 'p' || substr(md5(kind || ':' || value), 1, 16), kind, value,
      (select coalesce(max(greatest(minted_run, merged_run)), 0) + 1 from ops.identity_person), seen.first_seen_at, null, null
    from (select distinct grp from identity_group where grp >= 0 and grp not in (select grp from identity_claim)) g
    join identity_node n on n.node = g.grp left join seen using (grp)`);
  await warehouse.run(`create or replace temp table identity_person as
    select grp, person_id from identity_claim where is_kept
    union all
    select n.node as grp, p.person_id from ops.identity_person p join identity_node n using (kind, value)
    where p.person_id not in (select person_id from identity_claim) and n.node in (select grp from identity_group)`);
  await warehouse.run(`create or replace temp table identity_fate as
    select claim.person_id, kept.person_id as into_id from identity_claim claim join identity_claim kept on kept.grp = claim.grp and kept.is_kept`);
  await warehouse.run(`update ops.identity_person p set
      merged_into = nullif(f.into_id, p.person_id),
      merged_run = case when f.into_id = p.person_id then null else (select max(greatest(minted_run, merged_run)) + 1 from ops.identity_person) end
    from identity_fate f where f.person_id = p.person_id and p.merged_into is distinct from nullif(f.into_id, p.person_id)`);
  await warehouse.run(`create or replace table ops.identity_member as
    select kind, value, person_id from identity_node join identity_group using (node) join identity_person using (grp)`);
}

/** Takes ids out of the ledger that are nobody's any more: each holds the identifier it was made from. */
export async function forgetVanished(warehouse: Warehouse): Promise<void> {
  await warehouse.run("delete from ops.identity_person where coalesce(merged_into, person_id) not in (select person_id from ops.identity_member)");
}
