import { highest, type Calibration } from "../learn/calibrate.ts";

/** What a learned reason has to be before it is told; below, the reason is unknown. */
export const answers = {
  /** Of the answers on texts that were not learned from, at least this part is right. */
  right: 0.8,
  /** And none is told that is likelier wrong. */
  probability: 0.5,
  /** And none that the text's own features do not make so many times as likely to not: a text without a taught word tells nothing, however frequent a class is. */
  evidence: 2,
  /** A branch is told from this part of a leaf's probability on: leaves that are alike deny each other, and together are modest. */
  ofBranch: 0.6,
  /** And of the right answers at most this part is lost for speaking of what too few texts that were learned from speak of. */
  lost: 0.02,
  /** In channels that taught nothing, of which nobody knows how often answers are right there, this part. */
  lostElsewhere: 0.05,
  /** And nothing is lost that is so familiar. */
  familiar: 0.6,
};

/** A share of fewer texts is chance. */
const enoughTexts = 20;

/** What a reader that may answer that a text is of no class says of texts that it was not taught. */
export interface Served {
  /** Part of them that it answers, 0…1. */
  answered: number;
  /** Part of its answers that are right, 0…1. */
  right: number;
}

/** What answers are worth, −1…1: a wrong one undoes a right one, and none is worth nothing. */
export function worthOf({ answered, right }: Served): number {
  return answered * (2 * right - 1);
}

/** What guesses answer; below 0 one answers nothing. */
export function servedBy(guesses: Int32Array, labels: Int32Array): Served {
  const told = guesses.filter((guess) => guess >= 0).length;
  const right = guesses.filter((guess, row) => guess === labels[row]).length;
  return { answered: told / Math.max(1, guesses.length), right: right / Math.max(1, told) };
}

/** An answer on a text that the machine was not trained on. */
interface Told {
  row: number;
  probability: number;
  isRight: boolean;
}

function toldBy(scores: Float64Array, labels: Int32Array, { slopes, intercepts }: Calibration, least: number): Told[] {
  const count = slopes.length;
  return Array.from(labels, (label, row) => {
    const best = highest(scores, row * count, count, null);
    return { row, probability: 1 / (1 + Math.exp(slopes[best]! * scores[row * count + best]! + intercepts[best]!)), isRight: best === label };
  }).filter(({ probability }) => probability >= least);
}

/**
 * The lowest probability, `answers.probability` or more, from which answers together are right as often as they should be, by
 * scores of texts that the machine was not trained on, class by class for each; 1, which none reaches, where they never are.
 */
export function leastProbability(scores: Float64Array, labels: Int32Array, calibration: Calibration): number {
  const told = toldBy(scores, labels, calibration, answers.probability).sort((a, b) => b.probability - a.probability);
  if (told.length < enoughTexts) return answers.probability;
  let least = 1;
  let right = 0;
  told.forEach(({ probability, isRight }, at) => {
    if (isRight) right++;
    const next = told[at + 1]?.probability;
    // texts of one probability are told together
    if (at + 1 >= enoughTexts && next !== probability && right >= answers.right * (at + 1)) least = next === undefined ? answers.probability : probability;
  });
  return least;
}

/**
 * The familiarity, by that of each text, from which on answers of a probability are told: the highest of which at most the part `lost`
 * of those that are right fall short, `answers.familiar` at most; 0, which every text has, where none is right.
 */
export function leastFamiliarity(familiarity: Float64Array, scores: Float64Array, labels: Int32Array, calibration: Calibration, probability: number, lost: number): number {
  const right = toldBy(scores, labels, calibration, probability).flatMap(({ row, isRight }) => (isRight ? [familiarity[row]!] : []));
  return Math.min(answers.familiar, right.sort((a, b) => a - b)[Math.floor(lost * right.length)] ?? 0);
}

/** How the texts that `labels` are of are served from a probability and a familiarity on; nothing answered is nothing right. */
export function servedFrom(probability: number, least: number, familiarity: Float64Array, scores: Float64Array, labels: Int32Array, calibration: Calibration): Served {
  const told = toldBy(scores, labels, calibration, probability).filter(({ row }) => familiarity[row]! >= least);
  const right = told.filter(({ isRight }) => isRight).length;
  return { answered: told.length / Math.max(1, labels.length), right: right / Math.max(1, told.length) };
}
