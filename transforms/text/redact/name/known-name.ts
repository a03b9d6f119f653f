import { givenNames } from "../../../identity/given-name.ts";
import { isOneSlip } from "../../../identity/similarity.ts";
import { soundKey } from "../../../identity/transliterate.ts";
import { isStopWord } from "../../lexicon/stop-words.ts";
import { toCyrillic } from "../../language/translit.ts";
import { isEverydayGiven, isEverydaySurname } from "./everyday-name.ts";
import { asHeard, heardInCyrillic, heardInLatin } from "./foreign-spelling.ts";
import { isLatin, type Known, leastHeard, leastMistyped } from "./known.ts";
import { baseForms, listed, listedRussian } from "./listed-name.ts";
import { patronymic, surname } from "./name-form.ts";
import { isPetName } from "./pet-name.ts";
import { type WordForm, wordFormOf } from "./word-form.ts";

const nounTails = new Set(["", "а", "у", "ом", "ем", "е", "ы", "и", "ой", "ей", "ю", "я", "'s"]);
const caseTails = ["", "а", "у", "ом", "ем", "ым", "им", "е", "ы", "и", "ю", "ей", "ой", "ою", "ею", "я", "ью", "s", "'s", "овна", "ович", "ин", "ина", "ой", "ую", "ого", "ому", "ая", "ий"];
/** A family: «для Гусейновых», "the Adamses". */
const family = /^(?:[а-я]*(?:[ое]в|[иы]н)(?:ых|ыми?)|[а-я]*[сц]к(?:их|ими?)|[a-z]*(?:[sxz]|[cs]h)es)$/u;
const familyTail = /(?:[ыи](?:х|ми?)|es)$/u;
const longestTail = 4;
const heardTails = new Set(caseTails.filter((tail) => !/[s']/.test(tail)).map(soundKey));

/** A shorter stem with a case ending may be an English word: «Вера», "Very". */
const surelyHeard = { latin: 6, cyrillic: 5 };
/** No English word has such letters: zoë. */
const isMarked = /[ß-öø-ÿāăąćčđęěğıłńňőœřśşšťůűźżžșț]/u;
const fonder = /^([а-я]{2,4})(?:[уюя]н|[уюя]с|[уюи]ш|[ую]л)(?:[еио]?(?:чк|ньк))?(?:[аяуюеиы]|[еоё]й)$/u;
const leastSmallPet = 8;
const leastSmallMistyped = 8;
const leastNearly = 5;
const leastNearlyStem = { capital: 4, small: 5 };
const longestCall = 8;
const leastForeign = 3;
const leastClipped = 3;
const leastEnding = 4;
/** From so many letters on, a name written by ear is sure of itself; shorter ones need a name beside them. */
const surelyForeign = { capital: 5, small: 6 };

/** Whether a word in one alphabet is a case of a name in the other: Ivanovoy of Иванова, Коннору of Connor. */
function isHeard({ sound, isLatin: isOfLatin }: WordForm, known: Known, least: number): boolean {
  const stems = isOfLatin ? known.cyrillicStems : known.latinStems;
  return stems.some((stem) => stem.length >= least && sound.startsWith(stem) && heardTails.has(sound.slice(stem.length)));
}

/** Whether a folded Latin word may be a case or a diminutive of a Cyrillic name: Mashe, Marii. English has words like these. */
export function mayBeTransliterated(word: string, known: Known, form: WordForm): boolean {
  if (known.cyrillicStems.length === 0 || word.length < 4 || !isLatin(word)) return false;
  if (isHeard(form, known, leastHeard)) return true;
  return baseForms(toCyrillic(word)).some((form) => listed.has(form) && isGiven(form, known));
}

/** Whether a folded word may be a name in the other alphabet, written down by ear: Уайт of White, Jones of Джонс. */
export function mayBeForeign(word: string, known: Known): boolean {
  if (word.length < leastForeign) return false;
  const patterns = isLatin(word)
    ? (known.foreign.latin ??= writtenIn(/^[а-я]/, known).filter((part) => !surname.test(part) && !patronymic.test(part) && !listedRussian.has(part)).map(heardInLatin))
    : (known.foreign.cyrillic ??= writtenIn(/^\p{Script=Latin}/u, known).map(heardInCyrillic));
  if (patterns.length === 0) return false;
  const heard = asHeard(word);
  return patterns.some((pattern) => pattern.test(heard));
}

function writtenIn(alphabet: RegExp, known: Known): string[] {
  return known.written.filter((part) => alphabet.test(part) && part.length >= leastForeign);
}

/** Whether a folded word may be a name of one of these people: in any case, diminutive, alphabet, with a slip. */
export function isKnown(word: string, known: Known, isCapital: boolean, form: WordForm = wordFormOf(word)): boolean {
  if (word.length < 2) return false;
  if (word.length < 6 && word.endsWith("'s")) return isKnown(word.slice(0, -2), known, isCapital);
  if (!isCapital && word.length < 4 && !isMarked.test(word) && (word.length < 3 || !listed.has(word) || isEverydayGiven(word))) return false;
  if (known.spellings.has(word) || (isCapital && isFond(word, known, form))) return true;
  const mayBegin = known.firstLetters.has(word[0]!);
  if (mayBegin && known.stems.some((stem) => word.startsWith(stem) && (stem.length > 2 || isCapital) && caseTails.includes(word.slice(stem.length)))) return true;
  if (mayBegin && isCapital && family.test(word) && known.stems.includes(word.replace(familyTail, ""))) return true;
  if (word.includes("-")) {
    const halves = word.split("-");
    const areKnown = halves.map((half) => half.length > 2 && isKnown(half, known, isCapital));
    if (areKnown.some(Boolean) && halves.every((half, at) => areKnown[at] || (isCapital && half.length > 3 && surname.test(half)) || mayBeForeign(half, known) || isNearly(half, known, isCapital))) return true;
  }
  if (isFonder(word, known)) return true;
  if (mayBegin && isCapital && known.customary.some((stem) => word.startsWith(stem) && nounTails.has(word.slice(stem.length)))) return true;
  const { sound } = form;
  const maySound = known.firstSounds.has(sound[0]!);
  if (maySound && (isCapital || word.length >= leastSmallPet) && isPetName(sound, known.petStems, isCapital)) return true;
  if (known.sounds.has(sound) && (isCapital || listed.has(word) || sound.length >= 5)) return true;
  if (maySound && isHeard(form, known, form.isLatin ? surelyHeard.latin : surelyHeard.cyrillic)) return true;
  if (mayBegin && word.length >= (isCapital ? leastMistyped : leastSmallMistyped) && (known.long.some((part) => isMistyped(part, word)) || isMistypedCase(word, known.longStems))) return true;
  if (word.length >= (isCapital ? surelyForeign.capital : surelyForeign.small) && mayBeForeign(word, known)) return true;
  if (isCapital && word.length >= leastMistyped && /([^с])\1/u.test(word) && isKnown(word.replace(/(.)\1+/gu, "$1"), known, true)) return true;
  return form.given.some((entry) => known.given.has(entry)) || (isCapital && form.customary.some((entry) => known.given.has(entry)));
}

/** Whether a folded word is what one of these people is called fondly, in any case: Marky of Mark, Дашуля of Дарья. */
export function isFond(word: string, known: Known, form: WordForm): boolean {
  return known.fond.has(word) || form.fondBases.some((base) => known.fondBases.has(base));
}

function isGiven(form: string, known: Known): boolean {
  for (const entry of givenNames(form)) if (known.given.has(entry)) return true;
  return false;
}

/** A pet name of a pet name: «Машуня», «Катюня», «Ириша». */
function isFonder(word: string, known: Known): boolean {
  const stem = fonder.exec(word)?.[1];
  return stem !== undefined && [`${stem}а`, `${stem}я`].some((form) => listedRussian.has(form) && isGiven(form, known));
}

/** One slip inside a word: a slip at its end is a case or another word, unless two letters changed places before the last. */
function isMistyped(part: string, word: string): boolean {
  if (part[0] !== word[0] || part.at(-1) !== word.at(-1) || Math.abs(part.length - word.length) > 1 || !isOneSlip(part, word)) return false;
  return part.at(-2) === word.at(-2) || (part.length === word.length + 1 && surname.test(part) && !listed.has(word)) || (part.length === word.length && [...part].sort().join("") === [...word].sort().join(""));
}

/** The same of a name in another case: «Яквлевым» of Яковлев. */
function isMistypedCase(word: string, stems: readonly string[]): boolean {
  return stems.some((stem) => stem[0] === word[0] && word.length >= stem.length && word.length <= stem.length + longestTail + 1 && caseTails.some((tail) => tail !== "" && word.endsWith(tail) && isMistyped(stem, word.slice(0, -tail.length))));
}

/** Whether a folded word may be a name of one of these people with a slip, which only another name beside it can tell. */
export function isNearly(word: string, known: Known, isCapital: boolean, form: WordForm = wordFormOf(word)): boolean {
  if (isCapital && word.length > 3 && known.written.some((part) => part.length === word.length && part[0] === word[0] && isSwapped(part, word))) return true;
  if (word.length < leastNearly) return !isCapital && known.stems.some((stem) => stem.length === 2 && word.startsWith(stem) && caseTails.includes(word.slice(2)));
  return isNearlyHeard(form, known) || (known.firstLetters.has(word[0]!) && known.stems.some((stem) => {
    if (stem[0] !== word[0] || stem.length < (isCapital ? leastNearlyStem.capital : leastNearlyStem.small) || word.length < stem.length - 1 || word.length > stem.length + longestTail + 1) return false;
    return caseTails.some((tail) => word.endsWith(tail) && isOneSlip(stem, tail === "" ? word : word.slice(0, -tail.length)));
  }));
}

/** Whether two letters side by side changed places. */
function isSwapped(part: string, word: string): boolean {
  let at = 0;
  while (at < part.length && part[at] === word[at]) at++;
  return at + 1 < part.length && part[at] === word[at + 1] && part[at + 1] === word[at] && part.slice(at + 2) === word.slice(at + 2);
}

/** The same of a name that the other alphabet writes: "Veilkanov" of Великанов. */
function isNearlyHeard({ sound, isLatin: isOfLatin }: WordForm, known: Known): boolean {
  if (!known.firstSounds.has(sound[0]!)) return false;
  const stems = isOfLatin ? known.cyrillicStems : known.latinStems;
  return stems.some((stem) => {
    if (stem.length < leastNearlyStem.small || stem[0] !== sound[0]) return false;
    for (let length = stem.length - 1; length <= stem.length + 1; length++) if (length <= sound.length && heardTails.has(sound.slice(length)) && isOneSlip(stem, sound.slice(0, length))) return true;
    return false;
  });
}

/** Whether a folded word is how a Latin name of these people begins, or how a long one ends, which only words around can tell: Ger of Gertrude, Lupe of Guadalupe. */
export function isClipped(word: string, known: Known): boolean {
  if (word.endsWith("'s")) return isClipped(word.slice(0, -2), known);
  if (word.length < leastClipped) return false;
  if (!isLatin(word)) return isClippedRussian(word, known);
  if (!known.written.some((part) => (word.length + 1 < part.length && part.startsWith(word)) || (word.length >= leastEnding && word.length + 2 < part.length && part.endsWith(word)))) return false;
  return !isEverydayGiven(word) && !isEverydaySurname(word) && !isStopWord(word);
}

/** «Мага» of Магомед, «Шаме» of Шамиль. */
function isClippedRussian(word: string, known: Known): boolean {
  const stem = /^([а-я]{3,4})(?:[аяуюеиы]|[ое]й)$/u.exec(word)?.[1];
  if (!stem || isEverydayGiven(word) || isEverydaySurname(word) || isStopWord(word)) return false;
  return known.written.some((part) => part.length > stem.length + 1 && part.startsWith(stem) && !surname.test(part) && !patronymic.test(part));
}

/** Whether a folded word calls one of these people as Russian does, without the ending of the pet name: «Саш», «Кать». */
export function isCalled(word: string, known: Known): boolean {
  if (word.length < 3 || word.length > longestCall || !/[бвгдзклмнрстфхшщь]$/u.test(word) || isEverydayGiven(word)) return false;
  const form = word.endsWith("ь") ? `${word.slice(0, -1)}я` : `${word}а`;
  return listedRussian.has(form) && isGiven(form, known);
}
