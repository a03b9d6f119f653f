import type { Token } from "../../tokens.ts";
import { formCases, standsInGenitive } from "./name-case.ts";
import { namePart } from "./name-pair.ts";

const place = /^(?:ул|улиц\p{L}+|просп|проспект\p{L}*|пр-т\p{L}?|площад\p{L}+|пл|переул\p{L}+|пер|бульвар\p{L}*|б-р|набережн\p{L}+|наб|шоссе|станци\p{L}+|метро|памятник\p{L}*|сквер\p{L}*|парк|парка|парке|имени|им)$/u;
const furthest = 3;
/** What a place is that is called after somebody: “Martin Luther King Boulevard”. */
const placeBehind = new Set("street road avenue boulevard lane square park airport bridge station hospital university college school museum stadium theatre theater mall tower highway drive freeway".split(" "));

/** Whether a name here is what a street, a square or a station is called: «на улице Марии Ульяновой», «метро Александра Невского». */
export function isStreet(tokens: readonly Token[], at: number): boolean {
  for (let behind = at + 1; behind <= at + furthest && tokens[behind]?.isCapital && tokens[behind]!.start === tokens[behind - 1]!.end + 1; behind++) if (placeBehind.has(tokens[behind]!.text)) return true;
  if (/^памятник/u.test(tokens[at - 1]?.text ?? "")) return true;
  const { given, patronymic, surname } = namePart(tokens[at]!.text);
  if (!standsInGenitive(given | patronymic | surname || formCases(tokens[at]!.text))) return false;
  for (let before = at - 1, words = 0; before >= 0 && before >= at - furthest; before--) {
    const { kind, text } = tokens[before]!;
    if (kind === "pause" || (kind === "end" && text !== ".") || (kind === "word" && ++words > 2)) return false;
    if (kind === "word" && place.test(text)) return !(text === "имени" && tokens[before - 1]?.text === "от");
  }
  return false;
}
