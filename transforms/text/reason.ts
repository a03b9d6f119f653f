import { askingNotions, readNotions } from "./notions.ts";
import { partsOf, type Part } from "./reason/reason-part.ts";
import { isOpposite, namesSubjectAlone, tonedStems, type ReasonTones } from "./reason/reason-tone.ts";
import { likeliestBranch, sharedBranch, type ReasonTree } from "./reason/reason-tree.ts";
import { readSentiment, type Reading } from "./sentiment.ts";
import { stem } from "./stem.ts";
import { askingWords, isStopWord, linkingWords } from "./lexicon/stop-words.ts";
import { tokenize, type Token } from "./tokens.ts";

export interface ReasonGuess {
  /** A leaf or, where only the branch is clear, the branch; null: nothing is near enough, the reason is unknown. */
  reason: string | null;
  /** 0…1. */
  confidence: number;
}

const leastSimilarity = 0.3;
/** A term no example knows weighs less: a long message may hold its reason in few words. Not where a text is to be much like an example. */
const unknownWeight = 0.5;
/** Of reasons this near to the nearest, as a part of its likeness, the nearest is oftener the wrong one than the right one. */
const nearAlike = 0.95;

/** Of many sentences one is like some example by chance: it has to be more so with every doubling of their number. */
const perDoubling = 0.15;
const mostOfMany = 0.6;

export interface NearestOptions {
  /** How alike an example has to be, 0…1. */
  least?: number;
  /** Whether a text has to be like an example in all it says: a term no example knows then weighs as one that a single reason has. */
  isWhole?: boolean;
  tree?: ReasonTree;
  /** Which reasons blame and which praise; what is surely told in the opposite tone, or without any and of their subject alone, has another reason or none. */
  tones?: ReasonTones;
}

/**
 * The reason of the nearest example, when it is `least` alike: cosine over stems and notions, weighed by how few reasons
 * have them; an example that shares none but linking words or words of asking, such as «не» or "need help", is not alike. Of several sentences the
 * nearest decides. Where several of one branch of the tree are near alike, it is the branch, also when none of them is
 * `least` alike and all together are.
 */
export function nearestReason(examples: readonly { text: string; label: string }[], { least = leastSimilarity, isWhole = false, tree = {}, tones = {} }: NearestOptions = {}): (tokens: readonly Token[], reading?: Reading) => ReasonGuess {
  const documents = examples.map(({ text, label }) => {
    const tokens = tokenize(text);
    return { label, terms: termsOf(tokens), toned: tonedStems(tones[label] ?? 0, tokens) };
  });
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
  const hasTones = Object.keys(tones).length > 0;
  const likeliest = likeliestBranch(tree, labels, least);
  const weight = (term: string): number => Math.log(1 + labelCount / (labelsOf.get(term)?.size ?? 1)) ** 2;
  const strange = isWhole ? Math.log(1 + labelCount) ** 2 : unknownWeight;
  const norms = documents.map(({ terms }) => Math.sqrt([...terms].reduce((sum, term) => sum + weight(term), 0)));

  /** Of each reason, how alike its nearest example is, and which it is. */
  function likeness(terms: ReadonlySet<string>): { greatest: Float64Array; nearest: Int32Array } {
    const products = new Map<number, number>();
    const onSubject = new Set<number>();
    let length = 0;
    for (const term of terms) {
      const found = documentsOf.get(term);
      length += found ? weight(term) : strange;
      for (const index of found ?? []) {
        products.set(index, (products.get(index) ?? 0) + weight(term));
        if (!linkingTerms.has(term)) onSubject.add(index);
      }
    }
    const greatest = new Float64Array(labelCount);
    const nearest = new Int32Array(labelCount);
    for (const [index, product] of products) {
      if (!onSubject.has(index)) continue;
      const number = numberOf.get(documents[index]!.label)!;
      const similarity = product / (Math.sqrt(length) * norms[index]!);
      if (similarity <= greatest[number]!) continue;
      greatest[number] = similarity;
      nearest[number] = index;
    }
    return { greatest, nearest };
  }

  /** Leaves out reasons of blame and of praise where a text, where it is like them, is told in the opposite tone, or in none and of their subject alone. */
  function dropOthers({ greatest, nearest }: ReturnType<typeof likeness>, tokens: readonly Token[], reading: Reading, part: Part): void {
    for (let number = 0; number < labelCount; number++) {
      const tone = tones[labels[number]!];
      if (!tone || greatest[number] === 0) continue;
      const { terms, toned } = documents[nearest[number]!]!;
      const shared: number[] = [];
      for (let at = part.from; at < part.to; at++) if (tokens[at]!.kind === "word" && isSubject(terms, stem(tokens[at]!.text))) shared.push(at);
      if (isOpposite(tone, tokens, reading, part, shared) || namesSubjectAlone(tone, tokens, reading, part, toned)) greatest[number] = 0;
    }
  }

  function guessOf(tokens: readonly Token[], reading: Reading | undefined, part: Part, ofMany: number): ReasonGuess {
    const own = part.to - part.from === tokens.length ? tokens : tokens.slice(part.from, part.to);
    const near = likeness(termsOf(own));
    if (reading) dropOthers(near, tokens, reading, part);
    const { greatest, nearest } = near;
    let best = 0;
    // of examples that are as alike the first decides: what the company wrote stands before what its helpdesk tagged
    for (let number = 1; number < labelCount; number++) {
      if (greatest[number]! > greatest[best]! || (greatest[number] === greatest[best] && nearest[number]! < nearest[best]!)) best = number;
    }
    const confidence = Math.min(1, greatest[best] ?? 0);
    if (confidence === 0) return { reason: null, confidence };
    if (confidence >= Math.max(least, ofMany)) {
      const shared = hasBranches ? sharedBranch(tree, labels.filter((_, number) => greatest[number]! >= nearAlike * confidence)) : null;
      return { reason: shared ?? labels[best]!, confidence };
    }
    const branch = hasBranches && ofMany === 0 ? likeliest(greatest) : null;
    return branch ? { reason: branch.branch, confidence: branch.confidence } : { reason: null, confidence };
  }

  return (tokens, reading) => {
    const read = hasTones ? (reading ?? readSentiment(tokens)) : undefined;
    const parts = partsOf(tokens);
    const ofMany = parts.length > 1 ? Math.min(mostOfMany, perDoubling * Math.log2(2 * parts.length)) : 0;
    const guesses = parts.map((part) => guessOf(tokens, read, part, part.to - part.from === tokens.length ? 0 : ofMany));
    return guesses.reduce((best, guess) => (isSurer(guess, best) ? guess : best));
  };
}

function isSurer(guess: ReasonGuess, than: ReasonGuess): boolean {
  if ((guess.reason === null) !== (than.reason === null)) return than.reason === null;
  return guess.confidence > than.confidence;
}

const notions: number[] = [];
/** Stems that tell reasons apart beside others, and alone tell of no subject. */
const linkingTerms: ReadonlySet<string> = new Set([...[...linkingWords, ...askingWords, "не", "no"].map(stem), ...askingNotions.map(termOfNotion)]);

function termOfNotion(notion: number): string {
  return `#${notion}`;
}

const isSubject = (terms: ReadonlySet<string>, term: string): boolean => terms.has(term) && !linkingTerms.has(term);

function termsOf(tokens: readonly Token[]): Set<string> {
  const terms = new Set<string>();
  for (const { kind, text } of tokens) if (kind === "word" && !isStopWord(text)) terms.add(stem(text));
  readNotions(tokens, notions);
  for (const notion of notions) terms.add(termOfNotion(notion));
  return terms;
}
