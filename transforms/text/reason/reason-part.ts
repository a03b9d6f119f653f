import type { Token } from "../tokens.ts";

/** Tokens from `from` up to, not including, `to`. */
export interface Part {
  from: number;
  to: number;
}

/** A text of several sentences is read as a whole, too, up to so many tokens: a reason may be told in two of them. */
const shortest = 40;
/** Sentences that are looked at; what follows rarely tells another reason. */
const mostSentences = 200;

/** The first sentences of a text in which words are, and a short text as a whole before them; of one sentence, that alone. */
export function partsOf(tokens: readonly Token[]): Part[] {
  const whole = { from: 0, to: tokens.length };
  const parts: Part[] = [];
  let from = 0;
  let hasWord = false;
  for (let at = 0; at < tokens.length && parts.length < mostSentences; at++) {
    const { kind } = tokens[at]!;
    hasWord ||= kind === "word" || kind === "hashtag";
    if (!hasWord || (kind !== "end" && at < tokens.length - 1)) continue;
    parts.push({ from, to: at + 1 });
    from = at + 1;
    hasWord = false;
  }
  if (parts.length < 2) return [whole];
  return tokens.length > shortest ? parts : [whole, ...parts];
}
