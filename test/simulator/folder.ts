import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simulate, type Simulation } from "../../data/simulator/simulate.ts";

/** A simulated company in a folder of its own, and how to read it without Otklik's code. */
export interface Folder {
  dir: string;
  /** Every file with the hash of its bytes. */
  hashes(): Record<string, string>;
  bytes(path: string): Buffer;
  text(path: string): string;
  files(under: string): string[];
  truth(file: string): Record<string, string>[];
  json<T>(path: string): T;
  remove(): void;
}

export async function simulated(options: Omit<Simulation, "dir">): Promise<Folder> {
  const dir = mkdtempSync(join(tmpdir(), "otklik-simulated-"));
  await simulate({ dir, ...options });
  return folder(dir);
}

function folder(dir: string): Folder {
  const files = (under: string): string[] =>
    readdirSync(join(dir, under), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
      .sort();
  const text = (path: string) => readFileSync(join(dir, path), "utf8");
  return {
    dir,
    files,
    text,
    bytes: (path) => readFileSync(join(dir, path)),
    hashes: () => Object.fromEntries(files(".").map((path) => [path, createHash("sha256").update(readFileSync(join(dir, path))).digest("hex")])),
    truth: (file) => csv(text(`truth/${file}`), ","),
    json: <T>(path: string) => JSON.parse(text(path)) as T,
    remove: () => rmSync(dir, { recursive: true }),
  };
}

/** Reads delimited text with quotes; a plain reading, only for tests. */
export function csv(source: string, delimiter: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < source.length; i++) {
    const character = source[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === delimiter || character === "\n") {
      rows.at(-1)!.push(cell);
      cell = "";
      if (character === "\n") rows.push([]);
    } else cell += character;
  }
  const [header, ...body] = rows.filter((row) => row.length > 0);
  return body.map((row) => Object.fromEntries(header!.map((name, i) => [name, row[i] ?? ""])));
}
