import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Site } from "../../dashboards/site.ts";
import { UserError } from "../user-error.ts";
import { arrowOf, pack, type Columns } from "./arrow.ts";
import type { Font } from "./fonts.ts";
import { buildWithFramework } from "./framework.ts";
import { pageCopy, type Words } from "./layout.ts";
import { mendHtml, redirectHtml } from "./mend.ts";
import { languages, pagesDir, projectDir, type Language, type SourcePage } from "./page.ts";
import type { ToldUntil } from "./told-until.ts";
import { checkSite, type PageWeight } from "./verify.ts";

/** What every edition of a release has in common. */
export interface Press {
  /** Folder inside the project where pages are built. */
  build: string;
  words: Record<Language, Words>;
  /** By language and page. */
  scripts: Record<Language, ReadonlyMap<string, string>>;
  fonts: readonly Font[];
  company: Record<Language, string>;
  /** Language the root leads to. */
  locale: Language;
  until: ToldUntil;
  asOf: Date;
}

/** One audience's pages and what is in them. */
export interface Edition {
  audience: string;
  pages: readonly SourcePage[];
  tablesOf(page: SourcePage): ReadonlyMap<string, Columns>;
  /** The page's description; `tables` says where each table stands in the data file. */
  siteOf(page: SourcePage, language: Language, tables: Record<string, [number, number]>): Site;
}

/** Builds an edition into `<build>/<audience>/site` and looks it over. Throws UserError when it is unfit to be read. */
export async function buildEdition(press: Press, edition: Edition): Promise<{ site: string; weights: PageWeight[] }> {
  const { audience, pages } = edition;
  const source = join(press.build, audience, "pages");
  const site = join(press.build, audience, "site");
  const indexes = await writeSources(press, edition, source);
  await buildWithFramework(source, site);
  await finish(press, edition, site, indexes);
  const { weights, faults } = await checkSite(site, pages[0]!.name);
  if (faults.length > 0) {
    throw new UserError(`the ${audience} edition is unfit to be read:\n  ${faults.slice(0, 12).join("\n  ")}`, { file: relative(projectDir, site), remedy: "nothing was published; the release before stays in place" });
  }
  return { site, weights };
}

type Indexes = ReadonlyMap<string, Record<string, [number, number]>>;

/** Data, scripts and a copy of every page per language, all dated alike: Framework writes files' times into pages. */
async function writeSources(press: Press, { audience, pages, tablesOf }: Edition, source: string): Promise<Indexes> {
  for (const folder of [...languages, "data"]) {
    await rm(join(source, folder), { recursive: true, force: true });
    await mkdir(join(source, folder), { recursive: true });
  }
  await cp(join(pagesDir, "theme.css"), join(source, "theme.css"));
  const indexes = new Map<string, Record<string, [number, number]>>();
  for (const page of pages) {
    const { bytes, index } = pack(new Map([...tablesOf(page)].map(([name, columns]) => [name, arrowOf(columns)])));
    indexes.set(page.name, index);
    await writeFile(join(source, "data", `${page.name}.arrows`), bytes);
  }
  const bare = new Set(pages.filter((page) => isBare(tablesOf(page))).map(({ name }) => name));
  for (const language of languages) {
    const frame = { language, words: press.words, company: press.company[language], pages, bare, audience, until: press.until };
    for (const page of pages) {
      await writeFile(join(source, language, `${page.name}.js`), press.scripts[language].get(page.name)!);
      await writeFile(join(source, language, `${page.name}.md`), pageCopy(page, frame));
    }
  }
  await dated(source, press.asOf);
  return indexes;
}

/** Journeys and stories tell of people where no figure of the page does. */
const ways = ["journey_flow", "lost_order", "story"];

/** The page asks for metrics, and there is not one row of any. */
function isBare(tables: ReadonlyMap<string, Columns>): boolean {
  const parts = [...tables].filter(([name]) => name.startsWith("parts."));
  const hasWays = ways.some((name) => Object.values(tables.get(name) ?? {}).some((cells) => cells.length > 0));
  return parts.length > 0 && !hasWays && parts.every(([, { on = [] }]) => on.length === 0);
}

async function finish({ words, fonts, company, locale, asOf }: Press, { pages, siteOf }: Edition, site: string, indexes: Indexes): Promise<void> {
  await mkdir(join(site, "fonts"), { recursive: true });
  for (const { name, bytes } of fonts) await writeFile(join(site, "fonts", name), bytes);
  const first = `${pages[0]!.name}.html`;
  for (const language of languages) {
    for (const page of pages) {
      const file = join(site, language, `${page.name}.html`);
      if (!existsSync(file)) throw new UserError("Framework built no such page", { file: relative(projectDir, file), remedy: "publish again; where it stays, look what its file in dashboards/ has that others have not" });
      const described = siteOf(page, language, indexes.get(page.name)!);
      await writeFile(file, mendHtml(await readFile(file, "utf8"), { language, fonts, site: described, description: `${company[language]}: ${page.title[language]}` }));
    }
    await writeFile(join(site, language, "index.html"), redirectHtml(language, `./${first}`, words[language].site.moved));
  }
  await writeFile(join(site, "index.html"), redirectHtml(locale, `./${locale}/${first}`, words[locale].site.moved));
  await dated(site, asOf);
}

/** The same inputs shall give the same bytes, and the same times. */
async function dated(dir: string, at: Date): Promise<void> {
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !entry.parentPath.includes(".observablehq")) await utimes(join(entry.parentPath, entry.name), at, at);
  }
}
