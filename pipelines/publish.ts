import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Company } from "./company.ts";
import { mustBeOfThisVersion } from "./computed.ts";
import type { Log } from "./log.ts";
import { readModels } from "./model-file.ts";
import { notePublished, notePublishing } from "./page-state.ts";
import type { Columns } from "./publish/arrow.ts";
import { audiences, pagesFor } from "./publish/audience.ts";
import { buildEdition } from "./publish/edition.ts";
import { projectDir, readPages, type SourcePage } from "./publish/page.ts";
import { identifiersIn, patternsIn } from "./publish/personal-data.ts";
import { fixedWeight, setUpPress } from "./publish/press.ts";
import { reconcile } from "./publish/reconcile.ts";
import { forgetOld, newStamp, putInPlace } from "./publish/release.ts";
import { shelfOf, type Shelf } from "./publish/shelf.ts";
import { catalogued, partsOf, keptDays, readFacts, siteOf } from "./publish/site.ts";
import { slim } from "./publish/slim.ts";
import { firstPageLimit, pageLimit, type PageWeight } from "./publish/verify.ts";
import { namesInWords } from "./publish/told-word.ts";
import { namesOfWriters } from "./publish/writer-name.ts";
import { allEnded, eachAtMost } from "./publish/together.ts";
import { UserError } from "./user-error.ts";
import type { Warehouse } from "./warehouse.ts";

export interface PublishOptions {
  asOf: Date;
  log: Log;
  /** Releases that stay on disk, the new one included. */
  keep?: number;
}

export interface Release {
  /** Folder of the release; `releases/current` leads to it. */
  dir: string;
  stamp: string;
  editions: { audience: string; pages: PageWeight[] }[];
}

/** Framework processes at a time: each needs a core and some 300 MB. */
const atOnce = 2;

/**
 * Builds the pages of every audience from the marts, verifies them, and puts them in place in one step.
 * Throws UserError, and leaves the current release as it was, when a figure does not reconcile or a page is unfit to be read.
 */
export async function publish(company: Company, warehouse: Warehouse, { asOf, log, keep = 5 }: PublishOptions): Promise<Release> {
  const started = performance.now();
  log.step("publish");
  await notePublishing(warehouse);
  const [sources, facts, models] = await Promise.all([readPages(), readFacts(warehouse, company), readModels()]);
  await mustBeOfThisVersion(warehouse, company, models);
  const press = await setUpPress(sources, { build: buildFolder(company), company: company.name, locale: company.locale, until: facts.until, asOf });
  const shelf = shelfOf(warehouse, company, keptDays(facts), models);
  const pages = await slimmed(sources, shelf, (page) => fixedWeight(press, page.name), log);
  const editions = (company.audiences ? Object.keys(company.audiences) : audiences)
    .map((audience) => ({ audience, pages: pagesFor(audience, pages, company) }))
    .filter((edition) => edition.pages.length > 0);
  await mustBeImpersonal(company, warehouse, await shelf.everything(editions));

  const built = new Map<string, { site: string; weights: PageWeight[] }>();
  const reconciled = mustReconcile(company, warehouse, { lastDay: facts.lastDay, pages, shelf, log });
  const building = eachAtMost(atOnce, editions, async ({ audience, pages: own }) => {
    const tables = await shelf.tablesOf(own, audience);
    built.set(audience, await buildEdition(press, {
      audience,
      pages: own,
      tablesOf: (page) => tables.get(page.name)!,
      siteOf: (page, language, places) => siteOf({ company, facts, words: press.words[language], language, audience, page, pages: own, tables: places }),
    }));
    log.progress(built.size, editions.length, "editions");
  });
  await allEnded([reconciled, building]);

  const releases = join(company.dir, "releases");
  const stamp = newStamp(releases, asOf);
  const dir = await putInPlace(releases, stamp, new Map(editions.map(({ audience }) => [audience, built.get(audience)!.site])));
  await notePublished(warehouse);
  await forgetOld(releases, keep);
  const weighed = editions.map(({ audience }) => ({ audience, pages: built.get(audience)!.weights }));
  const heaviest = weighed.flatMap((edition) => edition.pages).reduce((a, b) => (b.kilobytes > a.kilobytes ? b : a));
  log.note(`published for ${editions.map(({ audience, pages: own }) => `${audience} (${own.length} pages)`).join(", ")} in ${Math.round((performance.now() - started) / 100) / 10} s; heaviest page ${heaviest.page}, ${heaviest.kilobytes} KB`);
  return { dir, stamp, editions: weighed };
}

/** Framework builds inside the project only; companies do not share a folder. */
export function buildFolder(company: Pick<Company, "dir">): string {
  return join(projectDir, ".build", createHash("sha256").update(company.dir).digest("hex").slice(0, 12));
}

/** Share of the limit that a page may fill by estimate; the rest is for what the estimate does not know. */
const fill = 0.95;

async function slimmed(pages: readonly SourcePage[], shelf: Shelf, fixed: (page: SourcePage) => number, log: Log): Promise<SourcePage[]> {
  const fitting: SourcePage[] = [];
  for (const [index, page] of pages.entries()) {
    const room = (index === 0 ? firstPageLimit : pageLimit) * 1000 * fill - fixed(page);
    const { page: fit, dropped } = await slim(page, room, (metric, dimensions) => shelf.parts(page, metric, dimensions), await shelf.martsOf(page));
    if (dropped.length > 0) log.note(`page ${page.name} would weigh too much; it does without ${dropped.join(", ")}`);
    fitting.push(fit);
  }
  return fitting;
}

async function mustReconcile(company: Company, warehouse: Warehouse, { lastDay, pages, shelf, log }: { lastDay: string; pages: readonly SourcePage[]; shelf: Shelf; log: Log }): Promise<void> {
  const published = [];
  for (const page of pages) {
    for (const { metric, dimensions, readers } of partsOf(page)) {
      const columns = await shelf.parts(page, metric, dimensions);
      published.push(...readers.map((name) => ({ metric: catalogued(name, page), dimensions, columns })));
    }
  }
  const { compared, differences } = await reconcile(company, warehouse, { lastDay, published });
  if (differences.length > 0) {
    throw new UserError(`${differences.length} of ${compared} published figures differ from the same figures computed from rows:\n  ${differences.slice(0, 12).join("\n  ")}`, {
      remedy: "nothing was published; run npx otklik transform, and if it stays, the metric's parts and its rows disagree",
    });
  }
  log.note(`${compared} published figures equal the same figures computed from rows`);
}

const leaksShown = 12;

async function mustBeImpersonal(company: Company, warehouse: Warehouse, tables: ReadonlyMap<string, Columns>): Promise<void> {
  const texts = new Map([...tables].flatMap(([place, columns]) => Object.entries(columns).flatMap(([name, cells]): [string, Set<string>][] => {
    const words = new Set(cells.filter((cell): cell is string => typeof cell === "string"));
    return words.size === 0 ? [] : [[`${place}.${name}`, words]];
  })));
  const leaks = [...texts].flatMap(([place, all]) => [...all].flatMap((text) => patternsIn(text, place)));
  leaks.push(...(await identifiersIn(warehouse, texts)), ...(await namesInWords(company, warehouse, texts)), ...(await namesOfWriters(company, warehouse, texts)));
  if (leaks.length === 0) return;
  const said = [...new Set(leaks.map(({ kind, place }) => `${place}: ${kind}`))];
  const more = said.length > leaksShown ? `\n  and ${said.length - leaksShown} more` : "";
  throw new UserError(`personal data would be published:\n  ${said.slice(0, leaksShown).join("\n  ")}${more}`, {
    remedy: "nothing was published; of each value its first and last two letters are told, so that npx otklik sql finds it. A column that carries somebody's own data is mapped as an identifier or not at all; a word of a reason, a team, a region … that is the company's own stays where company.yaml has it among reasons or touchpoints, or under labels (labels: { region: { value: its name on pages } }), or becomes another one (reason: { column: …, values: { theirs: ours } }). What stands in .source or .model is a key of company.yaml or a name of its own: where it equals somebody's short number, give the source another key",
  });
}
