import { compileLexicon } from "./lexicon/compile.ts";
import { englishNotions } from "./lexicon/en/notions.ts";
import { russianNotions } from "./lexicon/ru/notions.ts";
import type { Token } from "./tokens.ts";

const numbers = new Map<string, number>();
const lexicon = compileLexicon(`${englishNotions}\n${russianNotions}`, numberOf);

function numberOf(notion: string): number {
  let number = numbers.get(notion);
  if (number === undefined) numbers.set(notion, (number = numbers.size));
  return number;
}

/** Numbers, as `readNotions` tells them, of notions by which any message asks and thanks, whatever it is about. */
export const askingNotions: readonly number[] = ["need", "help", "thanks", "can"].map((name) => numbers.get(name)!);

/** Writes into `found` the distinct notions that a text speaks of, ascending; they are the same in both languages. */
export function readNotions(tokens: readonly Token[], found: number[]): void {
  found.length = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { kind } = tokens[at]!;
    if (kind !== "word" && kind !== "hashtag") continue;
    for (const { head } of lexicon.phrasesAt(tokens, at)) insert(found, head);
  }
}

/** Keeps distinct numbers in order; of so few a sort costs more. */
function insert(found: number[], number: number): void {
  let place = found.length;
  while (place > 0 && found[place - 1]! > number) place--;
  if (place > 0 && found[place - 1] === number) return;
  for (let i = found.length; i > place; i--) found[i] = found[i - 1]!;
  found[place] = number;
}
