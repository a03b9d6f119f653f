import type { AddressWord } from "./words.ts";

/** What speaks of where somebody lives, or of what goes there: within a few words before a house. */
const speaksOfPlace =
  /^(?:liv(?:e|es|ed|ing)|address(?:es|ed)?|deliver(?:ed|y|ing|s)?|ship(?:ped|ping|ment|s)?|send(?:ing|s)?|sent|parcels?|packages?|couriers?|drivers?|technicians?|engineers?|plumbers?|internet|broadband|wifi|install(?:ed|ation)?|pick(?:ed)?|collect(?:ed|ion)?|com(?:e|es|ing)|came|place|moved?|moving|resid(?:e|es|ing|ence)|house|home|property|located|visit|post(?:ed)?|mail(?:ed)?|bring|brought|drop(?:ped)?|billing|delivered|meter|flat|apartment|far|redirect|order(?:ed)?|taxi|cab|outside|landlord|tenancy|branch|bins?|power|statement|bill|went|signed|supply|claim|meet|park|keys?|wrong)$/;
/** What stands right before a house where a text leads to it. */
export const leadsTo = new Set("i'm i’m im we're we’re to at for from near is on outside opposite address be it's it’s a customer client caller".split(" "));
/** How many words before a house may tell that one lives there. */
const cueReach = 7;

/** Whether an address was spoken of some words before a house: “same address as last time 226 foxglove close”. */
export function isAddressTold(words: readonly AddressWord[], house: number): boolean {
  return words.slice(Math.max(0, house - cueReach), house).some(({ plain }) => plain === "address");
}

/** Whether the words before a house say that somebody lives there or something goes there. */
export function hasCue(words: readonly AddressWord[], house: number): boolean {
  const before = words[house - 1];
  if (!before || !(leadsTo.has(before.plain) || speaksOfPlace.test(before.plain))) return false;
  for (let at = house - 1; at >= Math.max(0, house - cueReach); at--) if (speaksOfPlace.test(words[at]!.plain)) return true;
  return false;
}
