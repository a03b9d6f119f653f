import type { DateFormat } from "./date-format.ts";
import { escaped } from "./escaped.ts";

/** How texts become numbers and times. */
export interface Reading {
  decimal: "." | ",";
  /** Besides blanks and no-break blanks; null: no other. */
  thousands: string | null;
  /** Tried in this order. */
  dates: readonly DateFormat[];
  /** IANA zone of times written without an offset. */
  time_zone: string;
  /** IANA zone of the local dates stored beside instants. */
  company_zone: string;
}

/** The numbers that a reading understands, as one expression for JavaScript and RE2 (no anchors). */
export function numberPattern({ decimal, thousands }: Reading): string {
  const blank = "[ \\x{00A0}\\x{202F}\\x{2009}']";
  const groups = [blank, ...(thousands ? [escaped(thousands)] : [])].map((mark) => `\\d{1,3}(?:${mark}\\d{3})+`);
  const mark = escaped(decimal);
  return `[+−-]?(?:(?:\\d+|${groups.join("|")})(?:${mark}\\d*)?|${mark}\\d+)(?:[eE][+-]?\\d{1,3})?`;
}

/** `\x{00A0}` of RE2 is `\u00A0` in JavaScript. */
export function jsPattern(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern.replaceAll(/\\x\{([0-9A-F]{4})\}/g, "\\u$1")})$`);
}

export const yes: readonly string[] = ["true", "t", "yes", "y", "1", "да", "д"];
export const no: readonly string[] = ["false", "f", "no", "n", "0", "нет", "н"];

/** What a refused value is told; the same words from both executors. */
export const refusals = {
  missing: "is missing",
  missingInKey: "is missing, and the key needs it",
  nested: "is an object or a list, not a text",
  number: "is not a number",
  integer: "is not a whole number",
  boolean: `is not yes or no (known: ${[...yes, ...no].join(", ")})`,
  choice: (choices: readonly string[]) => `is not one of ${choices.join(", ")}`,
  instant: (dates: readonly DateFormat[]) => `is not a time written as ${dates.map((format) => format.text).join(" or ")}`,
  gap: (zone: string) => `does not exist in ${zone}: the clocks went forward then`,
  below: (min: number) => `is less than ${min}`,
  above: (max: number) => `is more than ${max}`,
} as const;
