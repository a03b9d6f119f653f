import { fitSigmoid } from "../learn/calibrate.ts";
import { labelOf, type Reading } from "../sentiment.ts";
import type { Token } from "../tokens.ts";

/**
 * Weights of what speaks for an opinion, and for there being none, the last of them alone. Fitted by test/text/fit-confidence.ts to
 * what the rules read of the 2,964 sentences that teach the English base, repeated so that each tone is as frequent. In either
 * language the same marks are read, so they serve both.
 */
const weights = { opinion: [2.9, -1.99, -0.68, -0.59], none: [-0.54, 0.95, -0.4, 1.14] } as const;

/**
 * Probability, 0…1, that the label the rules read is right. Praise and blame are the surer the further their score is from 0, and
 * the less so the more of the other was read beside them, or when they are asked. Neutral is the surer the fewer marks of praise
 * and blame stand against each other in the text, the shorter it is, and when it asks.
 */
export function confidenceOfRules(tokens: readonly Token[], reading: Reading): number {
  const own = weights[kindOf(reading)];
  const [first, second, third] = evidence(tokens, reading);
  return logistic(own[0] * first + own[1] * second + own[2] * third + own[3]);
}

export function kindOf({ score }: Reading): keyof typeof weights {
  return labelOf(score) === "neutral" ? "none" : "opinion";
}

/** What the weights of `kindOf` are for. Of an opinion: its score, the part read against it, a question. Of none: traces of opinion, a question, words. */
export function evidence(tokens: readonly Token[], reading: Reading): readonly [number, number, number] {
  const { score, positive, negative, isQuestion } = reading;
  const question = isQuestion ? 1 : 0;
  if (kindOf(reading) === "opinion") return [Math.abs(score), (score > 0 ? negative : positive) / (positive + negative), question];
  let words = 0;
  for (const { kind } of tokens) if (kind === "word") words++;
  return [Math.sqrt(positive + negative), question, Math.log(1 + words)];
}

/** How far the probabilities of a reader are to be trusted: its logit p becomes −(slope · p + intercept). */
export interface Trust {
  slope: number;
  intercept: number;
}

/** Fits trust to readings known to be right or wrong; null where surer readings were not oftener right, or there is nothing to fit. */
export function fitTrust(confidences: Float64Array, isRight: Uint8Array): Trust | null {
  const [slope, intercept] = fitSigmoid(confidences.map(logit), isRight);
  return slope < 0 ? { slope, intercept } : null;
}

/** The probability that a reading is right, after what was seen of its reader. */
export function trusted(confidence: number, { slope, intercept }: Trust): number {
  return logistic(-(slope * logit(confidence) + intercept));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function logit(probability: number): number {
  const p = Math.min(Math.max(probability, 1e-3), 1 - 1e-3);
  return Math.log(p / (1 - p));
}
