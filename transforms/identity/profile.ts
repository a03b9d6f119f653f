import { parseAddress } from "./address.ts";
import { birthLevel } from "./birth.ts";
import type { Block } from "./block.ts";
import type { Comparison } from "./fellegi-sunter.ts";
import { parseName, type Name } from "./name.ts";
import { isOneSlip, jaroWinkler } from "./similarity.ts";
import { soundKey } from "./transliterate.ts";

/** What is written of a person beside identifiers that are theirs alone. */
export interface Profile {
  readonly name: Name | null;
  /** YYYY-MM-DD. */
  readonly birth: string | null;
  /** Numbers of the address: house, flat, postcode; smallest first. */
  readonly numbers: readonly string[];
  /** Three-letter pieces of the address's words with their weight; the squares add up to 1. */
  readonly pieces: ReadonlyMap<string, number>;
  /** The rarest words of the address. */
  readonly rareWords: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

export interface WrittenProfile {
  name: string | null;
  birth: string | null;
  address: string | null;
  emails: readonly string[];
  phones: readonly string[];
}

/** Reads names and addresses; words and pieces of addresses weigh by how rare they are among all given. */
export function readProfiles(written: readonly WrittenProfile[]): Profile[] {
  const words = written.map(({ address }) => (address === null ? noWords : wordsOf(address)));
  const rarity = rarityOf(words.map(({ letters }) => [...new Set(letters)]));
  const pieces = words.map(({ letters }) => (letters.length === 0 ? noPieces : piecesOf(letters)));
  const pieceRarity = rarityOf(pieces.map((own) => [...own.keys()]));
  const names = new Map<string | null, Name | null>([[null, null]]);
  for (const { name } of written) if (name !== null && !names.has(name)) names.set(name, parseName(name));
  return written.map(({ name, birth, emails, phones }, i) => ({
    name: names.get(name)!,
    birth,
    numbers: words[i]!.digits,
    pieces: pieces[i]!.size === 0 ? noPieces : unit(new Map([...pieces[i]!].map(([piece, count]) => [piece, Math.sqrt(count) * pieceRarity(piece)]))),
    rareWords: [...new Set(words[i]!.letters)].filter((word) => word.length > 2).sort((x, y) => rarity(y) - rarity(x) || (x < y ? -1 : 1)).slice(0, 3),
    emails,
    phones,
  }));
}

const noWords: { letters: readonly string[]; digits: readonly string[] } = { letters: [], digits: [] };
const noPieces: ReadonlyMap<string, number> = new Map();

function wordsOf(address: string): typeof noWords {
  const parsed = parseAddress(address);
  return { letters: parsed?.words.map(soundKey).filter((word) => word !== "") ?? [], digits: parsed?.numbers ?? [] };
}

function piecesOf(words: readonly string[]): Map<string, number> {
  const text = words.join("");
  const counts = new Map<string, number>();
  for (let i = 0; i + 3 <= text.length; i++) counts.set(text.slice(i, i + 3), (counts.get(text.slice(i, i + 3)) ?? 0) + 1);
  return counts;
}

/** log(records ÷ records with it), the inverse document frequency [Spärck Jones 1972]. */
function rarityOf(documents: readonly (readonly string[])[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const terms of documents) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log((documents.length + 1) / (counts.get(term) ?? 1));
}

function unit(weights: Map<string, number>): Map<string, number> {
  const length = Math.hypot(...weights.values());
  return length === 0 ? weights : new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

function likenessOfPieces(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [piece, weight] of few) dot += weight * (many.get(piece) ?? 0);
  return dot;
}

const partLevel = (own: string, other: string, swapped: string): number => {
  if (own === "" || other === "") return -1;
  if (own === other) return own.length > 1 ? 0 : 2;
  if (own.length === 1 || other.length === 1) return own[0] === other[0] ? 2 : 4;
  if (jaroWinkler(own, other) >= 0.88) return 2;
  return own === swapped ? 3 : 4;
};

function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const meaning of a) if (b.has(meaning)) return true;
  return false;
}

/** Levels, best first: equal, another form of the name, a slip or an initial, given and surname swapped, different. */
const given: Comparison<Profile> = {
  name: "given name",
  level: ({ name: a }, { name: b }) => {
    if (!a || !b) return -1;
    const level = partLevel(a.given, b.given, b.surname);
    return level > 0 && meet(a.meanings, b.meanings) ? 1 : level;
  },
  term: ({ name }) => name?.given || null,
  prior: [0.7, 0.05, 0.12, 0.03, 0.1],
};

/** Levels: equal, (none), a slip or an initial, swapped with the given name, different. */
const surname: Comparison<Profile> = {
  name: "surname",
  level: ({ name: a }, { name: b }) => (a && b ? partLevel(a.surname, b.surname, b.given) : -1),
  term: ({ name }) => name?.surname || null,
  prior: [0.75, 0.01, 0.12, 0.03, 0.09],
};

/** Levels: compatible, contradicting. */
const patronymic: Comparison<Profile> = {
  name: "patronymic",
  level: ({ name: a }, { name: b }) => {
    const level = a && b ? partLevel(a.patronymic, b.patronymic, "") : -1;
    return level < 0 ? -1 : Number(level > 2);
  },
  prior: [0.95, 0.05],
};

/** The levels of `birthLevel`. */
const birth: Comparison<Profile> = {
  name: "date of birth",
  level: ({ birth: a }, { birth: b }) => (a && b ? birthLevel(a, b) : -1),
  term: ({ birth }) => birth,
  prior: [0.85, 0.06, 0.01, 0.03, 0.05],
};

/** Words of the address, by the cosine of their rare pieces. */
const address: Comparison<Profile> = {
  name: "address",
  level: ({ pieces: a }, { pieces: b }) => {
    if (a.size === 0 || b.size === 0) return -1;
    const like = likenessOfPieces(a, b);
    return like >= 0.92 ? 0 : like >= 0.75 ? 1 : like >= 0.5 ? 2 : like >= 0.25 ? 3 : 4;
  },
  prior: [0.5, 0.2, 0.15, 0.08, 0.07],
};

/** Levels: the same numbers, most of them, some (or one with a slip), none. */
const numbers: Comparison<Profile> = {
  name: "numbers of the address",
  level: ({ numbers: a }, { numbers: b }) => {
    if (a.length === 0 || b.length === 0) return -1;
    const common = a.filter((number) => b.includes(number)).length;
    if (common === Math.max(a.length, b.length)) return 0;
    if (common > 0 && common * 2 >= Math.min(a.length, b.length)) return 1;
    return common > 0 || a.some((number) => b.some((other) => isOneSlip(number, other))) ? 2 : 3;
  },
  prior: [0.6, 0.25, 0.1, 0.05],
};

/** Levels: one mailbox name at two providers, one slip apart, different (people have several). */
const email: Comparison<Profile> = {
  name: "e-mail",
  level: ({ emails: a }, { emails: b }) => {
    if (a.length === 0 || b.length === 0) return -1;
    return someOf(a, b, isOneMailbox) ? 0 : someOf(a, b, isOneSlip) ? 1 : 2;
  },
  prior: [0.1, 0.2, 0.7],
};

/** Levels: one slip apart, different (people have several). */
const phone: Comparison<Profile> = {
  name: "phone",
  level: ({ phones: a }, { phones: b }) => {
    if (a.length === 0 || b.length === 0) return -1;
    return someOf(a, b, isOneOrOneSlip) ? 0 : 1;
  },
  prior: [0.25, 0.75],
};

function someOf(a: readonly string[], b: readonly string[], is: (left: string, right: string) => boolean): boolean {
  for (const left of a) for (const right of b) if (is(left, right)) return true;
  return false;
}

/** Equal, or one name of more than five characters at two providers. */
function isOneMailbox(left: string, right: string): boolean {
  if (left.charCodeAt(0) !== right.charCodeAt(0)) return false;
  const at = left.lastIndexOf("@");
  return left === right || (at > 5 && at === right.lastIndexOf("@") && right.startsWith(left.slice(0, at)));
}

function isOneOrOneSlip(left: string, right: string): boolean {
  return left === right || isOneSlip(left, right);
}

export const profileComparisons: readonly Comparison<Profile>[] = [given, surname, patronymic, birth, address, numbers, email, phone];

const all = (...parts: (string | null | undefined)[]): string | null => (parts.every(Boolean) ? parts.join("|") : null);

/** Which profiles are compared at all. Each key survives a slip in everything it does not name. */
export const profileBlocks: readonly Block<Profile>[] = [
  { key: ({ birth, name }) => all(birth, name?.surname[0]), fixes: [birth.name] },
  { key: ({ birth, name }) => all(birth, name?.given[0]), fixes: [birth.name] },
  { key: ({ name }) => (name ? all(...[name.given, name.surname].sort()) : null), fixes: [given.name, surname.name] },
  { key: ({ name, rareWords }) => all(name?.surname, rareWords[0]), fixes: [surname.name, address.name] },
  { key: ({ name, rareWords }) => all(name?.given, rareWords[0]), fixes: [given.name, address.name] },
  { key: ({ rareWords }) => all(rareWords[0], rareWords[1]), fixes: [address.name] },
  { key: ({ rareWords }) => all(rareWords[0], rareWords[2]), fixes: [address.name] },
  { key: ({ rareWords }) => all(rareWords[1], rareWords[2]), fixes: [address.name] },
  { key: ({ birth, numbers }) => all(birth, numbers[0]), fixes: [birth.name, numbers.name] },
  { key: ({ name, numbers }) => all(name?.surname, numbers.at(-1)), fixes: [surname.name, numbers.name] },
];
