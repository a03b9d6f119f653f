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
  /** The members of a group as a ring. */
  readonly next: Int32Array;
  /** One name of the group, by number; −1 while none is known. */
  readonly name: Int32Array;
  /** The names the group usually goes by, once asked for. */
  readonly usual: (readonly Name[] | undefined)[];
  /** On which side of which split by hand it stands. */
  readonly sides: (Map<number, number> | null)[];
}

/** Names written beside identifiers: of identifier i those from `start[i]` on, by number, and how often. */
export interface Written {
  readonly start: Int32Array;
  readonly name: Int32Array;
  readonly records: Int32Array;
  readonly names: readonly (Name | null)[];
}

export function makeParties(nodes: Int32Array, { start, name }: Written): Parties {
  const sets = unionFind(nodes.length);
  return {
    sets,
    node: Int32Array.from(nodes),
    reach: new Int32Array(nodes.length),
    accounts: new Int32Array(nodes.length),
    next: Int32Array.from(sets.parent),
    name: nodes.map((_, at) => (start[at]! < start[at + 1]! ? name[start[at]!]! : -1)),
    usual: new Array<readonly Name[] | undefined>(nodes.length).fill(undefined),
    sides: new Array<Map<number, number> | null>(nodes.length).fill(null),
  };
}

export function joinParties(parties: Parties, a: number, b: number): void {
  const { sets, node, reach, accounts, next, name, usual, sides } = parties;
  const [left, right] = [find(sets, a), find(sets, b)];
  if (left === right) return;
  const root = union(sets, left, right);
  const other = root === left ? right : left;
  node[root] = Math.min(node[root]!, node[other]!);
  reach[root]! += reach[other]!;
  accounts[root]! += accounts[other]!;
  [next[root], next[other]] = [next[other]!, next[root]!];
  if (name[root] === -1) name[root] = name[other]!;
  usual[root] = undefined;
  if (sides[other]) sides[root] = new Map([...(sides[root] ?? []), ...sides[other]]);
}

/** The identifiers of a group, in no particular order. */
export function membersOf({ next }: Parties, root: number): number[] {
  const members = [root];
  for (let member = next[root]!; member !== root; member = next[member]!) members.push(member);
  return members;
}

export function areSplit({ sides }: Parties, a: number, b: number): boolean {
  const [left, right] = [sides[a], sides[b]];
  if (!left || !right) return false;
  for (const [split, side] of left) if (right.has(split) && right.get(split) !== side) return true;
  return false;
}

const better: readonly Likeness[] = ["same", "compatible", "unknown", "different"];

/** The best agreement between the names two groups usually go by. */
export function likeness(parties: Parties, a: number, b: number, written: Written): Likeness {
  return bestOf(usualNames(parties, a, written), usualNames(parties, b, written));
}

export function bestOf(left: readonly Name[], right: readonly Name[]): Likeness {
  let best: Likeness | null = null;
  for (const one of left) {
    for (const other of right) {
      const found = compareNames(one, other);
      if (best === null || better.indexOf(found) < better.indexOf(best)) best = found;
    }
  }
  return best ?? "unknown";
}

/** Whether some of these names can only be different people's. */
export function isTorn(names: readonly Name[]): boolean {
  return names.some((one, i) => names.slice(i + 1).some((other) => compareNames(one, other) === "different"));
}

const considered = 4;
const usualShare = 0.2;

/** The names a group usually goes by; a name written once among many is a slip and does not count. */
export function usualNames(parties: Parties, root: number, written: Written): readonly Name[] {
  const { next, usual } = parties;
  if (usual[root]) return usual[root];
  const only = onlyName(next, root, written);
  if (only !== several) {
    usual[root] = only === none ? [] : [written.names[only]!];
    return usual[root];
  }
  const counts = new Map<number, number>();
  for (let member = next[root]!, more = true; more; member = next[member]!) {
    count(counts, member, written);
    more = member !== root;
  }
  usual[root] = mostUsual(counts, written, usualShare);
  return usual[root];
}

const none = -1;
const several = -2;

/** The name of a group that goes by one alone. */
function onlyName(next: Int32Array, root: number, { start, name, names }: Written): number {
  let only = none;
  for (let member = next[root]!, more = true; more; member = next[member]!) {
    for (let i = start[member]!; i < start[member + 1]!; i++) {
      if (name[i] === only || !names[name[i]!]) continue;
      if (only !== none) return several;
      only = name[i]!;
    }
    more = member !== root;
  }
  return only;
}

/** The names written beside one identifier; `share` is what a name must have of the most frequent one's records. */
export function usualNamesOf(at: number, written: Written, share = usualShare): Name[] {
  const counts = new Map<number, number>();
  count(counts, at, written);
  return mostUsual(counts, written, share);
}

function count(counts: Map<number, number>, at: number, { start, name, records, names }: Written): void {
  for (let i = start[at]!; i < start[at + 1]!; i++) if (names[name[i]!]) counts.set(name[i]!, (counts.get(name[i]!) ?? 0) + records[i]!);
}

function mostUsual(counts: ReadonlyMap<number, number>, { names }: Written, share: number): Name[] {
  const byUse = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
  const least = (byUse[0]?.[1] ?? 0) * share;
  return byUse
    .filter(([, times]) => times >= least)
    .slice(0, share === 0 ? byUse.length : considered)
    .map(([at]) => names[at]!);
}
