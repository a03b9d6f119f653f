import type { SiteMetric } from "../../site.ts";
import { chosen, isKnown, isMixed, pathFigures } from "./chosen.ts";
import { dayOf, type Day } from "./day.ts";
import { isStock } from "./measure.ts";
import { daysOf } from "./parts.ts";
import type { Span } from "./period.ts";
import type { Table } from "./table.ts";
import type { Described } from "./view.ts";

/**
 * The days of which the page has anything to draw: of the metrics that stand on it, else of those too few to be told, else of its marts by month; null where it has none.
 * A metric whose place another one fills is not drawn, and what is reckoned from a beginning is only where it is settled.
 */
export function extentOf(view: Described, tables: readonly (Table | null)[]): Span | null {
  const names = Object.keys(view.site.metrics);
  const spanOf = (name: string) => settledSpan(view.metric(name), view.partsOf(view.metric(name)));
  return around(names.filter((name) => isDrawn(view, name)).map(spanOf)) ?? around(names.map(spanOf)) ?? around(tables.map((table) => (table?.has("month") ? spanIn(table.column("month") as ArrayLike<Day>) : null)));
}

function isDrawn(view: Described, name: string): boolean {
  const isPlaced = view.site.figures.flat().includes(name);
  return isKnown(view, name) && (!isPlaced || chosen(view).includes(name) || (pathFigures.includes(name) && !isMixed(view, name)));
}

function settledSpan(metric: SiteMetric, table: Table | null): Span | null {
  const span = table && spanIn(daysOf(table));
  if (!span || !isStock(metric)) return span;
  const from = Math.max(span.from, metric.settledFrom === null ? -Infinity : dayOf(metric.settledFrom));
  const to = Math.min(span.to, metric.settledUntil === null ? Infinity : dayOf(metric.settledUntil));
  return from < to ? { from, to } : null;
}

function around(spans: readonly (Span | null)[]): Span | null {
  const known = spans.filter((span) => span !== null);
  return known.length === 0 ? null : { from: Math.min(...known.map(({ from }) => from)), to: Math.max(...known.map(({ to }) => to)) };
}

/** From the first of some days to the day after the last. */
export function spanIn(days: ArrayLike<Day>): Span | null {
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < days.length; i++) {
    first = Math.min(first, days[i]!);
    last = Math.max(last, days[i]!);
  }
  return days.length === 0 ? null : { from: first, to: last + 1 };
}
