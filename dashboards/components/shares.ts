import { evaluate, type Estimate } from "../../transforms/evaluate.ts";
import { compare, isBeyondChance, signed } from "./reading/compare.ts";
import { monthStart } from "./reading/day.ts";
import type { DotRow } from "./drawing/dots.ts";
import { isEstimate } from "./reading/measure.ts";
import { compareSpans, type Span } from "./reading/period.ts";
import { small } from "./drawing/touches.ts";
import type { View } from "./reading/view.ts";

/** A share with its interval, of any two counts. */
export function shareOf(count: number, of: number, suppressBelow = 0): Estimate {
  return evaluate({ kind: "share" }, [{ p0: count, p1: of }], { suppressBelow });
}

/** What is said instead of parts whose whole is too small to be told: which parts it has would tell it. */
export function tooFew({ site, strings }: View, counts: readonly number[]): string | null {
  const whole = sum(counts);
  return whole > 0 && whole < site.suppressBelow ? strings.figure.tooFew(site.suppressBelow) : null;
}

export interface Counted {
  label: string;
  now: number;
  before: number | null;
}

/** How a whole divides, as rows of dots: share now with interval, share before hollow, change where it is beyond chance. */
export function shareRows(view: View, parts: readonly Counted[], good: "up" | "down" | "neither" = "neither"): DotRow[] {
  const total = sum(parts.map(({ now }) => now));
  const totalBefore = sum(parts.map(({ before }) => before ?? 0));
  return parts.map((part) => shareRow(view, part, { total, totalBefore }, good));
}

/** One part of a whole; n is the whole, and how many the part has stands before it. */
export function shareRow({ format, site, strings }: View, { label, now, before }: Counted, { total, totalBefore }: { total: number; totalBefore: number }, good: "up" | "down" | "neither" = "neither"): DotRow {
  const share = shareOf(now, total, site.suppressBelow);
  const earlier = before === null || totalBefore === 0 ? null : shareOf(before, totalBefore, site.suppressBelow);
  const change = earlier && isEstimate(share) && isEstimate(earlier) ? compare(share, earlier) : null;
  const isMoved = change !== null && isBeyondChance(change);
  return {
    label,
    value: share.value,
    low: share.low,
    high: share.high,
    before: earlier?.value ?? null,
    n: total,
    valueText: share.value === null ? "—" : format.percent(share.value),
    changeText: change === null ? "" : isMoved ? `${signed(format.number(Math.abs(change.difference) * 100), change.difference)} ${strings.tile.points}` : "≈",
    // how many of so few would be the share that is hidden
    nText: share.value === null ? `n ${format.count(total)}` : strings.figure.of(format.count(now), format.count(total)),
    tone: total < site.greyBelow ? "few" : isMoved && good !== "neither" && change.difference > 0 !== (good === "up") ? "bad" : "plain",
  };
}

/**
 * The parts that may be the most frequent: the one that is, and those whose interval holds its share. Empty where that is
 * nearly all of them, so that naming them tells nothing.
 */
export function mostFrequent(rows: readonly DotRow[]): DotRow[] {
  const most = Math.max(...rows.map(({ value }) => value ?? -Infinity));
  const found = rows.filter(({ high }) => high !== null && high >= most).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return found.length < Math.min(3, rows.length) ? found : [];
}

/** “complaint (37 %)”. */
export function named({ label, valueText }: DotRow): string {
  return `${small(label)} (${valueText})`;
}

/** Months of the chosen period and of the one before, for tables that know months only. */
export function monthSpans(view: View): { now: Span; before: Span | null } {
  const whole = { ...view.period, to: monthStart(view.period.from, view.period.months), isToDate: false };
  const spans = compareSpans(whole, null, -Infinity);
  return { now: { from: view.period.from, to: view.period.to }, before: view.period.isToDate ? null : (spans?.before ?? null) };
}

export function isIn(span: Span | null, day: number): boolean {
  return span !== null && day >= span.from && day < span.to;
}

/** Adds up a count per key. */
export function addUp<T>(rows: readonly T[], keyOf: (row: T) => string, countOf: (row: T) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + countOf(row));
  return sums;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
