import type { Token } from "../../tokens.ts";
import type { Finding } from "../finding.ts";
import { saysNumber } from "../numbers/dictated-digits.ts";
import { isSaidLetter, isWithParts, numberAt } from "./russian-number.ts";
import { type AddressPart, enough, partAt, type PartKind, pastCounted } from "./russian-part.ts";
import { pastHesitation } from "./russian-past.ts";
import { classOf, isMonth, mayStandBetween, speaksOfPlace } from "./russian-words.ts";

const longestGap = 6;
/** «, Пушкино (Моск.), » */
const longestTown = 8;
const cueReach = 8;
/** What a number counts is no house: «Вишнёвая 2 штуки». */
const counted = /^(?:руб|р$|тыс|млн|мин|час|сек|дн[еяь]|день|недел|месяц|год|лет$|раз|шт|чел|км|кг|грамм|см$|мм$|метр|процент|звонк|плат[её]ж|взнос|гб|мб|балл|позици|товар|предмет|человек|минут|январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр)/u;
const places: ReadonlySet<PartKind> = new Set(["street", "area", "whole", "code"]);
const doors: ReadonlySet<PartKind> = new Set(["house", "flat", "whole"]);

/**
 * Russian addresses by the pieces that stand near each other, in any order and however each is written: post code, region, town, street,
 * house, block, flat, entrance, floor, code of the door, in figures or in words. Pieces say little each; where enough of them agree, or where a rule
 * found a part of them as an address, all are hidden as one.
 */
export function findRussianAddresses(text: string, tokens: readonly Token[], found: readonly Finding[]): Finding[] {
  const findings: Finding[] = [];
  let parts: AddressPart[] = [];
  const close = (): void => {
    while (parts.at(-1)?.kind === "bare") parts.pop();
    if (isAddress(tokens, parts)) findings.push({ kind: "address", start: tokens[placeBefore(tokens, parts[0]!.from)]!.start, end: tokens[parts.at(-1)!.to]!.end });
    parts = [];
  };
  for (let at = 0; at < tokens.length; at++) {
    const told = wholeAt(tokens, at, found) ?? partAt(tokens, at);
    if (!told) continue;
    const part = asRead(text, tokens, parts, told);
    if (parts.length > 0 && (!part || !isGap(tokens, parts.at(-1)!, part))) close();
    const first = parts.length > 0 ? part : asRead(text, tokens, parts, told);
    if (first) parts.push(first);
    at = Math.max(at, told.to);
  }
  close();
  return findings;
}

/** What a rule found as an address, as one piece from its first token on. */
function wholeAt(tokens: readonly Token[], at: number, found: readonly Finding[]): AddressPart | null {
  const { start, end } = tokens[at]!;
  const whole = found.find((one) => one.start < end && start < one.end);
  if (!whole) return null;
  let to = at;
  while (tokens[to + 1] && tokens[to + 1]!.start < whole.end) to++;
  return { kind: "whole", from: at, to: pastCounted(tokens, pastFraction(tokens, to)), weight: enough };
}

/** «улица Чехова сорок дробь два», «сорок а» */
function pastFraction(tokens: readonly Token[], number: number): number {
  if (tokens[number + 1]?.text === "дробь") return numberAt(tokens, number + 2) ?? number;
  if (tokens[number]!.kind === "word") return saysNumber(tokens[number]!.word) && isSaidLetter(tokens, number + 1) ? number + 1 : number;
  return numberAt(tokens, number) ?? number;
}

/** By what a number of a house is written with. */
const weightsOfHouse = { alone: 1, flat: 1.5, block: 2 };

/** A number alone is a house behind a street, a flat behind a house; null where it is neither. */
function asRead(text: string, tokens: readonly Token[], parts: readonly AddressPart[], part: AddressPart): AddressPart | null {
  if (part.kind !== "bare") return part;
  const last = parts.at(-1);
  if (!last || isCounted(tokens, part.to) || !(isBare(text, tokens, last.to, part.from) || (last.kind === "street" && isThought(tokens, last.to + 1, part.from)))) return null;
  if (last.kind === "street" && isMonth(tokens[last.to]!.text) && areHours(tokens, part)) return null;
  if (last.kind === "street" && last.weight <= 1 && /\d{4}/.test(tokens[part.from]!.text)) return null;
  if (last.kind === "street" || last.kind === "area" || (last.kind === "town" && last.weight > 1)) return { ...part, kind: "house", weight: weightsOfHouse[isWithParts(tokens, part.from, part.to) ?? "alone"] };
  if (parts.some(({ kind }) => kind === "flat")) return null;
  const isInside = last.kind === "house" || last.kind === "block" || last.kind === "entrance" || last.kind === "floor" || last.kind === "whole";
  if (!isInside || tokens[part.from]!.text.length > 3) return null;
  const next = tokens[part.to + 1];
  const isSetOff = text.slice(tokens[last.to]!.end, tokens[part.from]!.start).trim() !== "";
  const isEnd = next === undefined || next.kind !== "word" || classOf(next.text) !== undefined;
  return isEnd || parts.some(({ kind }) => kind === "town") || /^адрес/u.test(tokens[parts[0]!.from - 1]?.text ?? "") || (isSetOff && last.kind === "house" && /[-–/]/.test(text.slice(tokens[last.to]!.end, tokens[part.from]!.start))) ? { ...part, kind: "flat", weight: 0.5 } : null;
}

const latestHour = 24;

/** «8 Марта 12-18» */
function areHours(tokens: readonly Token[], { from, to }: AddressPart): boolean {
  const until = tokens[to + 1];
  return until?.kind === "number" && until.start === tokens[to]!.end + 1 && Number(tokens[from]!.text) <= latestHour && Number(until.text) <= latestHour;
}

function isCounted(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to + 1];
  return next?.kind === "word" && counted.test(next.text);
}

/** Whether nothing but blanks, a comma or a hyphen stands before a number alone. */
function isBare(text: string, tokens: readonly Token[], before: number, at: number): boolean {
  return /^\s?[,(/–-]?\s?$/.test(text.slice(tokens[before]!.end, tokens[at]!.start));
}

/** Whether somebody only thinks between a street and its house. */
function isThought(tokens: readonly Token[], from: number, house: number): boolean {
  return pastHesitation(tokens, tokens[from]?.text === "," ? from + 1 : from) === house;
}

/** Behind a region or a town, and before a street, any name may be a smaller town's. */
const wider: ReadonlySet<PartKind> = new Set(["code", "region", "town"]);
const narrower: ReadonlySet<PartKind> = new Set(["street", "whole", "town", "area"]);

function isGap(tokens: readonly Token[], last: AddressPart, part: AddressPart): boolean {
  const from = last.to + 1;
  const mayBeTown = wider.has(last.kind) && narrower.has(part.kind);
  if (mayBeTown && last.kind === "region" && isSmallTown(tokens, from, part.from)) return true;
  if (part.from - from > (mayBeTown ? longestTown : longestGap)) return false;
  for (let at = from; at < part.from; at++) {
    const { kind, text, isCapital } = tokens[at]!;
    if (mayBeTown && (isShortened(tokens, at) || (kind === "word" && isCapital) || (text === "." && tokens[at + 1]?.text === ")"))) continue;
    if (kind === "pause" || (kind === "word" && mayStandBetween(text))) continue;
    if (kind === "end" && /^(?:\.|\n|…|\.{3})$/.test(text) && part.kind !== "street" && (part.kind !== "whole" || isDoorWord(tokens[part.from]!.text))) continue;
    return false;
  }
  return true;
}

function isDoorWord(word: string): boolean {
  const told = classOf(word);
  return told === "house" || told === "flat";
}

/** «обл. г.» before a town that a rule found with its street. */
function isShortened(tokens: readonly Token[], at: number): boolean {
  return classOf(tokens[at]!.text) === "townType" || (tokens[at]!.text === "." && classOf(tokens[at - 1]?.text ?? "") !== undefined);
}

/** «краснодарский край, анапа, улица …» */
function isSmallTown(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from === 3 && tokens[from]!.text === "," && tokens[from + 1]!.kind === "word" && tokens[from + 2]!.text === ",";
}

function isAddress(tokens: readonly Token[], parts: readonly AddressPart[]): boolean {
  if (parts.length === 0) return false;
  if (parts.some(({ kind }) => kind === "whole")) return !isOnlyCode(tokens, parts);
  const seen = new Set<PartKind>();
  let weight = 0;
  for (const part of parts) {
    if (!seen.has(part.kind)) weight += part.weight;
    seen.add(part.kind);
  }
  const isHome = [...seen].some((kind) => doors.has(kind));
  const isPlace = [...seen].some((kind) => places.has(kind)) || (seen.has("house") && (seen.has("flat") || seen.has("town"))) || (seen.has("flat") && (seen.has("entrance") || seen.has("floor")));
  return isHome && isPlace && weight + (hasCue(tokens, parts[0]!.from) ? 1 : isAll(tokens, parts) ? 0.5 : 0) >= enough;
}

/** Whether a text is nothing else: «3-я Парковая 17». */
function isAll(tokens: readonly Token[], parts: readonly AddressPart[]): boolean {
  return parts[0]!.from === 0 && parts.at(-1)!.to >= tokens.length - 2;
}

/** A post code and a town tell of nobody. */
function isOnlyCode(tokens: readonly Token[], parts: readonly AddressPart[]): boolean {
  return parts.every(({ kind, from, to }) => kind === "town" || kind === "region" || (kind === "whole" && from === to && /^\d{6}$/.test(tokens[from]!.text)));
}

const mostPlaceWords = 6;

/** The first token of the town, the region and the code that stand before an address, where something leads to them: «на 059278 Лазаревское, », «адрес: Нягань, ». */
function placeBefore(tokens: readonly Token[], first: number): number {
  if (tokens[first]!.text === "года" && /^(?:18|19)\d{2}$/.test(tokens[first - 1]?.text ?? "")) return first - 1;
  if (/^(?:на|по|в)$/u.test(tokens[first - 1]?.text ?? "") && /^общ(?:ежити|аг)/u.test(tokens[first - 2]?.text ?? "")) return first - 2;
  let begin = isHyphen(tokens[first - 1]) && tokens[first - 2]?.isCapital ? first - 2 : pastCounty(tokens, first);
  while (tokens[begin - 1]?.text === ",") {
    let at = begin - 2;
    for (let words = 0; words < mostPlaceWords && isPlaceWord(tokens, at); words++) at--;
    const word = tokens[at + 1]!;
    if (at + 1 > begin - 2 || (word.kind === "word" && !word.isCapital)) return begin;
    const code = tokens[at]?.kind === "number" && /^\d{6}$/.test(tokens[at]!.text);
    if (!code && !leadsTo(tokens, at, begin < first)) return begin;
    begin = code ? at : at + 1;
  }
  return begin;
}

/** Before «г.о.», «м. о.» that stands before a town. */
function pastCounty(tokens: readonly Token[], town: number): number {
  const [kind, , district] = tokens.slice(Math.max(0, town - 4), town).map(({ text }) => text);
  return town >= 4 && /^[гм]$/u.test(kind!) && district === "о" && tokens[town - 1]!.text === "." && tokens[town - 3]!.text === "." ? town - 4 : town;
}

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && /^[-–]$/.test(token.text);
}

/** A word of a name with a capital, also in brackets or behind a hyphen. */
function isPlaceWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === "word") return token.isCapital || /^(?:область|край|республика|округ|район|ао)$/u.test(token.text) || (token.text === "на" && /^(?:дону|амуре|кубани|волге)$/u.test(tokens[at + 1]?.text ?? ""));
  return /^[()–-]$/.test(token.text) || (token.text === "." && tokens[at + 1]?.text === ")");
}

/** Whether a preposition, a colon or a word of living somewhere stands here: what follows with a capital begins no sentence. */
function leadsTo(tokens: readonly Token[], at: number, isFurther: boolean): boolean {
  const token = tokens[at];
  if (!token) return false;
  return token.text === ":" || token.text === "—" || (token.kind === "word" && (mayStandBetween(token.text) || speaksOfPlace(token.text) || /^(?:надо|нужно|адресу|доставки|теперь|из|сюда)$/u.test(token.text) || (isFurther && !token.isCapital)));
}

/** Whether the words just before speak of where somebody lives, or of what goes there. */
function hasCue(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1, words = 0; at >= 0 && words < cueReach; at--) {
    if (tokens[at]!.kind !== "word") continue;
    words++;
    if (speaksOfPlace(tokens[at]!.text)) return true;
  }
  return false;
}
