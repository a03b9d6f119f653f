import type { LinkedModel } from "./model-graph.ts";
import type { BuiltModel } from "./models.ts";
import type { Warehouse } from "./warehouse.ts";

/** Writes what was built and from what as marts.model (one row per model), marts.lineage (one per edge) and marts.model_check. */
export async function writeLineage(warehouse: Warehouse, models: readonly LinkedModel[], built: readonly BuiltModel[]): Promise<void> {
  const byTable = new Map(built.map((model) => [model.table, model]));
  await write(warehouse, "model", "model varchar, layer varchar, file varchar, grain varchar, row_count bigint, seconds double, check_count integer",
    models.map(({ table, schema, file, grain }) => {
      const { rows = 0, seconds = 0, checks = [] } = byTable.get(table) ?? {};
      return { model: table, layer: schema, file, grain, row_count: rows, seconds, check_count: checks.length };
    }));
  await write(warehouse, "lineage", "model varchar, depends_on varchar, layer varchar, depends_on_layer varchar",
    models.flatMap(({ table, schema, reads }) => reads.map((read) => ({ model: table, depends_on: read, layer: schema, depends_on_layer: read.split(".")[0]! }))));
  await write(warehouse, "model_check", 'model varchar, "check" varchar',
    built.flatMap(({ table, checks }) => checks.map((check) => ({ model: table, check }))));
}

async function write(warehouse: Warehouse, table: string, columns: string, rows: readonly Record<string, string | number>[]): Promise<void> {
  await warehouse.run(`create or replace table marts.${table} (${columns})`);
  if (rows.length === 0) return;
  const list = Object.keys(rows[0]!);
  await warehouse.run(`insert into marts.${table} by name select ${list.map((name) => `row."${name}"`).join(", ")} from (
    select unnest(from_json($rows::json, (select json_group_structure(value) from json_each($rows::json)))) as row)`, { rows: JSON.stringify(rows) });
}
