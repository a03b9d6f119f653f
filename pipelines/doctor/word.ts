import type { Company } from "../company.ts";
import { tellUndeclared, type Undeclared } from "../ingest/undeclared.ts";
import { counted } from "../terminal.ts";
import { tagsNotAmong, undeclaredWords, unseenWords, type Unseen } from "../vocabulary.ts";
import type { Trial } from "../trial.ts";
import type { Warehouse } from "../warehouse.ts";
import { finding, type Finding, mostTold } from "./finding.ts";

/** Words of the data that company.yaml does not declare, and words of company.yaml that no row has. */
export async function wordFindings(company: Company, warehouse: Warehouse): Promise<Finding[]> {
  const undeclared = [...(await undeclaredWords(company, warehouse))].flatMap(([source, words]) => tellUndeclaredOf(source, words));
  const unseen = await unseenWords(company, warehouse);
  return [...undeclared, ...tellUnseen(unseen, (rows) => counted(rows, "row"))];
}

/** Before anything is read: categories of company.yaml that no conversation of the files' first rows has. */
export function triedTagFindings(company: Company, tags: Trial["tags"]): Finding[] {
  if (tags.conversations === 0) return [];
  return tellUnseen(tagsNotAmong(company, tags), (conversations) => `${counted(conversations, "conversation")} in the files' first rows`);
}

function tellUnseen(unseen: readonly Unseen[], of: (rows: number) => string): Finding[] {
  const told = unseen.slice(0, mostTold).map(({ place, word, rows, near }) =>
    finding("words of company.yaml", "warning", `${place}: none of ${of(rows)} has “${word}”${near === null ? "" : `; did you mean “${near}”?`}`, "mend its spelling, or take it out"));
  return [...told, ...(unseen.length > mostTold ? [finding("words of company.yaml", "warning", `and ${unseen.length - mostTold} more that no row has`)] : [])];
}

export function tellUndeclaredOf(source: string, words: readonly Undeclared[]): Finding[] {
  const told = words.slice(0, mostTold).map((one) => {
    const { field, word, near } = one;
    const remedy = `translate it at the source: ${field}: { column: …, values: { ${JSON.stringify(word)}: ${near ?? "…"} } }; or declare it: ${field}s: [{ key: … }]`;
    return finding(`${field}s of ${source}`, "warning", tellUndeclared(one), remedy);
  });
  return words.length > mostTold ? [...told, finding(`words of ${source}`, "warning", `and ${words.length - mostTold} more that company.yaml does not declare`)] : told;
}
