import { createHash } from "node:crypto";
import { UnreadableFile } from "./bytes.ts";
import { findFiles, formatOf, hashOf, isSame, loadOf, openFile, stemOf, type FilesSettings, type FoundFile } from "./files.ts";
import { cellMark, rowMark, type Load, type Mark, type Page, type Stream } from "./source.ts";
import { readTranscript, withTurns } from "./transcript.ts";

export interface IndexSettings extends FilesSettings {
  /** Column of the index that holds the transcript's file name. */
  match: string;
}

interface IndexRow {
  /** JSON object as text, so that long numbers stay whole. */
  text: string;
  /** What the index calls the transcript's file; empty when there is none. */
  file: string;
  line: number;
}

/**
 * Transcripts as a stream: every file is one row, `{…its index row, turns: […]}`. Index rows without a file, such as
 * abandoned calls, are rows of the index file with no turns. A call is read again when its file or its index row changed.
 */
export function callStream(dir: string, settings: FilesSettings, index: IndexSettings | null): Stream {
  async function* loads(known: ReadonlyMap<string, Mark>): AsyncGenerator<Load> {
    const files = await findFiles(dir, settings);
    if (!index) {
      for (const file of files) {
        const before = known.get(file.name);
        if (!before || !isSame(before, file)) yield await loadOf(file, before, () => readTranscript(file.path, settings.encoding, "{}"));
      }
      return;
    }
    const indexFiles = await findFiles(dir, index);
    if (![...files, ...indexFiles].some((file) => !isKnown(known, file))) return;
    const byStem = groupByStem(files);
    const rowOf = new Map<FoundFile, IndexRow>();
    for (const indexFile of indexFiles) {
      const silent: IndexRow[] = [];
      const refused: Refused[] = [];
      for await (const row of rowsOf(indexFile, index, refused)) {
        const file = row.file === "" ? undefined : fileNamed(byStem, row.file);
        if (file) rowOf.set(file, row);
        else silent.push(row);
      }
      yield indexLoad(indexFile, known.get(indexFile.name), silent, refused);
    }
    for (const file of files) {
      const text = rowOf.get(file)?.text ?? "{}";
      const suffix = `:${digest(text)}`;
      const before = known.get(file.name);
      if (before && isSame(before, file) && before.hash.endsWith(suffix)) continue;
      yield await loadOf(file, before, () => readTranscript(file.path, settings.encoding, text), suffix);
    }
  }
  return { loads };
}

type Refused = Extract<Page, { kind: "refused" }>;

function isKnown(known: ReadonlyMap<string, Mark>, file: FoundFile): boolean {
  const before = known.get(file.name);
  return before !== undefined && isSame(before, file);
}

function groupByStem(files: readonly FoundFile[]): Map<string, FoundFile[]> {
  const groups = new Map<string, FoundFile[]>();
  for (const file of files) {
    const stem = stemOf(file.path);
    const group = groups.get(stem);
    if (group) group.push(file);
    else groups.set(stem, [file]);
  }
  return groups;
}

/** The index may name a file with or without its folder and ending; a folder it gives must fit. */
function fileNamed(byStem: ReadonlyMap<string, FoundFile[]>, given: string): FoundFile | undefined {
  const group = byStem.get(stemOf(given)) ?? [];
  if (!given.includes("/")) return group[0];
  const bare = (name: string) => name.replace(/\.gz$/i, "").replace(/\.[A-Za-z0-9]+$/, "");
  return group.find((file) => `/${bare(file.path)}`.endsWith(`/${bare(given)}`)) ?? group[0];
}

async function* rowsOf(file: FoundFile, settings: IndexSettings, refused: Refused[]): AsyncGenerator<IndexRow> {
  if (formatOf(file.path, settings) === "parquet") throw new UnreadableFile("an index of transcripts may be csv, json or jsonl, not parquet");
  let columns: readonly string[] | null = null;
  for await (const page of openFile(file, settings).pages) {
    if (page.kind === "header") columns = page.columns;
    if (page.kind === "refused") refused.push(page);
    if (page.kind !== "rows") continue;
    let i = 0;
    for (const row of page.text.split(rowMark)) {
      const line = typeof page.lines === "number" ? page.lines + i : (page.lines[i] ?? 0);
      i += 1;
      if (row.trim() === "") continue;
      const text: string = columns ? JSON.stringify(Object.fromEntries(row.split(cellMark).map((cell, at) => [columns?.[at] ?? `column_${at + 1}`, cell]))) : row;
      const value = objectIn(text);
      if (value) yield { text, line, file: String(value[settings.match] ?? "") };
      else refused.push({ kind: "refused", line, text: row, reason: "the index row is not a valid JSON object" });
    }
  }
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The index file itself: the calls that have no transcript, and what could not be read. */
async function indexLoad(file: FoundFile, before: Mark | undefined, silent: readonly IndexRow[], refused: readonly Refused[]): Promise<Load> {
  const rows = silent.map((row) => withTurns(row.text, "[]"));
  const hash = `${await hashOf(file.path)}:${digest(rows.join("\n"))}`;
  const mark: Mark = { hash, size: file.size, modified: file.modified };
  return {
    origin: file.name,
    size: file.size,
    modified: file.modified,
    ...(before?.hash === hash ? { unchanged: true } : {}),
    async *read() {
      yield* refused;
      if (rows.length > 0) yield { kind: "rows", text: rows.join(rowMark), lines: silent.map((row) => row.line) };
    },
    mark: async () => mark,
  };
}

function digest(text: string): string {
  return createHash("md5").update(text).digest("hex");
}
