import type { Model } from "./model-file.ts";
import { UserError } from "./user-error.ts";
import type { Warehouse } from "./warehouse.ts";

/** A model and the tables its query reads, as `schema.table`. */
export interface LinkedModel extends Model {
  reads: string[];
}

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };

/**
 * Models with what they read, each after everything it reads.
 * The tables are taken from DuckDB's own parse of the query (getTableNames misses USING and ASOF joins).
 * Throws UserError for a query that does not parse, a table without a schema, a table that nothing makes, and a cycle.
 */
export async function linkModels(warehouse: Warehouse, models: readonly Model[]): Promise<LinkedModel[]> {
  const linked = await Promise.all(models.map(async (model) => ({ ...model, reads: await tablesRead(warehouse, model) })));
  await refuseUnknown(warehouse, linked);
  return inOrder(linked);
}

/** The models of the given tables and all that these read; `models` and result stand in building order. */
export function modelsFor(tables: readonly string[], models: readonly LinkedModel[]): LinkedModel[] {
  const wanted = new Set(tables);
  for (const model of [...models].reverse()) if (wanted.has(model.table)) model.reads.forEach((table) => wanted.add(table));
  return models.filter((model) => wanted.has(model.table));
}

async function tablesRead(warehouse: Warehouse, model: Model): Promise<string[]> {
  const [row] = await warehouse.rows<{ parsed: string }>("select json_serialize_sql($sql::varchar) as parsed", { sql: model.sql });
  const parsed = JSON.parse(row!.parsed) as { error: boolean; error_message?: string; position?: string; statements?: Json };
  if (parsed.error) {
    throw new UserError("the query does not parse", {
      file: model.file,
      place: lineOf(model.sql, Number(parsed.position ?? 0)),
      value: parsed.error_message,
      remedy: "a model is one SELECT",
    });
  }
  const tables = new Set<string>();
  const names = new Set<string>();
  collect(parsed.statements ?? null, tables, names);
  const loose = [...tables].filter((table) => table.startsWith(".") && !names.has(table.slice(1)));
  if (loose.length > 0) {
    throw new UserError("a table must be named with its schema", { file: model.file, value: loose[0]!.slice(1), remedy: "write staging.…, core.…, marts.…, ops.… or config.…" });
  }
  return [...tables].filter((table) => !table.startsWith(".")).sort();
}

/** Gathers base tables (as schema.table) and the names of common table expressions from a serialized statement. */
function collect(node: Json, tables: Set<string>, names: Set<string>): void {
  if (Array.isArray(node)) node.forEach((item) => collect(item, tables, names));
  else if (node !== null && typeof node === "object") {
    if (node.type === "BASE_TABLE") tables.add(`${String(node.schema_name)}.${String(node.table_name)}`);
    const map = (node.cte_map as { map?: { key: string }[] } | undefined)?.map;
    map?.forEach(({ key }) => names.add(key));
    if (typeof node.cte_name === "string") names.add(node.cte_name);
    Object.values(node).forEach((item) => collect(item, tables, names));
  }
}

async function refuseUnknown(warehouse: Warehouse, models: readonly LinkedModel[]): Promise<void> {
  const made = new Set(models.map((model) => model.table));
  const present = await warehouse.rows<{ name: string }>(
    "select table_schema || '.' || table_name as name from information_schema.tables where table_catalog = current_database()",
  );
  const known = new Set([...made, ...present.map(({ name }) => name)]);
  for (const model of models) {
    const unknown = model.reads.find((table) => !known.has(table));
    if (!unknown) continue;
    const schema = unknown.split(".")[0]!;
    throw new UserError("the model reads a table that nothing makes", {
      file: model.file,
      value: unknown,
      remedy: `known in ${schema}: ${[...known].filter((name) => name.startsWith(`${schema}.`)).sort().join(", ") || "none"}`,
    });
  }
}

function inOrder(models: readonly LinkedModel[]): LinkedModel[] {
  const byTable = new Map(models.map((model) => [model.table, model]));
  const done = new Set<string>();
  const ordered: LinkedModel[] = [];
  const visit = (model: LinkedModel, path: readonly string[]): void => {
    if (done.has(model.table)) return;
    if (path.includes(model.table)) {
      throw new UserError("models read each other in a circle", { file: model.file, value: [...path.slice(path.indexOf(model.table)), model.table].join(" → "), remedy: "take what they share into a model of its own, which both read" });
    }
    for (const table of model.reads) {
      const read = byTable.get(table);
      if (read) visit(read, [...path, model.table]);
    }
    done.add(model.table);
    ordered.push(model);
  };
  models.forEach((model) => visit(model, []));
  return ordered;
}

function lineOf(text: string, position: number): string {
  return `line ${text.slice(0, position).split("\n").length} of the query`;
}
