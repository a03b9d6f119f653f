import { gzipSync } from "node:zlib";
import { fill } from "../../dashboards/places.ts";
import { arrowOf, type Columns } from "./arrow.ts";
import type { SourcePage } from "./page.ts";
import { partsOf } from "./site.ts";

export interface Slimming {
  page: SourcePage;
  /** What a reader will miss, e.g. `nps by segment`. */
  dropped: string[];
}

/**
 * Leaves dimensions out of a page that would weigh too much: first of figures whose place another one fills, which nobody
 * misses; then of the heaviest table the last of those that the page can do without, again until it fits. A big company's
 * first page then has fewer filters instead of a long wait.
 * @param room bytes that the page's tables may weigh, gzipped
 */
export async function slim(page: SourcePage, room: number, read: (metric: string, dimensions: readonly string[]) => Promise<Columns>, marts: readonly Columns[]): Promise<Slimming> {
  const fixed = marts.reduce((sum, columns) => sum + weightOf(columns), 0);
  const weights = new Map<string, { weight: number; isEmpty: boolean }>();
  const dropped: string[] = [];
  for (let current = page; ; ) {
    const tables: { metric: string; dimensions: string[]; readers: string[]; weight: number; isEmpty: boolean }[] = [];
    for (const { key, metric, dimensions, readers } of partsOf(current)) {
      if (!weights.has(key)) {
        const columns = await read(metric, dimensions);
        weights.set(key, { weight: weightOf(columns), isEmpty: Object.values(columns).every((cells) => cells.length === 0) });
      }
      tables.push({ metric, dimensions, readers, ...weights.get(key)! });
    }
    const places = page.figures.flat();
    const shown = fill(page.figures, (name) => tables.some(({ readers, isEmpty }) => readers.includes(name) && !isEmpty));
    const isMissed = (name: string) => shown.includes(name) || !places.includes(name);
    const total = tables.reduce((sum, { weight }) => sum + weight, fixed);
    const candidates = tables
      .map((table) => ({ ...table, isMissed: table.readers.some(isMissed), spare: current.spare[table.metric]?.findLast((dimension) => table.dimensions.includes(dimension)) }))
      .filter(({ spare }) => spare !== undefined)
      .sort((a, b) => Number(a.isMissed) - Number(b.isMissed) || b.weight - a.weight);
    const heaviest = candidates[0];
    if (total <= room || !heaviest) return { page: current, dropped };
    if (heaviest.isMissed) dropped.push(`${heaviest.metric} by ${heaviest.spare}`);
    current = without(current, heaviest.metric, heaviest.spare!);
  }
}

/** The page without a dimension of a table of parts, and of every metric that reads that table. */
function without(page: SourcePage, table: string, dimension: string): SourcePage {
  const readers = new Set(partsOf(page).filter(({ metric }) => metric === table).flatMap(({ readers: names }) => names));
  const parts = Object.fromEntries(Object.entries(page.parts).map(([name, dimensions]) => [name, readers.has(name) ? dimensions.filter((one) => one !== dimension) : dimensions]));
  return { ...page, parts };
}

const weighed = new WeakMap<Columns, number>();

function weightOf(columns: Columns): number {
  let weight = weighed.get(columns);
  if (weight === undefined) weighed.set(columns, (weight = gzipSync(arrowOf(columns)).length));
  return weight;
}
