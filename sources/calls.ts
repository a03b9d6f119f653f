import { createHash } from "node:crypto";
import { assign, readTable, type IndexSettings, type IndexTable } from "./call-index.ts";
import { findFiles, hashOf, isSame, loadOf, type FilesSettings, type FoundFile } from "./files.ts";
import { rowMark, type Load, type Mark, type Stream } from "./source.ts";
import { readTranscript, withTurns } from "./transcript.ts";

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
    const tables: IndexTable[] = [];
    for (const file of indexFiles) tables.push(await readTable(file, index));
    const rowOf = assign(files, tables);
    for (const table of tables) yield indexLoad(table, known.get(table.file.name));
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

function isKnown(known: ReadonlyMap<string, Mark>, file: FoundFile): boolean {
  const before = known.get(file.name);
  return before !== undefined && isSame(before, file);
}

/** The index file itself: the calls that have no transcript, and what could not be read. */
async function indexLoad({ file, silent, refused, missing }: IndexTable, before: Mark | undefined): Promise<Load> {
  const rows = silent.map((row) => withTurns(row.text, "[]"));
  const hash = `${await hashOf(file.path)}:${digest([...rows, ...refused.map(({ line, reason }) => `${line} ${reason}`)].join("\n"))}`;
  const mark: Mark = { hash, size: file.size, modified: file.modified };
  return {
    origin: file.name,
    size: file.size,
    modified: file.modified,
    ...(before?.hash === hash ? { unchanged: true } : {}),
    async *read() {
      if (missing.length > 0) yield { kind: "notice", text: tellMissing(missing) };
      yield* refused;
      if (rows.length > 0) yield { kind: "rows", text: rows.join(rowMark), lines: silent.map((row) => row.line) };
    },
    mark: async () => mark,
  };
}

/** Names of missing transcripts that are told, beside their number. */
const namedMissing = 3;

function tellMissing(missing: readonly string[]): string {
  const named = missing.slice(0, namedMissing).map((name) => `“${name}”`).join(", ");
  const more = missing.length > namedMissing ? " and others" : "";
  return missing.length === 1
    ? `1 row names a transcript that is not among the files (${named}): until it comes, this call has no words`
    : `${missing.length} rows name transcripts that are not among the files (${named}${more}): until they come, these calls have no words`;
}

function digest(text: string): string {
  return createHash("md5").update(text).digest("hex");
}
