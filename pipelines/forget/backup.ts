import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { findFiles, MissingFile } from "../../sources/files.ts";
import type { Company } from "../company.ts";
import { entriesOf } from "../entries.ts";
import { messageOf, UserError } from "../user-error.ts";
import { openCopy, type Warehouse, warehousePath } from "../warehouse.ts";
import { textsIn, type Traces } from "./trace.ts";

export interface BackupResult {
  /** Relative to the company's folder. */
  file: string;
  /** Removed from it and proved; false: look at `reason` and remove the file by hand. */
  is_clean: boolean;
  reason: string | null;
}

/** Files of company.yaml's `backups`, and every copy that lies beside the warehouse. Throws UserError for one that is named and missing. */
export async function backupsOf(company: Pick<Company, "dir" | "backups" | "file">): Promise<string[]> {
  const own = warehousePath(company.dir);
  const patterns = await Promise.all(company.backups.map(async (pattern) => ((await isFolder(resolve(company.dir, pattern))) ? `${pattern.replace(/[\\/]+$/, "")}/**` : pattern)));
  try {
    const named = (await findFiles(company.dir, { patterns })).map(({ path }) => path).filter((path) => dirname(path) !== dirname(own));
    return [...new Set([...(await copiesBeside(own)), ...named])].sort();
  } catch (fault) {
    if (!(fault instanceof MissingFile)) throw fault;
    throw new UserError("a backup that company.yaml names is not there", { file: company.file, place: "backups", value: fault.message, remedy: "mend the name, or take it out", cause: fault });
  }
}

/** A path as users know it: relative to the company's folder where it lies under it. */
export function underFolder({ dir }: Pick<Company, "dir">, path: string): string {
  return path.startsWith(`${dir}/`) ? path.slice(dir.length + 1) : path;
}

async function copiesBeside(own: string): Promise<string[]> {
  const working = new Set(["otklik.duckdb", "otklik.duckdb.wal", "otklik.duckdb.new", "otklik.duckdb.new.wal", "forget.json", "forget.json.new"]);
  return (await entriesOf(dirname(own))).filter((entry) => entry.isFile() && !working.has(entry.name)).map(({ name }) => join(dirname(own), name));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false);
}

/** Does to a backup what is done to the warehouse; what is no copy of a warehouse is only looked at. */
export async function cleanBackup(company: Pick<Company, "dir">, path: string, traces: Traces, clean: (copy: Warehouse) => Promise<void>): Promise<BackupResult> {
  const file = underFolder(company, path);
  let copy: Warehouse | undefined;
  try {
    copy = await openCopy(path);
    await clean(copy);
    return { file, is_clean: true, reason: null };
  } catch (fault) {
    copy?.close();
    copy = undefined;
    const held = (await textsIn(path, traces)).length > 0 ? "their identifiers stand in it" : "whether they stand in it cannot be told";
    return { file, is_clean: false, reason: `${held}: ${messageOf(fault)}` };
  } finally {
    copy?.close();
  }
}
