import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A line as it will be read: whether a reader must refuse it, how many records it nests, and its text. */
export interface Line {
  at: number;
  refused: boolean;
  nested: number;
  text: string;
}

export interface Writers {
  /** A line of a file that is sorted by time (`at`, seconds since 1970) when it is closed. */
  add(path: string, at: number, text: string, about?: { refused?: boolean; nested?: number }): void;
  /** A line of a file that is kept in order of arrival; `header` begins it. */
  append(path: string, line: string, header?: string): void;
  /** Begins to write a small file; `settled` waits for those begun so far. */
  whole(path: string, text: string): void;
  settled(): Promise<void>;
  /** Hands over every file in turn, its lines in order of time; one file at a time is held. */
  close(finish: (path: string, lines: Line[]) => void): void;
  /** Bytes now held in memory. */
  held(): number;
}

const separator = "\u001e";
const largestBuffer = 1 << 18;

/** Appends to many files at once while holding at most `limit` characters; what is over goes to `scratch`. */
export function makeWriters(root: string, scratch: string, limit = 64 << 20): Writers {
  const buffers = new Map<string, { lines: string[]; size: number; spilled: boolean }>();
  const streams = new Map<string, string>();
  const folders = new Set<string>();
  const begun: Promise<unknown>[] = [];
  let failure: unknown = null;
  let total = 0;

  function spill(path: string, buffer: { lines: string[]; size: number; spilled: boolean }): void {
    if (!buffer.lines.length) return;
    const file = join(scratch, path.replaceAll("/", "~"));
    folder(scratch);
    appendFileSync(file, buffer.lines.join(separator) + separator);
    total -= buffer.size;
    buffer.lines = [];
    buffer.size = 0;
    buffer.spilled = true;
  }

  function folder(path: string): void {
    if (folders.has(path)) return;
    mkdirSync(path, { recursive: true });
    folders.add(path);
  }

  return {
    add(path, at, text, about = {}) {
      let buffer = buffers.get(path);
      if (!buffer) buffers.set(path, (buffer = { lines: [], size: 0, spilled: false }));
      const keyed = `${String(at).padStart(11, "0")}${about.refused ? "!" : " "}${String(about.nested ?? 0).padStart(4, "0")}${text}`;
      buffer.lines.push(keyed);
      buffer.size += keyed.length;
      total += keyed.length;
      if (total > limit) {
        for (const [name, each] of buffers) if (each.size > largestBuffer) spill(name, each);
        if (total > limit / 2) for (const [name, each] of buffers) spill(name, each);
      }
    },
    append(path, line, header) {
      let text = streams.get(path);
      if (text === undefined) {
        folder(dirname(join(root, path)));
        writeFileSync(join(root, path), "");
        text = header ? `${header}\n` : "";
      }
      text += `${line}\n`;
      if (text.length > largestBuffer) {
        appendFileSync(join(root, path), text);
        text = "";
      }
      streams.set(path, text);
    },
    whole(path, text) {
      const file = join(root, path);
      folder(dirname(file));
      begun.push(writeFile(file, text).catch((error: unknown) => (failure ??= error)));
    },
    async settled() {
      await Promise.all(begun.splice(0));
      if (failure) throw failure;
    },
    close(finish) {
      for (const [path, text] of streams) appendFileSync(join(root, path), text);
      streams.clear();
      for (const path of [...buffers.keys()].sort()) {
        const buffer = buffers.get(path)!;
        let lines = buffer.lines;
        if (buffer.spilled) {
          const file = join(scratch, path.replaceAll("/", "~"));
          lines = readFileSync(file, "utf8").split(separator).slice(0, -1).concat(lines);
          rmSync(file);
        }
        buffers.delete(path);
        lines.sort();
        folder(dirname(join(root, path)));
        finish(path, lines.map(parse));
      }
      if (existsSync(scratch)) rmSync(scratch, { recursive: true });
    },
    held: () => total,
  };
}

function parse(keyed: string): Line {
  return { at: Number(keyed.slice(0, 11)), refused: keyed[11] === "!", nested: Number(keyed.slice(12, 16)), text: keyed.slice(16) };
}
