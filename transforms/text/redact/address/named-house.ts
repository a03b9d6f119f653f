import { leadsTo } from "./cue.ts";
import { houseKinds } from "./house-kinds.ts";
import { capital, isUnit, particles } from "./part.ts";
import type { AddressWord } from "./words.ts";

const mostNames = 2;

/** Whether a small word stands within a name: “Newcastle upon Tyne”. */
export function isWithinName(words: readonly AddressWord[], at: number): boolean {
  return particles.has(words[at]!.text) && at > 0 && capital.test(words[at - 1]!.text) && words[at + 1]?.gap === "near" && capital.test(words[at + 1]!.text);
}

/** Whether a house is told by a name of its own, a part of the address behind it: “Rose Cottage, ”. */
export function isNamedHouse(words: readonly AddressWord[], at: number): boolean {
  return houseKinds.test(words[at]!.plain) && words[at]!.gap === "near" && words[at + 1]?.gap === "part";
}

/** Where the name of a house begins whose last word is here, or the flat before it. */
export function namedBegin(words: readonly AddressWord[], kind: number): number {
  let begin = kind;
  while (kind - begin < mostNames && words[begin]!.gap === "near" && words[begin - 1] && !leadsTo.has(words[begin - 1]!.plain) && (capital.test(words[begin - 1]!.text) || !capital.test(words[kind]!.text))) begin--;
  return words[begin]!.gap !== "far" && isUnit(words, begin - 2) ? begin - 2 : begin;
}
