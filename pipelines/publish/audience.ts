import type { Company } from "../company.ts";
import { nearest } from "../company/fault.ts";
import { UserError } from "../user-error.ts";
import type { SourcePage } from "./page.ts";

/** From the one who may see least to the one who may see most. */
export const audiences = ["executive", "officer", "engineer"] as const;

/** Columns that quote a customer; whoever may not read the table of quotes may not read them either. */
const quotingColumns = ["example", "text"];

/** The pages of an audience: the company's own list, else every page that does not name its audiences, or names this one. */
export function pagesFor(audience: string, pages: readonly SourcePage[], company: Pick<Company, "audiences">): SourcePage[] {
  const wanted = company.audiences?.[audience];
  if (!wanted) return pages.filter((page) => page.audiences === null || page.audiences.includes(audience));
  const unknown = wanted.find((name) => !pages.some((page) => page.name === name));
  if (unknown !== undefined) {
    throw new UserError("there is no page of that name", { file: "company.yaml", place: `audiences.${audience}`, value: unknown, remedy: nearest(unknown, pages.map(({ name }) => name), "pages") });
  }
  const refused = pages.find((page) => wanted.includes(page.name) && page.audiences !== null && !page.audiences.includes(audience));
  if (refused) {
    throw new UserError(`the page ${refused.name} is made for ${refused.audiences?.join(", ")} only`, { file: "company.yaml", place: `audiences.${audience}`, value: refused.name, remedy: `take it out of the list, or give it to ${refused.audiences?.join(" or ")}` });
  }
  return pages.filter((page) => wanted.includes(page.name));
}

/** Whether an audience may have a table, given the audiences its model's header names (none = everybody). */
export function maySee(audience: string, named: readonly string[]): boolean {
  return named.length === 0 || named.includes(audience);
}

/** Columns an audience must not get of a table that it may have. */
export function hiddenColumns(audience: string): readonly string[] {
  return audience === "executive" ? quotingColumns : [];
}
