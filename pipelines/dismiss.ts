import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Company } from "./company.ts";
import { mustBeSources } from "./ingest.ts";
import { beginRun } from "./ingest/run.ts";
import { prepareWarehouse } from "./ledger.ts";
import { literals } from "./sql-text.ts";
import { inTransaction } from "./transaction.ts";
import { UserError } from "./user-error.ts";
import type { Warehouse } from "./warehouse.ts";

export interface DismissOptions {
  source: string;
  /** Only this file, be it there or gone; default all that are gone. */
  file?: string | undefined;
  now: () => Date;
  runId: string;
}

export interface Dismissed {
  file: string;
  rows: number;
  /** Orders among them that have lines: without the refused order these are purchases, as lines of an order that never came are. */
  orders: number;
}

/**
 * Takes refused rows out of the quarantine for good, without loading them; tells of which files, and how many. Left to
 * themselves they stay, for what was kept of them can be tried again when their file is gone. They move from quarantined to skipped.
 */
export async function dismissRefused(company: Company, warehouse: Warehouse, { source: name, file, now, runId }: DismissOptions): Promise<Dismissed[]> {
  mustBeSources(company, [name]);
  await prepareWarehouse(warehouse, Object.keys(company.sources));
  const refused = await warehouse.rows<Dismissed>(
    `select file, count(*) as rows, count(distinct case when order_id in (select order_id from staging.order_line) and order_id not in (select order_id from staging."order") then order_id end) as orders
     from ops.quarantine where source = $name group by file order by file`,
    { name },
  );
  if (file !== undefined && !refused.some((one) => one.file === file)) {
    throw new UserError("no row of this file is in quarantine", { value: file, remedy: refused.length > 0 ? `rows wait of ${refused.map((one) => one.file).join(", ")}` : `no row of ${name} waits` });
  }
  const chosen = refused.filter((one) => (file === undefined ? !existsSync(resolve(company.dir, one.file)) : one.file === file));
  const rows = chosen.reduce((sum, one) => sum + one.rows, 0);
  if (rows === 0) return [];
  const run = await beginRun(company, warehouse, company.sources[name]!, runId, now);
  await inTransaction(warehouse, async () => {
    await warehouse.run(`delete from ops.quarantine where source = $name and file in (${literals(chosen.map((one) => one.file))})`, { name });
    await run.add({ read: -rows, loaded: 0, unchanged: 0, quarantined: -rows, skipped: rows, withdrawn: 0 });
  });
  await run.end(null);
  return chosen;
}
