import { lean } from "../letters.ts";
import { answering, opening } from "./answer.ts";
import type { Finding } from "./finding.ts";
import { dateEnd, endOf, yearEnd } from "./told-date.ts";

const asked = lean(
  /дат[аыуе]\s+рожд(?:ени\p{L}*|енья|\.)|год[ау]?\s+рождени\p{L}*|рожд[её]н[аы]?(?!\p{L})|родил(?:ся|ась|ись)|(?:день|дня)\s+рождени[яе]|днюх[аиу]|(?<!\p{L})(?<!\p{L}\.|(?<!\p{L})и\s)[дг]\.?\s?р\.?(?![\p{L}])|(?<!\p{L})(?:born|birthday(?:['’]?s)?|birth\s?date|(?:date|day|year)\s+of\s+birth|d\.?o\.?b\.?)(?!\p{L})/giu,
);
/** Between what is asked for and the answer: «дату рождения. Клиент: …», "date of birth for me? Customer: …". */
const reply = new RegExp(`[^\\d\\n?]{0,24}[.?!,]?\\s+${answering}`, "iuy");
const lead = lean(new RegExp(
  `(?:\\s(?:пассажир|клиент|гост|реб[её]нк|сын|доч|муж|жен|мам|отц|заявител|застрахован|абонент|пациент|владельц|держател|турист|ученик|студент|внук|внучк|супруг|брат|сестр)\\p{L}*)?[\\s:—-]{0,3}(?:(?:is|was|on|in|as|у\\sменя|мо[йяё]|я|в|это)\\s){0,2}${opening}`,
  "iuy",
));
/** Who is spoken of there was not born in the year that is told: a shop, an order. */
const ofOthers = /заказ|покуп|купил|достав|привез|сч[её]т|договор|выдан|истека|действ|акци|скидк|магазин|салон|фирм|компани|order|deliver|bought|purchas|issued|expir|valid|shop|store|compan|brand|sale|discount/i;
/** Years of who may write; what is told further off has to be one of them. */
const writtenDate = /(?<![\d./-])(?:\d{1,2}[./-]\d{1,2}[./-](?:19[2-9]\d|200\d|201[0-5])|(?:19[2-9]\d|200\d|201[0-5])-\d{2}-\d{2})(?![\d-]|[./]\d)/g;
const asksForDate = /дат|birth|^d\.?o/i;
/** A firm is born as well. */
const isOfPerson = /(?:was|were|am|['’]m)\s$/i;
const asksForYear = /^год|^year|^born$|^род|^рожд/i;
/** Between a date and what it is the date of. */
const isOf = /^[\s,—–-]{0,4}(?:(?:это|у\sменя|моя|мой|мо[её]|вот|is|was|as|that['’]?s|my|her|his|the)\s){0,3}$/iu;
const mayBe = /рожд|родил|born|birth|\bd\.?o\.?b\b|днюх|(?:^|[^а-яё])[дг]\.?\s?р(?:[^а-яё]|$)/i;
/** The furthest that a date may stand from what asks for it, and the longest in words. */
const reach = 80;

/** Days of birth, with a year or without, in digits or in words. */
export function findBirthDates(text: string): Finding[] {
  if (!mayBe.test(text)) return [];
  const findings: Finding[] = [];
  asked.lastIndex = 0;
  for (let match = asked.exec(text); match; match = asked.exec(text)) {
    const { 0: cue, index } = match;
    const from = asked.lastIndex;
    const isYear = asksForYear.test(cue) && (!/^born/i.test(cue) || isOfPerson.test(text.slice(0, index)));
    const ahead = /^г\.?\s?р/i.test(cue) ? null : dateAt(text, endOf(reply, text, from), isYear) ?? dateAt(text, from, isYear);
    const found = ahead ? [ahead] : behindOf(text, index, from, /^г/i.test(cue));
    if (asksForDate.test(cue)) found.push(...furtherDates(text, ahead?.end ?? from));
    findings.push(...found);
    asked.lastIndex = Math.max(from, ...found.map(({ end }) => end));
  }
  return findings;
}

/** The date that stands here or behind a few small words, or the year where it was asked for. */
function dateAt(text: string, from: number | null, mayBeYear: boolean): Finding | null {
  if (from === null) return null;
  const start = endOf(lead, text, from)!;
  const end = dateEnd(text, start) ?? (mayBeYear ? yearEnd(text, start) : null);
  return end === null ? null : { kind: "birth_date", start, end };
}

/** The date right before what it is the date of: «12.03.1985 г.р.», "June 12, 1979 is my birthday", «1984 года рождения». */
function behindOf(text: string, cue: number, cueEnd: number, mayBeYear: boolean): Finding[] {
  for (let start = Math.max(0, cue - reach); start < cue; start++) {
    if (!mayBegin.test(text[start]!) || /[\p{L}\d./-]/u.test(text[start - 1] ?? " ")) continue;
    const end = dateEnd(text, start) ?? (mayBeYear ? yearEnd(text, start) : null);
    if (end !== null && end < cueEnd && isOf.test(text.slice(end, cue))) return [{ kind: "birth_date", start, end }];
  }
  return [];
}

const mayBegin = /[\p{L}\d]/u;

/** Dates of the same sentence, each with a year in which somebody may be born: «дата рождения неверная: стоит 12.06.1979, а надо …». */
function furtherDates(text: string, from: number): Finding[] {
  const rest = text.slice(from, from + reach).split(/[.!?](?=\s|$)|\n/)[0]!;
  if (ofOthers.test(rest)) return [];
  return [...rest.matchAll(writtenDate)].map(({ 0: found, index }) => ({ kind: "birth_date", start: from + index, end: from + index + found.length }));
}
