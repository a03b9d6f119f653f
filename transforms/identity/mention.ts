import { knownBy, type Known } from "../text/redact/name/known.ts";
import { isKnown } from "../text/redact/name/known-name.ts";
import { fold } from "../text/tokens.ts";
import { toCyrillic } from "../text/language/translit.ts";
import { parseAddress } from "./address.ts";
import { givenNames } from "./given-name.ts";
import { transliterate } from "./transliterate.ts";

/** What of a person a text seems to hold. */
export type Mentioned = "name" | "address";

export interface Mentions {
  /** Beginnings of words, folded, of which one stands in every text with a mention: to look at few texts of many. */
  beginnings: readonly string[];
  /** What a text seems to hold. */
  in(text: string): Mentioned[];
}

const patronymic = /(?:вич|вна|чна|vich|vna|chna)$/u;
/** A street's word, and as many letters of it as stay in all its cases. */
const leastStreet = 4;
const caseLetters = 2;
const leastPostcode = 5;
const begins = 3;

/**
 * Looks for a person by names and addresses as they were written somewhere. A name is a surname beside a given name or its
 * initial, in any case, diminutive or alphabet, with at most one word between; an address is a word of it beside a number
 * of it. A given name, a surname or a street alone tells of nobody.
 */
export function mentionsOf({ names, addresses }: { names: readonly string[]; addresses: readonly string[] }): Mentions {
  const people = names.map(partsOf).filter(({ given, surname }) => given.length > 0 && surname.length > 0);
  const known = people.map(({ given, surname }) => ({ given: knownBy(given), surname: knownBy(surname), initials: new Set(given.flatMap((word) => [word[0]!, transliterate(word)[0]!])) }));
  const places = addresses.map(placeOf).filter((place) => place !== null);
  const surnames = people.flatMap(({ surname }) => surname).flatMap((word) => [word, transliterate(word), toCyrillic(word)]);
  return {
    beginnings: [...new Set([...surnames.map((word) => word.slice(0, begins)), ...places.flatMap(({ stems }) => stems)])],
    in(text) {
      const found: Mentioned[] = [];
      if (known.length > 0 && holdsName(text, known)) found.push("name");
      const folded = fold(text);
      if (places.some(({ pattern }) => pattern.test(folded))) found.push("address");
      return found;
    },
  };
}

interface KnownPerson {
  given: Known;
  surname: Known;
  initials: ReadonlySet<string>;
}

function partsOf(name: string): { given: string[]; surname: string[] } {
  const words = fold(name).split(/[^\p{L}'-]+/u).filter((word) => word.length > 1 && !patronymic.test(word));
  const given = words.filter((word) => givenNames(word).size > 0);
  const surname = words.filter((word) => !given.includes(word));
  // Джон Уик, Kelly David: where the lists know none or all of the words, either may be either
  return given.length > 0 && surname.length > 0 ? { given, surname } : words.length > 1 ? { given: words, surname: words } : { given: [], surname: [] };
}

function holdsName(text: string, people: readonly KnownPerson[]): boolean {
  const words = text.match(/[\p{L}][\p{L}'’-]*/gu) ?? [];
  return people.some(({ given, surname, initials }) => {
    const isOne = (at: number, of: Known) => at >= 0 && at < words.length && isKnown(fold(words[at]!), of, /^\p{Lu}/u.test(words[at]!));
    const isInitial = (at: number) => words[at]?.length === 1 && /\p{Lu}/u.test(words[at]) && initials.has(fold(words[at]));
    return words.some((word, at) => isOne(at, surname) && [-2, -1, 1, 2].some((step) => fold(words[at + step] ?? "") !== fold(word) && (isOne(at + step, given) || isInitial(at + step))));
  });
}

function placeOf(address: string): { pattern: RegExp; stems: string[] } | null {
  const parsed = parseAddress(address);
  const stems = (parsed?.words ?? []).filter((word) => word.length >= leastStreet).map((word) => word.slice(0, Math.max(begins, word.length - caseLetters)));
  const numbers = (parsed?.numbers ?? []).filter((number) => number.length < leastPostcode);
  if (stems.length === 0 || numbers.length === 0) return null;
  const street = `(?<!\\p{L})(?:${stems.join("|")})\\p{L}{0,4}`;
  const number = `(?<![\\p{L}\\d])(?:${numbers.map((one) => one.replace(/[abvg]$/, (letter) => `\\s?[${letter}${{ a: "а", b: "б", v: "в", g: "г" }[letter]!}]`)).join("|")})(?![\\p{L}\\d])`;
  const sort = "(?:\\s*(?:улиц[аеуы]|ул|проспект[ае]?|пр-т|переул(?:ок|ке)|пер|шоссе|ш|бульвар[ае]?|дом[ае]?|д|street|st|road|rd|avenue|ave|lane|house|no)(?!\\p{L}))?";
  return { pattern: new RegExp(`${street}${sort}[\\s,.№#]*${sort}[\\s,.№#]*${number}|${number}[\\s,]+${street}`, "u"), stems };
}
