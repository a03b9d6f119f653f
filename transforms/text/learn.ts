import { calibrate, highest, tuneOffsets } from "./calibrate.ts";
import { createExtractor, type Extractor } from "./features.ts";
import { quantize, type Model } from "./model.ts";
import { measureQuality, type Quality } from "./quality.ts";
import { mulberry32, shuffle } from "./random.ts";
import { readSentiment } from "./sentiment.ts";
import { tokenize } from "./tokens.ts";
import { rowCollector, trainMachine, type Machine, type Rows, type TrainOptions } from "./train.ts";

export interface Example {
  text: string;
  label: string;
}

export interface Learned {
  model: Model;
  /** Measured on texts that the measured machine did not see. */
  quality: Quality;
  /** The same measure of what would serve without it, on the same texts; null when there is nothing to compare with. */
  baseQuality: Quality | null;
}

export interface LearnOptions extends TrainOptions {
  /** Parts of the examples; each is guessed by a machine trained on the others. */
  folds: number;
  /** Whether classes count alike (macro-F1) when a text is decided, or texts do (accuracy). */
  evenClasses: boolean;
  /** What the base says of a text: the class, or "" for none. */
  base?: (text: string) => string;
}

export const sentimentOptions: LearnOptions = {
  weighting: "bayes", cost: 0.2, balance: 0.5, scales: [1, 1, 2, 0.3, 0.8], epochs: 30, seed: 1, folds: 5, evenClasses: true,
};

export const reasonOptions: LearnOptions = {
  weighting: "rarity", cost: 2, balance: 0, scales: [1, 1, 3, 2, 0], epochs: 30, seed: 1, folds: 5, evenClasses: false,
};

/**
 * Trains a model on examples and measures it by cross-validation. The same examples in the same order give the same bytes.
 * Throws RangeError when the examples hold fewer than two classes.
 */
export function learn(examples: readonly Example[], options: LearnOptions): Learned {
  const classes = [...new Set(examples.map(({ label }) => label))].sort();
  if (classes.length < 2) throw new RangeError(`a model needs examples of two classes or more, found ${classes.length}`);
  const count = classes.length;
  const labels = Int32Array.from(examples, ({ label }) => classes.indexOf(label));
  const rows = rowsOf(examples, createExtractor(), options.scales);

  const scores = new Float64Array(examples.length * count);
  const foldOf = assignFolds(labels, options);
  for (let fold = 0; fold < options.folds; fold++) {
    const machine = trainMachine(rows, labels, count, rowsWhere(foldOf, (other) => other !== fold), options);
    for (const row of rowsWhere(foldOf, (own) => own === fold)) scoreRow(rows, row, machine, scores, row * count);
  }
  const guesses = new Int32Array(examples.length);
  for (let fold = 0; fold < options.folds; fold++) {
    const offsets = offsetsFrom(scores, labels, count, rowsWhere(foldOf, (other) => other !== fold), options);
    for (const row of rowsWhere(foldOf, (own) => own === fold)) guesses[row] = highest(scores, row * count, offsets);
  }
  const everyRow = rowsWhere(foldOf, () => true);
  const machine = trainMachine(rows, labels, count, everyRow, options);
  const model = quantize(machine, classes, options.scales, calibrate(scores, labels, count), offsetsFrom(scores, labels, count, everyRow, options));
  const { base } = options;
  const baseGuesses = base && Int32Array.from(examples, ({ text }) => classes.indexOf(base(text)));
  return {
    model,
    quality: measureQuality(labels, guesses, count),
    baseQuality: baseGuesses ? measureQuality(labels, baseGuesses, count) : null,
  };
}

function rowsOf(examples: readonly Example[], extract: Extractor, scales: readonly number[]): Rows {
  const collector = rowCollector(scales);
  for (const { text } of examples) {
    const tokens = tokenize(text);
    collector.push(extract(tokens, readSentiment(tokens)));
  }
  return collector.rows();
}

/** Spreads the texts of every class evenly over the folds. */
function assignFolds(labels: Int32Array, { folds, seed }: LearnOptions): Int32Array {
  const order = Int32Array.from(labels.keys());
  shuffle(order, order.length, mulberry32(seed));
  order.sort((a, b) => labels[a]! - labels[b]!);
  const foldOf = new Int32Array(labels.length);
  order.forEach((row, position) => (foldOf[row] = position % folds));
  return foldOf;
}

function rowsWhere(foldOf: Int32Array, is: (fold: number) => boolean): Int32Array {
  return Int32Array.from([...foldOf.keys()].filter((row) => is(foldOf[row]!)));
}

function scoreRow({ indices, values, starts }: Rows, row: number, { weights, biases }: Machine, scores: Float64Array, at: number): void {
  weights.forEach((own, target) => {
    let score = biases[target]!;
    for (let i = starts[row]!; i < starts[row + 1]!; i++) score += own[indices[i]!]! * values[i]!;
    scores[at + target] = score;
  });
}

function offsetsFrom(scores: Float64Array, labels: Int32Array, count: number, use: Int32Array, { evenClasses }: LearnOptions): Float64Array {
  if (!evenClasses) return new Float64Array(count);
  const own = new Float64Array(use.length * count);
  use.forEach((row, at) => own.set(scores.subarray(row * count, (row + 1) * count), at * count));
  return tuneOffsets(own, Int32Array.from(use, (row) => labels[row]!), count);
}
