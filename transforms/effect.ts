import { limitsOfShare, z95 } from "./intervals.ts";

/** How many of two groups did something. */
export interface Arms {
  treated: number;
  treatedYes: number;
  control: number;
  controlYes: number;
}

export interface Effect {
  /** Difference of the shares, treated less control. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** Two-sided p of "no difference" (pooled z-test). */
  p: number | null;
  /** Whether to speak of an effect at all: p below 0.01, so that of a hundred campaigns without one about one is spoken of. */
  isEffect: boolean;
}

const leastP = 0.01;

/** The difference between two shares with its 95 % interval [Newcombe 1998, method 10: Wilson limits of both]. */
export function effectOf({ treated, treatedYes, control, controlYes }: Arms): Effect {
  if (treated === 0 || control === 0) return { value: null, low: null, high: null, p: null, isEffect: false };
  const [share, other] = [treatedYes / treated, controlYes / control];
  const [own, theirs] = [limitsOfShare(treatedYes, treated), limitsOfShare(controlYes, control)];
  const value = share - other;
  const low = value - Math.hypot(share - own.low, theirs.high - other);
  const high = value + Math.hypot(own.high - share, other - theirs.low);
  const pooled = (treatedYes + controlYes) / (treated + control);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / treated + 1 / control));
  const p = deviation === 0 ? 1 : twoSided(value / deviation);
  return { value, low, high, p, isEffect: p < leastP };
}

/** Parts of marts.lost_order_lift; they add up over rows. */
export interface LiftParts {
  orders: number;
  lost: number;
  expected: number;
  expectedVariance: number;
}

export interface Lift {
  /** Lost for each one lost among like orders without contact. */
  value: number | null;
  low: number | null;
  high: number | null;
}

/** Observed ÷ expected with its 95 % interval on the log scale; null where nothing was lost or nothing expected. */
export function liftOf({ orders, lost, expected, expectedVariance }: LiftParts): Lift {
  if (lost <= 0 || expected <= 0 || orders <= 0) return { value: null, low: null, high: null };
  const value = lost / expected;
  const deviation = Math.sqrt((1 - lost / orders) / lost + expectedVariance / expected ** 2);
  return { value, low: value * Math.exp(-z95 * deviation), high: value * Math.exp(z95 * deviation) };
}

/** Two-sided tail of the normal distribution [Abramowitz & Stegun 7.1.26, error below 1.5e−7]. */
function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.min(1, poly * Math.exp(-x * x));
}

/** Parts of marts.follow_up_effect; they add up over rows. */
export interface ChangeParts {
  treated: number;
  effectSum: number;
  varianceSum: number;
}

/** Mean of the differences in differences with its 95 % interval; matched, and still an association: who is contacted is not drawn by lot. */
export function changeOf({ treated, effectSum, varianceSum }: ChangeParts): Effect {
  if (treated === 0) return { value: null, low: null, high: null, p: null, isEffect: false };
  const value = effectSum / treated;
  const deviation = Math.sqrt(varianceSum) / treated;
  const p = deviation === 0 ? 1 : twoSided(value / deviation);
  return { value, low: value - z95 * deviation, high: value + z95 * deviation, p, isEffect: p < leastP };
}
