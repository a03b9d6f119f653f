import { dateOf, type Day } from "./day.ts";
import type { Span } from "./period.ts";
import type { SiteMetric } from "../../site.ts";

export type Format = ReturnType<typeof formatOf>;

/** Numbers, dates and spans in the habit of one language. Non-breaking where a break would separate number and unit. */
/** A mean on a scale from a negative to a positive end; NPS is known by its name. */
function hasMiddle({ kind, range }: Partial<Pick<SiteMetric, "kind" | "range">>): boolean {
  return kind === "mean" && range !== undefined && range[0] < 0 && range[1] > 0;
}

export function formatOf(locale: string, currency: string) {
  const number = cached((digits: number) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }));
  const percent = cached((digits: number) => new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits }));
  const compactMoney = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol", notation: "compact", maximumSignificantDigits: 2 });
  const compactCount = new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 });
  const unit = cached((key: string) => {
    const [name = "second", digits = "0"] = key.split(" ");
    return new Intl.NumberFormat(locale === "en-GB" ? "en-US" : locale, { style: "unit", unit: name, unitDisplay: "short", maximumFractionDigits: Number(digits) });
  });
  const date = cached((skeleton: string) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...skeletons[skeleton] }));

  const count = (value: number) => number(0).format(value);
  const money = (value: number) => compactMoney.format(value);
  const day = (value: Day, skeleton = "day") => plainYear(date(skeleton).format(value * 864e5));

  function duration(seconds: number): string {
    const [scale, name] = seconds < 90 ? [1, "second"] : seconds < 5400 ? [60, "minute"] : seconds < 129600 ? [3600, "hour"] : [86400, "day"];
    const amount = Number(scale) === 1 ? seconds : seconds / Number(scale);
    return unit(`${name} ${amount < 9.95 && scale !== 1 ? 1 : 0}`).format(amount);
  }

  function amount(metric: Pick<SiteMetric, "unit" | "decimals">, value: number): string {
    switch (metric.unit) {
      case "share": return percent(digitsOfShare(metric) || digitsOfSmall(value)).format(value);
      case "seconds": return duration(value);
      case "score": return number(Math.abs(value) < 10 ? 1 : 0).format(value);
      case "money": return money(value);
      // −0 is no figure
      case "points": return number(0).format(Math.round(value) || 0);
      default: return Math.abs(value) < 10 && value % 1 !== 0 ? number(1).format(value) : count(value);
    }
  }

  /** The ends of a scale that has a middle, which its name does not tell; null for any other. */
  const scale = (metric: Pick<SiteMetric, "kind" | "range">): string | null => (hasMiddle(metric) && metric.range ? minus(`${metric.range[0]}…+${metric.range[1]}`) : null);

  const shareTick = (value: number, step: number) => minus(percent(digitsOfStep(step * 100)).format(value));

  return {
    locale,
    number: (value: number, digits = 0) => minus(number(digits).format(value)),
    count: (value: number) => minus(count(value)),
    compact: (value: number) => minus(compactCount.format(value)),
    percent: (value: number, digits = digitsOfSmall(value)) => minus(percent(digits).format(value)),
    money: (value: number) => minus(money(value)),
    duration,
    /** A metric's value with its unit; with its sign where the scale has a middle. */
    value: (metric: Pick<SiteMetric, "unit" | "decimals"> & Partial<Pick<SiteMetric, "kind" | "range">>, value: number) => (hasMiddle(metric) && Math.round(value) > 0 ? "+" : "") + minus(amount(metric, value)),
    scale,
    /** A metric's label, with its scale where that has a middle. */
    named: (metric: Pick<SiteMetric, "label" | "kind" | "range">) => [metric.label, scale(metric) && `(${scale(metric)})`].filter(Boolean).join(" "),
    shareTick,
    /** A value on an axis, with as many decimals as its step needs. */
    tick(metric: Pick<SiteMetric, "unit" | "decimals">, value: number, step: number): string {
      if (metric.unit === "share") return shareTick(value, step);
      if (metric.unit === "score" || metric.unit === "per_100" || metric.unit === "points") return minus(number(digitsOfStep(step)).format(value));
      return metric.unit === "count" ? minus(compactCount.format(value)) : minus(amount(metric, value));
    },
    /** A change in the metric's unit without a sign; shares change by percentage points. */
    size(metric: Pick<SiteMetric, "unit" | "decimals">, difference: number): string {
      const size = Math.abs(difference);
      if (metric.unit !== "share") return amount(metric, size);
      const digits = digitsOfShare(metric) || size < 0.00995 ? 1 : 0;
      return number(digits).format(size * 100);
    },
    /** The distance of two values as they are shown, so that a reader who subtracts gets it too; finer where they are shown alike. */
    gap(metric: Pick<SiteMetric, "unit" | "decimals">, from: number, to: number): string {
      const steps = metric.unit === "share" ? 10 ** (2 + digitsOfShare(metric)) : metric.unit === "points" ? 1 : null;
      const size = Math.abs(to - from);
      if (steps === null || size * steps < 0.995) return this.size(metric, size);
      return this.size(metric, Math.abs(Math.round(to * steps) - Math.round(from * steps)) / steps);
    },
    /** Half the interval as ±; intervals that are far from symmetrical are written low–high. */
    margin(metric: SiteMetric, value: number, low: number, high: number): string {
      const up = high - value;
      const down = value - low;
      if (metric.unit === "seconds" || Math.max(up, down) > 1.6 * Math.min(up, down) + 1e-9) {
        return minus(rangeOf(amount(metric, low), amount(metric, high)));
      }
      const half = (high - low) / 2;
      if (metric.unit === "share") return `±${number(half < 0.00995 || digitsOfShare(metric) ? 1 : 0).format(half * 100)}`;
      return `±${metric.unit === "points" && half < 0.95 ? number(1).format(half) : amount(metric, half)}`;
    },
    day,
    month: (value: Day) => day(value, "month"),
    /** The month's name as it stands after “against”: Russian declines it. */
    monthAfter: (value: Day) => date("day").formatToParts(value * 864e5).find(({ type }) => type === "month")?.value ?? "",
    /** `1–15 Nov 2026`, or the month's name when the span is a whole month. */
    span(span: Span, isMonth: boolean, withYear = true): string {
      if (isMonth) return day(span.from, withYear ? "monthYear" : "month");
      const range = date(withYear ? "dayYear" : "day").formatRange(span.from * 864e5, (span.to - 1) * 864e5);
      return plainYear(range);
    },
    months(span: Span): string {
      return plainYear(date("shortMonthYear").formatRange(span.from * 864e5, (span.to - 1) * 864e5));
    },
    /** A local instant YYYY-MM-DDTHH:mm as it would be said. */
    instant: (value: string) => plainYear(date("instant").format(Date.parse(`${value.slice(0, 16)}Z`))),
    weekday: (monday1: number) => date("weekday").format((3 + monday1) * 864e5),
    iso: dateOf,
  };
}

const skeletons: Record<string, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "long" },
  shortDay: { day: "numeric", month: "short" },
  dayYear: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long" },
  shortMonth: { month: "short" },
  monthYear: { month: "long", year: "numeric" },
  shortMonthYear: { month: "short", year: "numeric" },
  instant: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  weekday: { weekday: "short" },
};

/** Decimals that tell two ticks of an axis apart. */
function digitsOfStep(step: number): number {
  return step > 0 && step < 0.95 ? Math.min(3, Math.ceil(-Math.log10(step) - 0.02)) : 0;
}

function digitsOfShare({ decimals = 0 }: Pick<SiteMetric, "decimals">): number {
  return decimals;
}

/** A share that would be rounded away to nothing shows its first decimal. */
function digitsOfSmall(value: number): number {
  return value > 0 && value < 0.005 ? 1 : 0;
}

/** Russian dates carry «г.», which nobody says in a headline; English ranges of days carry thin spaces. */
function plainYear(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+г\./g, "").replace(/(\d)\s–\s(\d)/g, "$1–$2").replace(" at ", ", ").replace(" в ", ", ");
}

/** “48–89 %”, “1.9–2.5 min”: the unit once where both ends have the same; “−60…−10”: a dash beside a minus would be taken for one. */
function rangeOf(low: string, high: string): string {
  const unit = /[^\d]*$/.exec(high)?.[0] ?? "";
  return `${unit !== "" && low.endsWith(unit) ? low.slice(0, -unit.length) : low}${/[-−]/.test(low + high) ? "…" : "–"}${high}`;
}

/** A hyphen is no minus. */
function minus(text: string): string {
  return text.replace(/-(?=\d|[^\w\s]?\d)/g, "−");
}

function cached<K extends string | number, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
