import { lean } from "../../letters.ts";
import { numberWord } from "../numbers/dictated-digits.ts";

const number = `(?:\\d{1,5}[a-z]?|[a-z]|${numberWord}(?:[\\s-]${numberWord}){0,2})`;
const floor = "(?:\\d{1,2}(?:st|nd|rd|th)|ground|first|second|third|fourth|fifth|sixth|top)[\\s-]floor(?:\\sflat)?";
/** What houses are called that have a name of their own. */
const houseKind = "(?:cottages?|house|lodge|farm|farmhouse|barn|hall|manor|mill|villa|rectory|vicarage|grange|forge|stables|chapel|bungalow|croft|gables|orchard|granary|dairy|bakery|smithy|priory|willows|oaks|elms|beeches|laurels)";
const named = `(?<=(?:^|[,:;.!?\\n(])\\s{0,2}|\\s(?:at|to|is|from|in|of|address)\\s)(?:the\\s)?(?:[\\p{L}'’]+\\s){0,2}?${houseKind},?\\s+`;
const ahead = lean(new RegExp(`(?:${named})?(?:(?<!\\p{L})(?:(?:flat|apartment|apt|unit|room|suite|studio|penthouse)\\.?\\s(?:number\\s)?${number}|${floor}|(?:basement|garden|ground|top|upper)\\sflat),?\\s+){0,2}(?:(?:flat|apartment|apt|unit|lot|no|number)\\.?\\s)?$`, "iu"));
const mayBeAhead = new RegExp(`\\bno\\b|number|lot\\s|flat|ap(?:artmen)?t|unit|room|suite|studio|penthouse|floor|${houseKind}`, "i");
const reach = 50;

/** How many letters before a house tell its flat, its floor or what it is called: "flat six, ", “1st floor, ”, “The Old Forge, ”. */
export function unitAhead(text: string, house: number): number {
  const head = text.slice(Math.max(0, house - reach), house);
  return mayBeAhead.test(head) ? ahead.exec(head)?.[0].length ?? 0 : 0;
}
