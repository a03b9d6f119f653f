import { isCommitment, matterOf } from "./promise/commitment.ts";
import type { Matter } from "./lexicon/commitments.ts";
import { matchesOf } from "./matches.ts";
import { clockLead, minutesOfHour } from "./promise/clock-hour.ts";
import { clockSpan, clockTime, looseHour, dayOf, namedDay, spelledDate, spokenDay } from "./promise/named-day.ts";
import { sentenceSpans, spanAt } from "./sentences.ts";
import { numberPattern, numberSaid, sumSaid } from "./promise/spelled-number.ts";
import { lean } from "./letters.ts";

/** A figure or a date that a text states: what was promised, asked or paid. */
export interface StatedFact {
  kind: "duration" | "date" | "amount" | "order";
  quote: string;
  start: number;
  /** Seconds of a duration, sum of an amount; null for a date or an order. */
  value: number | null;
  /** Currency of an amount (ISO 4217), day of a date as dayOf tells it, number of an order; of a duration in working days “working” and their number. */
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
  [/^(?:секунд|second|sec)/, 1], [/^(?:минут|мин|minute|min)/, minute], [/^(?:полчас|получас)/, hour / 2], [/^(?:полдня|полудня)/, day / 2], [/^(?:полнедел)/, 3.5 * day], [/^(?:полмесяц)/, 15 * day], [/^(?:полгод|полугод)/, 180 * day], [/^(?:четверть|quarter)/, hour / 4], [/^(?:час|ч\.?$|hour|hr|h$)/, hour], [/^fortnight/, 14 * day],
  [/^(?:сут|дн|день|дня|деньк|ден[её]к|раб|business|working|day)/, day], [/^(?:недел|week)/, 7 * day], [/^(?:месяц|month)/, 30 * day], [/^(?:год|лет|year)/, 365 * day],
];
const unitWords = "четверть\\s+часа|quarter\\s+of\\s+an\\s+hour|fortnights?|(?<=\\d\\s?)(?:ч|h)|секунд\\p{L}*|минут\\p{L}*|мин|час(?:а|ов|ам|у|ы|ик\\p{L}*|ок|очек|очк\\p{L}+)?|сут(?:ок|ки|кам)|(?:(?:(?:рабоч|календарн)\\p{L}+|раб\\.?)\\s+)?(?:дн(?:я|ей|ям|и)|день|деньк\\p{L}+|ден[её]к)|недел\\p{L}*|месяц\\p{L}*|год(?:а|у|ик\\p{L}*)?|лет|seconds?|minutes?|mins?|hours?|hrs?|(?:(?:business|working|calendar)\\s+)?days?|weeks?|months?|years?";
/** What stands between two days of which either would do. */
const eitherDay = lean(/^(?:\s?[-–—]\s?|,?\s+(?:или|либо|ну\s+или|or)\s+(?:(?:может\s+(?:быть)?|maybe|possibly)\s+)?|,?\s+(?:максимум|в\s+крайнем\s+случае|самое\s+позднее|at\s+(?:the\s+)?(?:latest|worst|most)|latest)\s+)$/iu);
const atLatest = lean(/^\s+(?:максимум|самое\s+позднее|в\s+крайнем\s+случае|at\s+(?:the\s+)?(?:latest|worst|most)|latest)(?!\p{L})/iu);
/** Without one of these no day and no duration is told; looking for them first is what keeps plain texts cheap. */
const dayWords = lean(/рабоч|нов(?:ого|ому|ый)\s+год|рождеств|christmas|xmas|new\s+year|понед|вторн|сред|четв|пятн|субб|воскр|завтр|сегодня|конц|недел|меся|числ|выходн|end\s+of|close\s+of|week|month|day|tomorrow|tonight|январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр|january|february|march|april|june|july|august|september|october|november|december|(?<!\p{L})(?:eo[dwm]|cob|wk|tues?|weds?|thu(?:rs)?|mon|fri|sat|sun|пн|вт|ср|чт|пт|сб|вс)(?!\p{L})|(?:by|on|until|before|of)\s+(?:the|may)(?!\p{L})/iu);
/** Halves of units in one word. */
const halves = "пол(?:часа|часик\\p{L}*|дня|недели|месяца|года)|получас(?:а|ика)|полуго(?:да|дия)";
const unitStems = lean(/час|\d\s?[чh](?!\p{L})|fortnight|дн|ден|сут|недел|меся|мин|секунд|год|лет|second|sec|min|year|day|week|month|hour|hr/iu);
/** A clock, not a stretch of time: «в 18 ч». */
const clockBefore = lean(/(?<!\p{L})(?:в|к|с|по|at|by)\s+\d+\s?$/iu);
/** "An hour and a half", «час с половиной». */
const halfBehind = lean(/^\s+(?:and\s+a\s+half|с\s+половиной)(?!\p{L})/iu);
/** "A day or two", «часок-другой», «через час-полтора»: the longer end of a span that begins with one. */
const moreBehind = lean(/^(?:\s+(?:or|или)\s+(?:two|два|две|полтор[аы])|\s?-\s?(?:друг(?:ой|ую|ого)|полтор[аы]|два|две))(?!\p{L})/iu);
/** Some time that is not far: kept only where it is promised, for how long it is nobody says. */
const sometime = lean(/(?<!\p{L})(?:в\s+(?:сам\p{L}+\s+)?ближайшее\s+время|в\s+скором\s+(?:времени|будущем)|в\s+(?:сам\p{L}+\s+|максимально\s+)?(?:кратчайшие|короткие|сжатые)\s+сроки|как\s+можно\s+(?:скорее|быстрее|раньше)|вскоре|(?:very\s+|pretty\s+)?(?:shortly|soon(?!\s+as|er))|in\s+(?:the\s+near\s+future|no\s+time|a\s+(?:mo|moment|bit|little\s+while))|as\s+soon\s+as\s+(?:possible|we\s+can|i\s+can)|asap)(?!\p{L})/giu);
const sometimeWord = /врем|будущ|срок|можно|вскоре|shortly|soon|near|no time|in a|asap/iu;
/** «На днях», which past and future share. */
const thoseDays = lean(/(?<!\p{L})на\s+днях(?!\p{L})/giu);
/** «В недельный срок», «в трёхдневный срок». Groups: 1 number, 2 unit. */
const term = lean(new RegExp(`(?<![\\p{L}\\d])(?:в\\s+)?(?:(\\d+|двух|тр[её]х|четыр[её]х|пяти|шести|семи|десяти|четырнадцати|тридцати)[\\s-]*)?(дневн|суточн|недельн|месячн|часов)\\p{L}{1,3}\\s+срок\\p{L}*`, "giu"));
const termUnits: Readonly<Record<string, number>> = { дневн: day, суточн: day, недельн: 7 * day, месячн: 30 * day, часов: hour };
const unitWord = lean(new RegExp(`(?<!\\p{L})(?:${halves}|${unitWords})(?![\\p{L}\\d]|\\s+(?:утра|дня|вечера)(?!\\p{L}))`, "giu"));
/** What stands before a unit, up to it. Groups: 1 preposition, 2 number, 3 longer end of a span. */
const lead = lean(new RegExp(
  `(?<![\\p{L}\\d])((?:через|в\\s+течени[еи]|за|до|около|примерно|ещ[её]|within|inside|in|for|after|about|another|up\\s+to|under)\\s+(?:(?:about|around|roughly|approximately|just|maximum|примерно|где-то|максимум|каких-то|ближайшие|the\\s+next)\\s+)?)?(?:(?:от\\s+|from\\s+)?(${numberPattern})(?:\\s*\\(\\s*${numberPattern}\\s*\\))?(?:(?:\\s*[-–—]\\s*|\\s+(?:to|or|или|до)\\s+)(${numberPattern}))?(?:\\s+of)?)?\\s*$`,
  "iu",
));
const leadReach = 60;
/** What counts a unit that stands before it: «минут через сорок». */
const countBehind = lean(new RegExp(`^(?:${numberPattern})`, "iu"));
/** «Курьер в пути, минут сорок»: about so many, in a clause of nothing else. Group of the second: the number. */
const aloneBefore = lean(/(?:^|[,.;—–-])\s*(?:(?:это|ещ[её]|где-то|ждать)\s+)?$/iu);
const aloneBehind = lean(new RegExp(`^\\s+(${numberPattern})(?=\\s*(?:$|[,.;!?)—–]))`, "iu"));
/** What makes some units of units not counted: «в ближайшие дни», "in the next few weeks". */
const someUnits = lean(/(?<!\p{L})(?:(?:within|in|over|during)\s+the\s+(?:next|coming)(?:\s+few)?|(?:within|in)\s+(?:a\s+few|several)|в(?:\s+течени[еи])?\s+(?:сам\p{L}+\s+)?ближайш(?:ие|их)(?:\s+несколько)?|через\s+несколько|в\s+течени[еи]\s+нескольких)\s+$/iu);
/** How many units are held to be meant by some. */
const some = 3;
/** How much of a sentence around a fact tells whether it is promised: speech without stops must not cost the square of its length. */
const sentenceReach = 300;
/** What makes one unit of a unit alone: "within the hour", «в ближайший час». */
const nearestUnit = lean(/(?<!\p{L})(?:within\s+the|(?:within|in|over|during)\s+the\s+(?:next|coming)|в(?:\s+течени[еи])?\s+ближайш(?:ий|его|ую|ей))\s+$/iu);
/** Digits of a sum, in groups of three or not; at most four groups, so that a long row of figures costs no more than its length. */
const figure = "[1-9]\\d{0,2}(?:(?:[^\\S\\r\\n]|[,.])\\d{3}){1,4}(?!\\d)(?:[.,]\\d{1,2})?|\\d{1,12}(?:[.,]\\d{1,2})?";
const currencyWords = "руб(?:л\\p{L}*)?\\.?|долл(?:ар\\p{L}*|\\.)?|евро|еврик\\p{L}*|бакс(?:а|ов|ы|ам|ами)?|фунт(?:а|ов|ы|ам)?(?:\\s+стерлингов)?|dollars?|euros?|pounds?|rou?bles?|bucks|quid";
const thousands = "тыс(?:яч\\p{L}*)?\\.?|тыщ\\p{L}?|косар(?:ь|я|ей|ям|ю)|лимон(?:а|ов)?(?!\\p{L})|grand(?!\\p{L})|т\\.?(?=\\s?р(?!\\p{L}))|млн\\.?|миллион\\p{L}*|thousand|million|mln|(?<=\\d)[kк](?!\\p{L})|(?<=[$€£₽]\\s?\\d{1,4}(?:[.,]\\d{1,2})?)m(?!\\p{L})";
/** A sum in digits. Groups: 1 currency before, 2 sum, 3 thousands; or 4 sum, 5 thousands, 6 currency behind, which only thousands may lack. */
const amount = lean(new RegExp(
  `(?<![\\p{L}\\d.,])(?:((?:us)?[$]|[€£₽]|(?:usd|eur|gbp|rub)(?=\\s?\\d))\\s?((?:${figure})(?!(?<=\\s\\d{3})\\s*(?:%|(?:${unitWords})(?!\\p{L}))))(?:\\s?(${thousands}))?|(${figure})\\s?(?:(?:(${thousands})\\s?)?(${currencyWords}|р(?!\\p{L})\\.?|usd|eur|rub|gbp|[$€£₽])|(${thousands})))(?![\\p{L}\\d]|[.,]\\d)`,
  "giu",
));
const moneySaid = lean(/\p{L}\s{1,3}(?:руб|долл|евр|бакс|фунт|dollar|euro|pound|rou?ble|bucks|quid)/iu);
const currencyWord = lean(new RegExp(`(?<=\\p{L}\\s{1,3})(?:${currencyWords})(?!\\p{L})`, "giu"));
/** An hour without a figure: «до вечера», "by noon". */
const hourWord = /вечер|утра|дня|часам|обед|noon|midday|lunch|evening|tonight/iu;
/** Thousands in words without a currency, with nothing behind that they could count. */
const thousandWord = lean(/(?<!\p{L})(?:тысяч[аиу]?|тыщ[аиу]?|косар(?:ь|я|ей)|миллион(?:а|ов)?|thousand|million|grand)(?!\p{L})(?=\s*(?:$|[.,;:!?)…—-]|(?:на|за|в|до|с|и|по|к|из|обратно|сегодня|завтра|послезавтра|дважды|снова|опять|без|со|у|от|через|при|вместо|просто|уже|ещ[её]|так|а|но|ни|мне|мной|вам|нам|ему|ей|сверху|лишних|back|twice|extra|again|from|without|when|but|to|for|in|on|by|within|and|at|as|today|tomorrow)(?!\p{L})))/giu);
const thousandsSaid = /тысяч|тыщ|косар|grand|миллион|thousand|million/iu;
const moneyReach = 40;
const moneyWord = lean(/(?<!\p{L})(?:верн|возвра|возмест|возмещ|компенс|(?:на|за|пере)числ|перев[её]д|перев[её]л|спис|спиш|снял|(?:за|о|до|вы)?пла[тч]|сто[ия]|обош|цен[аыу]|скидк|сумм|долж|потрат|отда[лм]|удерж|штраф|деньг|денег|refund|reimburs|compensat|pay|paid|charg|cost|pric|credit|transfer|owe|discount|amount|fee|spen[dt]|money)/iu);
/** A sum in groups of three behind a word of paying, without a currency: «заплатил 12 500 за диван». */
const bareSum = lean(new RegExp(`(?<=(?<!\\p{L})(?:за?плат\\p{L}+|отда(?:л|м|д)\\p{L}*|верн\\p{L}+|спи[сш]\\p{L}+|снял\\p{L}*|стои[тл]\\p{L}*|потрат\\p{L}+|перевел[аи]?|перечисл\\p{L}+|начисл\\p{L}+|paid|pay|charged|cost|spent|refund(?:ed)?)\\s+(?:с\\s+меня\\s+|мне\\s+|вам\\s+|me\\s+|you\\s+)?)[1-9]\\d{0,2}(?:[^\\S\\r\\n]\\d{3}){1,3}(?![\\p{L}\\d]|[.,]\\d|\\s?(?:%|\\d|${unitWords}|миль|балл|бонус|points|miles|км|шт|чел))`, "giu"));
/** What is counted in thousands and is no money. */
const otherThing = lean(/^\s*(?:человек|люд|клиент|покупател|подписчик|пользовател|отзыв|заказ|раз(?!\p{L})|шаг|штук|шт|км|километр|метр|балл|бонус|миль|экран|телевизор|монитор|видео|people|customers|users|reviews|orders|times|steps|miles|points|tv|monitor|screen|display|video)/iu);
const weighs = lean(/(?<!\p{L})(?:weigh|вес[ия])\p{L}*(?:\s+[\p{L}']+){0,3}\s*$/iu);
const weight = /^\s*(?:heav|light|over(?:weight|\s+(?:the|my))|in\s+weight|of\s+(?:weight|meat|flour|sugar|coffee|rice|food))/iu;
/** What follows in the number of an order: «4412/22», "A-77-B"; no ending of an ordinal, and no word. */
const orderPart = "(?:[/-](?:\\d{1,6}|[A-ZА-Я]{1,3}\\d{1,4}(?!\\p{L})|(?!(?:[йяеюумхр]|[ыио]й|[ая]я|[оы]е|ую|[оы]м|[ыи]х|го|му|ти|не|на|но|за|st|nd|rd|th|is|in|no|it|my|to)(?!\\p{L}))[A-ZА-Я]{1,2}(?!\\p{L}))){0,3}";
const order = lean(new RegExp(`(?:заказ\\p{L}*|обращени\\p{L}*|заявк\\p{L}*|номер\\p{L}*\\s+заказа|брон[ьи]|бронировани\\p{L}*|претензи\\p{L}*|накладн\\p{L}*|тикет\\p{L}*|order|ticket|case|booking|reservation|reference|claim)\\s*(?:number|num|no\\.?|id|номер|№|#|n)?\\s*(?:is\\s|was\\s)?[:№#]?\\s*((?:\\d{1,4}(?: \\d{3,4}){1,4}(?! ?\\d| (?:года?|г)(?!\\p{L}))|[A-ZА-Я]{1,4}-\\d[\\d-]{1,14}|[A-ZА-Я]{0,3}-?\\d[\\d-]{3,14})${orderPart})(?![\\p{L}\\d]|[/-]\\d|\\s?(?:[₽$€£](?!\\d)|(?:руб|р(?!\\p{L})|долл|евро|тыс|dollar|euro|pound|usd|eur|rub|gbp)))|(?:№|#)\\s?((?:\\d{1,4}(?: \\d{3,4}){1,4}(?! ?\\d)|[A-ZА-Я]{0,3}-?\\d{4,14})${orderPart})(?![\\p{L}\\d]|[/-]\\d)`, "giu"));
const currencies: readonly [RegExp, string][] = [[/[$]|долл|бакс|usd|dollar|bucks/i, "USD"], [/€|евр|eur/i, "EUR"], [/£|gbp|pound|quid|фунт/i, "GBP"], [/₽|руб|^р|тыс|[а-я]|rub|rouble/i, "RUB"]];

/** Dates, durations, amounts and order numbers that a text states, in order; overlapping findings go to the first kind. */
export function findFacts(text: string): StatedFact[] {
  const [hasDigit, hasDay, hasUnit, hasMoney, hasThousands] = [/\d/.test(text), dayWords.test(text), unitStems.test(text), moneySaid.test(text), thousandsSaid.test(text)];
  const [hasHour, hasSometime] = [hourWord.test(text), sometimeWord.test(text)];
  if (!hasDigit && !hasDay && !hasUnit && !hasMoney && !hasThousands && !hasHour && !hasSometime) return [];
  let sentences: ReturnType<typeof sentenceSpans> | undefined;
  const facts: StatedFact[] = [];
  /** By unit of the text: 1 where a fact has it. */
  const taken = new Uint8Array(text.length);
  const add = (kind: StatedFact["kind"], match: Found, value: number | null, detail: string | null, isOnlyPromised = false): void => {
    const quote = match[0].trim();
    const start = match.index + match[0].indexOf(quote);
    if (taken.subarray(start, start + quote.length).includes(1)) return;
    sentences ??= sentenceSpans(text);
    const span = spanAt(sentences, start) ?? { start: 0, end: text.length };
    const from = Math.max(span.start, start - sentenceReach);
    const sentence = text.slice(from, Math.min(span.end, start + quote.length + sentenceReach));
    const stated = { kind, value, start: start - from, end: start + quote.length - from };
    const isPromise = isCommitment(sentence, stated);
    if (isOnlyPromised && !isPromise) return;
    taken.fill(1, start, start + quote.length);
    facts.push({ kind, quote, start, value, detail, is_promise: isPromise, about: isPromise ? matterOf(sentence, stated) : null });
  };
  if (hasDigit) for (const match of matchesOf(text, order)) add("order", match, null, (match[1] ?? match[2])!.replaceAll(" ", ""));
  if (hasDigit) for (const match of matchesOf(text, amount)) {
    const sum = sumAt(text, match);
    if (sum) add("amount", match, sum.value, sum.currency);
  }
  if (hasDigit) for (const match of matchesOf(text, bareSum)) add("amount", match, Number(match[0].replace(/\D/g, "")), null);
  if (hasMoney) for (const match of matchesOf(text, currencyWord)) {
    const said = sumSaid(text.slice(Math.max(0, match.index - leadReach), match.index));
    if (said && !isWeight(text, match.index - said.length, match)) add("amount", { 0: text.slice(match.index - said.length, match.index) + match[0], index: match.index - said.length }, said.value, currencyOf(match[0]));
  }
  if (hasThousands) for (const match of matchesOf(text, thousandWord)) {
    const end = match.index + match[0].length;
    const said = sumSaid(`${text.slice(Math.max(0, end - leadReach), end)} `);
    const start = said ? end - said.length + 1 : end;
    if (said && moneyWord.test(text.slice(Math.max(0, start - moneyReach), start))) add("amount", { 0: text.slice(start, end), index: start }, said.value, currencyOf(match[0]));
  }
  if (hasDigit || hasDay) for (const match of daysOf(text, matchesOf(text, hasDay && spelledDate.test(text) ? spokenDay : namedDay))) {
    const day = dayOf(match[2]!, match[1], match[0]);
    if (day !== null) add("date", match, null, day);
  }
  if (hasUnit) for (const match of matchesOf(text, term)) add("duration", match, (match[1] === undefined ? 1 : numberSaid(match[1])) * termUnits[match[2]!.toLowerCase()]!, null);
  const hours: Found[] = [];
  if (hasUnit) for (const match of matchesOf(text, unitWord)) {
    const found = durationAt(text, match.index, match[0]);
    if (found?.value === null) hours.push(found);
    else if (found) add("duration", found, found.value, found.working === undefined ? null : `working ${found.working}`);
  }
  if (hasUnit) for (const match of matchesOf(text, thoseDays)) add("duration", match, some * day, null, true);
  if (hasSometime && !facts.some(({ is_promise, kind }) => is_promise && kind !== "amount")) for (const match of matchesOf(text, sometime)) add("duration", match, null, null, true);
  // beside a day an hour tells nothing of its own, nor do hours of opening
  if ((hasDigit || hasHour || hours.length > 0) && !facts.some(({ kind, is_promise }) => kind === "date" || (kind === "duration" && is_promise))) {
    for (const pattern of [clockSpan, clockTime, looseHour]) for (const match of matchesOf(text, pattern)) add("date", match, null, "+0", pattern !== clockTime);
    for (const hour of hours) add("date", hour, null, "+0", true);
  }
  return facts.sort((a, b) => a.start - b.start);
}

/** A stretch of a text, as a match of a regular expression has it. */
interface Found {
  0: string;
  index: number;
}

/** Days of a text; of two that one promise leaves open, «завтра-послезавтра», "Thursday or Friday", the later one with the words of both. */
function daysOf(text: string, days: readonly RegExpExecArray[]): (Found & { 1?: string; 2?: string })[] {
  const told: (Found & { 1?: string; 2?: string })[] = [];
  for (const day of days) {
    const last = told.at(-1);
    const [between, behind] = last ? [text.slice(last.index + last[0].length, day.index), text.slice(day.index + day[0].length, day.index + day[0].length + leadReach)] : ["", ""];
    if (last && ((eitherDay.test(between) && !(/[-–—]/u.test(between) && /\d/u.test(last[0] + day[0]))) || (/^,?\s+$/u.test(between) && atLatest.test(behind)))) {
      told[told.length - 1] = { 0: text.slice(last.index, day.index + day[0].length), 1: day[1], 2: day[2], index: last.index };
    } else told.push(day);
  }
  return told;
}

/** The sum of a match of `amount`; null for thousands of what is no money, and for a weight. */
function sumAt(text: string, match: RegExpExecArray): { value: number; currency: string | null } | null {
  const [said, sign, signed, signedScale, counted, countedScale, unit, bareScale] = match;
  const written = (signed ?? counted)!;
  const scale = (signedScale ?? countedScale ?? bareScale ?? "").toLowerCase();
  if (bareScale !== undefined) {
    const [before, after] = [text.slice(Math.max(0, match.index - 30), match.index), text.slice(match.index + said.length, match.index + said.length + 20)];
    if (otherThing.test(after) || (!/^(?:тыс|тыщ|косар)/.test(scale) && !moneyWord.test(before) && !moneyWord.test(after))) return null;
  }
  if (isWeight(text, match.index, match)) return null;
  const cents = /[.,](\d{1,2})$/.exec(written);
  const sum = Number(`${written.slice(0, cents?.index).replace(/\D/g, "")}.${cents?.[1] ?? 0}`);
  const times = scale === "" ? 1 : /^(?:м|m|лимон)/.test(scale) ? 1_000_000 : 1000;
  return { value: Math.round(sum * times * 100) / 100, currency: currencyOf(sign ?? unit ?? scale) };
}

function currencyOf(unit: string): string | null {
  return currencies.find(([pattern]) => pattern.test(unit))?.[1] ?? null;
}

/** Pounds of weight, not of money: "weighs 40 pounds", "40 pounds heavier". */
function isWeight(text: string, start: number, match: Found): boolean {
  if (!/(?:pounds?|фунт\p{L}*)$/iu.test(match[0])) return false;
  const end = match.index + match[0].length;
  return weighs.test(text.slice(Math.max(0, start - 40), start)) || weight.test(text.slice(end, end + 20));
}

/** Days on which firms work are counted apart: five of them are a week. */
const workingDay = /^(?:раб|business|working)/iu;

/** The duration that ends with a unit, with the words before it; of no value for an hour of the day, and null for a unit that is not counted, such as «день» alone. */
function durationAt(text: string, at: number, unitSaid: string): (Found & { value: number | null; working?: number }) | null {
  const before = text.slice(Math.max(0, at - leadReach), at);
  const [led = "", preposition, number, longer] = lead.exec(before) ?? [];
  const unit = unitSaid.toLowerCase().replace(/^(?:рабоч\p{L}+|раб\.?|календарн\p{L}+|business|working|calendar)\s+/u, "");
  const inverted = number === undefined && preposition === undefined ? /^\s+через\s+/iu.exec(text.slice(at + unitSaid.length)) : null;
  const behind = inverted && countBehind.exec(text.slice(at + unitSaid.length + inverted[0].length, at + unitSaid.length + inverted[0].length + leadReach));
  if (inverted && behind) return { 0: unitSaid + inverted[0] + behind[0], index: at, value: numberSaid(behind[0]) * units.find(([pattern]) => pattern.test(unit))![1] };
  const alone = number === undefined && preposition === undefined && /^(?!час$|день$|месяц$|год$).*\p{L}$/u.test(unit) && aloneBefore.test(before) ? aloneBehind.exec(text.slice(at + unitSaid.length, at + unitSaid.length + leadReach)) : null;
  if (alone) return { 0: unitSaid + alone[0], index: at, value: numberSaid(alone[1]!) * units.find(([pattern]) => pattern.test(unit))![1] };
  const nearest = number === undefined ? nearestUnit.exec(before)?.[0] : undefined;
  if (nearest !== undefined && !/s$|^дн[ия]?$/u.test(unit)) return { 0: nearest + unitSaid, index: at - nearest.length, value: units.find(([pattern]) => pattern.test(unit))![1], ...(workingDay.test(unitSaid) && { working: 1 }) };
  const few = number === undefined ? someUnits.exec(before)?.[0] : undefined;
  if (few !== undefined && /s$|^(?:дни|дней|часы|часов|недел[ьи]|месяц(?:ы|ев)|минут[ыа]?)$/u.test(unit)) return { 0: few + unitSaid, index: at - few.length, value: some * units.find(([pattern]) => pattern.test(unit))![1] };
  const ahead = text.slice(Math.max(0, at - sentenceReach), at - led.length);
  if (/^(?:час(?:а|ов|ам|у)?|ч\.?)$/u.test(unit)) {
    const lead = clockLead(ahead, { preposition, number, longer, said: led }, text.slice(at + unitSaid.length, at + unitSaid.length + leadReach));
    if (lead !== null) return { 0: text.slice(at - led.length - lead, at + unitSaid.length), index: at - led.length - lead, value: null };
  }
  if (/^мин/u.test(unit) && minutesOfHour.test(ahead)) return null;
  const moreSaid = number === undefined || /^(?:an?|one|1|один|одну)$/iu.test(number) ? (moreBehind.exec(text.slice(at + unitSaid.length))?.[0] ?? "") : "";
  if (number === undefined && moreSaid === "" && !/^пол/.test(unit) && !/^(?:четверть|quarter)/.test(unit) && !/^(?:через|в\s+течени|within|inside|in|за)/iu.test(preposition ?? "")) return null;
  if (number === undefined && /^за/iu.test(preposition ?? "") && !/^(?:недел(?:ю|ьку)|сутки|месяц|час(?:ик|ок)?|минут(?:у|ку|очку)|день|ден[её]к|год)$/u.test(unit)) return null;
  // «1500 за месяц», "$9 a month", "twice a week": a rate, no stretch of time
  if (/^(?:за\s|an?$)/iu.test(preposition ?? number ?? "") && (number === undefined || /^an?$/iu.test(number)) && /(?:[\d$€£₽]|руб\p{L}*\.?|р\.?|dollars?|euros?|pounds?|(?<!\p{L})(?:times|once|twice|раза?|дважды))\s*$/iu.test(before.slice(0, before.length - led.length))) return null;
  if (/^[чh]$/u.test(unit) && clockBefore.test(before)) return null;
  const half = halfBehind.exec(text.slice(at + unitSaid.length))?.[0] ?? "";
  const count = moreSaid ? (/полтор/iu.test(moreSaid) ? 1.5 : 2) : (number === undefined ? 1 : numberSaid(longer ?? number)) + (half ? 0.5 : 0);
  return { 0: led + unitSaid + (moreSaid || half), index: at - led.length, value: count * units.find(([pattern]) => pattern.test(unit))![1], ...(workingDay.test(unitSaid) && { working: Math.ceil(count) }) };
}
