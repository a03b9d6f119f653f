import { givenNames, meantGivenNames } from "./given-name.ts";
import { isOneSlip, jaroWinkler } from "./similarity.ts";
import { soundKey } from "./transliterate.ts";

/** A person's name taken apart; a part that was not written is "". Parts are sound keys, one letter when only an initial stood there. */
export interface Name {
  given: string;
  /** Full names the given name can stand for; empty when the lists do not know it. */
  meanings: ReadonlySet<number>;
  /** Without the feminine ending, so that Иванов and Иванова agree. */
  surname: string;
  patronymic: string;
  /** The same words read the other way round, where nothing tells which of the two is the given name: Kelly David. */
  reversed?: Name;
}

export type Likeness = "same" | "compatible" | "different" | "unknown";

const patronymicEnding = /(ович|евич|льич|мич|кич|овна|евна|ична|инична)$|(ovich|evich|yevich|ovna|evna|yevna|ichna|inichna)$/i;
const titles = /^(mr|mrs|ms|miss|dr|prof|sir|г-н|г-жа|господин|госпожа|тов|ип)$/i;

/** Takes a name as people and systems write it: any order, Cyrillic or Latin, initials, with or without a patronymic. Null when no word is left. */
export function parseName(text: string): Name | null {
  const [before, after] = text.split(",", 2) as [string, string?];
  const words = split(after === undefined ? before : `${after} ${before}`);
  if (words.length === 0) return null;
  const patronymicAt = words.findLastIndex((word, i) => i > 0 && patronymicEnding.test(word));
  const givenAt = placeOfGiven(words, patronymicAt);
  const rest = words.filter((_, i) => i !== patronymicAt && i !== givenAt);
  const initialAt = rest.length > 1 ? rest.findIndex(isInitial) : -1;
  const second = initialAt < 0 ? "" : rest.splice(initialAt, 1)[0]!;
  const given = givenAt < 0 ? "" : words[givenAt]!;
  const surname = rest.at(-1) ?? "";
  const patronymic = patronymicAt >= 0 ? words[patronymicAt]! : second;
  const name = put(given, surname, patronymic);
  const isTold = after !== undefined || patronymic !== "" || given === "" || surname === "" || isInitial(given) || isInitial(surname);
  const isOpen = !isTold && (givenNames(given).size === 0 || givenNames(surname).size > 0);
  return isOpen ? { ...name, reversed: put(surname, given, "") } : name;
}

function put(given: string, surname: string, patronymic: string): Name {
  const known = isInitial(given) ? new Set<number>() : givenNames(given);
  return { given: soundKey(given), meanings: known.size > 0 ? known : meantGivenNames(given), surname: surnameKey(surname), patronymic: soundKey(patronymic) };
}

/**
 * Whether two names can be one person's. "same": given name and surname both agree; "compatible": what both carry
 * agrees, but a part is missing or an initial; "different": a part contradicts; "unknown": nothing to compare.
 */
export function compareNames(a: Name, b: Name): Likeness {
  const straight = compareReadings(a, b);
  if (straight === "same" || !(a.reversed || b.reversed)) return straight;
  const readings = [a.reversed && compareReadings(a.reversed, b), b.reversed && compareReadings(a, b.reversed), straight];
  return order.find((likeness) => readings.includes(likeness))!;
}

const order: readonly Likeness[] = ["same", "compatible", "unknown", "different"];

function compareReadings(a: Name, b: Name): Likeness {
  const given = likenessOfGiven(a, b);
  const surname = likenessOfPart(a.surname, b.surname);
  const patronymic = likenessOfPart(a.patronymic, b.patronymic);
  if ([given, surname, patronymic].includes("different")) return "different";
  if (given === "same" && surname === "same") return "same";
  return given === "same" || surname === "same" ? (given === "unknown" ? "unknown" : "compatible") : "unknown";
}

function likenessOfGiven(a: Name, b: Name): Likeness {
  if (a.meanings.size > 0 && b.meanings.size > 0) {
    for (const meaning of a.meanings) if (b.meanings.has(meaning)) return "same";
    return "different";
  }
  return likenessOfPart(a.given, b.given);
}

/** Two parts are the same up to a slip of the finger; an initial is compatible with what begins with it. */
function likenessOfPart(a: string, b: string): Likeness {
  if (a === "" || b === "") return "unknown";
  if (a === b) return a.length > 1 ? "same" : "compatible";
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? "compatible" : "different";
  return jaroWinkler(a, b) >= 0.92 || (Math.min(a.length, b.length) > 3 && isOneSlip(a, b)) ? "same" : "different";
}

function placeOfGiven(words: readonly string[], patronymicAt: number): number {
  if (patronymicAt > 0) return patronymicAt - 1;
  const known = words.findIndex((word, i) => i !== patronymicAt && !isInitial(word) && givenNames(word).size > 0);
  if (known >= 0) return known;
  const initial = words.findIndex(isInitial);
  if (initial >= 0) return initial;
  return words.length > 1 ? 0 : -1;
}

function split(text: string): string[] {
  return text
    .normalize("NFKC")
    .replace(/(\p{L})\./gu, "$1. ")
    .replace(/(?<!\bMac)(?<=\p{Ll}{2})(\p{Lu}\p{Ll}{2})/gu, " $1")
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}'’-]/gu, ""))
    .filter((word) => /\p{L}/u.test(word) && !titles.test(word));
}

function isInitial(word: string): boolean {
  return [...word].length === 1;
}

function surnameKey(word: string): string {
  const key = soundKey(word);
  return key.length < 5 ? key : key.replace(/(ov|ev|in)a$/, "$1").replace(/(s|c)ka$/, "$1ki");
}

/** The one candidate whose names agree with `name` when every other candidate's names contradict it; null when it cannot be said. */
export function chooseByName<Key>(name: Name, candidates: ReadonlyMap<Key, readonly Name[]>): Key | null {
  const open = [...candidates].filter(([, names]) => !names.every((other) => compareNames(name, other) === "different"));
  const [only] = open;
  if (open.length !== 1 || !only![1].some((other) => ["same", "compatible"].includes(compareNames(name, other)))) return null;
  return only![0];
}
