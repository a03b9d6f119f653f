import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { openBytes } from "../../sources/bytes.ts";
import { findFiles, type FilesSettings, MissingFile } from "../../sources/files.ts";
import { referencesIn } from "../../sources/pattern.ts";
import { textBytes } from "../../sources/text.ts";
import type { Company } from "../company.ts";
import { withReferences } from "../company/reference.ts";
import { standsAmong, type Traces } from "./trace.ts";

/** A file of the company's own, which Otklik reads and never changes. */
export interface FromFile {
  source: string;
  /** Relative to the company's folder. */
  file: string;
}

export interface OwnFile extends FromFile {
  /** `gone`: rows of the person came from it, and it is no longer in its place; `closed`: its bytes cannot be looked into. */
  state: "holds" | "gone" | "closed";
}

/**
 * The files of a company's sources in which a person stands: those their rows came from, and every file of a source, of
 * its index and of what it looks up in whose bytes one of their identifiers is found; and `left`, those that were
 * read of sources that company.yaml no longer names. Files are only read.
 */
export async function ownFiles(company: Pick<Company, "dir" | "file" | "sources">, cameFrom: readonly FromFile[], traces: Traces, left: readonly FromFile[] = []): Promise<OwnFile[]> {
  const found = new Map<string, OwnFile>();
  const there = new Set<string>();
  const look = async (source: string, settings: FilesSettings) => {
    for (const pattern of settings.patterns) {
      const state = await lookInto(company, { ...settings, patterns: [pattern] }, `sources.${source}.files`, traces);
      for (const [file, holds] of state) {
        const one = { source, file };
        there.add(keyOf(one));
        if (holds !== false) found.set(keyOf(one), { ...one, state: holds === null ? "closed" : "holds" });
      }
    }
  };
  for (const source of Object.values(company.sources)) {
    for (const settings of [source.files, ...(source.index ? [source.index] : []), ...source.lookups.map(({ files }) => files)]) await look(source.name, settings);
  }
  for (const { source, file } of left) await look(source, { ...asItIs, patterns: [file] });
  for (const one of cameFrom) {
    // a name with references is no path: that it was found tells that it is there, and nothing does while one is not set
    const isTold = referencesIn(one.file).every((name) => process.env[name] !== undefined);
    const isThere = there.has(keyOf(one)) || existsSync(resolve(company.dir, one.file));
    found.set(keyOf(one), { ...one, state: !isTold ? "closed" : isThere ? "holds" : "gone" });
  }
  return [...found.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** How files are looked into of which company.yaml no longer tells how they are read. */
const asItIs = { format: null, delimiter: null, quote: null, header: null, skip_lines: 0, encoding: "utf-8" };

function keyOf({ source, file }: FromFile): string {
  return `${source}\n${file}`;
}

/** By file, whether the person is seen in it; null where that cannot be told, of a pattern too that cannot be followed. */
async function lookInto(company: Pick<Company, "dir" | "file">, settings: FilesSettings, place: string, traces: Traces): Promise<Map<string, boolean | null>> {
  const states = new Map<string, boolean | null>();
  try {
    for (const { path, name } of await findFiles(company.dir, withReferences(settings, company.file, place))) {
      // a packed table hides its texts
      const isPacked = isParquet(path, settings);
      states.set(name, await holds(path, isPacked ? null : settings.encoding, traces).then((seen) => seen || (isPacked ? null : false), () => null));
    }
  } catch (fault) {
    if (fault instanceof MissingFile) return states;
    if (existsSync(resolve(company.dir, settings.patterns[0] ?? "")) || settings.patterns[0]?.includes("${")) states.set(settings.patterns[0] ?? "", null);
  }
  return states;
}

function isParquet(path: string, settings: FilesSettings): boolean {
  return settings.format === "parquet" || (settings.format === null && /\.parquet$/i.test(path));
}

async function holds(path: string, encoding: string | null, traces: Traces): Promise<boolean> {
  const { chunks } = openBytes(path, { unpack: encoding !== null });
  return standsAmong(encoding === null ? chunks : textBytes(chunks, encoding, () => {}), traces);
}
