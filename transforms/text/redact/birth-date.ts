import { numberWord } from "./numbers/dictated-digits.ts";
import { findAll, type Finding } from "./finding.ts";
import { lean } from "../letters.ts";
import { englishMonth } from "./month.ts";

/** At the end of what is repeated a few times it keeps the engine from compiling that so many times over: what holds a group is compiled once. */
const once = "()";
const russianMonth = "(?:январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья])";
const russianOrdinal =
  "(?:(?:двадцать|тридцать)\\s)?(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат|тридцат)(?:ое|ого|ый|ой|ий|ье|ьего)";
const englishOrdinal =
  "(?:(?:twenty|thirty)[\\s-])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)";
const russianYear = `(?:\\d{4}|\\d{2}(?!\\d)|(?:тысяча\\s|две\\sтысячи\\s)?(?:${numberWord}\\s${once}){0,3}(?:[а-я]+(?:того|вого|рого|тьего|того|стого|мого|отого|ятого|сятого)|сорокового|девяностого|двухтысячного))`;
const englishYear = `(?:'?\\d{2}(?!\\d)|\\d{4}|${numberWord}(?:[\\s-](?:hundred|thousand|and|${numberWord})${once}){1,4})`;
const englishDay = `(?:the\\s)?(?:\\d{1,2}(?:st|nd|rd|th)?|${englishOrdinal})`;
/** A day with its year or without: who was born on it is told by either. Each by itself takes a tenth of the memory that they take as one pattern. */
const dates = [
  "\\d{1,2}[./-]\\d{1,2}(?:[./-](?:\\d{4}|\\d{2}))?",
  "\\d{4}[-./]\\d{2}[-./]\\d{2}",
  `(?:\\d{1,2}(?:-?(?:го|ое|е))?|${russianOrdinal})\\s${russianMonth}(?!\\p{L})(?:,?\\s${russianYear}(?!\\p{L}))?(?:\\s(?:г(?:ода?|\\.)?)(?!\\p{L}))?`,
  `${englishDay}\\s(?:of\\s)?${englishMonth}(?!\\p{L})\\.?(?:,?\\s${englishYear}(?!\\p{L}))?`,
  `${englishMonth}\\.?\\s${englishDay}(?!\\p{L})(?:,?\\s${englishYear}(?!\\p{L}))?`,
  `${numberWord}(?!\\p{L})(?:,?[\\s-](?:of\\s)?(?:hundred|${numberWord})(?!\\p{L})${once}){2,6}`,
].map((date) => lean(new RegExp(`(?:${date})(?!\\d)`, "iuy")));
const asked = lean(
  /дат[аыуе]\s+рождени\p{L}*|рожд[её]н[аы]?(?!\p{L})|родил(?:ся|ась|ись)|(?:день|дня)\s+рождени[яе]|(?<![\p{L}.])д\.?\s?р\.?(?![\p{L}])|(?<!\p{L})(?:born|birthday|birth\s*date|date\s+of\s+birth|d\.?o\.?b\.?)/giu,
);
/** Between what is asked for and the answer: «дату рождения. Клиент: …». */
const reply = /[^\d\n]{0,16}[.?!,]?\s+(?:клиент|абонент|покупатель|customer|client|caller)\s?:\s/iuy;
const lead = /(?:\s(?:пассажир|клиент|гост|реб[её]нк|сын|доч|муж|жен|мам|отц|заявител|застрахован|абонент|пациент|владельц|держател|турист|ученик|студент|внук|внучк|супруг|брат|сестр)\p{L}*)?[\s:—-]{0,3}(?:(?:is|was|on|у\sменя|мо[йяё]|я|в|это)\s){0,2}/iuy;
const fullDate = `\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\s${russianMonth}\\s\\d{4}`;
const saidAfter = lean(new RegExp(`(?<!\\d)(${fullDate})\\s?(?:г\\.?\\s?р(?:\\.|(?!\\p{L}))|год[ау]?\\sрожд)`, "giu"));
const mayBe = /рожд|родил|born|birth|\bd\.?o\.?b\b|(?:^|[^а-яё])[дг]\.?\s?р(?:[^а-яё]|$)/i;

/** Days of birth, with a year or without, in digits or in words. */
export function findBirthDates(text: string): Finding[] {
  return mayBe.test(text) ? [...findAsked(text), ...findAll(text, "birth_date", saidAfter)] : [];
}

function findAsked(text: string): Finding[] {
  const findings: Finding[] = [];
  asked.lastIndex = 0;
  for (let match = asked.exec(text); match; match = asked.exec(text)) {
    const from = asked.lastIndex;
    const found = dateAt(text, endOf(reply, text, from)) ?? dateAt(text, from);
    if (!found) continue;
    findings.push(found);
    asked.lastIndex = found.end;
  }
  return findings;
}

/** The date that stands here or behind a few small words. */
function dateAt(text: string, from: number | null): Finding | null {
  if (from === null) return null;
  const start = endOf(lead, text, from)!;
  for (const date of dates) {
    const end = endOf(date, text, start);
    if (end !== null) return { kind: "birth_date", start, end };
  }
  return null;
}

/** Where what a sticky pattern finds here ends; null where it finds nothing. */
function endOf(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}
