import { gunzipSync } from "node:zlib";
import { blocks, featuresOf, type FeatureRow } from "../learn/features.ts";
import { dimensions } from "../learn/hash.ts";
import type { FeedbackKind } from "../kind.ts";
import type { RepeatReason } from "../lexicon/repeat-frames.ts";
import type { Token } from "../tokens.ts";
import { headBytes } from "./head-bytes.ts";

/** The label of what is of no class. */
export const none = "none";

/** A text as a head reads it. */
export interface Said {
  tokens: readonly Token[];
  row: FeatureRow;
  /** It is a remark, as beside a mark: nobody is asked to answer. */
  isRemark: boolean;
}

/** Linear machines, one per class: `weights[place · classes + class]` of the feature at `features[place]`. */
export interface HeadWeights {
  classes: readonly string[];
  biases: readonly number[];
  /** What a weight of one byte is multiplied by. */
  step: number;
  features: Int32Array;
  weights: Int8Array;
}

/** Tells a label from a text's words, from what the rules found and from its tone, −1…+1; null is none of the labels. */
export type Head<Label extends string> = (said: Said, ruled: Label | null, tone: number) => Label | null;

/** Stems and letters, and what marks a text beside them: nothing that a lexicon says, so that a word added there changes no weight. */
const scales: readonly number[] = [0, 1.4, 2.5, 0, 0, 0];
const stemBlock = blocks.indexOf("stem");
/**
 * What a finding of the rules weighs, and their finding nothing, in distances from a class's border; chosen on sentences that no rule
 * was written with. What they find of a repetition stands.
 */
const trustInRules = { kinds: { found: 1.0, nothing: 0.35 }, repeats: { found: 9, nothing: 0.35 } };
/** What full praise and full blame weigh. */
const toneSpeaks: Readonly<Record<string, number>> = { praise: 1, complaint: -1 };
/** What of the other tone is beyond this speaks against them. */
const toneDenies = 0.3;

let kinds: Head<FeedbackKind> | undefined;
let repeats: Head<RepeatReason> | undefined;

/** Tells kinds of feedback. */
export function kindHead(): Head<FeedbackKind> {
  return (kinds ??= createHead<FeedbackKind>(weightsOf(headBytes.kinds), trustInRules.kinds));
}

/** Tells reasons of repeats. */
export function repeatHead(): Head<RepeatReason> {
  return (repeats ??= createHead<RepeatReason>(weightsOf(headBytes.repeats), trustInRules.repeats));
}

function createHead<Label extends string>({ classes, biases, step, features, weights }: HeadWeights, trust: { found: number; nothing: number }): Head<Label> {
  const count = classes.length;
  /** One more than the place of a feature; 0 where it has none. */
  const places = new Int32Array(dimensions);
  features.forEach((feature, place) => (places[feature] = place + 1));
  const tones = classes.map((label) => toneSpeaks[label] ?? 0);
  const scores = new Float64Array(count);
  return (said, ruled, tone) => {
    if (!isKnown(said.row, places)) return ruled;
    scores.set(biases);
    visitFeatures(said, (feature, value) => {
      const from = (places[feature]! - 1) * count;
      if (from >= 0) for (let target = 0; target < count; target++) scores[target]! += weights[from + target]! * step * value;
    });
    const weight = ruled === null ? trust.nothing : trust.found;
    // rules that find praise in a bad tone heard that the trouble is over
    const heard = ruled === "praise" ? Math.max(0, tone) : tone;
    let best = 0;
    for (let target = 0; target < count; target++) {
      scores[target]! += Math.max(0, tones[target]! * heard) - Math.max(0, -tones[target]! * heard - toneDenies) + (classes[target] === (ruled ?? none) ? weight : 0);
      if (scores[target]! > scores[best]!) best = target;
    }
    return classes[best] === none ? null : (classes[best] as Label);
  };
}

/** Whether any stem of a text was taught: of one that has none, its length and letters tell nothing. */
function isKnown({ indices, ends }: FeatureRow, places: Int32Array): boolean {
  for (let at = ends[stemBlock - 1]!; at < ends[stemBlock]!; at++) if (places[indices[at]!]! > 0) return true;
  return false;
}

/** Tells every feature of a text, with its value. */
export function visitFeatures({ tokens, row, isRemark }: Said, visit: (feature: number, value: number) => void): void {
  for (let block = 0; block < blocks.length; block++) {
    if (scales[block]! === 0) continue;
    const features = featuresOf(row, block);
    for (const feature of features) visit(feature, scales[block]! / Math.sqrt(features.length));
  }
  const marks = [
    `asks ${tokens.some(asks)}`,
    `asks last ${tokens.slice(-1).some(asks)}`,
    `length ${Math.min(4, Math.floor(Math.log2(tokens.length + 1)))}`,
    `remark ${isRemark}`,
    `first ${tokens[0]?.text}`,
  ];
  for (const mark of marks) visit(featureOf(mark), 1 / Math.sqrt(marks.length));
}

function asks({ kind, text }: Token): boolean {
  return kind === "end" && text.includes("?");
}

/** FNV-1a of its letters. */
function featureOf(mark: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < mark.length; i++) hash = Math.imul(hash ^ mark.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % dimensions;
}

interface Header {
  classes: string[];
  biases: number[];
  step: number;
  count: number;
}

/** Weights as bytes: length of the header, header as JSON, distances between features in three bytes each, weights. Equal weights give equal bytes. */
export function bytesOf({ classes, biases, step, features, weights }: HeadWeights): Uint8Array {
  const header: Header = { classes: [...classes], biases: [...biases], step, count: features.length };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(4 + head.length + features.length * 3 + weights.length);
  new DataView(bytes.buffer).setUint32(0, head.length);
  bytes.set(head, 4);
  features.forEach((feature, place) => {
    const distance = feature - (features[place - 1] ?? 0);
    for (let byte = 0; byte < 3; byte++) bytes[4 + head.length + byte * features.length + place] = distance >> (8 * byte);
  });
  // class after class: what lies side by side is alike, and packs smaller
  const body = 4 + head.length + features.length * 3;
  weights.forEach((weight, at) => (bytes[body + (at % classes.length) * features.length + Math.floor(at / classes.length)] = weight));
  return bytes;
}

function weightsOf(base64: string): HeadWeights {
  const bytes = gunzipSync(Buffer.from(base64, "base64"));
  const start = 4 + bytes.readUInt32BE(0);
  const { classes, biases, step, count } = JSON.parse(bytes.toString("utf8", 4, start)) as Header;
  const features = new Int32Array(count);
  let feature = 0;
  for (let place = 0; place < count; place++) {
    for (let byte = 0; byte < 3; byte++) feature += bytes[start + byte * count + place]! << (8 * byte);
    features[place] = feature;
  }
  const weights = new Int8Array(count * classes.length);
  for (let at = 0; at < weights.length; at++) weights[at] = bytes[start + count * 3 + (at % classes.length) * count + Math.floor(at / classes.length)]!;
  return { classes, biases, step, features, weights };
}
