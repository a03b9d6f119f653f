import { afterAll, beforeAll, expect, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { namesInWords, toldColumns } from "../../pipelines/publish/told-word.ts";
import { resolve } from "../../pipelines/resolve.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { stage } from "./staged.ts";

const tags = ["Анна Петрова", "возврат Петровой", "ask anna@mail.example", "late", "Качество", "марина"];

const teams = ["Смена Ольги Кузнецовой", "Поддержка", "help@desk.example"];
const regions = ["Владимир", "Юг", "ул. Ленина, д. 5"];
const agents = ["Olga Kuznetsova", "A-17"];

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openMemoryWarehouse();
  const conversation = (id: number, reason: string, name: string) => ({ source_key: `${id}`, conversation_id: `${id}`, channel: "chat", started_at: "2026-05-01 10:00:00", customer_id: `K-${id}`, name, reason, team: teams[id] ?? null, region: regions[id] ?? null, agent_id: agents[id] ?? null });
  await stage(warehouse, "desk", "conversation", [
    ...tags.slice(0, 5).map((tag, i) => conversation(i, tag, "Анна Петрова")),
    // a tag of six people is a word, whatever one of them is called
    ...[..."abcdef"].map((letter, i) => conversation(10 + i, "марина", `Марина ${letter.toUpperCase()}лова`)),
  ]);
  await resolve({ phone_region: "RU", sources: {}, identity: { link_threshold: 0.99, review_above: 0.5 } }, warehouse, { log: silentLog });
});
afterAll(() => warehouse.close());

const company = { name: { en: "Acme", ru: "Акме" }, reasons: [], touchpoints: [], labels: {} };
const leaks = (text: string, settings: Parameters<typeof namesInWords>[0] = company) => namesInWords(settings, warehouse, new Map([["officer reasons, contact_reason", new Set([text])]]));

test.each([
  ["a given name and a surname", "Анна Петрова", "name", "Ан…ва"],
  ["a surname of the person who has the tag, in another case", "возврат Петровой", "name", "во…ой"],
  ["a contact", "ask anna@mail.example", "email", "as…le"],
])("%s in a help desk's tag is not published, and hinted at", async (_what, tag, kind, hint) => {
  expect(await leaks(tag)).toEqual([{ kind: `${kind} in reason of conversation, “${hint}”`, place: "officer reasons, contact_reason" }]);
});

test.each(["late", "Качество", "марина"])("the tag %s names nobody", async (tag) => {
  expect(await leaks(tag)).toEqual([]);
});

test("what is no tag, and what company.yaml names itself, is not asked", async () => {
  expect(await leaks("Мария Иванова")).toEqual([]);
  expect(await leaks("Анна Петрова", { ...company, reasons: [{ key: "Анна Петрова", label: { en: "", ru: "" }, examples: [], cancels_orders: false, path: [] }] })).toEqual([]);
  expect(await leaks("Анна Петрова", { ...company, labels: { reason: { "Анна Петрова": { en: "Anna", ru: "Анна" } } } })).toEqual([]);
});

test.each([
  ["Смена Ольги Кузнецовой", "name in team of conversation, “См…ой”"],
  ["help@desk.example", "email in team of conversation, “he…le”"],
  ["Olga Kuznetsova", "name in agent_id of conversation, “Ol…va”"],
])("%s among teams and agents is not published", async (word, kind) => {
  expect(await leaks(word)).toEqual([{ kind, place: "officer reasons, contact_reason" }]);
  expect(await leaks(word, { ...company, labels: { [/ in (\w+)/.exec(kind)![1]!]: { [word]: { en: "", ru: "" } } } })).toEqual([]);
});

test.each(["Поддержка", "Владимир", "Юг", "ул. Ленина, д. 5", "A-17"])("a team or a town may be called %s", async (word) => {
  expect(await leaks(word)).toEqual([]);
});

test("every column of free words is looked at, numbers and what customers say are not", () => {
  const told = toldColumns.map(({ record, field }) => `${record}.${field}`);
  expect(told).toEqual(expect.arrayContaining(["conversation.team", "conversation.queue", "conversation.region", "order_line.category", "outreach.campaign", "survey_response.question", "message.author_role", "web_event.page"]));
  expect(told.filter((name) => /comment|\.text$|order_id|email|\.name$/.test(name))).toEqual([]);
});
