import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileStream, findFiles, formatOf, loadOf, MissingFile, openFile, stemOf, type FilesSettings } from "../../sources/files.ts";
import type { Mark } from "../../sources/source.ts";
import { temporaryFolder } from "./pages.ts";

const dir = join(temporaryFolder(), "company");
mkdirSync(join(dir, "inbox", "old"), { recursive: true });
mkdirSync(join(dir, "..", "beside"), { recursive: true });
const settings: FilesSettings = { patterns: ["inbox/*.csv"], format: null, delimiter: null, quote: '"', header: null, skip_lines: 0, encoding: "utf-8" };
const write = (name: string, content = "a\n1\n") => writeFileSync(join(dir, name), content);
write("inbox/b.csv");
write("inbox/a.csv");
write("inbox/old/c.csv");
write("inbox/note.md");
write("../beside/d.csv");

test("patterns find files under and beside the company's folder, each once, in the order of their names", async () => {
  const names = async (...patterns: string[]) => (await findFiles(dir, { patterns })).map(({ name }) => name);
  expect(await names("inbox/*.csv")).toEqual(["inbox/a.csv", "inbox/b.csv"]);
  expect(await names("inbox/**/*.csv", "inbox/a.csv")).toEqual(["inbox/a.csv", "inbox/b.csv", "inbox/old/c.csv"]);
  expect(await names("../beside/*.csv")).toEqual(["../beside/d.csv"]);
  expect(await names("inbox/{a,b}.csv")).toEqual(["inbox/a.csv", "inbox/b.csv"]);
  expect(await names("inbox/x*.csv")).toEqual([]);
});

test("what a pattern with references finds is named as the pattern is written, never by what was filled in", async () => {
  const names = async (pattern: string, values: Record<string, string>) => (await findFiles(dir, { patterns: [pattern], values })).map(({ name }) => name);
  expect(await names("${BOX}/*.csv", { BOX: "inbox" })).toEqual(["${BOX}/a.csv", "${BOX}/b.csv"]);
  expect(await names("${BOX}/**/*.csv", { BOX: join(dir, "inbox/") })).toEqual(["${BOX}/a.csv", "${BOX}/b.csv", "${BOX}/old/c.csv"]);
  expect(await names("${BOX}/${NAME}", { BOX: "inbox", NAME: "b.csv" })).toEqual(["${BOX}/${NAME}"]);
  expect(await names("inbox/${SUB}/c*", { SUB: "old" })).toEqual(["inbox/${SUB}/c.csv"]);
  expect(await names("*/${SUB}/c*", { SUB: "old" })).toEqual(["inbox/${SUB}/c.csv"]);
  expect(await names("inbox/*${LETTER}.csv", { LETTER: "a" })).toEqual(["inbox/${LETTER}.csv"]);
  expect(await names("${ALL}", { ALL: "../beside/*.csv" })).toEqual(["${ALL}/d.csv"]);
  expect(await names("inbox/${NONE}a.csv", { NONE: "" })).toEqual(["inbox/${NONE}a.csv"]);
  await expect(names("${BOX}/missing.csv", { BOX: "inbox" })).rejects.toThrow(/^\$\{BOX\}\/missing\.csv$/);
});

test("what the machine says of a file that went since it was found bears its name, not where it lies", async () => {
  const read = async () => {
    for await (const _page of openFile({ path: join(dir, "s3cr3t.csv"), name: "${TOKEN}.csv", size: 1, modified: 1 }, settings).pages);
  };
  await expect(read()).rejects.toMatchObject({ code: "ENOENT", message: expect.stringMatching(/^ENOENT[^/]*'\$\{TOKEN\}\.csv'$/), path: "${TOKEN}.csv" });
});

test("a file named without a wildcard has to exist", async () => {
  await expect(findFiles(dir, { patterns: ["inbox/missing.csv"] })).rejects.toThrow(MissingFile);
});

test("the ending says the format, with or without .gz, unless the settings do", () => {
  expect(["a.csv", "a.TSV.gz", "a.ndjson", "a.parquet", "a.srt"].map((name) => formatOf(name, settings))).toEqual(["csv", "tsv", "jsonl", "parquet", "transcript"]);
  expect(formatOf("a.dat", { ...settings, format: "csv" })).toBe("csv");
  expect(() => formatOf("a.dat", settings)).toThrow("write format: csv | tsv");
  expect(stemOf("2026/CL-1.2.vtt.gz")).toBe("CL-1.2");
});

test("only new and changed files are loads; a touched one only moves its mark", async () => {
  const known = new Map<string, Mark>();
  const loads = async () => {
    const found: [string, boolean][] = [];
    for await (const load of fileStream(dir, settings).loads(known)) {
      for await (const page of load.read()) expect(page.kind).not.toBe("refused");
      known.set(load.origin, await load.mark());
      found.push([load.origin, load.unchanged ?? false]);
    }
    return found;
  };
  expect(await loads()).toEqual([["inbox/a.csv", false], ["inbox/b.csv", false]]);
  expect(await loads()).toEqual([]);
  const later = new Date(Date.now() + 5000);
  utimesSync(join(dir, "inbox/a.csv"), later, later);
  expect(await loads()).toEqual([["inbox/a.csv", true]]);
  write("inbox/a.csv", "a\n2\n");
  utimesSync(join(dir, "inbox/a.csv"), later, new Date(later.getTime() + 1000));
  expect(await loads()).toEqual([["inbox/a.csv", false]]);
  expect(await loads()).toEqual([]);
});

test("a touched file that may not be opened is found out when it is read, and not before the others are", async () => {
  const file = { path: join(dir, "inbox", "locked.csv"), name: "inbox/locked.csv", size: 4, modified: 2 };
  const load = await loadOf(file, { hash: "x", size: 4, modified: 1 }, () => openFile(file, settings));
  expect(load.unchanged).toBeUndefined();
  await expect(async () => {
    for await (const _page of load.read());
  }).rejects.toMatchObject({ syscall: "open" });
});
