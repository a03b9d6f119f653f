import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { program } from "../../pipelines/cli.ts";
import { dropSource, mustBeGivenUp } from "../../pipelines/drop.ts";
import { listQuarantine } from "../../pipelines/quarantine.ts";
import { refusalsOf } from "../../pipelines/refusals.ts";
import { transform } from "../../pipelines/transform.ts";
import { warehousePath } from "../../pipelines/warehouse.ts";
import { companyFolder, type Folder, now } from "./company-folder.ts";

const source = (name: string) => `
${name}: { files: ${name}.csv, record: conversation, key: conversation_id, fields: { conversation_id: id, started_at: day, email: mail, channel: =chat } }`;

const computed = (folder: Folder) => folder.open((company, warehouse) => transform(company, warehouse, { asOf: now(), log: folder.log }));

/** What of the source that is given up stands in the warehouse's file, free blocks included. */
const bytesLeft = (folder: Folder) => ["only-there@mail.ru", "talk-number-501"].filter((text) => readFileSync(warehousePath(folder.dir)).includes(text));

async function givenUp(): Promise<Folder> {
  const folder = companyFolder(source("calls") + source("chats"));
  folder.write("calls.csv", "id,day,mail\ntalk-number-501,2026-10-01,only-there@mail.ru\ntalk-number-502,2026-10-01,both@mail.ru\n");
  folder.write("chats.csv", "id,day,mail\ntalk-number-601,2026-10-01,both@mail.ru\n");
  await folder.ingest();
  await computed(folder);
  await folder.rows("checkpoint");
  folder.sources(source("chats"));
  return folder;
}

const drop = (folder: Folder, rebuild: () => Promise<unknown>) => folder.open((company, warehouse) => dropSource(company, warehouse, "calls", { asOf: now(), rebuild }));
const ask = (folder: Folder) => folder.open((company, warehouse) => mustBeGivenUp(company, warehouse, "calls"));

test("of a source that is dropped no byte is left in the warehouse's file, nor is anybody whom it alone knew in the ledger", async () => {
  const folder = await givenUp();
  expect(bytesLeft(folder)).toHaveLength(2);
  expect(await drop(folder, () => computed(folder))).toBe(2);
  expect(bytesLeft(folder)).toEqual([]);
  expect(await folder.rows("select value from ops.identity_person")).toEqual([{ value: "both@mail.ru" }]);
  expect(await folder.rows("select conversation_number from core.conversation")).toEqual([{ conversation_number: "talk-number-601" }]);
  await expect(ask(folder)).rejects.toThrow("the warehouse holds nothing of such a source");
});

test("a drop that is killed once it removed goes on when it is called again, and the next transform ends it too", async () => {
  const folder = await givenUp();
  await expect(drop(folder, () => Promise.reject(new Error("killed")))).rejects.toThrow("killed");
  expect(await folder.rows("select source from ops.file")).toEqual([{ source: "chats" }]);
  await folder.rows("checkpoint");
  expect(bytesLeft(folder)).toHaveLength(2);
  await ask(folder);
  await computed(folder);
  expect(bytesLeft(folder)).toEqual([]);
  await expect(ask(folder)).rejects.toThrow("the warehouse holds nothing of such a source");
});

test("a mistyped source is told of before anything is: no run is noted, and no warehouse made", async () => {
  const folder = companyFolder(source("chats"));
  const typed = async (...words: string[]) => program({ log: folder.log, now, print: () => {}, signal: new AbortController().signal, fail: () => {} }).parseAsync([...words, "--company", folder.dir], { from: "user" });
  await expect(typed("drop", "chat")).rejects.toThrow("there is no warehouse yet");
  expect(existsSync(warehousePath(folder.dir))).toBe(false);
  folder.write("chats.csv", "id,day,mail\n1,2026-10-01,\n");
  await typed("ingest");
  await expect(typed("drop", "chat")).rejects.toThrow("the warehouse holds nothing of such a source");
  await expect(typed("quarantine", "dismiss", "chat")).rejects.toThrow("there is no such source");
  expect(await folder.rows("select command, ok from ops.run")).toEqual([{ command: "ingest", ok: true }]);
});

test("refused rows of a source that is given up stand in no list and on no page: nothing but naming it again or dropping it helps them", async () => {
  const folder = companyFolder(source("calls") + source("chats"));
  folder.write("calls.csv", "id,day,mail\n1,yesterday,\n");
  folder.write("chats.csv", "id,day,mail\n2,tomorrow,\n");
  await folder.ingest();
  folder.sources(source("chats"));
  await computed(folder);
  await folder.open(async (company, warehouse) => {
    expect((await listQuarantine(company, warehouse, { limit: 9 })).map((one) => one.source)).toEqual(["chats"]);
    expect((await refusalsOf(company, warehouse, undefined)).map((one) => one.source)).toEqual(["chats"]);
  });
  expect(await folder.rows("select source from marts.quarantine_reason")).toEqual([{ source: "chats" }]);
  folder.sources(source("calls") + source("chats"));
  expect(await folder.open(async (company, warehouse) => (await refusalsOf(company, warehouse, undefined)).map((one) => one.source))).toEqual(["calls", "chats"]);
});
