import { DateTime } from "luxon";
import type { Holiday, Interval } from "./company.ts";
import { utcText } from "./sql-text.ts";

/** One local day and when the company is open in it, as UTC instants. */
export interface BusinessDay {
  on_date: string;
  starts_at: string;
  /** Exclusive: the start of the next local day. */
  ends_at: string;
  /** Parallel lists: part i is open from opens[i] up to closes[i]. */
  opens: string[];
  closes: string[];
  open_seconds: number;
  /** Open seconds of all days before this one, counted from the first day of the calendar. */
  open_seconds_until_day: number;
}

export interface Schedule {
  /** Seven lists, Monday first; null: the company keeps no hours. */
  business_hours: readonly (readonly Interval[])[] | null;
  holidays: readonly Holiday[];
  time_zone: string;
}

interface Span {
  from: number;
  to: number;
}

/**
 * One row per local day from `first` to `last` (inclusive, YYYY-MM-DD). Hours are local wall-clock times of each date, turned
 * into instants, so that a day on which the clocks change is exactly as long as it is. Where the clocks skip a time it means
 * the instant of the change; where they show it twice, the first. Hours past midnight open the beginning of the next day,
 * whatever day that is.
 */
export function businessDays(schedule: Schedule, first: string, last: string): BusinessDay[] {
  const zone = schedule.time_zone;
  const holidays = new Map(schedule.holidays.map(({ date, intervals }) => [date, intervals]));
  const spansOf = (day: DateTime): Span[] => {
    const hours = holidays.get(day.toISODate() ?? "") ?? schedule.business_hours?.[day.weekday - 1] ?? [];
    return hours.map(({ from_minute, to_minute }) => ({ from: instantOf(day, from_minute), to: instantOf(day, to_minute) }));
  };
  const days: BusinessDay[] = [];
  const end = DateTime.fromISO(last, { zone });
  let day = DateTime.fromISO(first, { zone });
  let spilling = schedule.business_hours ? spansOf(day.minus({ days: 1 })) : [];
  let total = 0;
  for (; day <= end; day = day.plus({ days: 1 })) {
    const starts = instantOf(day, 0);
    const ends = instantOf(day, 1440);
    const own = schedule.business_hours ? spansOf(day) : [];
    const open = merged([...spilling, ...own].map(({ from, to }) => ({ from: Math.max(from, starts), to: Math.min(to, ends) })));
    const seconds = open.reduce((sum, { from, to }) => sum + (to - from) / 1000, 0);
    days.push({
      on_date: day.toISODate() ?? "",
      starts_at: utcText(new Date(starts)),
      ends_at: utcText(new Date(ends)),
      opens: open.map(({ from }) => utcText(new Date(from))),
      closes: open.map(({ to }) => utcText(new Date(to))),
      open_seconds: seconds,
      open_seconds_until_day: total,
    });
    total += seconds;
    spilling = own;
  }
  return days;
}

/** The instant, in milliseconds, at which wall clocks of the day's zone show `minute` minutes past the day's midnight. */
function instantOf(day: DateTime, minute: number): number {
  const wall = DateTime.fromObject({ year: day.year, month: day.month, day: day.day }, { zone: "UTC" }).plus({ minutes: minute }).toMillis();
  const offsets = [wall - 86_400_000, wall + 86_400_000].map((near) => DateTime.fromMillis(near, { zone: day.zone }).offset * 60_000);
  const shown = offsets.map((offset) => wall - offset).filter((at) => at + DateTime.fromMillis(at, { zone: day.zone }).offset * 60_000 === wall);
  if (shown.length > 0) return Math.min(...shown);
  return changeBetween(wall - Math.max(...offsets), wall - Math.min(...offsets), day);
}

/** The instant after `from` and up to `to` at which the zone's offset changes, to the second. */
function changeBetween(from: number, to: number, day: DateTime): number {
  const before = DateTime.fromMillis(from - 1000, { zone: day.zone }).offset;
  let [low, high] = [from - 1000, to];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (DateTime.fromMillis(middle, { zone: day.zone }).offset === before) low = middle;
    else high = middle;
  }
  return high;
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}
