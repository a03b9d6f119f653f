import { z95 } from "../../../transforms/intervals.ts";
import { normalTail } from "../../../transforms/normal-tail.ts";

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
  return { difference, low, high, p: 2 * normalTail(z) };
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

/** “+3”, “−3”: how large a difference is, as it is written, with its sign. */
export function signed(size: string, difference: number): string {
  return `${difference > 0 ? "+" : "−"}${size}`;
}
