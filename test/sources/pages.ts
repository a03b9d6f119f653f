import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll } from "vitest";
import { cellMark, rowMark, type Page } from "../../sources/source.ts";

/** A folder that goes when the tests of a file have ended. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "otklik-"));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

let files = 0;

export function fileOf(dir: string, content: string | Buffer, ending = "csv"): string {
  const path = join(dir, `file-${++files}.${ending}`);
  writeFileSync(path, ending.endsWith("gz") ? gzipSync(content) : content);
  return path;
}

export interface Seen {
  header: readonly string[] | null;
  /** Line number and cells (or the one document). */
  rows: [number, ...string[]][];
  refused: [number, string][];
  notices: string[];
}

/** What a reader yielded, laid out flat; empty rows are no rows. */
export async function seen(pages: AsyncIterable<Page>): Promise<Seen> {
  const found: Seen = { header: null, rows: [], refused: [], notices: [] };
  for await (const page of pages) {
    if (page.kind === "header") found.header = page.columns;
    if (page.kind === "refused") found.refused.push([page.line, page.reason]);
    if (page.kind === "notice") found.notices.push(page.text);
    if (page.kind !== "rows") continue;
    page.text.split(rowMark).forEach((row, i) => {
      const line = typeof page.lines === "number" ? page.lines + i : (page.lines[i] ?? 0);
      if (row !== "") found.rows.push([line, ...row.split(cellMark)]);
    });
  }
  return found;
}
