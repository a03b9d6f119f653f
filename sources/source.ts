/**
 * The whole interface between where data come from and what loads them. A stream tells which loads are new since what is
 * already known; a load yields its native rows in pages. Nothing here knows of the warehouse: the runner keeps the marks
 * and moves them only after its commit.
 */
export interface Stream {
  /** What there is to read, given the mark of every origin read before. Yields nothing for what has not changed. */
  loads(known: ReadonlyMap<string, Mark>): AsyncIterable<Load>;
}

/** How far an origin was read: a file's content hash, an API's cursor. */
export interface Mark {
  hash: string;
  /** Bytes. */
  size?: number;
  /** Milliseconds since 1970. */
  modified?: number;
}

export interface Load {
  /** File path or endpoint that rows are traced back to. */
  origin: string;
  /** Bytes, or an estimate; what loads are grouped by. */
  size: number;
  /** Milliseconds since 1970, where the origin tells. */
  modified?: number;
  /** Only the mark moved (a file was touched or copied anew): there is nothing to read. */
  unchanged?: boolean;
  read(): AsyncIterable<Page>;
  /** The new mark; asked for once `read` has ended. */
  mark(): Promise<Mark>;
}

/** A stretch of native rows, in the order they came. Big and few: a page costs more than a row. */
export type Page =
  /** Names of the cells of the pages that follow; rows are cells. Without it rows are JSON documents. `delimiter` is what stood between cells. */
  | { kind: "header"; columns: readonly string[]; delimiter: string }
  /** Rows joined by `rowMark`, cells within them by `cellMark`; empty rows are no rows. */
  | { kind: "rows"; text: string; lines: LineNumbers }
  /** One row that could not be read. `line` 0 is the file as a whole. */
  | { kind: "refused"; line: number; text: string; reason: string }
  /** A columnar file that the engine reads by itself, or its first rows. */
  | { kind: "parquet"; path: string; rows?: number }
  /** Worth telling; nothing was lost. */
  | { kind: "notice"; text: string };

/** What every reader says of a file without a row or a header. */
export const emptyFile: Page = { kind: "notice", text: "the file is empty: look whether its export ended" };

/** What a delimited file with a header and nothing under it is told. */
export const headerAlone: Page = { kind: "notice", text: "the file has a header and no rows: look whether its export ended" };

/** The first of consecutive numbers, or every row's own. */
export type LineNumbers = number | readonly number[];

export const rowMark = "\x1e";
export const cellMark = "\x1f";

/** Data that hold the marks themselves show them as their printable symbols ␞ and ␟. */
export function withoutMarks(text: string): string {
  const rows = text.includes(rowMark) ? text.replaceAll(rowMark, "␞") : text;
  return rows.includes(cellMark) ? rows.replaceAll(cellMark, "␟") : rows;
}
