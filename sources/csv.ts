import { openBytes, UnreadableFile } from "./bytes.ts";
import { parseRecord, recordReader } from "./csv-records.ts";
import { readLines, type LinePage } from "./lines.ts";
import { emptyFile, headerAlone, type Page } from "./source.ts";

export interface CsvOptions {
  encoding: string;
  /** null: the one of , ; tab | that the header uses most. */
  delimiter: string | null;
  /** null: quotes are ordinary characters. */
  quote: string | null;
  /** null: the first line that is not empty. */
  header: readonly string[] | null;
  skip_lines: number;
}

/** A file's pages, and the hash of its content once it has been read to its end. */
export interface FilePages {
  pages: AsyncIterable<Page>;
  hash(): string | undefined;
}

export function readCsv(path: string, options: CsvOptions): FilePages {
  const bytes = openBytes(path);
  return { pages: csvPages(readLines(bytes, options.encoding), options), hash: bytes.hash };
}

/** Delimited text: first the header (names trimmed, made unique, never empty), then rows. */
export async function* csvPages(pages: AsyncIterable<LinePage>, options: CsvOptions): AsyncGenerator<Page> {
  let records: ReturnType<typeof recordReader> | undefined;
  let isBare = true;
  let fault: UnreadableFile | undefined;
  for await (const page of pages) {
    if (fault) throw fault;
    if (page.kind === "refused") {
      isBare = false;
      if (!records && options.header === null) {
        // the page that would follow may tell why: an archive breaks off
        fault = new UnreadableFile(`the header cannot be read: ${page.reason}`);
        continue;
      }
      if (records) yield* records.end();
      yield page;
      continue;
    }
    let { line, text } = page;
    if (!records) {
      const start = startOf(text, line, options);
      if (start === null) continue;
      ({ line, text } = start);
      const delimiter = options.delimiter ?? likeliest(text.split("\n", 1)[0] ?? "", options.quote);
      const header = options.header ? { columns: options.header, text, line } : headerOf(text, line, delimiter, options.quote);
      ({ line, text } = header);
      yield { kind: "header", columns: unique(header.columns), delimiter };
      records = recordReader(delimiter, options.quote, header.columns.length);
    }
    if (text.trim() !== "") isBare = false;
    if (text !== "") yield* records.read(text, line);
  }
  if (fault) throw fault;
  if (records) yield* records.end();
  if (isBare) yield records ? headerAlone : emptyFile;
}

/** The text from the line on that the header, or without one the data, begin in; null when this page has none. */
function startOf(text: string, line: number, options: CsvOptions): { text: string; line: number } | null {
  for (let at = 0, number = line; ; number += 1) {
    const end = text.indexOf("\n", at);
    const isBlank = text.slice(at, end === -1 ? undefined : end).trim() === "";
    if (number > options.skip_lines && !isBlank) return { text: text.slice(at), line: number };
    if (end === -1) return null;
    at = end + 1;
  }
}

function headerOf(text: string, line: number, delimiter: string, quote: string | null) {
  const record = parseRecord(text, 0, delimiter, quote);
  if (typeof record === "string") {
    throw new UnreadableFile(`the header cannot be read: a ${quote} is ${record === "open" ? "opened and not closed" : "closed inside a name"}: mend it in the file, or write quote: none where quotes are ordinary signs`);
  }
  const written = text.slice(0, record.next);
  if (written.includes("\r") && !(quote !== null && written.includes(quote))) {
    throw new UnreadableFile("the header runs into the lines that follow: some lines of the file end with a carriage return alone, others do not: save it with one kind of line end");
  }
  if (record.cells.some(isSomebodys)) {
    throw new UnreadableFile("its first line is a row, for it holds somebody's e-mail or telephone number: write header: [names of the columns, in their order], or skip_lines: for lines that stand before the header");
  }
  return { columns: record.cells.map((cell) => cell.replaceAll("\n", " ")), text: text.slice(record.next), line: line + record.lines };
}

/** Nothing but an e-mail or an international telephone number, which no column is called. */
function isSomebodys(cell: string): boolean {
  const text = cell.trim();
  return /^[^\s@]+@[^\s@]+\.\p{L}{2,}$/u.test(text) || /^\+\d(?:[\s().-]*\d){9,14}$/.test(text);
}

const likelyDelimiters = [",", ";", "\t", "|"];

function likeliest(header: string, quote: string | null): string {
  const bare = quote === null ? header : header.split(quote).filter((_, i) => i % 2 === 0).join("");
  return likelyDelimiters.reduce((best, mark) => (bare.split(mark).length > bare.split(best).length ? mark : best));
}

/** What a header of one column seems to be parted by, where that is not what parts it; null where nothing does. */
export function otherDelimiter(columns: readonly string[]): string | null {
  const [only] = columns;
  if (only === undefined || columns.length > 1) return null;
  const mark = likeliest(only, '"');
  return only.includes(mark) ? mark : null;
}

function unique(columns: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return columns.map((column, i) => {
    const name = column.trim() || `column_${i + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}_${times}`;
  });
}
