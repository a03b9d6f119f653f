import { count, counted } from "../terminal.ts";
import { fits, inCalendar, otherFormats, readings } from "./date-formats.ts";
import { changePlaces } from "./date-order.ts";
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
