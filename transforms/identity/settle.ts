import { kinds } from "./identifier.ts";
import type { Name } from "./name.ts";
import { areSplit, joinParties, likeness, makeParties, type Parties, type Written } from "./party.ts";
import type { LinkGraph, Stars } from "./star.ts";
import { find, union, unionFind } from "./union-find.ts";

export interface SettleSettings {
  /** Groups an identifier may touch before it is shared by many and chains nobody, whatever the names say. */
  maxOwners: number;
  /** With how many other identifiers a large group was seen: one identifier alone does not join two large ones. */
  largeGroup: number;
  /** An identifier is one group's own, and elsewhere a slip, when this share of its records is theirs… */
  ownShare: number;
  /** …and they are at least so many. */
  ownRecords: number;
}

export const defaultSettleSettings: SettleSettings = { maxOwners: 4, largeGroup: 12, ownShare: 0.9, ownRecords: 10 };

/** What is known beside the links. */
export interface Evidence {
  /** Names written beside identifiers, parallel arrays sorted by `node`; `name` indexes `names`. */
  readonly named: { readonly node: ArrayLike<number>; readonly name: ArrayLike<number>; readonly records: ArrayLike<number> };
  readonly names: readonly (Name | null)[];
  /** Identifiers joined by hand. */
  readonly merges: readonly (readonly [number, number])[];
  /** Identifiers set apart by hand: those of different sides of one split never share a person. */
  readonly splits: readonly { readonly node: number; readonly split: number; readonly side: number }[];
}

export type BridgeReason = "shared by many" | "two accounts" | "names differ" | "two large groups" | "split by hand";

/** An identifier that would join groups and was not let to. */
export interface Bridge {
  readonly node: number;
  readonly reason: BridgeReason;
  /** The smallest identifier of each group it touches. */
  readonly groups: readonly number[];
}

export interface Settlement {
  /** Per identifier the smallest identifier of its group, −1 for one that chains nobody. */
  readonly group: Int32Array;
  readonly bridges: readonly Bridge[];
}

/**
 * Joins stars into persons kind by kind, the most trusted first. An identifier that touches one group joins it. One
 * that touches several joins them only when nothing contradicts: names, accounts, size, splits by hand. The result
 * depends on the set of links alone: each kind is judged against the groups as they stood before it.
 */
export function settle(graph: LinkGraph, stars: Stars, evidence: Evidence, settings: SettleSettings = defaultSettleSettings): Settlement {
  const group = Int32Array.from(stars.owner);
  const nodes = nodesInDoubt(graph, stars, evidence);
  if (nodes.length === 0) return { group, bridges: [] };
  const local = new Int32Array(graph.kind.length).fill(-1);
  for (let at = 0; at < nodes.length; at++) local[nodes[at]!] = at;
  const parties = makeParties(nodes);
  const { sets } = parties;
  const written = namesOf(evidence, local, nodes.length);
  for (let at = 0; at < nodes.length; at++) parties.accounts[at] = Number(graph.kind[nodes[at]!] === 0);
  for (const { node, split, side } of evidence.splits) if (local[node]! >= 0) (parties.sides[local[node]!] ??= new Map<number, number>()).set(split, side);
  const touching = neighbours(graph, local, nodes.length);
  parties.reach.set(touching.reach);
  for (const [a, b] of evidence.merges) if (local[a]! >= 0 && local[b]! >= 0) joinParties(parties, local[a]!, local[b]!);

  const weak = new Uint8Array(nodes.length);
  const bridges: Bridge[] = [];
  for (let kind = 1; kind < kinds.length; kind++) {
    const joins: Join[] = [];
    const alone: number[] = [];
    for (let at = 0; at < nodes.length; at++) {
      if (graph.kind[nodes[at]!] !== kind) continue;
      const owner = soleOwner(parties, touching, weak, at);
      if (owner >= 0) alone.push(at, owner);
      if (owner !== several) continue;
      joins.push({ at, ...judge(ownersOf(parties, touching, weak, at), parties, kind, written, settings) });
    }
    const judged = holdChains(joins, parties, written, kind, settings);
    for (let i = 0; i < alone.length; i += 2) joinParties(parties, alone[i]!, alone[i + 1]!);
    for (const { at, agreeing, reason, owners } of judged) {
      for (const roots of agreeing) for (const root of roots.slice(1)) joinParties(parties, roots[0]!, root);
      if (reason === null) {
        joinParties(parties, at, agreeing[0]![0]!);
      } else {
        weak[at] = 1;
        bridges.push({ node: nodes[at]!, reason, groups: owners.map((root) => parties.node[root]!) });
      }
    }
  }
  for (let at = 0; at < nodes.length; at++) group[nodes[at]!] = weak[at] ? -1 : parties.node[find(sets, at)]!;
  return { group, bridges: bridges.map((bridge) => ({ ...bridge, groups: [...new Set(bridge.groups.map((node) => group[node]!))] })) };
}

const nobody = -1;
const several = -2;

/** The group an identifier touches, by root: `nobody` for none but its own, `several` for more than one. Groups it was set apart from do not count. */
function soleOwner(parties: Parties, { start, node }: Neighbours, weak: Uint8Array, at: number): number {
  const own = find(parties.sets, at);
  let owner = nobody;
  for (let i = start[at]!; i < start[at + 1]!; i++) {
    if (weak[node[i]!]) continue;
    const root = find(parties.sets, node[i]!);
    if (root === own || root === owner || areSplit(parties, root, own)) continue;
    if (owner !== nobody) return several;
    owner = root;
  }
  return owner;
}

/** The groups an identifier touches, by root, with the records it shares with each. */
function ownersOf(parties: Parties, { start, node, records }: Neighbours, weak: Uint8Array, at: number): Map<number, number> {
  const own = find(parties.sets, at);
  const owners = new Map<number, number>();
  for (let i = start[at]!; i < start[at + 1]!; i++) {
    if (weak[node[i]!]) continue;
    const root = find(parties.sets, node[i]!);
    if (root !== own && !areSplit(parties, root, own)) owners.set(root, (owners.get(root) ?? 0) + records[i]!);
  }
  return owners;
}

/** What one identifier does: which groups it lets join, and why it is not itself part of them. */
interface Verdict {
  /** All groups it touches, by root. */
  owners: number[];
  /** Groups that join each other, the own group first when the identifier belongs to it. */
  agreeing: number[][];
  /** Null when the identifier joins the first set. */
  reason: BridgeReason | null;
}
interface Join extends Verdict {
  at: number;
}

function judge(weights: ReadonlyMap<number, number>, parties: Parties, kind: number, written: Written, settings: SettleSettings): Verdict {
  const owners = [...weights.keys()].sort((a, b) => parties.node[a]! - parties.node[b]!);
  const own = ownOwner(owners, weights, settings);
  if (owners.length > settings.maxOwners) return own === null ? { owners, agreeing: [], reason: "shared by many" } : { owners, agreeing: [[own]], reason: null };
  const agreeing: number[][] = [];
  let reason: BridgeReason | null = null;
  for (const owner of owners) {
    const against = agreeing.map((set) => set.map((other) => contradiction(parties, owner, other, kind, written, settings)));
    const fits = against.findIndex((found) => found.every((one) => one === null));
    if (fits >= 0) agreeing[fits]!.push(owner);
    else agreeing.push([owner]);
    if (fits !== 0) reason ??= against.flat().find((one) => one !== null) ?? null;
  }
  if (agreeing.length === 1) return { owners, agreeing, reason: null };
  if (own !== null) return { owners, agreeing: agreeing.sort((a, b) => Number(b.includes(own)) - Number(a.includes(own))), reason: null };
  return { owners, agreeing, reason: reason ?? "names differ" };
}

function ownOwner(owners: readonly number[], weights: ReadonlyMap<number, number>, { ownShare, ownRecords }: SettleSettings): number | null {
  const all = owners.reduce((sum, owner) => sum + weights.get(owner)!, 0);
  return owners.find((owner) => weights.get(owner)! >= ownRecords && weights.get(owner)! >= ownShare * all) ?? null;
}

const emailKind = kinds.indexOf("email");

/** Why an identifier of this kind may not join two groups; null when it may. */
function contradiction(parties: Parties, a: number, b: number, kind: number, written: Written, { largeGroup }: SettleSettings): BridgeReason | null {
  if (areSplit(parties, a, b)) return "split by hand";
  const like = likeness(parties, a, b, written);
  if (like === "different") return "names differ";
  if (like === "same" || like === "compatible") return null;
  if (parties.accounts[a]! > 0 && parties.accounts[b]! > 0 && kind !== emailKind) return "two accounts";
  return parties.reach[a]! >= largeGroup && parties.reach[b]! >= largeGroup ? "two large groups" : null;
}

/**
 * Several identifiers of one kind can chain groups that contradict each other though no single one joins both. Such a
 * chain is held whole, so that no order of looking at it decides who is joined with whom.
 */
function holdChains(joins: readonly Join[], parties: Parties, written: Written, kind: number, settings: SettleSettings): readonly Join[] {
  const several = joins.flatMap(({ agreeing }) => agreeing.filter((roots) => roots.length > 1));
  if (several.length < 2) return joins;
  const chain = unionFind(parties.node.length);
  for (const roots of several) for (const root of roots.slice(1)) union(chain, roots[0]!, root);
  const members = new Map<number, Set<number>>();
  for (const roots of several) {
    const whole = members.get(find(chain, roots[0]!)) ?? new Set<number>();
    for (const root of roots) whole.add(root);
    members.set(find(chain, roots[0]!), whole);
  }
  const held = new Map<number, BridgeReason>();
  for (const [whole, roots] of members) {
    const found = roots.size > 2 ? anyContradiction([...roots], parties, written, kind, settings) : null;
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

const maxChain = 12;

function anyContradiction(roots: readonly number[], parties: Parties, written: Written, kind: number, settings: SettleSettings): BridgeReason | null {
  if (roots.length > maxChain) return "shared by many";
  for (const [i, a] of roots.entries()) {
    for (const b of roots.slice(i + 1)) {
      const found = contradiction(parties, a, b, kind, written, settings);
      if (found) return found;
    }
  }
  return null;
}

/** The identifiers whose stars are linked to others or touched by hand: the ones `settle` has to judge, and whose names it asks for. */
export function nodesInDoubt({ a, b }: LinkGraph, { owner, crossing }: Stars, { merges, splits }: Pick<Evidence, "merges" | "splits">): Int32Array {
  const inDoubt = new Uint8Array(owner.length);
  const mark = (node: number) => {
    if (owner[node]! >= 0) inDoubt[owner[node]!] = 1;
  };
  for (let i = 0; i < crossing.length; i++) {
    mark(a[crossing[i]!]!);
    mark(b[crossing[i]!]!);
  }
  for (const pair of merges) pair.forEach(mark);
  for (const { node } of splits) mark(node);
  const nodes = new Int32Array(owner.length);
  let count = 0;
  for (let node = 0; node < owner.length; node++) if (owner[node]! >= 0 && inDoubt[owner[node]!]) nodes[count++] = node;
  return nodes.slice(0, count);
}

function namesOf({ named: { node, name, records }, names }: Evidence, local: Int32Array, count: number): Written {
  const start = new Int32Array(count + 1);
  const own: Written = { start, name: new Int32Array(node.length), records: new Int32Array(node.length), names };
  let place = 0;
  for (let i = 0; i < node.length; i++) {
    const at = local[node[i]!]!;
    if (at < 0) continue;
    start[at + 1]!++;
    own.name[place] = name[i]!;
    own.records[place++] = records[i]!;
  }
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!;
  return own;
}

interface Neighbours {
  /** Where each identifier's neighbours begin in `node` and `records`. */
  start: Int32Array;
  node: Int32Array;
  records: Int32Array;
  /** With how many identifiers, more or less trusted, each was seen. */
  reach: Int32Array;
}

/** For each identifier in doubt, the more trusted ones it was seen with. */
function neighbours({ a, b, records }: LinkGraph, local: Int32Array, count: number): Neighbours {
  const start = new Int32Array(count + 1);
  const reach = new Int32Array(count);
  for (let i = 0; i < a.length; i++) {
    const left = local[a[i]!]!;
    if (left < 0) continue;
    const right = local[b[i]!]!;
    if (right < 0) continue;
    start[right + 1]!++;
    reach[left]!++;
    reach[right]!++;
  }
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const node = new Int32Array(start[count]!);
  const seen = new Int32Array(start[count]!);
  for (let i = 0; i < a.length; i++) {
    const left = local[a[i]!]!;
    if (left < 0) continue;
    const right = local[b[i]!]!;
    if (right < 0) continue;
    const at = next[right]!++;
    node[at] = left;
    seen[at] = records[i]!;
  }
  return { start, node, records: seen, reach };
}
