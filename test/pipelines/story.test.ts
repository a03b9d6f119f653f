import { beforeAll, expect, test } from "vitest";
import { told } from "../../pipelines/commands/person.ts";
import { silentLog } from "../../pipelines/log.ts";
import { personShow, type Story } from "../../pipelines/story.ts";
import { transform } from "../../pipelines/transform.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { companyOf, stage, type Row } from "../transforms/staged.ts";

/** Anna is an e-mail in the chat, a phone in the call and both in the shop; Boris only looked at a page. */
const rows: Record<string, Row[]> = {
  web_event: [
    { event_id: "w1", kind: "viewed", happened_at: "2026-10-01 08:00:00", page: "/unsubscribe/anna%40example.com?email=anna%40example.com", cookie: "ck-1", email: "anna@example.com" },
    { event_id: "w2", kind: "viewed", happened_at: "2026-10-01 08:00:00", page: "/p", cookie: "ck-2" },
  ],
  order: [{ order_id: "1", ordered_at: "2026-10-01 09:00:00", status: "cancelled", cancelled_at: "2026-10-03 09:00:00", amount: 1500, email: "anna@example.com", phone: "+79161234567" }],
  conversation: [{ conversation_id: "a", channel: "chat", started_at: "2026-10-02 09:00:00", email: "Anna@Example.com", reason: "delivery" }],
  message: [
    { conversation_id: "a", position: 1, sent_at: "2026-10-02 09:00:00", author_kind: "customer", text: "Где мой заказ? Мой номер 8 916 123-45-67" },
    { conversation_id: "a", position: 2, sent_at: "2026-10-02 09:02:00", author_kind: "agent", text: "Простите за задержку! Привезём через три дня." },
    { conversation_id: "a", position: 3, sent_at: "2026-10-02 09:03:00", author_kind: "agent", text: "внутренняя заметка", is_public: false },
  ],
  survey_response: [{ response_id: "r", survey: "delivery survey", touchpoint: "delivery", question: "csat", score: 2, scale_min: 1, scale_max: 5, answered_at: "2026-10-04 21:30:00", email: "anna@example.com", comment: `${"Долго. ".repeat(20)}Конец` }],
};

let warehouse: Warehouse;
let story: (options?: { redacted?: boolean }) => Promise<Story>;
beforeAll(async () => {
  warehouse = await openMemoryWarehouse();
  await stage(warehouse, rows);
  await transform(companyOf({ phone_region: "RU" }), warehouse, { asOf: new Date("2026-11-01T00:00:00Z"), log: silentLog });
  const [anna] = await warehouse.rows<{ person_id: string }>("select person_id from core.record_person where record = 'order'");
  story = (options) => personShow(warehouse, anna!.person_id, options);
});

test("a story runs from the first touch to the last, across channels, with the waits between", async () => {
  const { events } = await story();
  expect(events.map(({ kind, channel, waited_seconds }) => [kind, channel, waited_seconds])).toEqual([
    ["viewed", "site", null],
    ["ordered", "unknown", 3_600],
    ["contacted", "chat", 86_400],
    ["said", "chat", 0],
    ["answered", "chat", 120],
    ["heard", "chat", 0],
    ["cancelled", "unknown", 86_280],
    ["rated", "unknown", 131_400],
  ]);
});

test("every event names its record, and by what it is this person's", async () => {
  const { events } = await story();
  expect(Object.fromEntries(events.map(({ kind, evidence }) => [kind, evidence]))).toEqual({
    viewed: "web_event desk:web_event-1 by email, cookie",
    ordered: "order desk:order-1 by email, phone",
    cancelled: "order desk:order-1 by email, phone",
    contacted: "conversation desk:conversation-1 by email",
    answered: "conversation desk:conversation-1 by email",
    said: "message desk:message-1 by its conversation's email",
    heard: "message desk:message-2 by its conversation's email",
    rated: "survey_response desk:survey_response-1 by email",
  });
});

test("what was promised stands beside what was heard", async () => {
  const { events } = await story();
  expect(events.filter(({ promise }) => promise !== null).map(({ kind, promise }) => [kind, promise])).toEqual([["heard", "через три дня"]]);
});

test("texts and identifiers are masked unless they are asked for as they came", async () => {
  const masked = JSON.stringify(await story());
  expect(masked).not.toMatch(/916 ?123|anna@example/i);
  const open = await story({ redacted: false });
  expect(open.events.find(({ kind }) => kind === "said")!.text).toBe("Где мой заказ? Мой номер 8 916 123-45-67");
  expect(open.identifiers.map(({ value }) => value)).toContain("anna@example.com");
});

test("a page that names the person in its path is masked", async () => {
  expect((await story()).events[0]!.topic).toBe("/unsubscribe/[email]");
});

test.each([[20 / 3, 10, "6.7 of 10"], [7, 10, "7 of 10"], [4.96, 5, "5 of 5"]])("a score of %s of %s is told as people write it", async (score, scale_max, written) => {
  const known = await story();
  const events = known.events.map((event) => (event.kind === "rated" ? { ...event, score, scale_max } : event));
  expect(told({ ...known, events }, { zone: "UTC", cut: 70 })).toMatch(new RegExp(` ${written} `));
});

test("the story told for people has the waits, the promise, the last contact before the loss and what was asked, in the company's time", async () => {
  const lines = told(await story(), { zone: "Europe/Moscow", cut: 70 }).split("\n");
  const line = (kind: string) => lines.find((text) => / [a-z]+ /.test(text) && text.split(/ {2,}/)[2] === kind)!.split(/ {2,}/);
  expect(lines.find((text) => text.includes("at (Europe/Moscow)"))).toMatch(/waited +what +channel +about +score +amount +last contact +tone +promise +evidence +text/);
  expect(line("contacted").slice(0, 5)).toEqual(["2026-10-02 12:00", "1 d", "contacted", "chat", "delivery"]);
  expect(line("heard")).toContain("через три дня");
  // from the chat's first message to the cancelling: a day
  expect(line("cancelled")).toContain("1 d before, chat, delivery, promised через три дня");
  expect(line("rated").slice(0, 6)).toEqual(["2026-10-05 00:30", "1.5 d", "rated", "unknown", "delivery survey, delivery, csat", "2 of 5"]);
  expect(line("rated").at(-1)).toMatch(/…$/);
  expect(told(await story({ redacted: false }), { zone: "UTC", cut: Infinity })).toMatch(/Конец$/);
});
