import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** The file as a whole cannot be read; the message says why and what to do. */
export class UnreadableFile extends Error {}

const chunkSize = 1 << 20;

/** What the first bytes of a file betray, and what to do about it. */
const foreign: readonly (readonly [string, string])[] = [
  ["504b0304", "is a zip archive or an Excel workbook: unpack it, or save the sheet as CSV"],
  ["d0cf11e0", "is an old Excel workbook: save the sheet as CSV"],
  ["fd377a58", "is packed with xz: unpack it, or pack it with gzip"],
  ["425a68", "is packed with bzip2: unpack it, or pack it with gzip"],
  ["28b52ffd", "is packed with zstd: unpack it, or pack it with gzip"],
  ["25504446", "is a PDF: ask for the same as CSV"],
  ["50415231", "is a Parquet file: write format: parquet"],
];

export interface Bytes {
  chunks: AsyncIterable<Buffer>;
  /** SHA-256 of the file as it lies on disk; undefined before its end has been read. */
  hash(): string | undefined;
}

/**
 * Opens a file as a stream of bytes, unpacking gzip (recognised by its content, not its name). Throws UnreadableFile
 * for what cannot be text. A gzip that breaks off yields what came before and then throws.
 */
export function openBytes(path: string, { unpack = true } = {}): Bytes {
  const hash = createHash("sha256");
  let digest: string | undefined;
  async function* hashed(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path, { highWaterMark: chunkSize }) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      yield chunk;
    }
    digest = hash.digest("hex");
  }
  return {
    chunks: unpack ? unpacked(hashed()) : hashed(),
    hash: () => digest,
  };
}

async function* unpacked(raw: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const first = await raw.next();
  if (first.done) return;
  const all = prepend(first.value, raw);
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    refuseForeign(first.value);
    yield* all;
    return;
  }
  let inside = false;
  try {
    for await (const chunk of Readable.from(all).pipe(createGunzip({ chunkSize })) as AsyncIterable<Buffer>) {
      if (!inside) refuseForeign(chunk);
      inside = true;
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    for await (const _rest of raw);
    throw new UnreadableFile("the gzip archive is damaged or breaks off: copy it again; what came before the damage was read", { cause });
  }
}

async function* prepend(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

function refuseForeign(chunk: Buffer): void {
  const head = chunk.subarray(0, 4).toString("hex");
  const found = foreign.find(([magic]) => head.startsWith(magic));
  if (found) throw new UnreadableFile(`the file ${found[1]}`);
  if (/^\s*<(?:!doctype html|html)\b/i.test(chunk.subarray(0, 200).toString("latin1"))) {
    throw new UnreadableFile("the file is a web page: its download probably failed or asked to log in");
  }
}
