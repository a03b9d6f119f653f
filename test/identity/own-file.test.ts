import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ownFiles } from "../../pipelines/forget/own-file.ts";
import { standsAmong, tracesOf } from "../../pipelines/forget/trace.ts";
import { companyFolder } from "../pipelines/company-folder.ts";

const traces = tracesOf([
  { kind: "email", value: "annap@gmail.com", spellings: ["annap@gmail.com", "Anna.P@gmail.com"] },
  { kind: "customer_id", value: "K-12", spellings: ["K-12"] },
  { kind: "customer_id", value: "KL-124", spellings: ["KL-124"] },
]);

async function* inPieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size));
}

test.each([
  ["1;Anna.P@gmail.com;x", true],
  ["KL-124", true],
  ["1;KL-1245;x", false],
  ["XKL-124 joannap@gmail.com", false],
  ["XKL-124 KL-124", true],
])("a trace stands in %j as a word of its own: %s, wherever the bytes are cut", async (text, stands) => {
  for (const size of [1, 3, 7, 100]) expect([size, await standsAmong(inPieces(text, size), traces)]).toEqual([size, stands]);
});

test("files of sources, lookups and indexes that hold the person are told by source, packed or in two bytes a letter too; others are not", async () => {
  const folder = companyFolder(`
survey: { files: "s/*.csv*", record: survey_response, lookup: { people: { files: people.csv, match: { id: Who } } }, fields: { answered_at: day, question: =nps, score: Mark, scale: 0-10, email: people.mail } }
chats: { files: "c/*.csv", encoding: utf-16, record: conversation, key: conversation_id, fields: { conversation_id: id, channel: =chat } }
tables: { files: t.parquet, record: conversation, key: conversation_id, fields: { conversation_id: id, channel: =chat } }
gone: { files: nowhere.csv, record: conversation, key: conversation_id, fields: { conversation_id: id, channel: =chat } }
`);
  folder.write("s/a.csv.gz", gzipSync("Who;Mail\n1;Anna.P@gmail.com\n"));
  folder.write("s/b.csv", "Who;Mail\n1;boris@mail.ru\n");
  folder.write("people.csv", "id;mail\n1;annap@gmail.com\n");
  folder.write("c/c.csv", Buffer.from("\ufeffid;who\n1;KL-124\n", "utf16le"));
  writeFileSync(join(folder.dir, "t.parquet"), "PAR1…");
  const cameFrom = [{ source: "survey", file: "s/b.csv" }, { source: "survey", file: "s/old.csv" }];
  expect(await ownFiles(await folder.company(), cameFrom, traces)).toEqual([
    { source: "chats", file: "c/c.csv", state: "holds" },
    { source: "survey", file: "people.csv", state: "holds" },
    { source: "survey", file: "s/a.csv.gz", state: "holds" },
    { source: "survey", file: "s/b.csv", state: "holds" },
    { source: "survey", file: "s/old.csv", state: "gone" },
    { source: "tables", file: "t.parquet", state: "closed" },
  ]);
});
