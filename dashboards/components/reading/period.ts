import { dateOf, dayOf, monthStart, monthsBetween, type Day } from "./day.ts";

/** Days [from, to). */
export interface Span {
  from: Day;
  to: Day;
}

export interface Period extends Span {
  /** As it stands in the address bar: 2026-11, 2026-09..2026-11. */
  key: string;
  /** The span's last month is not over yet. */
  isToDate: boolean;
  months: number;
}

/** A month that began less than this many days ago is too short to open the page with. */
const fewestDaysToDate = 10;

/** Periods a reader can choose, newest first: single months, then the last three and the last twelve. */
export function periodsOf(firstDay: string, lastDay: string): Period[] {
  const end = dayOf(lastDay) + 1;
  const starts = monthsBetween(dayOf(firstDay), end - 1);
  const single = starts.map((from) => period(from, 1, end)).reverse();
  const lastFull = monthStart(end);
  const long = [3, 12].filter((months) => starts.length >= months + 1).map((months) => period(monthStart(lastFull, -months), months, end));
  return [...single, ...long];
}

function period(from: Day, months: number, end: Day): Period {
  const to = monthStart(from, months);
  const last = dateOf(monthStart(from, months - 1)).slice(0, 7);
  const key = months === 1 ? last : `${dateOf(from).slice(0, 7)}..${last}`;
  return { key, from, to: Math.min(to, end), isToDate: to > end, months };
}

export function defaultPeriod(periods: Period[]): Period {
  const [newest, previous] = periods;
  if (!newest) throw new Error("there is no period to show: the data hold no day");
  return newest.isToDate && newest.to - newest.from < fewestDaysToDate && previous ? previous : newest;
}

/** What a metric is judged on: the settled part of a period and the span it is compared with. */
export interface Comparison {
  now: Span;
  /** Null when the data do not reach back far enough. */
  before: Span | null;
  /** The period's end is left out because it can still change. */
  isClipped: boolean;
  /** No day of the period is settled: this is the newest month that is. */
  isOlder: boolean;
}

/**
 * A full period is compared with the one before it; an unfinished one with the same number of days of it.
 * A metric that settles late is cut back to its settled days, on both sides; when none of the period is settled,
 * to the newest whole month that is. Where days before `daysFrom` are known by month only, either side ends with a month there.
 * @returns null when nothing at all is settled.
 */
export function compareSpans(period: Period, settledUntil: Day | null, firstDay: Day, daysFrom: Day = -Infinity): Comparison | null {
  const isKnown = (day: Day) => day >= daysFrom || day === monthStart(day);
  const settled = Math.min(period.to, settledUntil ?? period.to);
  const to = isKnown(settled) ? settled : monthStart(settled);
  if (to <= period.from) {
    const from = monthStart(to, -1);
    if (monthStart(to) <= firstDay) return null;
    const newest = compareSpans({ key: "", from, to: monthStart(to), isToDate: false, months: 1 }, null, firstDay);
    return newest && { ...newest, isOlder: true };
  }
  const now = { from: period.from, to };
  const from = monthStart(period.from, -period.months);
  const before = { from, to: to === monthStart(to) ? monthStart(to, -period.months) : Math.min(from + (to - period.from), period.from) };
  const isEven = isKnown(before.to);
  if (!isEven && monthStart(to) > period.from) return compareSpans(period, monthStart(to), firstDay, daysFrom);
  return { now, before: from < firstDay || !isEven ? null : before, isClipped: to < period.to, isOlder: false };
}
