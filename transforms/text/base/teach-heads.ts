import { createExtractor } from "../learn/features.ts";
import { dimensions } from "../learn/hash.ts";
import { rowCollector, type Rows } from "../learn/rows.ts";
import { readSentiment } from "../sentiment.ts";
import { tokenize } from "../tokens.ts";
import { createTrainer, type TrainOptions } from "../learn/train.ts";
import { visitFeatures, type HeadWeights } from "./heads.ts";

/** A sentence that teaches. */
export interface Sentence {
  label: string;
  text: string;
  /** It is a remark, as beside a mark. */
  isRemark: boolean;
}

/** Chosen by cross-validation on the sentences that teach; blocks have their lengths in ./heads.ts. */
const options: TrainOptions = { weighting: "rarity", cost: 0.15, balance: 0.3, scales: [], epochs: 30, seed: 1 };
/** A feature of fewer sentences teaches nothing that holds. */
const leastSentences = 2;
const largestByte = 127;

/** Learns a head from sentences. The same sentences in the same order give the same weights. */
export function learnHead(sentences: readonly Sentence[]): HeadWeights {
  const classes = [...new Set(sentences.map(({ label }) => label))].sort();
  const rows = rowsOf(sentences);
  const train = createTrainer(rows, Int32Array.from(sentences, ({ label }) => classes.indexOf(label)), classes.length, options);
  const weights: Float32Array[] = [];
  const biases: number[] = [];
  train(Int32Array.from(sentences.keys()), (target, machine) => {
    weights[target] = machine.weights.slice();
    biases[target] = machine.bias;
  });
  const step = Math.max(...weights.map((own) => own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0))) / largestByte;
  const features = Int32Array.from([...Array(dimensions).keys()].filter((feature) => weights.some((own) => Math.round(own[feature]! / step) !== 0)));
  const bytes = new Int8Array(features.length * classes.length);
  features.forEach((feature, place) => weights.forEach((own, target) => (bytes[place * classes.length + target] = Math.round(own[feature]! / step))));
  return { classes, biases, step, features, weights: bytes };
}

function rowsOf(sentences: readonly Sentence[]): Rows {
  const extract = createExtractor();
  const counts = new Int32Array(dimensions);
  const found = sentences.map(({ text, isRemark }) => {
    const tokens = tokenize(text);
    const features: { feature: number; value: number }[] = [];
    visitFeatures({ tokens, row: extract(tokens, readSentiment(tokens)), isRemark }, (feature, value) => {
      features.push({ feature, value });
    });
    for (const feature of new Set(features.map((found) => found.feature))) counts[feature]!++;
    return features;
  });
  const collector = rowCollector(sentences.length);
  for (const features of found) {
    for (const { feature, value } of features) if (counts[feature]! >= leastSentences) collector.add(feature, value);
    collector.end();
  }
  return collector.rows();
}
