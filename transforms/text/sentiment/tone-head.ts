import { confidenceOfRules, type Trust } from "./confidence.ts";
import type { FeatureRow } from "../learn/features.ts";
import { createHead } from "../learn/head.ts";
import type { Model } from "../learn/model.ts";
import { labelOf, type Reading, type SentimentLabel } from "../sentiment.ts";
import type { Token } from "../tokens.ts";

/** What reads the tone of texts in a language. */
export interface ToneReader {
  /** null: the rules read. */
  model: Model | null;
  /**
   * How many texts of each of its classes taught the model, where those to be read are of another kind: its confidence then takes
   * each class for as frequent as the others.
   */
  teaching?: readonly number[];
  /** Tokens up to which the model reads; longer texts than taught it are read by rules. */
  longest?: number;
  /** How far its confidence is to be trusted, where that was measured apart from it. */
  trust?: Trust | null;
}

/** The tone of a text, as a reader tells it; `confidence` is the probability that the label is right. */
export interface Tone {
  score: number | null;
  label: SentimentLabel | null;
  confidence: number | null;
}

export const noTone: Tone = { score: null, label: null, confidence: null };

export function toneOfRules(tokens: readonly Token[], reading: Reading): Tone {
  return { score: reading.score, label: labelOf(reading.score), confidence: confidenceOfRules(tokens, reading) };
}

/** A reader by a model. With `teaching`, how many texts of each class taught it, its confidence takes each class for as frequent. */
export function toneHead(model: Model, teaching: readonly number[] | undefined): (row: FeatureRow) => Tone {
  const decide = createHead(model);
  const positive = model.classes.indexOf("positive");
  const negative = model.classes.indexOf("negative");
  return (row) => {
    const { best, chances } = decide(row);
    return { score: (chances[positive] ?? 0) - (chances[negative] ?? 0), label: model.classes[best] as SentimentLabel, confidence: teaching ? evenly(chances, teaching, best) : chances[best]! };
  };
}

/** The probability of a class where each is as frequent, told by a reader to whom they came in these numbers. */
function evenly(chances: Float64Array, counts: readonly number[], best: number): number {
  const sum = chances.reduce((total, chance, at) => total + chance / counts[at]!, 0);
  return chances[best]! / counts[best]! / sum;
}
