import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Company } from "./company.ts";
import { silentLog } from "./log.ts";
import { modelsDir, readModels } from "./model-file.ts";
import { linkModels, modelsFor } from "./model-graph.ts";
import { buildModels } from "./models.ts";
import { writeSettings } from "./settings.ts";
import type { Warehouse } from "./warehouse.ts";
import { schemas } from "./warehouse.ts";

const past = "as_of_another_instant";

/**
 * Runs `work` on the same connection as if the last transform had been as of `asOf`: the tables named, and what they need, are
 * rebuilt in a database in memory over the warehouse's staged records, persons and scored texts. The warehouse is not written.
 */
export async function atInstant<T>(warehouse: Warehouse, company: Company, asOf: Date, tables: readonly string[], work: () => Promise<T>): Promise<T> {
  const [{ home } = { home: "" }] = await warehouse.rows<{ home: string }>("select current_database() as home");
  const present = await warehouse.rows<{ schema: string; name: string }>(`select table_schema as "schema", table_name as name
    from information_schema.tables where table_catalog = $home and table_schema in ('staging', 'ops', 'core')`, { home });
  const models = await readModels();
  const made = new Set(models.map((model) => model.table));
  await warehouse.run(`attach ':memory:' as ${past} (read_write)`);
  try {
    await warehouse.run(`use ${past}`);
    await warehouse.run(await readFile(join(modelsDir, "engines", "duckdb.sql"), "utf8"));
    for (const schema of schemas) await warehouse.run(`create schema if not exists ${schema}`);
    for (const { schema, name } of present) {
      if (!made.has(`${schema}.${name}`)) await warehouse.run(`create view ${schema}."${name}" as select * from "${home}".${schema}."${name}"`);
    }
    await writeSettings(company, warehouse, asOf);
    await buildModels(warehouse, modelsFor(tables, await linkModels(warehouse, models)), { log: silentLog });
    return await work();
  } finally {
    await warehouse.run(`use "${home}"`);
    await warehouse.run(`detach ${past}`);
  }
}
