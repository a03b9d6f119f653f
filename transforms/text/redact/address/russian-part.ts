import { isStopWord } from "../../lexicon/stop-words.ts";
import type { Token } from "../../tokens.ts";
import { isFigure, saysNumber } from "../numbers/dictated-digits.ts";
import { numberAt } from "./russian-number.ts";
import { longestName, nameEnd, past, pastDelay, pastHesitation, pastTownType, withDot } from "./russian-past.ts";
import { type AddressClass, classOf, gluedClass, isAfterSomebody, isDigit, isHonoured, isMonth, isRepublic, isTown, mayBeginTown, mayBeOfSize, saysOrdinal, streetWeight } from "./russian-words.ts";

const leadingClasses: ReadonlySet<AddressClass> = new Set(["streetType", "house", "flat", "areaType", "townType"]);

/** Whether a word that a street, a house or a village is told with stands here: «ул», «дом», «кв12»; a letter alone only before a dot or a figure. */
export function isOfAddress(tokens: readonly Token[], at: number): boolean {
  const { kind, text } = tokens[at]!;
  if (kind !== "word") return false;
  const told = classOf(text) ?? gluedClass(text);
  if (told === undefined || !leadingClasses.has(told)) return false;
  const next = tokens[at + 1];
  return text.length > 1 || (next !== undefined && (next.text === "." || isFigure(next)));
}

/** Whether a word with a capital stands before a number or a word of an address, as a street does that its name alone tells. */
export function mayNameStreet(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== "word" || !token.isCapital) return false;
  const next = tokens[at + 1]?.kind === "pause" ? at + 2 : at + 1;
  const behind = tokens[next];
  if (behind === undefined) return false;
  return behind.kind === "word" ? isOfAddress(tokens, next) : numberAt(tokens, next) !== null;
}

export type PartKind = "code" | "region" | "town" | "area" | "street" | "house" | "block" | "flat" | "entrance" | "floor" | "door" | "bare" | "whole";

/** A piece of an address: its tokens, first and last, and how much it says that it is one. */
export interface AddressPart {
  kind: PartKind;
  from: number;
  to: number;
  weight: number;
}

const weights: Record<"house" | "block" | "flat" | "entrance" | "floor" | "door", number> = { house: 2, block: 1, flat: 2, entrance: 1, floor: 1, door: 1 };
/** As much as pieces of an address that agree have to say together. */
export const enough = 3;
const longestSmallTown = 2;
const leastName = 4;

/** The piece of an address that begins at a token; null where none does. */
export function partAt(tokens: readonly Token[], at: number): AddressPart | null {
  const token = tokens[at]!;
  if (token.kind === "word") return chained(tokens, at) ?? classedAt(tokens, at) ?? placeAt(tokens, at) ?? numbered(tokens, at) ?? streetAt(tokens, at);
  if (token.kind !== "number" && !isFigure(token)) return null;
  const isTorn = isFigure(tokens[at - 1] ?? token) && tokens[at - 1] !== undefined && tokens[at - 1]!.end + 1 >= token.start;
  if (/^\d{6}$/.test(token.text) && !isTorn) return { kind: "code", from: at, to: at, weight: /^[1-6]/.test(token.text) ? 2 : 1 };
  return numbered(tokens, at);
}

/** «Березовая-19-116»: a street, its house and its flat with hyphens between. */
function chained(tokens: readonly Token[], at: number): AddressPart | null {
  const { text, isCapital } = tokens[at]!;
  if (!isDigit(text.charCodeAt(text.length - 1))) return null;
  const before = tokens[at - 1]?.text;
  const name = text.includes("-") ? chain.exec(text)?.[1] : undefined;
  const weight = name === undefined ? 0 : streetWeight(name.split("-").at(-1)!, isCapital);
  return weight === 0 || ofGoods.test(before ?? "") ? null : { kind: "whole", from: at, to: at, weight: weight === 1 ? enough : enough - 1 };
}

const ofGoods = /^(?:модел|сери[яию]|артикул|арт$|набор|товар|комплект|коллекци|размер|код)/u;
const chain = /^((?:[а-я]{3,}-)?[а-я]{4,})-\d{1,3}[а-я]?(?:\/\d{1,3})?-\d{1,4}$/u;

const ordinalEnding = /^(?:[йяе]|ый|ий|ой|ая|го|му|м)$/u;

/** What a number behind or before its word is: «кв. 45», «45 квартира», «третий подъезд»; or a number alone. */
function numbered(tokens: readonly Token[], at: number): AddressPart | null {
  const token = tokens[at]!;
  const isOrdinal = token.kind === "word" && tokens[at + 1]?.kind === "word" && classOf(tokens[at + 1]!.text) !== undefined && saysOrdinal(token.text);
  const to = isOrdinal ? at : numberAt(tokens, at);
  if (to === null) return null;
  const street = isOrdinal ? null : numberedStreet(tokens, at);
  if (street) return street;
  const hasEnding = tokens[to + 1]?.kind === "word" && ordinalEnding.test(tokens[to + 1]!.text) && tokens[to + 1]!.start <= tokens[to]!.end + 1;
  const ending = hasEnding || tokens[to + 1]?.text === "-" ? to + 2 : to + 1;
  const next = tokens[ending];
  const kind = next?.kind === "word" ? classOf(next.text) : undefined;
  if (kind && (isCountable(kind) || /^корпус/u.test(next!.text)) && numberAt(tokens, past(tokens, ending)) === null && !(isFlatArea(tokens, ending))) return { kind: kind as keyof typeof weights, from: at, to: ending, weight: weights[kind as keyof typeof weights] };
  return isOrdinal ? null : { kind: "bare", from: at, to, weight: 0 };
}

/** Past the word that a number stood before: «12 дом», «45 квартира». */
export function pastCounted(tokens: readonly Token[], number: number): number {
  const next = tokens[number + 1];
  const kind = next?.kind === "word" ? classOf(next.text) : undefined;
  const isNumber = isFigure(tokens[number]!) || (tokens[number]!.kind === "word" && saysNumber(tokens[number]!.word));
  return isNumber && kind && isCountable(kind) && numberAt(tokens, past(tokens, number + 1)) === null ? number + 1 : number;
}

function isCountable(kind: AddressClass): kind is "house" | "flat" | "entrance" | "floor" {
  return kind === "house" || kind === "flat" || kind === "entrance" || kind === "floor";
}

/** «45 кв. м», «80 кв м» */
function isFlatArea(tokens: readonly Token[], at: number): boolean {
  return /^(?:м|м2|метр)/u.test(tokens[past(tokens, at)]?.text ?? "");
}

/** «в доме пять комнат», «в квартире 40 розеток» */
function countsInside(tokens: readonly Token[], number: number): boolean {
  const next = tokens[number + 1];
  return next?.kind === "word" && /^(?:этаж(?:ей|а)$|подъезд(?:ов|а)$|квартир$|лифт|комнат|розет|окон|окна|точек|ламп|человек|сем(?:ей|ьи)$|светильник|двер(?:ей|и)$|соток)/u.test(next.text);
}

/** What streets are called after so many years of. */
const jubilee = /^(?:октября|победы|ссср|влксм|комсомола)$/u;

/** «8 Марта», «50 лет Октября», «1-я Садовая», «1905 года» */
function numberedStreet(tokens: readonly Token[], at: number): AddressPart | null {
  const isYear = (token: Token | undefined): boolean => token !== undefined && /^(?:19|20)\d{2}$/.test(token.text);
  const next = tokens[at + 1];
  if (next?.kind !== "word") return null;
  if (isMonth(next.text) && !isYear(tokens[at + 2])) return { kind: "street", from: at, to: at + 1, weight: 1 };
  if (next.text === "лет" && tokens[at + 2]?.kind === "word" && (tokens[at + 2]!.isCapital || jubilee.test(tokens[at + 2]!.text))) return { kind: "street", from: at, to: at + 2, weight: 1.5 };
  if (/^лини[яию]$/u.test(next.text)) return { kind: "street", from: at, to: pastIsland(tokens, at + 1), weight: 1.5 };
  if (next.text === "бакинских" && /^комиссаров$/u.test(tokens[at + 2]?.text ?? "")) return { kind: "street", from: at, to: at + 2, weight: 1.5 };
  if (/^лети[яею]$/u.test(next.text) && tokens[at + 2]?.kind === "word") return { kind: "street", from: at, to: at + 2, weight: 1.5 };
  const isOrdinal = /^[яйе]$/u.test(next.text) && next.start <= tokens[at]!.end + 1;
  if (isOrdinal && tokens[at + 2]?.kind === "word" && /^лини[яию]$/u.test(tokens[at + 2]!.text)) return { kind: "street", from: at, to: pastIsland(tokens, at + 2), weight: 2 };
  if (isOrdinal && (tokens[at + 2]?.isCapital || (tokens[at + 2]?.kind === "word" && streetWeight(tokens[at + 2]!.text, false) === 1))) return { kind: "street", from: at, to: at + 2, weight: 1.5 };
  return null;
}

/** Past «В.О.», the island that the lines of Saint Petersburg are on. */
function pastIsland(tokens: readonly Token[], line: number): number {
  if (tokens[line + 1]?.text === "во" && tokens[line + 1]!.isShouted) return line + 1;
  return tokens[line + 1]?.text === "в" && tokens[line + 3]?.text === "о" ? withDot(tokens, line + 3) : line;
}

function classedAt(tokens: readonly Token[], at: number): AddressPart | null {
  const word = tokens[at]!.text;
  const glued = gluedClass(word);
  if (glued && glued in weights) return { kind: glued as keyof typeof weights, from: at, to: at, weight: weights[glued as keyof typeof weights] };
  const kind = classOf(word);
  if (kind === undefined) return null;
  const next = kind === "townType" ? pastTownType(tokens, past(tokens, at)) : past(tokens, at);
  if (kind === "door") return doorAt(tokens, at, next);
  const number = numberAt(tokens, next) ?? (word.length > 3 ? numberAt(tokens, pastDelay(tokens, at)) : null);
  const isHouse = kind === "house" || (word === "д" && number !== null);
  if ((isHouse || kind === "block" || kind === "flat" || kind === "entrance" || kind === "floor") && number !== null && !isFlatArea(tokens, at) && !countsInside(tokens, number)) {
    const told = isHouse ? "house" : kind;
    return told in weights ? { kind: told as keyof typeof weights, from: at, to: number, weight: weights[told as keyof typeof weights] } : null;
  }
  if ((kind === "entrance" || kind === "floor") && tokens[next]?.kind === "word" && saysOrdinal(tokens[next]!.text)) return { kind, from: at, to: next, weight: 1 };
  if (kind === "block" && /^лит/u.test(word) && tokens[next]?.text.length === 1) return { kind, from: at, to: next, weight: 1 };
  if (word === "с" && number !== null && tokens[at]!.start === tokens[at - 1]?.end) return { kind: "block", from: at, to: number, weight: 1 };
  const name = tokens[next];
  if (word === "г" && tokens[at - 1] && isFigure(tokens[at - 1]!) && tokens[at - 1]!.text.length < 6) return null;
  const isSettled = kind === "townType" || (word === "к" && tokens[at + 1]?.text === ".");
  if (isSettled && name?.kind === "word" && /^[а-я]/u.test(name.text) && (name.isCapital || isTown(name.text) || smallTownEnd(tokens, next) !== null) && (classOf(name.text) === undefined || (classOf(name.text) === "honour" && !name.isCapital))) return { kind: "town", from: at, to: name.isCapital ? nameEnd(tokens, next) : (smallTownEnd(tokens, next) ?? next), weight: (word.length > 1 && word !== "город") || ((word === "д" || word === "с") && tokens[at + 1]?.text === ".") ? 1.5 : 1 };
  if (kind === "areaType" && (name?.kind === "word" || number !== null)) return { kind: "area", from: at, to: number ?? nameEnd(tokens, next), weight: 1.5 };
  if (kind === "regionType" && (name?.isCapital || isRepublic(name?.text ?? ""))) return { kind: "region", from: at, to: next, weight: 1 };
  if (kind === "streetType") return typedStreet(tokens, at, next);
  if (kind === "honour" && name?.kind === "word" && classOf(name.text) === undefined && streetWeight(name.text, name.isCapital) > 0) return { kind: "street", from: at, to: next, weight: tokens[at]!.isCapital || name.isCapital ? 1.5 : 1 };
  return null;
}

/** The last word of a town in small letters that a street or a house follows, a comma between or none: «пгт яблоновский, ул. …», «с. верхняя тура ул. …»; null where none does. */
function smallTownEnd(tokens: readonly Token[], town: number): number | null {
  for (let to = town; to < town + longestSmallTown; to++) {
    if (tokens[to]?.kind !== "word" || classOf(tokens[to]!.text) === "streetType" || saysNumber(tokens[to]!.word)) return null;
    const behind = tokens[to + 1]?.text === "," ? to + 2 : to + 1;
    const next = tokens[behind];
    if (next?.kind === "word" && (classOf(next.text) === "streetType" || (next.text === "д" && behind > to + 1 && numberAt(tokens, past(tokens, behind)) !== null))) return to;
  }
  return null;
}

function doorAt(tokens: readonly Token[], at: number, next: number): AddressPart | null {
  let to = next;
  const isCode = (token: Token | undefined): boolean => token !== undefined && (isFigure(token) || token.kind === "hashtag" || (token.kind === "word" && /\d/.test(token.text)));
  if (!isCode(tokens[to])) return null;
  while (isCode(tokens[to + 1]) && tokens[to + 1]!.start <= tokens[to]!.end + 1) to++;
  const letter = tokens[to + 1];
  if (letter?.kind === "word" && letter.start === tokens[to]!.end && letter.text.length === 1) to++;
  return { kind: "door", from: at, to, weight: 1 };
}

/** A street told by its kind: «ул. Лесная», «проспект академика Королёва». */
function typedStreet(tokens: readonly Token[], at: number, next: number): AddressPart | null {
  if (/^площад/u.test(tokens[at]!.text) && measured.test(tokens[next]?.text ?? "")) return null;
  const numbered = tokens[next] && isFigure(tokens[next]!) ? numberedStreet(tokens, next) : null;
  if (numbered) return { ...numbered, from: at, weight: 2 };
  let to = next - 1;
  for (let word = next; word < next + longestName; word++) {
    const token = tokens[word];
    const kind = token?.kind === "word" ? classOf(token.text) : undefined;
    if (token?.kind !== "word" || (kind !== undefined && kind !== "honour" && !(word === next && token.isCapital)) || saysNumber(token.word)) break;
    if (!token.isCapital && word > next && classOf(tokens[word - 1]!.text) !== "honour" && numberAt(tokens, word + 1) === null) break;
    to = word;
    if (tokens[word + 1]?.text === "." && token.text.length <= 2) to = ++word;
  }
  return to >= next ? { kind: "street", from: at, to, weight: 2 } : null;
}

const measured = /^(?:комнат|квартир|кухн|участ|дома$|помещен|зала$|стен|пола$|поверхн|потол|крыш|балкон|остекл|жил|общ)/u;

/** Towns that are called like streets: «лесной», «октябрьский». */
const isAdjective = /(?:[оыи]й|ом)$/u;

/** Regions and towns by their names: «Татарстан», «Московская обл.», «Казань», «Пермь г». */
function placeAt(tokens: readonly Token[], at: number): AddressPart | null {
  const { text, isCapital, end } = tokens[at]!;
  const next = tokens[at + 1];
  const isShort = next?.kind === "word" && next.start === end + 1;
  const kind = isShort ? classOf(next.text) : undefined;
  if (kind === "regionType" && (isCapital || text.endsWith("ская") || text.endsWith("ский"))) return { kind: "region", from: at, to: withDot(tokens, classOf(tokens[at + 2]?.text ?? "") === "regionType" ? at + 2 : at + 1), weight: 1 };
  if (isCapital && /^[мг]$/u.test(next?.text ?? "") && tokens[at + 3]?.text === "о") return { kind: "region", from: at, to: withDot(tokens, at + 3), weight: 1 };
  if (isRepublic(text)) return { kind: "region", from: at, to: at, weight: 0.5 };
  const pair = isShort && mayBeginTown(text) && isTown(`${text}-${next.text}`);
  if (!pair && (!isTown(text) || (isAdjective.test(text) && (kind === "streetType" || numberAt(tokens, at + 1) !== null)))) return null;
  const to = pair ? at + 1 : at;
  return { kind: "town", from: at, to: tokens[to + 1]?.text === "г" ? withDot(tokens, to + 1) : to, weight: 1 };
}

/** «на жукова», «по горького»: nothing but a street stands so in the genitive. */
function isLedTo(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  const before = tokens[at - 1]?.text ?? "";
  return /^(?:на|по)$/u.test(before) ? isAfterSomebody(text) : /^(?:со?|до|от)$/u.test(before) && isHonoured(text);
}

/** A street that its name alone tells, before a number or a house; or with its kind behind: «Парковый проспект». */
function streetAt(tokens: readonly Token[], at: number): AddressPart | null {
  if (tokens[at]!.text.endsWith("ого") && /^(?:перв|восьм|девят)ого$/u.test(tokens[at]!.text) && isMonth(tokens[at + 1]?.text ?? "")) return { kind: "street", from: at, to: at + 1, weight: 1 };
  const before = tokens[at - 1]?.text;
  if ((before === "на" || before === "по") && isBehindHouse(tokens, at)) return { kind: "street", from: at, to: at, weight: 1 };
  const behindTown = before === "," && isBehindTown(tokens, at);
  for (let to = at; to < at + 2; to++) {
    const next = tokens[to + 1];
    const isShort = next?.kind === "word" && next.start <= tokens[to]!.end + 1;
    const isTyped = isShort && classOf(next.text) === "streetType";
    if (isTyped || isBeforeHouse(tokens, to + 1)) {
      const weight = isLedTo(tokens, at) || isLedToSize(tokens, at) ? 1 : streetWeight(tokens[at]!.text, tokens[at]!.isCapital || behindTown);
      if (weight === 0) return null;
      const from = isInitial(tokens, at - 2) ? at - 2 : at;
      return isTyped ? { kind: "street", from, to: withDot(tokens, to + 1), weight: 2 } : { kind: "street", from, to, weight };
    }
    if (!isShort || !(next.isCapital || (behindTown && classOf(next.text) === undefined))) return null;
  }
  return null;
}

/** The letter of «К. Маркса». */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const [letter, dot] = [tokens[at], tokens[at + 1]];
  return letter?.kind === "word" && letter.isCapital && letter.text.length === 1 && dot?.text === "." && dot.start === letter.end;
}

/** «в Вольске на Новой 101», «курьер на Большой 12» */
function isLedToSize(tokens: readonly Token[], at: number): boolean {
  const { text, isCapital } = tokens[at]!;
  const before = tokens[at - 1]?.text;
  return isCapital && (before === "на" || before === "по") && mayBeOfSize(text);
}

/** «пермь, патриса лумумбы 12»: whatever stands between a town's comma and a number. */
function isBehindTown(tokens: readonly Token[], at: number): boolean {
  return isTown(tokens[at - 2]?.text ?? "") && tokens[at]!.text.length >= leastName && !isStopWord(tokens[at]!.text);
}

/** «дом 12 на Гоголя» */
function isBehindHouse(tokens: readonly Token[], at: number): boolean {
  return isAfterSomebody(tokens[at]!.text) && [at - 2, at - 3].some((house) => /^(?:дом[ае]?|д)$/u.test(tokens[house - 1]?.text ?? "") && numberAt(tokens, house) === at - 2);
}

function isBeforeHouse(tokens: readonly Token[], at: number): boolean {
  const comma = tokens[at]?.text === "," || tokens[at]?.text === "(" ? at + 1 : at;
  const mayThink = comma > at || tokens[at]?.kind === "end" || (tokens[at]?.kind === "word" && tokens[at - 1]!.isCapital);
  const next = mayThink ? pastHesitation(tokens, comma) : comma;
  const token = tokens[next];
  if (!token) return false;
  if (token.text === "в" && tokens[next + 1]) {
    const number = numberAt(tokens, next + 1);
    return classOf(tokens[number === null ? next + 1 : number + 1]?.text ?? "") === "house";
  }
  if (numberAt(tokens, next) !== null) return true;
  const kind = token.kind === "word" ? gluedClass(token.text) ?? classOf(token.text) : undefined;
  return kind === "house" || kind === "flat" || (kind === "townType" && token.text === "д");
}
