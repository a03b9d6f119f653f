import { kinds } from "./identifier.ts";
import type { Neighbours } from "./neighbour.ts";
import { birthsDiffer } from "./birth.ts";
import { isLarge } from "./breadth.ts";
import { compareNames, type Likeness, type Name } from "./name.ts";
import { areSplit, bestOf, isTorn, likeness, membersOf, usualNames, usualNamesOf, type Parties, type Written } from "./party.ts";
import type { LinkGraph } from "./star.ts";
import { find, union, unionFind } from "./union-find.ts";

export interface SettleSettings {
  /** Groups an identifier may touch before it is shared by many and chains nobody, whatever the names say. */
  maxOwners: number;
  /**
   * A large group: so many different identifiers, its own and those seen with them, or, where names do not agree, so many
   * links. One identifier alone does not join two large ones.
   */
  largeGroup: number;
  /** Accounts that agreeing names and an identifier join; an e-mail joins so many without names, and more with them. */
  maxAccounts: number;
  /** An identifier seen in at least so many records of one group and in one of any other is that group's own, and the one a slip. */
  ownRecords: number;
}

export const defaultSettleSettings: SettleSettings = { maxOwners: 4, largeGroup: 12, maxAccounts: 2, ownRecords: 20 };

export type BridgeReason = "shared by many" | "two accounts" | "several accounts" | "names differ" | "dates of birth differ" | "two large groups" | "split by hand";

/** What groups are judged by. */
export interface Court {
  readonly parties: Parties;
  readonly touching: Neighbours;
  readonly links: Pick<LinkGraph, "a" | "b">;
  readonly weak: Uint8Array;
  readonly written: Written;
  readonly settings: SettleSettings;
  /** Whether an identifier is a customer id: never a bridge itself. */
  readonly isAccount: (at: number) => boolean;
  /** Whether many bear a name. */
  readonly isCommon: (name: Name) => boolean;
  /** Dates of birth written beside an identifier. */
  readonly birthsOf: (at: number) => readonly string[];
}

/** What one identifier does: which groups it lets join, and why it is not itself part of them. */
export interface Verdict {
  readonly at: number;
  /** All groups it touches, by root. */
  readonly owners: readonly number[];
  /** Groups that join each other, the own group first when the identifier belongs to it. */
  readonly agreeing: readonly (readonly number[])[];
  /** Null when the identifier joins the first set. */
  readonly reason: BridgeReason | null;
  /** More trusted identifiers that are shared instead: seen with names of several people, while this one is not. */
  readonly blamed: readonly number[];
}

export const nobody = -1;
export const several = -2;

/** The group an identifier touches, by root: `nobody` for none but its own, `several` for more than one. Groups it was set apart from do not count. */
export function soleOwner({ parties, touching: { start, node }, weak }: Court, at: number): number {
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

/** Whether an identifier that touches one group is usually seen with the name of somebody else. */
export function isSomebodyElses({ parties, written }: Court, at: number, owner: number): boolean {
  const [from, to] = [written.start[at]!, written.start[at + 1]!];
  if (from === to || (to - from === 1 && written.name[from] === parties.name[owner])) return false;
  const theirs = usualNames(parties, owner, written);
  return theirs.length > 0 && usualNamesOf(at, written).some((name) => bestOf([name], theirs) === "different");
}

/** Judges an identifier of this kind that touches several groups. */
export function judge(court: Court, at: number, kind: number): Verdict {
  const { parties, settings } = court;
  const weights = ownersOf(court, at);
  const owners = [...weights.keys()].sort((a, b) => parties.node[a]! - parties.node[b]!);
  const verdict = (agreeing: readonly (readonly number[])[], reason: BridgeReason | null, blamed: readonly number[] = []): Verdict => ({ at, owners, agreeing, reason, blamed });
  const own = ownOwner(owners, weights, settings);
  if (owners.length > settings.maxOwners) return own === null ? verdict([], "shared by many") : verdict([[own]], null);
  const reason = disagreement(court, owners, kind) ?? (hasStranger(court, at, owners) ? "names differ" : null);
  if (reason === null) return verdict([owners], null);
  const agreeing = setsOf(court, owners, kind);
  if (own !== null) return verdict(first(agreeing, (set) => set.includes(own)), null);
  const theirs = reason === "names differ" && agreeing.length > 1 ? clearOfTorn(court, at, agreeing) : null;
  return theirs ? verdict(first(agreeing, (set) => set === theirs.set), null, theirs.blamed) : verdict(agreeing, reason);
}

/** Whether an identifier is usually seen with the name of somebody who is none of the groups. */
function hasStranger({ parties, written }: Court, at: number, owners: readonly number[]): boolean {
  if (written.start[at] === written.start[at + 1]) return false;
  const names = usualNamesOf(at, written);
  const theirs = owners.flatMap((owner) => usualNames(parties, owner, written));
  return theirs.length === 0 ? isTorn(names) : names.some((name) => bestOf([name], theirs) === "different");
}

function disagreement(court: Court, owners: readonly number[], kind: number): BridgeReason | null {
  for (const [i, a] of owners.entries()) {
    for (const b of owners.slice(i + 1)) {
      const found = contradiction(court, a, b, kind);
      if (found) return found;
    }
  }
  return holdsAccounts(court, owners, kind) ? "several accounts" : null;
}

/** Whether there are more accounts behind an identifier than one person would have. */
function holdsAccounts(court: Court, owners: readonly number[], kind: number): boolean {
  const { accounts } = court.parties;
  const known = owners.filter((owner) => accounts[owner]! > 0);
  const all = known.reduce((sum, owner) => sum + accounts[owner]!, 0);
  if (known.length < 2 || all <= court.settings.maxAccounts) return false;
  return kind !== emailKind || known.some((a, i) => known.slice(i + 1).some((b) => !bearOneFullName(court, a, b)));
}

/**
 * Of groups behind a shared identifier, those that join each other all the same: their names agree, which of the others
 * is theirs is not in doubt, and no chain of them leads to a contradiction. What nothing is known of stays alone, for it
 * may be any sharer's.
 */
function setsOf(court: Court, owners: readonly number[], kind: number): number[][] {
  const alike = (a: number, b: number) => (haveAccounts(court, a, b) ? bearOneFullName(court, a, b) : areAlike(likeness(court.parties, a, b, court.written)));
  const agree = (a: number, b: number) => contradiction(court, a, b, kind) === null && alike(a, b);
  const clear = owners.filter((one) => disagreement(court, owners.filter((other) => other !== one && agree(one, other)), kind) === null);
  const sets = owners.map((owner) => [owner]);
  for (const [i, a] of clear.entries()) {
    for (const b of clear.slice(i + 1)) {
      const [one, other] = [a, b].map((owner) => sets.find((set) => set.includes(owner))!);
      if (one === other || !agree(a, b)) continue;
      one!.push(...other!);
      sets.splice(sets.indexOf(other!), 1);
    }
  }
  return sets.flatMap((set) => (disagreement(court, set, kind) === null ? [set] : set.map((owner) => [owner])));
}

function first<T>(list: readonly T[], is: (one: T) => boolean): T[] {
  return [...list.filter(is), ...list.filter((one) => !is(one))];
}

/** The groups an identifier touches, by root, with the records it shares with each. */
function ownersOf({ parties, touching: { start, node, records }, weak }: Court, at: number): Map<number, number> {
  const own = find(parties.sets, at);
  const owners = new Map<number, number>();
  for (let i = start[at]!; i < start[at + 1]!; i++) {
    if (weak[node[i]!]) continue;
    const root = find(parties.sets, node[i]!);
    if (root !== own && !areSplit(parties, root, own)) owners.set(root, (owners.get(root) ?? 0) + records[i]!);
  }
  return owners;
}

function ownOwner(owners: readonly number[], weights: ReadonlyMap<number, number>, { ownRecords }: SettleSettings): number | null {
  const all = owners.reduce((sum, owner) => sum + weights.get(owner)!, 0);
  return owners.find((owner) => weights.get(owner)! >= ownRecords && weights.get(owner)! >= all - 1) ?? null;
}

/**
 * A family card seen with two people's names can lead one's own e-mail to the other's account. Where all but one of the
 * groups are reached only through such torn identifiers, these are what is shared, and the identifier is the one group's.
 */
function clearOfTorn({ parties, touching: { start, node }, weak, written, isAccount }: Court, at: number, agreeing: readonly (readonly number[])[]): { set: readonly number[]; blamed: number[] } | null {
  if (isTorn(usualNamesOf(at, written))) return null;
  const own = find(parties.sets, at);
  const clean = new Set<readonly number[]>();
  const torn: { other: number; set: readonly number[] }[] = [];
  for (let i = start[at]!; i < start[at + 1]!; i++) {
    const other = node[i]!;
    const root = find(parties.sets, other);
    const set = agreeing.find((roots) => roots.includes(root));
    if (weak[other] || root === own || !set) continue;
    if (!isAccount(other) && isTorn(usualNamesOf(other, written, 0))) torn.push({ other, set });
    else clean.add(set);
  }
  const [only] = clean;
  return clean.size === 1 ? { set: only!, blamed: torn.filter(({ set }) => set !== only).map(({ other }) => other) } : null;
}

const emailKind = kinds.indexOf("email");

function areAlike(like: Likeness): boolean {
  return like === "same" || like === "compatible";
}

function haveAccounts({ parties: { accounts } }: Court, a: number, b: number): boolean {
  return accounts[a]! > 0 && accounts[b]! > 0;
}

/** Whether given name and surname both agree, in a name that `counts`. */
function bearOneFullName({ parties, written }: Court, a: number, b: number, counts: (name: Name) => boolean = () => true): boolean {
  const theirs = usualNames(parties, b, written);
  return usualNames(parties, a, written).some((name) => theirs.some((other) => compareNames(name, other) === "same") && counts(name));
}

/** Why an identifier of this kind may not join two groups; null when it may. */
function contradiction(court: Court, a: number, b: number, kind: number): BridgeReason | null {
  const { parties, touching, links, written, isCommon, birthsOf, settings: { largeGroup } } = court;
  if (areSplit(parties, a, b)) return "split by hand";
  const like = likeness(parties, a, b, written);
  if (like === "different") return "names differ";
  if (birthsDiffer(membersOf(parties, a).flatMap(birthsOf), membersOf(parties, b).flatMap(birthsOf))) return "dates of birth differ";
  const haveManyLinks = parties.reach[a]! >= largeGroup && parties.reach[b]! >= largeGroup;
  if (haveManyLinks && [a, b].every((root) => isLarge(parties, touching, links, root, largeGroup))) return "two large groups";
  if (kind !== emailKind && haveAccounts(court, a, b) && !bearOneFullName(court, a, b, (name) => !isCommon(name))) return "two accounts";
  return haveManyLinks && !areAlike(like) ? "two large groups" : null;
}

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
