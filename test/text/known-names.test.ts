import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { namesOfWriters } from "../../pipelines/publish/writer-name.ts";
import { readTexts } from "../../pipelines/read-texts.ts";
import { resolve } from "../../pipelines/resolve.ts";
import { runAll } from "../../pipelines/run.ts";
import { transform } from "../../pipelines/transform.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { companyFolder } from "../pipelines/company-folder.ts";
import { companyOf, stage, type Row, type Staged } from "../transforms/staged.ts";
import { plantTexts } from "./planted.ts";

const company = companyOf({ phone_region: "RU", privacy: { suppress_below: 0 } });
const asOf = new Date("2026-11-01T00:00:00Z");
const day = "2026-10-05 09:00:00";
const order = (id: string, of: Row): Row => ({ order_id: id, ordered_at: day, status: "placed", ...of });
const comment = (id: string, text: string, of: Row): Row => ({ response_id: id, answered_at: day, survey: "after", question: "nps", score: 1, scale_min: 0, scale_max: 10, comment: text, ...of });
const chat = (id: string, of: Row): Row => ({ conversation_id: id, channel: "chat", started_at: day, ...of });
const said = (id: string, text: string, of: Row = {}): Row => ({ conversation_id: id, position: 1, sent_at: day, author_kind: "customer", text, ...of });

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}']+/gu) ?? [];

describe("a text is redacted by the names of its person that other records tell", () => {
  let warehouse: Warehouse;
  beforeEach(async () => {
    warehouse = await openMemoryWarehouse();
  });
  afterEach(() => warehouse.close());

  async function redacted(rows: Staged): Promise<string[]> {
    await stage(warehouse, rows);
    await resolve(company, warehouse, { log: silentLog });
    await readTexts(company, warehouse, { log: silentLog });
    return (await warehouse.rows<{ redacted: string }>("select redacted from ops.text_score order by redacted")).map((row) => row.redacted);
  }

  const rogneda = { customer_id: "K-1", email: "r@mail.example", phone: "+7 916 123-45-67" };
  const text = "Ужасный сервис, Самохвал Рогнеда третью неделю ждёт деньги, позор";
  const hidden = ["Ужасный сервис, [name] третью неделю ждёт деньги, позор"];
  const orders = [order("O-1", { ...rogneda, name: "Рогнеда Самохвал" })];

  it.each<[string, Staged]>([
    ["a comment with the customer's number", { survey_response: [comment("1", text, { customer_id: "K-1" })] }],
    ["a comment with the customer's telephone", { survey_response: [comment("1", text, { phone: "8 916 123 45 67" })] }],
    ["a comment that nobody wrote but on the order's questionnaire", { survey_response: [comment("1", text, { order_id: "O-1" })] }],
    ["a comment by somebody else about the order", { survey_response: [comment("1", text, { order_id: "O-1", email: "other@mail.example" })] }],
    ["a chat with the customer's mail", { conversation: [chat("c1", { email: "R@mail.example" })], message: [said("c1", text)] }],
    ["a message that alone says whose it is", { conversation: [chat("c1", {})], message: [said("c1", "Добрый день", { customer_id: "K-1" }), said("c1", text, { position: 2 })] }],
    ["a call whose words another source has", { conversation: [chat("c1", { channel: "phone", phone: "89161234567" })], message: [said("c1", text, { source: "transcripts", author_kind: "agent" })] }],
    ["a chat about the order", { conversation: [chat("c1", { order_id: "O-1", cookie: "visitor-of-a-page" })], message: [said("c1", text)] }],
  ])("%s", async (_what, rows) => {
    expect((await redacted({ order: orders, ...rows })).filter((one) => one !== "Добрый день")).toEqual(hidden);
  });

  it("and by those that anybody introduces himself with in the conversation, in all its messages and in no other", async () => {
    const lines = ["Thank you for calling, this is Jannie, how can I help?", "Меня зовут Дарина Ветлугина, слушаю вас", "My name is not important. I appreciate the help, jannie", "Дарине Ветлугиной привет", "My name is Still Wrong on the invoice"];
    const messages = lines.map((line, i) => said("c1", line, { position: i + 1, author_kind: i < 2 ? "agent" : "customer" }));
    const other = said("c2", "the jannie lamp is broken");
    expect(new Set(await redacted({ conversation: [chat("c1", {}), chat("c2", {})], message: [...messages, other] }))).toEqual(
      new Set(["Thank you for calling, this is [name], how can I help?", "Меня зовут [name], слушаю вас", "My name is not important. I appreciate the help, [name]", "[name] привет", "My name is [name] on the invoice", "the jannie lamp is broken"]),
    );
  });

  it("of people who share a telephone, where nothing tells which of them wrote", async () => {
    const family = [...orders, order("O-2", { customer_id: "K-2", phone: rogneda.phone, name: "Лукьян Вернигора" })];
    const told = { order: family, survey_response: [comment("1", "Ужас: Вернигора и Самохвал Рогнеда ждут", { phone: "8(916)123-45-67" })], conversation: [chat("c1", { phone: "89161234567" })], message: [said("c1", text)] };
    expect(await redacted(told)).toEqual(["Ужас: [name] и [name] ждут", ...hidden]);
    expect(await warehouse.rows("select count(*) as known from core.record_person where record in ('survey_response', 'conversation')")).toEqual([{ known: 0 }]);
  });

  it("anew when a name becomes known, when people become one, and when they are parted, and then only what is theirs", async () => {
    const rows = { survey_response: [comment("1", text, { customer_id: "K-1" }), comment("2", "Спасибо", { customer_id: "K-2" })], conversation: [chat("c1", { cookie: "abcdefgh-1" })], message: [said("c1", `${text}!`)] };
    expect(await redacted({ ...rows })).toEqual(["Спасибо", text, `${text}!`]);
    expect(await redacted({ ...rows, order: orders })).toEqual(["Спасибо", ...hidden, `${text}!`]);
    const joined = [...orders, order("O-2", { customer_id: "K-1", cookie: "abcdefgh-1" })];
    expect(await redacted({ ...rows, order: joined })).toEqual(["Спасибо", ...hidden, `${hidden[0]}!`]);
    expect(await redacted({ ...rows, order: orders })).toEqual(["Спасибо", ...hidden, `${text}!`]);
  });

  it("by the names of all who said the same, and of those of many that stand in it", async () => {
    const names = ["Рогнеда Самохвал", "Лукьян Вернигора", ...Array.from({ length: 70 }, (_, i) => `Акакий Ж${"абвгдежзик"[i % 10]}${"абвгдеж"[Math.floor(i / 10)]}ченко`)];
    const both = "Вернигора и Самохвал ждут денег";
    const sayers = (count: number) => names.slice(0, count).map((name, i) => order(`O-${i}`, { customer_id: `K-${i}`, name }));
    const rows = { survey_response: names.map((_, i) => comment(`${i}`, both, { customer_id: `K-${i}` })) };
    expect(await redacted({ ...rows, order: sayers(2) })).toEqual(["[name] и [name] ждут денег"]);
    expect(await redacted({ ...rows, order: sayers(names.length) })).toEqual(["[name] и [name] ждут денег"]);
  });

  it("in a conversation of more people than are kept, each message by its writer's", async () => {
    const crowd = Array.from({ length: 60 }, (_, i) => ({ id: `K-${i}`, name: `Уильям${"абвгд"[i % 5]}${"зклмн"[Math.floor(i / 5) % 5]}${"стф"[Math.floor(i / 25)]}ов Жмых${"абвгд"[i % 5]}${"зклмн"[Math.floor(i / 5) % 5]}${"стф"[Math.floor(i / 25)]}енко` }));
    const rows = {
      order: crowd.map(({ id, name }) => order(`O-${id}`, { customer_id: id, name })),
      conversation: [chat("group", {})],
      message: crowd.map(({ id, name }, i) => said("group", `деньги ждёт ${name}`, { customer_id: id, position: i + 1 })),
    };
    expect(new Set(await redacted(rows))).toEqual(new Set(["деньги ждёт [name]"]));
  });

  it("finds 97 names of 100 that orders tell and texts hold", async () => {
    const planted = plantTexts(1_500, 20261123).filter(({ secrets }) => secrets.some(({ kind }) => kind === "name"));
    await redacted({
      order: planted.flatMap(({ names }, i) => names.map((name, n) => order(`O-${i}-${n}`, { customer_id: `K-${i}`, name }))),
      survey_response: planted.map((one, i) => comment(`${i}`, `${one.text} `, { customer_id: `K-${i}` })),
    });
    const rows = new Map((await warehouse.rows<{ text: string; redacted: string }>("select comment as text, redacted from staging.survey_response join ops.text_score on text_hash = _text_hash")).map((row) => [row.text, row.redacted]));
    const names = planted.flatMap((one) => one.secrets.filter(({ kind }) => kind === "name").map(({ value }) => ({ value, left: rows.get(`${one.text} `)! })));
    const missed = names.filter(({ value, left }) => wordsOf(value).some((word) => wordsOf(left).includes(word)));
    expect(names.length).toBeGreaterThan(700);
    expect(1 - missed.length / names.length, missed.map(({ value, left }) => `${value} | ${left}`).join("\n")).toBeGreaterThanOrEqual(0.97);
  });

  it("and a published one that still names its writer is caught, a namesake is not", async () => {
    await redacted({ order: [...orders, order("O-2", { customer_id: "K-2", name: "Лукьян Вернигора" })], survey_response: [comment("1", text, { customer_id: "K-1" })] });
    await transform(company, warehouse, { asOf, log: silentLog });
    const caught = async (line: string) => {
      await warehouse.run("update ops.text_score set redacted = $line", { line });
      return namesOfWriters(company, warehouse, new Map([["officer voice, quote", new Set([`Доброго дня\n${line}`])]]));
    };
    expect(await caught(hidden[0]!)).toEqual([]);
    expect(await caught("вам пишет Вернигора Лукьян из соседнего дома")).toEqual([]);
    expect(await caught("вам пишет самохвал рогнеда из соседнего дома")).toEqual([{ kind: "name of the person who wrote it or was written to", place: "officer voice, quote" }]);
  });
});

it("no published file of any audience holds a name that only orders tell", async () => {
  const people = ["Рогнеда Самохвал", "Лукьян Вернигора", "Касьян Подопригора", "Grace Young", "Евпраксия Нагнибеда", "Фирс Перебейнос"];
  const texts = [
    "Ужасный сервис, Самохвал Рогнеда третью неделю ждёт деньги, позор", "Отвратительная доставка, Вернигора Лукьян остался без подарка", "подопригора касьян недоволен, ужасное обслуживание, товар сломан",
    "terrible service, Grace Young is still waiting for the refund, awful", "Кошмар, хамство, Нагнибеде Евпраксии опять нагрубил курьер", "Безобразие, Перебейносу Фирсу прислали брак, ужасное качество",
  ];
  const folder = companyFolder(`
orders: { files: orders.csv, record: order, key: order_id, fields: { order_id: id, ordered_at: at, customer_id: customer, phone: phone, email: email, name: name, status: =placed } }
answers: { files: answers.csv, record: survey_response, key: response_id, fields: { response_id: id, answered_at: at, customer_id: customer, survey: =after, question: =nps, score: mark, scale: 0-10, comment: comment } }
talks:
  files: talks.jsonl
  records:
    conversation: { key: conversation_id, fields: { conversation_id: id, channel: channel, started_at: at, phone: phone, email: email } }
    message: { each: messages, key: [conversation_id, position], fields: { conversation_id: /id, position: n, sent_at: at, author_kind: from, text: text } }
`, "name: Test\ntime_zone: UTC\nphone_region: RU\nas_of: 2026-11-01T00:00\nprivacy: { suppress_below: 0, grey_below: 0 }\n");
  const at = (hour: number) => `2026-10-${String(10 + hour).padStart(2, "0")}T0${hour % 10}:00:00Z`;
  folder.write("orders.csv", ["id,at,customer,phone,email,name", ...people.map((name, i) => `O${i},${at(1)},K${i},+7916123450${i},p${i}@mail.example,${name}`)].join("\n"));
  folder.write("answers.csv", ["id,at,customer,mark,comment", ...texts.map((text, i) => `${i},${at(i)},K${i},1,"${text}"`)].join("\n"));
  folder.write("talks.jsonl", texts.flatMap((text, i) => ["chat", "phone"].map((channel) => JSON.stringify({
    id: `${channel}-${i}`, at: at(i), channel, ...(channel === "phone" ? { phone: `8 916 123 45 0${i}` } : { email: `p${i}@mail.example` }),
    messages: [{ n: 1, at: at(i), from: "customer", text: `${text}. ${channel}` }, { n: 2, at: at(i), from: "agent", text: `${people[i]!}, перезвоним завтра (${channel})` }],
  }))).join("\n"));
  const { release } = await folder.open((own, warehouse) => runAll(own, warehouse, { log: folder.log, now: () => asOf }));
  const files = readdirSync(release!.dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8").toLowerCase());
  expect(files.filter((text) => text.includes("третью неделю ждёт деньги")).length).toBeGreaterThan(1);
  for (const name of ["самохвал", "рогнед", "вернигор", "лукьян", "подопригор", "касьян", "grace young", "нагнибед", "евпракси", "перебейнос"]) {
    expect([name, files.filter((text) => text.includes(name)).length]).toEqual([name, 0]);
  }
}, 180_000);
