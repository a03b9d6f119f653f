import { detectLanguage } from "../language.ts";
import { toCyrillic } from "../language/translit.ts";
import { lean } from "../letters.ts";
import { isStopWord } from "../lexicon/stop-words.ts";
import type { Token } from "../tokens.ts";
import { isAlone, isCapitalWord, isFree, isMark, isNextTo } from "./beside.ts";
import { isEverydayGiven } from "./everyday-name.ts";
import type { Finding } from "./finding.ts";
import { titlesIn } from "./goods-name.ts";
import { isIntroduced, mayIntroduce } from "./introduction.ts";
import { isCalled, isClipped, isFond, isKnown, isNearly, mayBeForeign, mayBeTransliterated } from "./known-name.ts";
import { type Known, knownBy, nobody } from "./known.ts";
import { isListedName } from "./listed-name.ts";
import { isSurname, patronymic } from "./name-form.ts";
import { namePart, type NamePart, namePartsOf, pairedIn } from "./name-pair.ts";
import { isOfGoods } from "./of-goods.ts";
import { ownIn } from "./own-word.ts";
import { initialsBefore, isAddressed, isAnnounced, isInitialled, isPlainName } from "./plain-name.ts";
import { signedName } from "./signature.ts";
import { isOnlyName, isSureGiven, namesGoods, toldFrom } from "./small-name.ts";
import { areLettersApart, findApart, findSpelled, isGlued } from "./spaced-name.ts";
import { announces, hasInitialsBefore, initialBefore, isIt, isOwnLine, isSurely, isToldShort, leads, smallInitials, smallInitialsBefore } from "./sure-name.ts";
import { wordFormOf } from "./word-form.ts";

const initials = lean(/^\s?\p{Lu}\.\s?(?:\p{Lu}\.)?|^\s[А-Я]\s?[А-Я](?![\p{L}])/u);
/** Behind the first of two initials that a name was told with. */
const furtherInitial = lean(/^\.\s?\p{Lu}(?:\.|(?!\p{L}))/u);
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
    else if (!isCapital && known !== nobody && isFond(token.text, known)) (isAnnounced(text, token) || isAlone(tokens, at) ? isName : mayBeName)[at] = 1;
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
  if (isName[at - 2] && together.has(tokens[at - 1]!.text) && isSureGiven(namePart(tokens[at]!.text))) return true;
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

const together = new Set(["and", "и", "&"]);
const greets = new Set("привет здравствуй здравствуйте слушай спасибо ну hi hello hey".split(" "));

/** Whether nothing but a greeting stands beside a word up to the next mark: «Привет, Кать!» */
function isSetApart(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens[at + 1]) && (isMark(tokens[at - 1]) || greets.has(tokens[at - 1]!.text));
}

const says = /(?:^|\s)(?:says?|said|hello|hi|hey|tell|ask|thanks|thank you|called?(?: me)?|i'm|my (?:husband|wife|partner|son|daughter|brother|sister|mum|mom|dad|friend))\s$/i;
const speaksOn = new Set("again here speaking calling снова опять беспокоит пишет звонит".split(" "));
const speaks = new Set([...announces, ..."again is was has had said asked wants wrote called".split(" ")]);

/** «li, xiaoming»: the surname first, with a comma behind. */
function isTurned(tokens: readonly Token[], at: number, known: Known): boolean {
  const { text: word, end } = tokens[at]!;
  if (tokens[at + 1]?.text === "," && tokens[at + 2]?.start === end + 2 && known.pairs.has(`${word} ${tokens[at + 2]!.text}`)) return true;
  return tokens[at - 1]?.text === "," && tokens[at - 2]?.kind === "word" && tokens[at - 2]!.end + 2 === tokens[at]!.start && known.pairs.has(`${tokens[at - 2]!.text} ${word}`);
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
