import { stem } from "./stem.ts";
import type { Reading } from "./sentiment.ts";
import type { Token } from "./tokens.ts";

export const bits = 18;
export const dimensions = 1 << bits;
const mask = dimensions - 1;

/** Blocks of features; each is scaled to a length of its own, so that many letters do not drown few words. */
export const blocks = ["word", "stem", "letters", "tone"] as const;

/** Distinct hashed features of one text, block after block: block b is indices[ends[b-1] … ends[b]). Reused by the next call. */
export interface FeatureRow {
  indices: Int32Array;
  ends: Int32Array;
}

const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;
const longest = 4096;

export type Extractor = (tokens: readonly Token[], reading: Reading) => FeatureRow;

/** An extractor with buffers of its own; one per thread is enough. */
export function createExtractor(): Extractor {
  const row: FeatureRow = { indices: new Int32Array(longest * 6), ends: new Int32Array(blocks.length) };
  const stamps = new Uint32Array(dimensions);
  const letters = new Uint16Array(longest + 8);
  let stamp = 0;
  let size = 0;

  function add(hash: number): void {
    const index = scatter(hash) & mask;
    if (stamps[index] === stamp || size === row.indices.length) return;
    stamps[index] = stamp;
    row.indices[size++] = index;
  }

  return (tokens, reading) => {
    stamp++;
    size = 0;
    addWords(tokens, (token) => wordHash(token.text));
    row.ends[0] = size;
    addWords(tokens, (token) => stemHash(token.text));
    row.ends[1] = size;
    addLetters(tokens);
    row.ends[2] = size;
    addTone(tokens, reading);
    row.ends[3] = size;
    return row;
  };

  function addWords(tokens: readonly Token[], hashOf: (token: Token) => number): void {
    let previous = 1;
    for (const token of tokens) {
      if (token.kind === "pause") continue;
      const hash = hashOf(token);
      add(hash);
      add(Math.imul(previous, 31) + hash);
      previous = hash;
    }
  }

  function addLetters(tokens: readonly Token[]): void {
    let length = 0;
    letters[length++] = 32;
    for (const { kind, text } of tokens) {
      if (length + text.length >= longest) break;
      if (kind === "link" || kind === "mention" || kind === "pause") continue;
      for (let i = 0; i < text.length; i++) letters[length++] = text.charCodeAt(i);
      letters[length++] = 32;
    }
    for (let from = 0; from < length; from++) {
      let hash = fnvOffset ^ 0x5bd1e995;
      const end = Math.min(from + 5, length);
      for (let at = from; at < end; at++) {
        hash = Math.imul(hash ^ letters[at]!, fnvPrime);
        if (at > from) add(hash);
      }
    }
  }

  function addTone(tokens: readonly Token[], reading: Reading): void {
    thermometer(1, reading.score, scoreSteps);
    thermometer(2, reading.positive, strengthSteps);
    thermometer(3, reading.negative, strengthSteps);
    let shouts = 0;
    let words = 0;
    for (const { kind, text, isShouted } of tokens) {
      if (kind === "word") words++;
      if (isShouted) shouts++;
      if (kind === "emoji" || kind === "smile" || kind === "end") add(wordHash(text) ^ 0x9e3779b9);
      if (kind === "mention" || kind === "link" || kind === "number" || kind === "hashtag") add(toneHash(9, kind.length));
    }
    if (reading.isQuestion) add(toneHash(4, 1));
    if (shouts > 1) add(toneHash(5, 1));
    thermometer(6, words, lengthSteps);
  }

  function thermometer(name: number, value: number, steps: readonly number[]): void {
    for (let i = 0; i < steps.length; i++) add(toneHash(name, value >= steps[i]! ? i + 1 : -i - 1));
  }
}

const scoreSteps = [-0.7, -0.5, -0.35, -0.2, -0.05, 0.05, 0.2, 0.35, 0.5, 0.7];
const strengthSteps = [0.5, 1.5, 2.5, 4, 6, 9];
const lengthSteps = [2, 4, 7, 12, 20, 40];

function toneHash(name: number, bin: number): number {
  return Math.imul(fnvOffset ^ (name * 1000 + bin), fnvPrime);
}

/** Spreads a hash over all its bits [MurmurHash3's finalizer]. */
function scatter(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const wordHashes = new Map<string, number>();
const stemHashes = new Map<string, number>();
const capacity = 200_000;

function wordHash(word: string): number {
  return remembered(wordHashes, word, () => hashText(word, 7));
}

function stemHash(word: string): number {
  return remembered(stemHashes, word, () => hashText(stem(word), 11));
}

function remembered(known: Map<string, number>, word: string, compute: () => number): number {
  let hash = known.get(word);
  if (hash === undefined) {
    hash = compute();
    if (known.size >= capacity) known.clear();
    known.set(word, hash);
  }
  return hash;
}

function hashText(text: string, seed: number): number {
  let hash = fnvOffset ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), fnvPrime);
  return hash;
}
