import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Company } from "./company.ts";
import type { Log } from "./log.ts";
import { readModels } from "./model-file.ts";
import { audiences, hiddenColumns, maySee, pagesFor } from "./publish/audience.ts";
import type { Columns } from "./publish/arrow.ts";
import { buildEdition, type Edition } from "./publish/edition.ts";
import { projectDir, readPages, type SourcePage } from "./publish/page.ts";
import { identifiersIn, patternsIn } from "./publish/personal-data.ts";
import { setUpPress } from "./publish/press.ts";
import { reconcile } from "./publish/reconcile.ts";
import { forgetOld, newStamp, putInPlace } from "./publish/release.ts";
import { catalogued, partsOf, readFacts, siteOf } from "./publish/site.ts";
import { readMart, readParts } from "./publish/tables.ts";
import type { PageWeight } from "./publish/verify.ts";
import { UserError } from "./user-error.ts";
import type { Warehouse } from "./warehouse.ts";

export interface PublishOptions {
  asOf: Date;
  log: Log;
  /** Releases that stay on disk, the new one included. */
  keep?: number;
  /** Only these audiences; default all. */
  audiences?: readonly string[];
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
export async function publish(company: Company, warehouse: Warehouse, { asOf, log, keep = 5, audiences: wanted }: PublishOptions): Promise<Release> {
  const started = performance.now();
  log.step("publish");
  const [pages, facts, models] = await Promise.all([readPages(), readFacts(warehouse, company), readModels()]);
  const named = new Map(models.filter(({ schema }) => schema === "marts").map(({ name, audiences }) => [name, audiences]));
  const chosen = (wanted ?? (company.audiences ? Object.keys(company.audiences) : audiences))
    .map((audience) => ({ audience, pages: pagesFor(audience, pages, company) }))
    .filter((edition) => edition.pages.length > 0);

  const read = new Map<string, Columns>();
  for (const { audience, pages } of chosen) {
    for (const page of pages) {
      for (const { key, metric, dimensions } of partsOf(page)) if (!read.has(key)) read.set(key, await readParts(warehouse, metric, dimensions, facts.daysFrom));
      for (const mart of martsOf(page, audience, named)) {
        const key = martKey(mart, audience);
        if (!read.has(key)) read.set(key, await readMart(warehouse, mart, company.time_zone, hiddenColumns(audience)));
      }
    }
  }
  await mustReconcile(company, warehouse, facts.lastDay, pages, read, log);
  await mustBeImpersonal(warehouse, read);

  const press = await setUpPress({ build: buildFolder(company), company: company.name, locale: company.locale, completeTo: facts.completeTo, asOf });
  const built = new Map<string, { site: string; weights: PageWeight[] }>();
  await eachAtMost(atOnce, chosen, async ({ audience, pages }) => {
    const edition: Edition = {
      audience,
      pages,
      tablesOf: (page) => tablesOf(page, audience, named, read),
      siteOf: (page, language, tables) => siteOf({ company, facts, words: press.words[language], language, audience, page, pages, tables }),
    };
    built.set(audience, await buildEdition(press, edition));
    log.progress(built.size, chosen.length, "editions");
  });

  const releases = join(company.dir, "releases");
  const stamp = newStamp(releases, asOf);
  const dir = await putInPlace(releases, stamp, new Map(chosen.map(({ audience }) => [audience, built.get(audience)!.site])));
  await forgetOld(releases, keep);
  const editions = chosen.map(({ audience }) => ({ audience, pages: built.get(audience)!.weights }));
  const heaviest = editions.flatMap((edition) => edition.pages).reduce((a, b) => (b.kilobytes > a.kilobytes ? b : a));
  log.note(`published for ${chosen.map(({ audience, pages }) => `${audience} (${pages.length} pages)`).join(", ")} in ${Math.round((performance.now() - started) / 100) / 10} s; heaviest page ${heaviest.page}, ${heaviest.kilobytes} KB`);
  return { dir, stamp, editions };
}

/** Framework builds inside the project only; companies do not share a folder. */
function buildFolder(company: Company): string {
  return join(projectDir, ".build", createHash("sha256").update(company.dir).digest("hex").slice(0, 12));
}

type Named = ReadonlyMap<string, readonly string[]>;

const martsOf = (page: SourcePage, audience: string, named: Named) => page.marts.filter((mart) => maySee(audience, named.get(mart) ?? []));
const martKey = (mart: string, audience: string) => `mart ${mart} ${hiddenColumns(audience).join(" ")}`;

function tablesOf(page: SourcePage, audience: string, named: Named, read: ReadonlyMap<string, Columns>): Map<string, Columns> {
  return new Map([
    ...partsOf(page).map(({ key, metric }): [string, Columns] => [`parts.${metric}`, read.get(key)!]),
    ...martsOf(page, audience, named).map((mart): [string, Columns] => [mart, read.get(martKey(mart, audience))!]),
  ]);
}

async function mustReconcile(company: Company, warehouse: Warehouse, lastDay: string, pages: readonly SourcePage[], read: ReadonlyMap<string, Columns>, log: Log): Promise<void> {
  const published = pages.flatMap((page) =>
    partsOf(page).flatMap(({ key, metric, dimensions }) => {
      const columns = read.get(key);
      const readers = Object.keys(page.parts).map((name) => catalogued(name, page)).filter((reader) => (reader.partsOf ?? reader.name) === metric);
      return columns ? readers.map((reader) => ({ metric: reader, dimensions, columns })) : [];
    }),
  );
  const { compared, differences } = await reconcile(company, warehouse, { lastDay, published });
  if (differences.length > 0) {
    throw new UserError(`${differences.length} of ${compared} published figures differ from the same figures computed from rows:\n  ${differences.slice(0, 12).join("\n  ")}`, {
      remedy: "nothing was published; run otklik transform, and if it stays, the metric's parts and its rows disagree",
    });
  }
  log.note(`${compared} published figures equal the same figures computed from rows`);
}

async function mustBeImpersonal(warehouse: Warehouse, read: ReadonlyMap<string, Columns>): Promise<void> {
  const texts = new Map([...read].map(([place, columns]) => [place, new Set(Object.values(columns).flat().filter((cell): cell is string => typeof cell === "string"))]));
  const leaks = [...texts].flatMap(([place, all]) => [...all].flatMap((text) => patternsIn(text, place)));
  leaks.push(...(await identifiersIn(warehouse, texts)));
  if (leaks.length === 0) return;
  const said = [...new Set(leaks.map(({ kind, place }) => `${place.split(" ").slice(0, 2).join(" ")}: a ${kind}`))];
  throw new UserError(`personal data would be published:\n  ${said.slice(0, 12).join("\n  ")}`, { remedy: "nothing was published; redact the texts, or map the column that carries it as an identifier" });
}

async function eachAtMost<T>(limit: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
}
