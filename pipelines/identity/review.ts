import type { Bridge } from "../../transforms/identity/settle.ts";
import type { Warehouse } from "../warehouse.ts";
import { writeIntegers } from "./column.ts";

/**
 * ops.identity_review: what would join people and was held, for someone to decide with a merge or a split. And the
 * evidence that no link holds: core.person_likeness (what agreed, in bits) and core.person_decision (made by hand).
 */
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
  await warehouse.run(
    `create or replace table core.person_decision as
    select distinct person_id, override_id, action, author, reason, made_at
    from ops.identity_override join ops.identity_override_identifier using (override_id) join identity_node using (kind, value)
    join identity_group using (node) join identity_person using (grp)
    where undone_at is null order by person_id, override_id`,
  );
}

function reasonList(reasons: readonly string[]): string {
  return `[${reasons.map((reason) => `'${reason}'`).join(", ")}]::varchar[]`;
}

/** Something that would join people and was held. */
export interface Held {
  /** The shared identifier, masked unless asked for; null where names, addresses and dates make it likely. */
  identifier: string | null;
  reason: string;
  /** Of likely pairs: that they are one person, and what agreed, in bits. */
  probability: number | null;
  agreement: string | null;
  /** How many people it would join, and the first of them in the order of their ids. */
  person_count: number;
  person_ids: string[];
}

/** What is everybody's joins thousands: nobody decides by a list of them. */
const mostIds = 20;

/** What waits for someone to decide, likely pairs first and what is everybody's last. Null when nothing was resolved yet. */
export async function listReview(warehouse: Warehouse, { redacted = true }: { redacted?: boolean } = {}): Promise<Held[] | null> {
  const known = await warehouse.rows("select 1 from duckdb_tables() where schema_name = 'ops' and table_name = 'identity_review'");
  if (known.length === 0) return null;
  const value = redacted ? "case when length(value) > 6 then left(value, 2) || '…' || right(value, 2) else '…' end" : "value";
  return warehouse.rows<Held>(
    `select kind || ' ' || ${value} as identifier, reason, probability, agreement, person_count, person_ids[:${mostIds}] as person_ids
    from ops.identity_review order by probability desc nulls last, person_count, kind, ops.identity_review.value, person_ids`,
  );
}
