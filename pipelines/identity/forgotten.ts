import type { Warehouse } from "../warehouse.ts";

/** Hashes of the identifiers of people who were forgotten: enough to notice their return, not to know who they were. */
export async function prepareForgotten(warehouse: Warehouse): Promise<void> {
  await warehouse.run("create table if not exists ops.forgotten (identifier_hash varchar, forgotten_at timestamp)");
}

/** How many identifiers of forgotten people stand in `identity_node` again. */
export async function countReturned(warehouse: Warehouse): Promise<number> {
  const [row] = await warehouse.rows<{ returned: number }>(
    `select count(*) as returned from identity_node
    where exists (select 1 from ops.forgotten) and sha256(kind || ':' || value) in (select identifier_hash from ops.forgotten)`,
  );
  return row!.returned;
}
