import { existsSync } from "node:fs";
import { loadCompany, type Company } from "./company.ts";
import { dayFindings } from "./doctor/day.ts";
import { endingFindings } from "./doctor/ending.ts";
import { headerFindings, matching } from "./doctor/file.ts";
import { finding, type Finding, guarded } from "./doctor/finding.ts";
import { forgetFindings } from "./doctor/forget.ts";
import { freeSpace, node } from "./doctor/machine.ts";
import { pageFindings } from "./doctor/page.ts";
import { release } from "./doctor/release.ts";
import { trialFindings } from "./doctor/row.ts";
import { lastRun } from "./doctor/run.ts";
import { foreignFindings, removedFindings, sourceFindings } from "./doctor/source.ts";
import { triedTagFindings, wordFindings } from "./doctor/word.ts";
import { counted } from "./terminal.ts";
import { openWarehouse, type Warehouse, warehousePath } from "./warehouse.ts";

/** Looks at the machine, company.yaml, the sources' files, the warehouse and the release; changes nothing. Never throws. */
export async function examine(dir: string, { now }: { now: () => Date }): Promise<Finding[]> {
  const findings: Finding[] = [node()];
  const company = await guarded("company.yaml", findings, () => loadCompany(dir), (found) => `${counted(Object.keys(found.sources).length, "source")}, ${counted(found.touchpoints.length, "touchpoint")}, ${found.time_zone}, ${found.currency}${found.names_currency ? "" : ` (by default for locale ${found.locale})`}`);
  if (!company) return findings;
  findings.push(await freeSpace(company), ...(await pageFindings(company)));
  const gone = new Set<string>();
  const tags = { words: [] as string[], conversations: 0 };
  for (const source of Object.keys(company.sources)) {
    findings.push(...endingFindings(company, source));
    const found = await guarded(`files of ${source}`, findings, () => matching(company, source), (count) => counted(count, "file"));
    if (found === null) gone.add(source);
    if (found === null) continue;
    const missing = await headerFindings(company, source);
    findings.push(...(missing.length > 0 ? missing : await trialFindings(company, source, now, tags)));
  }
  if (!existsSync(warehousePath(company.dir))) {
    findings.push(...triedTagFindings(company, tags));
    findings.push(finding("warehouse", "warning", "none yet", `npx otklik run --company ${dir}`));
    return findings;
  }
  const warehouse = await opened(company, findings);
  if (warehouse) {
    try {
      findings.push(...(await forgetFindings(company)), ...(await sourceFindings(company, warehouse, now, gone)), ...(await removedFindings(company, warehouse)), ...(await foreignFindings(company, warehouse)), ...(await dayFindings(warehouse)), ...(await wordFindings(company, warehouse)), ...(await lastRun(company, warehouse)));
    } finally {
      warehouse.close();
    }
  }
  findings.push(await release(company));
  return findings;
}

/** The warehouse, to look into. Another process at work is no fault of the company's, but nothing can be told of what is inside meanwhile. */
async function opened({ dir }: Company, findings: Finding[]): Promise<Warehouse | null> {
  return guarded("warehouse", findings, () => openWarehouse(dir, { readOnly: true }), () => "opens");
}
