import { loneBracket } from "../lexicon/signs.ts";
import type { Token } from "../tokens.ts";

/** Words. */
const longestQuote = 4;
/** Tokens within which the other half of a bracket or a quote is looked for. */
const window = 40;

/** «???» and «?!» complain. */
export function insistenceOf(end: string): number {
  return end.length < 2 ? 0 : end.length > 2 || end.includes("!") ? -0.9 : -0.5;
}

/** The strength of a bracket without its other half; what numbers a list has none. */
export function loneBracketAt(tokens: readonly Token[], at: number): number {
  const { text } = tokens[at]!;
  if (text === "(") return hasPause(tokens, at + 1, at + window, ")") ? 0 : loneBracket["("];
  if (text !== ")" || tokens[at - 1]?.kind === "number" || at === 0) return 0;
  return hasPause(tokens, at - window, at, "(") ? 0 : loneBracket[")"];
}

function hasPause(tokens: readonly Token[], from: number, to: number, text: string): boolean {
  for (let i = Math.max(from, 0); i < Math.min(to, tokens.length); i++) if (tokens[i]!.kind === "pause" && tokens[i]!.text === text) return true;
  return false;
}

/** A quote of few words that begins at this pause: where it ends, and its words. */
export function quoteFrom(tokens: readonly Token[], at: number): { until: number; words: number } | undefined {
  const close = { "«": "»", '"': '"', "“": "”" }[tokens[at]!.text];
  if (!close) return undefined;
  for (let until = at + 1, words = 0; until < Math.min(tokens.length, at + window) && words <= longestQuote; until++) {
    const { kind, text } = tokens[until]!;
    if (kind === "word") words++;
    else if (text === close) return words > 0 && words <= longestQuote ? { until, words } : undefined;
  }
  return undefined;
}
