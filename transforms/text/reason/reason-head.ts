import { answers } from "./answer.ts";
import { highest } from "../learn/calibrate.ts";
import { familiarityReader } from "../learn/familiar.ts";
import type { FeatureRow } from "../learn/features.ts";
import { classScorer, type Model } from "../learn/model.ts";
import type { ReasonGuess } from "../reason.ts";
import { probableBranch, type BranchGuess, type ReasonTree } from "./reason-tree.ts";

/**
 * Tells the likeliest class or a branch, from a probability on. Where `margin` is given, only a class on whose side a text is so far;
 * where `evidence` is, only one whose odds the text's features multiply by it. No branch is told that is told of a text without features,
 * and nothing of a text that speaks of something else than those that taught a model which knows what they speak of, more strictly of
 * one that comes from elsewhere, a channel that taught nothing.
 */
export function reasonHead(model: Model, least: { probability: number; margin?: number; evidence?: number }, tree: ReasonTree = {}): (row: FeatureRow, isElsewhere?: boolean) => ReasonGuess {
  const { probability, margin = -Infinity, evidence = 0 } = least;
  const leastGain = Math.log(evidence);
  const scoreRow = classScorer(model);
  const { familiar } = model;
  const familiarityWith = familiar && familiarityReader(model.weights, model.classes.length, familiar);
  function isForeign(row: FeatureRow, target: number, isElsewhere: boolean): boolean {
    return familiarityWith !== null && familiarityWith(row, target) < (isElsewhere ? familiar!.leastElsewhere : familiar!.least);
  }
  const scores = new Float64Array(model.classes.length);
  const { calibration: { slopes, intercepts }, favours } = model;
  const chance = (target: number): number => 1 / (1 + Math.exp(slopes[target]! * scores[target]! + intercepts[target]!));
  const findBranch = Object.keys(tree).length ? probableBranch(tree, model.classes, answers.ofBranch * probability) : null;
  const chances = new Float64Array(scores.length);
  function branchNow(): BranchGuess | null {
    if (!findBranch) return null;
    for (let target = 0; target < chances.length; target++) chances[target] = chance(target);
    return findBranch(chances);
  }
  scores.set(model.biases);
  const ofNothing = branchNow()?.branch;
  return (row, isElsewhere = false) => {
    scoreRow(row, scores);
    if (favours) for (let target = 0; target < chances.length; target++) chances[target] = chance(target);
    const best = highest(favours ? chances : scores, 0, chances.length, favours);
    const confidence = chance(best);
    const gain = slopes[best]! * (model.biases[best]! - scores[best]!);
    const isSure = confidence >= probability && scores[best]! >= margin && gain >= leastGain;
    const branch = isSure ? null : branchNow();
    const told = isSure ? { reason: model.classes[best]!, confidence } : branch && branch.branch !== ofNothing ? { reason: branch.branch, confidence: branch.confidence } : null;
    return told && !isForeign(row, best, isElsewhere) ? told : { reason: null, confidence };
  };
}
