import { basename } from "node:path";
import { UnreadableFile } from "./bytes.ts";
import { formatOf, openFile, stemOf, type FilesSettings, type FoundFile } from "./files.ts";
import { cellMark, rowMark, type Page } from "./source.ts";

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

type Refused = Extract<Page, { kind: "refused" }>;

/** A file of the index, and what becomes of its rows that are no transcript's. */
export interface IndexTable {
  file: FoundFile;
  rows: IndexRow[];
  /** Rows of calls without a transcript. */
  silent: IndexRow[];
  refused: Refused[];
  /** Names of transcripts that the index gives and that are not there. */
  missing: string[];
}

export async function readTable(file: FoundFile, settings: IndexSettings): Promise<IndexTable> {
  const table: IndexTable = { file, rows: [], silent: [], refused: [], missing: [] };
  for await (const row of rowsOf(file, settings, table.refused)) table.rows.push(row);
  return table;
}

/** The row of each transcript: the last that names it. The others are noted as silent or refused; equal ones are one. */
export function assign(files: readonly FoundFile[], tables: readonly IndexTable[]): Map<FoundFile, IndexRow> {
  const filesNamed = finder(files, tables.flatMap(({ rows }) => rows.map(({ file }) => file)));
  const taken = new Map<FoundFile, { row: IndexRow; table: IndexTable }>();
  const refuse = (table: IndexTable, { line, text }: IndexRow, reason: string) => table.refused.push({ kind: "refused", line, text, reason });
  for (const table of tables) {
    for (const row of table.rows) {
      const [file, another] = filesNamed(row.file);
      if (!file) {
        table.silent.push(row);
        if (row.file !== "") table.missing.push(row.file);
      } else if (another) refuse(table, row, "the index calls several transcripts so: name the folder and the ending too");
      else {
        const before = taken.get(file);
        if (before && before.row.text !== row.text) refuse(before.table, before.row, "a later row of the index names the same transcript: name each in one row");
        taken.set(file, { row, table });
      }
    }
  }
  return new Map([...taken].map(([file, { row }]) => [file, row]));
}

/**
 * Which transcripts a name of the index may mean. It may leave out folder and ending. A folder that no transcript of the
 * name has is another system's, as long as the name stands for one transcript and in the index in one folder alone: where
 * numbers begin anew in every folder, it is a call whose transcript is missing.
 */
function finder(files: readonly FoundFile[], given: readonly string[]): (name: string) => readonly FoundFile[] {
  const byStem = grouped(files, (file) => stemOf(file.path));
  const stemIn = (name: string) => [basename(name), stemOf(name)].find((stem) => byStem.has(stem));
  const spellings = grouped(new Set(given), stemIn);
  return (name) => {
    const stem = name === "" ? undefined : stemIn(name);
    const group = byStem.get(stem ?? "") ?? [];
    const whole = group.filter((file) => endsIn(file.path, name) || endsIn(bare(file.path), name));
    const fitting = whole.length > 0 ? whole : group.filter((file) => endsIn(bare(file.path), bare(name)));
    if (fitting.length > 0) return fitting;
    return group.length === 1 && spellings.get(stem)?.length === 1 ? group : [];
  };
}

function grouped<T, K>(all: Iterable<T>, keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function endsIn(path: string, end: string): boolean {
  return `/${path}`.endsWith(`/${end}`);
}

function bare(name: string): string {
  return name.replace(/\.gz$/i, "").replace(/\.[A-Za-z0-9]+$/, "");
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
