import { detectLanguage } from "../language.ts";
import { toCyrillic } from "../language/translit.ts";
import { lean } from "../letters.ts";
import { isStopWord } from "../lexicon/stop-words.ts";
import type { Token } from "../tokens.ts";
import { isAlone, isCapitalWord, isMark, isNextTo } from "./name/beside.ts";
import { isEverydayGiven } from "./name/everyday-name.ts";
import type { Finding } from "./finding.ts";
import { titlesIn } from "./name/goods-name.ts";
import { isIntroduced, mayIntroduce } from "./name/introduction.ts";
import { joinNames } from "./name/joined-name.ts";
import { isCalled, isClipped, isFond, isKnown, isNearly, mayBeForeign, mayBeTransliterated } from "./name/known-name.ts";
import { type Known, knownBy, nobody } from "./name/known.ts";
import { isListedName } from "./name/listed-name.ts";
import { isSurname, patronymic } from "./name/name-form.ts";
import { namePartsOf, pairedIn } from "./name/name-pair.ts";
import type { NamePart } from "./name/name-part.ts";
import { isOfPlace } from "./name/named-place.ts";
import { isOfGoods } from "./name/of-goods.ts";
import { isOtherUse } from "./name/other-use.ts";
import { ownIn } from "./name/own-word.ts";
import { initialsBefore, isAddressed, isAnnounced, isInitialled, isPlainName } from "./name/plain-name.ts";
import { isOfSaying } from "./name/saying.ts";
import { signedName } from "./name/signature.ts";
import { isOnlyName, namesGoods, toldFrom } from "./name/small-name.ts";
import { areLettersApart, findApart, findSpelled, isGlued } from "./name/spaced-name.ts";
import { hasInitialsBefore, initialBefore, isIt, isOwnLine, isSurely, isToldShort, isVirtue, smallInitials, smallInitialsBefore } from "./name/sure-name.ts";
import { toldName } from "./name/told-name.ts";
import { formOf } from "./name/word-form.ts";

const initials = lean(/^\s?\p{Lu}\.\s?(?:\p{Lu}\.)?|^\s[А-Я]\s?[А-Я](?![\p{L}])/u);
/** Behind the first of two initials that a name was told with. */
const furtherInitial = lean(/^\.\s?\p{Lu}(?:\.|(?!\p{L}))/u);
/** «Ли Цзюнь Мин»: a name told after a cue has at most so many words. */
const mostParts = 3;

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
    if (token.kind !== "word" || (token.isShouted && token.text === "инн")) continue;
    const isCapital = isCapitalWord(text, token);
    if (!isCapital && known === nobody && !isOwn && !isPaired?.[at] && !isTold?.[at] && !signed && !isSmall) continue;
    if (isPaired?.[at] && !isOwn?.[at] && (!token.isShouted || standsOut(tokens, isPaired, at)) && !isOfGoods(text, tokens, at, titles)) isName[at] = 1;
    else if (isTold?.[at] && token.end - token.start === 1) isName[at] = 1;
    else if (!isCapital && isStopWord(token.text)) {
      if (known.spellings.has(token.text)) (hasInitialsBefore(text, token) ? isName : mayBeName)[at] = 1;
    } else if (known !== nobody && isKnown(token.text, known, isCapital, formOf(token.word))) {
      if (isTold?.[at] || isSurely(text, tokens, at, isCapital, known)) isName[at] = 1;
      else mayBeName[at] = 1;
    } else if (known.spellings.has(token.text)) (isTold?.[at] || isAnnounced(text, token) || (isAddressed(text, token) && isMark(tokens[at + 1])) || isAlone(tokens, at) || isIt.test(text.slice(Math.max(0, token.start - 8), token.start)) || initialBefore(text, tokens, at, known) !== null ? isName : mayBeName)[at] = 1;
    else if (!isCapital && token.text.length === 3 && known !== nobody && isToldShort(text, tokens, at) && isKnown(token.text, known, true)) isName[at] = 1;
    else if (isOwn?.[at]) {
      if (isListedName(token.text) && (isTold?.[at] || goesOnWithSurname(text, tokens, at, isOwn))) isName[at] = 1;
    } else if (isTold?.[at] || (signed && token.start >= signed.start && token.end <= signed.end)) isName[at] = 1;
    else if (isSmall && isOnlyName(token.text, parts[at]!) && !isOfGoods(text, tokens, at, titles)) isName[at] = 1;
    else if (isCapital && !token.isShouted && isPlainName(text, token) && !isVirtue(tokens, at) && !isOfGoods(text, tokens, at, titles)) isName[at] = 1;
    else if (isCapital && !token.isShouted && isInitialled(text, token)) isName[at] = 1;
    else if (isCapital && !token.isShouted && isGlued(text.slice(token.start, token.end), known)) isName[at] = 1;
    else if (known !== nobody && isSetApart(tokens, at) && isCalled(token.text, known)) isName[at] = 1;
    else if (known !== nobody && isNearly(token.text, known, isCapital, formOf(token.word))) (isToldNearly(text, tokens, at, isCapital, known) ? isName : mayBeName)[at] = 1;
    else if (!isCapital && known !== nobody && isFond(token.text, known, formOf(token.word))) (isAnnounced(text, token) || isAlone(tokens, at) ? isName : mayBeName)[at] = 1;
    else if (known !== nobody && !isCapital && known.sounds.has(formOf(token.word).sound)) mayBeName[at] = 1;
    else if (isCapital && known !== nobody) {
      if (isClipped(token.text, known)) (isAddressed(text, token) || isAnnounced(text, token) || token.text.endsWith("'s") || says.test(text.slice(Math.max(0, token.start - 16), token.start)) ? isName : mayBeName)[at] = 1;
      else if (mayBeForeign(token.text, known)) mayBeName[at] = 1;
      else if (mayBeTransliterated(token.text, known, formOf(token.word))) {
        if ((isTransliterated ??= detectLanguage(text, tokens).isTransliterated) && !isEverydayGiven(toCyrillic(token.text))) isName[at] = 1;
        else mayBeName[at] = 1;
      }
    }
  }
  for (let at = 0; at < tokens.length; at++) if ((isName[at] || mayBeName[at]) && isNobody(text, tokens, at, known)) isName[at] = mayBeName[at] = 0;
  joinNames({ text, tokens, known, isOwn, isName, mayBeName });
  const findings = [...(areLettersApart(tokens) ? findApart(text, known) : []), ...findSpelled(text)];
  for (let at = 0; at < tokens.length; at++) {
    if (!isName[at]) continue;
    const to = lastOfName(text, tokens, at, isName);
    findings.push({ kind: "name", start: startWithInitials(text, tokens, at, known), end: endWithInitials(text, tokens, to, known, isName) });
    at = to;
  }
  return findings;
}

/** Whether the words around tell that a word which may be a name is nobody's here. */
function isNobody(text: string, tokens: readonly Token[], at: number, known: Known): boolean {
  return isOtherUse(tokens, at) || isOfSaying(tokens, at) || isOfPlace(text, tokens, at, known.spellings);
}

/** Where a name begins whose first word is here: at its initials, if any stand before. */
function startWithInitials(text: string, tokens: readonly Token[], at: number, known: Known): number {
  const { start } = tokens[at]!;
  const before = (isCapitalWord(text, tokens[at]!) ? initialsBefore : smallInitialsBefore).exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? "";
  if (before !== "") return start - before.length;
  return initialBefore(text, tokens, at, known)?.start ?? start;
}

/** Where a name ends whose last word is here: past the initials behind it. */
function endWithInitials(text: string, tokens: readonly Token[], to: number, known: Known, isName: Uint8Array): number {
  const { start, end } = tokens[to]!;
  const rest = text.slice(end, end + 8);
  const behind = ((end - start === 1 ? furtherInitial : initials).exec(rest) ?? (isCapitalWord(text, tokens[to]!) ? null : smallInitials.exec(rest)))?.[0] ?? "";
  if (behind !== "") return end + behind.trimEnd().length;
  return initialBehind(text, tokens, to, known, isName) ?? end;
}

/** The last word of a name that begins here; a letter may stand between two of them: «daniel l. kelly». */
function lastOfName(text: string, tokens: readonly Token[], from: number, isName: Uint8Array): number {
  let to = from;
  for (;;) {
    const next = tokens[to + 1];
    if (next === undefined) return to;
    if (tokens[to]!.end - tokens[to]!.start === 1 && next.text === "." && isName[to + 2] && tokens[to + 2]!.start <= next.end + 1 && !tokens[to]!.isCapital) to += 2;
    else if (isName[to + 1] && text.slice(tokens[to]!.end, next.start).trim() === "") to++;
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
  if (token?.kind !== "word" || token.end - token.start !== 1 || token.start > tokens[to]!.end + 2 || !known.initials.has(token.text)) return null;
  if (isStopWord(token.text)) return isSurnameBefore(tokens, to, at, known) ? token.end : null;
  if (isName[at + 1] || isName[at + 2]) return null;
  if (text[token.end] === ".") return token.end + 1;
  return isMark(tokens[at + 1]) ? token.end : null;
}

/** «Пугачёва С, это его заказ»: a capital letter that is a preposition otherwise, right behind a surname of theirs. */
function isSurnameBefore(tokens: readonly Token[], to: number, at: number, known: Known): boolean {
  const [name, letter, after] = [tokens[to]!, tokens[at]!, tokens[at + 1]];
  return at === to + 1 && name.isCapital && !name.isShouted && letter.isCapital && isSurname(name.text) && !isListedName(name.text) && (isMark(after) || !after!.isCapital) && known.initials.has(letter.text);
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
    const asked = toldName(text, tokens, parts, at);
    if (asked > 0) {
      (isTold ??= new Uint8Array(tokens.length)).fill(1, at, at + asked);
      continue;
    }
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

/** Whether a name in capitals stands among words that are not: «сотрудница ШЕСТАКОВА ВАЛЕНТИНА пообещала». */
function standsOut(tokens: readonly Token[], isPaired: Uint8Array, at: number): boolean {
  let [from, to] = [at, at];
  while (isPaired[from - 1]) from--;
  while (isPaired[to + 1]) to++;
  const [before, after] = [tokens[from - 1], tokens[to + 1]];
  if (to === from || before?.isShouted || after?.isShouted) return false;
  if (before?.kind === "word" || after?.kind === "word") return true;
  return [tokens[from - 2], tokens[to + 2]].some((token) => token?.kind === "word" && !token.isShouted);
}

const greets = new Set("привет здравствуй здравствуйте слушай спасибо ну hi hello hey".split(" "));

/** Whether nothing but a greeting stands beside a word up to the next mark: «Привет, Кать!» */
function isSetApart(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens[at + 1]) && (isMark(tokens[at - 1]) || greets.has(tokens[at - 1]!.text));
}

const says = /(?:^|\s)(?:says?|said|hello|hi|hey|tell|ask|thanks|thank you|called?(?: me)?|i'm|my (?:husband|wife|partner|son|daughter|brother|sister|mum|mom|dad|friend))\s$/i;
const speaksOn = new Set("again here speaking calling снова опять беспокоит пишет звонит".split(" "));
