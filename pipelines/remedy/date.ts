import { parseDateFormat } from "../../sources/date-format.ts";
import { jsPattern } from "../../sources/reading.ts";
import { count, counted } from "../terminal.ts";
import { changePlaces, mirrored } from "./date-order.ts";
import { isWord, type Nothing, nullsRemedy } from "./nothing.ts";

/** A refused text and how many rows have it. */
export interface Value {
  value: string;
  rows: number;
}

/** Rows that were accepted, by the formats that their texts fit. */
export interface Fitting {
  formats: readonly string[];
  rows: number;
}

/** Formats that exports are written in; where a value fits several, all are named, for only its owner can tell. */
const usual = ["iso", "dd.MM.yyyy HH:mm:ss", "dd.MM.yyyy HH:mm", "dd.MM.yyyy", "dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm", "dd/MM/yyyy hh:mm a", "dd/MM/yyyy", "MM/dd/yyyy HH:mm:ss", "MM/dd/yyyy HH:mm", "MM/dd/yyyy hh:mm a", "MM/dd/yyyy", "d/M/yyyy", "d/M/yyyy H:mm", "M/d/yyyy", "M/d/yyyy H:mm", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd", "dd-MM-yyyy", "dd-MM-yyyy HH:mm", "MM-dd-yyyy", "MM-dd-yyyy HH:mm", "dd.MM.yy", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "MMM d, yyyy", "d MMMM yyyy 'г.'"];

/** Where both fit all, the stricter one is enough. */
const stricter: Readonly<Record<string, string>> = { "d/M/yyyy": "dd/MM/yyyy", "d/M/yyyy H:mm": "dd/MM/yyyy HH:mm", "M/d/yyyy": "MM/dd/yyyy", "M/d/yyyy H:mm": "MM/dd/yyyy HH:mm", "d MMM yyyy": "d MMMM yyyy" };

/** The value is written in the format, whether or not the calendar has its day. */
export function fits(value: string, text: string): boolean {
  if (text === "epoch_s") return /^\d{10}$/.test(value);
  if (text === "epoch_ms") return /^\d{13}$/.test(value);
  const format = parseDateFormat(text);
  return format.kind !== "epoch" && jsPattern(format.pattern).test(value);
}

/** Formats besides the written ones that some of the values are in. */
export function otherFormats(values: readonly string[], written: readonly string[]): string[] {
  const swapped = written.flatMap((format) => mirrored(format) ?? []);
  return [...new Set(["epoch_s", "epoch_ms", ...usual, ...swapped])].filter((format) => !written.includes(format) && values.some((value) => fits(value, format)));
}

/** The shortest lists of formats that read all of the values that any format reads; several where only the owner can tell. */
function readings(values: readonly string[], formats: readonly string[], chosen: readonly string[] = []): string[][] {
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
const inCalendar = (value: string) => value.replaceAll(/\d+/g, (run) => (run.length >= 4 ? `20${"1".repeat(run.length - 2)}` : "1".repeat(run.length)));

export interface DateCase extends Nothing {
  /** The formats written at the source. */
  written: readonly string[];
  refused: readonly Value[];
  /** null: what was accepted cannot be told from here. */
  accepted: readonly Fitting[] | null;
  /** The accepted rows stand in the warehouse already. */
  areLoaded: boolean;
}

/** What helps against texts that are no times by the written formats, one line for each kind of text. */
export function dateRemedies(found: DateCase): string[] {
  const { written, refused } = found;
  const values = refused.map(({ value }) => value);
  const formats = otherFormats(values, written);
  const isRead = (value: string) => formats.some((format) => fits(value, format));
  const isDay = (value: string) => written.some((format) => fits(value, format)) || (!isRead(value) && written.some((format) => fits(inCalendar(value), format)));
  const open = refused.filter(({ value }) => !isDay(value) && isRead(value));
  const nulls = nullsRemedy(values.filter((value) => !isDay(value) && isWord(value)), found);
  const isUnknown = values.length === 0 || values.some((value) => !isDay(value) && !isRead(value) && !isWord(value));
  return [
    ...(open.length > 0 ? [formatRemedy({ ...found, refused: open }, formats)] : []),
    ...(values.some(isDay) ? ["no such day in the calendar: mend it in the file, or name it in nulls: where it means nothing"] : []),
    ...(nulls === null ? [] : [nulls]),
    ...(isUnknown ? ["write dates: at the source, with the format of the value (several may be listed), or nulls: for what means nothing"] : []),
  ];
}

function formatRemedy(found: DateCase, formats: readonly string[]): string {
  const { written, refused, accepted } = found;
  const values = refused.map(({ value }) => value);
  const all = readings(values, formats);
  const [first = []] = all;
  if (all.every((added) => values.some((value) => !added.some((format) => fits(value, format))))) return mixedRemedy(first, found, formats);
  // the order of day and month that accepted rows prove is the source's
  const proven = all.filter((added) => !written.some((format) => added.some((one) => changePlaces(format, one)) && isNeeded(format, added, accepted)));
  const ways = proven.length > 0 ? proven : all;
  const [only] = ways;
  if (ways.length > 1 || only === undefined) {
    const lists = ways.map((added) => `dates: ${listed(added, found)}`);
    return `${quoted(values)} can be read ${ways.length === 2 ? "two" : ways.length} ways: write ${lists.join(" or ")} at the source`;
  }
  const clash = written.find((format) => only.some((one) => changePlaces(format, one)));
  if (clash !== undefined) return swapRemedy(clash, only, found);
  return `${quoted(values)} ${values.length === 1 ? "looks" : "look"} like ${only.join(" and ")}: write dates: ${listed(only, found)} at the source`;
}

/** Some accepted row can be read by this format and by none of those that are to come; unknown rows may be such. */
function isNeeded(format: string, added: readonly string[], accepted: DateCase["accepted"]): boolean {
  return accepted === null || accepted.some(({ formats }) => formats.includes(format) && !formats.some((one) => added.includes(one)));
}

/** The list to write: what is written and still needed, then what comes to it. */
function listed(added: readonly string[], { written, accepted }: DateCase): string {
  const isAlone = written.join() === "iso" && (accepted === null || !isNeeded("iso", added, accepted));
  const isUnseen = (format: string) => accepted !== null && accepted.length > 0 && !accepted.some(({ formats }) => formats.includes(format));
  const kept = written.filter((format) => !isAlone && !added.some((one) => changePlaces(format, one)) && (isNeeded(format, added, accepted) || isUnseen(format)));
  return JSON.stringify([...kept, ...added]);
}

/** Day and month stand in each other's place in what is written, or in some of the rows. */
function swapRemedy(format: string, added: readonly string[], found: DateCase): string {
  const { refused, accepted, areLoaded } = found;
  const swapped = added.find((one) => changePlaces(format, one)) ?? "";
  const dates = `dates: ${listed(added, found)}`;
  if (accepted === null) return `${quoted(refused.map(({ value }) => value))} can only be ${swapped}, and ${format} is written: if all are as it, write ${dates} in its place; never list both, a day up to 12 would be taken for a month`;
  const other = rowsOf(accepted.filter(({ formats }) => formats.includes(format)));
  const onlyOther = rowsOf(accepted.filter(({ formats }) => formats.includes(format) && !formats.some((one) => added.includes(one))));
  if (onlyOther > 0) return mixed({ format, rows: onlyOther }, { format: swapped, rows: rowsOf(refused) });
  const all = other + rowsOf(refused);
  const why = other === 0 ? `${all === 1 ? "the value fits" : `all ${count(all)} fit`} ${swapped}, none ${format}` : `all ${count(all)} fit ${swapped}, only ${count(other)} also ${format}`;
  const loaded = other > 0 && areLoaded ? `; ${counted(other, "row")} loaded already ${other === 1 ? "was" : "were"} read with day and month in each other's place: ingest or run then reads the files again and corrects ${other === 1 ? "it" : "them"}; replay tries only what was refused` : "";
  return `${why}: write ${dates} in place of ${format}, not beside it${loaded}`;
}

/** The refused values alone are of both orders. */
function mixedRemedy(added: readonly string[], { refused }: DateCase, formats: readonly string[]): string {
  const left = refused.filter(({ value }) => !added.some((format) => fits(value, format)));
  const other = formats.find((format) => added.some((one) => changePlaces(one, format)) && left.some(({ value }) => fits(value, format))) ?? "";
  const own = added.find((one) => changePlaces(one, other)) ?? "";
  return mixed({ format: own, rows: rowsOf(refused.filter(({ value }) => fits(value, own) && !fits(value, other))) }, { format: other, rows: rowsOf(left) });
}

interface Only {
  format: string;
  rows: number;
}

function mixed(one: Only, other: Only): string {
  return `day and month change places within the source: ${rowsFit(one.rows)} only ${one.format}, ${count(other.rows)} only ${other.format}, and no list of formats can tell the others: make two sources of the files that differ, or have the export write one way`;
}

const quoted = ([first = "", ...others]: readonly string[]) => `“${first}”${others.length > 0 ? ` and ${count(others.length)} more` : ""}`;
const rowsOf = (rows: readonly { rows: number }[]) => rows.reduce((sum, one) => sum + one.rows, 0);
const rowsFit = (rows: number) => `${counted(rows, "row")} ${rows === 1 ? "fits" : "fit"}`;
