import type { Company } from "../company.ts";
import { readUnfinished } from "../forget/unfinished.ts";
import { warehousePath } from "../warehouse.ts";
import { finding, type Finding, foreseen } from "./finding.ts";

/** A forgetting that was begun and did not end; nothing without one. */
export async function forgetFindings({ dir }: Company): Promise<Finding[]> {
  try {
    const begun = await readUnfinished(warehousePath(dir));
    return begun ? [finding("forget", "fault", `the forgetting of ${begun.person_id} was begun and did not end`, `npx otklik forget ${begun.person_id} --company ${dir}`)] : [];
  } catch (error) {
    return [foreseen("forget", error) ?? finding("forget", "fault", String(error))];
  }
}
