import { compileLexicon } from "./lexicon/compile.ts";
import { type Wish, wishes } from "./lexicon/en/wishes.ts";
import type { Token } from "./tokens.ts";

/** What is wished or denied from a token to the end of its clause, and the strength of saying so; what "praise" follows is neither. */
export interface Wished {
  kind: "lack" | "denial" | "praise";
  length: number;
  strength: number;
}

const wished = -1;
/** "I wish I had found them sooner" praises what was found. */
const missed = 2;
const subjectReach = 5;
const past = /^(?:were|weren't|was|wasn't|had|hadn't|would|wouldn't|could|couldn't|did|didn't|told|knew|gave|kept|made|came|got|said|[a-z]{3,}ed)$/;
const found = /^(?:found|discovered|known|met|tried|bought|ordered|switched|joined|moved|come|came|started|used|chosen|called|booked|heard)$/;
const sooner = /^(?:sooner|earlier|before|ago)$/;
const wish = compileLexicon(wishes, (head) => head as Wish);

/** Reads "I wish they were …", "if only", "could be …", "not exactly …", "far from …". */
export function wishAt(tokens: readonly Token[], at: number): Wished | undefined {
  const phrase = wish.phraseAt(tokens, at);
  if (!phrase) return undefined;
  const { head, length } = phrase;
  if (head === "denial") return { kind: "denial", length, strength: 0 };
  if (head === "lack") return { kind: "lack", length, strength: 0 };
  const clause = clauseAfter(tokens, at + length);
  if (clause[0] === "i" && clause.some((word) => sooner.test(word)) && clause.some((word) => found.test(word)) && !clause.includes("about")) return { kind: "praise", length, strength: missed };
  if (head === "regard" && !clause.slice(1, subjectReach).some((word) => past.test(word))) return undefined;
  return { kind: "lack", length, strength: wished };
}

function clauseAfter(tokens: readonly Token[], from: number): string[] {
  const words: string[] = [];
  for (let at = from; tokens[at]?.kind === "word"; at++) words.push(tokens[at]!.text);
  return words;
}
