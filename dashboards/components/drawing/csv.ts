import type { Cell, Row } from "../reading/table.ts";

/**
 * RFC 4180 text of some rows. A text that a spreadsheet would run as a formula gets an apostrophe in front
 * (OWASP, CSV injection); numbers stay numbers.
 */
export function csvOf(rows: readonly Row[], columns: readonly string[] = Object.keys(rows[0] ?? {})): string {
  const line = (cells: readonly Cell[]) => cells.map(field).join(",");
  return [line(columns), ...rows.map((row) => line(columns.map((name) => row[name] ?? null)))].join("\r\n") + "\r\n";
}

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
