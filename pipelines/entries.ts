import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";

/** What lies in a folder; nothing in one that is not there. Throws for one that may not be read. */
export async function entriesOf(folder: string, { recursive = false } = {}): Promise<Dirent[]> {
  return readdir(folder, { recursive, withFileTypes: true }).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return [];
    throw fault;
  });
}
