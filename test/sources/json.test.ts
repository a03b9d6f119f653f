import { expect, test } from "vitest";
import { readJson, readJsonLines } from "../../sources/json.ts";
import { fileOf, seen, temporaryFolder } from "./pages.ts";

const dir = temporaryFolder();
const json = (content: string | Buffer, ending = "json") => seen(readJson(fileOf(dir, content, ending), "utf-8").pages);
const jsonl = (content: string | Buffer) => seen(readJsonLines(fileOf(dir, content, "jsonl"), "utf-8").pages);

test("the elements of an array are the rows, numbered by the line they begin in", async () => {
  expect((await json('[\n  {"id": 1},\n  {"id": 2,\n   "t": "a]},[{"}\n]\n')).rows).toEqual([[2, '{"id": 1}'], [3, '{"id": 2,\n   "t": "a]},[{"}']]);
});

test("an object is one row; values that follow one another are rows each", async () => {
  expect((await json('{"id": [1, {"a": 2}]}')).rows).toEqual([[1, '{"id": [1, {"a": 2}]}']]);
  expect((await json('{"id":1}{"id":2}\n{"id":3}')).rows.map(([line]) => line)).toEqual([1, 1, 2]);
});

test("quotes, backslashes and brackets inside texts do not count", async () => {
  const documents = [{ t: 'a "quoted" ] } \\' }, { t: "}{][\\\"" }, { t: "" }];
  const found = await json(JSON.stringify(documents, null, 2));
  expect(found.rows.map(([, text]) => JSON.parse(String(text)))).toEqual(documents);
});

test("an empty file is told, an empty array is not", async () => {
  expect((await json("")).notices).toEqual([expect.stringContaining("the file is empty")]);
  expect((await jsonl("")).notices).toEqual([expect.stringContaining("the file is empty")]);
  expect((await json("[]")).notices).toEqual([]);
});

test("a bracket that is left open spoils its own value, not those after it", async () => {
  const found = await json('[{"id":1},\n{"id":2,"tags":["a","b"},\n{"id":3},\n{"id":4}]\n');
  // whether a value is valid is judged where it is used
  expect(found.rows).toEqual([[1, '{"id":1}'], [2, '{"id":2,"tags":["a","b"}'], [3, '{"id":3}'], [4, '{"id":4}']]);
});

test("what an object without its end swallowed is told by its lines", async () => {
  const found = await json('[{"id":1},\n{"id":2,\n{"id":3},\n{"id":4}]\n');
  expect(found.rows).toEqual([[1, '{"id":1}']]);
  expect(found.refused).toEqual([[2, "a bracket in the value that begins in line 2 is never closed: everything after it, to line 4, was taken for a part of it; mend it, and the file is read again"]]);
  expect((await json('[{"id":1},\n{"id":2,\n')).refused).toEqual([[2, expect.stringContaining("to line 3, was taken for a part of it")]]);
});

test("an array that breaks off gives what is whole and refuses the rest", async () => {
  const found = await json('[{"id":1},\n{"id":2},\n{"id":3,"t":"ab');
  expect(found.rows.map(([, text]) => text)).toEqual(['{"id":1}', '{"id":2}']);
  expect(found.refused).toEqual([[3, "the file ends in the middle of this value: a quote in it is never closed"]]);
  expect((await json('[{"id":1},')).notices).toEqual([expect.stringContaining("may have been cut")]);
});

test("a value in another encoding costs only itself", async () => {
  const found = await json(Buffer.concat([Buffer.from('[{"t":"a"},\n{"t":"'), Buffer.from([0xcf, 0xf0, 0xe8]), Buffer.from('"},\n{"t":"c"}]')]));
  expect(found.rows.map(([, text]) => text)).toEqual(['{"t":"a"}', '{"t":"c"}']);
  expect(found.refused).toEqual([[2, expect.stringContaining("not valid utf-8")]]);
});

test("a long array in one line, in chunks cut anywhere, gives every element", async () => {
  const documents = Array.from({ length: 40_000 }, (_, i) => ({ id: i, text: `строка ${i} "x" []{}`, list: [i, { deep: [i] }] }));
  const found = await json(JSON.stringify(documents), "json.gz");
  expect(found.rows.length).toBe(40_000);
  expect(JSON.parse(String(found.rows[31_234]?.[1]))).toEqual(documents[31_234]);
});

test("in JSONL every line is a row, whatever it holds: the next one is not lost", async () => {
  expect((await jsonl('{"id":1}\n{"id":2\n\n{"id":3}\r\n')).rows).toEqual([[1, '{"id":1}'], [2, '{"id":2'], [4, '{"id":3}']]);
});
