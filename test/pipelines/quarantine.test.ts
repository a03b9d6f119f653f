import { expect, test } from "vitest";
import { listQuarantine, replayQuarantine } from "../../pipelines/quarantine.ts";
import { sourceStatus } from "../../pipelines/status.ts";
import { companyFolder, counts, now } from "./company-folder.ts";

const source = `
answers:
  files: inbox/*.csv
  delimiter: ";"
  record: survey_response
  key: response_id
  fields: { response_id: id, answered_at: day, question: =nps, score: mark, scale: 0-10 }
`;

test("after the mapping was mended refused rows load from what was kept, even when their file is gone", async () => {
  const folder = companyFolder(source);
  folder.write("inbox/a.csv", "id;day;mark\n1;2026-10-01;9\n2;01.10.2026;8\n3;01.10.2026;11\n4;2026-10\n");
  expect(counts((await folder.ingest())[0])).toEqual([4, 1, 0, 3]);
  folder.remove("inbox/a.csv");
  folder.sources(source.replace("key:", "dates: [iso, dd.MM.yyyy]\n  key:"));
  const replayed = await folder.open((company, warehouse) => replayQuarantine(company, warehouse, { log: folder.log, now, runId: "replay" }));
  expect(counts(replayed[0])).toEqual([3, 1, 0, 2]);
  expect(await folder.rows("select source_key, score, answered_on from staging.survey_response order by 1")).toEqual([
    { source_key: "1", score: 9, answered_on: "2026-10-01" }, { source_key: "2", score: 8, answered_on: "2026-10-01" },
  ]);
  expect(await folder.open((_company, warehouse) => listQuarantine(warehouse, { limit: 10 }))).toMatchObject([
    { line: 4, field: "score", reason: "the score is outside its scale" }, { line: 5, field: null },
  ]);
  expect(counts((await folder.open((company, warehouse) => sourceStatus(warehouse, company)))[0])).toEqual([4, 2, 0, 2]);
});

test("a refused message is tried with its whole document, and its neighbours stay as they are", async () => {
  const chats = "chats:\n  files: chats.jsonl\n  record: message\n  each: m\n  key: [conversation_id, position]\n  fields: { conversation_id: /id, position: _position, author_kind: who, text: text }\n";
  const folder = companyFolder(chats);
  folder.write("chats.jsonl", '{"id":1,"m":[{"who":"customer","text":"a"},{"who":"visitor","text":"b"},{"who":"visitor","text":"c"}]}\n');
  expect(counts((await folder.ingest())[0])).toEqual([3, 1, 0, 2]);
  folder.sources(chats.replace("author_kind: who", "author_kind: { column: who, values: { visitor: customer } }"));
  await folder.open((company, warehouse) => replayQuarantine(company, warehouse, { source: "chats", log: folder.log, now, runId: "replay" }));
  expect(await folder.rows("select text from staging.message order by position")).toEqual([{ text: "a" }, { text: "b" }, { text: "c" }]);
  expect(counts((await folder.open((company, warehouse) => sourceStatus(warehouse, company)))[0])).toEqual([3, 3, 0, 0]);
});

test("an unknown source is answered with the known ones", async () => {
  const folder = companyFolder(source);
  await expect(folder.open((company, warehouse) => replayQuarantine(company, warehouse, { source: "answer", log: folder.log, now, runId: "r" }))).rejects.toThrow("there is no such source");
});
