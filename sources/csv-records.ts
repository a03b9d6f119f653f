import { cellMark, rowMark, withoutMarks, type Page } from "./source.ts";

/** A quoted cell may span lines, but not more characters than this: then its quote was never closed. */
const longestRecord = 1 << 20;

export interface ParsedRecord {
  cells: string[];
  /** Where the next record begins. */
  next: number;
  /** How many lines of the file it takes. */
  lines: number;
}

/**
 * Turns pages of whole lines into pages of records. A quote that is never closed, or is closed in the middle of a cell,
 * costs only the line it stands in: reading goes on at the next one. `width` is the number of columns.
 */
export function recordReader(delimiter: string, quote: string | null, width: number) {
  let carry = "";
  let carryLine = 0;

  function* split(text: string, line: number, last: boolean): Generator<Page> {
    if (quote === null || !text.includes(quote)) {
      yield { kind: "rows", text: text.replaceAll(delimiter, cellMark).replaceAll("\n", rowMark), lines: line };
      return;
    }
    let rows: string[] = [];
    let lines: number[] = [];
    let at = 0;
    let number = line;
    while (at <= text.length) {
      const quoteAt = text.indexOf(quote, at);
      const plainEnd = quoteAt < 0 ? text.length + 1 : text.lastIndexOf("\n", quoteAt) + 1;
      if (plainEnd > at) {
        for (const row of text.slice(at, plainEnd - 1).replaceAll(delimiter, cellMark).split("\n")) {
          rows.push(row);
          lines.push(number++);
        }
        at = plainEnd;
        continue;
      }
      const record = parseRecord(text, at, delimiter, quote);
      if (record === "open" && !last && text.length - at <= longestRecord) {
        carry = text.slice(at);
        carryLine = number;
        break;
      }
      if (typeof record === "object" && (record.lines === 1 || record.cells.length === width)) {
        rows.push(record.cells.join(cellMark));
        lines.push(number);
        number += record.lines;
        at = record.next;
        continue;
      }
      const lineEnd = text.indexOf("\n", at);
      const single = text.slice(at, lineEnd < 0 ? text.length : lineEnd);
      const cells = parseLoosely(single, delimiter, quote);
      if (cells.length === width) {
        rows.push(cells.join(cellMark));
        lines.push(number);
      } else {
        if (rows.length > 0) yield { kind: "rows", text: rows.join(rowMark), lines };
        rows = [];
        lines = [];
        yield { kind: "refused", line: number, text: single, reason: `a ${quote} is opened and not closed before the next ${shown(delimiter)} or line end: double it inside a cell` };
      }
      number += 1;
      at += single.length + 1;
    }
    if (rows.length > 0) yield { kind: "rows", text: rows.join(rowMark), lines };
  }

  return {
    /** Lines that follow the ones read before. */
    *read(text: string, line: number): Generator<Page> {
      const open = carry;
      carry = "";
      yield* open === "" ? split(withoutMarks(text), line, false) : split(`${open}\n${withoutMarks(text)}`, carryLine, false);
    },
    /** No line follows. */
    *end(): Generator<Page> {
      const open = carry;
      carry = "";
      if (open !== "") yield* split(open, carryLine, true);
    },
  };
}

/** One record by RFC 4180; "open" when its quote is not closed in this text, "broken" when it is closed inside a cell. */
export function parseRecord(text: string, at: number, delimiter: string, quote: string | null): ParsedRecord | "open" | "broken" {
  const cells: string[] = [];
  let lines = 1;
  let i = at;
  for (;;) {
    if (quote !== null && text[i] === quote) {
      let from = i + 1;
      let value = "";
      for (;;) {
        const close = text.indexOf(quote, from);
        if (close < 0) return "open";
        const doubled = text[close + 1] === quote;
        value += text.slice(from, doubled ? close + 1 : close);
        from = doubled ? close + 2 : close + 1;
        if (!doubled) break;
      }
      if (value.includes("\n")) lines += value.split("\n").length - 1;
      cells.push(value);
      i = from;
    } else {
      let end = i;
      while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end += 1;
      cells.push(text.slice(i, end));
      i = end;
    }
    const mark = text[i];
    if (mark === undefined || mark === "\n") return { cells, next: i + 1, lines };
    if (mark !== delimiter) return "broken";
    i += 1;
  }
}

/** Cells of one line whose inner quotes were not doubled: a quoted cell ends at a quote before a delimiter. */
function parseLoosely(line: string, delimiter: string, quote: string): string[] {
  const cells: string[] = [];
  let i = 0;
  for (;;) {
    const quoted = line[i] === quote;
    const found = line.indexOf(quoted ? quote + delimiter : delimiter, i + (quoted ? 1 : 0));
    const end = found < 0 ? line.length : found + (quoted ? 1 : 0);
    const cell = line.slice(i, end);
    if (quoted && (cell.length < 2 || !cell.endsWith(quote))) return [];
    cells.push(quoted ? cell.slice(1, -1).replaceAll(quote + quote, quote) : cell);
    if (found < 0) return cells;
    i = end + delimiter.length;
  }
}

function shown(delimiter: string): string {
  return delimiter === "\t" ? "tab" : delimiter;
}
