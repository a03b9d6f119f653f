import { z95 } from "../../transforms/intervals.ts";

/** A value with its 95 % interval, as `evaluate` returns it. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

export interface Change {
  difference: number;
  low: number;
  high: number;
  /** Two-sided probability of a change at least this large when nothing changed. */
  p: number;
}

/**
 * Difference of two independent estimates. The interval is put together from the two single ones
 * (MOVER, Zou & Donner 2008; for shares Newcombe's method 10, 1998), so it suits shares, NPS and means alike.
 */
export function compare(now: Estimate, before: Estimate): Change {
  const difference = now.value - before.value;
  const low = difference - Math.hypot(now.value - now.low, before.high - before.value);
  const high = difference + Math.hypot(now.high - now.value, before.value - before.low);
  const margin = difference > 0 ? difference - low : high - difference;
  const z = margin > 0 ? (Math.abs(difference) / margin) * z95 : difference === 0 ? 0 : Infinity;
  return { difference, low, high, p: 2 * (1 - normal(z)) };
}

/** A change is beyond chance when its interval leaves zero out. */
export function isBeyondChance(change: Change): boolean {
  return change.low > 0 || change.high < 0;
}

/** How many standard errors the change is away from none, with its sign. */
export function strength(change: Change): number {
  const margin = change.difference > 0 ? change.difference - change.low : change.high - change.difference;
  return margin > 0 ? (change.difference / margin) * z95 : 0;
}

/** Benjamini & Hochberg 1995: which of these p-values stand when one in twenty of the found may be false. */
export function survivors(ps: readonly number[], rate = 0.05): boolean[] {
  const order = ps.map((_, index) => index).sort((a, b) => ps[a]! - ps[b]!);
  let last = -1;
  order.forEach((index, rank) => {
    if (ps[index]! <= ((rank + 1) / ps.length) * rate) last = rank;
  });
  const stands = ps.map(() => false);
  for (const index of order.slice(0, last + 1)) stands[index] = true;
  return stands;
}

/** Standard normal distribution function; Abramowitz & Stegun 26.2.17, absolute error below 7.5e-8. */
function normal(z: number): number {
  if (z > 8) return 1;
  const t = 1 / (1 + 0.2316419 * z);
  const tail = Math.exp((-z * z) / 2) * 0.3989422804 * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - tail;
}
