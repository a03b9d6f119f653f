import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import type { Place } from "../../dashboards/places.ts";
import { UserError } from "../user-error.ts";

const root = new URL("../..", import.meta.url);
export const projectDir = fileURLToPath(root);
export const pagesDir = join(projectDir, "dashboards");
export const languages = ["en", "ru"] as const;
export type Language = (typeof languages)[number];

/** One .md of dashboards/: what it is called, what it needs, who may see it, and its body. */
export interface SourcePage {
  /** File name without its ending; also the published name. */
  name: string;
  title: Record<Language, string>;
  /** Word in the line of pages; the title when absent. */
  nav: Record<Language, string>;
  /** Place in the line of pages. */
  position: number;
  /** The places of its figures; what stands in one when the company lacks another is a list. */
  figures: Place[];
  /** Metric → dimensions its parts keep on this page. */
  parts: Record<string, string[]>;
  /** Of those dimensions the ones (written with a question mark) that a page too heavy can do without. */
  spare: Record<string, string[]>;
  /** Tables of schema marts, whole. */
  marts: string[];
  /** The page prints the whole catalogue. */
  catalogue: boolean;
  /** Audiences that may have the page; null for all. */
  audiences: string[] | null;
  body: string;
}

const label = z.strictObject({ en: z.string().min(1), ru: z.string().min(1) });
const frontMatter = z.strictObject({
  title: label,
  nav: label.optional(),
  position: z.number(),
  figures: z.array(z.union([z.string(), z.array(z.string()).min(1)])).default([]),
  parts: z.record(z.string(), z.array(z.string())).default({}),
  marts: z.array(z.string()).default([]),
  catalogue: z.boolean().default(false),
  audiences: z.array(z.string()).optional(),
});

/** Every page of `dir`, in the order of the line of pages. Throws UserError when a front matter is not as it must be. */
export async function readPages(dir: string = pagesDir): Promise<SourcePage[]> {
  const files = (await readdir(dir)).filter((file) => file.endsWith(".md") && file !== "README.md").sort();
  const pages = await Promise.all(files.map(async (file) => parsePage(relative(projectDir, join(dir, file)), await readFile(join(dir, file), "utf8"))));
  return pages.sort((a, b) => a.position - b.position || a.name.localeCompare(b.name));
}

export function parsePage(file: string, text: string): SourcePage {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (!match) throw new UserError("a page begins with its front matter between two lines of ---", { file, place: "line 1", remedy: "begin it with ---, title: { en: …, ru: … }, position: and what else it declares, and ---" });
  const read = frontMatter.safeParse(parse(match[1]!));
  if (!read.success) {
    const issue = read.error.issues[0]!;
    throw new UserError(issue.message, { file, place: issue.path.join(".") || "front matter", remedy: "a page declares title, position, and optionally nav, figures, parts, marts, catalogue, audiences" });
  }
  const { nav, audiences, parts, ...page } = read.data;
  const homeless = page.figures.flat().find((name) => !(name in parts));
  if (homeless !== undefined) throw new UserError("a figure needs its parts on the page", { file, place: "figures", value: homeless, remedy: `declare it under parts, with its dimensions; declared: ${Object.keys(parts).join(", ") || "none"}` });
  const plain = (dimension: string) => dimension.replace(/\?$/, "");
  const each = (pick: (dimensions: string[]) => string[]) => Object.fromEntries(Object.entries(parts).map(([metric, dimensions]) => [metric, pick(dimensions).map(plain)]));
  return { ...page, parts: each((all) => all), spare: each((all) => all.filter((dimension) => dimension.endsWith("?"))), name: basename(file, ".md"), nav: nav ?? page.title, audiences: audiences ?? null, body: match[2]! };
}
