import { readNotions } from "./notions.ts";
import { stem } from "./stem.ts";
import { isStopWord } from "./lexicon/stop-words.ts";
import { tokenize, type Token } from "./tokens.ts";

export interface ReasonGuess {
  /** null: nothing is near enough, the reason is unknown. */
  reason: string | null;
  /** 0…1. */
  confidence: number;
}

const leastSimilarity = 0.3;
/** A term no example knows weighs less: a long message may hold its reason in few words. */
const unknownWeight = 0.5;

/** The reason of the nearest example, when it is `least` alike (0…1): cosine over stems and notions, weighed by how few reasons have them. */
export function nearestReason(examples: readonly { text: string; label: string }[], least = leastSimilarity): (tokens: readonly Token[]) => ReasonGuess {
  const documents = examples.map(({ text, label }) => ({ label, terms: termsOf(tokenize(text)) }));
  const labelsOf = new Map<string, Set<string>>();
  const documentsOf = new Map<string, number[]>();
  documents.forEach(({ terms, label }, index) => {
    for (const term of terms) {
      labelsOf.set(term, (labelsOf.get(term) ?? new Set()).add(label));
      const known = documentsOf.get(term);
      if (known) known.push(index);
      else documentsOf.set(term, [index]);
    }
  });
  const labelCount = new Set(examples.map(({ label }) => label)).size;
  const weight = (term: string): number => Math.log(1 + labelCount / (labelsOf.get(term)?.size ?? 1)) ** 2;
  const norms = documents.map(({ terms }) => Math.sqrt([...terms].reduce((sum, term) => sum + weight(term), 0)));

  return (tokens) => {
    const products = new Map<number, number>();
    let length = 0;
    for (const term of termsOf(tokens)) {
      const found = documentsOf.get(term);
      length += found ? weight(term) : unknownWeight;
      for (const index of found ?? []) products.set(index, (products.get(index) ?? 0) + weight(term));
    }
    let reason: string | null = null;
    let confidence = 0;
    for (const [index, product] of products) {
      const similarity = product / (Math.sqrt(length) * norms[index]!);
      if (similarity > confidence) {
        confidence = similarity;
        reason = documents[index]!.label;
      }
    }
    confidence = Math.min(1, confidence);
    return confidence >= least ? { reason, confidence } : { reason: null, confidence };
  };
}

const notions: number[] = [];

function termsOf(tokens: readonly Token[]): Set<string> {
  const terms = new Set<string>();
  for (const { kind, text } of tokens) if (kind === "word" && !isStopWord(text)) terms.add(stem(text));
  readNotions(tokens, notions);
  for (const notion of notions) terms.add(`#${notion}`);
  return terms;
}
