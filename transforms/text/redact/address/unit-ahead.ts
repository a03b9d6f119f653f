import { lean } from "../../letters.ts";
import { numberWord } from "../numbers/dictated-digits.ts";

const number = `(?:\\d{1,5}[a-z]?|[a-z]|${numberWord}(?:[\\s-]${numberWord}){0,2})`;
const floor = "(?:\\d{1,2}(?:st|nd|rd|th)|ground|first|second|third|fourth|fifth|sixth|top)[\\s-]floor(?:\\sflat)?";
const ahead = lean(new RegExp(`(?<!\\p{L})(?:(?:(?:flat|apartment|apt|unit|room|suite|studio)\\.?\\s(?:number\\s)?${number}|${floor}|(?:basement|garden|ground|top|upper)\\sflat),?\\s+){1,2}$`, "iu"));
const mayBeAhead = /flat|ap(?:artmen)?t|unit|room|suite|studio|floor/i;
const reach = 50;

/** How many letters before a house tell its flat or its floor: "flat six, ", “1st floor, ”. */
export function unitAhead(text: string, house: number): number {
  const head = text.slice(Math.max(0, house - reach), house);
  return mayBeAhead.test(head) ? ahead.exec(head)?.[0].length ?? 0 : 0;
}
