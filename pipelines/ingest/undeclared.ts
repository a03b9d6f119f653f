import { recordNamed } from "../../sources/records/index.ts";
import type { Company } from "../company.ts";
import { nearest, nearestOf } from "../company/fault.ts";
import type { SourceSettings } from "../company/mapping.ts";
import { redact } from "../../transforms/text/redact.ts";
import type { Log } from "../log.ts";
import { counted } from "../terminal.ts";
import type { Warehouse } from "../warehouse.ts";
import { ident, literals } from "../sql-text.ts";

/** Sources of which the warehouse knows files and that company.yaml no longer names. */
export async function orphansIn(warehouse: Warehouse, { sources }: Pick<Company, "sources">): Promise<string[]> {
  const known = await warehouse.rows<{ source: string }>("select distinct source from ops.file order by source");
  return known.map(({ source }) => source).filter((source) => !(source in sources));
}

/** The files that were read of them. */
export async function filesOfOrphans(warehouse: Warehouse, { sources }: Pick<Company, "sources">): Promise<{ source: string; file: string }[]> {
  const known = await warehouse.rows<{ source: string; file: string }>("select source, path as file from ops.file order by all");
  return known.filter(({ source }) => !(source in sources));
}

/** Tells which sources the warehouse holds rows of and company.yaml no longer names: no number counts them. */
export async function warnOfOrphans(warehouse: Warehouse, company: Company, log: Log): Promise<void> {
  const orphans = await orphansIn(warehouse, company);
  // a stage of its own: the last source has nothing to do with them
  if (orphans.length > 0) log.step("sources that company.yaml names");
  for (const source of orphans) {
    log.warn(`the warehouse holds rows of “${source}”, which company.yaml does not name: they are left out of every number (${nearest(source, Object.keys(company.sources), "sources")}); npx otklik drop ${source} --company ${company.dir} removes them`);
  }
}

/** A word of the data that company.yaml does not declare, and so stands on pages beside the declared ones. */
export interface Undeclared {
  field: "touchpoint" | "reason";
  /** Without what tells who a person is: a tag is free text. */
  word: string;
  rows: number;
  declared: string[];
  /** The declared word that was meant, where one is near. */
  near: string | null;
}

/** A word of more people than this names none of them. */
export const mostPeople = 5;

/** Why a contract ended is no contact reason: it is told in words of its own. */
const isFree = (record: string, field: string) => record === "subscription" && field === "reason";

/** The words of one record's touchpoint and reason that are not declared, the most frequent first; none where nothing is declared. */
export async function undeclaredIn(warehouse: Warehouse, company: Company, table: string, record: string): Promise<Undeclared[]> {
  const teaching = [...Object.values(company.kinds), ...Object.values(company.repeats)].flatMap((taught) => taught?.tags ?? []);
  const known = {
    touchpoint: { declared: company.touchpoints.map(({ key }) => key), also: ["relationship"] },
    reason: { declared: company.reasons.map(({ key }) => key), also: [...teaching, ...Object.keys(company.labels.reason ?? {})] },
  };
  const found: Undeclared[] = [];
  for (const field of ["touchpoint", "reason"] as const) {
    const { declared, also } = known[field];
    if (declared.length === 0 || !recordNamed(record)?.fields[field] || isFree(record, field)) continue;
    const rows = await warehouse.rows<{ word: string; n: number; names: string[] }>(
      `select ${field} as word, count(*) as n, case when count(distinct name) <= ${mostPeople} then coalesce(list(distinct name) filter (name is not null), []) else [] end as names from ${table} where ${field} is not null and ${field} not in (${literals([...declared, ...also])}) group by all order by n desc, word`,
    );
    found.push(...rows.map(({ word, n, names }) => ({ field, word: redact(word, { names }), rows: n, declared, near: nearestOf(word, declared) ?? null })));
  }
  return found;
}

/** “38 rows have the reason “sub”, which …”. */
export function tellUndeclared({ field, word, rows, declared }: Undeclared): string {
  return `${counted(rows, "row")} ${rows === 1 ? "has" : "have"} the ${field} “${word}”, which is not among the ${field}s of company.yaml: ${nearest(word, declared, "declared")}`;
}

/** Warned of up to so many words at once. */
const mostTold = 10;

/** Tells which touchpoints and reasons stand in the data and not in company.yaml. */
export async function warnOfUndeclared(warehouse: Warehouse, company: Company, source: SourceSettings, log: Log): Promise<void> {
  for (const name of new Set(source.records.map(({ record }) => record))) {
    const found = await undeclaredIn(warehouse, company, `staging.${ident(`${source.name}__${name}`)}`, name);
    for (const one of found.slice(0, mostTold)) log.warn(`${source.name}: ${tellUndeclared(one)}`);
    if (found.length > mostTold) log.warn(`${source.name}: and ${found.length - mostTold} more such words`);
  }
}
