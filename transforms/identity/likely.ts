import { likelyPairs, type LikelyPair } from "./fellegi-sunter.ts";
import { profileBlocks, profileComparisons, readProfiles, type Profile, type WrittenProfile } from "./profile.ts";
import { find, union, unionFind } from "./union-find.ts";

/** A person put together from identifiers, as far as described. */
export interface Described extends WrittenProfile {
  /** Customer ids: two persons with one each are joined by what describes them alone, not by near misses of identifiers. */
  accounts: number;
  /** On which side of which split by hand the person stands. */
  sides: ReadonlyMap<number, number>;
}

export interface LikelySettings {
  /** From this probability on two are one person. */
  join: number;
  /** From this probability on someone should look. */
  review: number;
}

export interface Likeness {
  readonly a: number;
  readonly b: number;
  readonly probability: number;
  /** What agreed and what did not, in bits. */
  readonly agreement: Readonly<Record<string, number>>;
}

export interface Likelihoods {
  readonly joined: readonly Likeness[];
  readonly review: readonly Likeness[];
}

const blockLimit = 100;
/** Independent things that must agree, and by how many bits each: a rare name alone is no evidence. */
const minAgreeing = 2;
const minBits = 3;
const descriptive: readonly (readonly string[])[] = [["given name", "surname", "patronymic"], ["date of birth"], ["address", "numbers of the address"]];
const facts: readonly (readonly string[])[] = [...descriptive, ["e-mail"], ["phone"]];

/** Whether a person looks for others like it: those with an account need none, unless a date or an address tells of them. */
export function asks({ accounts, birth, address }: Pick<Described, "accounts" | "birth" | "address">): boolean {
  return accounts === 0 || birth !== null || address !== null;
}

/** Joins of persons of whom only names, addresses, dates or near misses of identifiers agree; the likeliest first. */
export function findLikely(persons: readonly Described[], { join, review }: LikelySettings): Likelihoods {
  const profiles = readProfiles(persons);
  const asking = new Set<Profile>(profiles.filter((_, i) => asks(persons[i]!)));
  const { pairs } = likelyPairs(profiles, profileComparisons, profileBlocks, { blockLimit, threshold: Math.min(join, review), asks: (profile) => asking.has(profile) });
  const sets = unionFind(persons.length);
  const held = persons.map((person) => ({ accounts: person.accounts, sides: new Map(person.sides) }));
  const result = { joined: [] as Likeness[], review: [] as Likeness[] };
  for (const pair of pairs) {
    const [left, right] = [find(sets, pair.a), find(sets, pair.b)];
    if (left !== right && [...held[left]!.sides].some(([split, side]) => (held[right]!.sides.get(split) ?? side) !== side)) continue;
    const enough = held[left]!.accounts + held[right]!.accounts < 2 ? facts : descriptive;
    const may = pair.probability >= join && (left === right || agreeIn(pair, enough));
    result[may ? "joined" : "review"].push(likenessOf(pair));
    if (!may || left === right) continue;
    const whole = { accounts: held[left]!.accounts + held[right]!.accounts, sides: new Map([...held[left]!.sides, ...held[right]!.sides]) };
    held[union(sets, left, right)] = whole;
  }
  return { joined: result.joined, review: result.review.filter(({ a, b, probability }) => probability >= review && find(sets, a) !== find(sets, b)) };
}

function agreeIn({ weights }: LikelyPair, things: readonly (readonly string[])[]): boolean {
  const bits = things.map((names) => profileComparisons.reduce((total, { name }, c) => (names.includes(name) ? total + weights[c]! : total), 0));
  return bits.filter((one) => one >= minBits).length >= minAgreeing;
}

function likenessOf({ a, b, probability, weights }: LikelyPair): Likeness {
  const said = profileComparisons.flatMap(({ name }, c) => (weights[c] === 0 ? [] : [[name, Math.round(weights[c]! * 10) / 10] as const]));
  return { a, b, probability, agreement: Object.fromEntries(said) };
}
