import { kinds } from "./identifier.ts";
import { holdChains } from "./chain.ts";
import { defaultSettleSettings, type BridgeReason, type Court, type SettleSettings, type Verdict } from "./court.ts";
import { isSomebodyElses, judge, nobody, several, soleOwner } from "./judge.ts";
import { compareNames, type Name } from "./name.ts";
import { excerpt, neighbours, type Excerpt } from "./neighbour.ts";
import { joinParties, makeParties, type Written } from "./party.ts";
import type { LinkGraph, Stars } from "./star.ts";
import { find, union, unionFind } from "./union-find.ts";

/** What is known beside the links. */
export interface Evidence {
  /** Names written beside identifiers, parallel arrays sorted by `node`; `name` indexes `names`, which are numbered in the order of their text. */
  readonly named: { readonly node: ArrayLike<number>; readonly name: ArrayLike<number>; readonly records: ArrayLike<number> };
  readonly names: readonly (Name | null)[];
  /** Full names that many bear: two accounts are not one person by such a name and a telephone. */
  readonly common?: readonly Name[];
  /** Dates of birth (YYYY-MM-DD) written beside an identifier. */
  readonly births?: ReadonlyMap<number, readonly string[]>;
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
  const group = stars.owner.slice();
  const bridges = new Map<number, Bridge>();
  const blamed = new Map<number, Bridge>();
  let part = excerpt(graph, nodesInDoubt(stars, evidence));
  while (part.node.length > 0) {
    const passed = pass(part, evidence, settings, blamed);
    for (let at = 0; at < part.node.length; at++) group[part.node[at]!] = passed.group[at]!;
    if (bridges.size > 0) for (const node of part.node) bridges.delete(node);
    for (const bridge of passed.bridges) bridges.set(bridge.node, bridge);
    for (const bridge of passed.blamed) blamed.set(bridge.node, bridge);
    part = linkedWith(part, passed.blamed);
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

function pass(part: Excerpt, evidence: Evidence, settings: SettleSettings, shared: ReadonlyMap<number, Bridge>): Passed {
  const { node: nodes, kind: kindOf } = part;
  const place = places(nodes);
  const written = namesOf(evidence, nodes);
  const parties = makeParties(nodes, written);
  const touching = neighbours(part);
  const weak = new Uint8Array(nodes.length);
  const court: Court = { parties, touching, links: part, weak, written, settings, isAccount: (at) => kindOf[at] === 0, isCommon: commonness(evidence.common ?? []), birthsOf: (at) => evidence.births?.get(nodes[at]!) ?? [] };
  for (const node of shared.keys()) if (place(node) >= 0) weak[place(node)] = 1;
  for (let at = 0; at < nodes.length; at++) parties.accounts[at] = Number(kindOf[at] === 0);
  for (const { node, split, side } of evidence.splits) if (place(node) >= 0) (parties.sides[place(node)] ??= new Map<number, number>()).set(split, side);
  parties.reach.set(touching.reach);
  for (const [a, b] of evidence.merges) if (place(a) >= 0 && place(b) >= 0) joinParties(parties, place(a), place(b));

  const result: Passed = { group: new Int32Array(nodes.length), bridges: [], blamed: [] };
  const bridge = (at: number, reason: BridgeReason, owners: readonly number[]): Bridge => ({ node: nodes[at]!, reason, groups: owners.map((root) => parties.node[root]!) });
  for (let kind = 1; kind < kinds.length; kind++) {
    const joins: Verdict[] = [];
    const alone: number[] = [];
    for (let at = 0; at < nodes.length; at++) {
      if (kindOf[at] !== kind || weak[at]) continue;
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

function commonness(common: readonly Name[]): (name: Name) => boolean {
  const known = new Map<Name, boolean>();
  return (name) => {
    if (!known.has(name)) known.set(name, common.some((other) => compareNames(name, other) === "same"));
    return known.get(name)!;
  };
}

/** What any chain of links connects with identifiers of the part. */
function linkedWith(part: Excerpt, bridges: readonly Bridge[]): Excerpt {
  const sets = unionFind(part.node.length);
  if (bridges.length > 0) for (let i = 0; i < part.a.length; i++) union(sets, part.a[i]!, part.b[i]!);
  const place = places(part.node);
  const roots = new Set(bridges.map(({ node }) => find(sets, place(node))));
  const linked: number[] = [];
  for (let at = 0; at < part.node.length; at++) if (roots.has(find(sets, at))) linked.push(at);
  const kept = excerpt(part, Int32Array.from(linked));
  return { ...kept, node: kept.node.map((at) => part.node[at]!) };
}

/** Finds an identifier's place among ascending ones; −1 for one that is not there. */
function places(nodes: Int32Array): (node: number) => number {
  return (node) => {
    let [from, to] = [0, nodes.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (nodes[middle]! < node) from = middle + 1;
      else to = middle;
    }
    return nodes[from] === node ? from : -1;
  };
}

/** The identifiers whose stars are linked to others or touched by hand: the ones `settle` has to judge, and whose names it asks for. */
export function nodesInDoubt({ owner, linked }: Stars, { merges, splits }: Pick<Evidence, "merges" | "splits">): Int32Array {
  const inDoubt = linked.slice();
  for (const node of [...merges.flat(), ...splits.map((split) => split.node)]) if (owner[node]! >= 0) inDoubt[owner[node]!] = 1;
  const nodes: number[] = [];
  for (let node = 0; node < owner.length; node++) if (owner[node]! >= 0 && inDoubt[owner[node]!]) nodes.push(node);
  return Int32Array.from(nodes);
}

/** The names beside the given identifiers; both stand in ascending order. */
function namesOf({ named: { node, name, records }, names }: Evidence, nodes: Int32Array): Written {
  const start = new Int32Array(nodes.length + 1);
  const own: Written = { start, name: new Int32Array(node.length), records: new Int32Array(node.length), names };
  let place = 0;
  let i = 0;
  for (let at = 0; at < nodes.length; at++) {
    while (i < node.length && node[i]! < nodes[at]!) i++;
    for (; i < node.length && node[i] === nodes[at]; i++) {
      own.name[place] = name[i]!;
      own.records[place++] = records[i]!;
    }
    start[at + 1] = place;
  }
  return own;
}
