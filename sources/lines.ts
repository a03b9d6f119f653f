import type { Bytes } from "./bytes.ts";
import { textBytes, undecodable, type Decoder } from "./text.ts";

/** Whole lines, joined by \n and without the last one's; or one line that could not be read. */
export type LinePage =
  | { kind: "text"; line: number; text: string }
  | { kind: "refused"; line: number; text: string; reason: string };

/** A longer line is refused without being held in memory. */
const longestLine = 16 * 1024 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Cuts a file into pages of whole lines, numbered from 1. Memory stays bounded by the longest line that is allowed;
 * \r\n, \n and (in files that know no other) \r end a line.
 */
export async function* readLines(bytes: Bytes, encoding: string, longest = longestLine): AsyncGenerator<LinePage> {
  let decoder: Decoder | undefined;
  let end: number | undefined;
  let line = 1;
  let held: Buffer[] = [];
  let heldBytes = 0;
  /** Length so far of a line that is too long; 0 when there is none. */
  let skipping = 0;
  let skippedHead = "";

  const tooLong = (): LinePage => ({
    kind: "refused",
    line,
    text: skippedHead,
    reason: `the line is ${megabytes(skipping)} long, more than the ${megabytes(longest)} that a row may have: the file is damaged or is not made of lines`,
  });

  try {
    for await (const chunk of textBytes(bytes.chunks, encoding, (chosen) => (decoder = chosen))) {
      end ??= chunk.includes(lineFeed) || !chunk.includes(carriageReturn) ? lineFeed : carriageReturn;
      let rest = chunk;
      if (skipping > 0) {
        const cut = rest.indexOf(end);
        skipping += cut < 0 ? rest.length : cut;
        if (cut < 0) continue;
        yield tooLong();
        skipping = 0;
        line += 1;
        rest = rest.subarray(cut + 1);
      }
      const cut = rest.lastIndexOf(end);
      if (cut >= 0) {
        const whole = held.length > 0 ? Buffer.concat([...held, rest.subarray(0, cut)]) : rest.subarray(0, cut);
        held = [];
        heldBytes = 0;
        yield* pagesOf(whole, line, end, decoder);
        line += count(whole, end) + 1;
        rest = rest.subarray(cut + 1);
      }
      if (rest.length > 0) {
        held.push(rest);
        heldBytes += rest.length;
      }
      if (heldBytes > longest) {
        skipping = heldBytes;
        skippedHead = Buffer.concat(held).subarray(0, 200).toString("utf8");
        held = [];
        heldBytes = 0;
      }
    }
  } catch (fault) {
    if (heldBytes > 0) yield { kind: "refused", line, text: Buffer.concat(held).toString("utf8"), reason: "the file breaks off in this line" };
    throw fault;
  }
  if (skipping > 0) yield tooLong();
  else if (heldBytes > 0) yield* pagesOf(Buffer.concat(held), line, end ?? lineFeed, decoder);
}

function* pagesOf(bytes: Buffer, line: number, end: number, decoder: Decoder | undefined): Generator<LinePage> {
  const text = bytes.includes(0) ? null : (decoder?.decode(bytes) ?? null);
  if (text !== null) {
    yield { kind: "text", line, text: normal(text, end) };
    return;
  }
  let from = 0;
  let number = line;
  let good: string[] = [];
  const flush = (): LinePage[] => (good.length === 0 ? [] : [{ kind: "text", line: number - good.length, text: normal(good.splice(0).join("\n"), end) }]);
  while (from <= bytes.length) {
    const found = bytes.indexOf(end, from);
    const to = found < 0 ? bytes.length : found;
    const one = bytes.subarray(from, to);
    const decoded = one.includes(0) ? null : (decoder?.decode(one) ?? null);
    if (decoded !== null) good.push(decoded);
    else {
      yield* flush();
      yield { kind: "refused", line: number, text: one.toString("utf8").replaceAll("\0", "␀"), reason: reasonFor(one, decoder?.encoding ?? "utf-8") };
    }
    from = to + 1;
    number += 1;
  }
  yield* flush();
}

function reasonFor(line: Buffer, encoding: string): string {
  return line.includes(0) ? "the line holds zero bytes: it was written only in part, or the file is not text" : undecodable(line, encoding);
}

function normal(text: string, end: number): string {
  if (end === carriageReturn) return text.replaceAll("\r", "\n");
  if (!text.includes("\r")) return text;
  const lines = text.replaceAll("\r\n", "\n");
  return lines.endsWith("\r") ? lines.slice(0, -1) : lines;
}

function count(bytes: Buffer, byte: number): number {
  let found = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) found += 1;
  return found;
}

function megabytes(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
