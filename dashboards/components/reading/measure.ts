import { evaluate, type Estimate } from "../../../transforms/evaluate.ts";
import type { SiteMetric } from "../../site.ts";
import { compare, isBeyondChance, type Change } from "./compare.ts";
import { dayOf, monthsBetween, monthStart, dateOf, type Day } from "./day.ts";
import { collect, type Among, type Part } from "./parts.ts";
import { compareSpans, type Comparison, type Span } from "./period.ts";
import { oneSided, shiftOf, type Shift, type Sizes } from "./shift.ts";
import type { Table } from "./table.ts";
import type { View } from "./view.ts";

/** One figure with all it needs to be judged. */
export interface Measure {
  metric: SiteMetric;
  /** Null when no day of the chosen period is settled yet. */
  comparison: Comparison | null;
  now: Estimate | null;
  before: Estimate | null;
  /** Null as well where the two periods hold different things: see `shift`. */
  change: Change | null;
  /** What only one of the two periods has, and so much of it that they are not compared. */
  shift: Shift | null;
  /** What happened to a figure that counts everything and has no interval: now less before. */
  counted: number | null;
  /** Beyond chance, and in the metric's good or bad direction. */
  verdict: "better" | "worse" | "other" | "same" | "unknown";
  /** Null as well where the figure is of another length than its goal. */
  target: number | null;
}

export interface MonthValue extends Estimate {
  month: Day;
  isProvisional: boolean;
}

const growing = new Set(["sum", "stock_rate"]);
const stocks = new Set(["stock", "stock_rate"]);

/** Whether a metric's parts reach back to the company's beginning. */
export function isStock({ kind }: Pick<SiteMetric, "kind">): boolean {
  return stocks.has(kind);
}

/** The metric under the page's filters and period, narrowed further by `where`. */
export function measure(view: View, name: string, where: Among = {}): Measure {
  return measureBy(view, name, null, where).get("") ?? blank(view, view.metric(name));
}

/** The metric for each value of a dimension. */
export function measureBy(view: View, name: string, by: string | null, where: Among = {}): Map<string, Measure> {
  const metric = view.metric(name);
  const table = view.partsOf(metric);
  const comparison = spansOf(view, metric, table);
  if (!table || !comparison) return new Map();
  const now = values(view, metric, table, { span: comparison.now, where, by });
  const before = comparison.before ? values(view, metric, table, { span: comparison.before, where, by }) : new Map<string, Estimate>();
  const sizes: Sizes = (span, dimension, among) => values(view, metric, table, { span, where: among, by: dimension });
  const candidates = isGrowing(metric) || stocks.has(metric.kind) ? [] : candidatesOf(view, metric, comparison, sizes);
  return new Map(
    [...now].map(([key, value]) => {
      const narrowed = { ...view.filters, ...where, ...(by === null ? {} : { [by]: key }) };
      return [key, judged(metric, comparison, value, before.get(key) ?? null, shiftOf(candidates, comparison, sizes, narrowed))];
    }),
  );
}

const known = new WeakMap<View, Map<string, ReturnType<typeof oneSided>>>();

function candidatesOf(view: View, metric: SiteMetric, comparison: Comparison, sizes: Sizes): ReturnType<typeof oneSided> {
  let byMetric = known.get(view);
  if (!byMetric) known.set(view, (byMetric = new Map()));
  let found = byMetric.get(metric.name);
  if (!found) byMetric.set(metric.name, (found = oneSided(metric, comparison, sizes)));
  return found;
}

function spansOf(view: View, metric: SiteMetric, table: Table | null): Comparison | null {
  if (!table || table.length === 0) return null;
  return compareSpans(view.period, metric.settledUntil === null ? null : dayOf(metric.settledUntil), Math.max(view.firstDay(metric), firstSettled(metric)), dayOf(view.site.daysFrom));
}

function firstSettled({ settledFrom }: SiteMetric): Day {
  return settledFrom === null ? -Infinity : dayOf(settledFrom);
}

function values(view: View, metric: SiteMetric, table: Table, { span, where, by }: { span: Span; where: Among; by: string | null }): Map<string, Estimate> {
  const groups = collect(table, span, { ...view.filters, ...where }, by, isStock(metric) ? "since the beginning" : "span");
  const among: Among = { ...view.filters, ...where };
  const within = [...Object.keys(among).filter((dimension) => typeof among[dimension] === "string"), ...(by === null ? [] : [by])].filter((dimension) => table.has(dimension));
  return new Map([...groups].map(([key, parts]) => [key, valueOf(metric, parts, span, view.site.suppressBelow, within)]));
}

/** The only door to a metric's formula: parts go in, a value comes out. `within`: dimensions of which they have one value only. */
export function valueOf(metric: SiteMetric, parts: readonly Part[], span: Span, suppressBelow: number, within: readonly string[] = []): Estimate {
  return evaluate(metric, parts, { suppressBelow, within, from: dateOf(span.from), to: dateOf(span.to - 1) });
}

function judged(metric: SiteMetric, comparison: Comparison, now: Estimate, before: Estimate | null, shift: Shift | null): Measure {
  const change = before && !shift && isEstimate(now) && isEstimate(before) ? compare(now, before) : null;
  const verdict = change === null ? "unknown" : !isBeyondChance(change) ? "same" : metric.good === "neither" ? "other" : change.difference > 0 === (metric.good === "up") ? "better" : "worse";
  const counted = change === null && !shift && before && !now.suppressed && !before.suppressed && now.value !== null && before.value !== null ? now.value - before.value : null;
  return { metric, comparison, now, before, change, shift, counted, verdict, target: targetOver(metric, comparison.now) };
}

function blank(view: View, metric: SiteMetric): Measure {
  const comparison = spansOf(view, metric, view.partsOf(metric));
  return { metric, comparison, now: null, before: null, change: null, shift: null, counted: null, verdict: "unknown", target: targetOver(metric, comparison?.now ?? view.period) };
}

export function isEstimate(value: Estimate): value is Estimate & { value: number; low: number; high: number } {
  return value.value !== null && value.low !== null && value.high !== null && !value.suppressed;
}

/** Whether either side of a comparison rests on fewer cases than a page speaks of: it is drawn, and told as perhaps chance. */
export function isOfFew({ now, before }: Pick<Measure, "now" | "before">, greyBelow: number): boolean {
  return (now?.n ?? 0) < greyBelow || (before !== null && before.n < greyBelow);
}

/** Whether a metric's value grows with the days of a period: part of a month does not stand beside a whole one. */
export function isGrowing({ kind }: Pick<SiteMetric, "kind">): boolean {
  return growing.has(kind);
}

/** Whether a figure stands beside its months: one that grows with the days of its period does in a whole month only. */
export function isLikeItsMonths(metric: Pick<SiteMetric, "kind">, { from, to }: Span): boolean {
  return !isGrowing(metric) || (from === monthStart(from) && to === monthStart(from, 1));
}

/** The goal that a figure of some days is held against: goals are of a month. */
function targetOver(metric: SiteMetric, span: Span): number | null {
  return isLikeItsMonths(metric, span) ? targetAt(metric, span.to - 1) : null;
}

/** The goal that held on a day. */
export function targetAt(metric: SiteMetric, day: Day): number | null {
  return metric.targets.findLast(({ from }) => dayOf(from) <= day)?.value ?? null;
}

/** Lines reach back so many months: what was before says little of today, and crowds it. */
const monthsShown = 24;

/** Whether a metric reaches back further than its lines do. */
export function isLineCut(view: View, name: string): boolean {
  return view.firstDay(view.metric(name)) < firstShown(view);
}

function firstShown(view: View): Day {
  return monthStart(view.period.to - 1, 1 - monthsShown);
}

/** The metric month by month up to the end of the chosen period, two years at most, under the page's filters. */
export function history(view: View, name: string, where: Among = {}): MonthValue[] {
  return historyBy(view, name, null, where).get("") ?? [];
}

export function historyBy(view: View, name: string, by: string | null, where: Among = {}): Map<string, MonthValue[]> {
  const metric = view.metric(name);
  const table = view.partsOf(metric);
  const lines = new Map<string, MonthValue[]>();
  if (!table || table.length === 0) return lines;
  const settled = metric.settledUntil === null ? Infinity : dayOf(metric.settledUntil);
  const isOfDays = isGrowing(metric) || isStock(metric);
  for (const month of monthsBetween(Math.max(view.firstDay(metric), firstSettled(metric), firstShown(view)), view.period.to - 1)) {
    // what began within a month is of fewer days, and known all the same; what grows with its days is not
    if (isOfDays && month < firstSettled(metric)) continue;
    const span = { from: month, to: monthStart(month, 1) };
    const isUnfinished = span.to > view.lastDay + 1;
    if (isUnfinished && isGrowing(metric)) continue;
    const isProvisional = isUnfinished || span.to > settled;
    for (const [key, value] of values(view, metric, table, { span, where, by })) {
      const line = lines.get(key);
      if (line) line.push({ ...value, month, isProvisional });
      else lines.set(key, [{ ...value, month, isProvisional }]);
    }
  }
  return lines;
}
