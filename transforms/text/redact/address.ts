import { findEnglishStreets } from "./address/english.ts";
import { findRussianStreets } from "./address/russian-street.ts";
import { findWesternAddresses } from "./address/western.ts";
import { codeBehind, findPostcodes } from "./address/postcode.ts";
import { mayBeFigured } from "./address/figured.ts";
import { mayBeHouse } from "./address/house-kinds.ts";
import { smallTownBehind, titled } from "./address/titled.ts";
import { townBehind } from "./address/town.ts";
import { unitAhead } from "./address/unit-ahead.ts";
import type { Finding } from "./finding.ts";
import type { Token } from "../tokens.ts";

/** Postal addresses down to a house; a city or a street alone tells of nobody. */
export function findAddresses(text: string, tokens: readonly Token[]): Finding[] {
  const isLatin = /[a-z]/i.test(text);
  const shown = titled(text);
  const latin = [...(isLatin && (/\d/.test(text) || mayBeFigured.test(text) || /[a-z],\s[A-Z]/.test(text) || mayBeHouse.test(text)) ? findWesternAddresses(text) : []), ...(isLatin ? findEnglishStreets(shown) : [])];
  return [
    ...findRussianStreets(text, tokens),
    ...latin.map((found) => ({ ...found, start: found.start - unitAhead(text, found.start), end: pastTown(text, found.end) })),
    ...findPostcodes(text),
    ...(shown === text ? [] : findPostcodes(shown)),
  ];
}

/** A state in small letters, without those that are words. */
const stateBehind = /,?\s(?:vic|nsw|qld|tas|tx|ny|ca|fl|il|oh|nj|nc|ga|va|az|mn|wi|ct|tn|ky|mo|md|ia|ks|ar|ut|nv|nm|sd|nd|wv|nh|vt|ri)(?![\p{L}\d])/uy;

/** Past the town right behind a street, and past the code or the state behind the town. */
function pastTown(text: string, street: number): number {
  const town = street + (smallTownBehind(text, street) || townBehind(text, street));
  const code = codeBehind(text, town);
  if (code > 0 || town === street) return town + code;
  stateBehind.lastIndex = town;
  return stateBehind.test(text) ? stateBehind.lastIndex : town;
}
