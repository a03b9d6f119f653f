import type { Evidence } from "../../transforms/identity/settle.ts";
import type { Warehouse } from "../warehouse.ts";

/** Decisions of people about who is who. They name identifiers, not person ids, so they outlive any resolution. */
export async function prepareOverrides(warehouse: Warehouse): Promise<void> {
  await warehouse.run(`create table if not exists ops.identity_override (
    override_id integer primary key, action varchar, author varchar, reason varchar, made_at timestamp,
    undone_at timestamp, undone_by varchar, undone_reason varchar)`);
  await warehouse.run(`create table if not exists ops.identity_override_identifier (
    override_id integer, side integer, kind varchar, value varchar)`);
}

/** The decisions in force, as numbers of identifiers. A split undoes an older merge of what it parts. */
export async function readOverrides(warehouse: Warehouse): Promise<Pick<Evidence, "merges" | "splits">> {
  const inForce = `select override_id, action, side, node
    from ops.identity_override join ops.identity_override_identifier using (override_id) join identity_node using (kind, value)
    where undone_at is null`;
  const splits = await warehouse.rows<{ node: number; split: number; side: number }>(
    `select node, override_id as split, side from (${inForce}) where action = 'split' order by override_id, side, node`,
  );
  const merges = await warehouse.rows<{ a: number; b: number }>(
    `with decided as (${inForce}),
    pair as (
      select override_id, min(node) filter (side = 0) as a, min(node) filter (side = 1) as b from decided where action = 'merge' group by override_id
    )
    select a, b from pair where a is not null and b is not null and not exists (
      select 1 from decided one join decided other using (override_id)
      where one.action = 'split' and override_id > pair.override_id and one.node = a and other.node = b and one.side <> other.side)
    order by override_id`,
  );
  return { splits, merges: merges.map(({ a, b }) => [a, b] as const) };
}
