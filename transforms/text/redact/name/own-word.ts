import { folded } from "../../folded.ts";
import type { Token } from "../../tokens.ts";

const fold = (text: string): string => folded(text).replaceAll("’", "'");
const memory = new WeakMap<readonly string[], Map<string, string[][]>>();

/** What stays of a word in all its cases: Анна, Анне, Анной; Wendy, Wendy's. */
function stemOf(word: string): string {
  const stem = /[а-я]$/.test(word) ? word.replace(/(?:ою|ею|ой|ей|ом|ем|ым|им|ью|[аяуюеоыиьй])$/u, "") : word.replace(/'s$/, "");
  return stem.length > 1 ? stem : word;
}

/** First stem of a phrase → the stems of all phrases that begin with it, the longest first. */
function phrasesOf(own: readonly string[]): Map<string, string[][]> {
  let phrases = memory.get(own);
  if (!phrases) {
    phrases = new Map();
    for (const name of own) {
      const stems = (fold(name).match(/\p{L}[\p{L}'-]*/gu) ?? []).map(stemOf);
      if (stems.length > 0) phrases.set(stems[0]!, [...(phrases.get(stems[0]!) ?? []), stems].sort((a, b) => b.length - a.length));
    }
    memory.set(own, phrases);
  }
  return phrases;
}

/** Which tokens are of a name that the company or its goods have, in any case, each name whole; null when none is. */
export function ownIn(text: string, tokens: readonly Token[], own: readonly string[]): Uint8Array | null {
  if (own.length === 0) return null;
  const phrases = phrasesOf(own);
  let isOwn: Uint8Array | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, start, text: word } = tokens[at]!;
    if (kind !== "word" || text[start] === word[0]) continue;
    const found = phrases.get(stemOf(word))?.find((stems) => stems.every((stem, part) => tokens[at + part]?.kind === "word" && stemOf(tokens[at + part]!.text) === stem));
    if (!found) continue;
    isOwn ??= new Uint8Array(tokens.length);
    isOwn.fill(1, at, at + found.length);
    at += found.length - 1;
  }
  return isOwn;
}
