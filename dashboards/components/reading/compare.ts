import { differenceOf, z95, type Estimated } from "../../../transforms/intervals.ts";
import { normalTail } from "../../../transforms/normal-tail.ts";

export interface Change {
  difference: number;
  low: number;
  high: number;
  /** Two-sided probability of a change at least this large when nothing changed. */
  p: number;
}

/** How two independent estimates differ, and how probable that is by chance. */
export function compare(now: Estimated, before: Estimated): Change {
  const { value: difference, low, high } = differenceOf(now, before);
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
