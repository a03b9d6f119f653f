/** A figure's place on a page: a metric, or several of which the first that the company has stands there. */
export type Place = string | readonly string[];

/** Figures that a page has room for. */
const most = 8;

/**
 * The metrics that fill a page's places: in each the first that the company has and that stands in none before it. A
 * place that none can fill is left to what remains of the others, in their order.
 */
export function fill(places: readonly Place[], has: (metric: string) => boolean): string[] {
  const used = new Set<string>();
  const known = places.map((place) => (typeof place === "string" ? [place] : place).filter(has));
  const filled = known.map((names) => {
    const found = names.find((name) => !used.has(name));
    if (found !== undefined) used.add(found);
    return found;
  });
  const left = known.flat().filter((name) => !used.has(name));
  return [...filled.filter((name) => name !== undefined), ...new Set(left)].slice(0, Math.min(places.length, most));
}
