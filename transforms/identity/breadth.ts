import { seek, type Neighbours } from "./neighbour.ts";
import { membersOf, type Parties } from "./party.ts";
import type { LinkGraph } from "./star.ts";

/** Whether a group and what its members were seen with are at least so many different identifiers. */
export function isLarge(parties: Parties, { start, node }: Neighbours, { a, b }: Pick<LinkGraph, "a" | "b">, root: number, least: number): boolean {
  const seen = new Set<number>();
  for (const member of membersOf(parties, root)) {
    if (seen.size >= least) return true;
    seen.add(member);
    for (let i = start[member]!; i < start[member + 1]!; i++) seen.add(node[i]!);
    for (let i = seek(a, member, 0); i < a.length && a[i] === member; i++) seen.add(b[i]!);
  }
  return seen.size >= least;
}
