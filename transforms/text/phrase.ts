import { isLinkingWord } from "./lexicon/stop-words.ts";
import { stem } from "./stem.ts";
import type { Token } from "./tokens.ts";

export interface Phrase {
  /** Stems joined by spaces; what is counted. */
  key: string;
  /** As this text says it; what is shown. */
  shown: string;
}

const mostWords = 3;
/** With the words that link them. */
const mostTokens = 5;
const mostPhrases = 30;

/**
 * The distinct phrases of a text, of two or three words and those that link them: “mould under the lid”. What new topics are found among.
 * A phrase stays within a clause and neither begins nor ends with a word that says nothing or only links.
 */
export function phrasesOf(tokens: readonly Token[]): Phrase[] {
  const found = new Map<string, string>();
  for (let from = 0; from < tokens.length && found.size < mostPhrases; from++) {
    if (!mayEnd(tokens[from]!)) continue;
    let said = 1;
    for (let to = from + 1; to < Math.min(from + mostTokens, tokens.length) && said < mostWords && tokens[to]!.kind === "word"; to++) {
      if (!mayEnd(tokens[to]!)) continue;
      said++;
      const words = tokens.slice(from, to + 1).map(({ text }) => text);
      found.set(words.map(stem).join(" "), words.join(" "));
    }
  }
  return [...found].map(([key, shown]) => ({ key, shown }));
}

function mayEnd({ kind, text }: Token): boolean {
  return kind === "word" && text.length > 2 && !isLinkingWord(text);
}
