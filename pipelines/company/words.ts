import { isSupportedCountry } from "libphonenumber-js";
import { IANAZone } from "luxon";
import { z } from "zod";
import { parseDuration } from "../../sources/duration.ts";
import { fault, nearest, strict } from "./fault.ts";

/** A text in both languages; a plain string in the yaml stands for both. */
export interface Label {
  en: string;
  ru: string;
}

/** Text; a bare number or true/false in the yaml is taken as it was written. */
export const word = z.union([z.string(), z.number(), z.boolean()]).transform(String);

export const label = z.union([
  word.transform((text): Label => ({ en: text, ru: text })),
  strict({ en: word.optional(), ru: word.optional() }).transform(({ en, ru }, context): Label => {
    if (en === undefined && ru === undefined) fault(context, "needs a text", { remedy: "write en: … and ru: …" });
    return { en: en ?? ru ?? "", ru: ru ?? en ?? "" };
  }),
]);

/** Seconds. */
export const duration = z.union([z.string(), z.number()]).transform((text, context) => {
  const seconds = parseDuration(String(text));
  if (seconds !== null) return seconds;
  fault(context, "is not a duration", { value: text, remedy: "write a number and a unit: 30s, 5m, 24h, 7d, 2w" });
  return z.NEVER;
});

/** A city for each offset from UTC in hours that people write in place of a zone. */
const cities: Readonly<Record<string, string>> = {
  "0": "UTC", "1": "Europe/Berlin", "2": "Europe/Kaliningrad", "3": "Europe/Moscow", "4": "Europe/Samara", "5": "Asia/Yekaterinburg", "6": "Asia/Omsk", "7": "Asia/Krasnoyarsk",
  "8": "Asia/Irkutsk", "9": "Asia/Yakutsk", "10": "Asia/Vladivostok", "11": "Asia/Magadan", "12": "Asia/Kamchatka", "-5": "America/New_York", "-6": "America/Chicago", "-7": "America/Denver", "-8": "America/Los_Angeles",
};
const abbreviations: Readonly<Record<string, string>> = {
  MSK: "Europe/Moscow", МСК: "Europe/Moscow", SAMT: "Europe/Samara", YEKT: "Asia/Yekaterinburg", CEST: "Europe/Berlin", BST: "Europe/London", PST: "America/Los_Angeles", CST: "America/Chicago",
};

/** The zone somebody means by an offset or an abbreviation; null when that cannot be told. */
function meantZone(text: string): string | null {
  const offset = /^(?:GMT|UTC|МСК|MSK)?\s*([+-])0?(\d{1,2})(?::?00)?$/i.exec(text.trim());
  const base = /^(?:МСК|MSK)/i.test(text.trim()) ? 3 : 0;
  if (offset) return cities[String(base + (offset[1] === "-" ? -1 : 1) * Number(offset[2]))] ?? null;
  return abbreviations[text.trim().toUpperCase()] ?? null;
}

export const timeZone = z.string().superRefine((zone, context) => {
  if (IANAZone.isValidZone(zone)) return;
  const meant = meantZone(zone);
  const remedy = meant === null ? nearest(zone, ["UTC", ...Intl.supportedValuesOf("timeZone")], "write an IANA name, for example Europe/Moscow; some") : `write the city whose clock it is, which knows when clocks change: ${meant}`;
  fault(context, "is not a time zone", { value: zone, remedy });
});

export const currency = z.string().superRefine((code, context) => {
  const known = Intl.supportedValuesOf("currency");
  if (!known.includes(code)) fault(context, "is not a currency code", { value: code, remedy: nearest(code, known, "write an ISO 4217 code; some") });
});

export const country = z.string().superRefine((code, context) => {
  if (!isSupportedCountry(code)) fault(context, "is not a country code", { value: code, remedy: "write two capital letters: RU, DE, GB, US …" });
});

export const day = z.string().superRefine((text, context) => {
  if (isDay(text)) return;
  fault(context, "is not a date", { value: text, remedy: "write year-month-day, for example 2026-03-01" });
});

/** A day as YYYY-MM-DD that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** A short name used in files, tables and addresses. */
export const key = word.superRefine((text, context) => {
  if (/^[a-z][a-z0-9_-]*$/.test(text)) return;
  fault(context, "is not a key", { value: text, remedy: "write small latin letters, digits, _ and -, beginning with a letter" });
});

/** A list that a single value may stand for. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.union([z.array(item), item.transform((one) => [one] as z.output<T>[])]);
}
