import { disagreement } from "./contradiction.ts";
import type { BridgeReason, Court, Verdict } from "./court.ts";
import { find, union, unionFind } from "./union-find.ts";

const maxChain = 12;

/**
 * Several identifiers of one kind can chain groups that contradict each other though no single one joins both. Such a
 * chain is held whole, so that no order of looking at it decides who is joined with whom.
 */
export function holdChains(court: Court, joins: readonly Verdict[], kind: number): readonly Verdict[] {
  const multiple = joins.flatMap(({ agreeing }) => agreeing.filter((roots) => roots.length > 1));
  if (multiple.length < 2) return joins;
  const chain = unionFind(court.parties.node.length);
  for (const roots of multiple) for (const root of roots.slice(1)) union(chain, roots[0]!, root);
  const members = new Map<number, Set<number>>();
  for (const roots of multiple) {
    const whole = members.get(find(chain, roots[0]!)) ?? new Set<number>();
    for (const root of roots) whole.add(root);
    members.set(find(chain, roots[0]!), whole);
  }
  const held = new Map<number, BridgeReason>();
  for (const [whole, roots] of members) {
    const found = roots.size > maxChain ? "shared by many" : roots.size > 2 ? disagreement(court, [...roots], kind) : null;
    if (found) held.set(whole, found);
  }
  if (held.size === 0) return joins;
  const reasonOf = (roots: readonly number[]) => (roots.length > 1 ? held.get(find(chain, roots[0]!)) : undefined);
  return joins.map((join) => {
    const reason = join.agreeing.map(reasonOf).find((one) => one !== undefined);
    if (!reason) return join;
    return { ...join, agreeing: join.agreeing.flatMap((roots) => (reasonOf(roots) ? roots.map((root) => [root]) : [roots])), reason };
  });
}
