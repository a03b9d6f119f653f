import { stemBlock, type FeatureRow } from "./features.ts";
import { dimensions } from "./hash.ts";
import type { Rows } from "./rows.ts";
import type { Machine } from "./train.ts";
import { byteOf, lanesOf, stepOf, zero, type Weights } from "./weights.ts";

/** What a model knows of the texts that taught it: by it a text that speaks of something else is told. */
export interface Familiar {
  /** How familiar a text has to be, 0…1, before anything is told of it. */
  least: number;
  /** The same of a text of a channel that taught nothing. */
  leastElsewhere: number;
  /** A bit for each feature that is among the stems of some text. */
  bits: Uint8Array;
}

/** Of so many bytes are the bits. */
export const familiarBytes = dimensions >> 3;

/** The features among the stems of texts. What is returned can be shared with other threads. */
export function stemBits({ indices, stemStarts, stemEnds, count }: Rows): Uint8Array {
  const bits = emptyBits();
  for (let row = 0; row < count; row++) for (let i = stemStarts[row]!; i < stemEnds[row]!; i++) bits[indices[i]! >> 3]! |= 1 << (indices[i]! & 7);
  return bits;
}

/** No feature, for readers on other threads to share. */
export function emptyBits(): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(familiarBytes));
}

/**
 * How familiar the features `from` up to `to` are, 0…1: the part of them that some text has and the part that speaks for the class, averaged,
 * as if one feature more did both: of two words one that nobody said tells less than half of twenty.
 */
export function familiarity(features: Int32Array, from: number, to: number, isKnown: (feature: number) => boolean, speaks: (feature: number) => boolean): number {
  let found = 2;
  for (let i = from; i < to; i++) if (isKnown(features[i]!)) found += speaks(features[i]!) ? 2 : 1;
  return found / (2 * (to - from + 1));
}

/** How familiar a text is with a class of a model that has so many. */
export function familiarityReader(weights: Weights, classCount: number, { bits }: Familiar): (row: FeatureRow, target: number) => number {
  const lanes = lanesOf(classCount);
  let asked = 0;
  const isKnown = (feature: number): boolean => ((bits[feature >> 3]! >>> (feature & 7)) & 1) === 1;
  const speaks = (feature: number): boolean => byteOf(weights, lanes, feature, asked) > zero;
  return ({ indices, ends }, target) => {
    asked = target;
    return familiarity(indices, ends[stemBlock - 1]!, ends[stemBlock]!, isKnown, speaks);
  };
}

/**
 * Notes, while machines that were not trained on a row are handed over, how familiar it is with the class that scores highest there, and
 * with what all other rows say: fewer than teach in the end would make every row stranger than it will be.
 */
export function noteFamiliarity({ indices, stemStarts, stemEnds, count }: Rows): { found: Float64Array; noteWith(machine: Machine): (row: number, score: number) => void } {
  const counts = new Int32Array(dimensions);
  for (let row = 0; row < count; row++) for (let i = stemStarts[row]!; i < stemEnds[row]!; i++) counts[indices[i]!]!++;
  const isKnown = (feature: number): boolean => counts[feature]! > 1;
  const found = new Float64Array(count);
  const highest = new Float64Array(count).fill(-Infinity);
  return {
    found,
    noteWith({ weights }) {
      // less than half a step is nothing in the model that serves
      const least = stepOf(weights) / 2;
      const speaks = (feature: number): boolean => weights[feature]! >= least;
      return (row, score) => {
        if (score <= highest[row]!) return;
        highest[row] = score;
        found[row] = familiarity(indices, stemStarts[row]!, stemEnds[row]!, isKnown, speaks);
      };
    },
  };
}
