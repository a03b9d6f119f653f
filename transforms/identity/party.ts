import { compareNames, type Likeness, type Name } from "./name.ts";

/** What is known of a group of identifiers while it is being put together. */
export interface Party {
  /** Its smallest identifier, which stands for it. */
  readonly node: number;
  /** With how many identifiers, of its own or others', its members were seen. */
  reach: number;
  /** Customer ids in it: two in one group are two accounts of one person, or a mistake. */
  accounts: number;
  /** How often each name was written, by the name's number. */
  names: Map<number, number>;
  /** On which side of which split by hand it stands. */
  sides: Map<number, number>;
}

export function absorb(into: Party, from: Party): Party {
  const names = new Map(into.names);
  for (const [name, records] of from.names) names.set(name, (names.get(name) ?? 0) + records);
  return {
    node: Math.min(into.node, from.node),
    reach: into.reach + from.reach,
    accounts: into.accounts + from.accounts,
    names,
    sides: new Map([...into.sides, ...from.sides]),
  };
}

export function areSplit(a: Party, b: Party): boolean {
  for (const [split, side] of a.sides) if (b.sides.has(split) && b.sides.get(split) !== side) return true;
  return false;
}

const better: readonly Likeness[] = ["same", "compatible", "unknown", "different"];

/** The best agreement between the names two parties usually go by; a name written once among many is a slip and does not count. */
export function likeness(a: Party, b: Party, names: readonly (Name | null)[]): Likeness {
  const left = usual(a, names);
  const right = usual(b, names);
  let best: Likeness | null = null;
  for (const one of left) {
    for (const other of right) {
      const found = compareNames(one, other);
      if (best === null || better.indexOf(found) < better.indexOf(best)) best = found;
    }
  }
  return best ?? "unknown";
}

const considered = 4;
const usualShare = 0.2;

function usual(party: Party, names: readonly (Name | null)[]): Name[] {
  const byUse = [...party.names].filter(([name]) => names[name]).sort(([a, x], [b, y]) => y - x || a - b);
  const least = (byUse[0]?.[1] ?? 0) * usualShare;
  return byUse
    .filter(([, records]) => records >= least)
    .slice(0, considered)
    .map(([name]) => names[name]!);
}
