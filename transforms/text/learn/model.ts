import type { Calibration } from "./calibrate.ts";
import { blocks, isOfLetters, type FeatureRow } from "./features.ts";
import { gramsOf, type GramBlock } from "./grams.ts";
import { dimensions } from "./hash.ts";
import type { Familiar } from "./familiar.ts";
import type { Machine } from "./train.ts";
import { findRows, lanesOf, packWeights, perNumber, stepOf, zero, type Weights } from "./weights.ts";
import type { Word } from "../word.ts";

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

/** Returns a function that writes the score of every class of a text into `scores`. */
export function classScorer({ classes, scales, weights, steps, biases }: Model): (row: FeatureRow, scores: Float64Array) => void {
  const count = classes.length;
  const sums = new Int32Array(lanesOf(count) * perNumber);
  const addFeatures = featureAdder(weights, count);
  const addLetters = blocks.map((name, block) => (isOfLetters(name) && scales[block]! > 0 ? lettersAdder(name, addFeatures, sums.length) : undefined));

  return ({ indices, ends, words, wordCount }, scores) => {
    for (let target = 0; target < count; target++) scores[target] = biases[target]!;
    let from = 0;
    for (let block = 0; block < blocks.length; block++) {
      const end = ends[block]!;
      if (scales[block]! > 0) {
        sums.fill(0);
        const addWord = addLetters[block];
        let features = end - from;
        if (addWord) for (let at = 0; at < wordCount; at++) features += addWord(words[at]!, sums);
        else addFeatures(indices, from, end, sums, 0);
        const scale = features > 0 ? scales[block]! / Math.sqrt(features) : 0;
        for (let target = 0; target < count; target++) scores[target]! += sums[target]! * steps[target]! * scale;
      }
      from = end;
    }
  };
}

/** Adds the weights of features to the sums of all classes, which begin at `at`. */
type FeatureAdder = (features: Int32Array, from: number, to: number, sums: Int32Array, at: number) => void;

/** Four classes are summed in two additions. */
function featureAdder(weights: Weights, classCount: number): FeatureAdder {
  const lanes = lanesOf(classCount);
  const { rows } = weights;
  const found = new Int32Array(sumsBeforeOverflow);
  return (features, from, to, sums, first) => {
    for (let begin = from; begin < to; begin += sumsBeforeOverflow) {
      const count = findRows(weights, lanes, features, begin, Math.min(begin + sumsBeforeOverflow, to), found);
      const nothing = zero * count;
      for (let lane = 0; lane < lanes; lane++) {
        let even = 0;
        let odd = 0;
        for (let i = 0; i < count; i++) {
          const four = rows[found[i]! + lane]!;
          even = (even + (four & 0xff00ff)) | 0;
          odd = (odd + ((four >>> 8) & 0xff00ff)) | 0;
        }
        const at = first + lane * perNumber;
        sums[at]! += (even & 0xffff) - nothing;
        sums[at + 1]! += (odd & 0xffff) - nothing;
        sums[at + 2]! += (even >>> 16) - nothing;
        sums[at + 3]! += (odd >>> 16) - nothing;
      }
    }
  };
}

/** Words whose letters are remembered as a model weighs them: a power of two. */
const weighedWords = 1 << 13;

/** Adds the weights of a word's letters, `width` sums, and tells how many features they are. What a word weighs is summed once, while it keeps its place. */
function lettersAdder(block: GramBlock, addFeatures: FeatureAdder, width: number): (word: Word, sums: Int32Array) => number {
  const owners: (Word | undefined)[] = new Array<undefined>(weighedWords).fill(undefined);
  const known = new Int32Array(weighedWords * (width + 1));
  return (word, sums) => {
    const place = word.number & (weighedWords - 1);
    const at = place * (width + 1);
    if (owners[place] !== word) {
      const grams = gramsOf(word.text, block);
      if (word.number < 0) {
        addFeatures(grams, 0, grams.length, sums, 0);
        return grams.length;
      }
      owners[place] = word;
      known.fill(0, at, at + width);
      addFeatures(grams, 0, grams.length, known, at);
      known[at + width] = grams.length;
    }
    for (let i = 0; i < width; i++) sums[i]! += known[at + i]!;
    return known[at + width]!;
  };
}
