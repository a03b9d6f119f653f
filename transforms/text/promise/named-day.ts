import { dayOfPeriod, periodPattern, twoDigits } from "./period.ts";
import { dayPattern, numberSaid } from "./spelled-number.ts";
import { lean } from "../letters.ts";

const weekdayStems: readonly [RegExp, string][] = [
  [/^(?:понедел|пн|mon(?!th))/, "monday"], [/^(?:вторн|вт|tue)/, "tuesday"], [/^(?:сред|ср|wed)/, "wednesday"], [/^(?:четверг|чт|thu)/, "thursday"],
  [/^(?:пятниц|пт|fri)/, "friday"], [/^(?:субб|сб|sat)/, "saturday"], [/^(?:воскр|вс$|sun)/, "sunday"],
];
const monthStems = ["янв|jan", "фев|feb", "мар|mar", "апр|apr", "ма[яйе]|may", "июн|jun", "июл|jul", "авг|aug", "сен|sep", "окт|oct", "ноя|nov", "дек|dec"].map((stem) => lean(new RegExp(`(?<!\\p{L})(?:${stem})`, "u")));
/** Weekdays; «по вторникам» is every one of them, and none. */
const weekdayWords = "(?:понедельник|вторник|четверг|пятниц|суббот|воскресень)(?![ая]м)\\p{L}*|сред[ауыеу]|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
/** Weekdays cut short, which are days only behind a preposition: «в сб», "by Thu". */
const shortWeekdays = "(?<=(?:в|во|к|до|на)\\s+)(?:пн|вт|ср|чт|пт|сб|вс)|(?<=(?:by|on|until|before|till|this|next)\\s+)(?:mon|tue|wed|thu|fri|sat|sun)|tues|weds|thurs";
const ofNextWeek = "(?:\\s+(?:на\\s+)?следующей\\s+недел[еи]|\\s+next\\s+(?:week|wk))?";
/** The end of a working day, where the day is not named behind it: "by EOD tomorrow" is tomorrow. */
const dayEnd = "(?:eod|cob|close\\s+of\\s+(?:business|play)|(?:the\\s+)?end\\s+of\\s+(?:the\\s+|this\\s+)?(?:working\\s+|business\\s+)?(?:day|business))(?!\\s+(?:on\\s+)?(?:today|tomorrow|mon|tue|wed|thu|fri|sat|sun))";
const monthWords = "январ\\p{L}*|феврал\\p{L}*|март\\p{L}*|апрел\\p{L}*|ма[яйе]|июн\\p{L}*|июл\\p{L}*|август\\p{L}*|сентябр\\p{L}*|октябр\\p{L}*|ноябр\\p{L}*|декабр\\p{L}*|january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept?|october|oct|november|nov|december|dec";
const digits = "\\d{1,2}(?:st|nd|rd|th|-?(?:го|е|ое|му|ому))?";
const relative = [
  "(?:послезавтра|завтра|сегодня)шн\\p{L}+(?:\\s+(?:дня|день|днём|днем|утра|утром|вечера|вечером))?|завтрему|послезавтра|завтра|сегодня|(?:the\\s+)?day\\s+after\\s+tomorrow|tomorrow|today|tonight", dayEnd, "eow|eom",
  "конц[аеу]\\s+(?:(?:рабочего|этого|текущего)\\s+)?дня", periodPattern(monthWords),
  "(?<=(?:next|following|следующ(?:ий|его)|ближайш(?:ий|его))\\s+)(?:(?:working|business)\\s+day(?!s)|рабоч(?:ий|его)\\s+д(?:ень|ня))",
  "(?:на\\s+)?(?:этой|следующей|той)\\s+недел[еию]|(?<!(?:within|in|over|during|for)\\s+the\\s+)(?:next|this)\\s+(?:week|wk)(?!\\p{L})|(?:(?:this|the)\\s+)?weekend",
  // «без выходных», «по выходным» name no day
  "после\\s+(?:(?:эт|ближайш)их\\s+)?выходных|after\\s+(?:the|this)\\s+weekend|(?<=(?:за|на|до|в|к|течени[еи])\\s+(?:(?:эт|ближайш|следующ|будущ)\\p{L}{1,2}\\s+)?)выходны[ехм]",
].join("|");

/** Feasts of a fixed day, where a preposition says that a day is meant: «к Новому году», "by Christmas"; not a good wish. */
const feasts = "(?<=(?<!\\p{L})(?:к|ко|до|под|после|by|before|until|till|on|for|after)\\s+(?:the\\s+)?)(?:нов(?:ого|ому|ый)\\s+год(?:а|у)?|рождеств[оау]|католическо\\p{L}+\\s+рождеств[оау]|(?:new\\s+year|christmas|xmas)(?:['’]?s)?(?:\\s+(?:eve|day))?)";

/** Whether a day is told in words, as in speech: «пятнадцатого марта», "by the fifteenth". */
export const spelledDate = lean(new RegExp(`(?<!\\p{L})(?:${dayPattern})\\s+(?:of\\s+)?(?:${monthWords}|числ)|(?:${monthWords})\\s+${dayPattern}|(?:by|on|until|before)\\s+the\\s+${dayPattern}`, "iu"));
/** A day as talk names it: dates, weekdays, tomorrow, the end of the week; with the preposition before it. Groups: 1 next or this, 2 the day. */
export const namedDay = dayPatternOf(digits);
/** The same, with days of the month in words too; slower, for texts with a `spelledDate`. */
export const spokenDay = dayPatternOf(`(?:${digits}|${dayPattern})`);

const hourOfDay = "(?:[01]?\\d|2[0-4])(?:[:.][0-5]\\d)?(?:\\s?(?:[ap]m|[ap]\\.m\\.?|o['’]clock))?";
/** Between which hours something is to be, on a day that is not named: "between 3 and 5 pm", «с 15 до 18». Nothing that hours do not count. */
export const clockSpan = lean(new RegExp(
  `(?<![\\p{L}\\d])(?:(?:с|между|между\\s+часами|between|from)\\s+${hourOfDay}\\s*(?:(?:час(?:а|ов|ами)?|ч)\\s+)?(?:до|и|and|to|till|until|[-–—])\\s*${hourOfDay})(?:\\s*(?:час(?:а|ов|ам|ами)?|ч\\.?|утра|дня|вечера)(?!\\p{L})|(?=\\s*(?:$|[.,;!?)…—-])|\\s+(?:сегодня|завтра|today|tomorrow|tonight|on|в|на|and|и|at|your|the)(?!\\p{L})))(?![\\p{L}\\d]|[.,]\\d|\\s*[%₽$€£])`,
  "giu",
));
/** An hour by which something is to be, on a day that is not named: "by 5pm", «до 17:00». Not the end of a span of hours. */
export const clockTime =
  lean(/(?<![\p{L}\d])(?<!\d\s{0,3})(?:by|before|no\s+later\s+than|к|до|не\s+(?:поздн?ее|позже))\s+(?:вечера|вечеру|обеда|обеду|noon|midday|lunchtime|this\s+evening|(?:0?\d|1[0-2])(?:[:.][0-5]\d)?\s?(?:[ap]m(?!\p{L})|[ap]\.m\.?|o['’]clock|(?:час(?:а|ов|ам)\s+)?(?:утра|дня|вечера))|(?:[01]?\d|2[0-3])(?::[0-5]\d|\.00))(?![\p{L}\d])/giu);

/** Some hour of the day that is going on, kept only where it is promised: «в обед», «вечером», «в 14:00», "this afternoon", "at 5pm". */
export const looseHour = lean(
  /(?<![\p{L}\d])(?<!\d\s{0,3})(?:в\s+обед(?:енное\s+время)?|(?:после|ближе\s+к)\s+обед[ау]|ближе\s+к\s+вечеру|вечерком|вечером|this\s+(?:afternoon|evening)|(?:at|over|after)\s+lunch(?:time)?|(?:at|after|around|about)\s+(?:noon|midday|(?:0?\d|1[0-2])(?:[:.][0-5]\d)?\s?(?:[ap]m(?!\p{L})|[ap]\.m\.?|o['’]clock)|(?:[01]?\d|2[0-3]):[0-5]\d)|(?:в|после|около)\s+(?:[01]?\d|2[0-3]):[0-5]\d|(?:к|до|не\s+(?:позднее|позже))\s+(?:часу|двум|двух|тр[её]м|тр[её]х|четыр[её]м|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|одиннадцати|двенадцати)\s+(?:час(?:ов|а|ам)\s+)?(?:утра|дня|вечера)|часам\s+к\s+(?:(?:часу|двум|двух|тр[её]м|тр[её]х|четыр[её]м|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|одиннадцати|двенадцати)|\d{1,2}))(?![\p{L}\d])/giu,
);

function dayPatternOf(ordinal: string): RegExp {
  const dates = [
    "\\d{4}-\\d{2}-\\d{2}", "(?!24/7)\\d{1,2}(?:\\.\\d{2}|/\\d{1,2})(?:[./]\\d{2,4})?(?![\\d.])", `(?:the\\s+)?${ordinal}\\s+(?:of\\s+)?(?:${monthWords})(?:\\s+\\d{4})?`,
    `(?:${monthWords})\\.?\\s+${ordinal}(?:,?\\s+\\d{4})?`, `${ordinal}\\s+числ[аоу]`, "\\d{1,2}-(?:го|му)", `the\\s+${ordinal}(?=\\s*(?:$|[.,;!?]|of\\s|at\\s|and\\s|between\\s))`, `(?:${weekdayWords}|${shortWeekdays})${ofNextWeek}`, relative, feasts,
  ];
  return lean(new RegExp(
    `(?<![\\p{L}\\d])(?:(?:к|ко|до|в|во|на|с|после|не\\s+(?:позднее|позже)|by|on|for|until|before|till|no\\s+later\\s+than)\\s+)?(?:(this|next|coming|эт(?:[уо]й?|и[хм]?)|следующ\\p{L}+|ближайш\\p{L}+)\\s+)?(${dates.join("|")})(?![\\p{L}\\d])`,
    "giu",
  ));
}

/**
 * A named day as models count from it: `+1` (in a day), `working 1` (the next but for Saturday and Sunday), `friday` (the next one), `next friday` (of next week), `2026-03-15`,
 * `03-15`, `--15` (day of the month), `next --15` (of next month), `week end`, `month end`, `next month end`. Null when it is no day of any calendar.
 * \`which\` is the next or this before it, \`whole\` the day with all that stands before it.
 */
export function dayOf(day: string, which?: string, whole = day): string | null {
  const said = day.toLowerCase();
  const feast = feastDay(said);
  if (feast !== null) return feast;
  if (/^послезавтра|day\s+after\s+tomorrow/.test(said)) return "+2";
  if (/^завтр|^tomorrow/.test(said)) return "+1";
  if (/^(?:working|business|рабоч)/.test(said)) return "working 1";
  if (/^сегодня|^today|^tonight|^eod|^cob|дня$|(?:day|business|play)$/.test(said) && !/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(said)) return "+0";
  // «понедельник» has «недел» in it
  const weekday = weekdayStems.find(([stem]) => stem.test(said))?.[1];
  if (weekday) return /^(?:next|следующ)/iu.test(which ?? "") || /\s(?:на\s+)?(?:следующ|next)/u.test(said) ? `next ${weekday}` : weekday;
  if (/^(?:после|after)\s.*(?:weekend|выходных)$/.test(said)) return "next monday";
  const period = dayOfPeriod(said, monthOf(said), /^(?:к|ко|до|by|before|until|till|no\s+later)\s/iu.test(whole) ? "by" : "within");
  if (period !== null) return period;
  if (/следующей|(?<!э)той\s|next\s+w/.test(said) || (/weekend|выходн/.test(said) && /^(?:next|следующ|будущ)/iu.test(which ?? ""))) return "next sunday";
  if (/недел|week|wk|^eow|выходн/.test(said)) return "week end";
  return said === "eom" ? "month end" : datedDay(said);
}

/** Christmas is kept on another day in either language. */
function feastDay(said: string): string | null {
  if (/^нов\p{L}+\s+год|^new\s+year/u.test(said)) return /eve$/.test(said) ? "12-31" : "01-01";
  if (/^рождеств/.test(said)) return "01-07";
  return /^(?:католич|christmas|xmas)/.test(said) ? (/eve$/.test(said) ? "12-24" : "12-25") : null;
}

function datedDay(said: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(said);
  if (iso) return written(iso[1], Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})([./])(\d{1,2})(?:[./](\d{2,4}))?$/.exec(said);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])];
    // with slashes the month comes first, unless it cannot
    return numbers[2] === "/" && first <= 12 ? written(numbers[4], first, second) : written(numbers[4], second, first);
  }
  const number = numberOfDay(said.replace(/\d{4}/, ""));
  const month = monthOf(said);
  if (month > 0) return written(/\d{4}/.exec(said)?.[0], month, number);
  return number >= 1 && number <= 31 ? `--${twoDigits(number)}` : null;
}

/** From 1; 0 where none is named. */
function monthOf(said: string): number {
  return monthStems.findIndex((stem) => stem.test(said)) + 1;
}

const spelledDay = lean(new RegExp(`(?<!\\p{L})${dayPattern}`, "iu"));

function numberOfDay(said: string): number {
  const digits = /\d{1,2}/.exec(said)?.[0];
  return digits === undefined ? numberSaid(spelledDay.exec(said)?.[0] ?? "") : Number(digits);
}

function written(year: string | undefined, month: number, day: number): string | null {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const rest = `${twoDigits(month)}-${twoDigits(day)}`;
  return year === undefined ? rest : `${year.length === 2 ? `20${year}` : year}-${rest}`;
}
