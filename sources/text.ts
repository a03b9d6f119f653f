import { isAscii, isUtf8 } from "node:buffer";
import { UnreadableFile } from "./bytes.ts";

/** Turns bytes of one encoding into text, and says which bytes are none. */
export interface Decoder {
  /** null when the bytes are not text in this encoding. */
  decode(bytes: Buffer): string | null;
  encoding: string;
}

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Makes the chunks of a file fit for cutting at line ends: drops byte order marks, turns UTF-16 into UTF-8. The decoder
 * reads what is yielded. Throws UnreadableFile when the file is plainly not in the declared encoding.
 */
export async function* textBytes(chunks: AsyncIterable<Buffer>, encoding: string, chosen: (decoder: Decoder) => void): AsyncGenerator<Buffer> {
  let wide: InstanceType<typeof TextDecoder> | undefined;
  let first = true;
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (first) {
      first = false;
      const marked = markOf(chunk);
      const actual = marked ?? encoding;
      if (marked === "utf-8") bytes = chunk.subarray(utf8Mark.length);
      if (actual.startsWith("utf-16")) {
        wide = new TextDecoder(actual);
        chosen(utf8);
      } else {
        refuseOtherEncoding(bytes, actual);
        chosen(actual === "utf-8" ? utf8 : decoderOf(actual));
      }
    }
    yield wide ? Buffer.from(wide.decode(chunk, { stream: true }), "utf8") : bytes;
  }
  if (wide) yield Buffer.from(wide.decode(), "utf8");
}

function markOf(bytes: Buffer): string | null {
  if (bytes.subarray(0, 3).equals(utf8Mark)) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

const utf8: Decoder = { encoding: "utf-8", decode: (bytes) => (isUtf8(bytes) ? bytes.toString("utf8") : null) };

function decoderOf(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return {
    encoding,
    decode(bytes) {
      if (isAscii(bytes)) return bytes.toString("latin1");
      try {
        return decoder.decode(bytes);
      } catch {
        return null;
      }
    },
  };
}

function refuseOtherEncoding(bytes: Buffer, encoding: string): void {
  const head = bytes.subarray(0, 1 << 16);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) > head.length / 4 && Math.min(even, odd) < Math.max(even, odd) / 4) {
    throw new UnreadableFile(`the file looks like UTF-16, not ${encoding}: write encoding: ${even > odd ? "utf-16be" : "utf-16le"}`);
  }
  const lines = head.subarray(0, head.lastIndexOf(0x0a) + 1 || head.length);
  if (encoding !== "utf-8" && !isAscii(lines) && isUtf8(lines)) throw new UnreadableFile(`the file is UTF-8, not ${encoding}: write encoding: utf-8, or leave it out`);
}

/** The reason for a line that is no text, with the most likely way out. */
export function undecodable(bytes: Buffer, encoding: string): string {
  const cyrillic = bytes.reduce((count, byte) => count + (byte >= 0xc0 ? 1 : 0), 0);
  const hint = encoding === "utf-8" && cyrillic > 1 ? "; if the file is Russian from Excel or 1C, write encoding: windows-1251" : "; check encoding";
  return `the line is not valid ${encoding}${hint}`;
}
