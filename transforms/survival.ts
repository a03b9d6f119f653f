import { z95 } from "./intervals.ts";

/** Waits of one length: p0 of them ended by what is waited for, p1 were cut off (right-censored). */
export interface DurationPart {
  /** Bin of 2 % relative width, as marts.metric_part has it. */
  bin?: number | null;
  /** Or the exact length; wins over the bin. */
  seconds?: number | null;
  p0: number;
  p1?: number | null;
}

export interface SurvivalStep {
  seconds: number;
  atRisk: number;
  ended: number;
  /** Share still waiting after this moment. */
  share: number;
  low: number;
  high: number;
}

const growth = 1.02;

/** The geometric middle of a bin of duration_bin (./engines/duckdb.sql), at most 1 % from anything in it; bin 0 is under one second. */
export function binSeconds(bin: number): number {
  return bin <= 0 ? 0 : growth ** (bin - 0.5);
}

/**
 * Kaplan–Meier curve of waiting [Kaplan, Meier 1958], one step per length at which a wait ended, with 95 % log-log limits
 * [Greenwood 1926; Kalbfleisch, Prentice 1980]. Waits cut off at a length still count as waiting at it.
 */
export function survival(parts: readonly DurationPart[]): SurvivalStep[] {
  const lengths = added(parts);
  let atRisk = lengths.reduce((total, { ended, cut }) => total + ended + cut, 0);
  let share = 1;
  let greenwood = 0;
  const steps: SurvivalStep[] = [];
  for (const { seconds, ended, cut } of lengths) {
    if (ended > 0) {
      share *= 1 - ended / atRisk;
      greenwood += ended < atRisk ? ended / (atRisk * (atRisk - ended)) : 0;
      steps.push({ seconds, atRisk, ended, share, ...limits(share, greenwood) });
    }
    atRisk -= ended + cut;
  }
  return steps;
}

/**
 * The length by which a share `quantile` of the waits ended, and its 95 % limits [Brookmeyer, Crowley 1982]; null when the
 * curve never falls so far. A curve lying exactly on the quantile gives the middle of that stretch, as the plain median does.
 */
export function quantileOf(parts: readonly DurationPart[], quantile: number): { value: number | null; n: number; low: number | null; high: number | null } {
  const n = parts.reduce((total, { p0, p1 }) => total + p0 + (p1 ?? 0), 0);
  const steps = survival(parts);
  const left = 1 - quantile;
  const reach = (height: (step: SurvivalStep) => number): number => steps.findIndex((step) => height(step) <= left + 1e-9);
  const at = reach(({ share }) => share);
  const step = steps[at];
  const next = steps[at + 1];
  const onTheLine = step && next && Math.abs(step.share - left) <= 1e-9;
  const value = step ? (onTheLine ? (step.seconds + next.seconds) / 2 : step.seconds) : null;
  return { value, n, low: steps[reach(({ low }) => low)]?.seconds ?? null, high: steps[reach(({ high }) => high)]?.seconds ?? null };
}

function added(parts: readonly DurationPart[]): { seconds: number; ended: number; cut: number }[] {
  const lengths = new Map<number, { seconds: number; ended: number; cut: number }>();
  for (const { bin, seconds, p0, p1 } of parts) {
    const length = seconds ?? binSeconds(bin ?? 0);
    const known = lengths.get(length) ?? { seconds: length, ended: 0, cut: 0 };
    known.ended += p0;
    known.cut += p1 ?? 0;
    lengths.set(length, known);
  }
  return [...lengths.values()].sort((a, b) => a.seconds - b.seconds);
}

function limits(share: number, greenwood: number): { low: number; high: number } {
  if (share <= 0 || share >= 1) return { low: Math.max(0, share), high: Math.min(1, share) };
  const spread = (z95 * Math.sqrt(greenwood)) / Math.abs(Math.log(share));
  return { low: share ** Math.exp(spread), high: share ** Math.exp(-spread) };
}
