import { birthsDiffer } from "./birth.ts";
import { isLarge } from "./breadth.ts";
import type { BridgeReason, Court } from "./court.ts";
import { kinds } from "./identifier.ts";
import { compareNames, type Likeness, type Name } from "./name.ts";
import { areSplit, likeness, membersOf, usualNames } from "./party.ts";

const emailKind = kinds.indexOf("email");

/** Why groups may not be joined by an identifier of this kind, two of them or all together; null when they may. */
export function disagreement(court: Court, owners: readonly number[], kind: number): BridgeReason | null {
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

/** Why an identifier of this kind may not join two groups; null when it may. */
export function contradiction(court: Court, a: number, b: number, kind: number): BridgeReason | null {
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

export function areAlike(like: Likeness): boolean {
  return like === "same" || like === "compatible";
}

/** Whether both groups hold an account. */
export function haveAccounts({ parties: { accounts } }: Court, a: number, b: number): boolean {
  return accounts[a]! > 0 && accounts[b]! > 0;
}

/** Whether given name and surname both agree, in a name that `counts`. */
export function bearOneFullName({ parties, written }: Court, a: number, b: number, counts: (name: Name) => boolean = () => true): boolean {
  const theirs = usualNames(parties, b, written);
  return usualNames(parties, a, written).some((name) => theirs.some((other) => compareNames(name, other) === "same") && counts(name));
}
