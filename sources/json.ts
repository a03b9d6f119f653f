import { openBytes, UnreadableFile } from "./bytes.ts";
import type { FilePages } from "./csv.ts";
import { readLines } from "./lines.ts";
import { emptyFile, rowMark, withoutMarks, type Page } from "./source.ts";
import { textBytes, undecodable, type Decoder } from "./text.ts";

/** One document per line; a bad line loses only itself. */
export function readJsonLines(path: string, encoding: string): FilePages {
  const bytes = openBytes(path);
  async function* pages(): AsyncGenerator<Page> {
    let empty = true;
    for await (const page of readLines(bytes, encoding)) {
      empty = false;
      if (page.kind === "refused") yield page;
      else yield { kind: "rows", text: withoutMarks(page.text).replaceAll("\n", rowMark), lines: page.line };
    }
    if (empty) yield emptyFile;
  }
  return { pages: pages(), hash: bytes.hash };
}

/** The elements of an array, or the values that follow one another, whatever their layout over lines. */
export function readJson(path: string, encoding: string): FilePages {
  const bytes = openBytes(path);
  return { pages: values(bytes.chunks, encoding), hash: bytes.hash };
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openArray = 0x5b;
const closeArray = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;
const lineFeed = 0x0a;
const pageSize = 1 << 20;
/** A longer value is refused: it has to be held in memory whole. */
const longestValue = 128 * 1024 * 1024;
/** Of a refused value so much is kept. */
const longestShown = 1 << 20;

/** Why a value that begins in one line had not ended when the file did, in another. */
function unclosed(from: number, to: number, inString: boolean): string {
  const sign = inString ? "quote" : "bracket";
  if (from === to) return `the file ends in the middle of this value: a ${sign} in it is never closed`;
  return `a ${sign} in the value that begins in line ${from} is never closed: everything after it, to line ${to}, was taken for a part of it; mend it, and the file is read again`;
}

const isBlank = (byte: number) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** Follows brackets and strings only; whether a value is valid JSON is judged where it is used. */
async function* values(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Page> {
  let decoder: Decoder | undefined;
  let empty = true;
  let line = 1;
  let depth = 0;
  let inString = false;
  let escaped = false;
  /** 1 inside a top-level array, else 0: the depth at which values stand. */
  let base = 0;
  let started = false;
  let valueLine = 1;
  /** The brackets of the value that are open. */
  const opened: number[] = [];
  let parts: Buffer[] = [];
  let size = 0;
  let rows: string[] = [];
  let lines: number[] = [];
  let rowsSize = 0;

  function* flush(): Generator<Page> {
    if (rows.length > 0) yield { kind: "rows", text: rows.join(rowMark), lines };
    rows = [];
    lines = [];
    rowsSize = 0;
  }
  function take(tail: Buffer): Buffer {
    const value = parts.length > 0 ? Buffer.concat([...parts, tail]) : tail;
    parts = [];
    size = 0;
    started = false;
    opened.length = 0;
    return value;
  }
  function* finish(tail: Buffer): Generator<Page> {
    const value = take(tail);
    const text = decoder?.decode(value) ?? null;
    if (text === null) {
      yield* flush();
      yield { kind: "refused", line: valueLine, text: value.subarray(0, 1000).toString("utf8"), reason: undecodable(value, decoder?.encoding ?? encoding) };
    } else {
      rows.push(withoutMarks(text));
      lines.push(valueLine);
      rowsSize += text.length;
      if (rowsSize > pageSize) yield* flush();
    }
  }

  try {
    for await (const chunk of textBytes(chunks, encoding, (chosen) => (decoder = chosen))) {
      let from = 0;
      empty = false;
      for (let i = 0; i < chunk.length; i++) {
        const byte = chunk[i] as number;
        if (byte === lineFeed) line += 1;
        if (inString) {
          if (escaped) escaped = false;
          else if (byte === backslash) escaped = true;
          else if (byte === quote) inString = false;
          continue;
        }
        if (!started) {
          if (isBlank(byte) || (byte === comma && depth === base)) continue;
          if (byte === closeArray && base === 1) {
            base = 0;
            depth = 0;
            continue;
          }
          if (byte === openArray && depth === 0 && base === 0) {
            base = 1;
            depth = 1;
            continue;
          }
          started = true;
          valueLine = line;
          from = i;
        } else if (depth === base && (byte === comma || isBlank(byte) || byte === closeArray || byte === openObject)) {
          yield* finish(chunk.subarray(from, i));
          i -= 1;
          if (byte === lineFeed) line -= 1;
          continue;
        }
        if (byte === quote) inString = true;
        else if (byte === openObject || byte === openArray) {
          opened.push(byte);
          depth += 1;
        } else if ((byte === closeObject || byte === closeArray) && depth > base) {
          // a bracket that was left open ends with the one around it, so that it spoils its own value only
          const pair = opened.lastIndexOf(byte === closeObject ? openObject : openArray);
          if (pair >= 0) {
            opened.length = pair;
            depth = base + pair;
            if (depth === base) yield* finish(chunk.subarray(from, i + 1));
          } else if (byte === closeArray && base === 1) {
            const value = take(chunk.subarray(from, i));
            yield* flush();
            yield { kind: "refused", line: valueLine, text: value.subarray(0, longestShown).toString("utf8"), reason: unclosed(valueLine, line, false) };
            base = 0;
            depth = 0;
          }
        }
      }
      if (!started) continue;
      parts.push(chunk.subarray(from));
      size += chunk.length - from;
      if (size > longestValue) {
        throw new UnreadableFile(`the value that begins in line ${valueLine} is longer than ${longestValue / 1048576} MB: a bracket or quote in it is never closed, or the file is one value (use an array of rows, or one row per line)`);
      }
    }
  } catch (fault) {
    yield* flush();
    throw fault;
  }
  if (started && depth === base && !inString) yield* finish(Buffer.alloc(0));
  yield* flush();
  if (empty) yield emptyFile;
  if (started) {
    yield { kind: "refused", line: valueLine, text: Buffer.concat(parts).subarray(0, longestShown).toString("utf8"), reason: unclosed(valueLine, line, inString) };
  } else if (base === 1) {
    yield { kind: "notice", text: "the file ends before the ] of its list: it may have been cut" };
  }
}
