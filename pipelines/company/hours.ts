import { z } from "zod";
import { fault, nearest, strict } from "./fault.ts";
import { day, listOf } from "./words.ts";

/** Open from … to … in minutes since local midnight; `to_minute` is at most 1440. */
export interface Interval {
  from_minute: number;
  to_minute: number;
}

const remedy = "write from-to within one day, for example 09:00-18:00; 24:00 is midnight at the end";

const interval = z.string().transform((text, context): Interval => {
  const match = /^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (match) {
    const [from_hour = 0, from_rest = 0, to_hour = 0, to_rest = 0] = match.slice(1).map(Number);
    const from_minute = from_hour * 60 + from_rest;
    const to_minute = to_hour * 60 + to_rest;
    if (from_rest < 60 && to_rest < 60 && from_minute < to_minute && to_minute <= 1440) return { from_minute, to_minute };
  }
  fault(context, "is not a time of day from-to", { value: text, remedy });
  return z.NEVER;
});

const intervals = listOf(interval).transform((list, context): Interval[] => {
  const sorted = [...list].sort((a, b) => a.from_minute - b.from_minute);
  const overlap = sorted.some((one, i) => one.from_minute < (sorted[i - 1]?.to_minute ?? 0));
  if (overlap) fault(context, "the hours overlap", { remedy: "let each interval end before the next begins" });
  return sorted;
});

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Seven lists, Monday first; an empty list is a closed day. */
export const businessHours = z.record(z.string(), z.union([intervals, z.null(), z.literal("closed")])).transform((spans, context): Interval[][] => {
  const week: (Interval[] | undefined)[] = Array.from({ length: 7 });
  for (const [span, hours] of Object.entries(spans)) {
    const days = daysOf(span);
    if (!days) {
      fault(context, `“${span}” is not a day`, { path: [span], remedy: nearest(span, weekdays, "write mon, tue … or a span such as mon-fri") });
      continue;
    }
    for (const i of days) {
      if (week[i]) fault(context, `${weekdays[i]} is said twice`, { path: [span], remedy: "name each day once" });
      week[i] = Array.isArray(hours) ? hours : [];
    }
  }
  return week.map((hours) => hours ?? []);
});

function daysOf(span: string): number[] | null {
  if (span === "daily") return weekdays.map((_, i) => i);
  const [from, to = from] = span.split("-").map((name) => weekdays.indexOf(name.trim().slice(0, 3).toLowerCase()));
  if (from === undefined || to === undefined || from < 0 || to < 0) return null;
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => (from + i) % 7);
}

export interface Holiday {
  date: string;
  intervals: Interval[];
}

export const holidays = z
  .array(
    z.union([
      day.transform((date): Holiday => ({ date, intervals: [] })),
      strict({ date: day, hours: intervals.optional(), name: z.string().optional() }).transform(({ date, hours }): Holiday => ({ date, intervals: hours ?? [] })),
    ]),
  )
  .superRefine((list, context) => {
    const seen = new Set<string>();
    list.forEach(({ date }, i) => {
      if (seen.has(date)) fault(context, "the date is listed twice", { path: [i], value: date, remedy: "keep one of them" });
      seen.add(date);
    });
  });
