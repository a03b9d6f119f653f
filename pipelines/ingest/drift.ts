import type { SourceSettings } from "../company/mapping.ts";
import type { Log } from "../log.ts";
import type { Warehouse } from "../warehouse.ts";
import { literal, utcText } from "../sql-text.ts";
import { partedOtherwise, shownColumns } from "./shown-columns.ts";
import { readColumns } from "./mapped-columns.ts";
import type { Layout, Staged } from "./stage.ts";

interface Drift {
  column: string;
  kind: "appeared" | "vanished";
  file: string;
  /** Something of the source's mapping reads it. */
  isRead: boolean;
}

/**
 * Tells which columns appeared in or vanished from delimited files: of a file that is read again against what it had, of
 * another against the file before it by name. `known` are the headers of the files read before. Returns what writes them
 * down, to be called inside the load's transaction. Columns that the mapping reads are warned of, others noted.
 */
export async function noteDrift(warehouse: Warehouse, source: SourceSettings, staged: Staged, known: ReadonlyMap<string, string | null>, log: Log): Promise<(at: Date) => Promise<void>> {
  const found: Drift[] = [];
  const read = readColumns(source);
  const columnsOf = new Map([...known].flatMap(([file, header]) => (header === null ? [] : [[file, (JSON.parse(header) as Layout).columns] as const])));
  for (const { load, layout } of staged.files) {
    const now = staged.layouts[layout]?.columns;
    if (!now) continue;
    const own = columnsOf.get(load.origin);
    const before = [...columnsOf].filter(([file, columns]) => file < load.origin && partedOtherwise(columns) === null).map(([file]) => file).reduce((last, file) => (file > last ? file : last), "");
    const columns = own ?? columnsOf.get(before);
    columnsOf.set(load.origin, now);
    if (!columns) continue;
    const appeared = now.filter((column) => !columns.includes(column));
    const vanished = columns.filter((column) => !now.includes(column));
    const drifted = (kind: Drift["kind"], names: readonly string[]) => names.map((column): Drift => ({ column, kind, file: load.origin, isRead: read.has(column) }));
    found.push(...drifted("appeared", appeared), ...drifted("vanished", vanished));
    const ofUse = [...appeared, ...vanished].filter((column) => read.has(column));
    const told = [appeared.length > 0 ? `new columns ${shownColumns(appeared)}` : "", vanished.length > 0 ? `without ${shownColumns(vanished)}` : ""].filter(Boolean);
    if (told.length === 0) continue;
    const parted = partedOtherwise(now);
    if (parted !== null && ofUse.length > 0) {
      log.warn(`${source.name}: ${load.origin}: ${parted}`);
      continue;
    }
    const said = `${source.name}: ${load.origin} has other columns than ${own ? "when it was read before" : `the file before it, ${before}`}: ${told.join("; ")}`;
    if (ofUse.length > 0) log.warn(`${said}; company.yaml reads ${shownColumns(ofUse)}`);
    else log.note(`${said}; company.yaml reads none of them`);
  }
  return async (at) => {
    for (let i = 0; i < found.length; i += 500) {
      const values = found.slice(i, i + 500).map(({ column, kind, file, isRead }) => `(${[source.name, column, kind, file, utcText(at)].map(literal).join(", ")}, ${isRead})`);
      await warehouse.run(`insert into ops.drift (source, "column", kind, file, seen_at, is_read) values ${values.join(", ")}`);
    }
  };
}
