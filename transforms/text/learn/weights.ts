import { dimensions } from "./hash.ts";

/**
 * Weights of one byte, four classes to a number, of those features that speak for or against any class: they are fewer
 * than half of all, and what lies closer together is read sooner. A byte is weight ÷ step + 128.
 */
export interface Weights {
  /** A bit for each feature that has weights. */
  bits: Int32Array;
  /** How many features have weights before those of each number of `bits`. */
  before: Int32Array;
  /** In the order of features, `lanesOf` numbers for each that has weights. */
  rows: Int32Array;
}

/** The byte of a weight of nothing. */
export const zero = 128;
export const perNumber = 4;

/** How much one of a byte's steps is of the weights of a machine. */
export function stepOf(weights: Float32Array): number {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  return largest / (zero - 1) || 1;
}

/** Numbers that hold the weights of one feature. */
export function lanesOf(classCount: number): number {
  return Math.ceil(classCount / perNumber);
}

/** Keeps of the numbers of all features, told by their place, those that hold a weight. What is returned can be shared with other threads. */
export function packWeights(numberAt: (place: number) => number, classCount: number): Weights {
  const lanes = lanesOf(classCount);
  const empty = emptyRow(classCount);
  const bits = sharedNumbers(dimensions >> 5);
  const before = sharedNumbers(bits.length);
  let count = 0;
  for (let feature = 0; feature < dimensions; feature++) {
    if ((feature & 31) === 0) before[feature >> 5] = count;
    for (let lane = 0; lane < lanes; lane++) {
      if ((numberAt(feature * lanes + lane) | 0) === empty[lane]) continue;
      bits[feature >> 5]! |= 1 << (feature & 31);
      count++;
      break;
    }
  }
  const rows = sharedNumbers(count * lanes);
  let size = 0;
  for (let feature = 0; feature < dimensions; feature++) {
    if (has(bits, feature)) for (let lane = 0; lane < lanes; lane++) rows[size++] = numberAt(feature * lanes + lane);
  }
  return { bits, before, rows };
}

/** Tells the numbers of all features in their order, as `packWeights` was told them. */
export function unpackWeights({ bits, rows }: Weights, classCount: number, tell: (place: number, number: number) => void): void {
  const empty = emptyRow(classCount);
  const lanes = lanesOf(classCount);
  let from = 0;
  for (let feature = 0; feature < dimensions; feature++) {
    const isKept = has(bits, feature);
    for (let lane = 0; lane < lanes; lane++) tell(feature * lanes + lane, (isKept ? rows[from++]! : empty[lane]!) >>> 0);
  }
}

/** Writes where the rows of those features begin that have weights; returns how many they are. */
export function findRows({ bits, before }: Weights, lanes: number, features: Int32Array, from: number, to: number, rows: Int32Array): number {
  let count = 0;
  // written always and counted where it is kept: a branch that nobody can foretell costs more
  for (let i = from; i < to; i++) {
    const feature = features[i]!;
    rows[count] = feature;
    count += (bits[feature >> 5]! >>> (feature & 31)) & 1;
  }
  for (let i = 0; i < count; i++) {
    const feature = rows[i]!;
    rows[i] = rowOf(bits, before, lanes, feature);
  }
  return count;
}

/** The byte of one class's weight of a feature. */
export function byteOf({ bits, before, rows }: Weights, lanes: number, feature: number, target: number): number {
  if (!has(bits, feature)) return zero;
  return (rows[rowOf(bits, before, lanes, feature) + Math.floor(target / perNumber)]! >>> (8 * (target % perNumber))) & 0xff;
}

function rowOf(bits: Int32Array, before: Int32Array, lanes: number, feature: number): number {
  return lanes * (before[feature >> 5]! + bitCount(bits[feature >> 5]! & ~(-1 << (feature & 31))));
}

function has(bits: Int32Array, feature: number): boolean {
  return (bits[feature >> 5]! & (1 << (feature & 31))) !== 0;
}

/** [Warren, Hacker's Delight, 5-1] */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function emptyRow(classCount: number): Int32Array {
  const row = new Int32Array(lanesOf(classCount));
  for (let target = 0; target < classCount; target++) row[Math.floor(target / perNumber)]! |= zero << (8 * (target % perNumber));
  return row;
}

/** Zeros that readers on other threads share, in place of a copy each. */
function sharedNumbers(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}
