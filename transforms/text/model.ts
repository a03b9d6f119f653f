import type { Calibration } from "./calibrate.ts";
import { blocks, dimensions, type FeatureRow } from "./features.ts";
import type { Machine } from "./train.ts";

/** A trained head in the form that serves: whole-number weights, calibrated. */
export interface Model {
  classes: readonly string[];
  scales: readonly number[];
  /** Weight of feature f for class c at f · classes + c, in units of the class's step. */
  weights: Int8Array;
  steps: Float64Array;
  biases: Float64Array;
  offsets: Float64Array;
  calibration: Calibration;
}

export function quantize(
  { weights, biases }: Machine,
  classes: readonly string[],
  scales: readonly number[],
  calibration: Calibration,
  offsets: Float64Array,
): Model {
  const count = classes.length;
  const packed = new Int8Array(dimensions * count);
  const steps = new Float64Array(count);
  for (let target = 0; target < count; target++) {
    const own = weights[target]!;
    let largest = 0;
    for (const weight of own) largest = Math.max(largest, Math.abs(weight));
    steps[target] = largest / 127 || 1;
    for (let i = 0; i < dimensions; i++) packed[i * count + target] = Math.round(own[i]! / steps[target]!);
  }
  return { classes, scales, weights: packed, steps, biases, offsets, calibration };
}

/** Writes the score of every class into `scores`. */
export function scoreClasses({ classes, scales, weights, steps, biases }: Model, { indices, ends }: FeatureRow, scores: Float64Array): void {
  const count = classes.length;
  const sums = sumsOf(count);
  scores.set(biases);
  let from = 0;
  for (let block = 0; block < blocks.length; block++) {
    const end = ends[block]!;
    if (end > from && scales[block]! > 0) {
      sums.fill(0);
      for (let i = from; i < end; i++) {
        const base = indices[i]! * count;
        for (let target = 0; target < count; target++) sums[target]! += weights[base + target]!;
      }
      const scale = scales[block]! / Math.sqrt(end - from);
      for (let target = 0; target < count; target++) scores[target]! += sums[target]! * steps[target]! * scale;
    }
    from = end;
  }
}

const sumBuffers = new Map<number, Int32Array>();

function sumsOf(count: number): Int32Array {
  let sums = sumBuffers.get(count);
  if (!sums) sumBuffers.set(count, (sums = new Int32Array(count)));
  return sums;
}

/** Probability of each class, adding to 1. */
export function probabilities({ classes, calibration: { slopes, intercepts } }: Model, scores: Float64Array): Float64Array {
  const found = new Float64Array(classes.length);
  let sum = 0;
  for (let i = 0; i < found.length; i++) sum += found[i] = 1 / (1 + Math.exp(slopes[i]! * scores[i]! + intercepts[i]!));
  return sum > 0 ? found.map((value) => value / sum) : found.fill(1 / found.length);
}
