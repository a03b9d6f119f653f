import { isStopWord } from "../../lexicon/stop-words.ts";
import { findAll, type Finding } from "../finding.ts";
import { codesAt, startsWithDigit, zip } from "./code.ts";
import { hasCue, isAddressTold, leadsTo } from "./cue.ts";
import { figured } from "./figured.ts";
import { germanBegin, germanEnd } from "./german.ts";
import { houseKinds } from "./house-kinds.ts";
import { capital, following, houseNumber, isHouse, isUnit, mostTownWords, noStreet, noTown, ordinal, townEnd } from "./part.ts";
import { smallBegin, smallEnd, smallStreetEnd } from "./small.ts";
import { stateLength } from "./state.ts";
import { isCounted, isWholeStreet, streetType } from "./street-type.ts";
import { isNamedHouse, isWithinName, namedBegin } from "./named-house.ts";
import { streetBefore, streetOn } from "./told-house.ts";
import { isTownName } from "./town.ts";
import { addressWords, type AddressWord } from "./words.ts";

const directions = new Set("n s e w ne nw se sw north south east west".split(" "));
const homeWords = new Set(["flat", "studio", "apt", "apartment"]);
const mostStreetWords = 5;
const mostWordsBack = 14;
const leastSureDigits = 3;

const military = /(?<![\p{L}\d])(?:(?:PSC|CMR|Unit)\s\d{1,5},?\sBox\s\d{1,5}|US(?:NS|NV|S|CGC)\s\p{L}+),?\s+[AFD]PO,?\s+A[AEP]\s+\d{5}(?![\p{L}\d])/giu;

/**
 * Addresses in Latin letters, as British, American and German ones are built: a grammar over words instead of streets known by name.
 * A code of the post is read backwards to the house or flat that its lines begin with; a house is read forwards over a street and what
 * may follow: a flat, a town, a state, a code. Without a code the kind of the street has to say it, and where that kind says little,
 * the words before do.
 */
export function findWesternAddresses(text: string): Finding[] {
  const words = figured(addressWords(text));
  const findings: Finding[] = [];
  const put = (from: number, to: number): void => void findings.push({ kind: "address", start: words[from]!.start, end: words[to]!.end });
  for (let at = 0; at < words.length; at++) {
    const codes = codesAt(words, at);
    if (codes) {
      const [code, end] = codes;
      const from = Math.min(backwards(words, code), smallBegin(words, code));
      const town = from === code ? townBefore(text, words, code) : from;
      if (town < code || isSpelt(words[code]!)) put(town, end);
    }
    const named = houseKinds.test(words[at]!.plain) ? smallNamedEnd(words, at) : at;
    if (named > at) put(namedBegin(words, at), tailEnd(words, named));
    if (words[at + 1]?.gap === "part") {
      const isNamed = isNamedHouse(words, at);
      const street = isNamed || capital.test(words[at + 1]!.text) ? streetEnd(words, at) : at;
      const least = street > at && isNamed && isInTown(words, street) ? 1 : 2;
      if (street > at && streetType(words[street]!.plain) >= least && (isNamed || (isAnyName(words, at) && isInTown(words, street)))) put(namedBegin(words, at), tailEnd(words, street));
    }
    if (!startsWithDigit(words[at]!)) continue;
    const german = at > 0 ? germanEnd(words, at - 1) : -1;
    if (german >= 0) put(germanBegin(words, at - 1), german);
    if (isHouse(words, at) || (isPartedHouse(words, at) && (hasCue(words, at) || isSetOff(words, at)))) {
      const to = Math.max(forwards(text, words, at), smallEnd(words, at));
      if (to > at) put(unitBefore(words, at), to);
    }
    const street = streetBefore(words, at);
    if (street < at) put(street, tailEnd(words, at));
    const on = streetOn(words, at);
    if (on > at) put(at, tailEnd(words, on));
    const home = homeEnd(words, at - 1);
    if (home > at) put(at - 1, home);
  }
  return /[AFD]PO/i.test(text) ? [...findings, ...findAll(text, "address", military)] : findings;
}

/** Whether a known town stands behind the comma of a street. */
function isInTown(words: readonly AddressWord[], street: number): boolean {
  return words[street + 1]?.gap === "part" && isTownName(words[street + 1]!.text);
}

/** Whether a house may be called by the word here and by no kind, as few people and no towns are: “Oakdene, Cedar Lane, Truro”. */
function isAnyName(words: readonly AddressWord[], at: number): boolean {
  const { text, plain } = words[at]!;
  const before = words[at]!.gap === "near" ? words[at - 1]?.plain ?? "" : "";
  const isLed = words[at]!.gap !== "near" || leadsTo.has(before) || /^(?:have|the)$/.test(before);
  return isLed && /^\p{Lu}\p{Ll}{3,}$/u.test(text) && !noTown.has(plain) && !noStreet.test(plain) && !isTownName(text) && !isStopWord(plain);
}

/** Where the address begins that a code ends: at its house or flat; where there is none, at the code. */
function backwards(words: readonly AddressWord[], code: number): number {
  let begin = code;
  for (let at = code - 1; at >= Math.max(0, code - mostWordsBack); at--) {
    if (words[at + 1]!.gap === "far") break;
    const { text, plain } = words[at]!;
    if (isUnit(words, at)) begin = at;
    else if (isUnit(words, at - 1)) continue;
    else if (isHouse(words, at) || isPartedHouse(words, at)) {
      begin = unitBefore(words, at);
      break;
    } else if (isHouseBehind(words, at)) {
      begin = nameBegin(words, at);
      break;
    } else if (isNamedHouse(words, at)) {
      begin = namedBegin(words, at);
      break;
    } else if (!capital.test(text) && !ordinal.test(text) && streetType(plain) === 0 && !isWithinName(words, at)) break;
  }
  return begin;
}

/** Where a large town begins that stands right before a code: “Halifax HX1 2AB”; the code where none does. */
function townBefore(text: string, words: readonly AddressWord[], code: number): number {
  const town = words[code - 1];
  return town && words[code]!.gap !== "far" && isTownName(text.slice(town.start, town.end)) ? code - 1 : code;
}

/** Whether a code was told letter by letter: nobody spells anything else so. */
function isSpelt({ text, start, end }: AddressWord): boolean {
  return end - start > text.length + 1;
}

/** “46, Marsh Lane” */
function isPartedHouse(words: readonly AddressWord[], at: number): boolean {
  return houseNumber.test(words[at]!.text) && words[at + 1]?.gap === "part" && streetEnd(words, at) > at;
}

/** Whether a house with its street and town behind commas begins a clause or follows what leads to it: “outside 46, Marsh Lane, Otley”. */
function isSetOff(words: readonly AddressWord[], at: number): boolean {
  const street = streetEnd(words, at);
  if (streetType(words[street]!.plain) < 2 || !(words[street + 1]?.gap === "part" && capital.test(words[street + 1]!.text))) return false;
  return at === 0 || words[at]!.gap !== "near" || leadsTo.has(words[at - 1]!.plain);
}

/** Whether a house is told behind its street, as on the Continent: “Im Eisholz 62b, Senagrün”. */
function isHouseBehind(words: readonly AddressWord[], at: number): boolean {
  return words[at]!.gap === "near" && words[at + 1]!.gap === "part" && at > 0 && capital.test(words[at - 1]!.text) && houseNumber.test(words[at]!.text);
}

/** Where the name of a street begins whose house is here. */
function nameBegin(words: readonly AddressWord[], house: number): number {
  let begin = house;
  while (house - begin < mostTownWords && words[begin]!.gap === "near" && words[begin - 1] !== undefined && capital.test(words[begin - 1]!.text)) begin--;
  return words[begin]!.gap !== "far" && isUnit(words, begin - 2) ? begin - 2 : begin;
}

/** Where an address begins whose house is here: at the flat told before it, “Flat 26, 51 Casper Copse”, or at the house. */
function unitBefore(words: readonly AddressWord[], house: number): number {
  return words[house]!.gap !== "far" && isUnit(words, house - 2) ? house - 2 : house;
}

/** The last word of an address whose house is here; the house itself where there is none. */
function forwards(text: string, words: readonly AddressWord[], house: number): number {
  const street = streetEnd(words, house) === house ? toldEnd(words, house) : streetEnd(words, house);
  if (street === house) return house;
  const first = text[words[house]!.start - 1];
  if (first !== undefined && /[£$€₽#№.,:]/u.test(first) && !/\s/.test(first)) return house;
  const tail = tailEnd(words, street);
  return isSure(words, house, street) ? tail : house;
}

/** The last word of an address that a flat begins, its street on the next line or behind a comma: “Studio 3, Price gardens”; the flat where there is none. */
function homeEnd(words: readonly AddressWord[], unit: number): number {
  if (unit < 0 || !homeWords.has(words[unit]!.plain) || !isUnit(words, unit)) return unit;
  if (words[unit + 2]?.gap === "near") {
    const house = smallStreetEnd(words, unit + 1);
    const street = house > unit + 1 && houseKinds.test(words[house]!.plain) ? smallStreetEnd(words, house) : house;
    return street > house && streetType(words[street]!.plain) === 2 ? tailEnd(words, street) : unit;
  }
  if (words[unit + 2]?.gap !== "part") return unit;
  const isTold = hasCue(words, unit) || isAddressTold(words, unit);
  const streetFrom = (before: number): number => Math.max(streetEnd(words, before), isTold || before > unit + 1 ? smallStreetEnd(words, before) : 0);
  let street = streetFrom(unit + 1);
  if (street > unit + 1 && words[street + 1]?.gap === "part") street = Math.max(street, streetFrom(street));
  return street > unit + 1 ? tailEnd(words, street) : unit;
}

/** The last word of the street that follows a house: names and the kind of the street, the longest way. */
function streetEnd(words: readonly AddressWord[], house: number): number {
  let at = house + 1;
  if (words[at] && directions.has(words[at]!.plain) && words[at]!.gap === "near" && words[at + 1]?.gap === "near") at++;
  const first = at;
  let end = house;
  for (; at < words.length && at < first + mostStreetWords && (words[at]!.gap === "near" || (at === house + 1 && words[at]!.gap === "part")); at++) {
    const { text, plain } = words[at]!;
    const type = at > first ? streetType(plain) : 0;
    if (type > 0) end = at;
    if (!capital.test(text) && !ordinal.test(text) && !isWithinName(words, at)) break;
  }
  if (end === house && words[first]?.gap === "near" && capital.test(words[first]!.text) && isWholeStreet(words[first]!.plain)) return first;
  return end;
}

/** “we're at 77 Harbour View” */
function isAtHome(words: readonly AddressWord[], house: number): boolean {
  return words[house - 1]?.plain === "at" && /^(?:i['’]?m|am|we['’]?re|are|live|lives|living)$/.test(words[house - 2]?.plain ?? "");
}

/** The last word of a street without a kind that stands where somebody lives: “I live at 163 The Ridings”; the house where there is none. */
function toldEnd(words: readonly AddressWord[], house: number): number {
  const before = words[house - 1];
  if (!before || !/^(?:to|at|address|is)$/.test(before.plain) || !(hasCue(words, house) || isAtHome(words, house))) return house;
  let end = house;
  while (end - house < mostStreetWords && words[end + 1]?.start === words[end]!.end + 1 && /^\p{Lu}(?:\p{Ll}|$|['’])/u.test(words[end + 1]!.text) && !isUnit(words, end + 1) && !noStreet.test(words[end + 1]!.plain)) end++;
  return end;
}

/** Whether a number, names and the kind of a street are an address, by how surely that kind says it and by the words before. */
function isSure(words: readonly AddressWord[], house: number, street: number): boolean {
  const { text, plain } = words[street]!;
  const type = streetType(plain);
  const isCapital = capital.test(text);
  if (type === 2 && isCapital) return true;
  if (isCapital && !isCounted(plain) && ((house === 0 && street === words.length - 1) || /^(?:at|from)$/.test(words[house - 1]?.plain ?? ""))) return true;
  if (hasCue(words, house) || unitBefore(words, house) < house) return true;
  if (isCapital && isAtHome(words, house)) return true;
  const before = words[house - 1];
  const isFree = before === undefined || words[house]!.gap !== "near" || leadsTo.has(before.plain);
  return isCapital && isFree && !isCounted(plain) && words[house]!.text.length >= leastSureDigits;
}

/** The last word of the street behind a house that a name alone tells in small letters: “at rose cottage beech way”; the house where none is. */
function smallNamedEnd(words: readonly AddressWord[], house: number): number {
  const begin = namedBegin(words, house);
  if (begin === house || words[house]!.gap !== "near" || capital.test(words[house]!.text)) return house;
  const street = smallStreetEnd(words, house);
  const isTold = /^(?:at|from)$/.test(words[begin - 1]?.plain ?? "") || hasCue(words, begin);
  return street > house && isTold && streetType(words[street]!.plain) === 2 ? street : house;
}

/** The last word of what follows a street: a flat, a direction, a town, a state and a code, in this order. */
function tailEnd(words: readonly AddressWord[], street: number): number {
  let end = street;
  const isNext = (gap: AddressWord["gap"] | undefined): boolean => gap === "near" || gap === "part";
  if (words[end + 1]?.gap === "near" && directions.has(words[end + 1]!.plain) && capital.test(words[end + 1]!.text)) end++;
  if (isNext(words[end + 1]?.gap) && isUnit(words, end + 1)) end += 2;
  else if (words[end + 1]?.text.startsWith("#") && isNext(words[end + 1]?.gap)) end++;
  if (isNext(words[end + 1]?.gap) && words[end + 2]?.plain === "floor" && ordinal.test(words[end + 1]!.text)) end += 2;
  end = townEnd(words, end);
  const state = isNext(words[end + 1]?.gap) ? stateLength(following(words, end + 1, 2)) : 0;
  const hasState = state > 0 && (words[end + 1]!.gap === "part" || words[end + state + 1] !== undefined);
  if (hasState && (words[end + 1]!.gap === "part" || zip.test(words[end + state + 1]!.text))) end += state;
  if (hasState && words[end + 1]?.gap === "part") end += stateLength(following(words, end + 1, 2));
  return isNext(words[end + 1]?.gap) && zip.test(words[end + 1]!.text) ? end + 1 : end;
}
