import { readNotions } from "./notions.ts";
import { likeliestBranch, sharedBranch, type ReasonTree } from "./reason-tree.ts";
import { stem } from "./stem.ts";
import { isStopWord, linkingWords } from "./lexicon/stop-words.ts";
import { tokenize, type Token } from "./tokens.ts";

export interface ReasonGuess {
  /** A leaf or, where only the branch is clear, the branch; null: nothing is near enough, the reason is unknown. */
  reason: string | null;
  /** 0…1. */
  confidence: number;
}

const leastSimilarity = 0.3;
/** A term no example knows weighs less: a long message may hold its reason in few words. */
const unknownWeight = 0.5;
/** Of reasons this near to the nearest, as a part of its likeness, the nearest is oftener the wrong one than the right one. */
const nearAlike = 0.95;

/**
 * The reason of the nearest example, when it is `least` alike (0…1): cosine over stems and notions, weighed by how few reasons
 * have them; an example that shares none but linking words, such as «не» or "about", is not alike. Where several of one branch
 * of the tree are near alike, it is the branch, also when none of them is `least` alike and all together are.
 */
export function nearestReason(examples: readonly { text: string; label: string }[], { least = leastSimilarity, tree = {} }: { least?: number; tree?: ReasonTree } = {}): (tokens: readonly Token[]) => ReasonGuess {
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
  const labels = [...new Set(examples.map(({ label }) => label))];
  const numberOf = new Map(labels.map((label, number) => [label, number]));
  const labelCount = labels.length;
  const hasBranches = Object.keys(tree).length > 0;
  const likeliest = likeliestBranch(tree, labels, least);
  const weight = (term: string): number => Math.log(1 + labelCount / (labelsOf.get(term)?.size ?? 1)) ** 2;
  const norms = documents.map(({ terms }) => Math.sqrt([...terms].reduce((sum, term) => sum + weight(term), 0)));

  /** Of each reason, how alike its nearest example is. */
  function likeness(products: ReadonlyMap<number, number>, length: number): Float64Array {
    const greatest = new Float64Array(labels.length);
    for (const [index, product] of products) {
      const number = numberOf.get(documents[index]!.label)!;
      greatest[number] = Math.max(greatest[number]!, product / (Math.sqrt(length) * norms[index]!));
    }
    return greatest;
  }

  return (tokens) => {
    const products = new Map<number, number>();
    const onSubject = new Set<number>();
    let length = 0;
    for (const term of termsOf(tokens)) {
      const found = documentsOf.get(term);
      length += found ? weight(term) : unknownWeight;
      for (const index of found ?? []) {
        products.set(index, (products.get(index) ?? 0) + weight(term));
        if (!linkingTerms.has(term)) onSubject.add(index);
      }
    }
    for (const index of products.keys()) if (!onSubject.has(index)) products.delete(index);
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
    if (hasBranches && confidence > 0) {
      const near = likeness(products, length);
      if (confidence >= least) return { reason: sharedBranch(tree, labels.filter((_, number) => near[number]! >= nearAlike * confidence)) ?? reason, confidence };
      const branch = likeliest(near);
      if (branch) return { reason: branch.branch, confidence: branch.confidence };
    }
    return confidence >= least ? { reason, confidence } : { reason: null, confidence };
  };
}

const notions: number[] = [];
/** Stems that tell reasons apart beside others, and alone tell of no subject. */
const linkingTerms: ReadonlySet<string> = new Set([...linkingWords, "не", "no"].map(stem));

function termsOf(tokens: readonly Token[]): Set<string> {
  const terms = new Set<string>();
  for (const { kind, text } of tokens) if (kind === "word" && !isStopWord(text)) terms.add(stem(text));
  readNotions(tokens, notions);
  for (const notion of notions) terms.add(`#${notion}`);
  return terms;
}
