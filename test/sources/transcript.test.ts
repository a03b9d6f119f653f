import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { IndexSettings } from "../../sources/call-index.ts";
import { callStream } from "../../sources/calls.ts";
import type { FilesSettings } from "../../sources/files.ts";
import { rowMark, type Mark } from "../../sources/source.ts";
import { parseTranscript } from "../../sources/transcript.ts";
import { temporaryFolder } from "./pages.ts";

const turnsOf = (text: string, path: string) => parseTranscript(text, path).turns;

test("WebVTT: one cue is one turn, its voice the speaker", () => {
  const text = "WEBVTT - call\n\nNOTE made by a machine\nover two lines\n\nSTYLE\n::cue { color: red }\n\n00:00:00.400 --> 00:00:03.900 align:start\n<v Agent>Good &amp; evening,\nhow can I help?\n\nid-2\n01:00:04.300 --> 01:00:08.000\n<v.loud Customer>Where is <b>it</b>?</v>\n";
  expect(turnsOf(text, "a.vtt")).toEqual([
    { speaker: "Agent", text: "Good & evening,\nhow can I help?", start: 0.4, end: 3.9 },
    { speaker: "Customer", text: "Where is it?", start: 3604.3, end: 3608 },
  ]);
});

test("SRT: a name before a colon is the speaker, who goes on speaking until another begins", () => {
  const text = "1\n00:00:01,000 --> 00:00:02,000\nАгент: Добрый день\n\n2\n00:00:02,500 --> 00:00:04,000\nслушаю вас\n\n3\n00:00:05,000 --> 00:00:06,000\nКлиент: Алло: это я\n";
  expect(turnsOf(text, "a.srt").map(({ speaker, text: said }) => [speaker, said])).toEqual([["Агент", "Добрый день"], ["Агент", "слушаю вас"], ["Клиент", "Алло: это я"]]);
});

test("a broken cue costs only itself and is told by its line", () => {
  const { turns, broken } = parseTranscript("WEBVTT\n\n00:00:00.000 -> 00:00:01.000\n<v A>lost\n\n00:00:02.000 --> 00:00:03.000\n<v B>kept\n\n00:00:0", "a.vtt");
  expect(turns.map(({ text }) => text)).toEqual(["kept"]);
  expect(broken.map(({ line }) => line)).toEqual([3, 9]);
});

test("plain text: lines with names and maybe times", () => {
  expect(turnsOf("Agent: Hello\n  and welcome\n[00:01:05] Customer: Hi\n**Agent:** Bye", "a.txt")).toEqual([
    { speaker: "Agent", text: "Hello\nand welcome", start: null, end: null },
    { speaker: "Customer", text: "Hi", start: 65, end: null },
    { speaker: "Agent", text: "Bye", start: null, end: null },
  ]);
});

test("JSON: the list of turns under whatever usual name, other fields beside it", () => {
  expect(parseTranscript('{"id":"7","segments":[{"speaker":"A","text":" hi ","start":1.5,"end":2},{"role":"B","content":"yo","start_time":"3"}]}', "a.json")).toEqual({
    turns: [{ speaker: "A", text: "hi", start: 1.5, end: 2 }, { speaker: "B", text: "yo", start: 3, end: null }],
    more: { id: "7" },
    broken: [],
  });
});

test("JSON: a call in which nothing was said has no turns", () => {
  for (const text of ["[]", '{"turns":[]}', '{"results":null}']) expect(parseTranscript(text, "a.json")).toMatchObject({ turns: [], broken: [] });
  expect(turnsOf('[{"speaker":"A","text":null}]', "a.json")).toMatchObject([{ speaker: "A", text: "" }]);
});

test.each([
  ["its list under another name", '{"data":[{"speaker":"A","text":"hi"}]}', /no list of turns: name it one of turns, segments/],
  ["one text", '{"transcript":"A: hi"}', /no list of turns/],
  ["a list of texts", '["hi","yo"]', /no turn of the transcript holds words: a turn is an object/],
  ["words under another name", '[{"speaker":"A","said":"hi"}]', /under text, content, transcript/],
  ["words within an object", '[{"speaker":"A","text":{"value":"hi"}}]', /under text, content, transcript/],
])("JSON of another shape does not pass for a silent call: %s", (_, text, message) => {
  expect(() => parseTranscript(text, "a.json")).toThrow(message);
});

test("JSON: what is no turn among turns costs only itself", () => {
  expect(parseTranscript('{"turns":[{"text":"hi"},"lost",{"event":"hold"}]}', "a.json")).toEqual({
    turns: [{ speaker: null, text: "hi", start: null, end: null }, { speaker: null, text: "", start: null, end: null }],
    more: {},
    broken: [{ line: 1, text: '"lost"', reason: "not a turn: a turn is an object with its words under text, content, transcript" }],
  });
});

const dir = temporaryFolder();
const settings: FilesSettings = { patterns: ["calls/*/*.vtt"], format: "transcript", delimiter: null, quote: '"', header: null, skip_lines: 0, encoding: "utf-8" };
const index: IndexSettings = { ...settings, patterns: ["calls/index-*.json"], format: null, match: "file" };

function write(name: string, content: string): void {
  const path = join(dir, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const cue = (text: string) => `WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n<v Agent>${text}\n`;

/** Reads what is new and takes the marks as a runner would; a refused row is its line and reason. */
async function readNew(known: Map<string, Mark>): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for await (const load of callStream(dir, settings, index).loads(known)) {
    for await (const page of load.read()) {
      if (page.kind === "rows") found[load.origin] = page.text.split(rowMark).map((row) => JSON.parse(row) as unknown);
      if (page.kind === "refused") found[load.origin] = [`${page.line}: ${page.reason}`];
    }
    known.set(load.origin, await load.mark());
  }
  return found;
}

test("an index joins calls to their transcripts, and a call is read again only when its file or its row changed", async () => {
  const known = new Map<string, Mark>();
  write("calls/a/1.vtt", cue("one"));
  write("calls/b/1.vtt", cue("other day"));
  write("calls/index-1.json", JSON.stringify([{ id: 12345678901234, file: "a/1.vtt" }, { id: 2, file: "b/1" }, { id: 3, file: null }]));
  const first = await readNew(known);
  expect(first["calls/a/1.vtt"]).toMatchObject([{ id: 12345678901234, turns: [{ text: "one" }] }]);
  expect(first["calls/b/1.vtt"]).toMatchObject([{ id: 2, turns: [{ text: "other day" }] }]);
  expect(first["calls/index-1.json"]).toEqual([{ id: 3, file: null, turns: [] }]);

  expect(await readNew(known)).toEqual({});

  write("calls/index-1.json", JSON.stringify([{ id: 12345678901234, file: "a/1.vtt" }, { id: 20, file: "b/1" }, { id: 3, file: null }]));
  expect(Object.keys(await readNew(known))).toEqual(["calls/index-1.json", "calls/b/1.vtt"]);

  write("calls/a/3.vtt", cue("late"));
  write("calls/index-1.json", JSON.stringify([{ id: 12345678901234, file: "a/1.vtt" }, { id: 20, file: "b/1" }, { id: 3, file: "a/3.vtt" }]));
  const last = await readNew(known);
  expect(last["calls/a/3.vtt"]).toMatchObject([{ id: 3, turns: [{ text: "late" }] }]);

  const later = new Date(Date.now() + 5000);
  utimesSync(join(dir, "calls/a/3.vtt"), later, later);
  expect(await readNew(known)).toEqual({});
});

test("a row that has to give way to one of a later index is told, though its own file is as it was", async () => {
  const known = new Map<string, Mark>();
  write("calls/c/5.vtt", cue("whose?"));
  write("calls/index-2.json", '{"id": 5, "file": "c/5"}\n');
  expect((await readNew(known))["calls/c/5.vtt"]).toMatchObject([{ id: 5 }]);

  write("calls/index-3.json", '{"id": 6, "file": "c/5"}\n');
  const found = await readNew(known);
  expect(found["calls/c/5.vtt"]).toMatchObject([{ id: 6, turns: [{ text: "whose?" }] }]);
  expect(found["calls/index-2.json"]).toEqual(["1: a later row of the index names the same transcript: name each in one row"]);
  expect(await readNew(known)).toEqual({});
});

test("an index tells of how many calls the transcript it names is not there, and of which", async () => {
  const known = new Map<string, Mark>();
  const notices = async () => {
    const found: string[] = [];
    for await (const load of callStream(dir, settings, { ...index, patterns: ["calls/late.json"] }).loads(known)) {
      if (!load.unchanged) for await (const page of load.read()) if (page.kind === "notice") found.push(`${load.origin}: ${page.text}`);
      known.set(load.origin, await load.mark());
    }
    return found;
  };
  write("calls/d/7.vtt", cue("here"));
  write("calls/late.json", JSON.stringify([{ file: "d/7" }, { file: null }, { file: "d/8" }, { file: "d/9" }, { file: "d/10" }, { file: "d/11" }]));
  expect(await notices()).toEqual(["calls/late.json: 4 rows name transcripts that are not among the files (“d/8”, “d/9”, “d/10” and others): until they come, these calls have no words"]);
  for (const name of ["9", "10", "11"]) write(`calls/d/${name}.vtt`, cue("late"));
  expect(await notices()).toEqual(["calls/late.json: 1 row names a transcript that is not among the files (“d/8”): until it comes, this call has no words"]);
  write("calls/d/8.vtt", cue("last"));
  expect(await notices()).toEqual([]);
});
