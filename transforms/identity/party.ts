import { compareNames, type Likeness, type Name } from "./name.ts";
import { find, union, unionFind, type UnionFind } from "./union-find.ts";

/** Groups of identifiers while they are being put together; what is known of each stands at the place of its root. */
export interface Parties {
  readonly sets: UnionFind;
  /** Its smallest identifier, which stands for the group. */
  readonly node: Int32Array;
  /** With how many identifiers, its own or others, its members were seen. */
  readonly reach: Int32Array;
  /** Customer ids in it: two in one group are two accounts of one person, or a mistake. */
  readonly accounts: Int32Array;
  /** How often each name was written, by the name's number. */
  readonly names: (Map<number, number> | null)[];
  /** On which side of which split by hand it stands. */
  readonly sides: (Map<number, number> | null)[];
}

export function makeParties(nodes: Int32Array): Parties {
  const nothing = () => new Array<Map<number, number> | null>(nodes.length).fill(null);
  return {
    sets: unionFind(nodes.length),
    node: Int32Array.from(nodes),
    reach: new Int32Array(nodes.length),
    accounts: new Int32Array(nodes.length),
    names: nothing(),
    sides: nothing(),
  };
}

export function joinParties(parties: Parties, a: number, b: number): void {
  const { sets, node, reach, accounts, names, sides } = parties;
  const [left, right] = [find(sets, a), find(sets, b)];
  if (left === right) return;
  const root = union(sets, left, right);
  const other = root === left ? right : left;
  node[root] = Math.min(node[root]!, node[other]!);
  reach[root]! += reach[other]!;
  accounts[root]! += accounts[other]!;
  if (names[other]) for (const [name, records] of names[other]) note(names, root, name, records);
  if (sides[other]) sides[root] = new Map([...(sides[root] ?? []), ...sides[other]]);
}

/** Adds to the count of `key` at a place. */
export function note(counts: (Map<number, number> | null)[], at: number, key: number, records: number): void {
  const own = (counts[at] ??= new Map<number, number>());
  own.set(key, (own.get(key) ?? 0) + records);
}

export function areSplit({ sides }: Parties, a: number, b: number): boolean {
  const [left, right] = [sides[a], sides[b]];
  if (!left || !right) return false;
  for (const [split, side] of left) if (right.has(split) && right.get(split) !== side) return true;
  return false;
}

const better: readonly Likeness[] = ["same", "compatible", "unknown", "different"];

/** The best agreement between the names two groups usually go by; a name written once among many is a slip and does not count. */
export function likeness(parties: Parties, a: number, b: number, names: readonly (Name | null)[]): Likeness {
  const right = usual(parties.names[b]!, names);
  let best: Likeness | null = null;
  for (const one of usual(parties.names[a]!, names)) {
    for (const other of right) {
      const found = compareNames(one, other);
      if (best === null || better.indexOf(found) < better.indexOf(best)) best = found;
    }
  }
  return best ?? "unknown";
}

const considered = 4;
const usualShare = 0.2;

function usual(counts: ReadonlyMap<number, number> | null, names: readonly (Name | null)[]): Name[] {
  if (!counts) return [];
  const byUse = [...counts].filter(([name]) => names[name]).sort(([a, x], [b, y]) => y - x || a - b);
  const least = (byUse[0]?.[1] ?? 0) * usualShare;
  return byUse
    .filter(([, records]) => records >= least)
    .slice(0, considered)
    .map(([name]) => names[name]!);
}
