import { fnvOffset, fnvPrime, indexOf } from "./hash.ts";

/** What is looked up of the letters of a word, a space before and behind it: the lengths of grams, by the names of their blocks. */
export const gramLengths = { letters: { from: 2, to: 4 }, "five letters": { from: 5, to: 5 } } as const;
export type GramBlock = keyof typeof gramLengths;

const seed = fnvOffset ^ 0x5bd1e995;
const space = 32;

/** Longer words are none, and their further letters are passed over. */
const longestWord = 128;
const units = new Uint16Array(longestWord + 2);
const found = new Int32Array(3 * (longestWord + 2));

/** The distinct grams of a word, as features; the next call overwrites them. What it tells hangs on the word alone, so that it can be weighed once for all texts. */
export function gramsOf(word: string, block: GramBlock): Int32Array {
  const { from: least, to: most } = gramLengths[block];
  const length = Math.min(word.length, longestWord);
  units[0] = units[length + 1] = space;
  for (let at = 0; at < length; at++) units[at + 1] = word.charCodeAt(at);
  let count = 0;
  for (let from = 0; from + least <= length + 2; from++) {
    const end = Math.min(from + most, length + 2);
    let hash = seed;
    for (let at = from; at < end; at++) {
      hash = Math.imul(hash ^ units[at]!, fnvPrime);
      if (at - from + 1 >= least && !isFound(indexOf(hash), count)) count++;
    }
  }
  return found.subarray(0, count);
}

/** Whether a feature is among the first so many; else it is written behind them. */
function isFound(index: number, count: number): boolean {
  for (let at = 0; at < count; at++) if (found[at] === index) return true;
  found[count] = index;
  return false;
}
