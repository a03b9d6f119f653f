import { lean } from "../letters.ts";
import { matchesOf } from "../matches.ts";
import type { Finding } from "./finding.ts";
import { englishMonth, russianMonthOfDay } from "./month.ts";

const month = `(?:${russianMonthOfDay}|${englishMonth})`;
/** Years in which those who write were born. */
const year = "(?:19[3-9]\\d|200\\d|201[0-5])";
const day = "\\d{1,2}(?:st|nd|rd|th|-?го)?";
const date = lean(new RegExp(`(?<![\\d./-])(?:\\d{1,2}[./-]\\d{1,2}[./-](?:${year}|[5-9]\\d)|${year}[./-]\\d{2}[./-]\\d{2}|${day}\\s(?:of\\s)?${month},?\\s${year}|${month}\\s${day},?\\s${year})(?![\\d/-]|\\.\\d)`, "giu"));
const mayBeDate = /\d[./-]\d{1,2}[./-]\d|(?:19|20)\d\d/;
const personal: ReadonlySet<Finding["kind"]> = new Set(["name", "passport", "ssn", "phone", "snils", "address", "email"]);
const apart = /^[\s,;/|–—-]{1,4}(?:(?:пасп(?:орт)?|паспорт\p{L}*|passport|тел|phone|№|no)[\s.:]{0,3})?$/iu;

/** Days of birth that nothing names, in a list of who somebody is: «Петрова Анна, 12.05.1984, 4509 123456». */
export function findListedBirths(text: string, found: readonly Finding[]): Finding[] {
  if (found.length < 2 || !mayBeDate.test(text)) return [];
  const isNamed = found.some(({ kind }) => kind === "name");
  const isTold = found.some(({ kind }) => kind !== "name" && personal.has(kind));
  const births: Finding[] = [];
  for (const { 0: told, index } of matchesOf(text, date)) {
    const end = index + told.length;
    const besides = found.filter((one) => personal.has(one.kind) && (apart.test(text.slice(one.end, index)) || apart.test(text.slice(end, one.start))));
    if (besides.length > 0 && isNamed && isTold) births.push({ kind: "birth_date", start: index, end });
  }
  return births;
}
