/** A text in both languages of the product. */
export interface Bilingual {
  en: string;
  ru: string;
}

/**
 * How parts become a value. Parts add up over days and dimensions; what they hold, by kind:
 * - share: p0 yes, p1 all. Where values of one customer go together, rows are of clusters: p2 squares of their yes, p3 their yes times their
 *   all, p4 squares of their all, p5 their all over the all of their month, which tells how many customers there are at least
 *   Alone, without p2 to p4, p5 says the same, and the interval is of so many
 * - nps: p0 promoters, p1 detractors, p2 answers, p5 as of a share
 * - mean: p0 sum, p1 sum of squares, p2 values. In clusters: p1 squares of their sums, p3 their sums times their numbers of values, p4 squares of
 *   these numbers, p5 these numbers over those of their month; alone as of a share
 * - sum: p0 amount, p2 things counted
 * - ratio: p0 numerator, p1 denominator, both counts
 * - duration: one row per duration bin, p0 ended, p1 still waiting or given up (right-censored)
 * - stock: p0 left, p1 joined, p2 other change; the stock is the sum of p1 − p0 + p2 from the beginning
 * - stock_rate: p0 what joined the stock, with later changes of it, by the day on which it left again; of what was there at a period's
 *   start, what left by its end. Where the stock is money, p3 is the number of customers, p4 the sum of the squares of what each has
 */
export type Kind = "share" | "nps" | "mean" | "sum" | "ratio" | "duration" | "stock" | "stock_rate";

export type Unit = "points" | "share" | "seconds" | "score" | "money" | "count" | "per_100";

/** Columns of parts, in order. */
export const partNames = ["p0", "p1", "p2", "p3", "p4", "p5"] as const;
export type PartName = (typeof partNames)[number];

/** Settings in days after which a fact is settled. */
export type SettleSetting = "repeat_days" | "inactivity_days" | "answer_within";

/** A metric, said once: tiles, parts, checks, the dictionary and the command line derive from it. */
export interface Metric {
  name: string;
  /** Other names under which people look for it; none of them is accepted, each leads to the name. */
  aliases?: readonly string[];
  kind: Kind;
  label: Bilingual;
  definition: Bilingual;
  formula: Bilingual;
  /** Table whose rows the parts add up. */
  mart: string;
  /** Its column with the local day a row counts on. */
  time: string;
  /** For rates of stocks: its column with the local day on which what a row tells of left the stock, null where it has not. */
  until?: string;
  /** SQL aggregates over the rows of a group; for durations `seconds` and `ended` are expressions of one row. */
  parts: Partial<Record<PartName | "seconds" | "ended", string>>;
  /** SQL condition on the rows. */
  where?: string;
  /** Dimension → SQL expression. */
  dimensions: Readonly<Record<string, string>>;
  unit: Unit;
  good: "up" | "down" | "neither";
  /** Decimals in which a share is shown, in per cent; without it none: monthly shares of a few per cent need one that shares of a half do not. */
  decimals?: number;
  /** Days until a fact can no longer change, or the setting that says so. */
  settleDays: number | SettleSetting;
  /** For durations: which quantile is the value; default the median. */
  quantile?: number;
  /** Metric whose parts serve this one too. */
  partsOf?: string;
  /** Factor on the value of a ratio. */
  scale?: number;
  /** Dimension within one value of which a customer counts once a month, so that p5 is not needed there. */
  oneEach?: string;
  /** Smallest and greatest possible value. */
  range?: readonly [number, number];
  /** Where the definition comes from; where the interval does, transforms/intervals.ts says by kind. */
  source?: string;
  /** A figure from outside to compare with, and whose it is. */
  benchmark?: { value: number; source: Bilingual };
  /** Canonical records it is computed from. */
  reads: readonly string[];
}

/** Dimensions that stand in marts.metric_part, so that pages can filter by them. */
export const partDimensions = ["channel", "touchpoint", "survey", "question", "reason", "region", "segment", "language", "team", "category", "aspect", "plan"] as const;
