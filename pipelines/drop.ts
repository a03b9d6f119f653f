import { records, textFields } from "../sources/records/index.ts";
import type { Company } from "./company.ts";
import { nearest } from "./company/fault.ts";
import { orphansIn } from "./ingest/undeclared.ts";
import { removeTexts } from "./forget/remove.ts";
import { forgetVanished } from "./identity/ledger.ts";
import { prepareWarehouse } from "./ledger.ts";
import { silentLog } from "./log.ts";
import { type IdentityCompany, resolve } from "./resolve.ts";
import { awaitsWiping, oweWiping } from "./retention.ts";
import { ident, literal } from "./sql-text.ts";
import { inTransaction } from "./transaction.ts";
import { UsageError } from "./user-error.ts";
import type { Warehouse } from "./warehouse.ts";

const ledgers = ["ops.file", "ops.quarantine", "ops.drift", "ops.batch", "ops.run_source"] as const;

/** Throws UsageError for a source that company.yaml names, or of which the warehouse holds nothing. */
export async function mustBeGivenUp(company: Pick<Company, "sources" | "file">, warehouse: Warehouse, source: string): Promise<void> {
  if (source in company.sources) throw new UsageError("company.yaml names this source", { file: company.file, value: source, remedy: "take it out of sources: first, or write enabled: false to keep what it brought and read no more" });
  const orphans = await orphansIn(warehouse, company);
  // one whose dropping was killed is in no table any more, and in free blocks of the file still
  if (orphans.includes(source) || (await awaitsWiping(warehouse, source))) return;
  throw new UsageError("the warehouse holds nothing of such a source", { value: source, remedy: orphans.length > 0 ? nearest(source, orphans, "sources that company.yaml no longer names") : "it holds nothing but what company.yaml names" });
}

export interface DropOptions {
  asOf: Date;
  /** Computes anew from what is left, and writes the warehouse file anew, which is noted as owed: any later transform does it too. */
  rebuild: () => Promise<unknown>;
}

/**
 * Removes what a source brought that company.yaml no longer names, with its ledger, what was read of its texts and people
 * whom nothing else knows. Its files are the company's and stay. Tells how many records went.
 */
export async function dropSource(company: IdentityCompany, warehouse: Warehouse, source: string, { asOf, rebuild }: DropOptions): Promise<number> {
  await prepareWarehouse(warehouse);
  const dropped = await inTransaction(warehouse, async () => {
    let rows = 0;
    const said = Object.keys(textFields).map((record) => `select _text_hash as text_hash from staging.${ident(record)} where _text_hash is not null and source = ${literal(source)}`);
    await warehouse.run(`create or replace temp table forget_text as ${said.join(" union ")}`);
    for (const { name } of records) {
      const table = ident(`${source}__${name}`);
      const [here] = await warehouse.rows("select 1 from duckdb_tables() where schema_name = 'staging' and table_name = $table", { table: `${source}__${name}` });
      if (!here) continue;
      const [{ n } = { n: 0 }] = await warehouse.rows<{ n: number }>(`select count(*) as n from staging.${table}`);
      rows += n;
      await warehouse.run(`drop table staging.${table}`);
      await warehouse.run(`drop table if exists raw.${table}`);
    }
    // people of other sources that are not named now stay known
    await prepareWarehouse(warehouse);
    await removeTexts(warehouse, {});
    await warehouse.run("drop table forget_text");
    for (const ledger of ledgers) await warehouse.run(`delete from ${ledger} where source = $source`, { source });
    await resolve(company, warehouse, { log: silentLog });
    await forgetVanished(warehouse);
    await oweWiping(warehouse, source, asOf);
    return rows;
  });
  await prepareWarehouse(warehouse, Object.keys(company.sources));
  await rebuild();
  return dropped;
}
