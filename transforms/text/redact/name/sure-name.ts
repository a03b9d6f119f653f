import { lean } from "../../letters.ts";
import { isStopWord } from "../../lexicon/stop-words.ts";
import type { Token } from "../../tokens.ts";
import { isAlone, isCapitalWord, isMark } from "./beside.ts";
import { isEverydayGiven, isEverydaySurname } from "./everyday-name.ts";
import type { Known } from "./known.ts";
import { isPartOfBrand } from "./of-goods.ts";
import { initialsBefore, isAddressed, isAnnounced } from "./plain-name.ts";
import { isBeforeWare } from "./ware-name.ts";

export const smallInitials = lean(/^\s\p{Ll}\.\s?\p{Ll}(?:\.|(?!\p{L}))/u);
export const smallInitialsBefore = lean(/(?<![\p{L}\d])\p{L}\.\s?\p{L}\.\s?$/u);
const initialsBehind = lean(/^\s\p{Lu}\.(?!\p{L}{2})/u);

/** The letter alone that a name of these people begins with and that stands right before a word: «A Khan», «d. kelly», "j wright"; no preposition and no conjunction of Russian. */
export function initialBefore(text: string, tokens: readonly Token[], at: number, known: Known): Token | null {
  const hasStop = tokens[at - 1]?.text === "." && tokens[at - 1]!.end + 1 >= tokens[at]!.start;
  const token = tokens[hasStop ? at - 2 : at - 1];
  if (token?.kind !== "word" || token.end - token.start !== 1 || !known.initials.has(token.text)) return null;
  if (hasStop) return token.end === tokens[at - 1]!.start ? token : null;
  if (token.end + 1 < tokens[at]!.start || (isStopWord(token.text) && !/[a-z]/.test(token.text))) return null;
  return isCapitalWord(text, token) || /[a-z]/.test(token.text) ? token : null;
}

/** Words right before somebody, and right behind. */
export const leads = new Set("for to from by with ask tell under of is at hi hello dear and i'm im я это для от у с со за к ко".split(" "));
/** Said to or of somebody, whose name comes next. */
const called = /(?:^|\s)(?:пусть|напишите|позвоните|перезвоните|(?:начислите|запишите|оформите|переоформите|перепишите)\sна|передайте|скажите|сообщите|позовите|отдайте|спросил[аи]?|зовите|ответил[аи]?|let|tell|ask)\s$/iu;
const adjectives = new Set("rich frank sunny young grand sandy misty rosy merry stew".split(" "));
/** "my name is rob", "the driver called bob", "given to tom", "made out to aga", "add joe". */
const toldOf = lean(/(?<!\p{L})(?:my\sname\sis|this\sis|speaking\s(?:with|to)|(?:given|handed|addressed|made\sout|sent|passed|speak|spoke|talk|talked)\sto|(?:signed|collected|ordered|booked)\sby|add|called|ask\sfor|(?:customer|client|caller):)\s$/iu);
const thanks = /(?:^|\s)(?:thanks|thank you|cheers|hi|hello|hey),?\s$/i;
/** Before a short name in small letters: "it's wei". */
export const isIt = /(?:^|\s)(?:it|name)['’]?s\s$/i;
export const announces = new Set("беспокоит пишет звонит обращается here speaking calling".split(" "));
/** What people do, said right behind a name that a sentence begins with. */
const acts = new Set("rang called phoned wrote wants asked asks says said complained ждет ждут звонил звонила жалуется просит просил просила написал написала получил получила позовите спросите вызовите передайте дайте соедините".split(" "));

/** Whether a word that may be the name of a known person is one here: an everyday word is when its place says so. */
export function isSurely(text: string, tokens: readonly Token[], at: number, isCapital: boolean, known: Known): boolean {
  const token = tokens[at]!;
  const isGiven = isEverydayGiven(token.text);
  if (!isGiven && !isEverydaySurname(token.text)) return true;
  if (isAnnounced(text, token) || isOwnLine(text, token) || smallInitials.test(text.slice(token.end, token.end + 7)) || hasInitialsBefore(text, token)) return true;
  const initial = initialBefore(text, tokens, at, known);
  if (initial !== null && (isCapital ? isCapitalWord(text, initial) : !isStopWord(initial.text))) return true;
  if (isAlone(tokens, at) || (called.test(text.slice(Math.max(0, token.start - 16), token.start)) && !isShoutedText(tokens))) return true;
  if (isCapital && (initialsBehind.test(text.slice(token.end, token.end + 5)) || initialsBefore.test(text.slice(Math.max(0, token.start - 8), token.start)))) return true;
  const next = tokens[at + 1];
  if (!isCapital && ((isGiven && isToldShort(text, tokens, at)) || isSpokenOf(text, tokens, at, isGiven))) return true;
  const isApart = !next || next.kind === "pause" || next.kind === "end";
  if (isAddressed(text, token) && (isCapital || isApart)) return true;
  if (!isGiven && isApart && tokens[at - 1]?.text === "я") return true;
  if (token.isShouted && (isApart || isStopWord(next.text)) && leads.has(tokens[at - 1]?.text ?? "")) return true;
  if (!isCapital || token.isShouted) return false;
  if (isAsked(tokens, at) || isMonth(tokens, at) || isPartOfBrand(tokens, at) || isBeforeWare(text, token) || isSum(text, token) || isVirtue(tokens, at) || isGlory(tokens, at)) return false;
  if (isApart) return true;
  if (at > 0 && tokens[at - 1]!.kind !== "end") return true;
  if (next.text === "and" && /^(?:I|me)$/.test(text.slice(tokens[at + 2]?.start ?? 0, tokens[at + 2]?.end ?? 0))) return true;
  if (token.text.endsWith("'s") || announces.has(next.text) || acts.has(next.text)) return true;
  return isGiven && next.kind === "word" && !isStopWord(next.text);
}

/** «в. м. цой» */
export function hasInitialsBefore(text: string, { start }: Token): boolean {
  return smallInitialsBefore.test(text.slice(Math.max(0, start - 8), start));
}

/** Whether a short everyday name in small letters is told as one: "it's bob", "thanks rob", "rob here again". */
export function isToldShort(text: string, tokens: readonly Token[], at: number): boolean {
  const { start, text: word } = tokens[at]!;
  if (adjectives.has(word)) return false;
  const next = tokens[at + 1];
  const isCut = next === undefined || isMark(next) || next.text === "again" || next.text === "here";
  const isEdge = next === undefined || next.kind === "end" || (next.kind === "word" && isStopWord(next.text));
  if (isEdge && toldOf.test(text.slice(Math.max(0, start - 20), start))) return true;
  if (isCut && (isIt.test(text.slice(Math.max(0, start - 8), start)) || thanks.test(text.slice(Math.max(0, start - 12), start)))) return true;
  return (next?.text === "here" || next?.text === "speaking") && (at === 0 || isMark(tokens[at - 1]));
}

/** Whether an everyday word in small letters is spoken to or of as somebody: «мороз, ваш заказ готов», "is it resolved, grace?", «звонила вера». */
function isSpokenOf(text: string, tokens: readonly Token[], at: number, isGiven: boolean): boolean {
  const { start, text: word } = tokens[at]!;
  if (adjectives.has(word)) return false;
  const next = tokens[at + 1];
  const begins = at === 0 || tokens[at - 1]!.kind === "end" || text[start - 1] === "\n";
  if (begins && isGiven && next?.kind === "number" && isReached.test(text.slice(tokens[at]!.end, tokens[at]!.end + 8))) return true;
  if (begins && next?.text === "," && spokenTo.has(tokens[at + 2]?.text ?? "")) return true;
  if (isGiven && ((begins && next?.text === "," && tokens[at + 2]?.kind === "number" && !monthNames.has(word)) || (text[start - 1] === "(" && next?.text === ")"))) return true;
  if (begins && isGiven && isOnLine.test(text.slice(tokens[at]!.end, tokens[at]!.end + 14))) return true;
  if (isGiven && next === undefined && at > 0 && tokens[at - 1]!.kind === "end") return true;
  if (begins && next && (announces.has(next.text) || doings.has(next.text))) return true;
  if (isGiven && tokens[at - 1]?.text === "," && (next === undefined || next.kind === "end") && at > 1) return true;
  const isCut = next === undefined || isMark(next) || isStopWord(next.text);
  return isCut && spokenOf.test(text.slice(Math.max(0, start - 24), start));
}

/** A telephone or a house with its street: «поля +7 (495) …», “joan 8053 meadow way”. */
const isReached = /^\s(?:\+\d|8[\s(-]{1,2}\d{3}|\d{3,}\s[a-z])/;
const isOnLine = /^\s(?:на\s(?:линии|связи|проводе)|у\sтелефона|on\sthe\s(?:line|phone))(?!\p{L})/u;
const monthNames = new Set(["may", "june", "april", "august", "марта", "мая"]);
/** What is said to somebody behind the name. */
const spokenTo = new Set("ваш ваша ваше ваши вашу вам вас вы мы я спасибо здравствуйте добрый пожалуйста подскажите минуту минутку секунду уточните скажите your thanks thank please we i i'm i've we've we'll i'll can could let hi hello one sorry is".split(" "));
const doings = new Set("слушает ждет звонит звонил звонила просит просил просила написал написала пишет called rang wrote phoned speaking".split(" "));
const spokenOf = lean(
  /(?:^|\s)(?:звонил[аи]?|писал[аи]?|приходил[аи]?|просил[аи]?|договорил\p{L}+\sс|(?:по)?говорил\p{L}*\sс|дозвониться\s(?:до|к)|связаться\sс|вопрос\sпо|речь\sо|спросите|здравствуйте|добрый\sдень|talk(?:ed|ing)?\s(?:to|with)|sp(?:oke|eak|eaking)\s(?:to|with)|ask\sfor|(?:booking|table|order|parcel|reservation)\s(?:for|under)|under|text)\s$/iu,
);

function isShoutedText(tokens: readonly Token[]): boolean {
  return tokens.filter(({ kind, isShouted }) => kind === "word" && isShouted).length * 2 > tokens.length;
}

/** «May 3rd», "3 May", "May I": a month or a verb, whoever is called so. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:may|april|june|august)$/.test(tokens[at]!.text)) return false;
  const isDay = (token: Token | undefined): boolean => token !== undefined && (token.kind === "number" || /^(?:i|we|the|of|on|in|until|till|by|since|last|this|next|first|second|third|\d+(?:st|nd|rd|th))$/.test(token.text));
  return isDay(tokens[at + 1]) || isDay(tokens[at - 1]);
}

/** “Will you bill me”: a verb that a question begins with. */
function isAsked(tokens: readonly Token[], at: number): boolean {
  return /^(?:will|may)$/.test(tokens[at]!.text) && /^(?:you|i|we|it|they|he|she|this|that|there|the|my)$/.test(tokens[at + 1]?.text ?? "");
}

/** "Bill came to 40 dollars". */
function isSum(text: string, { text: word, end }: Token): boolean {
  return word === "bill" && /^\s(?:(?:came|comes|is|was|of|for|to|at)\s){1,2}[$£€]?\d/.test(text.slice(end, end + 16));
}

/** Whether a text ends with a line that holds this word alone. */
export function isOwnLine(text: string, { start, end }: Token): boolean {
  return /\n\s*$/.test(text.slice(Math.max(0, start - 4), start)) && /^[\s.!]*$/.test(text.slice(end));
}

/** «Вера, надежда, любовь»: virtues, told together. */
export function isVirtue(tokens: readonly Token[], at: number): boolean {
  const virtues = /^(?:вер[аыеу]$|верой$|надежд|любов)/u;
  const other = (token: Token | undefined): boolean => token?.kind === "word" && virtues.test(token.text);
  return virtues.test(tokens[at]!.text) && (other(tokens[at + 2]) || other(tokens[at - 2]));
}

/** «Слава богу», whoever is called so. */
function isGlory(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === "слава" && /^(?:богу|господу|небесам|героям|труду)$/u.test(tokens[at + 1]?.text ?? "");
}
