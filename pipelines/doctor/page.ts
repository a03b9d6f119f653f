import type { Company } from "../company.ts";
import { pagesFor } from "../publish/audience.ts";
import { readPages } from "../publish/page.ts";
import { type Finding, guarded } from "./finding.ts";

/** Pages that company.yaml gives to an audience and that are not there, or not made for it; nothing when all are as publishing wants them. */
export async function pageFindings(company: Company): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const audience of Object.keys(company.audiences ?? {})) {
    await guarded(`pages of ${audience}`, findings, async () => pagesFor(audience, await readPages(), company), () => "");
  }
  return findings.filter(({ state }) => state !== "ok");
}
