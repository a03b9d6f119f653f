import { chanceOf, leastChance } from "./reason/bearing.ts";
import { likenessTo, type Near } from "./reason/likeness.ts";
import { partsOf } from "./reason/reason-part.ts";
import type { ReasonTones } from "./reason/reason-tone.ts";
import { likeliestBranch, probableBranch, sharedBranch, type ReasonTree } from "./reason/reason-tree.ts";
import { besideSubject, linkingTerms } from "./reason/terms.ts";
import { readSentiment, type Reading } from "./sentiment.ts";
import type { Token } from "./tokens.ts";

export interface ReasonGuess {
  /** A leaf or, where only the branch is clear, the branch; null: nothing is near enough, the reason is unknown. */
  reason: string | null;
  /** 0…1. */
  confidence: number;
}

/** Reasons this near to the nearest, as a part of its likeness, are read as it is: the nearest is oftener the wrong one than the right one. */
const nearAlike = 0.95;
/** What is less alike than this part of the nearest is not asked. */
export const worthAsking = 0.7;

/** Of many sentences one is like some example by chance: it has to be more so with every doubling of their number. */
const perDoubling = 0.15;
const mostOfMany = 0.6;

export interface NearestOptions {
  /** How alike an example has to be, 0…1, to decide by that alone. Without it a reason is told that is probable by all that a text has in common with its examples. */
  least?: number;
  /** Whether a text has to be like an example in all it says: a term no example knows then weighs as one that a single reason has. */
  isWhole?: boolean;
  tree?: ReasonTree;
  /** Which reasons blame and which praise; what is surely told in the opposite tone, or without any and of their subject alone, has another reason or none. */
  tones?: ReasonTones;
}

/**
 * The reason of a near example: likeness is the cosine over stems and notions, weighed by how few reasons have them; an example that shares none
 * but linking words or words of asking, such as «не» or "need help", is not alike. Of several sentences the surest decides. Where several of one
 * branch of the tree are near alike, it is the branch, also when none of them is enough and all together are.
 */
export function nearestReason(examples: readonly { text: string; label: string }[], { least, isWhole = false, tree = {}, tones = {} }: NearestOptions = {}): (tokens: readonly Token[], reading?: Reading) => ReasonGuess {
  const likeness = likenessTo(examples, tones, { isWhole, beside: least === undefined ? besideSubject : linkingTerms });
  const { labels } = likeness;
  const hasTones = Object.keys(tones).length > 0;
  const decide = least === undefined ? probable() : alike(least);

  /** The reason, by its number, whose value is highest; of equal ones that of the earlier example: what the company wrote stands before what its helpdesk tagged. */
  function highest(values: Float64Array, { nearest }: Near): number {
    let best = 0;
    for (let number = 1; number < values.length; number++) {
      if (values[number]! > values[best]! || (values[number] === values[best] && nearest[number]! < nearest[best]!)) best = number;
    }
    return best;
  }

  function leafOrShared({ greatest }: Near, best: number): string {
    return sharedBranch(tree, labels.filter((_, number) => greatest[number]! >= nearAlike * greatest[best]!)) ?? labels[best]!;
  }

  function alike(enough: number): (near: Near, ofMany: number) => ReasonGuess {
    const likeliest = likeliestBranch(tree, labels, enough);
    return (near, ofMany) => {
      const best = highest(near.greatest, near);
      const confidence = Math.min(1, near.greatest[best] ?? 0);
      if (confidence >= Math.max(enough, ofMany)) return { reason: leafOrShared(near, best), confidence };
      const branch = confidence > 0 && ofMany === 0 ? likeliest(near.greatest) : null;
      return branch ? { reason: branch.branch, confidence: branch.confidence } : { reason: null, confidence };
    };
  }

  function probable(): (near: Near) => ReasonGuess {
    const findBranch = probableBranch(tree, labels, leastChance);
    const chances = new Float64Array(labels.length);
    return (near) => {
      const nearestOfAll = near.greatest.reduce((most, one) => Math.max(most, one), 0);
      if (nearestOfAll === 0) return { reason: null, confidence: 0 };
      for (let number = 0; number < chances.length; number++) {
        const bearing = near.greatest[number]! >= worthAsking * nearestOfAll ? likeness.bearing(near, number) : null;
        chances[number] = bearing ? chanceOf(bearing) : 0;
      }
      const best = highest(chances, near);
      const confidence = chances[best]!;
      if (confidence >= leastChance) return { reason: leafOrShared(near, best), confidence };
      const branch = findBranch(chances);
      return branch ? { reason: branch.branch, confidence: branch.confidence } : { reason: null, confidence };
    };
  }

  return (tokens, reading) => {
    const read = hasTones ? (reading ?? readSentiment(tokens)) : undefined;
    const parts = partsOf(tokens);
    const ofMany = parts.length > 1 ? Math.min(mostOfMany, perDoubling * Math.log2(2 * parts.length)) : 0;
    const guesses = parts.map((part) => decide(likeness.near(tokens, read, part), part.to - part.from === tokens.length ? 0 : ofMany));
    return guesses.reduce((best, guess) => (isSurer(guess, best) ? guess : best));
  };
}

function isSurer(guess: ReasonGuess, than: ReasonGuess): boolean {
  if ((guess.reason === null) !== (than.reason === null)) return than.reason === null;
  return guess.confidence > than.confidence;
}
