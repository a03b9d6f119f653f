import { kinds } from "./identifier.ts";
import { defaultSettleSettings, holdChains, isSomebodyElses, judge, nobody, several, soleOwner, type BridgeReason, type Court, type SettleSettings, type Verdict } from "./judge.ts";
import type { Name } from "./name.ts";
import { neighbours } from "./neighbour.ts";
import { joinParties, makeParties, type Written } from "./party.ts";
import type { LinkGraph, Stars } from "./star.ts";
import { find, union, unionFind } from "./union-find.ts";

/** What is known beside the links. */
export interface Evidence {
  /** Names written beside identifiers, parallel arrays sorted by `node`; `name` indexes `names`, which are numbered in the order of their text. */
  readonly named: { readonly node: ArrayLike<number>; readonly name: ArrayLike<number>; readonly records: ArrayLike<number> };
  readonly names: readonly (Name | null)[];
  /** Identifiers joined by hand. */
  readonly merges: readonly (readonly [number, number])[];
  /** Identifiers set apart by hand: those of different sides of one split never share a person. */
  readonly splits: readonly { readonly node: number; readonly split: number; readonly side: number }[];
}

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
  const bridges = new Map<number, Bridge>();
  const blamed = new Map<number, Bridge>();
  let nodes = nodesInDoubt(graph, stars, evidence);
  while (nodes.length > 0) {
    const passed = pass(graph, nodes, evidence, settings, blamed);
    for (let at = 0; at < nodes.length; at++) group[nodes[at]!] = passed.group[at]!;
    if (bridges.size > 0) for (const node of nodes) bridges.delete(node);
    for (const bridge of passed.bridges) bridges.set(bridge.node, bridge);
    for (const bridge of passed.blamed) blamed.set(bridge.node, bridge);
    nodes = passed.blamed.length > 0 ? linkedWith(graph, nodes, passed.blamed.map(({ node }) => node)) : new Int32Array(0);
  }
  const all = [...bridges.values(), ...blamed.values()].sort((a, b) => a.node - b.node);
  return { group, bridges: all.map((bridge) => ({ ...bridge, groups: [...new Set(bridge.groups.map((node) => group[node]!).filter((grp) => grp >= 0))] })) };
}

interface Passed {
  /** Per node of the pass the smallest identifier of its group, −1 for one that chains nobody. */
  group: Int32Array;
  bridges: Bridge[];
  /** Identifiers found to be shared: they chain nobody in the next pass. */
  blamed: Bridge[];
}

function pass(graph: LinkGraph, nodes: Int32Array, evidence: Evidence, settings: SettleSettings, shared: ReadonlyMap<number, Bridge>): Passed {
  const local = new Int32Array(graph.kind.length).fill(-1);
  for (let at = 0; at < nodes.length; at++) local[nodes[at]!] = at;
  const written = namesOf(evidence, local, nodes.length);
  const parties = makeParties(nodes, written);
  const touching = neighbours(graph, local, nodes.length);
  const weak = new Uint8Array(nodes.length);
  const court: Court = { parties, touching, weak, written, settings, isAccount: (at) => graph.kind[nodes[at]!] === 0 };
  for (const node of shared.keys()) if (local[node]! >= 0) weak[local[node]!] = 1;
  for (let at = 0; at < nodes.length; at++) parties.accounts[at] = Number(graph.kind[nodes[at]!] === 0);
  for (const { node, split, side } of evidence.splits) if (local[node]! >= 0) (parties.sides[local[node]!] ??= new Map<number, number>()).set(split, side);
  parties.reach.set(touching.reach);
  for (const [a, b] of evidence.merges) if (local[a]! >= 0 && local[b]! >= 0) joinParties(parties, local[a]!, local[b]!);

  const result: Passed = { group: new Int32Array(nodes.length), bridges: [], blamed: [] };
  const bridge = (at: number, reason: BridgeReason, owners: readonly number[]): Bridge => ({ node: nodes[at]!, reason, groups: owners.map((root) => parties.node[root]!) });
  for (let kind = 1; kind < kinds.length; kind++) {
    const joins: Verdict[] = [];
    const alone: number[] = [];
    for (let at = 0; at < nodes.length; at++) {
      if (graph.kind[nodes[at]!] !== kind || weak[at]) continue;
      const owner = soleOwner(court, at);
      if (owner === nobody) continue;
      if (owner === several) joins.push(judge(court, at, kind));
      else if (isSomebodyElses(court, at, owner)) joins.push({ at, owners: [owner], agreeing: [], reason: "names differ", blamed: [] });
      else alone.push(at, owner);
    }
    const judged = holdChains(court, joins, kind);
    for (const { owners, blamed } of judged) for (const at of blamed) result.blamed.push(bridge(at, "names differ", owners));
    for (let i = 0; i < alone.length; i += 2) joinParties(parties, alone[i]!, alone[i + 1]!);
    for (const { at, agreeing, reason, owners } of judged) {
      for (const roots of agreeing) for (const root of roots.slice(1)) joinParties(parties, roots[0]!, root);
      if (reason === null) {
        joinParties(parties, at, agreeing[0]![0]!);
      } else {
        weak[at] = 1;
        result.bridges.push(bridge(at, reason, owners));
      }
    }
  }
  for (let at = 0; at < nodes.length; at++) result.group[at] = weak[at] ? -1 : parties.node[find(parties.sets, at)]!;
  return result;
}

/** Those of the nodes that any chain of links connects with the given ones. */
function linkedWith({ kind, a, b }: LinkGraph, nodes: Int32Array, given: readonly number[]): Int32Array {
  const inside = new Uint8Array(kind.length);
  for (const node of nodes) inside[node] = 1;
  const sets = unionFind(kind.length);
  for (let i = 0; i < a.length; i++) if (inside[a[i]!] && inside[b[i]!]) union(sets, a[i]!, b[i]!);
  const roots = new Uint8Array(kind.length);
  for (const node of given) roots[find(sets, node)] = 1;
  return nodes.filter((node) => roots[find(sets, node)] === 1);
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
