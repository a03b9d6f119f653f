import { englishGivenNames } from "../../identity/given-names-en.ts";
import { russianGivenNames } from "../../identity/given-names-ru.ts";
import { givenNames } from "../../identity/given-name.ts";
import { isOneSlip } from "../../identity/similarity.ts";
import { soundKey } from "../../identity/transliterate.ts";
import { copied, createMemory } from "../memory.ts";
import { toCyrillic } from "../translit.ts";
import { customaryNames } from "./customary-name.ts";
import { isEverydayGiven } from "./everyday-name.ts";
import { asHeard, heardInCyrillic, heardInLatin } from "./foreign-spelling.ts";
import { patronymic, surname } from "./name-form.ts";
import { isPetName, petStems } from "./pet-name.ts";

const fold = (text: string): string => text.toLowerCase().replaceAll("ё", "е");
/** English given names as Russian writes them. */
const foreignGivenNames =
  "джон джеймс майкл дэвид девид уильям вильям ричард томас чарльз кристофер дэниел мэттью энтони дональд стивен эндрю джошуа кеннет кевин брайан джордж эдвард рональд тимоти джейсон джеффри райан джейкоб гэри николас джонатан стефан ларри джастин скотт брэндон бенджамин сэмюэл фрэнк грегори рэймонд джек деннис джерри оливер гарри чарли фредди артур оскар генри себастьян " +
  "мэри дженнифер элизабет барбара сьюзан джессика сара карен лиза нэнси бетти сандра маргарет эшли кимберли эмили мишель аманда дороти мелисса дебора стефани ребекка лора шэрон синтия кэтлин эми анжела ширли бренда эмма оливия хелен саманта кэтрин кристина дебра рэйчел кэролин джанет мария хизер диана джули джойс шарлотта софи хлоя";
const listed = new Set([russianGivenNames, englishGivenNames, foreignGivenNames].flatMap((list) => fold(list).trim().split(/\s+/)));

const nounTails = new Set(["", "а", "у", "ом", "ем", "е", "ы", "и", "ой", "ей", "ю", "я", "'s"]);
const caseTails = ["", "а", "у", "ом", "ем", "ым", "е", "ы", "и", "ю", "ей", "ой", "ою", "ею", "я", "ью", "s", "'s", "овна", "ович", "ин", "ина", "ой", "ую", "ого", "ому", "ая", "ий"];

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
  /** Long enough to be known with a slip. */
  long: readonly string[];
  /** How stems of Cyrillic names sound, for words in Latin letters. */
  cyrillicStems: readonly string[];
  /** How Latin names sound, for words in Cyrillic. */
  latinStems: readonly string[];
  /** Names in either alphabet as the other one writes them; made when a text first needs them. */
  foreign: { cyrillic?: readonly RegExp[]; latin?: readonly RegExp[] };
}

export const nobody: Known = { written: [], spellings: new Set(), sounds: new Set(), stems: [], given: new Set(), customary: [], petStems: [], long: [], cyrillicStems: [], latinStems: [], foreign: {} };
/** A shorter stem with a case ending may be an English word: «Вера», "Very". */
const surelyHeard = { latin: 6, cyrillic: 5 };
const leastHeard = 3;
const isLatin = (word: string): boolean => /^[a-z]/.test(word);
const heardTails = new Set(caseTails.filter((tail) => !/[s']/.test(tail)).map(soundKey));
const leastMistyped = 6;
const leastSmallPet = 8;
const leastForeign = 3;
/** From so many letters on, a name written by ear is sure of itself; shorter ones need a name beside them. */
const surelyForeign = { capital: 5, small: 6 };
const russian = new Set(fold(russianGivenNames).trim().split(/\s+/));
const memory = createMemory<string, Known>(300);
const sounds = createMemory<string, string>(10_000);

/** What tells the names of these people in a text; remembered, for a person writes more than once. */
export function knownBy(names: readonly string[]): Known {
  if (names.length === 0) return nobody;
  const key = names.join("\u0000");
  let known = memory.get(key);
  if (!known) {
    const parts = names.flatMap((name) => fold(name).split(/[^\p{L}'-]+/u)).flatMap(spellingsOf).filter((part) => part.length > 1);
    const customary = parts.flatMap(customaryNames);
    known = {
      written: parts,
      spellings: new Set([...parts, ...customary]),
      sounds: new Set(parts.map(soundOf).filter((sound) => sound.length > 2)),
      stems: parts.filter((part) => part.length > 2).flatMap(stemsOf).filter((part) => part.length > 1),
      given: new Set([...parts, ...customary].flatMap((part) => [...givenNames(part)])),
      customary: customary.flatMap(stemsOf).filter((stem) => stem.length > 2),
      petStems: petStems(parts),
      long: parts.filter((part) => part.length >= leastMistyped),
      cyrillicStems: parts.filter((part) => /^[а-я]/.test(part)).flatMap(stemsOf).map(soundOf).filter((sound) => sound.length >= leastHeard),
      latinStems: parts.filter(isLatin).map(heardInRussian).filter((sound) => sound.length >= leastHeard),
      foreign: {},
    };
    memory.set(key, known);
  }
  return known;
}

/** A double name is also its halves, and Schäfer writes Schaefer without an umlaut at hand. */
function spellingsOf(part: string): string[] {
  const halves = part.includes("-") ? part.split("-").filter((half) => half.length > 2) : [];
  const latin = /[äöüß]/.test(part) ? [part.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss")] : [];
  const unmarked = /^[\p{Script=Latin}'-]+$/u.test(part) ? [part.normalize("NFD").replace(/\p{M}/gu, "")] : [];
  return [part, ...halves, ...latin, ...unmarked];
}

/** What stays of a name in all its cases: Жуков, Жукова; a vowel may be lost: Воробей, Воробья; Павел, Павла. */
function stemsOf(name: string): string[] {
  const stems = [name === "лев" ? "льв" : name.replace(/[аяьйоеыи]+$/u, "")];
  if (/[^аеиоуыэюя]ей$/u.test(name)) stems.push(`${name.slice(0, -2)}ь`);
  if ((name.length > 4 && /[^аеиоуыэюя][ео][кцл]$/u.test(name)) || /^[аеиоуыэюя][^аеиоуыэюя]ел$/u.test(name)) stems.push(name.slice(0, -2) + name.slice(-1));
  if (/[аеиоуыэюя][ея]ц$/u.test(name)) stems.push(`${name.slice(0, -2)}йц`);
  return stems;
}

/** The sound of a Latin name as Russian writes it down: Connor is Коннор, Smith is Смит. */
function heardInRussian(name: string): string {
  return soundOf(name.replace(/c(?![heiy])/g, "k").replace(/th/g, "t").replace(/(?<=[aeiou])h$/, ""));
}

/** Whether a word in one alphabet is a case of a name in the other: Ivanovoy of Иванова, Коннору of Connor. */
function isHeard(word: string, known: Known, least: number): boolean {
  const stems = isLatin(word) ? known.cyrillicStems : known.latinStems;
  if (stems.length === 0) return false;
  const sound = soundOf(word);
  return stems.some((stem) => stem.length >= least && sound.startsWith(stem) && heardTails.has(sound.slice(stem.length)));
}

/** Whether a folded Latin word may be a case or a diminutive of a Cyrillic name: Mashe, Marii. English has words like these. */
export function mayBeTransliterated(word: string, known: Known): boolean {
  if (known.cyrillicStems.length === 0 || word.length < 4 || !isLatin(word)) return false;
  if (isHeard(word, known, leastHeard)) return true;
  return baseForms(toCyrillic(word)).some((form) => listed.has(form) && [...givenNames(form)].some((entry) => known.given.has(entry)));
}

/** Whether a folded word may be a name in the other alphabet, written down by ear: Уайт of White, Jones of Джонс. */
export function mayBeForeign(word: string, known: Known): boolean {
  if (word.length < leastForeign) return false;
  const parts = (is: RegExp): string[] => known.written.filter((part) => is.test(part) && part.length >= leastForeign);
  const patterns = isLatin(word)
    ? (known.foreign.latin ??= parts(/^[а-я]/).filter((part) => !surname.test(part) && !patronymic.test(part) && !russian.has(part)).map(heardInLatin))
    : (known.foreign.cyrillic ??= parts(/^\p{Script=Latin}/u).map(heardInCyrillic));
  if (patterns.length === 0) return false;
  const heard = asHeard(word);
  return patterns.some((pattern) => pattern.test(heard));
}

/** Whether a folded word may be a name of one of these people: in any case, diminutive, alphabet, with a slip. */
export function isKnown(word: string, known: Known, isCapital: boolean): boolean {
  if (word.length < 2) return false;
  if (!isCapital && word.length < 4 && (word.length < 3 || !listed.has(word) || isEverydayGiven(word))) return false;
  if (known.spellings.has(word)) return true;
  if (known.stems.some((stem) => word.startsWith(stem) && (stem.length > 2 || isCapital) && caseTails.includes(word.slice(stem.length)))) return true;
  if (word.includes("-") && word.split("-").every((half) => half.length > 2 && isKnown(half, known, isCapital))) return true;
  if (isCapital && known.customary.some((stem) => word.startsWith(stem) && nounTails.has(word.slice(stem.length)))) return true;
  const sound = soundOf(word);
  if ((isCapital || word.length >= leastSmallPet) && isPetName(sound, known.petStems, isCapital)) return true;
  if (known.sounds.has(sound) && (isCapital || listed.has(word) || sound.length >= 5)) return true;
  if (isHeard(word, known, isLatin(word) ? surelyHeard.latin : surelyHeard.cyrillic)) return true;
  if (isCapital && word.length >= leastMistyped && known.long.some((part) => isMistyped(part, word))) return true;
  if (word.length >= (isCapital ? surelyForeign.capital : surelyForeign.small) && mayBeForeign(word, known)) return true;
  if (isCapital && word.length >= leastMistyped && /([^с])\1/u.test(word) && isKnown(word.replace(/(.)\1+/gu, "$1"), known, true)) return true;
  for (const form of baseForms(word)) {
    if ((listed.has(form) || form === word) && isGiven(form, known)) return true;
    if (isCapital && !russian.has(form) && customaryNames(form).some((other) => isGiven(other, known))) return true;
  }
  return false;
}

function isGiven(form: string, known: Known): boolean {
  for (const entry of givenNames(form)) if (known.given.has(entry)) return true;
  return false;
}

/** The sound of a word, remembered: the same words come again in every text. */
function soundOf(word: string): string {
  let sound = sounds.get(word);
  if (sound === undefined) {
    sound = soundKey(word);
    sounds.set(copied(word), sound);
  }
  return sound;
}

/** One slip inside a word: a slip at its end is a case or another word. */
function isMistyped(part: string, word: string): boolean {
  return part[0] === word[0] && part.slice(-2) === word.slice(-2) && isOneSlip(part, word);
}

/** Whether a word is a given name of the lists, in any case. */
export function isListedName(word: string): boolean {
  return baseForms(word).some((form) => listed.has(form) && form.length > 2);
}

/** The forms a word can have in the nominative: Анне → Анна, Сергея → Сергей, John's → John. */
function baseForms(word: string): string[] {
  const forms = [word];
  if (/[а-я]$/.test(word)) {
    const stem = word.replace(/(?:ой|ою|ей|ею|ем|ом|ью|[аяуюеыи])$/u, "");
    if (stem !== word && stem.length > 1) forms.push(stem, `${stem}а`, `${stem}я`, `${stem}й`, `${stem}ь`);
  } else if (word.endsWith("'s")) forms.push(word.slice(0, -2));
  return forms;
}
