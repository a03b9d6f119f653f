import { answers, leastFamiliarity, leastProbability, servedBy, servedFrom, type Served } from "./reason/answer.ts";
import { calibrate, fitSharpness, highest, type Calibration } from "./learn/calibrate.ts";
import { noteFamiliarity, stemBits } from "./learn/familiar.ts";
import { createExtractor, type Extractor } from "./learn/features.ts";
import { blend, createHead, sharpen, toneReader, writeChances } from "./learn/head.ts";
import { quantize, type Model } from "./learn/model.ts";
import { measureQuality, type Quality } from "./learn/quality.ts";
import { mulberry32, shuffle } from "../random.ts";
import { rowCollector, type Rows } from "./learn/rows.ts";
import { readSentiment } from "./sentiment.ts";
import { trainSoftmax, type DenseRows } from "./learn/softmax.ts";
import { tokenize } from "./tokens.ts";
import { toneWidth } from "./sentiment/tone.ts";
import { createTrainer, scoreOf, type TrainOptions } from "./learn/train.ts";

export interface Example {
  text: string;
  label: string;
}

/** What goes with a text that has a label: what was said later where it opened, of which the label is likely true, or it in other clothes. */
export interface LaterText extends Example {
  /** The text that opened, or wears no clothes. */
  opening: string;
}

export interface Learned {
  model: Model;
  /** Measured on texts that the measured machine did not see. */
  quality: Quality;
  /** The same measure of what would serve without it, on the same texts; null when there is nothing to compare with. */
  baseQuality: Quality | null;
  /** How much is answered of those texts, and how much of that rightly, where a text may be told to speak of something else; else null. */
  served: Served | null;
  /** The same of what would serve without it; null too when there is nothing to compare with. */
  baseServed: Served | null;
}

export interface LearnOptions extends TrainOptions {
  /** Parts of the examples; each is guessed by a machine trained on the others. */
  folds: number;
  /** Whether classes count alike (macro-F1) when a text is decided, or texts do (accuracy). */
  evenClasses: boolean;
  /** As how many labels the tone that the rules read counts beside what is learned from words; 0: it has no say of its own. */
  toneCountsAs: number;
  /** Whether a text may be told to be of no class, below a probability that is measured with the rest. */
  mayBeUnknown: boolean;
  /** Whether a text may be told to speak of something else than the examples, below a familiarity that is measured with the rest. */
  mayBeForeign: boolean;
  /** Examples that always teach and are never measured, such as a company's own phrases. */
  always?: readonly Example[];
  /**
   * They teach, never the machine that guesses their opening, and say how sure answers are, as do the examples: what is said
   * wherever it goes, under one label as under another, speaks for none. Of other labels than the examples' they are left out.
   */
  later?: readonly LaterText[];
  /** What would serve without a model: prepared on examples, it says the class of a text, or null. */
  base?: (examples: readonly Example[]) => (text: string) => string | null;
}

export const sentimentOptions: LearnOptions = {
  weighting: "bayes", cost: 0.3, balance: 0, scales: [0.7, 1, 1.2, 0.6, 0.6, 1.2], epochs: 30, seed: 1, folds: 10, evenClasses: true, toneCountsAs: 150, mayBeUnknown: false, mayBeForeign: false,
};

export const reasonOptions: LearnOptions = {
  weighting: "rarity", cost: 0.15, balance: 0, scales: [1, 1, 3, 0, 2, 0], epochs: 30, seed: 1, folds: 3, evenClasses: false, toneCountsAs: 0, mayBeUnknown: true, mayBeForeign: true,
};

/** Powers by which classes may be favoured for their rarity. */
const powers = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/**
 * Trains a model on examples and measures it by cross-validation. The same examples in the same order give the same bytes.
 * Throws RangeError when the examples hold fewer than two classes.
 */
export function learn(examples: readonly Example[], options: LearnOptions): Learned {
  const { always = [], evenClasses, folds, toneCountsAs, seed } = options;
  const classes = [...new Set([...examples, ...always].map(({ label }) => label))].sort();
  if (classes.length < 2) throw new RangeError(`a model needs examples of two classes or more, found ${classes.length}`);
  const count = classes.length;
  const later = options.later?.filter(({ label }) => classes.includes(label)) ?? [];
  const guessed = [...examples, ...later];
  const all = [...guessed, ...always];
  const labelOfRow = Int32Array.from(all, ({ label }) => classes.indexOf(label));
  const labels = labelOfRow.subarray(0, guessed.length);
  const rows = rowsOf(all, createExtractor(), options.scales);
  const tones: DenseRows = { values: rows.tones, width: toneWidth };
  const share = toneCountsAs / (toneCountsAs + examples.length);
  const taught = Int32Array.from(always.keys(), (row) => guessed.length + row);

  const train = createTrainer(rows, labelOfRow, count, options);
  const scores = new Float64Array(guessed.length * count);
  const said = new Float64Array(scores.length);
  const familiar = options.mayBeForeign ? noteFamiliarity(rows) : null;
  const foldOf = assignFolds(examples, later, labels, options);
  for (let fold = 0; fold < folds; fold++) {
    const use = Int32Array.from([...rowsWhere(foldOf, (other) => other !== fold), ...taught]);
    const held = rowsWhere(foldOf, (own) => own === fold);
    train(use, (target, machine) => {
      const note = familiar?.noteWith(machine);
      for (const row of held) {
        const score = (scores[row * count + target] = scoreOf(rows, row, machine));
        note?.(row, score);
      }
    });
    if (share === 0) continue;
    const { read, chances } = toneReader(trainSoftmax(tones, labelOfRow, count, use, seed), count);
    for (const row of held) {
      read(rows.tones, row * toneWidth);
      said.set(chances, row * count);
    }
  }
  const calibration = calibrate(scores, labels, count);
  const decided = evenClasses || share > 0 ? chancesOf(scores, calibration, said, share) : scores;
  const sharpness = share === 0 ? 1 : fitSharpness(decided, labels, count);
  if (share > 0) for (let at = 0; at < decided.length; at += count) sharpen(decided, at, count, sharpness);
  const favoursFrom = (use: Int32Array): Float64Array | null => (decided === scores ? null : favoursBy(decided, labels, count, use, evenClasses ? powers : [0]));

  const guesses = new Int32Array(guessed.length);
  for (let fold = 0; fold < folds; fold++) {
    const own = favoursFrom(rowsWhere(foldOf, (other) => other !== fold));
    for (const row of rowsWhere(foldOf, (other) => other === fold)) guesses[row] = highest(decided, row * count, count, own);
  }
  const favours = favoursFrom(Int32Array.from(labels.keys()));
  const baseGuesses = options.base && new Int32Array(examples.length);
  for (let fold = 0; options.base && baseGuesses && fold < folds; fold++) {
    const guess = options.base(examples.filter((_, row) => foldOf[row] !== fold));
    for (const row of rowsWhere(foldOf, (own) => own === fold)) {
      if (row < examples.length) baseGuesses[row] = classes.indexOf(guess(examples[row]!.text) ?? "");
    }
  }
  const everyRow = Int32Array.from(all.keys());
  const tone = share === 0 ? null : { share, sharpness, weights: trainSoftmax(tones, labelOfRow, count, everyRow, seed) };
  const least = options.mayBeUnknown ? leastProbability(scores, labels, calibration) : null;
  const familiarFrom = (lost: number): number => leastFamiliarity(familiar!.found, scores, labels, calibration, least ?? 0, lost);
  const told = familiar && { bits: stemBits(rows), least: familiarFrom(answers.lost), leastElsewhere: familiarFrom(answers.lostElsewhere) };
  const own = labels.subarray(0, examples.length);
  return {
    model: quantize((take) => train(everyRow, take), { classes, scales: options.scales, calibration, favours, tone, least, familiar: told }),
    quality: measureQuality(own, guesses, count),
    served: familiar && told && servedFrom(least ?? 0, told.least, familiar.found, scores, own, calibration),
    baseQuality: baseGuesses ? measureQuality(own, baseGuesses, count) : null,
    baseServed: familiar && baseGuesses ? servedBy(baseGuesses, own) : null,
  };
}

/** The class that a model finds likeliest for a text. */
export function classifier(model: Model): (text: string) => string {
  const extract = createExtractor();
  const decide = createHead(model);
  return (text) => {
    const tokens = tokenize(text);
    return model.classes[decide(extract(tokens, readSentiment(tokens))).best]!;
  };
}

/** How well a model says the class of texts; of a class it does not know it says none rightly. */
export function measureModel(model: Model, examples: readonly Example[]): Quality {
  const guess = classifier(model);
  const classes = [...new Set([...model.classes, ...examples.map(({ label }) => label)])];
  const numbers = (labels: readonly string[]): number[] => labels.map((label) => classes.indexOf(label));
  return measureQuality(numbers(examples.map(({ label }) => label)), numbers(examples.map(({ text }) => guess(text))), classes.length);
}

function chancesOf(scores: Float64Array, calibration: Calibration, said: Float64Array, share: number): Float64Array {
  const count = calibration.slopes.length;
  const chances = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += count) {
    writeChances(calibration, scores, at, chances, at);
    blend(chances, at, said.subarray(at, at + count), share);
  }
  return chances;
}

function rowsOf(examples: readonly Example[], extract: Extractor, scales: readonly number[]): Rows {
  const collector = rowCollector(examples.length);
  for (const { text } of examples) {
    const tokens = tokenize(text);
    collector.push(extract(tokens, readSentiment(tokens)), scales);
  }
  return collector.rows();
}

/** Spreads the examples of every class evenly over the folds, and puts what was said later into the fold of what opened. */
function assignFolds(examples: readonly Example[], later: readonly LaterText[], labels: Int32Array, { folds, seed }: LearnOptions): Int32Array {
  const order = Int32Array.from(examples.keys());
  shuffle(order, order.length, mulberry32(seed));
  order.sort((a, b) => labels[a]! - labels[b]!);
  const foldOf = new Int32Array(labels.length);
  order.forEach((row, position) => (foldOf[row] = position % folds));
  const foldOfText = new Map(examples.map(({ text }, row) => [text, foldOf[row]!]));
  later.forEach(({ opening }, at) => (foldOf[examples.length + at] = foldOfText.get(opening) ?? at % folds));
  return foldOf;
}

function rowsWhere(foldOf: Int32Array, is: (fold: number) => boolean): Int32Array {
  return Int32Array.from([...foldOf.keys()].filter((row) => is(foldOf[row]!)));
}

/**
 * What favours rare classes: their size to the power, one of `powers`, that measures best on rows of `use`.
 * One number for all classes holds on other texts where an offset for each, tuned on a few hundred, does not.
 */
function favoursBy(chances: Float64Array, labels: Int32Array, count: number, use: Int32Array, powers: readonly number[]): Float64Array {
  const own = Int32Array.from(use, (row) => labels[row]!);
  const sizes = new Float64Array(count);
  for (const label of own) sizes[label]!++;
  const [best] = powers
    .map((power) => {
      const favours = sizes.map((size) => (own.length / Math.max(size, 1)) ** power);
      const guesses = Int32Array.from(use, (row) => highest(chances, row * count, count, favours));
      return { favours, quality: measureQuality(own, guesses, count).macroF1 };
    })
    .sort((a, b) => b.quality - a.quality);
  return best!.favours;
}
