import { parseDateFormat } from "../../sources/date-format.ts";
import { jsPattern } from "../../sources/reading.ts";
import { changePlaces, mirrored } from "./date-order.ts";

/** Formats that exports are written in; where a value fits several, all are named, for only its owner can tell. */
const usual = ["iso", "dd.MM.yyyy HH:mm:ss", "dd.MM.yyyy HH:mm", "dd.MM.yyyy", "dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm", "dd/MM/yyyy hh:mm a", "dd/MM/yyyy", "MM/dd/yyyy HH:mm:ss", "MM/dd/yyyy HH:mm", "MM/dd/yyyy hh:mm a", "MM/dd/yyyy", "d/M/yyyy", "d/M/yyyy H:mm", "M/d/yyyy", "M/d/yyyy H:mm", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd", "dd-MM-yyyy", "dd-MM-yyyy HH:mm", "MM-dd-yyyy", "MM-dd-yyyy HH:mm", "dd.MM.yy", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "MMM d, yyyy", "d MMMM yyyy 'г.'"];

/** Where both fit all, the stricter one is enough. */
const stricter: Readonly<Record<string, string>> = { "d/M/yyyy": "dd/MM/yyyy", "d/M/yyyy H:mm": "dd/MM/yyyy HH:mm", "M/d/yyyy": "MM/dd/yyyy", "M/d/yyyy H:mm": "MM/dd/yyyy HH:mm", "d MMM yyyy": "d MMMM yyyy" };

/** The value is written in the format, whether or not the calendar has its day. */
export function fits(value: string, text: string): boolean {
  if (text === "epoch_s") return /^\d{10}$/.test(value);
  if (text === "epoch_ms") return /^\d{13}$/.test(value);
  let pattern = patterns.get(text);
  if (pattern === undefined) patterns.set(text, (pattern = patternOf(text)));
  return pattern.test(value);
}

const patterns = new Map<string, RegExp>();

function patternOf(text: string): RegExp {
  const format = parseDateFormat(text);
  return format.kind === "epoch" ? /(?!)/ : jsPattern(format.pattern);
}

/** Formats besides the written ones that some of the values are in. */
export function otherFormats(values: readonly string[], written: readonly string[]): string[] {
  const swapped = written.flatMap((format) => mirrored(format) ?? []);
  return [...new Set(["epoch_s", "epoch_ms", ...usual, ...swapped])].filter((format) => !written.includes(format) && values.some((value) => fits(value, format)));
}

/** The shortest lists of formats that read all of the values that any format reads; several where only the owner can tell. */
export function readings(values: readonly string[], formats: readonly string[], chosen: readonly string[] = []): string[][] {
  const able = formats.filter((format) => !chosen.some((one) => changePlaces(one, format)));
  const most = Math.max(0, ...able.map((format) => values.filter((value) => fits(value, format)).length));
  if (most === 0) return [[...chosen]];
  const best = able.filter((format) => values.filter((value) => fits(value, format)).length === most);
  const ways = best.filter((format) => !best.includes(stricter[format] ?? ""));
  const all = ways.flatMap((format) => readings(values.filter((value) => !fits(value, format)), formats, [...chosen, format]));
  const inOrder = (way: readonly string[]) => [...way].sort((a, b) => formats.indexOf(a) - formats.indexOf(b));
  return [...new Map(all.map((way) => [inOrder(way).join(), inOrder(way)])).values()];
}

/** Two figures for each that a day or month may have, so that what is out of the calendar looks as what is in it. */
export const inCalendar = (value: string) => value.replaceAll(/\d+/g, (run) => (run.length >= 4 ? `20${"1".repeat(run.length - 2)}` : "1".repeat(run.length)));
