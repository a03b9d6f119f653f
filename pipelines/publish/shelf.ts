import type { Company } from "../company.ts";
import type { Model } from "../model-file.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Columns } from "./arrow.ts";
import { hiddenColumns, maySee } from "./audience.ts";
import type { SourcePage } from "./page.ts";
import { catalogued, partsOf } from "./site.ts";
import { readMart, readParts, type KeptDays } from "./tables.ts";

/** The tables that pages ask for, each read once however many pages and audiences want it. */
export interface Shelf {
  parts(page: SourcePage, metric: string, dimensions: readonly string[]): Promise<Columns>;
  /** A page's marts with all columns, whoever may see them: for weighing. */
  martsOf(page: SourcePage): Promise<Columns[]>;
  /** What an audience gets, by page and table. */
  tablesOf(pages: readonly SourcePage[], audience: string): Promise<Map<string, Map<string, Columns>>>;
  /** Every table of every edition, under names a reader of an error understands. */
  everything(editions: readonly { audience: string; pages: readonly SourcePage[] }[]): Promise<Map<string, Columns>>;
}

export function shelfOf(warehouse: Warehouse, company: Company, kept: KeptDays, models: readonly Model[]): Shelf {
  const audiencesOf = new Map(models.filter(({ schema }) => schema === "marts").map(({ name, audiences }) => [name, audiences]));
  const read = new Map<string, Promise<Columns>>();
  const once = (key: string, reading: () => Promise<Columns>): Promise<Columns> => {
    let found = read.get(key);
    if (!found) read.set(key, (found = reading()));
    return found;
  };
  const parts: Shelf["parts"] = (page, metric, dimensions) =>
    once(`parts of ${metric} by ${dimensions.join(", ")}`, () => readParts(warehouse, catalogued(metric, page), dimensions, kept));
  const mart = (name: string, hidden: readonly string[]) =>
    once(`table ${name}${hidden.length > 0 ? ` without ${hidden.join(", ")}` : ""}`, () => readMart(warehouse, name, company.time_zone, hidden));

  const tablesOf: Shelf["tablesOf"] = async (pages, audience) => {
    const all = new Map<string, Map<string, Columns>>();
    for (const page of pages) {
      const tables = new Map<string, Columns>();
      for (const { metric, dimensions } of partsOf(page)) tables.set(`parts.${metric}`, await parts(page, metric, dimensions));
      for (const name of page.marts) if (maySee(audience, audiencesOf.get(name) ?? [])) tables.set(name, await mart(name, hiddenColumns(audience)));
      all.set(page.name, tables);
    }
    return all;
  };
  return {
    parts,
    tablesOf,
    martsOf: (page) => Promise.all(page.marts.map((name) => mart(name, []))),
    async everything(editions) {
      const all = new Map<string, Columns>();
      for (const { audience, pages } of editions) {
        for (const [page, tables] of await tablesOf(pages, audience)) for (const [name, columns] of tables) all.set(`${audience} ${page}, ${name}`, columns);
      }
      return all;
    },
  };
}
