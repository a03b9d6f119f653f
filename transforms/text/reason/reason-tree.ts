/** Reason → the branch it hangs on; reasons of the topmost level are not in it. */
export type ReasonTree = Readonly<Record<string, string>>;

/** A branch and how sure it is, 0…1. */
export interface BranchGuess {
  branch: string;
  confidence: number;
}

/** Branches above a reason, the nearest first. */
export function branchesAbove(tree: ReasonTree, reason: string): string[] {
  const above: string[] = [];
  for (let branch = tree[reason]; branch !== undefined; branch = tree[branch]) above.push(branch);
  return above;
}

/** The deepest branch that all of some reasons lie within; null where there is none. */
export function sharedBranch(tree: ReasonTree, reasons: readonly string[]): string | null {
  const [first = [], ...others] = reasons.map((reason) => [reason, ...branchesAbove(tree, reason)]);
  return first.find((branch) => others.every((above) => above.includes(branch))) ?? null;
}

interface Branch {
  key: string;
  level: number;
  /** Numbers of the reasons that lie within it, itself included where it is one of them. */
  reasons: number[];
}

/** Branches that two reasons or more lie within, the deepest first: of the others nothing is told but by one reason alone. */
function branchesOf(tree: ReasonTree, reasons: readonly string[]): Branch[] {
  const found = new Map<string, Branch>();
  const isBranch = new Set(Object.values(tree));
  reasons.forEach((reason, number) => {
    for (const key of [...(isBranch.has(reason) ? [reason] : []), ...branchesAbove(tree, reason)]) {
      const branch = found.get(key) ?? { key, level: branchesAbove(tree, key).length, reasons: [] };
      branch.reasons.push(number);
      found.set(key, branch);
    }
  });
  return [...found.values()].filter((branch) => branch.reasons.length > 1).sort((a, b) => b.level - a.level || (a.key < b.key ? -1 : 1));
}

/** So many times what speaks for all reasons outside of it has to speak for a branch: what tells nothing speaks for all a little. */
const clearly = 2;

/**
 * The deepest branch whose reasons together are `least` probable, and clearly more than all others together; null when none
 * is. Probabilities of machines that each tell one reason from all others may add to more than one, and are then made to add
 * to one.
 */
export function probableBranch(tree: ReasonTree, reasons: readonly string[], least: number): (chances: ArrayLike<number>) => BranchGuess | null {
  const branches = branchesOf(tree, reasons);
  return (chances) => {
    let total = 0;
    for (let i = 0; i < chances.length; i++) total += chances[i]!;
    for (const { key, reasons: own } of branches) {
      let sum = 0;
      for (const number of own) sum += chances[number]!;
      const confidence = sum / Math.max(1, total);
      if (confidence >= least && sum >= clearly * (total - sum)) return { branch: key, confidence };
    }
    return null;
  };
}

/**
 * The deepest branch that a text is `least` alike to by its reasons together, and clearly more than to all others:
 * likenesses (cosines, 0…1) add up as if each reason told of another part of the text, by their squares. A branch of which
 * one reason alone is near is none: that reason would have been the answer.
 */
export function likeliestBranch(tree: ReasonTree, reasons: readonly string[], least: number): (likeness: ArrayLike<number>) => BranchGuess | null {
  const branches = branchesOf(tree, reasons);
  return (likeness) => {
    let all = 0;
    for (let i = 0; i < likeness.length; i++) all += likeness[i]! ** 2;
    for (const { key, reasons: own } of branches) {
      let squares = 0;
      let greatest = 0;
      for (const number of own) {
        squares += likeness[number]! ** 2;
        greatest = Math.max(greatest, likeness[number]!);
      }
      if (squares >= least ** 2 && squares > greatest ** 2 && squares >= clearly * (all - squares)) return { branch: key, confidence: Math.min(1, Math.sqrt(squares)) };
    }
    return null;
  };
}
