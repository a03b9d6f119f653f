import { givenNames } from "../../../identity/given-name.ts";
import { transliterate } from "../../../identity/transliterate.ts";
import { folded } from "../../folded.ts";
import { createMemory } from "../../memory.ts";
import { toCyrillic } from "../../language/translit.ts";
import { customaryNames } from "./customary-name.ts";
import { fondBases, fondNames } from "./fond-name.ts";
import { soundOf } from "./name-sound.ts";
import { petStems } from "./pet-name.ts";

/** By what the names of some people are known in a text. */
export interface Known {
  /** As their records write them. */
  written: readonly string[];
  /** And as custom does in the other alphabet. */
  spellings: ReadonlySet<string>;
  sounds: ReadonlySet<string>;
  stems: readonly string[];
  given: ReadonlySet<number>;
  /** Given names as custom writes them in the other alphabet: their stems are short, and words begin with them. */
  customary: readonly string[];
  /** How given names sound up to their endings. */
  petStems: readonly string[];
  /** What Latin ones are called fondly: Marky of Mark. */
  fond: ReadonlySet<string>;
  /** What Russian makes such names of: «даш» of Дарья, for Дашуля. */
  fondBases: ReadonlySet<string>;
  /** What their stems begin with, as written and by sound: no other word is a case of one. */
  firstLetters: ReadonlySet<string>;
  firstSounds: ReadonlySet<string>;
  /** What their parts begin with. */
  initials: ReadonlySet<string>;
  /** Two parts of one person's name side by side, in either order. */
  pairs: ReadonlySet<string>;
  /** Long enough to be known with a slip. */
  long: readonly string[];
  /** What stays of these in all their cases. */
  longStems: readonly string[];
  /** How stems of Cyrillic names sound, for words in Latin letters. */
  cyrillicStems: readonly string[];
  /** How Latin names sound, for words in Cyrillic. */
  latinStems: readonly string[];
  /** Names in either alphabet as the other one writes them; made when a text first needs them. */
  foreign: { cyrillic?: readonly RegExp[]; latin?: readonly RegExp[] };
}

export const nobody: Known = { written: [], spellings: new Set(), sounds: new Set(), stems: [], given: new Set(), customary: [], petStems: [], fond: new Set(), fondBases: new Set(), firstLetters: new Set(), firstSounds: new Set(), initials: new Set(), pairs: new Set(), long: [], longStems: [], cyrillicStems: [], latinStems: [], foreign: {} };

/** A name so short has one way to the other alphabet: Ли, Li. */
const longestShort = 3;
/** Letters of a sound by which a name is known in the other alphabet. */
export const leastHeard = 3;
/** Letters of a name that is known with a slip. */
export const leastMistyped = 6;
/** Fathers whose names talk shortens, as their patronymics begin. */
const shortFathers: Readonly<Record<string, string | undefined>> = { павл: "пал", александр: "сан", михайл: "михал", владимир: "владимир" };
const memory = createMemory<string, Known>(300);

/** What tells the names of these people in a text; remembered, for a person writes more than once. */
export function knownBy(names: readonly string[]): Known {
  if (names.length === 0) return nobody;
  const key = names.join("\u0000");
  let known = memory.get(key);
  if (!known) {
    const parts = names.flatMap((name) => folded(name).split(/[^\p{L}'-]+/u)).flatMap(spellingsOf).flatMap((part) => [part, ...spokenPatronymics(part)]).filter((part) => part.length > 1);
    const customary = parts.flatMap(customaryNames);
    const stems = parts.filter((part) => part.length > 2).flatMap(stemsOf).filter((part) => part.length > 1);
    const customaryStems = customary.flatMap(stemsOf).filter((stem) => stem.length > 2);
    const cyrillicStems = parts.filter((part) => /^[а-я]/.test(part)).flatMap(stemsOf).map(soundOf).filter((sound) => sound.length >= leastHeard);
    const latinStems = parts.filter(isLatin).map(heardInRussian).filter((sound) => sound.length >= leastHeard);
    const pets = petStems(parts);
    known = {
      written: parts,
      spellings: new Set([...parts, ...customary]),
      sounds: new Set(parts.map(soundOf).filter((sound) => sound.length > 2)),
      stems,
      given: new Set([...parts, ...customary].flatMap((part) => [...givenNames(part)])),
      customary: customaryStems,
      petStems: pets,
      fond: new Set(parts.filter(isLatin).flatMap(fondNames)),
      fondBases: new Set(parts.flatMap(fondBases)),
      firstLetters: new Set([...stems, ...customaryStems, ...parts].map((stem) => stem[0]!)),
      firstSounds: new Set([...cyrillicStems, ...latinStems, ...pets].map((stem) => stem[0]!)),
      initials: new Set(parts.flatMap((part) => [part[0]!, ...(isLatin(part) ? [] : [transliterate(part[0]!)])])),
      pairs: new Set(names.flatMap(pairsOf)),
      long: parts.filter((part) => part.length >= leastMistyped),
      longStems: parts.filter((part) => part.length >= leastMistyped).flatMap(stemsOf).filter((stem) => stem.length >= leastMistyped),
      cyrillicStems,
      latinStems,
      foreign: {},
    };
    memory.set(key, known);
  }
  return known;
}

/** How a patronymic sounds in talk: Палыч, Сергеич, Викторна, Сергевна. */
function spokenPatronymics(part: string): string[] {
  const [, father, tail] = /^([а-я]{3,}?)(?:(?<=[аеи])е|о|ь?е)в(ич|на)$/u.exec(part) ?? [];
  if (!father || !tail) return [];
  const short = shortFathers[father] ?? father;
  const isSoft = /[аеиь]$/u.test(short);
  if (tail === "ич") return [isSoft ? `${short.replace(/ь$/u, "")}ич` : `${short}ыч`];
  return isSoft ? [`${short}вна`] : [`${short}на`];
}

function pairsOf(name: string): string[] {
  const parts = folded(name).split(/\s+/);
  return parts.flatMap((part, at) => (at > 0 ? [`${parts[at - 1]} ${part}`, `${part} ${parts[at - 1]}`] : []));
}

/** A double name is also its halves, and Schäfer writes Schaefer without an umlaut at hand. */
function spellingsOf(part: string): string[] {
  const halves = part.includes("-") ? part.split("-").filter((half) => half.length > 2) : [];
  const latin = /[äöüß]/.test(part) ? [part.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss")] : [];
  const unmarked = /^[\p{Script=Latin}'-]+$/u.test(part) ? [part.normalize("NFD").replace(/\p{M}/gu, "")] : [];
  const short = part.length <= longestShort ? (isLatin(part) ? [toCyrillic(part)] : [transliterate(part), transliterate(part).replace("kh", "h")]) : [];
  return [part, ...halves, ...latin, ...unmarked, ...short];
}

/** What stays of a name in all its cases: Жуков, Жукова; a vowel may be lost: Воробей, Воробья; Павел, Павла. Of Цой two letters stay. */
function stemsOf(name: string): string[] {
  const stems = [name === "лев" ? "льв" : name.replace(/[аяьйоеыи]+$/u, "")];
  if (/[^аеиоуыэюя]ей$/u.test(name)) stems.push(`${name.slice(0, -2)}ь`);
  if ((name.length > 4 && /[^аеиоуыэюя][ео][кцл]$/u.test(name)) || /^[аеиоуыэюя][^аеиоуыэюя]ел$/u.test(name)) stems.push(name.slice(0, -2) + name.slice(-1));
  if (/^[^аеиоуыэюя][аеиоуыэюя]й$/u.test(name)) stems.push(name.slice(0, -1));
  if (/[аеиоуыэюя][ея]ц$/u.test(name)) stems.push(`${name.slice(0, -2)}йц`);
  return stems;
}

/** The sound of a Latin name as Russian writes it down: Connor is Коннор, Smith is Смит. */
function heardInRussian(name: string): string {
  return soundOf(name.replace(/c(?![heiy])/g, "k").replace(/th/g, "t").replace(/(?<=[aeiou])h$/, ""));
}

export function isLatin(word: string): boolean {
  return /^[a-z]/.test(word);
}
