import { otherCurrency } from "../ingest/currency.ts";
import { currencyRemedies } from "./currency.ts";
import { dateRemedies, type Fitting, type Value } from "./date.ts";
import { otherFormats } from "./date-formats.ts";
import type { Nothing } from "./nothing.ts";
import { type Marks, numberRemedies } from "./number.ts";

/** Equal refusals: of one field, for one reason. */
export interface Refusal {
  reason: string;
  field: string | null;
  /** As they may be shown; null for none. */
  values: readonly { value: string | null; rows: number }[];
}

/** What is known of the source that refused. */
export interface Told extends Nothing, Marks {
  accepted: readonly Fitting[] | null;
  areLoaded: boolean;
  /** Where its `dates` stand: “the source”, or the field. */
  place: string;
  /** Of company.yaml where it names no currency and takes that of its locale; null where it names one. */
  localeOfCurrency: string | null;
}

export const nothingTold: Told = { nulls: [], decimal: ".", thousands: null, accepted: null, areLoaded: false, place: "the source", localeOfCurrency: null };

const notAsWritten = "is not a time written as ";

function named(values: Refusal["values"]): Value[] {
  const rowsOf = new Map<string, number>();
  for (const { value, rows } of values) if (value !== null) rowsOf.set(value.trim(), (rowsOf.get(value.trim()) ?? 0) + rows);
  return [...rowsOf].map(([value, rows]) => ({ value, rows }));
}

/** The formats that a refusal of a time says are written; null for any other refusal. */
function writtenFormats(reason: string): string[] | null {
  return reason.startsWith(notAsWritten) ? reason.slice(notAsWritten.length).split(" or ") : null;
}

/** Formats that decide about a refused time: the written ones, and those that its values are in. */
export function formatsAtStake({ reason, values }: Refusal): string[] {
  const written = writtenFormats(reason);
  return written === null ? [] : [...written, ...otherFormats(named(values).map(({ value }) => value), written)];
}

/** What to do about equal refusals, one line for each thing to do; none where their reason says it already. */
export function remediesOf(refusal: Refusal, told: Told = nothingTold): string[] {
  const written = writtenFormats(refusal.reason);
  const refused = named(refusal.values);
  if (written !== null) return dateRemedies({ ...told, written, refused }).map((line) => line.replaceAll("at the source", `at ${told.place}`));
  if (refusal.reason === "is not a number" || refusal.reason === "is not a whole number") return numberRemedies(refused.map(({ value }) => value), told, told);
  if (refusal.reason.startsWith(otherCurrency)) return currencyRemedies(refusal.reason.slice(otherCurrency.length).split(":")[0]!, refused.map(({ value }) => value), told.localeOfCurrency);
  const remedy = remedyOf(refusal);
  return remedy === null ? [] : [remedy];
}

function remedyOf({ reason, field }: Refusal): string | null {
  if (reason.startsWith("does not exist in ")) return "write time_zone: at the source with the zone its times are written in (UTC knows no such gap), or mend the value in the file";
  if (reason === "the score is outside its scale") return "write the question's own scale (scale: 0-10), or nulls: for marks that mean “not answered”, as { column: …, nulls: [\"99\"] }";
  if (reason.startsWith("is not one of")) return `translate the words: ${field ?? "field"}: { column: …, values: { theirs: ours } }; otherwise: takes the rest`;
  if (reason.startsWith("is not yes or no")) return `translate the words: ${field ?? "field"}: { column: …, values: { theirs: "true", other: "false" } }`;
  if (reason === "is missing" && field === "author_kind") return "nobody is told as speaking: map a column that says who, speaker: of each: { turns: … } where the text marks turns in another way, or a constant (author_kind: =customer) where one side alone speaks";
  if (reason === "is missing") return "map a column that always has it, or leave such rows out: where: …";
  if (reason.startsWith("is missing, and the key needs it")) return "name other fields as key:, or leave it out: the whole row is its key then";
  if (reason.startsWith("is less than") || reason.startsWith("is more than")) return "look whether the right column is mapped; nulls: takes out codes";
  if (reason.startsWith("the line breaks off") || reason.startsWith("the line has")) return 'look at the line in its file: a line break or a delimiter inside a value needs quotes; quote: none where quotes are ordinary signs';
  if (reason.startsWith("a character in the line is cut in half")) return "have the export write the whole character, or take the half out of the file: it was cut where a text was shortened";
  if (reason === "the line is not valid JSON") return "look at the line in its file: each row is one object, with quotes, commas and brackets in place";
  if (reason.startsWith("the line is a list")) return "have the export write one object per line, or map the places of the list: \"[0]\", \"[1]\"";
  if (reason === "is an object or a list, not a text") return `name what of it is the text: ${field ?? "field"}: ${field ?? "field"}.body, or write { sql: … }`;
  return null;
}
