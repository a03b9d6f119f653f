import { records, textFields } from "../sources/records/index.ts";
import type { Company } from "./company.ts";
import { nearest } from "./company/fault.ts";
import { orphansIn } from "./ingest/undeclared.ts";
import { removeTexts } from "./forget/remove.ts";
import { prepareWarehouse } from "./ledger.ts";
import { ident, literal } from "./sql-text.ts";
import { inTransaction } from "./transaction.ts";
import { UsageError } from "./user-error.ts";
import type { Warehouse } from "./warehouse.ts";

const ledgers = ["ops.file", "ops.quarantine", "ops.drift", "ops.batch", "ops.run_source"] as const;

/**
 * Removes what a source brought that company.yaml no longer names, with its ledger and what was read of its texts, and writes the warehouse file anew. Its
 * files are the company's and stay. Tells how many records went. Throws UsageError for a source that is named, or never read.
 */
export async function dropSource(company: Pick<Company, "sources" | "file">, warehouse: Warehouse, source: string): Promise<number> {
  if (source in company.sources) throw new UsageError("company.yaml names this source", { file: company.file, value: source, remedy: "take it out of sources: first, or write enabled: false to keep what it brought and read no more" });
  const orphans = await orphansIn(warehouse, company);
  if (!orphans.includes(source)) {
    throw new UsageError("the warehouse holds nothing of such a source", { value: source, remedy: orphans.length > 0 ? nearest(source, orphans, "sources that company.yaml no longer names") : "it holds nothing but what company.yaml names" });
  }
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
    await prepareWarehouse(warehouse);
    await removeTexts(warehouse, {});
    await warehouse.run("drop table forget_text");
    for (const ledger of ledgers) await warehouse.run(`delete from ${ledger} where source = $source`, { source });
    return rows;
  });
  await prepareWarehouse(warehouse, Object.keys(company.sources));
  await warehouse.rewrite();
  return dropped;
}
