import { isStopWord } from "../../lexicon/stop-words.ts";
import type { Token } from "../../tokens.ts";
import { isCapitalWord, isFree, isNextTo } from "./beside.ts";
import { type Known, nobody } from "./known.ts";
import { isPersonWord } from "./introduction.ts";
import { isListedName } from "./listed-name.ts";
import { isSurname, patronymic } from "./name-form.ts";
import { namePart } from "./name-pair.ts";
import { isSureGiven } from "./small-name.ts";
import { announces, leads } from "./sure-name.ts";

/** What is told of a text's words so far. */
interface Reading {
  text: string;
  tokens: readonly Token[];
  known: Known;
  isOwn: Uint8Array | null;
  isName: Uint8Array;
  mayBeName: Uint8Array;
}

/** What a Russian sentence begins with behind a name that no mark parts from it. */
const isSaid = /(?:[йие]те|ть|т?ся|[аяиеу]ла?|[аиея]ли|[аеоу]ет|ешь)$|^(?:здравств|добр|спасиб|привет|уважаем|клиент|оператор|менеджер|жду|хочу|прошу|почта|россия|москва|заказ|адрес|телефон|паспорт|снилс|инн|карта|номер|тел|дом|улица)/u;
/** A patronymic, which beside a name needs no capital: "galina stepanovna". */
const smallPatronymic = /^(?:[a-z]{3,}(?:ovna|evna|ichna|ovich|evich)|[а-я]{3,}(?:[ое]вн(?:а|ы|е|у|ой)|[ое]вич(?:а|у|ем|е)?))$/u;
const particles = new Set("mc mac o d st de van der del la al el bin".split(" "));
const noble = new Set("de la der den von van di da del al bin ibn".split(" "));
const mostParticles = 2;
const together = new Set(["and", "и", "&"]);
const speaks = new Set([...announces, ..."again is was has had said asked wants wrote called".split(" ")]);

/** Marks the words that are names by the ones beside them: to the right, then to the left, for a name may tell the one before it. */
export function joinNames(reading: Reading): void {
  const { tokens, known, isName, mayBeName } = reading;
  if (known !== nobody) joinParted(tokens, known, isName);
  if (!isName.includes(1) && !mayBeName.includes(1)) return;
  joinParticles(reading);
  for (let at = 0; at < tokens.length; at++) if (isJoined(reading, at)) isName[at] = 1;
  for (let at = tokens.length - 1; at >= 0; at--) if (isJoined(reading, at)) isName[at] = 1;
}

/** Names that are written apart: "Mc Allister", "O Neill", "st. clair". */
function joinParted(tokens: readonly Token[], known: Known, isName: Uint8Array): void {
  for (let at = 0; at + 1 < tokens.length; at++) {
    const { text: word, end } = tokens[at]!;
    if (!particles.has(word)) continue;
    const next = tokens[at + 1]!.text === "." && tokens[at + 1]!.start === end ? at + 2 : at + 1;
    const token = tokens[next];
    if (token?.kind !== "word" || token.start !== tokens[next - 1]!.end + 1) continue;
    const isWhole = known.spellings.has(word + token.text) || known.spellings.has(`${word}'${token.text}`);
    if (isWhole || (isName[next] && known.spellings.has(word))) isName.fill(1, at, next + 1);
  }
}

/** Words between a given name and a surname: "Aoife de la Cruz", "Leonard Van der Berg". */
function joinParticles({ text, tokens, isName }: Reading): void {
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (!isName[at] || !isListedName(tokens[at]!.text)) continue;
    let to = at;
    while (to - at < mostParticles && isNextTo(tokens, to) && noble.has(tokens[to + 1]!.text)) to++;
    if (to > at && isNextTo(tokens, to) && isCapitalWord(text, tokens[to + 1]!)) isName.fill(1, at, to + 2);
  }
}

/** Whether a word is a name by the ones beside it. */
function isJoined({ text, tokens, known, isOwn, isName, mayBeName }: Reading, at: number): boolean {
  if (isName[at] || tokens[at]!.kind !== "word") return false;
  if (isName[at - 2] && together.has(tokens[at - 1]!.text) && isSureGiven(namePart(tokens[at]!.text))) return true;
  const before = isNextTo(tokens, at - 1) ? at - 1 : -1;
  const after = isNextTo(tokens, at) ? at + 1 : -1;
  const beside = isName[before] || isName[after];
  if (mayBeName[at] && (beside || (mayBeName[before] && isPair(tokens, before, known)) || (mayBeName[after] && isPair(tokens, at, known)))) return true;
  const { text: word, isShouted } = tokens[at]!;
  if (known !== nobody && isName[after] && word.length === 2 && !isStopWord(word) && [...word].every((letter) => known.initials.has(letter))) return true;
  if (isName[after] && isCapitalWord(text, tokens[at]!) && isBeforePatronymic(tokens, at)) return true;
  if (mayBeName[at] && isTurned(tokens, at, known)) return true;
  if (beside && smallPatronymic.test(word)) return true;
  if (!beside || !isCapitalWord(text, tokens[at]!)) return false;
  const follows = !isOwn?.[at] && isName[before] && !isShouted && (!isStopWord(word) || word === "ли") && (/^[a-z]/.test(word) && isPersonWord(word) || (isListedName(tokens[before]!.text) || patronymic.test(tokens[before]!.text)) && !isSaid.test(word));
  if (!isShouted && isName[after + 1] && namePart(tokens[after + 1]!.text).patronymic > 0 && isBeforeWhole(tokens, at)) return true;
  return follows || patronymic.test(word) || isSurname(word) || isListedName(word);
}

/** Whether a capital word in no list stands before a patronymic: «специалист Батыр Константинович». */
function isBeforePatronymic(tokens: readonly Token[], at: number): boolean {
  const { text: word, isShouted } = tokens[at]!;
  return word.length > 2 && !isShouted && namePart(tokens[at + 1]!.text).patronymic > 0 && !noSurname.test(word) && !isSaid.test(word) && !isStopWord(word);
}

const noSurname = /^(?:уважаем|дорог|господин|госпож|доктор|врач|директор|менеджер|клиент|оператор|мастер|курьер|водител|ип$|ооо$|гр$|товарищ|профессор|бабушк|дедушк|спасибо|благодар)/u;

/** Whether a capital before a given name and a patronymic is no beginning of a sentence: «пациент Рыбак Раиса Ильинична». */
function isBeforeWhole(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === "word" && !before.isCapital && tokens[at]!.end - tokens[at]!.start > 1 && !noSurname.test(tokens[at]!.text) && !isStopWord(tokens[at]!.text);
}

/** «li, xiaoming»: the surname first, with a comma behind. */
function isTurned(tokens: readonly Token[], at: number, known: Known): boolean {
  const { text: word, end } = tokens[at]!;
  if (tokens[at + 1]?.text === "," && tokens[at + 2]?.start === end + 2 && known.pairs.has(`${word} ${tokens[at + 2]!.text}`)) return true;
  return tokens[at - 1]?.text === "," && tokens[at - 2]?.kind === "word" && tokens[at - 2]!.end + 2 === tokens[at]!.start && known.pairs.has(`${tokens[at - 2]!.text} ${word}`);
}

/** Whether two words side by side are two parts of one name, in any case: «на веру мороз». */
function areOfOne(first: string, second: string, known: Known): boolean {
  if (known.pairs.has(`${first} ${second}`)) return true;
  if (!/^[а-я]/.test(first)) return false;
  return [...known.pairs].some((pair) => pair.split(" ").every((part, at) => stemOf(at === 0 ? first : second) === stemOf(part)));
}

const stemOf = (word: string): string => word.replace(/(?<=.{2})[аеиоуыэюяй]{1,2}$/u, "");

/** Whether two everyday words side by side are a name and a surname: «daisy brown», "for grace young", not "will mark it". */
function isPair(tokens: readonly Token[], at: number, known: Known): boolean {
  const [before, first, second, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]!, tokens[at + 2]];
  if (isFree(before) && isFree(after)) return true;
  if (!areOfOne(first.text, second.text, known)) return false;
  if (first.isShouted && second.isShouted && !before?.isShouted && !after?.isShouted) return true;
  const isLed = before?.kind === "word" ? leads.has(before.text) || before.text === "на" : false;
  return (isLed && (after?.kind !== "word" || isStopWord(after.text))) || ((isLed || before?.kind !== "word") && after !== undefined && speaks.has(after.text));
}
