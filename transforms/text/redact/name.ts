import { detectLanguage } from "../language.ts";
import { isStopWord } from "../lexicon/stop-words.ts";
import { toCyrillic } from "../language/translit.ts";
import type { Token } from "../tokens.ts";
import { isEverydayGiven, isEverydaySurname } from "./everyday-name.ts";
import type { Finding } from "./finding.ts";
import { isBrand, titlesIn } from "./goods-name.ts";
import { isIntroduced, mayIntroduce } from "./introduction.ts";
import { type Known, knownBy, nobody } from "./known.ts";
import { isCalled, isClipped, isKnown, isNearly, mayBeForeign, mayBeTransliterated } from "./known-name.ts";
import { isListedName } from "./listed-name.ts";
import { isMachine } from "./machine-name.ts";
import { isSurname, patronymic } from "./name-form.ts";
import { type NamePart, namePartsOf, pairedIn } from "./name-pair.ts";
import { initialsBefore, isAddressed, isAnnounced, isInitialled, isPlainName } from "./plain-name.ts";
import { ownIn } from "./own-word.ts";
import { signedName } from "./signature.ts";
import { isOnlyName, isSureGiven, namesGoods, toldFrom } from "./small-name.ts";
import { areLettersApart, findApart, findSpelled, isGlued } from "./spaced-name.ts";
import { isStreet } from "./street-name.ts";
import { isBeforeWare, isWare } from "./ware-name.ts";
import { wordFormOf } from "./word-form.ts";
import { lean } from "../letters.ts";

const smallInitials = lean(/^\s\p{Ll}\.\s?\p{Ll}(?:\.|(?!\p{L}))/u);
const smallInitialsBefore = lean(/(?<![\p{L}\d])\p{L}\.\s?\p{L}\.\s?$/u);
const initials = lean(/^\s?\p{Lu}\.\s?(?:\p{Lu}\.)?|^\s[А-Я]\s?[А-Я](?![\p{L}])/u);
/** Behind the first of two initials that a name was told with. */
const furtherInitial = lean(/^\.\s?\p{Lu}(?:\.|(?!\p{L}))/u);
const initialsBehind = lean(/^\s\p{Lu}\.(?!\p{L}{2})/u);
/** «Ли Цзюнь Мин»: a name told after a cue has at most so many words. */
const mostParts = 3;

/** What is told of a text's words so far. */
interface Reading {
  text: string;
  tokens: readonly Token[];
  known: Known;
  isOwn: Uint8Array | null;
  isName: Uint8Array;
  mayBeName: Uint8Array;
}

/** Names of known people in any case and spelling, and names that a text itself makes plain. */
export function findNames(text: string, tokens: readonly Token[], { names, own }: { names: readonly string[]; own: readonly string[] }): Finding[] {
  const known = knownBy(names);
  const isName = new Uint8Array(tokens.length);
  const mayBeName = new Uint8Array(tokens.length);
  const parts = namePartsOf(tokens);
  const isTold = introducedIn(text, tokens, parts);
  const titles = titlesIn(text);
  const isOwn = ownIn(text, tokens, own);
  const isPaired = parts && pairedIn(tokens, parts);
  const signed = signedName(text);
  const isSmall = parts !== null && text === text.toLowerCase() && !namesGoods.test(text);
  let isTransliterated: boolean | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== "word") continue;
    const isCapital = isCapitalWord(text, token);
    if (!isCapital && known === nobody && !isOwn && !isPaired?.[at] && !isTold?.[at] && !signed && !isSmall) continue;
    if (isPaired?.[at] && !isOwn?.[at] && !token.isShouted && !isOfGoods(text, tokens, at, titles)) isName[at] = 1;
    else if (!isCapital && isStopWord(token.text)) {
      if (known.spellings.has(token.text)) (hasInitialsBefore(text, token) ? isName : mayBeName)[at] = 1;
    } else if (known !== nobody && isKnown(token.text, known, isCapital)) {
      if (isSurely(text, tokens, at, isCapital, known)) isName[at] = 1;
      else mayBeName[at] = 1;
    } else if (known.spellings.has(token.text)) (isAnnounced(text, token) || (isAddressed(text, token) && isMark(tokens[at + 1])) || isAlone(tokens, at) || isIt.test(text.slice(Math.max(0, token.start - 8), token.start)) || initialBefore(text, tokens, at, known) !== null ? isName : mayBeName)[at] = 1;
    else if (!isCapital && token.text.length === 3 && known !== nobody && isToldShort(text, tokens, at) && isKnown(token.text, known, true)) isName[at] = 1;
    else if (isOwn?.[at]) {
      if (isListedName(token.text) && (isTold?.[at] || goesOnWithSurname(text, tokens, at, isOwn))) isName[at] = 1;
    } else if (isTold?.[at] || (signed && token.start >= signed.start && token.end <= signed.end)) isName[at] = 1;
    else if (isSmall && isOnlyName(token.text, parts[at]!) && !isOfGoods(text, tokens, at, titles)) isName[at] = 1;
    else if (isCapital && !token.isShouted && isPlainName(text, token) && !isOfGoods(text, tokens, at, titles)) isName[at] = 1;
    else if (isCapital && !token.isShouted && isInitialled(text, token)) isName[at] = 1;
    else if (isCapital && !token.isShouted && isGlued(text.slice(token.start, token.end), known)) isName[at] = 1;
    else if (known !== nobody && isSetApart(tokens, at) && isCalled(token.text, known)) isName[at] = 1;
    else if (known !== nobody && isNearly(token.text, known, isCapital)) (isToldNearly(text, tokens, at, isCapital, known) ? isName : mayBeName)[at] = 1;
    else if (!isCapital && known.fond.has(token.text)) (isAnnounced(text, token) || isAlone(tokens, at) ? isName : mayBeName)[at] = 1;
    else if (known !== nobody && !isCapital && known.sounds.has(wordFormOf(token.text).sound)) mayBeName[at] = 1;
    else if (isCapital && known !== nobody) {
      if (isClipped(token.text, known)) (isAddressed(text, token) || isAnnounced(text, token) || token.text.endsWith("'s") || says.test(text.slice(Math.max(0, token.start - 16), token.start)) ? isName : mayBeName)[at] = 1;
      else if (mayBeForeign(token.text, known)) mayBeName[at] = 1;
      else if (mayBeTransliterated(token.text, known)) {
        if ((isTransliterated ??= detectLanguage(text, tokens).isTransliterated) && !isEverydayGiven(toCyrillic(token.text))) isName[at] = 1;
        else mayBeName[at] = 1;
      }
    }
  }
  if (known !== nobody) joinParted(tokens, known, isName);
  const reading: Reading = { text, tokens, known, isOwn, isName, mayBeName };
  for (let at = 0; at < tokens.length; at++) if (isJoined(reading, at)) isName[at] = 1;
  for (let at = tokens.length - 1; at >= 0; at--) if (isJoined(reading, at)) isName[at] = 1;
  const findings = [...(areLettersApart(tokens) ? findApart(text, known) : []), ...findSpelled(text)];
  for (let at = 0; at < tokens.length; at++) {
    if (!isName[at]) continue;
    const to = lastOfName(text, tokens, at, isName);
    const { start } = tokens[at]!;
    const { end } = tokens[to]!;
    const head = (isCapitalWord(text, tokens[at]!) ? initialsBefore : smallInitialsBefore).exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? "";
    const rest = text.slice(end, end + 8);
    const tail = ((tokens[to]!.end - tokens[to]!.start === 1 ? furtherInitial : initials).exec(rest) ?? (isCapitalWord(text, tokens[to]!) ? null : smallInitials.exec(rest)))?.[0] ?? "";
    const first = head === "" ? initialBefore(text, tokens, at, known) : null;
    const last = tail === "" ? initialBehind(text, tokens, to, known, isName) : null;
    findings.push({ kind: "name", start: first ? first.start : start - head.length, end: last ?? end + tail.trimEnd().length });
    at = to;
  }
  return findings;
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

/** What a Russian sentence begins with behind a name that no mark parts from it. */
const isSaid = /(?:[йие]те|ть|т?ся|[аяиеу]ла?|[аиея]ли|[аеоу]ет|ешь)$|^(?:здравств|добр|спасиб|привет|уважаем|клиент|оператор|менеджер|жду|хочу|прошу|почта|россия|москва|заказ|адрес|телефон|паспорт|снилс|инн|карта|номер|тел|дом|улица)/u;
const particles = new Set("mc mac o d st de van der del la al el bin".split(" "));

/** Whether a word is a name by the ones beside it. */
function isJoined({ text, tokens, known, isOwn, isName, mayBeName }: Reading, at: number): boolean {
  if (isName[at] || tokens[at]!.kind !== "word") return false;
  if (isName[at - 2] && together.has(tokens[at - 1]!.text) && isSureGiven(tokens[at]!.text)) return true;
  const before = isNextTo(tokens, at - 1) ? at - 1 : -1;
  const after = isNextTo(tokens, at) ? at + 1 : -1;
  const beside = isName[before] || isName[after];
  if (mayBeName[at] && (beside || (mayBeName[before] && isPair(tokens, before, known)) || (mayBeName[after] && isPair(tokens, at, known)))) return true;
  const { text: word, isShouted } = tokens[at]!;
  if (known !== nobody && isName[after] && word.length === 2 && !isStopWord(word) && [...word].every((letter) => known.initials.has(letter))) return true;
  if (mayBeName[at] && isTurned(tokens, at, known)) return true;
  if (!beside || !isCapitalWord(text, tokens[at]!)) return false;
  const follows = !isOwn?.[at] && isName[before] && !isShouted && !isStopWord(word) && (/^[a-z]/.test(word) || (word.length > 2 && isListedName(tokens[before]!.text) && !isSaid.test(word)));
  return follows || patronymic.test(word) || isSurname(word) || isListedName(word);
}

/** The last word of a name that begins here; a letter may stand between two of them: «daniel l. kelly». */
function lastOfName(text: string, tokens: readonly Token[], from: number, isName: Uint8Array): number {
  let to = from;
  for (;;) {
    const next = tokens[to + 1];
    if (next === undefined) return to;
    if (isName[to + 1] && text.slice(tokens[to]!.end, next.start).trim() === "") to++;
    else if (next.kind === "word" && next.end - next.start === 1 && next.start === tokens[to]!.end + 1) {
      const past = tokens[to + 2]?.text === "." && tokens[to + 2]!.start === next.end ? to + 3 : to + 2;
      if (!isName[past] || (past === to + 2 && isStopWord(next.text)) || tokens[past]!.start > tokens[past - 1]!.end + 1) return to;
      to = past;
    } else return to;
  }
}

/** The letter alone that a name of these people begins with and that stands right before a word: «A Khan», «d. kelly», "j wright"; no preposition and no conjunction of Russian. */
function initialBefore(text: string, tokens: readonly Token[], at: number, known: Known): Token | null {
  const hasStop = tokens[at - 1]?.text === "." && tokens[at - 1]!.end + 1 >= tokens[at]!.start;
  const token = tokens[hasStop ? at - 2 : at - 1];
  if (token?.kind !== "word" || token.end - token.start !== 1 || !known.initials.has(token.text)) return null;
  if (hasStop) return token.end === tokens[at - 1]!.start ? token : null;
  if (token.end + 1 < tokens[at]!.start || (isStopWord(token.text) && !/[a-z]/.test(token.text))) return null;
  return isCapitalWord(text, token) || /[a-z]/.test(token.text) ? token : null;
}

/** Whether the words around tell that a word is a name of these people with a slip. */
function isToldNearly(text: string, tokens: readonly Token[], at: number, isCapital: boolean, known: Known): boolean {
  const token = tokens[at]!;
  if (isAnnounced(text, token) || isOwnLine(text, token)) return true;
  const begins = at === 0 || tokens[at - 1]!.kind === "end";
  if (begins && speaksOn.has(tokens[at + 1]?.text ?? "")) return true;
  return isCapital && (isAddressed(text, token) || initialBefore(text, tokens, at, known) !== null);
}

/** Where an initial ends behind a name, a comma or nothing between: «Rhodes, M.», «Уткина л», where nothing but a mark follows. */
function initialBehind(text: string, tokens: readonly Token[], to: number, known: Known, isName: Uint8Array): number | null {
  const at = tokens[to + 1]?.text === "," ? to + 2 : to + 1;
  const token = tokens[at];
  if (token?.kind !== "word" || token.end - token.start !== 1 || token.start > tokens[to]!.end + 2 || !known.initials.has(token.text) || isStopWord(token.text)) return null;
  if (isName[at + 1] || isName[at + 2]) return null;
  if (text[token.end] === ".") return token.end + 1;
  return isMark(tokens[at + 1]) ? token.end : null;
}

/** Whether a brand that is a given name as well stands before a surname or a patronymic: «Анна Сергеевна». */
function goesOnWithSurname(text: string, tokens: readonly Token[], at: number, isOwn: Uint8Array): boolean {
  const next = tokens[at + 1];
  return next !== undefined && isNextTo(tokens, at) && !isOwn[at + 1] && isCapitalWord(text, next) && (isSurname(next.text) || patronymic.test(next.text));
}

/** Before a dot no name: "Signed: Ms. Hartley". */
const honorifics = new Set("mr mrs ms miss dr prof г-н г-жа".split(" "));

/** Which words a text introduces as names: one after a cue, and the capital words that go on with it; null when it introduces nobody. */
function introducedIn(text: string, tokens: readonly Token[], parts: readonly NamePart[] | null): Uint8Array | null {
  let isTold: Uint8Array | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const { start, end, kind } = tokens[at]!;
    if (kind !== "word" || isTold?.[at]) continue;
    const isCapital = isCapitalWord(text, tokens[at]!);
    if (!isCapital || tokens[at]!.isShouted) {
      const length = parts ? toldFrom(text, tokens, parts, at) : 0;
      if (length > 0) (isTold ??= new Uint8Array(tokens.length)).fill(1, at, at + length);
      if (!isCapital || length > 0) continue;
    }
    if ((honorifics.has(tokens[at]!.text) && !goesOn(text, tokens, at)) || !mayIntroduce(tokens, at) || !isIntroduced(text, start, end, goesOn(text, tokens, at))) continue;
    isTold ??= new Uint8Array(tokens.length);
    isTold[at] = 1;
    for (let part = 1; part < mostParts && goesOn(text, tokens, at + part - 1); part++) isTold[at + part] = 1;
  }
  return isTold;
}

/** Whether a capital word stands right behind this one. */
function goesOn(text: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && isNextTo(tokens, at) && isCapitalWord(text, next) && !isStopWord(next.text);
}

function isOfGoods(text: string, tokens: readonly Token[], at: number, titles: ReturnType<typeof titlesIn>): boolean {
  const { start, end } = tokens[at]!;
  return isPartOfBrand(tokens, at) || (diners.has(tokens[at]!.text) && !isAddressed(text, tokens[at]!)) || isWare(text, tokens[at]!) || isStreet(tokens, at) || isMachine(tokens, at) || titles.some(([from, to]) => from < start && end < to) && !isAddressed(text, tokens[at]!);
}

function isPartOfBrand(tokens: readonly Token[], at: number): boolean {
  const { text: word } = tokens[at]!;
  if (and.has(tokens[at + 1]?.text ?? "") && tokens[at + 2]?.kind === "word" && isBrand(word, tokens[at + 2]!.text)) return true;
  if (and.has(tokens[at - 1]?.text ?? "") && tokens[at - 2]?.kind === "word" && isBrand(tokens[at - 2]!.text, word)) return true;
  return (isNextTo(tokens, at, ampersand) && isBrand(word, tokens[at + 1]!.text)) || (isNextTo(tokens, at - 1, ampersand) && isBrand(tokens[at - 1]!.text, word));
}

/** Where one eats and buys, called with an English possessive. */
const diners = new Set("wendy's denny's arby's levi's claire's reese's joe's macy's dillard's carl's chili's".split(" "));
const and = new Set(["and", "n", "и"]);
const together = new Set(["and", "и", "&"]);
/** “Ben & Jerry's”: so many letters stand between. */
const ampersand = 3;

/** Whether one space or less parts this token from the next. */
function isNextTo(tokens: readonly Token[], at: number, most = 1): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return token !== undefined && next !== undefined && token.end + most >= next.start;
}

const greets = new Set("привет здравствуй здравствуйте слушай спасибо ну hi hello hey".split(" "));

/** Whether nothing but a greeting stands beside a word up to the next mark: «Привет, Кать!» */
function isSetApart(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens[at + 1]) && (isMark(tokens[at - 1]) || greets.has(tokens[at - 1]!.text));
}

function isMark(token: Token | undefined): boolean {
  return token?.kind !== "word" && token?.kind !== "number";
}

/** Words right before somebody, and right behind. */
const leads = new Set("for to from by with ask tell under of is at hi hello dear and i'm im я это для от у с со за к ко".split(" "));
/** Said to or of somebody, whose name comes next. */
const called = /(?:^|\s)(?:пусть|напишите|позвоните|перезвоните|(?:начислите|запишите|оформите|переоформите|перепишите)\sна|передайте|скажите|сообщите|позовите|отдайте|спросил[аи]?|зовите|ответил[аи]?|let|tell|ask)\s$/iu;
const adjectives = new Set("rich frank sunny young grand sandy misty rosy merry stew".split(" "));
const thanks = /(?:^|\s)(?:thanks|thank you|cheers|hi|hello|hey),?\s$/i;
/** Before a short name in small letters: "it's wei". */
const isIt = /(?:^|\s)(?:it|name)['’]?s\s$/i;
const says = /(?:^|\s)(?:says?|said|hello|hi|hey|tell|ask|thanks|thank you|called?(?: me)?|i'm|my (?:husband|wife|partner|son|daughter|brother|sister|mum|mom|dad|friend))\s$/i;
const speaksOn = new Set("again here speaking calling снова опять беспокоит пишет звонит".split(" "));
const announces = new Set("беспокоит пишет звонит обращается here speaking calling".split(" "));
/** What people do, said right behind a name that a sentence begins with. */
const acts = new Set("rang called phoned wrote wants asked asks says said complained ждет ждут звонил звонила жалуется просит просил просила написал написала получил получила позовите спросите вызовите передайте дайте соедините".split(" "));
const speaks = new Set([...announces, ..."again is was has had said asked wants wrote called".split(" ")]);

/** «li, xiaoming»: the surname first, with a comma behind. */
function isTurned(tokens: readonly Token[], at: number, known: Known): boolean {
  const { text: word, end } = tokens[at]!;
  if (tokens[at + 1]?.text === "," && tokens[at + 2]?.start === end + 2 && known.pairs.has(`${word} ${tokens[at + 2]!.text}`)) return true;
  return tokens[at - 1]?.text === "," && tokens[at - 2]?.kind === "word" && tokens[at - 2]!.end + 2 === tokens[at]!.start && known.pairs.has(`${tokens[at - 2]!.text} ${word}`);
}

function isFree(token: Token | undefined): boolean {
  return token?.kind !== "word" || !isStopWord(token.text);
}

/** Whether two everyday words side by side are a name and a surname: «daisy brown», "for grace young", not "will mark it". */
function isPair(tokens: readonly Token[], at: number, known: Known): boolean {
  const [before, first, second, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]!, tokens[at + 2]];
  if (isFree(before) && isFree(after)) return true;
  if (!known.pairs.has(`${first.text} ${second.text}`)) return false;
  if (first.isShouted && second.isShouted && !before?.isShouted && !after?.isShouted) return true;
  const isLed = before?.kind === "word" ? leads.has(before.text) : false;
  return (isLed && (after?.kind !== "word" || isStopWord(after.text))) || ((isLed || before?.kind !== "word") && after !== undefined && speaks.has(after.text));
}

/** Whether a word that may be the name of a known person is one here: an everyday word is when its place says so. */
function isSurely(text: string, tokens: readonly Token[], at: number, isCapital: boolean, known: Known): boolean {
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
  if (isMonth(tokens, at) || isPartOfBrand(tokens, at) || isBeforeWare(text, token) || isSum(text, token) || isVirtue(tokens, at) || isGlory(tokens, at)) return false;
  if (isApart) return true;
  if (at > 0 && tokens[at - 1]!.kind !== "end") return true;
  if (next.text === "and" && /^(?:I|me)$/.test(text.slice(tokens[at + 2]?.start ?? 0, tokens[at + 2]?.end ?? 0))) return true;
  if (token.text.endsWith("'s") || announces.has(next.text) || acts.has(next.text)) return true;
  return isGiven && next.kind === "word" && !isStopWord(next.text);
}

/** «в. м. цой» */
function hasInitialsBefore(text: string, { start }: Token): boolean {
  return smallInitialsBefore.test(text.slice(Math.max(0, start - 8), start));
}

/** Whether a short everyday name in small letters is told as one: "it's bob", "thanks rob", "rob here again". */
function isToldShort(text: string, tokens: readonly Token[], at: number): boolean {
  const { start, text: word } = tokens[at]!;
  if (adjectives.has(word)) return false;
  const next = tokens[at + 1];
  const isCut = next === undefined || isMark(next) || next.text === "again" || next.text === "here";
  if (isCut && (isIt.test(text.slice(Math.max(0, start - 8), start)) || thanks.test(text.slice(Math.max(0, start - 12), start)))) return true;
  return next?.text === "here" && (at === 0 || isMark(tokens[at - 1]));
}

/** Whether an everyday word in small letters is spoken to or of as somebody: «мороз, ваш заказ готов», "is it resolved, grace?", «звонила вера». */
function isSpokenOf(text: string, tokens: readonly Token[], at: number, isGiven: boolean): boolean {
  const { start, text: word } = tokens[at]!;
  if (adjectives.has(word)) return false;
  const next = tokens[at + 1];
  const begins = at === 0 || tokens[at - 1]!.kind === "end" || text[start - 1] === "\n";
  if (begins && next?.text === "," && spokenTo.has(tokens[at + 2]?.text ?? "")) return true;
  if (begins && next && (announces.has(next.text) || doings.has(next.text))) return true;
  if (isGiven && tokens[at - 1]?.text === "," && (next === undefined || next.kind === "end") && at > 1) return true;
  const isCut = next === undefined || isMark(next) || isStopWord(next.text);
  return isCut && spokenOf.test(text.slice(Math.max(0, start - 24), start));
}

/** What is said to somebody behind the name. */
const spokenTo = new Set("ваш ваша ваше ваши вашу вам вас вы мы я спасибо здравствуйте добрый пожалуйста подскажите минуту минутку секунду уточните скажите your thanks thank please we i i'm i've we've we'll i'll can could let hi hello one sorry is".split(" "));
const doings = new Set("слушает ждет звонит звонил звонила просит просил просила написал написала пишет called rang wrote phoned speaking".split(" "));
const spokenOf = lean(
  /(?:^|\s)(?:звонил[аи]?|писал[аи]?|приходил[аи]?|просил[аи]?|договорил\p{L}+\sс|(?:по)?говорил\p{L}*\sс|дозвониться\s(?:до|к)|связаться\sс|вопрос\sпо|речь\sо|спросите|здравствуйте|добрый\sдень|talk(?:ed|ing)?\s(?:to|with)|sp(?:oke|eak|eaking)\s(?:to|with)|ask\sfor|(?:booking|table|order|parcel|reservation)\s(?:for|under)|under|text)\s$/iu,
);

/** Whether a word is a sentence by itself. */
function isAlone(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (before === undefined ? after !== undefined : before.kind === "end" || before.text === "«") && (after?.kind === "end" || (before?.text === "«" && after?.text === ","));
}

function isShoutedText(tokens: readonly Token[]): boolean {
  return tokens.filter(({ kind, isShouted }) => kind === "word" && isShouted).length * 2 > tokens.length;
}

/** «May 3rd», "3 May", "May I": a month or a verb, whoever is called so. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:may|april|june|august)$/.test(tokens[at]!.text)) return false;
  const isDay = (token: Token | undefined): boolean => token !== undefined && (token.kind === "number" || /^(?:i|we|the|of|on|in|until|till|by|since|last|this|next|first|second|third|\d+(?:st|nd|rd|th))$/.test(token.text));
  return isDay(tokens[at + 1]) || isDay(tokens[at - 1]);
}

/** "Bill came to 40 dollars". */
function isSum(text: string, { text: word, end }: Token): boolean {
  return word === "bill" && /^\s(?:(?:came|comes|is|was|of|for|to|at)\s){1,2}[$£€]?\d/.test(text.slice(end, end + 16));
}

/** Whether a text ends with a line that holds this word alone. */
function isOwnLine(text: string, { start, end }: Token): boolean {
  return /\n\s*$/.test(text.slice(Math.max(0, start - 4), start)) && /^[\s.!]*$/.test(text.slice(end));
}

/** «Вера, надежда, любовь»: virtues, told together. */
function isVirtue(tokens: readonly Token[], at: number): boolean {
  const virtues = /^(?:вер[аыеу]$|верой$|надежд|любов)/u;
  const other = (token: Token | undefined): boolean => token?.kind === "word" && virtues.test(token.text);
  return virtues.test(tokens[at]!.text) && (other(tokens[at + 2]) || other(tokens[at - 2]));
}

/** «Слава богу», whoever is called so. */
function isGlory(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === "слава" && /^(?:богу|господу|небесам|героям|труду)$/u.test(tokens[at + 1]?.text ?? "");
}

function isCapitalWord(text: string, { kind, start, text: folded }: Token): boolean {
  return kind === "word" && text[start] !== folded[0];
}
