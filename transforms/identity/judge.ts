import { areAlike, bearOneFullName, contradiction, disagreement, haveAccounts } from "./contradiction.ts";
import type { BridgeReason, Court, SettleSettings, Verdict } from "./court.ts";
import { areSplit, bestOf, isTorn, likeness, usualNames, usualNamesOf } from "./party.ts";
import { find } from "./union-find.ts";

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
