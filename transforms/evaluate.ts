import type { Metric, PartName } from "./metrics/metric.ts";
import { limitsOfClusters, limitsOfCount, limitsOfMean, limitsOfNps, limitsOfPortions, limitsOfShare } from "./intervals.ts";
import { addDays } from "./periods.ts";
import { quantileOf, type DurationPart } from "./survival.ts";

/** A row of marts.metric_part, or rows of it added up. */
export interface Part extends DurationPart {
  /** Local day, YYYY-MM-DD; needed for stocks only. */
  on_date?: string;
  /** Local day on which what the part tells of left the stock; null or absent while it has not. Needed for rates of stocks only. */
  until_on?: string | null;
  p2?: number | null;
  p3?: number | null;
  p4?: number | null;
  p5?: number | null;
}

export interface Estimate {
  /** In the metric's unit; null when unknown or suppressed. */
  value: number | null;
  /** What the value rests on: answers, episodes, customers at the start … */
  n: number;
  /** 95 % interval; null where the value is a count of everything and no sample. */
  low: number | null;
  high: number | null;
  /** There is something, but less than may be shown. */
  suppressed: boolean;
}

export interface EvaluateOptions {
  /** n below which nothing is shown. */
  suppressBelow?: number;
  /** Durations: another quantile than the metric's own. */
  quantile?: number;
  /** Dimensions of which the parts have one value only. */
  within?: readonly string[];
  /** Stocks: first and last local day of the period, YYYY-MM-DD; parts must reach back to the beginning. */
  from?: string;
  to?: string;
}

type Rule = Pick<Metric, "kind" | "scale" | "range" | "quantile" | "oneEach">;
type Figures = Omit<Estimate, "suppressed">;

/**
 * Value, n and 95 % interval of a metric from the parts of any days and slices: the parts are added up first.
 * The only place where parts are divided.
 */
export function evaluate(metric: Rule, all: readonly Part[], options: EvaluateOptions = {}): Estimate {
  const isOneEach = metric.oneEach !== undefined && (options.within?.includes(metric.oneEach) ?? false);
  const parts = isOneEach ? all.map((part) => ({ ...part, p5: null })) : all;
  const figures = figuresOf(metric, parts, options);
  const suppressed = figures.n > 0 && Math.min(figures.n, customersAtLeast(metric, parts, figures.n)) < (options.suppressBelow ?? 0);
  return suppressed ? { value: null, n: figures.n, low: null, high: null, suppressed } : { ...figures, suppressed };
}

/** Published parts are rounded, so that sums of thirds are a little more or less than whole. */
const rounding = 1e-3;

/**
 * Fewest customers that the values of a mean or share can come from, where p5 adds up which part of a customer's values of the month each
 * row has: nobody adds more than one in a month, and all of somebody's values in one slice add one. Over several months a customer counts
 * once in each.
 */
function customersAtLeast({ kind }: Rule, parts: readonly Part[], n: number): number {
  if ((kind !== "mean" && kind !== "share" && kind !== "nps") || !has(parts, "p5")) return n;
  return Math.ceil(parts.reduce((total, { p5 }) => total + (p5 ?? 0), 0) - rounding);
}

/** Of how many independent answers an interval is: where no squares by customer tell how alike one's answers are, of one a customer [Kish 1965]. */
function independent(parts: readonly Part[], n: number): number {
  return has(parts, "p5") && !has(parts, "p4") ? Math.min(n, parts.reduce((total, { p5 }) => total + (p5 ?? 0), 0)) : n;
}

function figuresOf(metric: Rule, parts: readonly Part[], options: EvaluateOptions): Figures {
  const sum = (part: PartName): number => parts.reduce((total, row) => total + (row[part] ?? 0), 0);
  const meanOf = (n: number, each: number) => limitsOfMean(sum("p0") * each, sum("p1") * each, n * each, metric.range);
  switch (metric.kind) {
    case "share":
      return guarded(sum("p1"), (n) => ({
        value: sum("p0") / n,
        ...(has(parts, "p4") ? limitsOfPortions({ part: sum("p0"), whole: n, squares: sum("p2"), products: sum("p3"), squaresOfWhole: sum("p4") }, n) : limitsOfShare((sum("p0") * independent(parts, n)) / n, independent(parts, n))),
      }));
    case "nps":
      return guarded(sum("p2"), (n) => {
        const each = independent(parts, n) / n;
        return { value: ((sum("p0") - sum("p1")) / n) * 100, ...limitsOfNps(sum("p0") * each, sum("p1") * each, n * each) };
      });
    case "mean":
      return guarded(sum("p2"), (n) => ({
        value: sum("p0") / n,
        ...(has(parts, "p4") ? limitsOfClusters({ sum: sum("p0"), n, squares: sum("p1"), products: sum("p3"), squaresOfN: sum("p4") }, metric.range) : meanOf(n, independent(parts, n) / n)),
      }));
    case "ratio": {
      const scale = metric.scale ?? 1;
      const limits = limitsOfCount(sum("p0"));
      return guarded(sum("p1"), (n) => ({ value: (scale * sum("p0")) / n, low: (scale * limits.low) / n, high: (scale * limits.high) / n }));
    }
    case "sum":
      return { value: parts.length === 0 ? null : sum("p0"), n: sum("p2"), low: null, high: null };
    case "duration":
      return quantileOf(parts, options.quantile ?? metric.quantile ?? 0.5);
    case "stock": {
      const size = stockBefore(parts, options.to === undefined ? undefined : addDays(options.to, 1));
      return { value: size, n: size, low: null, high: null };
    }
    case "stock_rate":
      return stockRate(parts, options);
  }
}

function has(parts: readonly Part[], name: PartName): boolean {
  return parts.some((part) => part[name] !== null && part[name] !== undefined);
}

function guarded(n: number, figures: (n: number) => Omit<Figures, "n">): Figures {
  return n > 0 ? { n, ...figures(n) } : { value: null, n: 0, low: null, high: null };
}

/** Of what was in the stock at the beginning, the share that left by the end: what came in between counts in neither, and nothing counts twice. */
function stockRate(parts: readonly Part[], { from = "", to }: EvaluateOptions): Figures {
  const atStart = parts.filter(({ on_date = "", until_on }) => on_date < from && (!until_on || until_on >= from));
  const leavers = atStart.filter(({ until_on }) => until_on && (to === undefined || until_on <= to));
  const sum = (those: readonly Part[], part: PartName) => those.reduce((total, row) => total + (row[part] ?? 0), 0);
  const stock = sum(atStart, "p0");
  // published parts of money are rounded
  const left = Math.min(stock, Math.max(0, sum(leavers, "p0")));
  const isMoney = has(parts, "p3");
  const n = isMoney ? sum(atStart, "p3") : stock;
  if (stock <= 0 || n <= 0) return { value: null, n: 0, low: null, high: null };
  if (!isMoney) return { value: left / stock, n, ...limitsOfShare(left, stock) };
  // whoever leaves takes all along, so that part times whole is part squared
  const squaresLeft = sum(leavers, "p4");
  return { value: left / stock, n, ...limitsOfPortions({ part: left, whole: stock, squares: squaresLeft, products: squaresLeft, squaresOfWhole: sum(atStart, "p4") }, n) };
}

/** What joined less what left, with other changes, before a local day (exclusive). */
function stockBefore(parts: readonly Part[], day: string | undefined): number {
  return parts.reduce((total, { on_date = "", p0, p1, p2 }) => (day === undefined || on_date < day ? total + (p1 ?? 0) - p0 + (p2 ?? 0) : total), 0);
}
