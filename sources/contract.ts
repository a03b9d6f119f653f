import { DateTime, IANAZone } from "luxon";
import { z } from "zod";
import { centuryPivot, monthNumbers, type DateFormat, type DatePart } from "./date-format.ts";
import { isoOf } from "./iso.ts";
import { jsPattern, no, numberPattern, refusals, yes, type Reading } from "./reading.ts";
import { localDateOf, type CanonicalRecord, type Field } from "./record.ts";

/** A field's texts as its source wrote them; absent and null are the same. */
export type NativeFields = Readonly<Record<string, string | null | undefined>>;

/** Typed values under canonical names; instants as ISO text in UTC, dates as YYYY-MM-DD. */
export type CanonicalRow = Record<string, string | number | boolean | null>;

/**
 * The contract of a record as a zod schema: parses native texts into a canonical row, or says which field is refused
 * and why. `readings` may differ by field. Accepts, refuses and coerces as `pipelines/contract.ts` does in SQL.
 */
export function contractOf(record: CanonicalRecord, readings: (field: string) => Reading) {
  return z.custom<NativeFields>((value) => typeof value === "object" && value !== null).transform((native, context): CanonicalRow => {
    const row: CanonicalRow = {};
    const refuse = (field: string, reason: string) => context.addIssue({ code: "custom", path: [field], message: reason });
    for (const [name, field] of Object.entries(record.fields)) {
      const given = trim(native[name] ?? null) ?? field.default ?? null;
      if (given === null && field.required) refuse(name, refusals.missing);
      const read = given === null ? { value: null, on: null } : readers[field.kind](given, field, readings(name));
      if ("refused" in read) refuse(name, read.refused);
      row[name] = "refused" in read ? null : read.value;
      if (field.kind === "instant") row[localDateOf(name)] = "refused" in read ? null : (read.on ?? null);
      const value = row[name];
      if (typeof value === "number" && field.min !== undefined && value < field.min) refuse(name, refusals.below(field.min));
      if (typeof value === "number" && field.max !== undefined && value > field.max) refuse(name, refusals.above(field.max));
    }
    for (const { field, bad, reason } of record.rules) if (bad(row)) refuse(field, reason);
    return row;
  });
}

type Read = { value: string | number | boolean | null; on?: string | null } | { refused: string };
type Reader = (text: string, field: Field, reading: Reading) => Read;

const readers: Record<Field["kind"], Reader> = {
  text: (value) => ({ value }),
  choice: (text, { choices = [] }) => (choices.includes(text.toLowerCase()) ? { value: text.toLowerCase() } : { refused: refusals.choice(choices) }),
  boolean(text) {
    const word = text.toLowerCase();
    return yes.includes(word) ? { value: true } : no.includes(word) ? { value: false } : { refused: refusals.boolean };
  },
  number(text, _field, reading) {
    const value = readNumber(text, reading);
    return value === null ? { refused: refusals.number } : { value };
  },
  integer(text, _field, reading) {
    const value = readNumber(text, reading);
    return value === null || !Number.isInteger(value) || Math.abs(value) > 2_147_483_647 ? { refused: refusals.integer } : { value };
  },
  date(text, _field, reading) {
    const at = readTime(text, reading);
    return at === null ? { refused: refusals.instant(reading.dates) } : { value: localDay(at, reading) };
  },
  instant(text, _field, reading) {
    const at = readTime(text, reading);
    if (at === null) return { refused: refusals.instant(reading.dates) };
    const utc = utcMicros(at, reading);
    return utc === null ? { refused: refusals.gap(reading.time_zone) } : { value: isoOf(utc), on: localDay(at, reading) };
  },
};

function trim(text: string | null): string | null {
  const cut = text?.replace(/^[ \t\n\r\u00a0]+|[ \t\n\r\u00a0]+$/g, "") ?? "";
  return cut === "" ? null : cut;
}

function readNumber(text: string, reading: Reading): number | null {
  if (!jsPattern(numberPattern(reading)).test(text)) return null;
  let clean = text.replaceAll(/[ \u00a0\u202f\u2009']/g, "").replaceAll("−", "-");
  if (reading.thousands) clean = clean.replaceAll(reading.thousands, "");
  const value = Number(reading.decimal === "," ? clean.replaceAll(",", ".") : clean);
  return Number.isFinite(value) ? value : null;
}

/** A time as written: microseconds as if it were UTC, and the offset in seconds when one is written. */
interface Written {
  micros: bigint;
  offset: number | null;
}

function readTime(text: string, reading: Reading): Written | null {
  for (const format of reading.dates) {
    const written = parse(text, format);
    if (written !== undefined) return written;
  }
  return null;
}

/** undefined: not of this format, another may fit; null: of this format, and no date of the calendar. */
function parse(text: string, format: DateFormat): Written | null | undefined {
  if (format.kind === "epoch") {
    if (!/^-?\d{1,14}(?:\.\d{1,9})?$/.test(text)) return undefined;
    const seconds = Number(text) / format.perSecond;
    if (seconds < -2_208_988_800 || seconds > 7_258_118_399) return null;
    return { micros: BigInt(Math.round(seconds * 1e6)), offset: 0 };
  }
  const match = jsPattern(format.pattern).exec(text);
  if (!match) return undefined;
  const part = (name: DatePart) => (format.parts.includes(name) ? match[format.parts.indexOf(name) + 1] : undefined);
  const short = Number(part("short_year") ?? 0);
  const year = part("year") === undefined ? short + (short >= centuryPivot ? 1900 : 2000) : Number(part("year"));
  const monthName = part("month_name");
  const month = monthName === undefined ? Number(part("month") ?? 1) : monthNumbers.get(monthName.toLowerCase());
  const day = Number(part("day") ?? 1);
  if (month === undefined || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const half = part("half_day")?.[0]?.toLowerCase();
  const hour = half === undefined ? Number(part("hour") ?? 0) : (Number(part("half_day_hour")) % 12) + (half === "p" ? 12 : 0);
  const fraction = BigInt((part("fraction") ?? "").slice(0, 6).padEnd(6, "0"));
  const millis = Date.UTC(year, month - 1, day, hour, Number(part("minute") ?? 0), Number(part("second") ?? 0));
  return { micros: BigInt(millis) * 1000n + fraction, offset: offsetSeconds(part("offset")) };
}

function offsetSeconds(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === "Z") return 0;
  const digits = text.replace(":", "");
  const seconds = Number(digits.slice(1, 3)) * 3600 + Number(digits.slice(3, 5) || 0) * 60;
  return digits.startsWith("-") ? -seconds : seconds;
}

/** null when the zone's clocks skip this time; of a time that comes twice, the later one. */
function utcMicros({ micros, offset }: Written, reading: Reading): bigint | null {
  if (offset !== null) return micros - BigInt(offset) * 1_000_000n;
  const zone = IANAZone.create(reading.time_zone);
  const millis = floorDiv(micros, 1000n);
  const candidates = [-1, 1]
    .map((side) => zone.offset(Number(millis) + side * 86_400_000))
    .map((minutes) => micros - BigInt(Math.round(minutes * 60)) * 1_000_000n)
    .filter((utc) => utc + BigInt(Math.round(zone.offset(Number(floorDiv(utc, 1000n))) * 60)) * 1_000_000n === micros);
  return candidates.length === 0 ? null : candidates.reduce((a, b) => (a > b ? a : b));
}

function localDay(written: Written, reading: Reading): string {
  if (written.offset === null && reading.time_zone === reading.company_zone) return isoOf(written.micros).slice(0, 10);
  const utc = utcMicros(written, reading) ?? shiftedThroughGap(written, reading);
  return DateTime.fromMillis(Number(floorDiv(utc, 1000n)), { zone: reading.company_zone }).toISODate() ?? "";
}

/** A skipped local time read with the offset before the gap, as ICU reads it; only its date is of use. */
function shiftedThroughGap({ micros }: Written, reading: Reading): bigint {
  const before = IANAZone.create(reading.time_zone).offset(Number(floorDiv(micros, 1000n)) - 86_400_000);
  return micros - BigInt(Math.round(before * 60)) * 1_000_000n;
}

function floorDiv(a: bigint, b: bigint): bigint {
  return (a - (((a % b) + b) % b)) / b;
}
