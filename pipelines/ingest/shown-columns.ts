import { otherDelimiter } from "../../sources/csv.ts";
import { redact } from "../../transforms/text/redact.ts";

/** Names told at most. */
const most = 6;

/** A column's name as it may be told: a first line taken for a header may be somebody's row. */
export function shownColumn(name: string): string {
  return redact(name);
}

/** `ID, Date, Mark and 3 more`. */
export function shownColumns(names: readonly string[]): string {
  return `${names.slice(0, most).map(shownColumn).join(", ")}${names.length > most ? ` and ${names.length - most} more` : ""}`;
}

/** What parts a header that was taken for one column, and what to write; null where it is one. */
export function partedOtherwise(columns: readonly string[]): string | null {
  const mark = otherDelimiter(columns);
  if (mark === null) return null;
  const [shown, written] = mark === "\t" ? ["a tab", "\\t"] : [`“${mark}”`, mark];
  return `the file seems to be separated by ${shown}: write delimiter: "${written}", or leave delimiter: out where files differ`;
}
