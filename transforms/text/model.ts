import type { Calibration } from "./calibrate.ts";
import { blocks, dimensions, type FeatureRow } from "./features.ts";
import type { Machine } from "./train.ts";

/** A trained head in the form that serves: whole-number weights, calibrated. */
export interface Model {
  classes: readonly string[];
  /** Length given to each block of features. */
  scales: readonly number[];
  /** Weights of one byte, four classes to a number: feature f has `lanes` numbers from f · lanes. A byte is weight ÷ step + 128. */
  weights: Uint32Array;
  steps: Float64Array;
  biases: Float64Array;
  /** Added to a class's score when a text is decided. */
  offsets: Float64Array;
  calibration: Calibration;
}

const zero = 128;
const perNumber = 4;
/** Bytes that two halves of a number can hold the sum of: 257 × 255 < 2^16. */
const sumsBeforeOverflow = 257;

export const lanesOf = (classCount: number): number => Math.ceil(classCount / perNumber);

export function quantize(
  { weights, biases }: Machine,
  classes: readonly string[],
  scales: readonly number[],
  calibration: Calibration,
  offsets: Float64Array,
): Model {
  const lanes = lanesOf(classes.length);
  const packed = new Uint32Array(dimensions * lanes);
  const steps = new Float64Array(classes.length);
  classes.forEach((_, target) => {
    const own = weights[target]!;
    let largest = 0;
    for (const weight of own) largest = Math.max(largest, Math.abs(weight));
    const step = largest / (zero - 1) || 1;
    steps[target] = step;
    const lane = Math.floor(target / perNumber);
    const shift = 8 * (target % perNumber);
    for (let i = 0; i < dimensions; i++) packed[i * lanes + lane]! |= (Math.round(own[i]! / step) + zero) << shift;
  });
  return { classes, scales, weights: packed, steps, biases, offsets, calibration };
}

/** Returns a function that writes the score of every class of a text into `scores`. Four classes are summed in two additions. */
export function classScorer({ classes, scales, weights, steps, biases }: Model): (row: FeatureRow, scores: Float64Array) => void {
  const lanes = lanesOf(classes.length);
  const even = new Uint32Array(lanes);
  const odd = new Uint32Array(lanes);
  const sums = new Int32Array(lanes * perNumber);

  function flush(): void {
    for (let lane = 0; lane < lanes; lane++) {
      const at = lane * perNumber;
      sums[at]! += even[lane]! & 0xffff;
      sums[at + 1]! += odd[lane]! & 0xffff;
      sums[at + 2]! += even[lane]! >>> 16;
      sums[at + 3]! += odd[lane]! >>> 16;
    }
    even.fill(0);
    odd.fill(0);
  }

  return ({ indices, ends }, scores) => {
    scores.set(biases);
    let from = 0;
    for (let block = 0; block < blocks.length; block++) {
      const end = ends[block]!;
      const scale = end > from ? scales[block]! / Math.sqrt(end - from) : 0;
      if (scale > 0) {
        sums.fill(0);
        for (let begin = from; begin < end; begin += sumsBeforeOverflow) {
          const stop = Math.min(begin + sumsBeforeOverflow, end);
          if (lanes === 1) {
            let evenSum = 0;
            let oddSum = 0;
            for (let i = begin; i < stop; i++) {
              const four = weights[indices[i]!]!;
              evenSum += four & 0xff00ff;
              oddSum += (four >>> 8) & 0xff00ff;
            }
            even[0] = evenSum;
            odd[0] = oddSum;
          } else {
            for (let i = begin; i < stop; i++) {
              const base = indices[i]! * lanes;
              for (let lane = 0; lane < lanes; lane++) {
                const four = weights[base + lane]!;
                even[lane]! += four & 0xff00ff;
                odd[lane]! += (four >>> 8) & 0xff00ff;
              }
            }
          }
          flush();
        }
        for (let target = 0; target < classes.length; target++) {
          scores[target]! += (sums[target]! - zero * (end - from)) * steps[target]! * scale;
        }
      }
      from = end;
    }
  };
}

/** Probability of each class, adding to 1. */
export function probabilities({ classes, calibration: { slopes, intercepts } }: Model, scores: Float64Array): Float64Array {
  const found = new Float64Array(classes.length);
  let sum = 0;
  for (let i = 0; i < found.length; i++) sum += found[i] = 1 / (1 + Math.exp(slopes[i]! * scores[i]! + intercepts[i]!));
  return sum > 0 ? found.map((value) => value / sum) : found.fill(1 / found.length);
}
