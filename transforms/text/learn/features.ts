import { negations } from "../lexicon/modifiers.ts";
import { readNotions } from "../notions.ts";
import type { Reading } from "../sentiment.ts";
import { stem } from "../stem.ts";
import type { Token } from "../tokens.ts";
import { ofWord, type Word } from "../word.ts";
import { toneWidth, writeTone } from "../sentiment/tone.ts";
import { gramLengths, gramsOf, type GramBlock } from "./grams.ts";
import { dimensions, fnvOffset, fnvPrime, indexOf } from "./hash.ts";

/** Blocks of features. A head scales each to a length of its own, so that many letters do not drown few words. */
export const blocks = ["word", "stem", "letters", "five letters", "notion", "tone"] as const;
/** Stems, pairs of them, and those a denial reaches. */
export const stemBlock = blocks.indexOf("stem");

/** Features of one text. */
export interface FeatureRow {
  /** Distinct hashed features, block after block: block b is indices[ends[b − 1] … ends[b]). Blocks of letters are empty there. */
  indices: Int32Array;
  ends: Int32Array;
  /** Its distinct words and marks, of which the first `wordCount` are this text's: the features of blocks of letters are those of each in turn. */
  words: Word[];
  wordCount: number;
  /** What the rules read, in few numbers: see ./tone.ts. */
  tone: Float64Array;
}

/** What is known of a text when its features are taken; the row is overwritten by the next call. */
export type Extractor = (tokens: readonly Token[], reading: Reading) => FeatureRow;

/** Letters of a text that are looked at; what follows rarely changes what it is about. */
const longest = 4096;
const negatedReach = 3;

/** Whether a block is told word by word. */
export const isOfLetters = (name: (typeof blocks)[number]): name is GramBlock => name in gramLengths;

/** The features of a block of a text; of letters as often as distinct words have them. */
export function featuresOf({ indices, ends, words, wordCount }: FeatureRow, block: number): readonly number[] | Int32Array {
  const name = blocks[block]!;
  if (!isOfLetters(name)) return indices.subarray(block === 0 ? 0 : ends[block - 1]!, ends[block]!);
  const found: number[] = [];
  for (let at = 0; at < wordCount; at++) found.push(...gramsOf(words[at]!.text, name));
  return found;
}

/** An extractor with buffers of its own; features are computed once and serve every head. */
export function createExtractor(): Extractor {
  const row: FeatureRow = { indices: new Int32Array(longest * 6), ends: new Int32Array(blocks.length), words: [], wordCount: 0, tone: new Float64Array(toneWidth) };
  /** A bit for each feature that the text is known to have. */
  const known = new Int32Array(dimensions >> 5);
  const notions: number[] = [];
  const { indices } = row;
  let size = 0;

  /** Whether the text had it not yet. */
  function add(hash: number): boolean {
    const index = indexOf(hash);
    const bit = 1 << (index & 31);
    const group = known[index >> 5]!;
    if ((group & bit) !== 0 || size === indices.length) return false;
    known[index >> 5] = group | bit;
    indices[size++] = index;
    return true;
  }

  return (tokens, reading) => {
    for (let i = 0; i < size; i++) known[indices[i]! >> 5] = 0;
    size = 0;
    addWords(tokens);
    row.ends[0] = size;
    addStems(tokens);
    addNegated(tokens);
    row.ends.fill(size, 1, 4);
    addNotions(tokens);
    row.ends[4] = size;
    addTone(tokens, reading);
    row.ends[5] = size;
    writeTone(tokens, reading, row.tone);
    return row;
  };

  /** Words, pairs of them, and those whose letters are looked at. */
  function addWords(tokens: readonly Token[]): void {
    row.wordCount = 0;
    let left = longest;
    let previous = 1;
    for (const { kind, word } of tokens) {
      if (kind === "pause") continue;
      const hash = wordHash(word);
      if (add(hash) && kind !== "link" && kind !== "mention" && (left -= word.text.length) >= 0) row.words[row.wordCount++] = word;
      add(Math.imul(previous, 31) + hash);
      previous = hash;
    }
  }

  function addStems(tokens: readonly Token[]): void {
    let previous = 1;
    for (const { kind, word } of tokens) {
      if (kind === "pause") continue;
      const hash = stemHash(word);
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

const denies = ofWord((text) => negations.has(text));
const wordHash = ofWord((text) => hashText(text, 7));
const stemHash = ofWord((text) => hashText(stem(text), 11));

function hashText(text: string, seed: number): number {
  let hash = fnvOffset ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), fnvPrime);
  return hash;
}
