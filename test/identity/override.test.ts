import { afterEach, beforeEach, expect, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { listOverrides, livingPerson, mergePersons, splitPerson, undoOverride } from "../../pipelines/person.ts";
import { resolve, type IdentityCompany } from "../../pipelines/resolve.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { stage, type StagedRow } from "./staged.ts";

const company: IdentityCompany = { phone_region: "RU", sources: {}, identity: { link_threshold: 0.99, review_above: 0.5 } };
const decision = { author: "Ольга", reason: "called and asked", now: () => new Date("2026-11-16T00:00:00Z") };
let warehouse: Warehouse;
beforeEach(async () => (warehouse = await openMemoryWarehouse()));
afterEach(() => warehouse.close());

async function arrive(...rows: StagedRow[]): Promise<void> {
  await stage(warehouse, "chats", "conversation", rows.map((row, i) => ({ source_key: `${i}`, conversation_id: `${i}`, started_at: "2026-01-01 10:00:00", ...row })));
  await again();
}
const again = () => resolve(company, warehouse, { log: silentLog });
const decisions = () => warehouse.rows("select * from core.person_decision");
const people = async () =>
  (await warehouse.rows<{ ids: string[] }>("select list(value order by value) as ids from core.person_identifier where not is_weak group by person_id order by ids")).map((row) => row.ids);
const personOf = async (value: string) =>
  (await warehouse.rows<{ person_id: string }>("select person_id from core.person_identifier where value = $value and not is_weak", { value }))[0]!.person_id;

test("a merge by hand joins two people at the next resolution, and undoing it parts them under their old ids", async () => {
  await arrive({ customer_id: "K1" }, { email: "a@mail.ru" });
  const [one, other] = [await personOf("K1"), await personOf("a@mail.ru")];
  const id = await mergePersons(warehouse, [one, other], decision);
  await again();
  expect(await people()).toEqual([["K1", "a@mail.ru"]]);
  const kept = await personOf("K1");
  expect(await decisions()).toEqual([{ person_id: kept, override_id: id, action: "merge", author: "Ольга", reason: "called and asked", made_at: "2026-11-16T00:00:00.000Z" }]);
  expect(await livingPerson(warehouse, kept === one ? other : one)).toBe(kept);
  await undoOverride(warehouse, id, { ...decision, reason: "wrong person" });
  await again();
  expect([await personOf("K1"), await personOf("a@mail.ru")]).toEqual([one, other]);
  expect(await decisions()).toEqual([]);
});

test("a split by hand holds against the record that links both, and can be undone", async () => {
  await arrive({ customer_id: "K1", email: "a@mail.ru", phone: "89161234567" }, { email: "a@mail.ru" }, { phone: "89161234567" });
  const person = await personOf("K1");
  const id = await splitPerson(warehouse, person, ["+79161234567"], decision);
  await again();
  expect(await people()).toEqual([["+79161234567"], ["K1", "a@mail.ru"]]);
  expect(await personOf("K1")).toBe(person);
  expect((await listOverrides(warehouse))[0]).toMatchObject({ action: "split", author: "Ольга", sides: [["customer_id:K1", "email:a@mail.ru"], ["phone:+79161234567"]] });
  await undoOverride(warehouse, id, decision);
  await again();
  expect(await people()).toEqual([["+79161234567", "K1", "a@mail.ru"]]);
});

test("a later split outweighs an earlier merge of the same people", async () => {
  await arrive({ customer_id: "K1" }, { email: "a@mail.ru" });
  await mergePersons(warehouse, [await personOf("K1"), await personOf("a@mail.ru")], decision);
  await again();
  await splitPerson(warehouse, await personOf("K1"), ["email:a@mail.ru"], decision);
  await again();
  expect(await people()).toEqual([["K1"], ["a@mail.ru"]]);
});

test("wrong names get an answer that helps", async () => {
  await arrive({ customer_id: "K1", email: "a@mail.ru" }, { customer_id: "K2" });
  const person = await personOf("K1");
  await expect(splitPerson(warehouse, person, ["b@mail.ru"], decision)).rejects.toMatchObject({ details: { remedy: "it has customer_id:K1, email:a@mail.ru" } });
  await expect(splitPerson(warehouse, person, ["K1", "a@mail.ru"], decision)).rejects.toThrow("both sides");
  await expect(mergePersons(warehouse, [person, "p404"], decision)).rejects.toThrow("no such person");
  await expect(mergePersons(warehouse, [person, person], decision)).rejects.toThrow("one person already");
  await expect(mergePersons(warehouse, [person, await personOf("K2")], { ...decision, reason: " " })).rejects.toThrow("a reason");
  await expect(undoOverride(warehouse, 7, decision)).rejects.toThrow("no such decision");
});
