import { hasCue } from "./cue.ts";
import { capital, houseNumber, isTownWord, mostTownWords } from "./part.ts";
import type { AddressWord } from "./words.ts";

const germanStreet = /(?:stra(?:ß|ss)e|str|weg|gasse|platz|allee|ufer|damm|chaussee|stieg|ring|graben)$/iu;
/** Words of other languages end so as well: “String 5”. */
const hyphenedGermanStreet = /^\p{L}[\p{L}-]*-(?:Stra(?:ß|ss)e|Str|Weg|Gasse|Platz|Allee|Ufer|Damm|Chaussee|Stieg|Ring|Graben)$/iu;
const townParticle = /^(?:vorm?|ob|an|am|im|in|bei|unter)$/;
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
    if (words[end + 1]?.gap === "near" && townParticle.test(words[end + 1]!.text) && words[end + 2]?.gap === "near" && isTownWord(words, end + 2)) end += 2;
    return end;
  }
  return hyphenedGermanStreet.test(text) || hasCue(words, at) ? at + 1 : -1;
}

/** Where a German address begins whose street is here: given names of whom it is called after stand before, “Hans Josef-Reinhardt-Ring 7”. */
export function germanBegin(words: readonly AddressWord[], at: number): number {
  return words[at]!.gap === "near" && words[at - 1] !== undefined && capital.test(words[at - 1]!.text) && words[at]!.text.includes("-") ? at - 1 : at;
}
