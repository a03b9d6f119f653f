import { copied, createDoor, createMemory, hashOf } from "./memory.ts";

/** A word as it is folded, a number or a mark; from the second time on the same object wherever it stands, as long as it comes again. */
export interface Word {
  readonly text: string;
  /** Of those that came again the how manieth it is; −1: it came once. */
  readonly number: number;
  /** What was worked out of its letters, by the number of who did. */
  readonly known: unknown[];
}

const words = createMemory<string, Word>(12_000);
const cameBefore = createDoor(1 << 15);
let readers = 0;
let kept = 0;

/** The word that letters spell, folded as a token has them. */
export function wordOf(text: string): Word {
  let word = words.get(text);
  if (word) return word;
  const comesAgain = cameBefore(hashOf(text, 0, text.length));
  word = { text: comesAgain ? copied(text) : text, number: comesAgain ? kept++ : -1, known: new Array<undefined>(readers).fill(undefined) };
  if (comesAgain) words.set(word.text, word);
  return word;
}

/** Forgets the words met so far. */
export function forgetWords(): void {
  words.forget();
}

/**
 * What `workOut` finds in a word's letters, never undefined, worked out once for each word: words come again, and looking a string up
 * in a table costs more than what most rules do with it.
 */
export function ofWord<Finding>(workOut: (text: string) => Finding): (word: Word) => Finding {
  const own = readers++;
  return ({ text, known }) => {
    const found = known[own];
    return found === undefined ? ((known[own] = workOut(text)) as Finding) : (found as Finding);
  };
}
