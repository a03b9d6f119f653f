import { expect, test } from "vitest";
import { built, type Row } from "./staged.ts";

const lost = (order_id: string, customer_id: string, ordered_at: string): Row => ({ order_id, customer_id, ordered_at, status: "abandoned", amount: 1234, channel: "site", region: "S" });
const chat = (conversation_id: string, customer_id: string, started_at: string): Row => ({ conversation_id, customer_id, channel: "chat", started_at, reason: "delivery" });
const said = (conversation_id: string, sent_at: string, author_kind: string, text: string): Row => ({ conversation_id, sent_at, author_kind, text });

const rows = {
  web_event: [
    { event_id: "1", customer_id: "anna-77", session_id: "s", kind: "viewed", happened_at: "2026-05-10 09:00:00", page: "/p" },
    { event_id: "2", customer_id: "anna-77", session_id: "s", kind: "viewed", happened_at: "2026-05-10 09:01:30", page: "/q" },
  ],
  conversation: [chat("c1", "anna-77", "2026-05-10 10:00:00")],
  message: [
    said("c1", "2026-05-10 10:00:00", "customer", "это Анна, где заказ 123456789?"), said("c1", "2026-05-10 10:01:00", "agent", "Здравствуйте, это Мария"),
    said("c1", "2026-05-10 10:02:30", "agent", "Привезём через три дня"),
  ],
  order: [lost("o1", "anna-77", "2026-05-10 12:00:00"), lost("o2", "boris-8", "2026-05-11 12:00:00")],
  survey_response: ["nps", "csat"].map((question): Row => ({ response_id: `r-${question}`, customer_id: "vera-3", survey: "s", touchpoint: "delivery", question, score: 2, scale_min: 0, scale_max: 10, answered_at: "2026-05-12 10:00:00", comment: question === "nps" ? "долго" : null })),
  outreach: [{ outreach_id: "f", customer_id: "vera-3", kind: "follow_up", sent_at: "2026-05-12 12:00:00", channel: "phone" }],
};
const texts = [{ text: "это Анна, где заказ 123456789?", redacted: "это [name], где заказ 123456789?", sentiment: -0.5, sentiment_label: "negative", language: "ru" }, { text: "Здравствуйте, это Мария" }, { text: "Привезём через три дня" }, { text: "долго", sentiment: -0.6, sentiment_label: "negative", language: "ru" }];
const told = () => built({ rows, texts, asOf: "2026-06-01T00:00", tables: ["marts.story", "marts.story_event"] });

test("lost orders after a contact and detractors who were called back are told, others are not", async () => {
  const { warehouse } = await told();
  expect(await warehouse.rows("select * exclude (event_count, channel_count) from marts.story")).toEqual([
    { story_id: 1, kind: "lost_order", month: "2026-05-01", language: "ru", region: "unknown", outcome: "lost_order", reason: "delivery", promise: "two_three_days", amount: 1200, days: 0 },
    { story_id: 2, kind: "detractor", month: "2026-05-01", language: "ru", region: "unknown", outcome: "none", reason: "delivery", promise: null, amount: null, days: 0 },
  ]);
});

test("a story tells what happened in order, from its first event on, with what was said and promised", async () => {
  const { warehouse } = await told();
  const lines = await warehouse.rows<Row>("select * from marts.story_event order by story_id, position");
  expect(lines.map((row) => [row.story_id, row.offset_seconds, row.channel, row.kind, row.author, row.detail, row.text, row.promise_band, row.event_count])).toEqual([
    [1, 0, "site", "viewed", null, null, null, null, 2],
    [1, 3600, "chat", "contacted", null, "delivery", null, null, 1],
    [1, 3600, "chat", "said", "customer", null, "это [name], где заказ [number]?", null, 1],
    [1, 3660, "chat", "answered", null, "delivery", null, null, 1],
    [1, 3720, "chat", "said", "agent", null, "Привезём через три дня", "two_three_days", 1],
    [1, 10_800, "site", "abandoned", null, null, null, null, 1],
    [2, 0, "unknown", "rated", "customer", "delivery", "долго", null, 2],
    [2, 7200, "phone", "follow_up", null, null, null, null, 1],
  ]);
});

test("a story holds neither the person's name nor any number of theirs, of their orders or of the time", async () => {
  const { warehouse } = await told();
  const all = JSON.stringify([await warehouse.rows("select * from marts.story"), await warehouse.rows("select * from marts.story_event")]);
  expect(all).not.toMatch(/anna|анна|мария|boris|vera|o1|c1|1234|123456789|05-1\d|10:0/i);
});

test("of an order that tells its day alone a story tells days, and no other story tells them", async () => {
  const order = [lost("o1", "anna-77", "2026-05-10 00:00:00")];
  const { warehouse } = await built({ rows: { ...rows, order }, texts, asOf: "2026-06-01T00:00", tables: ["marts.story_event"] });
  expect(await warehouse.rows("select story_id, kind, is_by_day, day from marts.story_event where kind in ('viewed', 'contacted', 'abandoned', 'rated') order by story_id, position")).toEqual([
    { story_id: 1, kind: "viewed", is_by_day: false, day: 0 }, { story_id: 1, kind: "contacted", is_by_day: false, day: 0 }, { story_id: 1, kind: "abandoned", is_by_day: true, day: 0 },
    { story_id: 2, kind: "rated", is_by_day: false, day: null },
  ]);
});

test("a story knows which lines belong to one conversation, and the scale of a mark", async () => {
  const second = { ...rows, conversation: [...rows.conversation, chat("b0", "anna-77", "2026-05-10 11:00:00")] };
  const { warehouse } = await built({ rows: second, texts, asOf: "2026-06-01T00:00", tables: ["marts.story_event"] });
  // in the order of their ids “desk:b0” comes before “desk:c1”
  expect(await warehouse.rows("select kind, talk from marts.story_event where story_id = 1 order by position")).toEqual([
    { kind: "viewed", talk: null }, { kind: "contacted", talk: 2 }, { kind: "said", talk: 2 }, { kind: "answered", talk: 2 }, { kind: "said", talk: 2 }, { kind: "contacted", talk: 1 }, { kind: "abandoned", talk: null },
  ]);
  expect(await warehouse.rows("select kind, score, scale_max from marts.story_event where story_id = 2 order by position")).toEqual([{ kind: "rated", score: 2, scale_max: 10 }, { kind: "follow_up", score: null, scale_max: null }]);
});

test("the turn of a story is its own lost order, and the last promise of its delivery in the last contact within the window", async () => {
  const texts = ["где заказ?", "Привезём через три дня", "Доставим завтра", "Деньги вернём завтра. Доставим через три дня", "Перезвоним завтра"].map((text) => ({ text }));
  // the chat of 9 May is 50 hours before the first loss, that of 11 May 2 hours; the second order had no contact in its three days
  const turns = async (last: string) => {
    const talk = (id: string, day: string, reply: string) => [said(id, `2026-05-${day} 10:00:00`, "customer", "где заказ?"), said(id, `2026-05-${day} 10:01:00`, "agent", reply)];
    const { warehouse } = await built({
      rows: {
        conversation: [chat("c1", "a", "2026-05-09 10:00:00"), chat("c2", "a", "2026-05-11 10:00:00")],
        message: [...talk("c1", "09", "Привезём через три дня"), ...talk("c2", "11", last)],
        order: [lost("o1", "a", "2026-05-11 12:00:00"), lost("o2", "a", "2026-05-20 12:00:00")],
      },
      texts, asOf: "2026-06-01T00:00", tables: ["marts.story_event"],
    });
    return (await warehouse.rows<{ line: string }>("select concat_ws(' ', kind, offset_seconds // 3600, promise) as line from marts.story_event where is_turn order by story_id, position")).map(({ line }) => line);
  };
  expect(await turns("Доставим завтра")).toEqual(["said 48 завтра", "abandoned 50"]);
  expect(await turns("Деньги вернём завтра. Доставим через три дня")).toEqual(["said 48 через три дня", "abandoned 50"]);
  expect(await turns("Перезвоним завтра")).toEqual(["abandoned 50"]);
});
