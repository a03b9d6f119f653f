import { englishMonth } from "../month.ts";
import { isCodeAhead } from "./code.ts";
import { stateLength } from "./state.ts";
import type { AddressWord } from "./words.ts";

export const houseNumber = /^\d{1,6}[a-zA-Z]?(?:[-–/]\d{1,4}[a-zA-Z]?)?$/;
export const ordinal = /^\d{1,3}(?:st|nd|rd|th)$/i;
export const capital = /^\p{Lu}/u;
const unitWords = new Set("apt apartment unit suite ste flat studio floor fl room rm office lot level bldg building zimmer".split(" "));
const unitNumber = /^#?(?:\d{1,5}[a-zA-Z]?|\d{1,2}\/\d{1,3}|[A-Z]\d{0,4})$/;
export const mostTownWords = 3;
/** Within the names of towns and streets: “Newcastle upon Tyne”, “Ponce de Leon Place”. */
export const particles = new Set("upon on in by under le la de del du of the von van".split(" "));
/** Sentences begin so, and no town. */
export const noTown = new Set("i i'm i’m i've and but or please thanks thank the my we it you can could would will no not nobody when where why how since there that this hello hi mr mrs ms dr is was".split(" "));
/** Towns whose districts bear numbers: “Dublin 14”. */
const numberedTowns = new Set("dublin prague praha vienna wien budapest".split(" "));
const monthName = new RegExp(`^${englishMonth}$`);
const mostDays = 31;
/** Behind a number they tell a day or a measure, and no street. */
export const noStreet = new RegExp(`^(?:${englishMonth}|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|hours?|days?|weeks?|months?|years?|minutes?|mins?|miles?|inch(?:es)?|separate|different|more|other|met(?:re|er)s?|blocks?|times?|people|adults?|guys|stars?|countries|stores?|dollars?|rub|bedroom|am|pm|usd|eur|gbp|gb|mb|tb|kg|km|mbps)$`);

/** The written words from here that follow one another near. */
export function following(words: readonly AddressWord[], at: number, most: number): string[] {
  const written = [words[at]!.text];
  for (let i = at + 1; i < words.length && written.length < most && words[i]!.gap === "near"; i++) written.push(words[i]!.text);
  return written;
}

/** Whether a number is told here that a street may follow: no day and no measure. */
export function isHouse(words: readonly AddressWord[], at: number): boolean {
  const next = words[at + 1];
  if (!houseNumber.test(words[at]!.text) || !(next?.gap === "near" || (next?.gap === "part" && isToldHouse(words, at)))) return false;
  return !noStreet.test(next.plain) || (Number.parseInt(words[at]!.text) > mostDays && monthName.test(next.plain));
}

/** “house number 41, Bridge Street” */
function isToldHouse(words: readonly AddressWord[], at: number): boolean {
  const [first, second] = [words[at - 2]?.plain, words[at - 1]?.plain];
  if (second === "house") return true;
  return /^(?:number|no|nr|num)$/.test(second ?? "") && (words[at - 1]!.gap !== "near" || /^(?:house|is|at|to|from|address)$/.test(first!));
}

/** Whether a flat is told here: “Suite 770”, “Studio 24F”. */
export function isUnit(words: readonly AddressWord[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  return word !== undefined && next !== undefined && unitWords.has(word.plain) && next.gap === "near" && unitNumber.test(next.text);
}

/** Whether a word may go on with what a town is called. */
export function isTownWord(words: readonly AddressWord[], at: number): boolean {
  const { text, plain } = words[at]!;
  return capital.test(text) && !/\d/.test(text) && !noTown.has(plain) && !isCodeAhead(words, at);
}

/** The last word of a town behind a comma or a line's end; no town where a code follows, which is read by itself. */
export function townEnd(words: readonly AddressWord[], before: number): number {
  const first = words[before + 1];
  if (!first || first.gap !== "part" || !capital.test(first.text) || noTown.has(first.plain) || stateLength(following(words, before + 1, 2)) > 0) return before;
  let end = before + 1;
  while (end - before < mostTownWords && words[end + 1]?.gap === "near" && isTownWord(words, end + 1)) end++;
  if (words[end + 1]?.gap === "near" && particles.has(words[end + 1]!.text) && words[end + 2]?.gap === "near" && isTownWord(words, end + 2)) end += 2;
  const district = words[end + 1];
  return numberedTowns.has(first.plain) && district?.gap === "near" && /^\d{1,2}$/.test(district.text) ? end + 1 : end;
}
