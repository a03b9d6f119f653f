import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { csvPages, readCsv, type CsvOptions } from "../../sources/csv.ts";
import { readLines } from "../../sources/lines.ts";
import fc from "../property.ts";
import { fileOf, seen, temporaryFolder } from "./pages.ts";

const dir = temporaryFolder();
const plain: CsvOptions = { encoding: "utf-8", delimiter: null, quote: '"', header: null, skip_lines: 0 };
const read = (content: string | Buffer, options: Partial<CsvOptions> = {}, ending = "csv") => seen(readCsv(fileOf(dir, content, ending), { ...plain, ...options }).pages);

/** Bytes that are in use once all rubbish is gone; resident memory would tell when the collector last had time. */
function heldBytes(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

test("rows carry the number of the line they begin in", async () => {
  expect(await read('id,text\n1,"two\nlines"\n\n2,b\n')).toEqual({
    header: ["id", "text"],
    rows: [[2, "1", "two\nlines"], [5, "2", "b"]],
    refused: [],
    notices: [],
  });
});

test.each([
  ["comma", "a,b\n1,2", ["1", "2"]],
  ["semicolon", "a;b\n1;2,5", ["1", "2,5"]],
  ["tab", "a\tb\n1\t2", ["1", "2"]],
  ["pipe", "a|b\n1|2", ["1", "2"]],
  ["a delimiter inside a quoted name does not count", '"a, b, c";d\n1;2', ["1", "2"]],
])("the delimiter is seen in the header: %s", async (_, content, cells) => {
  expect((await read(content)).rows).toEqual([[2, ...cells]]);
});

test("line ends of Windows, of old Macs, and a missing last one are all line ends", async () => {
  const rows = [[2, "1", "x"], [3, "2", "y"]];
  expect((await read("a,b\r\n1,x\r\n2,y\r\n")).rows).toEqual(rows);
  expect((await read("a,b\r1,x\r2,y\r")).rows).toEqual(rows);
  expect((await read("a,b\n1,x\n2,y")).rows).toEqual(rows);
});

test("a byte order mark is no part of the first name", async () => {
  expect((await read("\ufeffid,score\n1,9\n")).header).toEqual(["id", "score"]);
  expect(await read(Buffer.from("\ufeffid;имя\n1;Аня\n", "utf16le"))).toMatchObject({ header: ["id", "имя"], rows: [[2, "1", "Аня"]] });
});

const cp1251 = Buffer.from([0xc8, 0xec, 0xff, 0x3b, 0x62, 0x0a, 0xc0, 0xed, 0xff, 0x3b, 0x35, 0x0a]); // Имя;b⏎Аня;5

describe("encodings", () => {
  test("windows-1251 and koi8-r are read", async () => {
    expect(await read(cp1251, { encoding: "windows-1251" })).toMatchObject({ header: ["Имя", "b"], rows: [[2, "Аня", "5"]] });
    expect((await read(Buffer.from([0x61, 0x0a, 0xe1, 0xce, 0xd1]), { encoding: "koi8-r" })).rows).toEqual([[2, "Аня"]]);
  });

  test("a windows-1251 file read as utf-8 says what to write", async () => {
    await expect(read(cp1251)).rejects.toThrow(/header cannot be read: the line is not valid utf-8.*encoding: windows-1251/);
  });

  test("a line in another encoding costs only itself", async () => {
    const found = await read(Buffer.concat([Buffer.from("a,b\n1,x\n"), Buffer.from([0x32, 0x2c, 0xcf, 0xf0, 0x0a]), Buffer.from("3,z\n")]));
    expect(found.rows).toEqual([[2, "1", "x"], [4, "3", "z"]]);
    expect(found.refused).toEqual([[3, expect.stringContaining("not valid utf-8")]]);
  });

  test("a utf-8 file declared windows-1251 is refused instead of read as gibberish", async () => {
    await expect(read("Имя;b\nАня;5\n", { encoding: "windows-1251" })).rejects.toThrow("the file is UTF-8, not windows-1251");
  });

  test("utf-16 without a mark is recognised by its zeros", async () => {
    await expect(read(Buffer.from("id,b\n1,2\n", "utf16le"))).rejects.toThrow("write encoding: utf-16le");
  });
});

describe("what is broken", () => {
  test("a quote that is never closed costs only its line", async () => {
    const found = await read('a,b\n1,"x\n2,y\n3,"z"\n');
    expect(found.rows).toEqual([[3, "2", "y"], [4, "3", "z"]]);
    expect(found.refused).toEqual([[2, expect.stringContaining("opened and not closed")]]);
  });

  test("a quote that is never closed to the end of the file costs only its line", async () => {
    const found = await read('a,b\n1,x\n2,"y\n3,z\n4,w');
    expect(found.rows.map(([line]) => line)).toEqual([2, 4, 5]);
    expect(found.refused.map(([line]) => line)).toEqual([3]);
  });

  test.each([
    ["a quote that is never closed", '"a,b\n1,2\n', "the header cannot be read: a \" is opened and not closed"],
    ["a quote closed inside a name", '"a"x,b\n1,2\n', "the header cannot be read: a \" is closed inside a name"],
    ["a carriage return alone where other lines have none", "a,b\r1,2\n3,4\n", "save it with one kind of line end"],
    ["somebody's e-mail", "1,2026-10-01,anna@mail.example\n2,2026-10-02,\n", "its first line is a row.*write header:"],
    ["somebody's telephone", "1,+7 (800) 555-01-01\n2,\n", "its first line is a row.*write header:"],
  ])("no header is %s, and nothing of it is told", async (_, content, message) => {
    const fault = await read(content).then(() => "", (one: Error) => one.message);
    expect(fault).toMatch(new RegExp(message));
    expect(fault).not.toMatch(/anna|800/);
  });

  test("a column may speak of an address and break within its quotes", async () => {
    expect((await read('id,"Write to help@shop.example:\r your words","2026-10-01 10:00"\n1,2,3\n')).rows).toEqual([[2, "1", "2", "3"]]);
  });

  test("an archive that breaks off within the header is told as one", async () => {
    await expect(read(gzipSync("a,b,c,d\n1,2,3,4\n").subarray(0, 14))).rejects.toThrow("the gzip archive is damaged or breaks off");
  });

  test("quotes that were not doubled are taken as they stand", async () => {
    expect((await read('a,b\n1,"he said "hi" to me"\n2,5" pipe\n')).rows).toEqual([[2, "1", 'he said "hi" to me'], [3, "2", '5" pipe']]);
  });

  test("a line of zero bytes, as a crash leaves it, is refused", async () => {
    const found = await read(Buffer.concat([Buffer.from("a,b\n1,x\n"), Buffer.alloc(5), Buffer.from("\n2,y\n")]));
    expect(found.rows.map(([line]) => line)).toEqual([2, 4]);
    expect(found.refused).toEqual([[3, expect.stringContaining("zero bytes")]]);
  });

  test("an empty file and a header alone have no rows, and both are told", async () => {
    expect(await read("")).toEqual({ header: null, rows: [], refused: [], notices: [expect.stringContaining("the file is empty")] });
    expect(await read("a,b\n")).toEqual({ header: ["a", "b"], rows: [], refused: [], notices: ["the file has a header and no rows: look whether its export ended"] });
    expect((await read("a,b\n1,2\n")).notices).toEqual([]);
  });

  test.each([
    ["PK\x03\x04…", /Excel workbook.*save the sheet as CSV/],
    ["PAR1…", /Parquet/],
    ["%PDF-1.4", /PDF/],
    ["<!DOCTYPE html><html>", /web page: its download/],
  ])("what is no text is told by its first bytes: %s", async (content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  test("a gzip that breaks off yields the lines before, and says so", async () => {
    const whole = gzipSync(`a,b\n${Array.from({ length: 200_000 }, (_, i) => `${i},${(i * 7919) % 1_000_003}`).join("\n")}\n`);
    const path = fileOf(dir, whole.subarray(0, whole.length / 2), "bin");
    const pages = readCsv(path, plain).pages;
    const lines: number[] = [];
    const broken: number[] = [];
    await expect(async () => {
      for await (const page of pages) {
        if (page.kind === "rows") lines.push(page.text.length);
        if (page.kind === "refused") broken.push(page.line);
      }
    }).rejects.toThrow(/damaged or breaks off/);
    expect(lines.length).toBeGreaterThan(0);
    expect(broken.length).toBe(1);
  });
});

test("a line of 200 MB is refused with its number, in little memory, and the next line is read", async () => {
  const held: number[] = [];
  async function* chunks(): AsyncGenerator<Buffer> {
    yield Buffer.from("a,b\n1,x\n2,");
    for (let i = 0; i < 200; i++) {
      if (i % 20 === 0) held.push(heldBytes());
      yield Buffer.alloc(1 << 20, "y");
    }
    yield Buffer.from("\n3,z\n");
  }
  const found = await seen(csvPages(readLines({ chunks: chunks(), hash: () => undefined }, "utf-8"), plain));
  expect(found.rows).toEqual([[2, "1", "x"], [4, "3", "z"]]);
  expect(found.refused).toEqual([[3, expect.stringContaining("the line is 209.7 MB long")]]);
  expect(Math.max(...held) - held[0]!).toBeLessThan(40e6);
});

test("names are trimmed, made unique, and never empty", async () => {
  expect((await read(" id , name,name,\n1,a,b,c\n")).header).toEqual(["id", "name", "name_2", "column_4"]);
});

test("a header may span lines, may be skipped to, or may be given", async () => {
  expect(await read('"What is\nyour mark?",id\n9,1\n')).toMatchObject({ header: ["What is your mark?", "id"], rows: [[3, "9", "1"]] });
  expect(await read("Report of May\n\nid,b\n1,x\n", { skip_lines: 1 })).toMatchObject({ header: ["id", "b"], rows: [[4, "1", "x"]] });
  expect(await read("1,x\n2,y\n", { header: ["id", "b"] })).toMatchObject({ header: ["id", "b"], rows: [[1, "1", "x"], [2, "2", "y"]] });
});

test("however many blank lines stand before the header, it is found", async () => {
  expect(await read(`${"\n".repeat(1_200)}a;b\n1;2\n`)).toEqual({ header: ["a", "b"], rows: [[1_202, "1", "2"]], refused: [], notices: [] });
  expect((await read("\n".repeat(1_200))).notices).toEqual([expect.stringContaining("the file is empty")]);
});

test("the loader's own marks in a value are shown as their symbols", async () => {
  expect((await read("a,b\n1,x\x1fy\x1ez\n")).rows).toEqual([[2, "1", "x␟y␞z"]]);
});

test("gzip is opened by its content, and the hash is that of the file as it lies there", async () => {
  const path = fileOf(dir, "a,b\n1,x\n", "csv.gz");
  const { pages, hash } = readCsv(path, plain);
  expect((await seen(pages)).rows).toEqual([[2, "1", "x"]]);
  expect(hash()).toBe(createHash("sha256").update(readFileSync(path)).digest("hex"));
});

test("what a careful writer writes comes back cell by cell, wherever the chunks are cut", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "я", "€", '"', ",", ";", "\n", " ", "\t", "🙂", "1"), maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }), async (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const content = ["k,l,m", ...rows.map((row) => row.map(quoted).join(","))].join("\n");
      const found = await read(content);
      expect(found.rows.map(([, ...cells]) => cells)).toEqual(rows);
      expect(found.refused).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("a big file with quotes across chunk borders keeps every row and its line", async () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => `${i},"text ${i}, with ""quotes""${i % 100 === 0 ? "\nand a line" : ""}"`);
  const found = await read(`id,text\n${rows.join("\n")}\n`);
  expect(found.rows.length).toBe(60_000);
  expect(found.refused).toEqual([]);
  expect(found.rows.at(-1)).toEqual([60_001 + 600, "59999", 'text 59999, with "quotes"']);
});
