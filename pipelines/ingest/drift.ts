import type { SourceSettings } from "../company/mapping.ts";
import type { Log } from "../log.ts";
import type { Warehouse } from "../warehouse.ts";
import { shownColumns } from "./shown-columns.ts";
import { literal } from "./sql-text.ts";
import type { Layout, Staged } from "./stage.ts";

interface Drift {
  column: string;
  kind: "appeared" | "vanished";
  file: string;
}

/**
 * Tells which columns appeared in or vanished from delimited files: of a file that is read again against what it had, of
 * another against the file before it by name. `known` are the headers of the files read before. Returns what writes them
 * down, to be called inside the load's transaction.
 */
export async function noteDrift(warehouse: Warehouse, source: SourceSettings, staged: Staged, known: ReadonlyMap<string, string | null>, log: Log): Promise<(at: Date) => Promise<void>> {
  const found: Drift[] = [];
  const columnsOf = new Map([...known].flatMap(([file, header]) => (header === null ? [] : [[file, (JSON.parse(header) as Layout).columns] as const])));
  for (const { load, layout } of staged.files) {
    const now = staged.layouts[layout]?.columns;
    if (!now) continue;
    const own = columnsOf.get(load.origin);
    const before = [...columnsOf.keys()].filter((file) => file < load.origin).reduce((last, file) => (file > last ? file : last), "");
    const columns = own ?? columnsOf.get(before);
    columnsOf.set(load.origin, now);
    if (!columns) continue;
    const appeared = now.filter((column) => !columns.includes(column));
    const vanished = columns.filter((column) => !now.includes(column));
    found.push(...appeared.map((column) => ({ column, kind: "appeared" as const, file: load.origin })));
    found.push(...vanished.map((column) => ({ column, kind: "vanished" as const, file: load.origin })));
    const told = [appeared.length > 0 ? `new columns ${shownColumns(appeared)}` : "", vanished.length > 0 ? `without ${shownColumns(vanished)}` : ""].filter(Boolean);
    if (told.length > 0) log.warn(`${source.name}: ${load.origin} has other columns than ${own ? "when it was read before" : `the file before it, ${before}`}: ${told.join("; ")}`);
  }
  return async (at) => {
    for (let i = 0; i < found.length; i += 500) {
      const values = found.slice(i, i + 500).map(({ column, kind, file }) => `(${[source.name, column, kind, file, at.toISOString().replace("T", " ").replace("Z", "")].map(literal).join(", ")})`);
      await warehouse.run(`insert into ops.drift (source, "column", kind, file, seen_at) values ${values.join(", ")}`);
    }
  };
}
