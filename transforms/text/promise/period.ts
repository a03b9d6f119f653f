import { lean } from "../letters.ts";

/** The last days that the beginning and the middle of a month and of a week may mean, and those by which something is when it is «к началу», "by mid-March". */
const monthParts = { within: { early: 10, middle: 20 }, by: { early: 1, middle: 15 } } as const;
const weekParts = { within: { early: "tuesday", middle: "thursday" }, by: { early: "monday", middle: "wednesday" } } as const;
/** Of February 28, so that the day is one of every year. */
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const early = lean(/^(?:начал|перв)|^(?:the\s+)?(?:beginning|start|early)/iu);
const middle = lean(/^середин|^(?:the\s+)?(?:mid|middle)(?!\p{L})/iu);
const ofNext = lean(/(?<!\p{L})(?:следующ|будущ|next)/iu);

/** Source of a pattern for a part of a week, a month or a year, and for a whole month: «начале следующего месяца», "early next month", "end of March". */
export function periodPattern(monthWords: string): string {
  const russianPart = "(?:начал[аеоу]|перв(?:ых|ые)\\s+числа(?:х)?|середин[аеуы]|конц[аеу])\\s+";
  // "early March 5" names its day
  const month = `(?:${monthWords})(?!\\p{L})(?!\\s+\\d)`;
  return [
    `${russianPart}(?:(?:этого|текущего|следующего|будущего)\\s+)?месяца`, `${russianPart}(?:(?:этой|текущей|следующей|будущей)\\s+)?недели`, `${russianPart}${month}`,
    "конц[аеу]\\s+(?:(?:этого|текущего)\\s+)?года", "(?:этом|текущем|следующем|будущем)\\s+месяце",
    `(?:the\\s+)?(?:beginning|start|middle|end)\\s+of\\s+(?:(?:the|this|next)\\s+)?(?:week|month)(?!\\p{L})`, `(?:the\\s+)?(?:beginning|start|middle|end)\\s+of\\s+${month}`,
    "(?:the\\s+)?end\\s+of\\s+(?:the|this)\\s+year(?!\\p{L})",
    `(?:early|mid|late|later)[\\s-]+(?:in\\s+)?(?:the\\s+|this\\s+|next\\s+)(?:week|month)(?!\\p{L})`, `(?:early|mid|late)[\\s-]+(?:in\\s+)?${month}`,
    "(?<!(?:within|in|over|during|for)\\s+the\\s+)(?:next|this)\\s+month(?!\\p{L})",
  ].join("|");
}

/**
 * The latest reasonable day of such a period, as `dayOf` tells days; `month` is the month it names, from 1, 0 where it names none, and
 * `when` tells whether something is to be within it or by it. Null for what is no period.
 */
export function dayOfPeriod(said: string, month: number, when: "within" | "by"): string | null {
  const part = early.test(said) ? "early" : middle.test(said) ? "middle" : "late";
  const isPart = part !== "late" || /^(?:the\s+)?end\s|^later?[\s-]|^конц/u.test(said);
  if (month > 0) return isPart && !/\d/.test(said) ? `${twoDigits(month)}-${twoDigits(part === "late" ? monthDays[month - 1]! : monthParts[when][part])}` : null;
  const next = ofNext.test(said) ? "next " : "";
  if (/месяц|month/u.test(said)) return `${next}${part === "late" ? "month end" : `--${twoDigits(monthParts[when][part])}`}`;
  if (isPart && /недел|week/u.test(said)) return part === "late" ? (next ? "next sunday" : "week end") : `${next}${weekParts[when][part]}`;
  return isPart && /года$|year$/u.test(said) ? "12-31" : null;
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
