import { isCommitment, matterOf, type Matter } from "./commitment.ts";
import { dayOf, namedDay } from "./named-day.ts";
import { sentenceSpans } from "./sentences.ts";

/** A figure or a date that a text states: what was promised, asked or paid. */
export interface StatedFact {
  kind: "duration" | "date" | "amount" | "order";
  quote: string;
  start: number;
  /** Seconds of a duration, sum of an amount; null for a date or an order. */
  value: number | null;
  /** Currency of an amount (ISO 4217), day of a date as dayOf tells it, number of an order. */
  detail: string | null;
  /** The sentence commits someone: «доставим до пятницы», "we'll refund you within 3 days". */
  is_promise: boolean;
  /** What the sentence is about; null where it does not tell. */
  about: Matter | null;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const numberWords: Readonly<Record<string, number>> = {
  пол: 0.5, полтора: 1.5, полторы: 1.5, один: 1, одного: 1, одну: 1, одной: 1, два: 2, две: 2, двух: 2, пару: 2, пары: 2, три: 3, трех: 3, трёх: 3, четыре: 4, четырех: 4, четырёх: 4,
  пять: 5, пяти: 5, шесть: 6, шести: 6, семь: 7, семи: 7, восемь: 8, восьми: 8, девять: 9, девяти: 9, десять: 10, десяти: 10, пятнадцать: 15, пятнадцати: 15, двадцать: 20, двадцати: 20, тридцать: 30, тридцати: 30, сорок: 40,
  a: 1, an: 1, one: 1, two: 2, couple: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, fifteen: 15, twenty: 20, thirty: 30,
};
const units: readonly [RegExp, number][] = [
  [/^(?:секунд|second|sec)/, 1], [/^(?:минут|мин|minute|min)/, minute], [/^(?:полчаса)/, hour / 2], [/^(?:час|ч\.?$|hour|hr)/, hour],
  [/^(?:сут|дн|день|дня|раб|business|working|day)/, day], [/^(?:недел|week)/, 7 * day], [/^(?:месяц|month)/, 30 * day], [/^(?:год|лет|year)/, 365 * day],
];
const unitWords = "секунд\\p{L}*|минут\\p{L}*|мин|час(?:а|ов|ам|у)?|сут(?:ок|ки|кам)|(?:(?:рабоч|календарн)\\p{L}+\\s+)?(?:дн(?:я|ей|ям|и)|день)|недел\\p{L}*|месяц\\p{L}*|год(?:а|у)?|лет|seconds?|minutes?|mins?|hours?|hrs?|(?:(?:business|working|calendar)\\s+)?days?|weeks?|months?|years?";
const numberWord = Object.keys(numberWords).sort((a, b) => b.length - a.length).join("|");
const number = `\\d+(?:[.,]\\d+)?|(?:${numberWord})(?!\\p{L})`;
/** Without one of these no day and no duration is told; looking for them first is what keeps plain texts cheap. */
const dayWords = /понед|вторн|сред|четв|пятн|субб|воскр|завтра|сегодня|конц|недел|числ|end\s+of|week|month|day|tomorrow|tonight/iu;
const unitStems = /час|дн|день|сут|недел|месяц|мин|секунд|год|лет|second|sec|min|year|day|week|month|hour|hr/iu;
/** Groups: 1 number, 2 longer end of a span, 3 unit. */
const duration = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:через|в\\s+течени[еи]|за|до|около|примерно|ещ[её]|within|in|for|after|about|another|up\\s+to|under)\\s+)?(?:(?:от\\s+|from\\s+)?(${number})(?:(?:\\s*[-–—]\\s*|\\s+(?:to|or|или|до)\\s+)(${number}))?(?:\\s+of)?)?\\s*(полчаса|${unitWords})(?![\\p{L}\\d])`,
  "giu",
);
const amount = /(?<![\p{L}\d.,])(?:([$€£₽])\s?(\d[\d\s\u00a0]*(?:[.,]\d{1,2})?)|(\d{1,3}(?:[\s\u00a0]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)\s?(₽|руб\p{L}*\.?|р\.|тыс\p{L}*\.?(?:\s*руб\p{L}*\.?)?|долл\p{L}*|евро|usd|eur|rub|gbp|dollars?|euros?|bucks|[$€£]))(?![\p{L}\d])/giu;
const order = /(?:заказ\p{L}*|обращени\p{L}*|заявк\p{L}*|номер\p{L}*\s+заказа|order|ticket|case)\s*(?:number|num|no\.?|номер|№|#|n)?\s*[:№#]?\s*([A-ZА-Я]{0,3}-?\d[\d-]{3,14})(?![\p{L}\d])|(?:№|#)\s?([A-ZА-Я]{0,3}-?\d{4,14})(?![\p{L}\d])/giu;
const currencies: readonly [RegExp, string][] = [[/[$]|долл|usd|dollar|bucks/i, "USD"], [/€|евро|eur/i, "EUR"], [/£|gbp/i, "GBP"], [/₽|руб|р\.|тыс|rub/i, "RUB"]];

/** Dates, durations, amounts and order numbers that a text states, in order; overlapping findings go to the first kind. */
export function findFacts(text: string): StatedFact[] {
  const [hasDigit, hasDay, hasUnit] = [/[\d\p{Sc}]/u.test(text), dayWords.test(text), unitStems.test(text)];
  if (!hasDigit && !hasDay && !hasUnit) return [];
  const sentences = sentenceSpans(text);
  const facts: StatedFact[] = [];
  const add = (kind: StatedFact["kind"], match: RegExpMatchArray, value: number | null, detail: string | null): void => {
    const quote = match[0].trim();
    const start = match.index! + match[0].indexOf(quote);
    if (facts.some((fact) => fact.start < start + quote.length && start < fact.start + fact.quote.length)) return;
    const span = sentences.find((one) => one.start <= start && start < one.end) ?? { start: 0, end: text.length };
    const sentence = text.slice(span.start, span.end);
    const stated = { kind, value, start: start - span.start, end: start + quote.length - span.start };
    facts.push({ kind, quote, start, value, detail, is_promise: isCommitment(sentence, stated), about: matterOf(sentence, stated) });
  };
  if (hasDigit) for (const match of text.matchAll(order)) add("order", match, null, (match[1] ?? match[2])!);
  if (hasDigit) for (const match of text.matchAll(amount)) {
    const written = (match[2] ?? match[3])!.replace(/[\s\u00a0]/g, "").replace(",", ".");
    const unit = (match[1] ?? match[4])!.toLowerCase();
    add("amount", match, Number(written) * (unit.startsWith("тыс") ? 1000 : 1), currencies.find(([pattern]) => pattern.test(unit))?.[1] ?? null);
  }
  if (hasDigit || hasDay) for (const match of text.matchAll(namedDay)) {
    const day = dayOf(match[2]!, match[1]);
    if (day !== null) add("date", match, null, day);
  }
  if (hasUnit) for (const match of text.matchAll(duration)) {
    const unit = match[3]!.toLowerCase().replace(/^(?:рабоч\p{L}+|календарн\p{L}+|business|working|calendar)\s+/u, "");
    const isCounted = match[1] !== undefined;
    if (!isCounted && unit !== "полчаса" && !/^(?:через|в\s+течени[еи]|within|in)\s/iu.test(match[0])) continue;
    const count = match[2] ?? match[1];
    add("duration", match, (count === undefined ? 1 : numberOf(count)) * units.find(([pattern]) => pattern.test(unit))![1], null);
  }
  return facts.sort((a, b) => a.start - b.start);
}

function numberOf(written: string): number {
  return numberWords[written.toLowerCase()] ?? Number(written.replace(",", "."));
}
