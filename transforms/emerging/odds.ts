import type { Counted, Sayer } from "./count.ts";

/** The prior weighs as much as this many authors, shared out as both periods together say a term. */
const priorWeight = 500;

export interface Odds {
  /** Of the later period, against what the earlier one would hold with the reasons of the later. */
  log_odds: number;
  /** Log-odds over its standard deviation. */
  z: number;
}

/** Log-odds of a term, and their standard scores, by what the authors of before weigh to have the reasons of the later period. */
export function weigher(all: readonly Sayer[], strata: Int32Array, language: string): (one: Counted) => Odds {
  const now = new Map<number, number>();
  const before = new Map<number, number>();
  all.forEach((sayer, number) => {
    if (sayer.language !== language) return;
    const counts = sayer.isNow ? now : before;
    counts.set(strata[number]!, (counts.get(strata[number]!) ?? 0) + 1);
  });
  const sum = (counts: Map<number, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);
  const growth = sum(now) / sum(before);
  const weightOf = (number: number): number => (now.get(strata[number]!) ?? 0) / before.get(strata[number]!)! / growth;
  const weightOfAll = [...before.keys()].reduce((total, stratum) => total + (now.get(stratum) ?? 0) / growth, 0);
  return (one) => {
    const weights = [...one.sayers].filter((number) => !all[number]!.isNow).map(weightOf);
    const weight = weights.reduce((total, each) => total + each, 0);
    const squares = weights.reduce((total, each) => total + each * each, 0);
    const prior = (priorWeight * one.sayers.length) / (sum(now) + sum(before));
    const odds = (count: number, of: number): number => Math.log((count + prior) / (of + priorWeight - count - prior));
    const log_odds = odds(one.now, sum(now)) - odds(weight, weightOfAll);
    return { log_odds, z: log_odds / Math.sqrt(1 / (one.now + prior) + (weight > 0 ? squares / weight : 1) / (weight + prior)) };
  };
}
