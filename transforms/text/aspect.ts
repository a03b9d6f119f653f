import { aspects, saidOfPrices } from "./lexicon/aspects.ts";
import { compileLexicon, type Lexicon } from "./lexicon/compile.ts";
import { beginsClause } from "./lexicon/modifiers.ts";
import { sentenceSpans } from "./sentences.ts";
import { labelOf, readSentiment, type SentimentLabel } from "./sentiment.ts";
import { stem } from "./stem.ts";
import { tokenize, type Token } from "./tokens.ts";

/** What one sentence says of one side of a company. */
export interface AspectOpinion {
  /** From 0. */
  sentence: number;
  aspect: string;
  /** −1…+1. */
  sentiment: number;
  sentiment_label: SentimentLabel;
}

const prices = compileLexicon(saidOfPrices, String);

/** «Доставка, цены, персонал — всё на высоте»: so short a clause without a tone waits for the tone that follows. */
const mostListed = 2;

/** Shorter words are found as they are written. */
const leastStemmed = 4;

/** An aspect of the company's own, or words it adds to one of the six. */
export interface OwnAspect {
  key: string;
  /** How customers name it, any form of each word; a word with `*` at its end is a beginning that anything may follow. */
  words: readonly string[];
}

/** The six aspects every company has. */
export const commonAspects: readonly string[] = aspects.trim().split("\n").map((line) => line.slice(0, line.indexOf(":")));

/**
 * Opinions per sentence and aspect. A sentence has clauses, cut at commas and at «но» or "but", each with its own tone;
 * a clause that names nothing speaks of what was named before it.
 */
export function createAspectReader(own: readonly OwnAspect[] = []): (text: string) => AspectOpinion[] {
  const ownLines = own.map(({ key, words }) => `${key}: ${words.map(entryOf).filter(Boolean).join(" ")}`);
  const lexicon = compileLexicon([aspects, ...ownLines].join("\n"), String);
  return (text) => {
    let asked: string[] = [];
    return sentenceSpans(text).flatMap(({ start, end }, sentence) => {
      const totals = new Map<string, { sum: number; count: number }>();
      let named = asked;
      let isOpenList = false;
      const clauses = clausesOf(tokenize(text.slice(start, end)));
      asked = [];
      for (const { tokens: clause, isContrasted } of clauses) {
        const here = aspectsIn(clause, lexicon);
        if (here.length) named = isOpenList && !isContrasted ? [...named, ...here] : here;
        const { score, marks, isQuestion } = readSentiment(named.includes("price") ? clause.map(priced) : clause);
        isOpenList = marks.length === 0 && here.length > 0 && clause.length <= mostListed;
        // «Персонал? Ужас.»: a name with a question mark waits for the tone of the next sentence
        if (clauses.length === 1 && isQuestion && marks.length === 0 && clause.length <= mostListed) asked = here;
        if (marks.length === 0) continue;
        for (const aspect of new Set(named)) {
          const total = totals.get(aspect) ?? { sum: 0, count: 0 };
          totals.set(aspect, { sum: total.sum + score, count: total.count + 1 });
        }
      }
      return [...totals].map(([aspect, { sum, count }]) => {
        const sentiment = sum / count;
        return { sentence, aspect, sentiment, sentiment_label: labelOf(sentiment) };
      });
    });
  };
}

/** A company's word in the notation of the lexicon: its stem, so that every form of it is found. */
function entryOf(words: string): string {
  return words
    .split(/\s+/)
    .flatMap((part) => {
      const isPrefix = part.endsWith("*");
      return tokenize(part).filter(({ kind }) => kind === "word" || kind === "hashtag").map(({ text }) => (isPrefix ? `${text}*` : bodyOf(text)));
    })
    .join("_");
}

function bodyOf(word: string): string {
  if (word.length < leastStemmed) return `${word}.`;
  const stemmed = stem(word);
  let shared = 0;
  while (shared < stemmed.length && stemmed[shared] === word[shared]) shared++;
  return shared < leastStemmed ? word : word.slice(0, shared);
}

function priced(token: Token, at: number, clause: readonly Token[]): Token {
  const said = token.kind === "word" ? prices.phraseAt(clause, at) : undefined;
  return said ? { ...token, text: said.head } : token;
}

function aspectsIn(tokens: readonly Token[], lexicon: Lexicon<string>): string[] {
  const found = new Set<string>();
  tokens.forEach(({ kind }, at) => {
    if (kind !== "word" && kind !== "hashtag") return;
    const phrases = lexicon.phrasesAt(tokens, at);
    const longest = Math.max(...phrases.map(({ length }) => length));
    for (const { head, length } of phrases) if (length === longest) found.add(head);
  });
  return [...found];
}

interface Clause {
  tokens: Token[];
  /** Cut from what came before by «но», «хотя» and their like. */
  isContrasted: boolean;
}

function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [{ tokens: [], isContrasted: false }];
  tokens.forEach((token, at) => {
    const isContrasted = beginsClause(tokens, at);
    if (token.kind === "pause" || isContrasted) clauses.push({ tokens: [], isContrasted });
    else clauses.at(-1)!.tokens.push(token);
  });
  return clauses.filter((clause) => clause.tokens.length > 0);
}
