import type { Calibration } from "./calibrate.ts";
import { blocks, dimensions, type FeatureRow } from "./features.ts";
import type { Familiar } from "./familiar.ts";
import type { Machine } from "./train.ts";
import { findRows, lanesOf, packWeights, perNumber, stepOf, zero, type Weights } from "./weights.ts";

/** A trained head in the form that serves: whole-number weights, calibrated. */
export interface Model {
  classes: readonly string[];
  /** Length given to each block of features. */
  scales: readonly number[];
  weights: Weights;
  steps: Float64Array;
  biases: Float64Array;
  /** What the probability of a class is multiplied by when a text is decided; null: the class of the highest score is taken. */
  favours: Float64Array | null;
  calibration: Calibration;
  /** What the rules read has a say of its own; null where it has none. */
  tone: ToneShare | null;
  /** The probability from which its answer is told; null where it always answers. */
  least: number | null;
  /** What its texts speak of; null where it answers whatever a text speaks of. */
  familiar: Familiar | null;
}

export interface ToneShare {
  /** 0…1, its part in the probability of a class. */
  share: number;
  /** The power that probabilities are raised to once tone had its say: two calibrated voices together are too modest. */
  sharpness: number;
  /** Of a softmax over the numbers of ./tone.ts. */
  weights: Float64Array;
}

/** Bytes that two halves of a number can hold the sum of: 257 × 255 < 2^16. */
const sumsBeforeOverflow = 257;

/** What a model says beside the weights of its machines. */
export type Manner = Pick<Model, "classes" | "scales" | "calibration" | "favours" | "tone" | "least" | "familiar">;

/** Packs machines as they are handed over, one for every class. */
export function quantize(train: (take: (target: number, machine: Machine) => void) => void, manner: Manner): Model {
  const count = manner.classes.length;
  const lanes = lanesOf(count);
  const packed = new Uint32Array(dimensions * lanes);
  const steps = new Float64Array(count);
  const biases = new Float64Array(count);
  train((target, { weights, bias }) => {
    const step = stepOf(weights);
    steps[target] = step;
    biases[target] = bias;
    const lane = Math.floor(target / perNumber);
    const shift = 8 * (target % perNumber);
    for (let i = 0; i < dimensions; i++) packed[i * lanes + lane]! |= (Math.round(weights[i]! / step) + zero) << shift;
  });
  return { ...manner, weights: packWeights((place) => packed[place]!, count), steps, biases };
}

/** Returns a function that writes the score of every class of a text into `scores`. Four classes are summed in two additions. */
export function classScorer({ classes, scales, weights, steps, biases }: Model): (row: FeatureRow, scores: Float64Array) => void {
  const lanes = lanesOf(classes.length);
  const { rows } = weights;
  const sums = new Int32Array(lanes * perNumber);
  const found = new Int32Array(sumsBeforeOverflow);

  function addLane(count: number, lane: number): void {
    let even = 0;
    let odd = 0;
    for (let i = 0; i < count; i++) {
      const four = rows[found[i]! + lane]!;
      even = (even + (four & 0xff00ff)) | 0;
      odd = (odd + ((four >>> 8) & 0xff00ff)) | 0;
    }
    const at = lane * perNumber;
    sums[at]! += even & 0xffff;
    sums[at + 1]! += odd & 0xffff;
    sums[at + 2]! += even >>> 16;
    sums[at + 3]! += odd >>> 16;
  }

  return ({ indices, ends }, scores) => {
    for (let target = 0; target < classes.length; target++) scores[target] = biases[target]!;
    let from = 0;
    for (let block = 0; block < blocks.length; block++) {
      const end = ends[block]!;
      const scale = end > from ? scales[block]! / Math.sqrt(end - from) : 0;
      if (scale > 0) {
        sums.fill(0);
        let weighed = 0;
        for (let begin = from; begin < end; begin += sumsBeforeOverflow) {
          const count = findRows(weights, lanes, indices, begin, Math.min(begin + sumsBeforeOverflow, end), found);
          weighed += count;
          for (let lane = 0; lane < lanes; lane++) addLane(count, lane);
        }
        for (let target = 0; target < classes.length; target++) {
          scores[target]! += (sums[target]! - zero * weighed) * steps[target]! * scale;
        }
      }
      from = end;
    }
  };
}
