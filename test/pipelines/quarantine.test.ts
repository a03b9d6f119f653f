import { expect, test } from "vitest";
import { dismissRefused } from "../../pipelines/dismiss.ts";
import { listQuarantine, replayQuarantine } from "../../pipelines/quarantine.ts";
import { expireTexts } from "../../pipelines/retention.ts";
import { sourceStatus } from "../../pipelines/status.ts";
import { prepareTextTables } from "../../pipelines/text/tables.ts";
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
  expect(await folder.open((company, warehouse) => listQuarantine(company, warehouse, { limit: 10 }))).toMatchObject([
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

test("refused rows of a file that is gone are given up on demand; those of files that are there stay, unless named", async () => {
  const folder = companyFolder(source);
  for (const name of ["a", "b", "gone"]) folder.write(`inbox/${name}.csv`, "id;day;mark\n1;2026-10-01;11\n2;2026-10-01;9\n");
  expect(counts((await folder.ingest())[0])).toEqual([6, 1, 2, 3]);
  folder.remove("inbox/gone.csv");
  const dismiss = (file?: string) => folder.open((company, warehouse) => dismissRefused(company, warehouse, { source: "answers", file, now, runId: `dismiss ${file}` }));
  expect(await dismiss()).toEqual([{ file: "inbox/gone.csv", rows: 1, orders: 0 }]);
  expect(await dismiss()).toEqual([]);
  expect(await folder.rows("select file from ops.quarantine order by 1")).toEqual([{ file: "inbox/a.csv" }, { file: "inbox/b.csv" }]);
  expect(counts((await folder.open((company, warehouse) => sourceStatus(warehouse, company)))[0])).toEqual([5, 1, 2, 2]);
  expect(await dismiss("inbox/a.csv")).toEqual([{ file: "inbox/a.csv", rows: 1, orders: 0 }]);
  await expect(dismiss("inbox/gone.csv")).rejects.toThrow("no row of this file is in quarantine");
});

test("of a refused order its number stays, as it would have been read, until it is given up; then it is told how many have lines", async () => {
  const number = "order_id: { concat: [=W-, id] }";
  const shop = `
shop:
  files: inbox/orders.csv
  record: order
  key: order_id
  fields: { ${number}, ordered_at: day, amount: sum }
goods:
  files: inbox/lines.csv
  record: order_line
  fields: { ${number}, sold_at: day, amount: sum }
`;
  const folder = companyFolder(shop, "name: Test\ntime_zone: UTC\nretention: { shop: 0d }\n");
  folder.write("inbox/orders.csv", "id,day,sum\n1,2026-10-01,5\n2,2026-10-01,five\n3,2026-10-01,six\n,2026-10-01,7\n5,2026\n");
  folder.write("inbox/lines.csv", "id,day,sum\n1,2026-10-01,5\n2,2026-10-01,2\n2,2026-10-01,3\n4,2026-10-01,x\n");
  const numbers = () => folder.rows("select source, line, order_id from ops.quarantine order by source desc, line");
  const kept = [
    { source: "shop", line: 3, order_id: "W-2" }, { source: "shop", line: 4, order_id: "W-3" }, { source: "shop", line: 5, order_id: null }, { source: "shop", line: 6, order_id: null }, { source: "goods", line: 5, order_id: null },
  ];
  await folder.ingest();
  expect(await numbers()).toEqual(kept);
  await folder.open(async (company, warehouse) => {
    await prepareTextTables(warehouse);
    await expireTexts(company, warehouse, { asOf: now(), log: folder.log });
  });
  expect(await folder.rows('select distinct "row" from ops.quarantine where source = \'shop\'')).toEqual([{ row: null }]);
  expect(await numbers()).toEqual(kept);
  expect(await folder.open((company, warehouse) => dismissRefused(company, warehouse, { source: "shop", file: "inbox/orders.csv", now, runId: "dismiss" }))).toEqual([{ file: "inbox/orders.csv", rows: 4, orders: 1 }]);
});
