import type { Finding } from "../finding.ts";
import { stateLength } from "./state.ts";
import { isCounted, streetType } from "./street-type.ts";
import { addressWords, type AddressWord } from "./words.ts";

const houseNumber = /^\d{1,6}[a-zA-Z]?(?:[-–/]\d{1,4}[a-zA-Z]?)?$/;
const ordinal = /^\d{1,3}(?:st|nd|rd|th)$/i;
const capital = /^\p{Lu}/u;
const directions = new Set("n s e w ne nw se sw north south east west".split(" "));
const unitWords = new Set("apt apartment unit suite ste flat studio floor fl room rm office lot bldg building".split(" "));
const unitNumber = /^#?(?:\d{1,5}[a-zA-Z]?|[A-Z]\d{0,4})$/;
const zip = /^\d{5}(?:-\d{4})?$/;
const outward = /^[A-Z]{1,2}\d{1,2}[A-Z]?$/;
const inward = /^\d[A-Z]{2}$/;
const wholePostcode = /^[A-Z]{1,2}\d{1,2}[A-Z]?\d[A-Z]{2}$/;
/** Sentences begin so, and no town. */
const noTown = new Set("i i'm i’m i've and but or please thanks thank the my we it you can could would will no not nobody when where why how since there that this hello hi mr mrs ms dr is was".split(" "));
/** What speaks of where somebody lives, or of what goes there: within a few words before a house. */
const speaksOfPlace =
  /^(?:liv(?:e|es|ed|ing)|address(?:es|ed)?|deliver(?:ed|y|ing|s)?|ship(?:ped|ping|ment|s)?|send(?:ing|s)?|sent|parcels?|packages?|couriers?|drivers?|technicians?|engineers?|plumbers?|internet|broadband|wifi|install(?:ed|ation)?|pick(?:ed)?|collect(?:ed|ion)?|com(?:e|es|ing)|moved?|moving|resid(?:e|es|ing|ence)|house|home|property|located|visit|post(?:ed)?|mail(?:ed)?|bring|brought|drop(?:ped)?|billing|delivered|meter|flat|apartment)$/;
const leadsTo = new Set("to at for from near is on outside opposite address a".split(" "));
/** How many words before a house may tell that one lives there. */
const cueReach = 7;
/** Behind a number they tell a day or a measure, and no street. */
const noStreet = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|hours?|days?|weeks?|months?|years?|minutes?|mins?|times?|people|adults?|guys|stars?|countries|stores?|dollars?|rub|bedroom|am|pm|usd|eur|gbp|gb|mb|tb|kg|km|mbps)$/;
const homeWords = new Set(["flat", "studio", "apt", "apartment"]);
const mostStreetWords = 4;
const mostTownWords = 3;
const mostWordsBack = 14;
const leastSureDigits = 3;

const germanStreet = /(?:[sS]tra(?:ß|ss)e|[sS]tr|[wW]eg|[gG]asse|[pP]latz|[aA]llee|[uU]fer|[dD]amm|[cC]haussee|[sS]tieg|[rR]ing|[gG]raben)$/u;
/** Words of other languages end so as well: “String 5”. */
const hyphenedGermanStreet = /^\p{Lu}[\p{L}-]*-(?:Stra(?:ß|ss)e|Str|Weg|Gasse|Platz|Allee|Ufer|Damm|Chaussee|Stieg|Ring|Graben)$/u;
const townParticle = /^(?:vorm?|ob|an|am|im|in|bei|unter)$/;
const germanCode = /^(?:[A-Z]{1,2}-)?\d{5}$/;
const military = /(?<![\p{L}\d])(?:(?:PSC|CMR|Unit)\s\d{1,5},?\sBox\s\d{1,5}|US(?:NS|NV|S|CGC)\s\p{Lu}\p{L}+),?\s+[AFD]PO,?\s+A[AEP]\s+\d{5}(?![\p{L}\d])/gu;
const mayBeAddress = /\d[^\n]*\n?[^\n]*\p{Lu}|\p{Lu}[^\n]*\d/u;

/**
 * Addresses in Latin letters, as British, American and German ones are built: a grammar over words instead of streets known by name.
 * A code of the post is read backwards to the house or flat that its lines begin with; a house is read forwards over a street and what
 * may follow: a flat, a town, a state, a code. Without a code the kind of the street has to say it, and where that kind says little,
 * the words before do.
 */
export function findWesternAddresses(text: string): Finding[] {
  if (!mayBeAddress.test(text)) return [];
  const words = addressWords(text);
  const findings: Finding[] = [];
  const put = (from: number, to: number): void => void findings.push({ kind: "address", start: words[from]!.start, end: words[to]!.end });
  for (let at = 0; at < words.length; at++) {
    const code = codeAt(words, at);
    if (code > 0) {
      const from = backwards(words, at);
      if (from < at) put(from, at + code - 1);
    }
    const german = germanEnd(words, at);
    if (german >= 0) put(germanBegin(words, at), german);
    if (isHouse(words, at)) {
      const to = forwards(text, words, at);
      if (to > at) put(unitBefore(words, at), to);
    }
    const home = homeEnd(words, at);
    if (home > at) put(at, home);
  }
  for (const match of text.matchAll(military)) findings.push({ kind: "address", start: match.index, end: match.index + match[0].length });
  return findings;
}

/** How many words from here are a code of the post that ends an address: a state and its ZIP, or a British postcode. */
function codeAt(words: readonly AddressWord[], at: number): number {
  const word = words[at]!;
  if (wholePostcode.test(word.text)) return 1;
  const next = words[at + 1];
  if (!next || next.gap === "far") return 0;
  if (next.gap === "near" && outward.test(word.text) && inward.test(next.text)) return 2;
  if (!capital.test(word.text)) return 0;
  const state = stateLength(following(words, at, 2));
  const behind = words[at + state];
  return state > 0 && behind && behind.gap !== "far" && zip.test(behind.text) ? state + 1 : 0;
}

/** The written words from here that follow one another near. */
function following(words: readonly AddressWord[], at: number, most: number): string[] {
  const written = [words[at]!.text];
  for (let i = at + 1; i < words.length && written.length < most && words[i]!.gap === "near"; i++) written.push(words[i]!.text);
  return written;
}

/** Where the address begins that a code ends: at its house or flat; where there is none, at the code. */
function backwards(words: readonly AddressWord[], code: number): number {
  let begin = code;
  for (let at = code - 1; at >= Math.max(0, code - mostWordsBack); at--) {
    if (words[at + 1]!.gap === "far") break;
    const { text, plain } = words[at]!;
    if (isUnit(words, at)) begin = at;
    else if (isUnit(words, at - 1)) continue;
    else if (isHouse(words, at)) {
      begin = unitBefore(words, at);
      break;
    } else if (!capital.test(text) && !ordinal.test(text) && streetType(plain) === 0) break;
  }
  return begin;
}

/** Whether a number is told here that a street may follow: no day and no measure. */
function isHouse(words: readonly AddressWord[], at: number): boolean {
  const next = words[at + 1];
  return houseNumber.test(words[at]!.text) && next !== undefined && next.gap === "near" && !noStreet.test(next.plain);
}

/** Whether a flat is told here: “Suite 770”, “Studio 24F”. */
function isUnit(words: readonly AddressWord[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  return word !== undefined && next !== undefined && unitWords.has(word.plain) && next.gap === "near" && unitNumber.test(next.text);
}

/** Where an address begins whose house is here: at the flat told before it, “Flat 26, 51 Casper Copse”, or at the house. */
function unitBefore(words: readonly AddressWord[], house: number): number {
  return words[house]!.gap === "part" && isUnit(words, house - 2) ? house - 2 : house;
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

/** The last word of an address that a flat begins, its street on the next line or behind a comma: “Studio 3, Price gardens”; the flat itself where there is none. */
function homeEnd(words: readonly AddressWord[], unit: number): number {
  if (!homeWords.has(words[unit]!.plain) || !isUnit(words, unit) || words[unit + 2]?.gap !== "part") return unit;
  const street = streetEnd(words, unit + 1);
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
    if (!capital.test(text) && !ordinal.test(text)) break;
  }
  return end;
}

/** The last word of a street without a kind that stands where somebody lives: “I live at 163 The Ridings”; the house where there is none. */
function toldEnd(words: readonly AddressWord[], house: number): number {
  const before = words[house - 1];
  if (!before || !/^(?:to|at|address|is)$/.test(before.plain) || !hasCue(words, house)) return house;
  let end = house;
  while (end - house < mostStreetWords && words[end + 1]?.gap === "near" && /^\p{Lu}(?:\p{Ll}|$|['’])/u.test(words[end + 1]!.text) && !noStreet.test(words[end + 1]!.plain)) end++;
  return end;
}

/** Whether a number, names and the kind of a street are an address, by how surely that kind says it and by the words before. */
function isSure(words: readonly AddressWord[], house: number, street: number): boolean {
  const { text, plain } = words[street]!;
  const type = streetType(plain);
  const isCapital = capital.test(text);
  if (type === 2 && isCapital) return true;
  if (hasCue(words, house)) return true;
  const before = words[house - 1];
  const isFree = before === undefined || words[house]!.gap !== "near" || leadsTo.has(before.plain);
  return isCapital && isFree && !isCounted(plain) && words[house]!.text.length >= leastSureDigits;
}

/** Whether the words before a house say that somebody lives there or something goes there. */
function hasCue(words: readonly AddressWord[], house: number): boolean {
  const before = words[house - 1];
  if (!before || !(leadsTo.has(before.plain) || speaksOfPlace.test(before.plain))) return false;
  for (let at = house - 1; at >= Math.max(0, house - cueReach); at--) if (speaksOfPlace.test(words[at]!.plain)) return true;
  return false;
}

/** The last word of what follows a street: a flat, a direction, a town, a state and a code, in this order. */
function tailEnd(words: readonly AddressWord[], street: number): number {
  let end = street;
  const isNext = (gap: AddressWord["gap"] | undefined): boolean => gap === "near" || gap === "part";
  if (words[end + 1]?.gap === "near" && directions.has(words[end + 1]!.plain) && capital.test(words[end + 1]!.text)) end++;
  if (isNext(words[end + 1]?.gap) && isUnit(words, end + 1)) end += 2;
  else if (words[end + 1]?.text.startsWith("#") && isNext(words[end + 1]?.gap)) end++;
  end = townEnd(words, end);
  const state = isNext(words[end + 1]?.gap) ? stateLength(following(words, end + 1, 2)) : 0;
  const hasState = state > 0 && (words[end + 1]!.gap === "part" || words[end + state + 1] !== undefined);
  if (hasState && (words[end + 1]!.gap === "part" || zip.test(words[end + state + 1]!.text))) end += state;
  const code = isNext(words[end + 1]?.gap) ? codeAt(words, end + 1) : 0;
  if (code > 0) return end + code;
  return isNext(words[end + 1]?.gap) && zip.test(words[end + 1]!.text) ? end + 1 : end;
}

/** The last word of a town behind a comma or a line's end; no town where a code follows, which is read by itself. */
function townEnd(words: readonly AddressWord[], before: number): number {
  const first = words[before + 1];
  if (!first || first.gap !== "part" || !capital.test(first.text) || noTown.has(first.plain) || stateLength(following(words, before + 1, 2)) > 0) return before;
  let end = before + 1;
  while (end - before < mostTownWords && words[end + 1]?.gap === "near" && isTownWord(words, end + 1)) end++;
  return end;
}

function isTownWord(words: readonly AddressWord[], at: number): boolean {
  const { text, plain } = words[at]!;
  return capital.test(text) && !/\d/.test(text) && !noTown.has(plain) && codeAt(words, at) === 0;
}

/** The last word of a German address whose street is here, or -1: a street, its house, and a code with its town where they follow. */
function germanEnd(words: readonly AddressWord[], at: number): number {
  const { text } = words[at]!;
  const house = words[at + 1];
  if (!(capital.test(text) || text.includes("-")) || !germanStreet.test(text) || house?.gap !== "near" || !houseNumber.test(house.text)) return -1;
  const code = words[at + 2];
  const town = words[at + 3];
  if (code && town && code.gap !== "far" && town.gap === "near" && germanCode.test(code.text) && capital.test(town.text)) {
    let end = at + 3;
    while (end < at + 2 + mostTownWords && words[end + 1]?.gap === "near" && isTownWord(words, end + 1)) end++;
    if (words[end + 1]?.gap === "near" && townParticle.test(words[end + 1]!.text) && words[end + 2]?.gap === "near" && isTownWord(words, end + 2)) end += 2;
    return end;
  }
  return hyphenedGermanStreet.test(text) || hasCue(words, at) ? at + 1 : -1;
}

/** Where a German address begins whose street is here: given names of whom it is called after stand before, “Hans Josef-Reinhardt-Ring 7”. */
function germanBegin(words: readonly AddressWord[], at: number): number {
  return words[at]!.gap === "near" && words[at - 1] !== undefined && capital.test(words[at - 1]!.text) && words[at]!.text.includes("-") ? at - 1 : at;
}
