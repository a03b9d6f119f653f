import { expect, test } from "vitest";
import { assign, type IndexTable } from "../../sources/call-index.ts";
import type { FoundFile } from "../../sources/files.ts";

const fileOf = (name: string): FoundFile => ({ path: `/${name}`, name, size: 1, modified: 1 });

/** What becomes of rows, each written as its number and the name it gives: `1 a/c1.vtt`, a row a line. */
function joined(transcripts: readonly string[], rows: readonly string[]) {
  const table: IndexTable = {
    file: fileOf("index.json"), silent: [], refused: [], missing: [],
    rows: rows.map((text, i) => ({ text, line: i + 1, file: text.slice(text.indexOf(" ") + 1) })),
  };
  const rowOf = assign(transcripts.map(fileOf), [table]);
  return {
    rows: Object.fromEntries([...rowOf].map(([file, { text }]) => [file.name, text])),
    silent: table.silent.map(({ text }) => text),
    refused: table.refused.map(({ text, reason }) => [text, reason]),
  };
}

test("the index may leave out folder and ending, or give the recording's", () => {
  const names = ["1 in/a/c1.vtt", "2 a/c2.vtt", "3 c3", "4 b/c4.wav", "5 ", "6 gone.vtt"];
  expect(joined(["in/a/c1.vtt", "in/a/c2.vtt", "in/a/c3.vtt.gz", "in/b/c4.vtt"], names)).toEqual({
    rows: { "in/a/c1.vtt": names[0], "in/a/c2.vtt": names[1], "in/a/c3.vtt.gz": names[2], "in/b/c4.vtt": names[3] },
    silent: ["5 ", "6 gone.vtt"], refused: [],
  });
});

test("a name with dots in it is whole without an ending too", () => {
  expect(joined(["1759654321.4521.vtt", "1759654321.4522.vtt"], ["1 1759654321.4521", "2 1759654321.4522.wav", "3 1759654321.4523"])).toEqual({
    rows: { "1759654321.4521.vtt": "1 1759654321.4521", "1759654321.4522.vtt": "2 1759654321.4522.wav" },
    silent: ["3 1759654321.4523"], refused: [],
  });
});

test("of rows that name one transcript the last has it, and the others are told", () => {
  expect(joined(["a/c1.vtt"], ["1 c1", "2 a/c1", "3 c1.vtt"])).toEqual({
    rows: { "a/c1.vtt": "3 c1.vtt" }, silent: [],
    refused: ["1 c1", "2 a/c1"].map((text) => [text, "a later row of the index names the same transcript: name each in one row"]),
  });
  expect(joined(["a/c1.vtt"], ["1 c1", "1 c1"])).toEqual({ rows: { "a/c1.vtt": "1 c1" }, silent: [], refused: [] });
});

test("a name that several transcripts bear is nobody's until its folder or its ending tells which", () => {
  const reason = "the index calls several transcripts so: name the folder and the ending too";
  expect(joined(["a/1.vtt", "b/1.vtt", "c/2.srt", "c/2.vtt"], ["1 1", "2 b/1", "3 c/2", "4 2.srt"])).toEqual({
    rows: { "b/1.vtt": "2 b/1", "c/2.srt": "4 2.srt" }, silent: [], refused: [["1 1", reason], ["3 c/2", reason]],
  });
});

test("where numbers begin anew each day, a call without a transcript does not get another day's", () => {
  expect(joined(["05/1.vtt", "05/2.vtt", "06/2.vtt"], ["1 05/1", "2 05/2", "3 06/1", "4 06/2", "5 07/2"])).toEqual({
    rows: { "05/1.vtt": "1 05/1", "05/2.vtt": "2 05/2", "06/2.vtt": "4 06/2" }, silent: ["3 06/1", "5 07/2"], refused: [],
  });
});

test("the folder of another system is passed over where a name is one transcript's and stands in one folder", () => {
  expect(joined(["calls/c1.vtt"], ["1 /mnt/rec/2026/c1.wav"]).rows).toEqual({ "calls/c1.vtt": "1 /mnt/rec/2026/c1.wav" });
});
