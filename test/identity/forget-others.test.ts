import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { toldBefore } from "../../pipelines/commands/forget.ts";
import { whomToForget } from "../../pipelines/forget.ts";
import { wouldForget } from "../../pipelines/forget/would.ts";
import { forgetting } from "./forgetting.ts";
import { stage } from "./staged.ts";

const here = forgetting();

test("what others wrote keeps its words without the person's identifiers, however these are spelled", async () => {
  await here.warehouse.run(`update staging."chats__message" set text = 'пишите на ANNAP@googlemail.com, +7 800 5550101 или 8(800)555-01-01' where source_key = '3|1'`);
  await here.warehouse.run(`update raw.chats__conversation set _row = '{"cc":"anna.p@gmail.com","id":"XK-00001"}' where _key = '3'`);
  const gone = await here.forgetOne("annap@gmail.com");
  expect(gone.blotted).toEqual({ "raw.chats__conversation": 1, "staging.chats__message": 1 });
  expect(await here.warehouse.rows("select text from staging.message")).toEqual([{ text: "пишите на [forgotten], [forgotten] или [forgotten]" }]);
  // another's number that ends alike is another's
  expect(await here.warehouse.rows("select _row from raw.chats__conversation")).toEqual([{ _row: '{"cc":"[forgotten]","id":"XK-00001"}' }]);
});

const anywhere: [string, string][] = [
  ["жене...annap@googlemail.com", "жене...[forgotten]"],
  ["_annap@googlemail.com_", "_[forgotten]_"],
  ["/unsubscribe?e=annap%40googlemail.com&x=%20annap%40gmail.com", "/unsubscribe?e=[forgotten]&x=%20[forgotten]"],
  ["8 800 555–01–01", "[forgotten]"],
  ["8/800/555/01/01", "[forgotten]"],
  ["тел.: +7 (800) 555 - 01 — 01.", "тел.: [forgotten]."],
  ["?t=%2B7%20800%20555-01-01", "?t=%2B[forgotten]"],
  ["привет\nannap@gmail.com", "привет\n[forgotten]"],
  // other people's: a letter or a digit stands directly beside
  ["joannap@gmail.com 188005550101 8 800 555 01 012", "joannap@gmail.com 188005550101 8 800 555 01 012"],
];
test.each(anywhere)("%j of somebody else's is left as %j", async (said, left) => {
  await here.warehouse.run(`update staging."chats__message" set text = $said where source_key = '3|1'`, { said });
  await here.warehouse.run("update raw.chats__conversation set _row = $said where _key = '3'", { said: JSON.stringify({ said }) });
  await here.forgetOne("annap@gmail.com");
  expect(await here.warehouse.rows("select text from staging.message")).toEqual([{ text: left }]);
  expect(await here.warehouse.rows("select _row from raw.chats__conversation")).toEqual([{ _row: JSON.stringify({ said: left }) }]);
});

test("somebody else's address that ends in the person's is theirs, and stays", async () => {
  await stage(here.warehouse, "chats", "conversation", [{ source_key: "6", conversation_id: "6", started_at: "2026-01-06", email: "Maria.annap@gmail.com" }, { source_key: "7", conversation_id: "7", started_at: "2026-01-07", email: "olga@mail.ru" }]);
  await here.warehouse.run(`insert into raw.chats__conversation values ('6', '{"mail":"Maria.annap@gmail.com"}', 'inbox/b.jsonl')`);
  await here.warehouse.run(`update staging."chats__message" set text = 'Maria.annap@gmail.com или annap@gmail.com' where source_key = '3|1'`);
  await here.options.rebuild(here.warehouse);
  await here.forgetOne("K-00001");
  expect(await here.warehouse.rows("select email from staging.conversation where source_key = '6'")).toEqual([{ email: "Maria.annap@gmail.com" }]);
  expect(await here.warehouse.rows("select _row from raw.chats__conversation where _key = '6'")).toEqual([{ _row: '{"mail":"Maria.annap@gmail.com"}' }]);
  expect(await here.warehouse.rows("select text from staging.message")).toEqual([{ text: "Maria.annap@gmail.com или [forgotten]" }]);
});

test("fields of somebody else's record are blotted out, all but those that join it to others", async () => {
  await stage(here.warehouse, "site", "web_event", [{ source_key: "1", event_id: "1", kind: "viewed", happened_at: "2026-01-01", cookie: "stranger-1", page: "/unsubscribe?email=annap@googlemail.com" }]);
  await here.warehouse.run(`update staging."chats__conversation" set queue = 'annap@googlemail.com', email = 'boris@mail.ru, annap@gmail.com' where source_key = '3'`);
  await here.forgetOne("annap@gmail.com");
  expect(await here.warehouse.rows("select page from staging.web_event")).toEqual([{ page: "/unsubscribe?email=[forgotten]" }]);
  expect(await here.warehouse.rows("select queue, email from staging.conversation")).toEqual([{ queue: "[forgotten]", email: "boris@mail.ru, [forgotten]" }]);
});

test("what stays behind in a key is told before anything is published, and somebody else can be forgotten meanwhile", async () => {
  await here.warehouse.run(`update staging."chats__conversation" set agent_id = 'annap@googlemail.com' where source_key = '3'`);
  await stage(here.warehouse, "chats", "conversation", [{ source_key: "5", conversation_id: "5", started_at: "2026-01-09", email: "vera@mail.ru" }]);
  await here.options.rebuild(here.warehouse);
  let published = 0;
  const counting = { republish: async () => void (published += 1) };
  await expect(here.forgetOne("annap@gmail.com", counting)).rejects.toMatchObject({ details: { value: "staging.chats__conversation.agent_id" } });
  expect(published).toBe(0);
  expect(await here.forgetOne("vera@mail.ru", counting)).toMatchObject({ identifiers: 1 });
  expect(existsSync(join(here.company.dir, "warehouse", "forget.json"))).toBe(true);
  await here.warehouse.run(`update staging."chats__conversation" set agent_id = null where source_key = '3'`);
  expect(await here.forgetOne("annap@gmail.com", counting)).toMatchObject({ identifiers: 3 });
  expect(existsSync(join(here.company.dir, "warehouse", "forget.json"))).toBe(false);
});

test("texts of others that seem to name the person are listed by their ids, before and after, without their words", async () => {
  await stage(here.warehouse, "shop", "order", [{ source_key: "R1", order_id: "R1", ordered_at: "2026-01-01", customer_id: "K-00001", name: "Анна Рябинина", address: "г. Москва, ул. Берёзовая, д. 7, кв. 12" }]);
  const texts = ["звонила Анне Рябининой, она не берёт", "где мой заказ", "живу там же, Берёзовая 7", "Анна обещала ответить"];
  await stage(here.warehouse, "chats", "message", texts.map((text, i) => ({ source_key: `3|${i + 2}`, conversation_id: "3", author_kind: "customer", text })));
  // in the person's own conversation it goes with them
  await stage(here.warehouse, "chats", "message", [{ source_key: "1|2", conversation_id: "1", author_kind: "agent", text: "Анна Рябинина, здравствуйте" }]);
  await here.options.rebuild(here.warehouse);
  const mentions = [{ record: "message", source: "chats", source_key: "3|2", what: ["name"] }, { record: "message", source: "chats", source_key: "3|4", what: ["address"] }];
  const would = await wouldForget(here.company, here.warehouse, await whomToForget(here.company, here.warehouse, "K-00001"), here.options.now);
  expect(would.mentions).toEqual(mentions);
  expect(toldBefore(would)).toContain("2 texts of others seem to name the person (1 by name, 1 by address), and stay; namesakes and neighbours are among such:\n  message chats 3|2: name\n  message chats 3|4: address\n");
  expect(toldBefore(would)).not.toMatch(/Рябинин|Берёзов/);
  expect((await here.forgetOne("K-00001")).mentions).toEqual(mentions);
});
