import { parseDateFormat } from "../sources/date-format.ts";
import { jsPattern } from "../sources/reading.ts";

/** Formats that exports are written in; where a value fits several, all are named, for only its owner can tell. */
const usual = ["iso", "dd.MM.yyyy HH:mm:ss", "dd.MM.yyyy HH:mm", "dd.MM.yyyy", "dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm", "dd/MM/yyyy", "MM/dd/yyyy HH:mm:ss", "MM/dd/yyyy HH:mm", "MM/dd/yyyy", "M/d/yyyy", "M/d/yyyy H:mm", "MM/dd/yyyy hh:mm a", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd", "dd-MM-yyyy", "dd-MM-yyyy HH:mm", "dd.MM.yy", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "MMM d, yyyy", "d MMMM yyyy 'г.'"];

/** Where both fit, the stricter one is enough. */
const stricter: Readonly<Record<string, string>> = { "M/d/yyyy": "MM/dd/yyyy", "M/d/yyyy H:mm": "MM/dd/yyyy HH:mm", "d MMM yyyy": "d MMMM yyyy" };

function formatsOf(value: string): string[] {
  if (/^\d{10}$/.test(value)) return ["epoch_s"];
  if (/^\d{13}$/.test(value)) return ["epoch_ms"];
  const fitting = usual.filter((text) => fits(value, text));
  return fitting.filter((text) => !fitting.includes(stricter[text] ?? ""));
}

/** The value is written in the format, whether or not the calendar has its day. */
function fits(value: string, text: string): boolean {
  const format = parseDateFormat(text);
  return format.kind !== "epoch" && jsPattern(format.pattern).test(value);
}

const notAsWritten = "is not a time written as ";

/** What to do about a refusal, in one line; null where its reason says it already. */
export function remedyOf({ reason, field, value }: { reason: string; field: string | null; value: string | null }): string | null {
  if (reason.startsWith(notAsWritten)) {
    const said = reason.slice(notAsWritten.length).split(" or ");
    const written = value?.trim() ?? "";
    if (said.some((text) => fits(written, text))) return "no such day in the calendar: mend it in the file, or name it in nulls: where it means nothing";
    const formats = formatsOf(written);
    const known = said.join() === "iso" ? [] : said;
    const dates = formats.map((format) => `dates: ${JSON.stringify([...known, format])}`);
    if (formats.length > 1) return `the value can be read ${formats.length === 2 ? "two" : formats.length} ways: write ${dates.join(" or ")} at the source`;
    if (formats.length > 0) return `the value looks like ${formats[0]}: write ${dates[0]} at the source`;
    return "write dates: at the source, with the format of the value (several may be listed), or nulls: for what means nothing";
  }
  if (reason.startsWith("does not exist in ")) return "write time_zone: at the source with the zone its times are written in (UTC knows no such gap), or mend the value in the file";
  if (reason === "the score is outside its scale") return "write the question's own scale (scale: 0-10), or nulls: for marks that mean “not answered”, as { column: …, nulls: [\"99\"] }";
  if (reason === "is not a number" || reason === "is not a whole number") return 'write decimal: "," or thousands: " " at the source where numbers are written so, or nulls: for words that mean nothing';
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
