/** Local days as YYYY-MM-DD throughout; a period is named as people write it: 2026-10-05, 2026-W41, 2026-10, 2026-Q4, 2026, all. */
export const grains = ["day", "week", "month", "quarter", "year", "all"] as const;
export type Grain = (typeof grains)[number];

export interface Span {
  /** First day. */
  from: string;
  /** Last day, inclusive. */
  to: string;
}

const dayMillis = 86_400_000;

export function addDays(day: string, days: number): string {
  return text(millis(day) + days * dayMillis);
}

/** Adds calendar months; the 31st becomes the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = Date.UTC(year, month - 1 + months, 1);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return text(first + (Math.min(date, last) - 1) * dayMillis);
}

/** First day of the period a day lies in; weeks begin on Monday (ISO 8601). `all` begins nowhere and gives the day itself. */
export function periodStart(day: string, grain: Grain): string {
  switch (grain) {
    case "week":
      return addDays(day, -((new Date(millis(day)).getUTCDay() + 6) % 7));
    case "month":
      return `${day.slice(0, 7)}-01`;
    case "quarter":
      return `${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, "0")}-01`;
    case "year":
      return `${day.slice(0, 4)}-01-01`;
    default:
      return day;
  }
}

/** The period a day lies in, whole; `all` has no bounds and gives the day itself. */
export function periodOf(day: string, grain: Grain): Span {
  const from = periodStart(day, grain);
  const months = { month: 1, quarter: 3, year: 12 } as const;
  if (grain === "week") return { from, to: addDays(from, 6) };
  if (grain === "month" || grain === "quarter" || grain === "year") return { from, to: addDays(addMonths(from, months[grain]), -1) };
  return { from, to: day };
}

export function periodLabel(day: string, grain: Grain): string {
  const from = periodStart(day, grain);
  switch (grain) {
    case "week": {
      const thursday = addDays(from, 3);
      const week = Math.floor((millis(thursday) - millis(`${thursday.slice(0, 4)}-01-01`)) / dayMillis / 7) + 1;
      return `${thursday.slice(0, 4)}-W${String(week).padStart(2, "0")}`;
    }
    case "month":
      return from.slice(0, 7);
    case "quarter":
      return `${from.slice(0, 4)}-Q${Math.floor((Number(from.slice(5, 7)) + 2) / 3)}`;
    case "year":
      return from.slice(0, 4);
    case "all":
      return "all";
    default:
      return day;
  }
}

/** Every period of the grain that touches the span, cut to it. */
export function periodsIn(span: Span, grain: Grain): Span[] {
  if (grain === "all") return [span];
  const periods: Span[] = [];
  for (let day = periodStart(span.from, grain); day <= span.to; day = addDays(periodOf(day, grain).to, 1)) {
    const whole = periodOf(day, grain);
    periods.push({ from: whole.from < span.from ? span.from : whole.from, to: whole.to > span.to ? span.to : whole.to });
  }
  return periods;
}

function millis(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function text(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
