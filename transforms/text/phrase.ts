import { isStopWord } from "./lexicon/stop-words.ts";
import { stem } from "./stem.ts";
import type { Token } from "./tokens.ts";

export interface Phrase {
  /** Stems joined by spaces; what is counted. */
  key: string;
  /** As this text says it; what is shown. */
  shown: string;
}

const mostWords = 3;
const mostPhrases = 30;

/**
 * The distinct phrases of two and three words of a text: what new topics are found among.
 * A phrase stays within a clause and neither begins nor ends with a word that says nothing.
 */
export function phrasesOf(tokens: readonly Token[]): Phrase[] {
  const found = new Map<string, string>();
  for (let from = 0; from < tokens.length && found.size < mostPhrases; from++) {
    if (!mayEnd(tokens[from]!)) continue;
    for (let to = from + 1; to < Math.min(from + mostWords, tokens.length) && tokens[to]!.kind === "word"; to++) {
      if (!mayEnd(tokens[to]!)) continue;
      const words = tokens.slice(from, to + 1).map(({ text }) => text);
      found.set(words.map(stem).join(" "), words.join(" "));
    }
  }
  return [...found].map(([key, shown]) => ({ key, shown }));
}

function mayEnd({ kind, text }: Token): boolean {
  return kind === "word" && text.length > 2 && !isStopWord(text);
}
