import type { Place } from "./places.ts";

/** What publish tells a page, in the page's own language. It stands in the HTML as JSON (`<script id="site">`). */
export interface Site {
  language: string;
  /** BCP 47 tag of number, date and plural habits. */
  locale: string;
  company: string;
  currency: string;
  audience: string;
  /** Name of this page, the same in every language. */
  page: string;
  /** Pages this audience has, by name. */
  pages: Record<string, string>;
  /** Last local day of which everything could be known, YYYY-MM-DD. */
  lastDay: string;
  /** Parts before this month are added up by month, later ones by day; YYYY-MM-DD. */
  daysFrom: string;
  suppressBelow: number;
  greyBelow: number;
  /** Labels of values that stand in data, by dimension; touchpoints and reasons in the company's order. */
  labels: Record<string, Record<string, string>>;
  /** Of values that stand in a tree, by dimension: value → the branch it hangs on; the topmost are not in it. */
  branches: Record<string, Record<string, string>>;
  metrics: Record<string, SiteMetric>;
  /** The places of the page's figures. */
  figures: readonly Place[];
  sources: SiteSource[];
  settings: { repeatDays: number; inactivityDays: number; answerWithinSeconds: Record<string, number>; affectedMonths: number; campaignDays: number; followUpDays: number };
  /** The whole catalogue, on pages that ask for it. */
  catalogue?: SiteEntry[];
  /** Where each table stands in the page's data file: offset and length in bytes. */
  tables: Record<string, [offset: number, length: number]>;
}

export type Unit = "points" | "share" | "seconds" | "score" | "money" | "count" | "per_100";

/** A catalogue entry as a page needs it: what `evaluate` reads of it, and what a reader is told. */
export interface SiteMetric {
  name: string;
  kind: "share" | "nps" | "mean" | "sum" | "ratio" | "duration" | "stock" | "stock_rate";
  unit: Unit;
  good: "up" | "down" | "neither";
  /** Of a share, in per cent; none without it. */
  decimals?: number;
  quantile?: number;
  scale?: number;
  range?: readonly [number, number];
  oneEach?: string;
  label: string;
  /** Metric whose table of parts this one is computed from; often itself. */
  parts: string;
  /** Dimensions its parts keep on this page. */
  dimensions: string[];
  /** First local day from which history reaches back far enough; null when that is from the beginning. */
  settledFrom: string | null;
  /** First local day that is not settled yet; null when nothing is known of it. */
  settledUntil: string | null;
  settleDays: number;
  /** Goals from their first day on, oldest first. */
  targets: { from: string; value: number }[];
  benchmark?: { value: number; source: string };
}

export interface SiteSource {
  name: string;
  label: string;
  ok: boolean;
  /** Local instants, YYYY-MM-DDTHH:mm. */
  newestAt: string | null;
  lastRunAt: string | null;
  isFresh: boolean | null;
  records: string[];
}

/** A catalogue entry as the dictionary prints it. */
export interface SiteEntry {
  name: string;
  kind: SiteMetric["kind"];
  unit: Unit;
  good: "up" | "down" | "neither";
  /** Of a share, in per cent; none without it. */
  decimals?: number;
  label: string;
  definition: string;
  formula: string;
  source: string | null;
  interval: string | null;
  benchmark: { value: number; source: string } | null;
  target: number | null;
  settleDays: number;
  dimensions: string[];
  mart: string;
  reads: readonly string[];
}
