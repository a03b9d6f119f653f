import { askingNotions, readNotions } from "../notions.ts";
import { askingWords, isStopWord, linkingWords } from "../lexicon/stop-words.ts";
import { stem, stemOf } from "../stem.ts";
import { tokenize, type Token } from "../tokens.ts";
import { commonWords } from "./common-words.ts";

const notions: number[] = [];
const prefix = "#";

/** Stems of words that say something, and notions. */
export function termsOf(tokens: readonly Token[]): Set<string> {
  const terms = new Set<string>();
  for (const { kind, text, word } of tokens) if (kind === "word" && !isStopWord(text)) terms.add(stemOf(word));
  readNotions(tokens, notions);
  for (const notion of notions) terms.add(termOfNotion(notion));
  return terms;
}

function termOfNotion(notion: number): string {
  return `${prefix}${notion}`;
}

export const isNotion = (term: string): boolean => term.startsWith(prefix);

/** Stems that tell reasons apart beside others, and alone tell of no subject. */
export const linkingTerms: ReadonlySet<string> = new Set([...[...linkingWords, ...askingWords, "не", "no"].map(stem), ...askingNotions.map(termOfNotion)]);

/** Linking terms, and notions of those words by which anything is asked: where, when, why, how, which. */
export const besideSubject: ReadonlySet<string> = new Set([...linkingTerms, ...[...termsOf(tokenize("where when why how which"))].filter(isNotion)]);

/** Stems of what is said of anything. */
export const commonTerms: ReadonlySet<string> = new Set(commonWords.map(stem));
