import { z } from "zod";
import { isoFormat, parseDateFormat, tokenNames, type DateFormat } from "../../sources/date-format.ts";
import { messageOf } from "../user-error.ts";
import { fault, strict } from "./fault.ts";
import { Expression, type FieldMapping, type Origin } from "./mapping.ts";
import { listOf, timeZone, word } from "./words.ts";

/** `%d` of strftime, and `DD` of spreadsheets, as tokens. */
const foreign: readonly [RegExp, string][] = [
  [/%d/g, "dd"], [/%m/g, "MM"], [/%Y/g, "yyyy"], [/%y/g, "yy"], [/%H/g, "HH"], [/%I/g, "hh"], [/%M/g, "mm"], [/%S/g, "ss"], [/%f/g, "S"], [/%p/g, "a"], [/%z/g, "ZZ"], [/%b/g, "MMM"], [/%B/g, "MMMM"],
  [/YYYY/g, "yyyy"], [/YY/g, "yy"], [/DD/g, "dd"], [/(?<=HH:)MM/g, "mm"], [/SS/g, "ss"],
];

/** The format somebody means who wrote it as another system does; null when it is none of those. */
function meantFormat(text: string): string | null {
  if (!/%[A-Za-z]|YY|DD/.test(text)) return null;
  const meant = foreign.reduce((format, [pattern, token]) => format.replace(pattern, token), text);
  try {
    parseDateFormat(meant);
    return meant.includes("%") ? null : meant;
  } catch {
    return null;
  }
}

const dateFormat = z.string().transform((text, context): DateFormat => {
  const meant = meantFormat(text);
  if (meant !== null) {
    fault(context, "is not a date format", { value: text, remedy: `write ${meant}` });
    return isoFormat;
  }
  try {
    return parseDateFormat(text);
  } catch (cause) {
    const remedy = `write iso, epoch_s, epoch_ms, or tokens such as dd.MM.yyyy HH:mm (known: ${tokenNames.join(" ")}; other letters in 'quotes')`;
    fault(context, `is not a date format: ${messageOf(cause)}`, { value: text, remedy });
    return isoFormat;
  }
});

export const decimalMark = z.enum([".", ","]);
export const dateFormats = listOf(dateFormat);

const plain: Omit<FieldMapping, "from"> = {
  optional: false,
  nulls: [],
  values: null,
  otherwise: undefined,
  plus: null,
  dates: null,
  time_zone: null,
  decimal: null,
  thousands: null,
};

/** "=chat" is the constant chat, anything else a column. */
function originOf(text: string): Origin {
  return text.startsWith("=") ? { kind: "constant", value: text.slice(1).trim() } : { kind: "columns", columns: [text] };
}

const details = strict({
  column: listOf(word).optional(),
  value: z.union([word, z.null()]).optional(),
  coalesce: z.array(word).min(1).optional(),
  concat: z.array(word).min(1).optional(),
  sql: z.string().min(1).optional(),
  optional: z.boolean().optional(),
  nulls: listOf(word).optional(),
  values: z.record(z.string(), z.union([word, z.null()])).optional(),
  otherwise: z.union([word, z.null()]).optional(),
  plus: word.optional(),
  dates: dateFormats.optional(),
  time_zone: timeZone.optional(),
  decimal: decimalMark.optional(),
  thousands: z.string().length(1).optional(),
}).transform((given, context): FieldMapping => {
  const { column, value, coalesce, concat, sql, ...rest } = given;
  const origins: Origin[] = [];
  if (column) origins.push({ kind: "columns", columns: column });
  if (value !== undefined) origins.push({ kind: "constant", value });
  if (coalesce) origins.push({ kind: "coalesce", columns: coalesce });
  if (concat) origins.push({ kind: "concat", parts: concat.map((part) => (part.startsWith("=") ? { value: part.slice(1) } : { column: part })) });
  if (sql) origins.push({ kind: "sql", expression: new Expression(sql) });
  const [from] = origins;
  if (origins.length !== 1 || !from) {
    fault(context, origins.length === 0 ? "says nowhere where the value comes from" : "says twice where the value comes from", {
      remedy: "write exactly one of column, value, coalesce, concat, sql",
    });
  }
  if ("otherwise" in rest && !rest.values) fault(context, "otherwise needs values", { remedy: "write values: { theirs: ours } beside it" });
  return { ...plain, ...rest, from: from ?? { kind: "constant", value: null } };
});

/** A column, a list of columns of which the first that the file has is taken, "=constant", or a map with details. */
export const field = z.union([
  word.transform((text): FieldMapping => ({ ...plain, from: originOf(text) })),
  z.array(word).min(1).transform((columns): FieldMapping => ({ ...plain, from: { kind: "columns", columns } })),
  z.null().transform((): FieldMapping => ({ ...plain, from: { kind: "constant", value: null } })),
  details,
]);
