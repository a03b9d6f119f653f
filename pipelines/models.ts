import type { Log } from "./log.ts";
import type { ModelCheck } from "./model-file.ts";
import type { LinkedModel } from "./model-graph.ts";
import { messageOf, UserError } from "./user-error.ts";
import type { Warehouse } from "./warehouse.ts";

export interface BuiltModel {
  table: string;
  rows: number;
  seconds: number;
  checks: string[];
}

const shownRows = 5;

/**
 * Builds each model as a table, in the given order, and then runs its checks: columns as documented, key not null and
 * unique, and every check of the header returning no row. Throws UserError with file and offending rows.
 */
export async function buildModels(warehouse: Warehouse, models: readonly LinkedModel[], { log }: { log: Log }): Promise<BuiltModel[]> {
  const built: BuiltModel[] = [];
  for (const [done, model] of models.entries()) {
    log.progress(done, models.length, "models");
    const started = performance.now();
    await create(warehouse, model);
    await checkColumns(warehouse, model);
    const checks = [...keyChecks(model), ...model.checks];
    for (const check of checks) await runCheck(warehouse, model, check);
    const [counted] = await warehouse.rows<{ rows: number }>(`select count(*) as "rows" from ${model.table}`);
    built.push({ table: model.table, rows: counted!.rows, seconds: (performance.now() - started) / 1000, checks: checks.map(({ name }) => name) });
  }
  log.progress(models.length, models.length, "models");
  return built;
}

async function create(warehouse: Warehouse, model: LinkedModel): Promise<void> {
  try {
    await warehouse.run(`create or replace table ${model.table} as\n${model.sql}`);
  } catch (cause) {
    throw new UserError(`the model ${model.table} does not run: ${messageOf(cause).trim()}`, { file: model.file, remedy: "mend the query; npx otklik transform makes the models anew", cause });
  }
}

async function checkColumns(warehouse: Warehouse, model: LinkedModel): Promise<void> {
  const rows = await warehouse.rows<{ column_name: string }>(`select column_name from (describe ${model.table})`);
  const actual = rows.map((row) => row.column_name);
  const documented = model.columns.map((column) => column.name);
  const missing = documented.filter((name) => !actual.includes(name));
  const undocumented = actual.filter((name) => !documented.includes(name));
  if (missing.length + undocumented.length > 0) {
    throw new UserError("the header's columns are not the query's columns", {
      file: model.file,
      place: "columns",
      value: [...missing.map((name) => `documented, not there: ${name}`), ...undocumented.map((name) => `there, not documented: ${name}`)].join("; "),
      remedy: "write under columns: in the header what the query gives, one line a column",
    });
  }
}

function keyChecks({ table, key }: LinkedModel): ModelCheck[] {
  const list = key.join(", ");
  return [
    { name: "key is not null", sql: `select * from ${table} where ${key.map((column) => `${column} is null`).join(" or ")}` },
    { name: "key is unique", sql: `select ${list}, count(*) as row_count from ${table} group by ${list} having count(*) > 1 order by ${list}` },
  ];
}

async function runCheck(warehouse: Warehouse, model: LinkedModel, check: ModelCheck): Promise<void> {
  let offending: Record<string, unknown>[];
  try {
    offending = await warehouse.rows(`select *, count(*) over () as offending_rows from (${check.sql}) limit ${shownRows}`);
  } catch (cause) {
    throw new UserError(`the check “${check.name}” does not run: ${messageOf(cause).trim()}`, { file: model.file, place: "check", remedy: "mend the check: it selects rows that must not exist", cause });
  }
  if (offending.length === 0) return;
  const total = Number(offending[0]!.offending_rows);
  throw new UserError(`the check “${check.name}” of ${model.table} found ${total} ${total === 1 ? "row" : "rows"} that must not exist`, {
    file: model.file,
    place: "check",
    remedy: `for example ${offending.map(({ offending_rows: _, ...row }) => JSON.stringify(row)).join("\n    ")}`,
  });
}
