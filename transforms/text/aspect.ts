import { aspects } from "./lexicon/aspects.ts";
import { compileLexicon, type Lexicon } from "./lexicon/compile.ts";
import { contrasts } from "./lexicon/modifiers.ts";
import { sentenceSpans } from "./sentences.ts";
import { labelOf, readSentiment, type SentimentLabel } from "./sentiment.ts";
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

const known = compileLexicon(aspects, String);

/**
 * Opinions per sentence and aspect. A sentence that turns at «но» or "but" has two halves, each with its own tone;
 * a half that names nothing speaks of what was named before it. `own` is a company's further lexicon in the same notation.
 */
export function createAspectReader(own = ""): (text: string) => AspectOpinion[] {
  const lexicon: Lexicon<string> = own ? compileLexicon(`${aspects}\n${own}`, String) : known;
  return (text) =>
    sentenceSpans(text).flatMap(({ start, end }, sentence) => {
      const totals = new Map<string, { sum: number; count: number }>();
      let named: string[] = [];
      for (const clause of clausesOf(tokenize(text.slice(start, end)))) {
        const here = aspectsIn(clause, lexicon);
        if (here.length) named = here;
        const { score, marks } = readSentiment(clause);
        if (marks.length === 0) continue;
        for (const aspect of named) {
          const total = totals.get(aspect) ?? { sum: 0, count: 0 };
          totals.set(aspect, { sum: total.sum + score, count: total.count + 1 });
        }
      }
      return [...totals].map(([aspect, { sum, count }]) => {
        const sentiment = sum / count;
        return { sentence, aspect, sentiment, sentiment_label: labelOf(sentiment) };
      });
    });
}

function aspectsIn(tokens: readonly Token[], lexicon: Lexicon<string>): string[] {
  const found = new Set<string>();
  tokens.forEach(({ kind }, at) => {
    if (kind === "word" || kind === "hashtag") for (const { head } of lexicon.phrasesAt(tokens, at)) found.add(head);
  });
  return [...found];
}

function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "word" && contrasts.has(token.text)) clauses.push([]);
    else if (token.kind === "pause" && clauses.at(-1)!.length > 3) clauses.push([]);
    else clauses.at(-1)!.push(token);
  }
  return clauses.filter((clause) => clause.length > 0);
}
