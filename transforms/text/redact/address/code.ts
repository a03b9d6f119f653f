import { stateLength } from "./state.ts";
import type { AddressWord } from "./words.ts";

export const zip = /^\d{5}(?:-\d{4})?$/;
const fourDigits = /^\d{4}$/;
const outward = /^[A-Z]{1,2}\d{1,2}[A-Z]?$/i;
const inward = /^\d[A-Z]{2}$/i;
const british = /^[A-Z]{1,2}\d{1,2}[A-Z]?\d[A-Z]{2}$/i;
const canadianArea = /^[A-CEGHJ-NPR-TV-Z]\d[A-Z]$/i;
const canadianUnit = /^\d[A-Z]\d$/i;
const canadian = /^[A-CEGHJ-NPR-TV-Z]\d[A-Z]-?\d[A-Z]\d$/i;
/** Ireland's: the routing key of a post town and the letters of one house. */
const irishKey = /^[ACDEFHKNPRTVWXY]\d[\dW]$/i;
const irishHouse = /^(?=.*\d)(?=.*[A-Z])[\dAC-FHKNPRTV-Y]{4}$/i;
const australianState = /^(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)$/;
const province = /^(?:AB|BC|MB|N[BLSTU]|ON|PE|QC|SK|YT)$/i;
/** Of the United Kingdom, and codes told behind them may have a slip. */
const nation = /^(?:ENG|WLS|SCT|NIR)$/;
const slippedInward = /^\d[A-Z\d]{2}$/i;
const land = /^(?:B[BEWY]|H[BEH]|MV|N[IW]|RP|S[HLNT]|TH)$/;

/**
 * The first and the last word of a code of the post whose last word is here: a British or Canadian postcode, or a state, province or Land
 * and its digits. In any letters, but for states whose codes are words of a language or have four digits alone.
 */
export function codesAt(words: readonly AddressWord[], at: number): [from: number, to: number] | undefined {
  const { text, gap } = words[at]!;
  const before = gap === "far" ? undefined : words[at - 1];
  if (text.length === 4 && gap === "near" && before && irishKey.test(before.text) && irishHouse.test(text)) return [at - 1, at];
  if (!startsWithDigit(words[at]!)) {
    if (text.length < 5 || !(isDigit(text.charCodeAt(text.length - 3)) || isDigit(text.charCodeAt(text.length - 1)))) return undefined;
    if (british.test(text)) return [at, at];
    return canadian.test(text) ? [before && province.test(before.text) ? at - 1 : at, at] : undefined;
  }
  if (!before) return undefined;
  if (gap === "near" && outward.test(before.text) && slippedInward.test(text)) {
    if (at > 1 && before.gap !== "far" && nation.test(words[at - 2]!.text)) return [at - 2, at];
    if (inward.test(text)) return [at - 1, at];
  }
  if (canadianUnit.test(text)) {
    if (gap !== "near" || !canadianArea.test(before.text)) return undefined;
    return [words[at - 1]!.gap !== "far" && at > 1 && province.test(words[at - 2]!.text) ? at - 2 : at - 1, at];
  }
  if (fourDigits.test(text)) return australianState.test(before.text) ? [at - 1, at] : undefined;
  if (!zip.test(text)) return undefined;
  if (at > 1 && before.gap === "near" && stateLength([words[at - 2]!.text, before.text]) === 2) return [at - 2, at];
  return stateLength([before.text]) === 1 || land.test(before.text) ? [at - 1, at] : undefined;
}

/** Whether a code of the post begins here. */
export function isCodeAhead(words: readonly AddressWord[], at: number): boolean {
  return [at, at + 1, at + 2].some((end) => words[end] !== undefined && codesAt(words, end)?.[0] === at);
}

export function startsWithDigit({ text }: AddressWord): boolean {
  return isDigit(text.charCodeAt(0));
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
