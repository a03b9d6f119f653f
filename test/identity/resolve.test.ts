import { afterEach, beforeEach, expect, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { listReview } from "../../pipelines/identity/review.ts";
import { resolve, type IdentityCompany } from "../../pipelines/resolve.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { stage, type StagedRow } from "./staged.ts";

const company: IdentityCompany = { phone_region: "RU", sources: {}, identity: { link_threshold: 0.99, review_above: 0.5 } };
let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await openMemoryWarehouse();
});
afterEach(() => warehouse.close());

/** Conversations keyed 1, 2, 3… in the given order. */
const conversations = (sightings: StagedRow[]) =>
  stage(warehouse, "chats", "conversation", sightings.map((row, i) => ({ source_key: String(i + 1), conversation_id: String(i + 1), started_at: "2026-01-01 10:00:00", ...row })));

/** The records of each person, each group sorted, groups by their first record. */
async function people(sightings: StagedRow[]): Promise<string[][]> {
  await conversations(sightings);
  await resolve(company, warehouse, { log: silentLog });
  const rows = await warehouse.rows<{ keys: string[] }>(
    "select list(source_key order by source_key::integer) as keys from core.record_person group by person_id order by min(source_key::integer)",
  );
  return rows.map((row) => row.keys);
}

test("one person writes under an e-mail, calls from a phone, and the shop knows both", async () => {
  expect(
    await people([
      { email: "Ivan.Petrov@gmail.com" },
      { phone: "8 (916) 123-45-67" },
      { customer_id: "C-1", email: "ivanpetrov+shop@googlemail.com", phone: "+79161234567" },
      { customer_id: "C-2", email: "other@mail.ru" },
    ]),
  ).toEqual([["1", "2", "3"], ["4"]]);
});

test("a phone that many customers gave is nobody's", async () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ customer_id: `C-${i}`, phone: "+7 495 000-11-22" }));
  expect(await people([...many, { phone: "84950001122" }])).toEqual(many.map((_, i) => [String(i + 1)]));
});

test("a robot's address joins nobody", async () => {
  expect(await people([{ customer_id: "C-1", email: "noreply@shop.ru" }, { customer_id: "C-2", email: "noreply@shop.ru" }])).toEqual([["1"], ["2"]]);
});

test("a placeholder identifies nobody", async () => {
  expect(await people([{ customer_id: "0", email: "нет" }, { customer_id: "guest", phone: "0000000000" }])).toEqual([]);
});

test("a person's first sighting is the earliest record, whatever came first", async () => {
  await people([{ email: "a@mail.ru", started_at: "2026-03-01 00:00:00" }, { email: "a@mail.ru", started_at: "2026-01-05 12:00:00" }]);
  expect(await warehouse.rows("select first_seen_at, record_count from core.person")).toEqual([
    { first_seen_at: "2026-01-05T12:00:00.000Z", record_count: 2 },
  ]);
});

test("an empty warehouse has no persons", async () => {
  await resolve(company, warehouse, { log: silentLog });
  expect(await warehouse.rows("select * from core.person")).toEqual([]);
  expect(await warehouse.rows("select * from core.record_person")).toEqual([]);
});

test("a call from a family phone is the one's whose name was given", async () => {
  expect(
    await people([
      { customer_id: "C-1", phone: "89161234567", name: "Анна Петрова" },
      { customer_id: "C-2", phone: "89161234567", name: "Пётр Петров" },
      { phone: "89161234567", name: "Аня" },
      { phone: "89161234567", name: "Петровы" },
      { phone: "89161234567" },
    ]),
  ).toEqual([["1", "3"], ["2"]]);
  expect(await warehouse.rows("select kind, value, reason, person_count from ops.identity_review")).toEqual([
    { kind: "phone", value: "+79161234567", reason: "names differ", person_count: 2 },
  ]);
});

test("an answer without identifiers is the invited person's, a line the buyer's", async () => {
  await stage(warehouse, "surveys", "survey_invitation", [{ source_key: "I1", invitation_id: "I1", sent_at: "2026-01-01 10:00:00", email: "a@mail.ru" }]);
  await stage(warehouse, "surveys", "survey_response", [{ source_key: "A1", response_id: "A1", invitation_id: "I1", question: "nps" }]);
  await stage(warehouse, "sales", "order", [{ source_key: "R1", order_id: "R1", ordered_at: "2026-01-01 10:00:00", customer_id: "K1", email: "a@mail.ru" }]);
  await stage(warehouse, "sales", "order_line", [{ source_key: "R1-1", order_id: "R1", sold_at: "2026-01-01 10:00:00" }]);
  await resolve(company, warehouse, { log: silentLog });
  expect(await warehouse.rows("select count(distinct person_id) as persons, count(*) as records from core.record_person")).toEqual([{ persons: 1, records: 4 }]);
});

/** The key and the person's customer number of each record, for customers known by number. */
async function whose(): Promise<string[]> {
  await resolve(company, warehouse, { log: silentLog });
  const rows = await warehouse.rows<{ told: string }>(
    "select source_key || ' ' || value as told from core.record_person join core.person_identifier using (person_id) where kind = 'customer_id' order by all",
  );
  return rows.map(({ told }) => told);
}

const placed = { ordered_at: "2026-01-01 10:00:00" };
const line = { order_id: "7", sold_at: "2026-01-01 10:00:00" };

test("an order that names nobody is the person's whom its lines name, where they name one", async () => {
  await stage(warehouse, "shop", "order", [{ source_key: "7", order_id: "7", ...placed }, { source_key: "8", order_id: "8", ...placed }]);
  await stage(warehouse, "shop", "order_line", [{ source_key: "7-1", ...line, customer_id: "A-1" }, { source_key: "7-2", ...line }, { source_key: "8-1", ...line, order_id: "8", customer_id: "A-1" }, { source_key: "8-2", ...line, order_id: "8", customer_id: "A-2" }]);
  expect(await whose()).toEqual(["7 A-1", "7-1 A-1", "7-2 A-1", "8-1 A-1", "8-2 A-2"]);
});

test("rows of a form are one person's where one of them, or the invitation it answers, tells who; forms of another day, survey or source are others", async () => {
  const row = (source_key: string, more: StagedRow = {}): StagedRow => ({ source_key, response_id: "7", survey: "after", question: "nps", answered_on: "2026-10-01", ...more });
  await stage(warehouse, "surveys", "survey_invitation", [{ source_key: "I1", invitation_id: "I1", sent_at: "2026-01-01 10:00:00", customer_id: "B-2" }]);
  await stage(warehouse, "surveys", "survey_response", [
    row("named", { customer_id: "A-1" }), row("mate"), row("last year", { answered_on: "2025-10-01" }), row("other survey", { survey: null }),
    row("invited", { response_id: "8", invitation_id: "I1" }), row("invited mate", { response_id: "8" }),
    // two people's, and of no number
    row("one", { response_id: "9", customer_id: "A-1" }), row("two", { response_id: "9", customer_id: "B-2" }), row("neither", { response_id: "9" }), row("no number", { response_id: null, customer_id: "A-1" }), row("nor this", { response_id: null }),
  ]);
  await stage(warehouse, "kiosk", "survey_response", [row("other source")]);
  expect(await whose()).toEqual(["I1 B-2", "invited B-2", "invited mate B-2", "mate A-1", "named A-1", "no number A-1", "one A-1", "two B-2"]);
});

test("a shop's customer is not given the order that a marketplace numbered alike, nor what may mean either", async () => {
  await stage(warehouse, "shop", "order", [{ source_key: "shop 7", order_id: "7", customer_id: "A-1", ...placed }]);
  await stage(warehouse, "shop", "order_line", [{ source_key: "shop line", ...line }]);
  await stage(warehouse, "market", "order", [{ source_key: "market 7", order_id: "7", ...placed }]);
  await stage(warehouse, "market", "order_line", [{ source_key: "market line", ...line }]);
  // a chat of a third source may mean either, an answer of the shop its own
  await stage(warehouse, "chats", "conversation", [{ source_key: "chat", conversation_id: "c", channel: "chat", order_id: "7" }]);
  await stage(warehouse, "shop", "survey_response", [{ source_key: "answer", question: "nps", order_id: "7" }]);
  expect(await whose()).toEqual(["answer A-1", "shop 7 A-1", "shop line A-1"]);
});

test("receipts of an order that stands once in another source are that order's, and so is a chat that names it", async () => {
  await stage(warehouse, "shop", "order", [{ source_key: "order", order_id: "7", customer_id: "A-1", ...placed }]);
  await stage(warehouse, "tills", "order_line", [{ source_key: "receipt", ...line }]);
  await stage(warehouse, "chats", "conversation", [{ source_key: "chat", conversation_id: "c", channel: "chat", order_id: "7" }]);
  expect(await whose()).toEqual(["chat A-1", "order A-1", "receipt A-1"]);
});

test("receipts without an order are one by their source: two shops that count alike have two", async () => {
  await stage(warehouse, "north", "order_line", [{ source_key: "north 1", ...line, customer_id: "A-1" }, { source_key: "north 2", ...line }]);
  await stage(warehouse, "south", "order_line", [{ source_key: "south 1", ...line, customer_id: "B-2" }, { source_key: "south 2", ...line }, { source_key: "south 3", ...line }]);
  expect(await whose()).toEqual(["north 1 A-1", "north 2 A-1", "south 1 B-2", "south 2 B-2", "south 3 B-2"]);
});

test("an answer is about the call or the chat of its number only where one source has that number", async () => {
  await stage(warehouse, "calls", "conversation", [{ source_key: "call 7", conversation_id: "7", channel: "phone", customer_id: "A-1" }, { source_key: "call 8", conversation_id: "8", channel: "phone", customer_id: "A-1" }]);
  await stage(warehouse, "chats", "conversation", [{ source_key: "chat 7", conversation_id: "7", channel: "chat" }]);
  await stage(warehouse, "surveys", "survey_response", [{ source_key: "about 7", question: "nps", conversation_id: "7" }, { source_key: "about 8", question: "nps", conversation_id: "8" }]);
  expect(await whose()).toEqual(["about 8 A-1", "call 7 A-1", "call 8 A-1"]);
});

test("every link of a person is on record, with how often and when it was seen", async () => {
  await people([
    { customer_id: "C-1", email: "a@mail.ru", started_at: "2026-02-01 00:00:00" },
    { customer_id: "C-1", email: "A@mail.ru", started_at: "2026-01-01 00:00:00" },
  ]);
  expect(await warehouse.rows("select kind_a, value_a, kind_b, value_b, is_held, record_count, first_seen_at from core.person_link")).toEqual([
    { kind_a: "customer_id", value_a: "C-1", kind_b: "email", value_b: "a@mail.ru", is_held: false, record_count: 2, first_seen_at: "2026-01-01T00:00:00.000Z" },
  ]);
});

test("no spelling is lost among hundreds of thousands", async () => {
  await conversations([]);
  await warehouse.run(`insert into staging."chats__conversation" (source, source_key, conversation_id, customer_id, email)
    select 'chats', i::varchar, i::varchar, 'K' || i, 'e' || i || '@mail.ru' from range(150000) t(i)`);
  await resolve(company, warehouse, { log: silentLog });
  expect(await warehouse.rows("select count(*) as identifiers, count(distinct person_id) as persons from core.person_identifier")).toEqual([{ identifiers: 300_000, persons: 150_000 }]);
});

test("what waits for a decision can be read, masked unless asked for", async () => {
  await people([
    { customer_id: "C-1", phone: "89161234567", name: "Анна Петрова" },
    { customer_id: "C-2", phone: "89161234567", name: "Пётр Петров" },
  ]);
  const ids = (await warehouse.rows<{ person_id: string }>("select person_id from core.person order by person_id")).map((row) => row.person_id);
  const held = { reason: "names differ", probability: null, agreement: null, person_count: 2, person_ids: ids };
  expect(await listReview(warehouse)).toEqual([{ identifier: "phone +7…67", ...held }]);
  expect(await listReview(warehouse, { redacted: false })).toEqual([{ identifier: "phone +79161234567", ...held }]);
});

test("a bridge of many people is counted whole and listed by its first twenty", async () => {
  await people(Array.from({ length: 25 }, (_, i) => ({ customer_id: `C-${i}`, phone: "89161234567", name: `Имя${i} Фамилия${i}` })));
  const ids = (await warehouse.rows<{ person_id: string }>("select person_id from core.person order by person_id")).map((row) => row.person_id);
  expect(await listReview(warehouse)).toMatchObject([{ identifier: "phone +7…67", person_count: 25, person_ids: ids.slice(0, 20) }]);
});

test("a name is common when five bear it and one in two hundred: two accounts with one phone are not one person by it", async () => {
  const family = (name: string, phone: string) => ["a", "b"].map((side) => ({ customer_id: `${phone}${side}`, phone, name }));
  const bearers = ["Иванова Елена", "елена иванова", "Елена Иванова"].map((name, i) => ({ customer_id: `E${i}`, name }));
  const rows = [...family("Елена Иванова", "89161234501"), ...family("Ольга Рябинина", "89161234502"), ...bearers];
  expect(await people(rows)).toEqual([["1"], ["2"], ["3", "4"], ["5"], ["6"], ["7"]]);
  expect(await listReview(warehouse)).toMatchObject([{ identifier: "phone +7…01", reason: "two accounts" }]);
});

test("four accounts of one name with their own e-mails and one phone wait for a decision", async () => {
  const four = ["1", "2", "3", "4"].map((i) => ({ customer_id: `C-${i}`, email: `e${i}@mail.ru`, phone: "89161234567", name: "Елена Иванова" }));
  expect(await people(four)).toEqual([["1"], ["2"], ["3"], ["4"]]);
  const [held, ...others] = (await listReview(warehouse))!;
  expect([held!.identifier, held!.reason, held!.person_ids.length, others]).toEqual(["phone +7…67", "several accounts", 4, []]);
});

test("a father and a son of one name with one phone are two when their dates of birth differ; a date mistyped parts nobody", async () => {
  const twice = (phone: string, one: string, other: string) => [one, other].map((birth_on, i) => ({ customer_id: `${phone}-${i}`, phone, name: "Семён Рябинин", address: `г. Москва, ул. Берёзовая, д. ${phone.slice(-2)}, кв. 12`, birth_on, source_key: `${phone}-${i}` }));
  await stage(warehouse, "shop", "order", [...twice("89161234501", "1951-03-14", "1983-11-02"), ...twice("89161234502", "1983-11-02", "1983-11-20")].map((row) => ({ ordered_at: "2026-01-01 10:00:00", order_id: row.source_key, ...row })));
  await resolve(company, warehouse, { log: silentLog });
  expect(await warehouse.rows("select list(source_key order by source_key) as keys from core.record_person group by person_id order by 1")).toEqual([
    { keys: ["89161234501-0"] }, { keys: ["89161234501-1"] }, { keys: ["89161234502-0", "89161234502-1"] },
  ]);
  expect(await listReview(warehouse)).toMatchObject([{ identifier: "phone +7…01", reason: "dates of birth differ" }]);
});

const hers = { customer_id: "C-1", card: "2900819877241", name: "Дарья Савельева" };
const his = { customer_id: "C-2", phone: "89030822677", name: "Константин Савельев" };

test("a nameless receipt with her card and a telephone that only ever bore his name is nobody's", async () => {
  expect(await people([hers, his, { card: "2900819877241", phone: "89030822677" }])).toEqual([["1"], ["2"]]);
  expect(await listReview(warehouse)).toMatchObject([{ identifier: "phone +7…77", reason: "names differ", person_count: 2 }]);
});

test("a nameless receipt with her card is hers when the telephone bore her name too, or bears nobody's", async () => {
  expect(await people([hers, { ...hers, phone: "89030822677" }, his, { card: "2900819877241", phone: "89030822677" }, { card: "2900819877241", phone: "88005550106" }])).toEqual([["1", "2", "4", "5"], ["3"]]);
});

test("nothing waits before the first resolution", async () => {
  expect(await listReview(warehouse)).toBeNull();
});
