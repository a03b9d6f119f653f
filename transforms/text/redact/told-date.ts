import { numberWord } from "./numbers/dictated-digits.ts";
import { lean } from "../letters.ts";
import { englishMonth } from "./month.ts";

/** At the end of what is repeated a few times it keeps the engine from compiling that so many times over: what holds a group is compiled once. */
const once = "()";
const russianMonth = "(?:январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе])";
const russianOrdinal =
  "(?:(?:двадцать|тридцать)\\s)?(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат|тридцат)(?:ое|ого|ый|ой|ий|ье|ьего)";
const englishOrdinal =
  "(?:(?:twenty|thirty)[\\s-])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)";
const spokenYear = `(?:тысяча\\s|две\\sтысячи\\s)?(?:${numberWord}\\s${once}){0,3}(?:[а-яё]+(?:того|вого|рого|тьего|стого|мого|отого|ятого|сятого)|сорокового|девяностого|двухтысячного)`;
const russianYear = `(?:\\d{4}|\\d{2}(?!\\d)|${spokenYear})`;
const englishYear = `(?:['’]?\\d{2}(?!\\d)|\\d{4}|${numberWord}(?:[\\s-](?:hundred|thousand|and|${numberWord})${once}){1,4})`;
const englishDay = `(?:the\\s)?(?:\\d{1,2}(?:st|nd|rd|th)?|${englishOrdinal})`;
const fullYear = "(?:19[0-9]|20[0-4])\\d";
/** A day with its year or without: who was born on it is told by either. Each by itself takes a tenth of the memory that they take as one pattern. */
const dates = [
  "\\d{1,2}(\\s?[./-]\\s?)\\d{1,2}\\1(?:\\d{4}|\\d{2})",
  "\\d{1,2}[./-]\\d{1,2}",
  "\\d{4}[-./]\\d{2}[-./]\\d{2}",
  `[0-3]?\\d\\s[0-3]?\\d\\s(?:${fullYear}|\\d{2})`,
  `[0-3]\\d[0-3]\\d${fullYear}`,
  `(?:\\d{1,2}(?:-?(?:го|ое|е))?|${russianOrdinal})\\s${russianMonth}(?!\\p{L})(?:,?\\s${russianYear})?`,
  `${russianOrdinal},?\\s(?:(?:ноль|нуль)\\s)?${russianOrdinal},?\\s(?:${spokenYear}|\\d{4})`,
  `${russianMonth}\\s${fullYear}`,
  `${englishDay}[\\s-](?:of\\s)?${englishMonth}(?!\\p{L})\\.?(?:,?[\\s-]${englishYear}(?!\\p{L}))?`,
  `${englishMonth}\\.?\\s${englishDay}(?!\\p{L})(?:,?\\s${englishYear}(?!\\p{L}))?`,
  `${englishMonth}\\.?,?\\s${fullYear}`,
  `${numberWord}(?!\\p{L})(?:,?[\\s-](?:of\\s)?(?:hundred|${numberWord})(?!\\p{L})${once}){2,6}`,
].map((date) => lean(new RegExp(`(?:${date})(?!\\d)`, "iuy")));
/** What is said behind a year: «1989-го», «1973 года», «84 г.». */
const ofYear = /(?:-?го(?![а-яё]))?(?:\s?(?:год[ау]?(?![а-яё])|г(?!\.?\s?р)\.?(?![а-яё])))?/iuy;

/** Where a date ends that is told here, in figures or in words, with its year or without; null where none begins. */
export function dateEnd(text: string, from: number): number | null {
  for (const date of dates) {
    const end = endOf(date, text, from);
    if (end !== null) return endOf(ofYear, text, end)!;
  }
  return null;
}

/** Where a year ends that is told here by itself: «1984 года», «84-го года»; null where none is. */
export function yearEnd(text: string, from: number): number | null {
  const end = endOf(year, text, from);
  return end === null ? null : endOf(ofYear, text, end)!;
}

const year = /(?:(?:19[2-9]|20[0-2])\d|\d{2}(?=-?го(?![а-яё])|\s?г(?:ода|\.)))(?!\d|[./-]\d)/iuy;

/** Where what a sticky pattern finds here ends; null where it finds nothing. */
export function endOf(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}
