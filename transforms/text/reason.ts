import { stem } from "./stem.ts";
import { tokenize, type Token } from "./tokens.ts";
import { isStopWord } from "./lexicon/stop-words.ts";

/** A text whose reason is known: an example phrase of the company, or a conversation its helpdesk tagged. */
export interface ReasonExample {
  text: string;
  reason: string;
}

export interface ReasonGuess {
  /** null: nothing is near enough. */
  reason: string | null;
  /** 0…1. */
  confidence: number;
}

const leastSimilarity = 0.3;

/** Nearest example by cosine over stems weighted by how few reasons use them. */
export function nearestReason(examples: readonly ReasonExample[]): (tokens: readonly Token[]) => ReasonGuess {
  const documents = examples.map(({ text, reason }) => ({ reason, stems: stemsOf(tokenize(text)) }));
  const reasonsOf = new Map<string, Set<string>>();
  for (const { stems, reason } of documents) {
    for (const word of stems) reasonsOf.set(word, (reasonsOf.get(word) ?? new Set()).add(reason));
  }
  const reasonCount = new Set(examples.map(({ reason }) => reason)).size;
  const rarity = (word: string): number => Math.log(1 + reasonCount / (reasonsOf.get(word)?.size ?? 1));
  const norm = (stems: ReadonlySet<string>): number => Math.sqrt([...stems].reduce((sum, word) => sum + rarity(word) ** 2, 0));
  const byStem = new Map<string, number[]>();
  documents.forEach(({ stems }, index) => {
    for (const word of stems) byStem.set(word, [...(byStem.get(word) ?? []), index]);
  });
  const norms = documents.map(({ stems }) => norm(stems));

  return (tokens) => {
    const stems = stemsOf(tokens);
    const products = new Map<number, number>();
    let known = 0;
    for (const word of stems) {
      const found = byStem.get(word);
      if (!found) continue;
      known += rarity(word) ** 2;
      for (const index of found) products.set(index, (products.get(index) ?? 0) + rarity(word) ** 2);
    }
    let reason: string | null = null;
    let best = 0;
    // Words no example knows weigh half: a long message may still hold a reason in few words.
    const length = Math.sqrt(known + 0.5 * (stems.size - 1));
    for (const [index, product] of products) {
      const similarity = product / (length * norms[index]!);
      if (similarity > best) {
        best = similarity;
        reason = documents[index]!.reason;
      }
    }
    const confidence = Math.min(1, best);
    return confidence >= leastSimilarity ? { reason, confidence } : { reason: null, confidence };
  };
}

function stemsOf(tokens: readonly Token[]): Set<string> {
  const stems = new Set<string>();
  for (const { kind, text } of tokens) if (kind === "word" && !isStopWord(text)) stems.add(stem(text));
  return stems;
}
