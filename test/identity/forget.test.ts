import { afterEach, beforeEach, expect, test } from "vitest";
import { forget } from "../../pipelines/forget.ts";
import { silentLog } from "../../pipelines/log.ts";
import { resolve, type IdentityCompany } from "../../pipelines/resolve.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { stage } from "./staged.ts";

const company: IdentityCompany = { phone_region: "RU", sources: {}, identity: { link_threshold: 0.99, review_above: 0.5 } };
let warehouse: Warehouse;
const rebuild = () => resolve(company, warehouse, { log: silentLog });
const options = { log: silentLog, now: () => new Date("2026-11-16T00:00:00Z"), rebuild: () => rebuild() };

beforeEach(async () => {
  warehouse = await openMemoryWarehouse();
  await warehouse.run("create table ops.text_score (text_hash varchar, redacted varchar)");
  await stage(warehouse, "chats", "conversation", [
    { source_key: "1", conversation_id: "1", started_at: "2026-01-01", customer_id: "K-00001", email: "Anna.P@gmail.com", phone: "8 800 555 01 01" },
    { source_key: "2", conversation_id: "2", started_at: "2026-01-02", email: "annap@googlemail.com" },
    { source_key: "3", conversation_id: "3", started_at: "2026-01-03", customer_id: "K-00002", email: "boris@mail.ru" },
  ]);
  await stage(warehouse, "chats", "message", [
    { source_key: "1|1", conversation_id: "1", author_kind: "customer", text: "где мой заказ" },
    { source_key: "2|1", conversation_id: "2", author_kind: "customer", text: "пишу с annap@googlemail.com" },
    { source_key: "3|1", conversation_id: "3", author_kind: "customer", text: "где мой заказ" },
  ]);
  await warehouse.run("create table raw.chats__conversation (_key varchar, _row varchar, _file varchar)");
  await warehouse.run(`insert into raw.chats__conversation values ('1', '{"mail":"Anna.P@gmail.com"}', 'inbox/a.jsonl'), ('2', '{"mail":"annap@googlemail.com"}', 'inbox/b.jsonl'), ('3', '{}', 'inbox/b.jsonl')`);
  await warehouse.run("insert into ops.quarantine (source, row, value) values ('chats', 'Anna.P@gmail.com;x', 'x'), ('chats', 'other', 'x')");
  await warehouse.run("insert into ops.text_score select distinct md5(text), text from staging.message");
  await rebuild();
});
afterEach(() => warehouse.close());

test("a person goes from every place, in every spelling, and others stay", async () => {
  const gone = await forget(company, warehouse, "ANNA.P@gmail.com", options);
  expect(gone).toMatchObject({ identifiers: 3, shared: 0, files: ["inbox/a.jsonl", "inbox/b.jsonl"] });
  expect(gone.removed).toEqual({ "raw.chats__conversation": 2, "staging.chats__conversation": 2, "staging.chats__message": 2, "ops.quarantine": 1, "ops.text_score": 1 });
  expect(await warehouse.rows("select source_key from staging.conversation")).toEqual([{ source_key: "3" }]);
  expect(await warehouse.rows("select redacted from ops.text_score")).toEqual([{ redacted: "где мой заказ" }]);
  expect(await warehouse.rows("select person_id from ops.identity_person where value like '%anna%' or value = 'K-00001'")).toEqual([]);
  await expect(forget(company, warehouse, "anna.p@gmail.com", options)).rejects.toThrow("nobody has this identifier");
});

test("what stays behind in somebody else's text is told, not passed over", async () => {
  await warehouse.run(`update staging."chats__message" set text = 'спросите annap@googlemail.com' where source_key = '3|1'`);
  await expect(forget(company, warehouse, "annap@gmail.com", options)).rejects.toMatchObject({ details: { value: expect.stringContaining("staging.chats__message.text") as string } });
});

test("an unknown identifier forgets nobody", async () => {
  await expect(forget(company, warehouse, "nobody@mail.ru", options)).rejects.toThrow("nobody has this identifier");
  expect(await warehouse.rows("select count(*) as n from staging.conversation")).toEqual([{ n: 3 }]);
});

test("a forgotten person who comes back with a load is noticed", async () => {
  await forget(company, warehouse, "annap@gmail.com", options);
  await stage(warehouse, "chats", "conversation", [{ source_key: "9", conversation_id: "9", started_at: "2026-02-01", email: "anna.p@gmail.com" }]);
  const warnings: string[] = [];
  await resolve(company, warehouse, { log: { ...silentLog, warn: (text) => void warnings.push(text) } });
  expect(warnings).toEqual([expect.stringContaining("1 identifiers of people who were forgotten came back")]);
});
