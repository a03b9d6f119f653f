import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Company } from "./company.ts";
import { isStale, newestSql } from "./freshness.ts";
import { prepareOverrides } from "./identity/override.ts";
import { ident } from "./sql-text.ts";
import { projectDir } from "./publish/page.ts";
import { lastDay } from "./settings.ts";
import type { Warehouse } from "./warehouse.ts";

/** Everything that pages are made of, each part as a text that differs when it does. */
type PageState = Record<"rows" | "refusals" | "columns" | "sources" | "decisions" | "settings" | "program" | "day", string>;

const changes: Readonly<Record<keyof PageState, string>> = {
  rows: "rows came or went since the pages were published",
  refusals: "refused rows are others than on the pages",
  columns: "columns of files appeared or vanished",
  sources: "a source failed, works again, or became stale or fresh",
  decisions: "somebody decided who is who",
  settings: "company.yaml changed",
  program: "Otklik's models or pages changed",
  day: "a new day began",
};

/** Folders and files of the project whose change changes what pages show. */
const program = ["sources", "pipelines", "transforms", "dashboards", "observablehq.config.ts", "package-lock.json"];

type Step = "computed" | "published";

/** Remembers what the marts were just computed from. */
export async function noteComputed(company: Company, warehouse: Warehouse, asOf: Date): Promise<void> {
  await note(warehouse, "computed", JSON.stringify(await stateOf(company, warehouse, asOf)));
}

/** The pages in place may be anything but what is there: until `notePublished`, or for good when publishing fails or is killed. */
export async function notePublishing(warehouse: Warehouse): Promise<void> {
  await note(warehouse, "published", null);
}

/** The pages in place show what was computed last. */
export async function notePublished(warehouse: Warehouse): Promise<void> {
  await note(warehouse, "published", await noted(warehouse, "computed"));
}

/** Why the pages in place are not what would be published as of an instant, in a few words; null when they are. */
export async function whyPublish(company: Company, warehouse: Warehouse, asOf: Date): Promise<string | null> {
  if (!existsSync(join(company.dir, "releases", "current"))) return "nothing is published yet";
  const published = await noted(warehouse, "published");
  if (published === null) return "the last publishing did not end";
  const before = JSON.parse(published) as Partial<PageState>;
  const now = await stateOf(company, warehouse, asOf);
  const differing = (Object.keys(changes) as (keyof PageState)[]).find((part) => before[part] !== now[part]);
  return differing === undefined ? null : changes[differing];
}

async function stateOf(company: Company, warehouse: Warehouse, asOf: Date): Promise<PageState> {
  return {
    rows: await rowsOf(warehouse),
    refusals: await textOf(warehouse, "select count(*) || ':' || coalesce(bit_xor(hash(source, file, line, record, field, reason)), 0) as state from ops.quarantine"),
    columns: await textOf(warehouse, "select count(*) as state from ops.drift"),
    sources: await sourcesOf(company, warehouse, asOf),
    decisions: await decisionsOf(warehouse),
    settings: existsSync(company.file) ? hashed(await readFile(company.file)) : "none",
    program: await programHash(),
    day: lastDay(asOf, company.time_zone),
  };
}

/** What was loaded ever, and what is there: rows are also taken back and forgotten. */
async function rowsOf(warehouse: Warehouse): Promise<string> {
  const tables = await warehouse.rows<{ name: string }>("select table_name as name from duckdb_tables() where schema_name = 'raw' order by 1");
  const counts = tables.map(({ name }) => `(select count(*) from raw.${ident(name)})`);
  return textOf(warehouse, `select concat_ws(' ', ${["(select coalesce(sum(loaded), 0) from ops.batch)", ...counts].join(", ")}) as state`);
}

async function sourcesOf(company: Company, warehouse: Warehouse, asOf: Date): Promise<string> {
  const rows = await warehouse.rows<{ source: string; ok: boolean | null; newest_at: string | null }>(
    `select source, arg_max(coalesce(ok, false), started_at) as ok, ${newestSql} as newest_at from ops.run_source group by source order by source`,
  );
  return rows
    .filter(({ source }) => source in company.sources)
    .map(({ source, ok, newest_at }) => `${source} ${ok} ${newest_at} ${isStale(newest_at, asOf, company.sources[source]!.fresh_within)}`)
    .join("\n");
}

async function decisionsOf(warehouse: Warehouse): Promise<string> {
  await prepareOverrides(warehouse);
  return textOf(warehouse, "select count(*) || ':' || count(undone_at) as state from ops.identity_override");
}

async function programHash(): Promise<string> {
  const hash = createHash("md5");
  for (const place of program) {
    const path = join(projectDir, place);
    const entries = place.includes(".") ? null : await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries === null ? [path] : entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).filter((file) => !file.slice(path.length).includes("/.")).sort();
    for (const file of files) hash.update(file).update(await readFile(file));
  }
  return hash.digest("hex");
}

function hashed(bytes: Buffer): string {
  return createHash("md5").update(bytes).digest("hex");
}

async function textOf(warehouse: Warehouse, sql: string): Promise<string> {
  const [row] = await warehouse.rows<{ state: string }>(sql);
  return String(row?.state);
}

const table = "create table if not exists ops.page_state (step VARCHAR primary key, state VARCHAR)";

async function note(warehouse: Warehouse, step: Step, state: string | null): Promise<void> {
  await warehouse.run(table);
  await warehouse.run("insert or replace into ops.page_state values ($step, $state)", { step, state });
}

async function noted(warehouse: Warehouse, step: Step): Promise<string | null> {
  await warehouse.run(table);
  const [row] = await warehouse.rows<{ state: string | null }>("select state from ops.page_state where step = $step", { step });
  return row?.state ?? null;
}
