import { isoFormat } from "../../sources/date-format.ts";
import type { Reading } from "../../sources/reading.ts";
import type { Company } from "../company.ts";
import type { FieldMapping, SourceSettings } from "../company/mapping.ts";
import type { FieldInput } from "../contract.ts";
import { ident, literal, literals, trimmed } from "../sql-text.ts";
import type { Native } from "./native.ts";
import { partedOtherwise, shownColumn } from "./shown-columns.ts";

/** How a field's texts are read: by its own settings, else its source's. */
export function readingOf(source: SourceSettings, company: Company, field: FieldMapping | null): Reading {
  const { reading } = source;
  const isSql = field?.from.kind === "sql";
  return {
    decimal: field?.decimal ?? (isSql ? "." : reading.decimal),
    thousands: field?.thousands ?? (isSql ? null : reading.thousands),
    dates: field?.dates ?? (isSql ? [...reading.dates, ...(reading.dates.includes(isoFormat) ? [] : [isoFormat])] : reading.dates),
    time_zone: field?.time_zone ?? reading.time_zone ?? company.time_zone,
    company_zone: company.time_zone,
  };
}

/** What to do where a file calls a column differently, or lacks it: its rows come without their values by the second alone. */
export function otherName(columns: readonly string[]): string {
  return `check delimiter and header; where this file calls it differently, name both: [${columns.join(", ")}, its name here]; optional: true only where the file has no such thing`;
}

/** What a refusal says of columns that the file has not. */
export function noColumn(columns: readonly string[], layout: readonly string[] | null): string {
  const names = columns.map((column) => `“${column}”`).join(" nor ");
  const remedy = partedOtherwise(layout ?? []) ?? otherName(columns);
  return `the file has no column ${names}; it has ${(layout ?? []).map((name) => `“${shownColumn(name)}”`).join(", ").slice(0, 300)}: ${remedy}`;
}

/** A field's value as the contract takes it. */
export function inputOf(field: FieldMapping, native: Native, layout: readonly string[] | null, reading: Reading, inKey: boolean): FieldInput {
  const { text, missing } = originSql(field, native);
  const refused = missing.length > 0 && !field.optional ? noColumn(missing, layout) : undefined;
  const plus = field.plus === null ? {} : { plus: ident(field.plus) };
  return { text: valued(field, text), reading, inKey, ...plus, ...(refused === undefined ? {} : { refused }) };
}

/** The SQL of where a value comes from, and the columns that the file would need for it and lacks. */
function originSql({ from }: FieldMapping, native: Native): { text: string; missing: string[] } {
  const lacking = (columns: readonly string[]) => columns.filter((column) => !native.has(column));
  switch (from.kind) {
    case "constant":
      return { text: literal(from.value), missing: [] };
    case "columns": {
      const first = from.columns.find((column) => native.has(column));
      return first === undefined ? { text: "cast(null as varchar)", missing: from.columns } : { text: ident(first), missing: [] };
    }
    case "coalesce": {
      const missing = lacking(from.columns);
      return { text: `coalesce(${from.columns.map(ident).join(", ")})`, missing: missing.length === from.columns.length ? missing : [] };
    }
    case "concat":
      return {
        text: from.parts.map((part) => ("column" in part ? ident(part.column) : literal(part.value))).join(" || "),
        missing: lacking(from.parts.flatMap((part) => ("column" in part ? [part.column] : []))),
      };
    case "sql":
      return { text: `try(cast(${from.expression.sql} as varchar))`, missing: lacking(from.expression.columns) };
  }
}

/** Nulls, then the value map; words of the map are compared without regard to case. */
function valued({ nulls, values, otherwise }: FieldMapping, text: string): string {
  let sql = nulls.length === 0 ? text : `case when ${trimmed(text)} in (${literals(nulls)}) then null else ${text} end`;
  if (values) {
    const word = `coalesce(lower(${trimmed(sql)}), '')`;
    const branches = Object.entries(values).map(([theirs, ours]) => `when ${literal(theirs.trim().toLowerCase())} then ${literal(ours)}`);
    sql = `case ${word} ${branches.join(" ")} else ${otherwise === undefined ? sql : `case when ${word} <> '' then ${literal(otherwise)} end`} end`;
  }
  return sql;
}
