import { matchesOf } from "./matches.ts";

/** Shortened words after whose full stop a sentence goes on in small letters or figures: «ул. Ленина, д. 5», "approx. 20". */
const shortened = "т|е|к|д|раб|ул|кв|стр|корп|тел|доп|др|пр|см|approx|e\\.g|i\\.e|vs|ext|incl";
/** Units, after which it does with a word that joins: «700 р. в течение недели», not «700 р. курьер грубил». */
const units = "р|руб|коп|тыс|млн|г|гг|мин|сек|ч|шт|hrs?|mins?";
const joining = "в|во|на|за|до|с|со|по|к|и|или|от|из|без|для|при|через|плюс|утра|дня|вечера|ночи|in|within|by|for|and|or|per|each|at|to|on|of";
/** Titles and kinds of streets, after which a name follows. */
const titles = "ул|пер|просп|пл|им|[Mm](?:r|rs|s)|[Dd]r|[Pp]rof|[Гг]-(?:н|жа)";
const after = (words: string): string => `(?<=(?<!\\p{L})(?:${words})\\.)`;
const goesOn = `\\.(?:${after(shortened)}(?=\\s[\\p{Ll}\\d(])|${after(units)}(?=\\s(?:${joining})\\s)|${after(titles)}(?=\\s\\p{Lu}))`;
const sentence = new RegExp(`[^.!?…\\n]+(?:(?:${goesOn}|[.!?…](?!\\s|$|\\p{Lu}))[^.!?…\\n]+|[.!?…]+(?=\\s|$|\\p{Lu}))*[.!?…]*[)(\\p{Extended_Pictographic}\\uFE0F]*`, "gu");

export interface Span {
  start: number;
  end: number;
}

/** Where sentences begin and end; a smile after the full stop belongs to the sentence it follows. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: found, index } of matchesOf(text, sentence)) {
    const body = found.trim();
    const start = index + found.length - found.trimStart().length;
    if (/[\p{L}\d\p{Extended_Pictographic}]/u.test(body)) spans.push({ start, end: start + body.length });
  }
  return spans;
}

/** The span that holds a place of the text; undefined between them. Looks at as few as halving takes. */
export function spanAt(spans: readonly Span[], place: number): Span | undefined {
  let [from, to] = [0, spans.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (spans[middle]!.end <= place) from = middle + 1;
    else to = middle;
  }
  const span = spans[from];
  return span && span.start <= place ? span : undefined;
}
