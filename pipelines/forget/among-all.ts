import { orphansIn } from "../ingest/undeclared.ts";
import { prepareLedger, prepareWarehouse } from "../ledger.ts";
import { silentLog } from "../log.ts";
import { resolve, type IdentityCompany } from "../resolve.ts";
import { inTransaction } from "../transaction.ts";
import type { Warehouse } from "../warehouse.ts";

/** Computes people anew from all that is staged, where a part of it is from sources that company.yaml no longer names: it is theirs too, and no transform looks at it. */
export async function knowAll(company: IdentityCompany, warehouse: Warehouse): Promise<void> {
  await prepareWarehouse(warehouse);
  if ((await orphansIn(warehouse, company)).length > 0) await resolve(company, warehouse, { log: silentLog });
}

/** Asks something of people as all that is staged tells who they are. Whatever is written meanwhile is taken back. */
export async function amongAll<T>(company: IdentityCompany, warehouse: Warehouse, ask: () => Promise<T>): Promise<T> {
  await prepareLedger(warehouse);
  return inTransaction(
    warehouse,
    async () => {
      await knowAll(company, warehouse);
      return ask();
    },
    { isTrial: true },
  );
}
