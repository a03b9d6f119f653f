import { findEnglishStreets } from "./address/english.ts";
import { findRussianStreets } from "./address/russian-street.ts";
import { findWesternAddresses } from "./address/western.ts";
import { codeBehind, findPostcodes } from "./address/postcode.ts";
import { mayBeFigured } from "./address/figured.ts";
import { mayBeHouse } from "./address/house-kinds.ts";
import { furtherTown } from "./address/further-town.ts";
import { smallState } from "./address/small-state.ts";
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

/** Past the town right behind a street, and past the code or the state behind the town. */
function pastTown(text: string, street: number): number {
  const town = street + (smallTownBehind(text, street) || townBehind(text, street) || furtherTown(text, street));
  const code = codeBehind(text, town);
  return town + (code || smallState(text, street, town));
}
