import { kinds } from "./identifier.ts";
import type { Name } from "./name.ts";
import { absorb, areSplit, likeness, type Party } from "./party.ts";
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
  /** Names written beside identifiers, parallel arrays; `name` indexes `names`. */
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
  nodes.forEach((node, at) => (local[node] = at));
  const sets = unionFind(nodes.length);
  const parties: Party[] = Array.from(nodes, (node) => ({ node, reach: 0, accounts: graph.kind[node] === 0 ? 1 : 0, names: new Map(), sides: new Map() }));
  const { named, names } = evidence;
  for (let i = 0; i < named.node.length; i++) {
    const at = local[named.node[i]!]!;
    if (at >= 0) parties[at]!.names.set(named.name[i]!, (parties[at]!.names.get(named.name[i]!) ?? 0) + named.records[i]!);
  }
  for (const { node, split, side } of evidence.splits) if (local[node]! >= 0) parties[local[node]!]!.sides.set(split, side);

  const join = (a: number, b: number) => {
    const [left, right] = [find(sets, a), find(sets, b)];
    if (left === right) return;
    const whole = absorb(parties[left]!, parties[right]!);
    parties[union(sets, left, right)] = whole;
  };
  const touching = neighbours(graph, local, nodes.length);
  parties.forEach((party, at) => (party.reach = touching.reach[at]!));
  for (const [a, b] of evidence.merges) if (local[a]! >= 0 && local[b]! >= 0) join(local[a]!, local[b]!);

  const weak = new Uint8Array(nodes.length);
  const bridges: Bridge[] = [];
  for (let kind = 1; kind < kinds.length; kind++) {
    const joins: Join[] = [];
    for (let at = 0; at < nodes.length; at++) {
      if (graph.kind[nodes[at]!] !== kind) continue;
      const owners = new Map<number, number>();
      for (let i = touching.start[at]!; i < touching.start[at + 1]!; i++) {
        const other = touching.node[i]!;
        if (weak[other]) continue;
        const root = find(sets, other);
        if (root === find(sets, at) || areSplit(parties[root]!, parties[at]!)) continue;
        owners.set(root, (owners.get(root) ?? 0) + touching.records[i]!);
      }
      if (owners.size > 0) joins.push({ at, ...judge(owners, parties, kind, names, settings) });
    }
    for (const { at, sets: agreeing, reason, owners } of holdChains(joins, parties, names, kind, settings)) {
      for (const roots of agreeing) for (const root of roots.slice(1)) join(roots[0]!, root);
      if (reason === null) {
        join(at, agreeing[0]![0]!);
      } else {
        weak[at] = 1;
        bridges.push({ node: nodes[at]!, reason, groups: owners.map((root) => parties[root]!.node) });
      }
    }
  }
  for (let at = 0; at < nodes.length; at++) group[nodes[at]!] = weak[at] ? -1 : parties[find(sets, at)]!.node;
  return { group, bridges: bridges.map((bridge) => ({ ...bridge, groups: [...new Set(bridge.groups.map((node) => group[node]!))] })) };
}

/** What one identifier does: which groups it lets join, and why it is not itself part of them. */
interface Verdict {
  /** All groups it touches, by root. */
  owners: number[];
  /** Groups that join each other, the own group first when the identifier belongs to it. */
  sets: number[][];
  /** Null when the identifier joins the first set. */
  reason: BridgeReason | null;
}
interface Join extends Verdict {
  at: number;
}

function judge(weights: ReadonlyMap<number, number>, parties: readonly Party[], kind: number, names: readonly (Name | null)[], settings: SettleSettings): Verdict {
  const owners = [...weights.keys()].sort((a, b) => parties[a]!.node - parties[b]!.node);
  if (owners.length === 1) return { owners, sets: [owners], reason: null };
  const own = ownOwner(owners, weights, settings);
  if (owners.length > settings.maxOwners) return own === null ? { owners, sets: [], reason: "shared by many" } : { owners, sets: [[own]], reason: null };
  const sets: number[][] = [];
  let reason: BridgeReason | null = null;
  for (const owner of owners) {
    const against = sets.map((set) => set.map((other) => contradiction(parties[owner]!, parties[other]!, kind, names, settings)));
    const fits = against.findIndex((found) => found.every((one) => one === null));
    if (fits >= 0) sets[fits]!.push(owner);
    else sets.push([owner]);
    if (fits !== 0) reason ??= against.flat().find((one) => one !== null) ?? null;
  }
  if (sets.length === 1) return { owners, sets, reason: null };
  if (own !== null) return { owners, sets: [...sets].sort((a, b) => Number(b.includes(own)) - Number(a.includes(own))), reason: null };
  return { owners, sets, reason: reason ?? "names differ" };
}

function ownOwner(owners: readonly number[], weights: ReadonlyMap<number, number>, { ownShare, ownRecords }: SettleSettings): number | null {
  const all = owners.reduce((sum, owner) => sum + weights.get(owner)!, 0);
  return owners.find((owner) => weights.get(owner)! >= ownRecords && weights.get(owner)! >= ownShare * all) ?? null;
}

const emailKind = kinds.indexOf("email");

/** Why an identifier of this kind may not join two groups; null when it may. */
function contradiction(a: Party, b: Party, kind: number, names: readonly (Name | null)[], settings: SettleSettings): BridgeReason | null {
  if (areSplit(a, b)) return "split by hand";
  const like = likeness(a, b, names);
  if (like === "different") return "names differ";
  if (like === "same" || like === "compatible") return null;
  if (a.accounts > 0 && b.accounts > 0 && kind !== emailKind) return "two accounts";
  if (a.reach >= settings.largeGroup && b.reach >= settings.largeGroup) return "two large groups";
  return null;
}

/**
 * Several identifiers of one kind can chain groups that contradict each other though no single one joins both. Such a
 * chain is held whole, so that no order of looking at it decides who is joined with whom.
 */
function holdChains(joins: readonly Join[], parties: readonly Party[], names: readonly (Name | null)[], kind: number, settings: SettleSettings): Join[] {
  const chain = unionFind(parties.length);
  for (const { sets } of joins) for (const roots of sets) for (const root of roots.slice(1)) union(chain, roots[0]!, root);
  const members = new Map<number, Set<number>>();
  for (const { sets } of joins) {
    for (const roots of sets) {
      if (roots.length < 2) continue;
      const whole = members.get(find(chain, roots[0]!)) ?? new Set<number>();
      for (const root of roots) whole.add(root);
      members.set(find(chain, roots[0]!), whole);
    }
  }
  const held = new Map<number, BridgeReason>();
  for (const [whole, roots] of members) {
    const found = roots.size > 2 ? anyContradiction([...roots], parties, names, kind, settings) : null;
    if (found) held.set(whole, found);
  }
  if (held.size === 0) return [...joins];
  return joins.map((join) => {
    const caught = join.sets.find((roots) => roots.length > 1 && held.has(find(chain, roots[0]!)));
    if (!caught) return join;
    const reason = held.get(find(chain, caught[0]!))!;
    return { ...join, sets: join.sets.flatMap((roots) => (held.has(find(chain, roots[0]!)) ? roots.map((root) => [root]) : [roots])), reason };
  });
}

const maxChain = 12;

function anyContradiction(roots: readonly number[], parties: readonly Party[], names: readonly (Name | null)[], kind: number, settings: SettleSettings): BridgeReason | null {
  if (roots.length > maxChain) return "shared by many";
  for (const [i, a] of roots.entries()) {
    for (const b of roots.slice(i + 1)) {
      const found = contradiction(parties[a]!, parties[b]!, kind, names, settings);
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
  for (const i of crossing) {
    mark(a[i]!);
    mark(b[i]!);
  }
  for (const pair of merges) pair.forEach(mark);
  for (const { node } of splits) mark(node);
  const nodes: number[] = [];
  for (let node = 0; node < owner.length; node++) if (owner[node]! >= 0 && inDoubt[owner[node]!]) nodes.push(node);
  return Int32Array.from(nodes);
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
  const inside: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const left = local[a[i]!]!;
    const right = local[b[i]!]!;
    if (left < 0 || right < 0) continue;
    inside.push(i);
    start[right + 1]!++;
    reach[left]!++;
    reach[right]!++;
  }
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const node = new Int32Array(inside.length);
  const seen = new Int32Array(inside.length);
  for (const i of inside) {
    const at = next[local[b[i]!]!]!++;
    node[at] = local[a[i]!]!;
    seen[at] = records[i]!;
  }
  return { start, node, records: seen, reach };
}
