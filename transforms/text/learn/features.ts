import { negations } from "../lexicon/modifiers.ts";
import { readNotions } from "../notions.ts";
import type { Reading } from "../sentiment.ts";
import { stem } from "../stem.ts";
import type { Token } from "../tokens.ts";
import { ofWord, type Word } from "../word.ts";
import { toneWidth, writeTone } from "../sentiment/tone.ts";

export const dimensions = 1 << 18;
const mask = dimensions - 1;

/** Blocks of features. A head scales each to a length of its own, so that many letters do not drown few words. */
export const blocks = ["word", "stem", "letters", "five letters", "notion", "tone"] as const;
/** Stems, pairs of them, and those a denial reaches. */
export const stemBlock = blocks.indexOf("stem");

/** Distinct hashed features of one text, block after block: block b is indices[ends[b − 1] … ends[b]). */
export interface FeatureRow {
  indices: Int32Array;
  ends: Int32Array;
  /** What the rules read, in few numbers: see ./tone.ts. */
  tone: Float64Array;
}

/** What is known of a text when its features are taken; the row is overwritten by the next call. */
export type Extractor = (tokens: readonly Token[], reading: Reading) => FeatureRow;

const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;
/** Letters of a text that are looked at; what follows rarely changes what it is about. */
const longest = 4096;
const negatedReach = 3;
const gramSeed = fnvOffset ^ 0x5bd1e995;

/** An extractor with buffers of its own; features are computed once and serve every head. */
export function createExtractor(): Extractor {
  const row: FeatureRow = { indices: new Int32Array(longest * 6), ends: new Int32Array(blocks.length), tone: new Float64Array(toneWidth) };
  /** A bit for each feature that the text is known to have. */
  const known = new Int32Array(dimensions >> 5);
  const letters = new Uint16Array(longest + 2);
  const fours = new Int32Array(longest + 2);
  const notions: number[] = [];
  const { indices } = row;
  let size = 0;

  function add(hash: number): void {
    const index = scatter(hash) & mask;
    const bit = 1 << (index & 31);
    const group = known[index >> 5]!;
    if ((group & bit) !== 0 || size === indices.length) return;
    known[index >> 5] = group | bit;
    indices[size++] = index;
  }

  return (tokens, reading) => {
    for (let i = 0; i < size; i++) known[indices[i]! >> 5] = 0;
    size = 0;
    addGrams(tokens, wordHash);
    row.ends[0] = size;
    addGrams(tokens, stemHash);
    addNegated(tokens);
    row.ends[1] = size;
    const length = writeLetters(tokens);
    addLetters(length);
    row.ends[2] = size;
    addFives(length);
    row.ends[3] = size;
    addNotions(tokens);
    row.ends[4] = size;
    addTone(tokens, reading);
    row.ends[5] = size;
    writeTone(tokens, reading, row.tone);
    return row;
  };

  function addGrams(tokens: readonly Token[], hashOf: (word: Word) => number): void {
    let previous = 1;
    for (const { kind, word } of tokens) {
      if (kind === "pause") continue;
      const hash = hashOf(word);
      add(hash);
      add(Math.imul(previous, 31) + hash);
      previous = hash;
    }
  }

  function addNegated(tokens: readonly Token[]): void {
    let left = 0;
    for (const { kind, word } of tokens) {
      if (kind === "end" || kind === "pause") left = 0;
      else if (kind === "word" && denies(word)) left = negatedReach;
      else if (kind === "word" && left-- > 0) add(stemHash(word) ^ 0x1234567);
    }
  }

  /** Writes the text as its words and marks with one space between them; returns its length. */
  function writeLetters(tokens: readonly Token[]): number {
    let length = 0;
    letters[length++] = 32;
    for (const { kind, text } of tokens) {
      if (kind === "link" || kind === "mention" || kind === "pause") continue;
      if (length + text.length >= longest) break;
      for (let i = 0; i < text.length; i++) letters[length++] = text.charCodeAt(i);
      letters[length++] = 32;
    }
    return length;
  }

  /** Grams of two to four letters; the hashes of four are kept, for those of five go on from them. */
  function addLetters(length: number): void {
    for (let from = 0; from < length - 1; from++) {
      const two = Math.imul(Math.imul(gramSeed ^ letters[from]!, fnvPrime) ^ letters[from + 1]!, fnvPrime);
      add(two);
      if (from + 2 >= length) break;
      const three = Math.imul(two ^ letters[from + 2]!, fnvPrime);
      add(three);
      if (from + 3 >= length) continue;
      const four = Math.imul(three ^ letters[from + 3]!, fnvPrime);
      add(four);
      fours[from] = four;
    }
  }

  function addFives(length: number): void {
    for (let from = 0; from < length - 4; from++) add(Math.imul(fours[from]! ^ letters[from + 4]!, fnvPrime));
  }

  function addNotions(tokens: readonly Token[]): void {
    readNotions(tokens, notions);
    for (let i = 0; i < notions.length; i++) {
      add(binHash(40, notions[i]!));
      for (let j = i + 1; j < notions.length; j++) add(binHash(41 + notions[i]!, notions[j]!));
    }
  }

  function addTone(tokens: readonly Token[], reading: Reading): void {
    const { marks } = reading;
    thermometer(1, reading.score, scoreSteps);
    thermometer(2, reading.positive, strengthSteps);
    thermometer(3, reading.negative, strengthSteps);
    let best = 0;
    let worst = 0;
    for (const { at, strength } of marks) {
      add(Math.imul(stemHash(tokens[at]!.word), 43) + Math.sign(strength));
      if (strength > best) best = strength;
      if (strength < worst) worst = strength;
    }
    add(binHash(4, Math.round(best)));
    add(binHash(5, Math.round(worst)));
    if (marks.length) {
      add(binHash(6, Math.round(marks[0]!.strength)));
      add(binHash(7, Math.round(marks[marks.length - 1]!.strength)));
    }
    let shouts = 0;
    let words = 0;
    for (const { kind, word, isShouted } of tokens) {
      if (kind === "word") words++;
      else if (kind === "emoji" || kind === "smile" || kind === "end") add(wordHash(word) ^ 0x9e3779b9);
      else if (kind !== "pause") add(binHash(8, kind.length));
      if (isShouted) shouts++;
    }
    if (reading.isQuestion) add(binHash(9, 1));
    if (shouts > 1) add(binHash(10, 1));
    thermometer(11, words, lengthSteps);
    addSentences(tokens, reading, words);
  }

  /** Tone sentence by sentence, and tone beside what turns or colours it. */
  function addSentences(tokens: readonly Token[], { marks, score, isQuestion }: Reading, words: number): void {
    let sentences = 1;
    let exclamations = 0;
    let isNegated = false;
    let praised = 0;
    let own = 0;
    let first = 0;
    let best = -Infinity;
    let worst = Infinity;
    let next = 0;
    for (let at = 0; at < tokens.length; at++) {
      const { kind, text, word } = tokens[at]!;
      if (next < marks.length && marks[next]!.at === at) {
        const { strength } = marks[next++]!;
        own += strength;
        if (strength > 0) praised++;
      }
      if (kind === "word") isNegated ||= denies(word);
      else if (kind === "end") {
        if (text.includes("!")) exclamations++;
        if (at === tokens.length - 1) break;
        if (sentences === 1) first = own;
        best = Math.max(best, own);
        worst = Math.min(worst, own);
        sentences++;
        own = 0;
      }
    }
    if (sentences === 1) first = own;
    add(binHash(20, bounded(own)));
    add(binHash(21, bounded(first)));
    add(binHash(22, bounded(Math.min(worst, own))));
    add(binHash(23, bounded(Math.max(best, own))));
    add(binHash(24, Math.min(sentences, 5)));
    add(binHash(25, Math.min(praised, 3) * 4 + Math.min(marks.length - praised, 3)));
    const tone = Math.round(score * 4);
    add(binHash(26, tone * 2 + Number(isQuestion)));
    add(binHash(27, tone * 2 + Number(isNegated)));
    add(binHash(28, tone * 3 + (words > 18 ? 2 : words > 8 ? 1 : 0)));
    add(binHash(29, tone * 3 + Math.min(exclamations, 2)));
  }

  function thermometer(name: number, value: number, steps: readonly number[]): void {
    for (let i = 0; i < steps.length; i++) add(binHash(name, value >= steps[i]! ? i + 1 : -i - 1));
  }
}

const scoreSteps = [-0.7, -0.5, -0.35, -0.2, -0.05, 0.05, 0.2, 0.35, 0.5, 0.7];
const strengthSteps = [0.5, 1.5, 2.5, 4, 6, 9];
const lengthSteps = [2, 4, 7, 12, 20, 40];

/** A strength as one of seven bins. */
const bounded = (strength: number): number => Math.max(-3, Math.min(3, Math.round(strength)));

function binHash(name: number, bin: number): number {
  return Math.imul(Math.imul(fnvOffset ^ name, fnvPrime) ^ (bin + 0x10000), fnvPrime);
}

/** Spreads a hash over all its bits [the finalizer of MurmurHash3]. */
function scatter(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const denies = ofWord((text) => negations.has(text));
const wordHash = ofWord((text) => hashText(text, 7));
const stemHash = ofWord((text) => hashText(stem(text), 11));

function hashText(text: string, seed: number): number {
  let hash = fnvOffset ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), fnvPrime);
  return hash;
}
