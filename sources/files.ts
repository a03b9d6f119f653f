import { stat } from "node:fs/promises";
import { basename, isAbsolute, relative, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { openBytes, UnreadableFile } from "./bytes.ts";
import { readCsv, type FilePages } from "./csv.ts";
import { readJson, readJsonLines } from "./json.ts";
import { filled, referencesIn, type Values, wildcardFree, writtenName } from "./pattern.ts";
import type { Load, Mark, Page, Stream } from "./source.ts";

export const fileFormats = ["csv", "tsv", "json", "jsonl", "parquet", "transcript"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Where files lie and how their bytes become rows. */
export interface FilesSettings {
  /** File names and patterns, relative to the company's folder, as written: `${NAME}` stands for a value of the environment. */
  patterns: string[];
  /** What stands for `${NAME}`; given where files are looked for. */
  values?: Values;
  /** null: by the file's ending. */
  format: FileFormat | null;
  delimiter: string | null;
  quote: string | null;
  header: string[] | null;
  skip_lines: number;
  encoding: string;
}

export interface FoundFile {
  /** Absolute. */
  path: string;
  /** As users know it: relative to the company's folder, with /; of a pattern with references, as that is written. */
  name: string;
  size: number;
  modified: number;
}

/** A pattern without wildcards that names no file. */
export class MissingFile extends Error {}

/** The files that the patterns name, in the order of their names. */
export async function findFiles(dir: string, { patterns, values = {} }: Pick<FilesSettings, "patterns" | "values">): Promise<FoundFile[]> {
  const names = new Map<string, string>();
  const named = new Set<string>();
  for (const pattern of patterns) {
    const full = resolve(dir, filled(pattern, values));
    const hasReference = referencesIn(pattern).length > 0;
    const note = (path: string) => {
      if (hasReference) names.set(path, writtenName(dir, pattern, values, path));
      else if (!names.has(path)) names.set(path, nameOf(dir, path));
    };
    if (!isDynamicPattern(filled(pattern, values))) {
      note(full);
      named.add(full);
      continue;
    }
    const root = wildcardFree(full);
    const rest = relative(root, full).split(sep).join("/");
    for (const found of await glob(rest, { cwd: root, absolute: true, dot: false, expandDirectories: false })) note(resolve(found));
  }
  const files = await Promise.all([...names].map(([path, name]) => describeFile(path, name, named.has(path))));
  return files.filter((file) => file !== null).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** null for what is no file, or went since the pattern found it. */
async function describeFile(path: string, name: string, isNamed: boolean): Promise<FoundFile | null> {
  try {
    const { size, mtimeMs, isFile } = await stat(path).then((found) => ({ size: found.size, mtimeMs: found.mtimeMs, isFile: found.isFile() }));
    return isFile ? { path, name, size, modified: mtimeMs } : null;
  } catch (cause) {
    if (isNamed) throw new MissingFile(name, { cause });
    return null;
  }
}

function nameOf(dir: string, path: string): string {
  const name = relative(dir, path).split(sep).join("/");
  return isAbsolute(name) ? path : name;
}

/** File name without folder and endings: `2026-01-02/CL-7.vtt.gz` → `CL-7`. */
export function stemOf(name: string): string {
  return basename(name).replace(/\.gz$/i, "").replace(/\.[A-Za-z0-9]+$/, "");
}

const endings: Readonly<Record<string, FileFormat>> = {
  csv: "csv",
  tsv: "tsv",
  tab: "tsv",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  parquet: "parquet",
  vtt: "transcript",
  srt: "transcript",
};

export function formatOf(name: string, settings: FilesSettings): FileFormat {
  if (settings.format) return settings.format;
  const ending = /\.(\w+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const format = endings[ending];
  if (format) return format;
  throw new UnreadableFile(`the ending “${ending}” does not say how to read the file: write format: ${fileFormats.join(" | ")}`);
}

/** Opens one file of rows; transcripts are opened by `transcript.ts`. */
export function openFile(file: FoundFile, settings: FilesSettings): FilePages {
  const { pages, hash } = opened(file, settings);
  return { pages: byName(file, pages), hash };
}

function opened(file: FoundFile, settings: FilesSettings): FilePages {
  const format = formatOf(file.path, settings);
  if (format === "csv" || format === "tsv") return readCsv(file.path, { ...settings, delimiter: settings.delimiter ?? (format === "tsv" ? "\t" : null) });
  if (format === "jsonl") return readJsonLines(file.path, settings.encoding);
  if (format === "json") return readJson(file.path, settings.encoding);
  let hash: string | undefined;
  async function* pages() {
    hash = await hashOf(file.path);
    yield { kind: "parquet" as const, path: file.path };
  }
  return { pages: pages(), hash: () => hash };
}

/** What the machine says of a file names it as users know it: where it lies may be secret. */
async function* byName({ path, name }: FoundFile, pages: AsyncIterable<Page>): AsyncGenerator<Page> {
  try {
    yield* pages;
  } catch (fault) {
    if (fault instanceof Error && "path" in fault && fault.path === path) {
      fault.message = fault.message.replaceAll(path, name);
      fault.path = name;
    }
    throw fault;
  }
}

export async function hashOf(path: string): Promise<string> {
  const bytes = openBytes(path, { unpack: false });
  for await (const _chunk of bytes.chunks);
  return bytes.hash() ?? "";
}

/** Files as a stream: new ones and changed ones are its loads. Size and time are looked at first, content only when they differ. */
export function fileStream(dir: string, settings: FilesSettings): Stream {
  async function* loads(known: ReadonlyMap<string, Mark>): AsyncGenerator<Load> {
    for (const file of await findFiles(dir, settings)) {
      const before = known.get(file.name);
      if (before && isSame(before, file)) continue;
      yield await loadOf(file, before, () => openFile(file, settings));
    }
  }
  return { loads };
}

export function isSame(mark: Mark, file: FoundFile): boolean {
  return mark.size === file.size && mark.modified === file.modified;
}

/** A load of one file; when its content turns out to be known, only its mark moves. `suffix` joins what else the rows depend on. */
export async function loadOf(file: FoundFile, before: Mark | undefined, open: () => FilePages, suffix = ""): Promise<Load> {
  const { size, modified } = file;
  if (before?.size === size) {
    // one that may not be opened is told when it is read, without keeping the others out
    const hash = await hashOf(file.path).then((found) => found + suffix, () => null);
    if (hash !== null && hash === before.hash) return { origin: file.name, size, modified, unchanged: true, async *read() {}, mark: async () => ({ hash, size, modified }) };
  }
  let pages: FilePages | undefined;
  return {
    origin: file.name,
    size,
    modified,
    async *read() {
      pages = open();
      yield* byName(file, pages.pages);
    },
    mark: async () => ({ hash: (pages?.hash() ?? (await hashOf(file.path))) + suffix, size, modified }),
  };
}
