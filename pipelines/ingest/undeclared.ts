import { recordNamed } from "../../sources/records/index.ts";
import type { Company } from "../company.ts";
import { nearest } from "../company/fault.ts";
import type { SourceSettings } from "../company/mapping.ts";
import type { Log } from "../log.ts";
import type { Warehouse } from "../warehouse.ts";
import { ident } from "./sql-text.ts";

/** Tells which sources the warehouse holds rows of and company.yaml no longer names: no number counts them. */
export async function warnOfOrphans(warehouse: Warehouse, company: Company, log: Log): Promise<void> {
  const known = await warehouse.rows<{ source: string }>("select distinct source from ops.file order by source");
  for (const { source } of known) {
    if (!(source in company.sources)) log.warn(`the warehouse holds rows of “${source}”, which company.yaml does not name: they are left out of every number (${nearest(source, Object.keys(company.sources), "sources")})`);
  }
}

/** Tells which touchpoints stand in the data and not in company.yaml: pages show only the declared ones in their order. */
export async function warnOfUndeclared(warehouse: Warehouse, company: Company, source: SourceSettings, log: Log): Promise<void> {
  const declared = company.touchpoints.map(({ key }) => key);
  if (declared.length === 0) return;
  for (const name of new Set(source.records.map(({ record }) => record))) {
    if (!recordNamed(name)?.fields.touchpoint) continue;
    const found = await warehouse.rows<{ touchpoint: string; n: number }>(
      `select touchpoint, count(*) as n from staging.${ident(`${source.name}__${name}`)} where touchpoint is not null group by all order by touchpoint`,
    );
    for (const { touchpoint, n } of found) {
      if (!declared.includes(touchpoint)) log.warn(`${source.name}: ${n} rows are about “${touchpoint}”, which is not among the touchpoints of company.yaml: ${nearest(touchpoint, declared, "declared")}`);
    }
  }
}
