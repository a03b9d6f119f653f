import { hasCue, leadsTo } from "./cue.ts";
import { capital, houseNumber } from "./part.ts";
import { smallStreetEnd } from "./small.ts";
import { streetType } from "./street-type.ts";
import type { AddressWord } from "./words.ts";

const says = /^(?:number|no|nr|num|house)$/;
const mostNames = 3;
const mostSmallNames = 2;

/** What goes on behind a house, where no thing is counted: “Old Mill Road 110 not that one”. */
const goesOn = /^(?:in|and|at|please|near|not|now|between|but|is|was|on|by|for|from|with|today|tomorrow|asap|ring|call|after|before)$/;

/** Where the word stands that says that a house follows: “number 46”, “house no 46”; the house where there is none. */
function saidFrom(words: readonly AddressWord[], house: number): number {
  let from = house;
  while (from > 0 && house - from < 2 && words[from]!.gap !== "far" && says.test(words[from - 1]!.plain)) from--;
  return from;
}

/** Where the street begins that is told before its house: “Marsh Lane, number 46”, “my address is Marsh Lane 46”; the house where none is. */
export function streetBefore(words: readonly AddressWord[], house: number): number {
  if (!houseNumber.test(words[house]!.text)) return house;
  const said = saidFrom(words, house);
  const type = words[said]!.gap === "far" ? undefined : words[said - 1];
  if (!type || streetType(type.plain) < 2) return house;
  let begin = said - 1;
  if (capital.test(type.text)) while (said - 1 - begin < mostNames && words[begin]!.gap === "near" && words[begin - 1] && capital.test(words[begin - 1]!.text) && !leadsTo.has(words[begin - 1]!.plain)) begin--;
  else {
    while (said - 1 - begin <= mostSmallNames && words[begin]!.gap === "near" && words[begin - 1] && !leadsTo.has(words[begin - 1]!.plain)) begin--;
    if (said - 1 - begin > mostSmallNames) return house;
  }
  if (begin === said - 1) return house;
  const next = words[house + 1];
  const isLast = next === undefined || next.gap !== "near";
  if (hasCue(words, begin)) return said < house || isLast || goesOn.test(next.plain) ? begin : house;
  return said < house && (isLast || /^(?:in|and|at|please|near)$/.test(next.plain)) && (capital.test(type.text) || begin === 0) ? begin : house;
}

/** The last word of a street told behind its house with a preposition between: “number 46 on Marsh Lane”; the house where there is none. */
export function streetOn(words: readonly AddressWord[], house: number): number {
  const on = words[house + 1];
  if (on?.gap !== "near" || !/^(?:on|in|at)$/.test(on.plain) || !houseNumber.test(words[house]!.text)) return house;
  const isTold = saidFrom(words, house) < house || hasCue(words, house);
  const street = isTold ? smallStreetEnd(words, house + 1) : 0;
  return street > house + 1 && streetType(words[street]!.plain) === 2 ? street : house;
}
