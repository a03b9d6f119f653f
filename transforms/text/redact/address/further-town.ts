import { isStopWord } from "../../lexicon/stop-words.ts";
import { lean } from "../../letters.ts";
import { isTownName } from "./town.ts";

const county = "(?:co\\.?|county)\\s\\p{L}{4,}";
/** A village, in one word or two, before its county or its town. */
const villages = ["", "(?:\\s(\\p{L}{3,}))"].map((second) => lean(new RegExp(`^,?\\s(\\p{L}{3,})${second || "()"},?\\s(?:(${county})|(\\p{L}{4,}))(?![\\p{L}\\d'’-])`, "iu")));
const reach = 60;

/** How many letters behind a street are a village and the town or county that tells where it is: “dunmore east waterford”, “lisdoonvarna co. wexford”. */
export function furtherTown(text: string, street: number): number {
  const behind = text.slice(street, street + reach);
  for (const village of villages) {
    const match = village.exec(behind);
    if (!match) continue;
    const [whole, first = "", second = "", inCounty, town = ""] = match;
    if (!isStopWord(first.toLowerCase()) && !isStopWord(second.toLowerCase()) && (inCounty !== undefined || isTownName(town))) return whole.length;
  }
  return 0;
}
