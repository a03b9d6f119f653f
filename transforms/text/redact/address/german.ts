import { hasCue } from "./cue.ts";
import { capital, houseNumber, isTownWord, isUnit, mostTownWords, townEnd } from "./part.ts";
import type { AddressWord } from "./words.ts";

const germanStreet = /(?:stra(?:ß|ss)e|str|weg|gasse|platz|allee|ufer|damm|chaussee|stieg|ring|graben)$/iu;
/** Words of other languages end so as well: “String 5”. */
const hyphenedGermanStreet = /^\p{L}[\p{L}-]*-(?:Stra(?:ß|ss)e|Str|Weg|Gasse|Platz|Allee|Ufer|Damm|Chaussee|Stieg|Ring|Graben)$/iu;
const abbreviatedStreet = /^(?:\p{Lu}\p{L}+str|Str)$/u;
/** The kind of a street by itself, its name before it. */
const ownStreet = /^(?:Landstr|Stra(?:ß|ss)e|Str|Weg|Gasse|Platz|Allee|Ufer|Damm|Ring)$/i;
const townParticle = /^(?:vorm?|ob|an|am|im|in|bei|unter|der|dem|den)$/;
const mostParticles = 2;
const germanCode = /^(?:[A-Z]{1,2}-)?\d{5}$/;

/** The last word of a German address whose street is here, or -1: a street, its house, and its floor, town and code where they follow. */
export function germanEnd(words: readonly AddressWord[], at: number): number {
  const { text } = words[at]!;
  const number = words[at + 1];
  if (number?.gap !== "near" || !houseNumber.test(number.text)) return -1;
  const lies = liesBegin(words, at) < at;
  if (!lies && !((capital.test(text) || text.includes("-")) && germanStreet.test(text))) return -1;
  const house = floorEnd(words, at + 1);
  const code = codedTownEnd(words, house);
  if (code > house) return code;
  const isSure = lies ? hasCue(words, liesBegin(words, at)) : hyphenedGermanStreet.test(text) || abbreviatedStreet.test(text) || hasCue(words, at);
  return isSure ? townEnd(words, house) : -1;
}

/** The last word of a floor or a flat told behind a house: “5a 1 OG”, “7 Apt. 12”. */
function floorEnd(words: readonly AddressWord[], house: number): number {
  if (words[house + 1]?.gap === "near" && isUnit(words, house + 1)) return house + 2;
  const [number, floor] = [words[house + 1], words[house + 2]];
  return number?.gap === "near" && floor?.gap === "near" && /^\d{1,2}$/.test(number.text) && /^(?:OG|EG|DG|UG|Stock)$/.test(floor.text) ? house + 2 : house;
}

/** The last word of a code and its town behind a house; the house where there are none. */
function codedTownEnd(words: readonly AddressWord[], house: number): number {
  const [code, town] = [words[house + 1], words[house + 2]];
  if (!code || !town || code.gap === "far" || town.gap !== "near" || !germanCode.test(code.text) || !capital.test(town.text)) return house;
  let end = house + 2;
  while (end < house + 1 + mostTownWords && words[end + 1]?.gap === "near" && isTownWord(words, end + 1)) end++;
  let behind = end;
  while (behind - end < mostParticles && words[behind + 1]?.gap === "near" && townParticle.test(words[behind + 1]!.text)) behind++;
  return behind > end && words[behind + 1]?.gap === "near" && isTownWord(words, behind + 1) ? behind + 1 : end;
}

/** Where a street begins that is told by where it lies, “Am Kirchberg”, “Auf dem Lehn”; the word itself where it is none. */
function liesBegin(words: readonly AddressWord[], at: number): number {
  const [first, second] = [words[at - 2], words[at - 1]];
  if (!second || words[at]!.gap !== "near" || !capital.test(words[at]!.text)) return at;
  if (/^(?:Am|Im|Zum|Zur)$/.test(second.text)) return at - 1;
  return first && second.gap === "near" && /^(?:An|Auf|In|Hinter|Unter)$/.test(first.text) && /^(?:der|dem|den)$/.test(second.text) ? at - 2 : at;
}

/** Where a German address begins whose street is here: “Stettiner Str. 5”, and given names of whom it is called after, “Hans Josef-Reinhardt-Ring 7”. */
export function germanBegin(words: readonly AddressWord[], at: number): number {
  const lies = liesBegin(words, at);
  if (lies < at) return lies;
  const { text, gap } = words[at]!;
  const takesName = text.includes("-") || ownStreet.test(text);
  return takesName && gap === "near" && words[at - 1] !== undefined && capital.test(words[at - 1]!.text) ? at - 1 : at;
}
