import type { LinkedModel } from "./model-graph.ts";
import type { BuiltModel } from "./models.ts";
import type { Warehouse } from "./warehouse.ts";
import { writeRows } from "./write-rows.ts";

/** Writes what was built and from what as marts.model (one row per model), marts.lineage (one per edge) and marts.model_check. */
export async function writeLineage(warehouse: Warehouse, models: readonly LinkedModel[], built: readonly BuiltModel[]): Promise<void> {
  const byTable = new Map(built.map((model) => [model.table, model]));
  await writeRows(warehouse, "marts.model",
    { model: "VARCHAR NOT NULL", layer: "VARCHAR NOT NULL", file: "VARCHAR NOT NULL", grain: "VARCHAR NOT NULL", row_count: "BIGINT NOT NULL", seconds: "DOUBLE NOT NULL", check_count: "INTEGER NOT NULL" },
    models.map(({ table, schema, file, grain }) => {
      const { rows = 0, seconds = 0, checks = [] } = byTable.get(table) ?? {};
      return { model: table, layer: schema, file, grain, row_count: rows, seconds, check_count: checks.length };
    }));
  await writeRows(warehouse, "marts.lineage", { model: "VARCHAR NOT NULL", depends_on: "VARCHAR NOT NULL", layer: "VARCHAR NOT NULL", depends_on_layer: "VARCHAR NOT NULL" },
    models.flatMap(({ table, schema, reads }) => reads.map((read) => ({ model: table, depends_on: read, layer: schema, depends_on_layer: read.split(".")[0]! }))));
  await writeRows(warehouse, "marts.model_check", { model: "VARCHAR NOT NULL", check: "VARCHAR NOT NULL" },
    built.flatMap(({ table, checks }) => checks.map((check) => ({ model: table, check }))));
}
