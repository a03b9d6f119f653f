import type { Cue } from "../lexicon/cues.ts";
import type { Wish } from "../lexicon/en/wishes.ts";
import type { Token } from "../tokens.ts";

/** Strength of a wish, and whether what the rest of its clause names is lacking. */
export interface Wished {
  isLack: boolean;
  strength: number;
}

const wished = -1;
/** "It would be great if you added gift cards" proposes, "if you answered" blames. */
const proposed = /^(?:added?|adding|offer(?:ed)?|introduced?|allow(?:ed)?|let|included?|provided?|opened|extend(?:ed)?|support(?:ed)?)$/;
/** "I wish I had found them sooner" praises what was found. */
const missed = 2;
const subjectReach = 5;
const past = /(?:^(?:were|weren't|was|wasn't|had|hadn't|would|wouldn't|could|couldn't|did|didn't|told|knew|gave|kept|made|came|got|said|(?!continued)[a-z]{2,}[^e]ed)|'d)$/;
const found = /^(?:found|discovered|known|met|tried|bought|ordered|switched|joined|moved|come|came|started|used|chosen|called|booked|heard)$/;
const sooner = /^(?:sooner|earlier|before|ago)$/;

/** Reads "I wish they were …", "if only", "could be …"; `from` is past the words that say so. */
export function wishAt(tokens: readonly Token[], from: number, head: Cue | Wish): Wished | undefined {
  if (head === "lack") return { isLack: true, strength: 0 };
  if (head !== "wish" && head !== "regard") return undefined;
  const clause = clauseAfter(tokens, from);
  const isOwn = clause[0] === "i" || clause[0] === "i'd";
  if (isOwn && clause.some((word) => sooner.test(word)) && clause.some((word) => found.test(word)) && !clause.includes("about")) return { isLack: false, strength: missed };
  if (head === "regard" && !clause.slice(0, subjectReach).some((word) => past.test(word))) return undefined;
  return { isLack: true, strength: head === "wish" && clause.slice(0, subjectReach).some((word) => proposed.test(word)) ? 0 : wished };
}

function clauseAfter(tokens: readonly Token[], from: number): string[] {
  const words: string[] = [];
  for (let at = from; tokens[at]?.kind === "word"; at++) words.push(tokens[at]!.text);
  return words;
}
