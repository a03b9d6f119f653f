import { gzipSync } from "node:zlib";
import { arrowOf, type Columns } from "./arrow.ts";
import type { SourcePage } from "./page.ts";
import { partsOf } from "./site.ts";

export interface Slimming {
  page: SourcePage;
  /** What was left out, e.g. `nps by segment`. */
  dropped: string[];
}

/**
 * Leaves dimensions out of a page that would weigh too much: of the heaviest table the last of those that the page can
 * do without, again until it fits. A big company's first page then has fewer filters instead of a long wait.
 * @param room bytes that the page's tables may weigh, gzipped
 */
export async function slim(page: SourcePage, room: number, read: (metric: string, dimensions: readonly string[]) => Promise<Columns>, marts: readonly Columns[]): Promise<Slimming> {
  const fixed = marts.reduce((sum, columns) => sum + weightOf(columns), 0);
  const weights = new Map<string, number>();
  const dropped: string[] = [];
  for (let current = page; ; ) {
    const tables = [];
    for (const { key, metric, dimensions } of partsOf(current)) {
      if (!weights.has(key)) weights.set(key, weightOf(await read(metric, dimensions)));
      tables.push({ metric, dimensions, weight: weights.get(key)! });
    }
    const total = tables.reduce((sum, { weight }) => sum + weight, fixed);
    const candidates = tables
      .map((table) => ({ ...table, spare: current.spare[table.metric]?.findLast((dimension) => table.dimensions.includes(dimension)) }))
      .filter(({ spare }) => spare !== undefined)
      .sort((a, b) => b.weight - a.weight);
    const heaviest = candidates[0];
    if (total <= room || !heaviest) return { page: current, dropped };
    dropped.push(`${heaviest.metric} by ${heaviest.spare}`);
    current = without(current, heaviest.metric, heaviest.spare!);
  }
}

/** The page without a dimension of a table of parts, and of every metric that reads that table. */
function without(page: SourcePage, table: string, dimension: string): SourcePage {
  const readers = new Set(partsOf(page).filter(({ metric }) => metric === table).flatMap(({ readers: names }) => names));
  const parts = Object.fromEntries(Object.entries(page.parts).map(([name, dimensions]) => [name, readers.has(name) ? dimensions.filter((one) => one !== dimension) : dimensions]));
  return { ...page, parts };
}

function weightOf(columns: Columns): number {
  return gzipSync(arrowOf(columns)).length;
}
