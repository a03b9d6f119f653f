import { seek, type Neighbours } from "./neighbour.ts";
import type { Parties } from "./party.ts";
import type { LinkGraph } from "./star.ts";

/** Whether a group and what its members were seen with are at least so many different identifiers. */
export function isLarge({ next }: Parties, { start, node }: Neighbours, { a, b }: Pick<LinkGraph, "a" | "b">, root: number, least: number): boolean {
  const seen = new Set<number>();
  for (let member = next[root]!, more = true; more && seen.size < least; member = next[member]!) {
    seen.add(member);
    for (let i = start[member]!; i < start[member + 1]!; i++) seen.add(node[i]!);
    for (let i = seek(a, member, 0); i < a.length && a[i] === member; i++) seen.add(b[i]!);
    more = member !== root;
  }
  return seen.size >= least;
}
