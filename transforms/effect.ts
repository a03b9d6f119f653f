import { survivors } from "./discovery.ts";
import { differenceOf, limitsOfShare, z95 } from "./intervals.ts";
import { normalTail } from "./normal-tail.ts";

/** How many of two groups did something. */
export interface Arms {
  treated: number;
  treatedYes: number;
  control: number;
  controlYes: number;
}

export interface Effect {
  value: number | null;
  /** 95 % limits. */
  low: number | null;
  high: number | null;
  /** Two-sided p of "no effect". */
  p: number | null;
  /** Whether to speak of an effect at all: see {@link spokenOf}. */
  isEffect: boolean;
}

/** Of a hundred effects spoken of, one may be chance. */
const falseEffects = 0.01;
const unknown: Effect = { value: null, low: null, high: null, p: null, isEffect: false };

/** Effects shown together: which of them to speak of, so that a long list does not find effects by its length [Benjamini, Hochberg 1995]. */
export function spokenOf<T extends Effect>(effects: readonly T[]): T[] {
  const spoken = survivors(effects.map(({ p }) => p), falseEffects);
  return effects.map((effect, i) => ({ ...effect, isEffect: spoken[i]! }));
}

/**
 * Difference of the shares of two groups drawn by lot, treated less control, with its 95 % interval
 * [Newcombe 1998, method 10: Wilson limits of both]; p by the pooled z-test.
 */
export function effectOf({ treated, treatedYes, control, controlYes }: Arms): Effect {
  if (treated === 0 || control === 0) return unknown;
  const shareIn = (yes: number, of: number) => ({ value: yes / of, ...limitsOfShare(yes, of) });
  const difference = differenceOf(shareIn(treatedYes, treated), shareIn(controlYes, control));
  const pooled = (treatedYes + controlYes) / (treated + control);
  return { ...difference, ...judged(difference.value, Math.sqrt(pooled * (1 - pooled) * (1 / treated + 1 / control))) };
}

/** Parts of marts.follow_up_effect; they add up over rows. */
export interface ChangeParts {
  treated: number;
  effectSum: number;
  varianceSum: number;
}

/** Mean of the differences in differences with its 95 % interval; matched, and still an association: who is contacted is not drawn by lot. */
export function changeOf({ treated, effectSum, varianceSum }: ChangeParts): Effect {
  if (treated === 0) return unknown;
  const value = effectSum / treated;
  const deviation = Math.sqrt(varianceSum) / treated;
  return { value, low: value - z95 * deviation, high: value + z95 * deviation, ...judged(value, deviation) };
}

/** Parts of marts.lost_order_lift; they add up over rows of one dimension. Amounts in the company's currency, null when they may not be told. */
export interface LiftParts {
  lost: number;
  lostVariance: number;
  expected: number;
  expectedVariance: number;
  lostAmount?: number | null;
  expectedAmount?: number | null;
}

/** How many times as often orders were lost as like orders without contact, and what that comes to. An association, not a cause. */
export interface Lift extends Effect {
  /** Orders lost beyond those expected, with 95 % limits. */
  excess: number | null;
  excessLow: number | null;
  excessHigh: number | null;
  /** Money lost beyond that expected; its limits are the orders' at the mean value of a lost one. */
  money: number | null;
  moneyLow: number | null;
  moneyHigh: number | null;
}

/**
 * Observed ÷ expected with its 95 % interval on the log scale [Katz et al. 1978, the expected share estimated too]; half an order
 * is added to both where none was lost, so that the interval keeps an upper end [Haldane 1956]. Unknown where nothing was expected.
 */
export function liftOf({ lost, lostVariance, expected, expectedVariance, lostAmount = null, expectedAmount = null }: LiftParts): Lift {
  const none: Lift = { ...unknown, excess: null, excessLow: null, excessHigh: null, money: null, moneyLow: null, moneyHigh: null };
  if (expected <= 0) return none;
  const half = lost === 0 ? 0.5 : 0;
  const deviation = Math.sqrt((lostVariance + half) / (lost + half) ** 2 + expectedVariance / (expected + half) ** 2);
  const centre = Math.log((lost + half) / (expected + half));
  const [low, high] = [half ? 0 : Math.exp(centre - z95 * deviation), Math.exp(centre + z95 * deviation)];
  const excess = lost - expected;
  const [excessLow, excessHigh] = [(low - 1) * expected, (high - 1) * expected];
  const money = lostAmount === null || expectedAmount === null ? null : lostAmount - expectedAmount;
  const mean = lostAmount === null || expectedAmount === null ? null : (lostAmount + expectedAmount) / (lost + expected);
  return {
    value: lost / expected, low, high, ...judged(centre, deviation),
    excess, excessLow, excessHigh,
    money, moneyLow: mean === null ? null : excessLow * mean, moneyHigh: mean === null ? null : excessHigh * mean,
  };
}

function judged(value: number, deviation: number): { p: number; isEffect: boolean } {
  const p = deviation === 0 ? 1 : 2 * normalTail(Math.abs(value) / deviation);
  return { p, isEffect: p < falseEffects };
}
