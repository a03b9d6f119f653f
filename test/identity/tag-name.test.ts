import { afterAll, beforeAll, expect, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { namesInTags } from "../../pipelines/publish/tag-name.ts";
import { resolve } from "../../pipelines/resolve.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { stage } from "./staged.ts";

const tags = ["Анна Петрова", "возврат Петровой", "ask anna@mail.example", "late", "Качество", "марина"];

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openMemoryWarehouse();
  const conversation = (id: number, reason: string, name: string) => ({ source_key: `${id}`, conversation_id: `${id}`, channel: "chat", started_at: "2026-05-01 10:00:00", customer_id: `K-${id}`, name, reason });
  await stage(warehouse, "desk", "conversation", [
    ...tags.slice(0, 5).map((tag, i) => conversation(i, tag, "Анна Петрова")),
    // a tag of six people is a word, whatever one of them is called
    ...[..."abcdef"].map((letter, i) => conversation(10 + i, "марина", `Марина ${letter.toUpperCase()}лова`)),
  ]);
  await resolve({ phone_region: "RU", sources: {}, identity: { link_threshold: 0.99, review_above: 0.5 } }, warehouse, { log: silentLog });
});
afterAll(() => warehouse.close());

const company = { reasons: [], labels: {} };
const leaks = (text: string, settings: Parameters<typeof namesInTags>[0] = company) => namesInTags(settings, warehouse, new Map([["officer reasons, contact_reason", new Set([text])]]));

test.each([
  ["a given name and a surname", "Анна Петрова", "name"],
  ["a surname of the person who has the tag, in another case", "возврат Петровой", "name"],
  ["a contact", "ask anna@mail.example", "email"],
])("%s in a helpdesk tag is not published", async (_what, tag, kind) => {
  expect(await leaks(tag)).toEqual([{ kind: `${kind} in a helpdesk tag`, place: "officer reasons, contact_reason" }]);
});

test.each(["late", "Качество", "марина"])("the tag %s names nobody", async (tag) => {
  expect(await leaks(tag)).toEqual([]);
});

test("what is no tag, and what company.yaml names itself, is not asked", async () => {
  expect(await leaks("Мария Иванова")).toEqual([]);
  expect(await leaks("Анна Петрова", { reasons: [{ key: "Анна Петрова", label: { en: "", ru: "" }, examples: [], cancels_orders: false, path: [] }], labels: {} })).toEqual([]);
  expect(await leaks("Анна Петрова", { reasons: [], labels: { reason: { "Анна Петрова": { en: "Anna", ru: "Анна" } } } })).toEqual([]);
});
