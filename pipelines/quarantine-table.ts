import { localTime } from "./local-time.ts";
import type { RefusedRow } from "./quarantine.ts";
import type { Refusals } from "./refusals.ts";
import { shownValues } from "./remedy/shown.ts";
import { count, counted, table } from "./terminal.ts";

const nothing = "nothing is in quarantine";

/** Equal refusals as lines of a table, what the table leaves out, and what helps, of all of them. */
export function tellRefusals(refusals: readonly Refusals[], { limit, zone }: { limit: number; zone: string }): string {
  if (refusals.length === 0) return nothing;
  const shown = refusals.slice(0, limit);
  const lines = shown.map((one) => ({ rows: count(one.rows), source: one.source, record: one.record, field: one.field, value: shownValues(one.values) || null, reason: one.reason, where: placesOf(one), [`last (${zone})`]: localTime(one.at, zone) }));
  const left = refusals.slice(limit);
  const more = left.length === 0 ? [] : ["", `not shown: ${counted(left.length, "more such line")} of ${counted(left.reduce((sum, { rows }) => sum + rows, 0), "row")}; --limit ${refusals.length} shows all`];
  return [...(lines.length > 0 ? [table(lines)] : []), ...more, "", ...remedyLines(refusals), `${counted(refusals.reduce((sum, { rows }) => sum + rows, 0), "row")} in quarantine; --each shows every row by itself`].join("\n");
}

/** Every row by itself, how many are left out, and what helps, of all of them. */
export function tellRows(rows: readonly RefusedRow[], refusals: readonly Refusals[], { total, zone }: { total: number; zone: string }): string {
  if (total === 0) return nothing;
  const lines = rows.map(({ at, ...row }) => ({ ...row, [`at (${zone})`]: localTime(at, zone) }));
  const more = total > rows.length ? ["", `not shown: ${counted(total - rows.length, "more row")}; --limit ${total} shows all`] : [];
  return [...(lines.length > 0 ? [table(lines)] : []), ...more, "", ...remedyLines(refusals)].join("\n").trimEnd();
}

/** What helps, said once for all that it helps. */
function remedyLines(refusals: readonly Refusals[]): string[] {
  return [...new Set(refusals.flatMap(({ source, field, remedies }) => remedies.map((remedy) => `→ ${source}${field ? `, ${field}` : ""}: ${remedy}`)))];
}

/** `inbox/a.csv 2, 5; inbox/b.csv 7 and 16 more`. */
function placesOf({ places, rows }: Refusals): string {
  const byFile = new Map<string, number[]>();
  for (const { file, line } of places) byFile.set(file, [...(byFile.get(file) ?? []), ...(line === null ? [] : [line])]);
  const told = [...byFile].map(([file, lines]) => (lines.length > 0 ? `${file} ${lines.join(", ")}` : file)).join("; ");
  return rows > places.length ? `${told} and ${count(rows - places.length)} more` : told;
}
