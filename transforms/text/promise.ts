import { isCommitment, matterOf, type Matter } from "./commitment.ts";
import { dayOf, namedDay, spelledDate, spokenDay } from "./named-day.ts";
import { sentenceSpans } from "./sentences.ts";
import { numberPattern, numberSaid } from "./spelled-number.ts";

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
  /** What is promised; null where the sentence does not tell, and for what is no promise. */
  about: Matter | null;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const units: readonly [RegExp, number][] = [
  [/^(?:секунд|second|sec)/, 1], [/^(?:минут|мин|minute|min)/, minute], [/^(?:полчаса)/, hour / 2], [/^(?:час|ч\.?$|hour|hr)/, hour],
  [/^(?:сут|дн|день|дня|раб|business|working|day)/, day], [/^(?:недел|week)/, 7 * day], [/^(?:месяц|month)/, 30 * day], [/^(?:год|лет|year)/, 365 * day],
];
const unitWords = "секунд\\p{L}*|минут\\p{L}*|мин|час(?:а|ов|ам|у)?|сут(?:ок|ки|кам)|(?:(?:рабоч|календарн)\\p{L}+\\s+)?(?:дн(?:я|ей|ям|и)|день)|недел\\p{L}*|месяц\\p{L}*|год(?:а|у)?|лет|seconds?|minutes?|mins?|hours?|hrs?|(?:(?:business|working|calendar)\\s+)?days?|weeks?|months?|years?";
/** Without one of these no day and no duration is told; looking for them first is what keeps plain texts cheap. */
const dayWords = /понед|вторн|сред|четв|пятн|субб|воскр|завтра|сегодня|конц|недел|числ|end\s+of|week|month|day|tomorrow|tonight|январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр|january|february|march|april|june|july|august|september|october|november|december|(?:by|on|until|before|of)\s+(?:the|may)(?!\p{L})/iu;
const unitStems = /час|дн|день|сут|недел|месяц|мин|секунд|год|лет|second|sec|min|year|day|week|month|hour|hr/iu;
const unitWord = new RegExp(`(?<!\\p{L})(?:полчаса|${unitWords})(?![\\p{L}\\d])`, "giu");
/** What stands before a unit, up to it. Groups: 1 preposition, 2 number, 3 longer end of a span. */
const lead = new RegExp(
  `(?<![\\p{L}\\d])((?:через|в\\s+течени[еи]|за|до|около|примерно|ещ[её]|within|in|for|after|about|another|up\\s+to|under)\\s+)?(?:(?:от\\s+|from\\s+)?(${numberPattern})(?:(?:\\s*[-–—]\\s*|\\s+(?:to|or|или|до)\\s+)(${numberPattern}))?(?:\\s+of)?)?\\s*$`,
  "iu",
);
const leadReach = 60;
const amount = /(?<![\p{L}\d.,])(?:([$€£₽])\s?(\d[\d\s\u00a0]*(?:[.,]\d{1,2})?)|(\d{1,3}(?:[\s\u00a0]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)\s?(₽|руб\p{L}*\.?|р\.|тыс\p{L}*\.?(?:\s*руб\p{L}*\.?)?|долл\p{L}*|евро|usd|eur|rub|gbp|dollars?|euros?|bucks|[$€£]))(?![\p{L}\d])/giu;
const order = /(?:заказ\p{L}*|обращени\p{L}*|заявк\p{L}*|номер\p{L}*\s+заказа|order|ticket|case)\s*(?:number|num|no\.?|номер|№|#|n)?\s*[:№#]?\s*([A-ZА-Я]{0,3}-?\d[\d-]{3,14})(?![\p{L}\d])|(?:№|#)\s?([A-ZА-Я]{0,3}-?\d{4,14})(?![\p{L}\d])/giu;
const currencies: readonly [RegExp, string][] = [[/[$]|долл|usd|dollar|bucks/i, "USD"], [/€|евро|eur/i, "EUR"], [/£|gbp/i, "GBP"], [/₽|руб|р\.|тыс|rub/i, "RUB"]];

/** Dates, durations, amounts and order numbers that a text states, in order; overlapping findings go to the first kind. */
export function findFacts(text: string): StatedFact[] {
  const [hasDigit, hasDay, hasUnit] = [/[\d\p{Sc}]/u.test(text), dayWords.test(text), unitStems.test(text)];
  if (!hasDigit && !hasDay && !hasUnit) return [];
  let sentences: ReturnType<typeof sentenceSpans> | undefined;
  const facts: StatedFact[] = [];
  const add = (kind: StatedFact["kind"], match: Found, value: number | null, detail: string | null): void => {
    const quote = match[0].trim();
    const start = match.index + match[0].indexOf(quote);
    if (facts.some((fact) => fact.start < start + quote.length && start < fact.start + fact.quote.length)) return;
    sentences ??= sentenceSpans(text);
    const span = sentences.find((one) => one.start <= start && start < one.end) ?? { start: 0, end: text.length };
    const sentence = text.slice(span.start, span.end);
    const stated = { kind, value, start: start - span.start, end: start + quote.length - span.start };
    const isPromise = isCommitment(sentence, stated);
    facts.push({ kind, quote, start, value, detail, is_promise: isPromise, about: isPromise ? matterOf(sentence, stated) : null });
  };
  if (hasDigit) for (const match of text.matchAll(order)) add("order", match, null, (match[1] ?? match[2])!);
  if (hasDigit) for (const match of text.matchAll(amount)) {
    const written = (match[2] ?? match[3])!.replace(/[\s\u00a0]/g, "").replace(",", ".");
    const unit = (match[1] ?? match[4])!.toLowerCase();
    add("amount", match, Number(written) * (unit.startsWith("тыс") ? 1000 : 1), currencies.find(([pattern]) => pattern.test(unit))?.[1] ?? null);
  }
  if (hasDigit || hasDay) for (const match of text.matchAll(hasDay && spelledDate.test(text) ? spokenDay : namedDay)) {
    const day = dayOf(match[2]!, match[1]);
    if (day !== null) add("date", match, null, day);
  }
  if (hasUnit) for (const match of text.matchAll(unitWord)) {
    const found = durationAt(text, match.index, match[0]);
    if (found) add("duration", found, found.value, null);
  }
  return facts.sort((a, b) => a.start - b.start);
}

/** A stretch of a text, as a match of a regular expression has it. */
interface Found {
  0: string;
  index: number;
}

/** The duration that ends with a unit, with the words before it; null for a unit that is not counted, such as «день» alone. */
function durationAt(text: string, at: number, unitSaid: string): (Found & { value: number }) | null {
  const before = text.slice(Math.max(0, at - leadReach), at);
  const [led = "", preposition, number, longer] = lead.exec(before) ?? [];
  const unit = unitSaid.toLowerCase().replace(/^(?:рабоч\p{L}+|календарн\p{L}+|business|working|calendar)\s+/u, "");
  if (number === undefined && unit !== "полчаса" && !/^(?:через|в\s+течени|within|in)/iu.test(preposition ?? "")) return null;
  const count = number === undefined ? 1 : numberSaid(longer ?? number);
  return { 0: led + unitSaid, index: at - led.length, value: count * units.find(([pattern]) => pattern.test(unit))![1] };
}
