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
