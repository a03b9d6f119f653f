import { isStopWord } from "../../lexicon/stop-words.ts";
import type { Token } from "../../tokens.ts";
import { ofWord, wordOf } from "../../word.ts";
import { isEdge } from "./beside.ts";
import { isEverydayGiven, isEverydaySurname } from "./everyday-name.ts";
import { listed } from "./listed-name.ts";
import type { NamePart } from "./name-part.ts";
import { formPart } from "./surname-form.ts";
import { agree, givenCases, isEnglishSurname, isLatinGiven, isLatinPatronymic, isLatinSurname, patronymicCases, surnameCases } from "./name-case.ts";

export const noPart: NamePart = { given: 0, patronymic: 0, surname: 0, isEverydayGiven: false, isEverydaySurname: false, isFormed: false, isTransliterated: false, cue: undefined };
const ofName: NamePart = { ...noPart, cue: "name" };
const ofAny: NamePart = { ...noPart, cue: "any" };
const cues = new Map(
  Object.entries({
    name: "зовут имя имени фамилия фамилию фамилии фио получатель получателя получателю клиента заказчика покупателя отправителя отправитель заказчик покупатель плательщик zovut imya poluchatel poluchatelya familiya familia fio name name's surname recipient mr mrs ms miss dr доктор доктора доктору доктором врач врача господин господина госпожа госпожу",
    any: "меня мое menya is under of order booking account parcel package reservation card customer attn for to",
  }).flatMap(([cue, words]) => words.split(" ").map((word) => [word, cue === "name" ? ofName : ofAny] as const)),
);
/** English and transliterated names are not held to agree. */
const anyForm = 4095;
const latinPatronymic = /(?:vich|vna|vnu|vne|vny|vni|vnoy|vnoi|vnoj|vicha|vichu|vichem)$/;
const latinSurname = /(?:[oe]v|in|yn)(?:[aue]|ym|im|oy|oi|oj)?$|sk(?:iy|y|ii|ij|i|aya|aia|oy|oi|oj|uyu|omu|ogo)$|enko$|uk$/;

/** What part of a name a word can be, by the lists. */
const partOfWord = ofWord(partOf);

/** The same of a folded word that is no token. */
export function namePart(word: string): NamePart {
  return partOfWord(wordOf(word));
}

function partOf(word: string): NamePart {
  const cue = cues.get(word);
  if (cue) return cue;
  if (word.length < 3 || isStopWord(word)) return noPart;
  const isEverydayOne = isEverydayGiven(word);
  if (/^[а-я]+(?:-[а-я]+)?$/u.test(word)) {
    const found = { given: givenCases(word), patronymic: patronymicCases(word), surname: surnameCases(word) };
    if (!found.given && !found.patronymic && !found.surname) return noPart;
    return { ...found, isEverydayGiven: isEverydayOne, isEverydaySurname: isEverydaySurname(word), isFormed: false, isTransliterated: false, cue: undefined };
  }
  if (!/^[a-z]+(?:'s)?$/.test(word)) return noPart;
  const own = word.replace(/'s$/, "");
  const isEnglish = listed.has(own);
  const patronymic = latinPatronymic.test(word) && isLatinPatronymic(word) ? anyForm : 0;
  const isRussianSurname = latinSurname.test(word) && isLatinSurname(word);
  const surname = isEnglishSurname(word) || isRussianSurname ? anyForm : 0;
  const isRussianGiven = !isEnglish && isLatinGiven(word);
  const given = isEnglish || isRussianGiven ? anyForm : 0;
  if (!given && !patronymic && !surname) return noPart;
  return { given, patronymic, surname, isEverydayGiven: isEverydayOne, isEverydaySurname: isEverydaySurname(word), isFormed: false, isTransliterated: isRussianSurname || isRussianGiven || patronymic > 0, cue: undefined };
}

/** What part of a name each token can be; null when none can be any, nor tells one. */
export function namePartsOf(tokens: readonly Token[]): readonly NamePart[] | null {
  let found: NamePart[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text, word } = tokens[at]!;
    const part = kind === "word" && text.length > 1 ? partOfWord(word) : noPart;
    if (found) found[at] = part;
    else if (part !== noPart) {
      found = new Array<NamePart>(tokens.length).fill(noPart);
      found[at] = part;
    }
  }
  return found;
}

/** Which words are names by the ones beside them, whatever their case and letters: «наталья викторовна», «Мария кузнецова», "john smith"; null when none is. */
export function pairedIn(tokens: readonly Token[], parts: readonly NamePart[]): Uint8Array | null {
  let isPaired: Uint8Array | null = null;
  let before = noPart;
  for (let at = 0; at < parts.length; at++) {
    let part = parts[at]!;
    if (part === noPart && (before.given || before.patronymic) && tokens[at]!.kind === "word" && tokens[at]!.start === tokens[at - 1]!.end + 1) part = formPart(tokens[at]!.text, noPart) ?? noPart;
    else if (before === noPart && part.given && tokens[at - 1]?.kind === "word" && !trades.has(tokens[at - 1]!.text)) before = formPart(tokens[at - 1]!.text, noPart) ?? noPart;
    if (part.cue === undefined && part !== noPart) {
      if (before.patronymic && !before.isTransliterated && part.surname && at > 1 && agree(before.patronymic, part.surname) && isPaired?.[at - 2]) isPaired[at] = 1;
      if (part.patronymic && !part.isTransliterated) (isPaired ??= new Uint8Array(tokens.length))[at] = 1;
      if (before.cue === undefined && before !== noPart && tokens[at - 1]!.end + 2 > tokens[at]!.start && isOnePerson(tokens, at, before, part)) (isPaired ??= new Uint8Array(tokens.length)).fill(1, at - 1, at + 1);
    }
    before = part;
  }
  return isPaired;
}

function isOnePerson(tokens: readonly Token[], at: number, one: NamePart, other: NamePart): boolean {
  if (agree(one.given, other.patronymic)) return !other.isTransliterated || one.isTransliterated;
  return isNamedFully(tokens, at, one, other) || isNamedFully(tokens, at, other, one);
}

/** Whether a given name and a surname side by side are somebody's: of two everyday words never, of one when no word goes on with them. */
function isNamedFully(tokens: readonly Token[], at: number, { given, isEverydayGiven: isWord, isTransliterated }: NamePart, of: NamePart): boolean {
  if (!agree(given, of.surname)) return false;
  if ((isTransliterated && !of.isTransliterated) || (of.isFormed && /^[a-z]/.test(tokens[at]!.text) !== /^[a-z]/.test(tokens[at - 1]!.text))) return false;
  if (!isWord && !of.isEverydaySurname) return true;
  const [before, first, second, after] = [tokens[at - 2], tokens[at - 1]!, tokens[at]!, tokens[at + 1]];
  const areCapital = first.isCapital && second.isCapital && !first.isShouted && !second.isShouted;
  if (isWord && of.isEverydaySurname) return areCapital && before !== undefined && before.kind !== "end" && !before.isCapital && !calledThings.has(first.text) && !after?.isCapital && /^[a-z]/.test(second.text);
  if (!/^[a-z]/.test(second.text)) return !of.isFormed || (areCapital && !of.isEverydaySurname) || (!isWord && endsName(after));
  if (of.isFormed && areCapital && !after?.isCapital) return true;
  return isWord ? !of.isTransliterated : isEdge(before) && endsName(after);
}

/** Places, plants and stones are called so as well: “Victoria Park”, “Jasmine Rice”. */
const calledThings = new Set("victoria florence charlotte sydney austin jordan georgia virginia paris dallas madison chelsea brooklyn savannah carolina dakota montana china india asia may june april august summer autumn eve christian ruby amber crystal jasmine rose lily daisy olive ivy violet holly hazel heather ginger basil sage pearl jade iris will mark grand royal lane forest".split(" "));
/** Before a name they tell what somebody does. */
const trades = new Set("driver porter farmer carpenter singer cook clerk butler gardener walker".split(" "));
/** Nothing but who is spoken of stands right before them. */
const tells = new Set("said says told asked asks called calls rang was is has had did will would can could said never working here again promised answered helped refused wants wrote who same can't didn't won't isn't wasn't doesn't hasn't couldn't wouldn't хочу звоню пишу прошу сказал сказала обещал обещала ответил ответила пришел пришла приехал приехала звонил звонила".split(" "));

export const tellsOf = (word: string): boolean => tells.has(word);

/** Whether nothing goes on that a word before it might be said of. */
export function endsName(token: Token | undefined): boolean {
  return isEdge(token) || tells.has(token!.text);
}
