import { hasCue } from "./cue.ts";
import { capital, houseNumber, isTownWord, mostTownWords } from "./part.ts";
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

/** The last word of a German address whose street is here, or -1: a street, its house, and a code with its town where they follow. */
export function germanEnd(words: readonly AddressWord[], at: number): number {
  const { text } = words[at]!;
  const house = words[at + 1];
  if (!(capital.test(text) || text.includes("-")) || !germanStreet.test(text) || house?.gap !== "near" || !houseNumber.test(house.text)) return -1;
  const code = words[at + 2];
  const town = words[at + 3];
  if (code && town && code.gap !== "far" && town.gap === "near" && germanCode.test(code.text) && capital.test(town.text)) {
    let end = at + 3;
    while (end < at + 2 + mostTownWords && words[end + 1]?.gap === "near" && isTownWord(words, end + 1)) end++;
    let behind = end;
    while (behind - end < mostParticles && words[behind + 1]?.gap === "near" && townParticle.test(words[behind + 1]!.text)) behind++;
    return behind > end && words[behind + 1]?.gap === "near" && isTownWord(words, behind + 1) ? behind + 1 : end;
  }
  return hyphenedGermanStreet.test(text) || abbreviatedStreet.test(text) || hasCue(words, at) ? at + 1 : -1;
}

/** Where a German address begins whose street is here: “Stettiner Str. 5”, and given names of whom it is called after, “Hans Josef-Reinhardt-Ring 7”. */
export function germanBegin(words: readonly AddressWord[], at: number): number {
  const { text, gap } = words[at]!;
  const takesName = text.includes("-") || ownStreet.test(text);
  return takesName && gap === "near" && words[at - 1] !== undefined && capital.test(words[at - 1]!.text) ? at - 1 : at;
}
