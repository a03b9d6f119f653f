import { highest, type Calibration } from "./calibrate.ts";
import type { FeatureRow } from "./features.ts";
import { classScorer, type Model } from "./model.ts";
import { softmax } from "./softmax.ts";

/** What a head says of a text; the next call overwrites it. */
export interface Decision {
  /** Number of the class decided for. */
  best: number;
  /** Probability of each class, adding to 1. */
  chances: Float64Array;
}

/** A model ready to decide about rows of features. */
export function createHead(model: Model): (row: FeatureRow) => Decision {
  const scoreRow = classScorer(model);
  const count = model.classes.length;
  const scores = new Float64Array(count);
  const decision: Decision = { best: 0, chances: new Float64Array(count) };
  const { chances } = decision;
  const say = model.tone && { ...model.tone, ...toneReader(model.tone.weights, count) };
  return (row) => {
    scoreRow(row, scores);
    writeChances(model.calibration, scores, 0, chances, 0);
    if (say) {
      say.read(row.tone, 0);
      blend(chances, 0, say.chances, say.share);
      sharpen(chances, 0, count, say.sharpness);
    }
    decision.best = highest(model.favours ? chances : scores, 0, count, model.favours);
    return decision;
  };
}

/** Writes the probability of each class that scores give. */
export function writeChances({ slopes, intercepts }: Calibration, scores: Float64Array, from: number, chances: Float64Array, at: number): void {
  const count = slopes.length;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += chances[at + i] = 1 / (1 + Math.exp(slopes[i]! * scores[from + i]! + intercepts[i]!));
  for (let i = 0; i < count; i++) chances[at + i] = sum > 0 ? chances[at + i]! / sum : 1 / count;
}

/** Reads the probability of each class out of the numbers of ./tone.ts that begin at `from`. */
export function toneReader(weights: Float64Array, classCount: number): { read(tones: Float64Array, from: number): void; chances: Float64Array } {
  const width = weights.length / classCount - 1;
  const inputs = new Float64Array(width + 1).fill(1);
  const chances = new Float64Array(classCount);
  return {
    chances,
    read(tones, from) {
      for (let j = 0; j < width; j++) inputs[j] = tones[from + j]!;
      softmax(weights, inputs, chances);
    },
  };
}

/** Gives `others` their share in the chances that begin at `at`. */
export function blend(chances: Float64Array, at: number, others: Float64Array, share: number): void {
  for (let i = 0; i < others.length; i++) chances[at + i] = (1 - share) * chances[at + i]! + share * others[i]!;
}

/** Raises the `count` chances that begin at `at` to a power, adding to 1 again. */
export function sharpen(chances: Float64Array, at: number, count: number, power: number): void {
  let sum = 0;
  for (let i = at; i < at + count; i++) sum += chances[i] = chances[i]! ** power;
  for (let i = at; i < at + count; i++) chances[i]! /= sum;
}
