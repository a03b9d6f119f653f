import { expect, test } from "vitest";
import { built, type Row } from "./staged.ts";

const order = (order_id: string, customer_id: string, ordered_at: string, status: string, more: Row = {}): Row => ({ order_id, customer_id, ordered_at, status, amount: 100, channel: "site", region: "S", ...more });
const call = (conversation_id: string, customer_id: string, started_at: string, reason: string): Row => ({ conversation_id, customer_id, channel: "phone", started_at, answered_at: started_at, ended_at: started_at, reason });

async function fates(rows: { order: Row[]; conversation?: Row[] }) {
  const { warehouse } = await built({ rows, asOf: "2026-06-01T00:00", company: { privacy: { suppress_below: 1 } }, tables: ["core.order_fate", "marts.lost_order"] });
  return warehouse;
}

test("a lost order's last contact is the latest in the window before the loss", async () => {
  const warehouse = await fates({
    order: [
      order("abandoned", "a", "2026-03-10 12:00:00", "abandoned"),
      order("cancelled", "b", "2026-03-10 12:00:00", "cancelled", { cancelled_at: "2026-03-12 12:00:00" }),
      order("kept", "c", "2026-03-10 12:00:00", "delivered", { delivered_at: "2026-03-12 12:00:00" }),
    ],
    conversation: [
      call("1", "a", "2026-03-01 12:00:00", "price"),
      call("2", "a", "2026-03-09 12:00:00", "payment"),
      call("3", "a", "2026-03-10 13:00:00", "site"),
      call("4", "b", "2026-03-11 12:00:00", "delivery"),
      call("5", "c", "2026-03-09 12:00:00", "payment"),
    ],
  });
  expect(await warehouse.rows("select order_id, fate, last_contact_reason, last_contact_seconds, contact_reason, contact_day from core.order_fate order by order_id")).toEqual([
    { order_id: "desk:abandoned", fate: "abandoned", last_contact_reason: "payment", last_contact_seconds: 86_400, contact_reason: "payment", contact_day: -1 },
    { order_id: "desk:cancelled", fate: "cancelled", last_contact_reason: "delivery", last_contact_seconds: 86_400, contact_reason: "delivery", contact_day: 1 },
    { order_id: "desk:kept", fate: "kept", last_contact_reason: null, last_contact_seconds: null, contact_reason: "payment", contact_day: -1 },
  ]);
  expect(await warehouse.rows("select value, order_count, amount from marts.lost_order where dimension in ('fate', 'contact_reason') order by value")).toEqual([
    { value: "abandoned", order_count: 1, amount: 100 },
    { value: "cancelled", order_count: 1, amount: 100 },
    { value: "delivery", order_count: 1, amount: 100 },
    { value: "payment", order_count: 1, amount: 100 },
  ]);
});

const later = (minutes: number, from = "2026-03-11T12:00:00Z"): string => new Date(Date.parse(from) + minutes * 60_000).toISOString().slice(0, 19).replace("T", " ");

test("the last promise of delivery in the last contact before the loss is the order's, and the tone is that contact's", async () => {
  // Wednesday, 11 March 2026: chat 1 promises an answer in an hour, delivery in five days, then by Friday (2 days); after the cancelling on the 12th, a Thursday, it promises the money, in two weeks
  const said: [minutes: number, author_kind: string, text: string, sentiment: number][] = [
    [0, "customer", "Где мой заказ?!", -0.8], [1, "bot", "Ответим в течение часа", 0], [2, "agent", "Привезём через пять дней", 0], [3, "customer", "это слишком долго", -0.4],
    [4, "agent", "Хорошо, курьер приедет к вам до пятницы", 0], [5, "customer", "Вы обещали ещё вчера, привезти сегодня", -0.6], [6, "customer", "Спасибо", 0.9], [1500, "agent", "Деньги вернутся в течение 10 рабочих дней", 0], [1501, "customer", "отлично", 0.9],
  ];
  const { warehouse } = await built({
    rows: {
      order: [order("1", "a", "2026-03-10 12:00:00", "cancelled", { cancelled_at: "2026-03-12 12:00:00" })],
      conversation: [
        { conversation_id: "0", customer_id: "a", channel: "chat", started_at: "2026-03-09 10:00:00", reason: "price" },
        { conversation_id: "1", customer_id: "a", channel: "chat", started_at: "2026-03-11 12:00:00", reason: "delivery" },
      ],
      message: [
        { conversation_id: "0", sent_at: "2026-03-09 10:00:00", author_kind: "customer", text: "очень дорого" },
        { conversation_id: "0", sent_at: "2026-03-09 10:01:00", author_kind: "agent", text: "Деньги вернутся в течение 10 рабочих дней" },
        ...said.map(([minutes, author_kind, text]) => ({ conversation_id: "1", sent_at: later(minutes), author_kind, text })),
      ],
    },
    texts: [...said.map(([, , text, sentiment]) => ({ text, sentiment, is_thanks: text === "Спасибо" })), { text: "очень дорого", sentiment: -1 }],
    asOf: "2026-06-01T00:00",
    tables: ["core.order_fate", "core.promise"],
  });
  expect(await warehouse.rows("select about, quote, seconds, band from core.promise order by promised_at")).toEqual([
    { about: "refund", quote: "в течение 10 рабочих дней", seconds: 1_209_600, band: "over_week" },
    { about: "answer", quote: "в течение часа", seconds: 3_600, band: "same_day" },
    { about: "delivery", quote: "через пять дней", seconds: 432_000, band: "four_seven_days" },
    { about: "delivery", quote: "до пятницы", seconds: 172_800, band: "two_three_days" },
    { about: "refund", quote: "в течение 10 рабочих дней", seconds: 1_209_600, band: "over_week" },
  ]);
  const [fate] = await warehouse.rows<Row>(`select last_contact_reason, last_contact_promise, last_contact_promise_seconds, last_contact_promise_quote, last_contact_promise_position,
    round(last_contact_sentiment, 6) as tone, contact_reason, contact_promise from core.order_fate`);
  // tone: (−0.8 − 0.4 − 0.6) / 3; the contact told with the order is the one before it, of the 9th, which promised money and no delivery
  expect(fate).toEqual({
    last_contact_reason: "delivery", last_contact_promise: "two_three_days", last_contact_promise_seconds: 172_800, last_contact_promise_quote: "до пятницы", last_contact_promise_position: 5,
    tone: -0.6, contact_reason: "price", contact_promise: "none",
  });
});

test("a contact outside the company's window is no order's last contact", async () => {
  const conversation = [call("early", "a", "2026-03-07 11:00:00", "price"), call("late", "a", "2026-03-10 12:00:01", "site"), call("other", "b", "2026-03-10 11:00:00", "price")];
  const { warehouse } = await built({ rows: { order: [order("1", "a", "2026-03-10 12:00:00", "abandoned")], conversation }, asOf: "2026-06-01T00:00", tables: ["core.order_fate"] });
  expect(await warehouse.rows("select last_contact_id, last_contact_promise, last_contact_sentiment from core.order_fate")).toEqual([{ last_contact_id: null, last_contact_promise: null, last_contact_sentiment: null }]);
  const wider = await built({ rows: { order: [order("1", "a", "2026-03-10 12:00:00", "abandoned")], conversation }, company: { windows: { lost_order_contact_days: 4 } }, asOf: "2026-06-01T00:00", tables: ["core.order_fate"] });
  expect(await wider.warehouse.rows("select last_contact_id, last_contact_promise from core.order_fate")).toEqual([{ last_contact_id: "desk:early:1", last_contact_promise: "none" }]);
});

test("days named in talk are counted from the day of the talk", async () => {
  // 11 March 2026 is a Wednesday, 31 December 2026 a Thursday
  const { warehouse } = await built({ rows: {}, asOf: "2026-06-01T00:00", tables: ["core.promise"] });
  const cases: [string, string, number | null][] = [
    ["+0", "2026-03-11", 0], ["+2", "2026-03-11", 2], ["thursday", "2026-03-11", 1], ["wednesday", "2026-03-11", 7], ["tuesday", "2026-03-11", 6], ["next friday", "2026-03-11", 9], ["next sunday", "2026-03-11", 11],
    ["2026-03-15", "2026-03-11", 4], ["2026-03-01", "2026-03-11", -10], ["03-15", "2026-03-11", 4], ["01-10", "2026-12-31", 10], ["02-30", "2026-03-11", null], ["--20", "2026-03-11", 9], ["--05", "2026-12-31", 5], ["month end", "2026-03-11", 20], ["week end", "2026-03-11", 4], ["week end", "2026-03-15", 0],
    // April has 30 days, February 2027 has 28; Wednesday's next Monday is the 16th, Sunday's is tomorrow
    ["next month end", "2026-03-11", 50], ["next month end", "2027-01-31", 28], ["next --10", "2026-03-11", 30], ["next --20", "2026-12-31", 20], ["next monday", "2026-03-11", 5], ["next monday", "2026-03-15", 1],
    // of working days Saturday 14 and Sunday 15 March are none: Thursday, Friday, Monday
    ["working 1", "2026-03-11", 1], ["working 3", "2026-03-11", 5], ["working 10", "2026-03-11", 14], ["working 1", "2026-03-13", 3], ["working 1", "2026-03-14", 2], ["working 5", "2026-03-15", 5],
  ];
  for (const [named, day, days] of cases) {
    expect([named, day, (await warehouse.rows<{ days: number | null }>("select days_until($named, $day::date)::integer as days", { named, day }))[0]!.days]).toEqual([named, day, days]);
  }
});

test("an order of which only the day is known is placed and lost at that day's end, after the day's contacts", async () => {
  // Moscow: midnights are 21:00 UTC of the day before. Order 4 has a time; order 3 was cancelled on the 12th, order 5 on the day it was placed, at 09:00
  const { warehouse } = await built({
    rows: {
      order: [
        order("1", "a", "2026-03-09 21:00:00", "abandoned"), order("2", "b", "2026-03-09 21:00:00", "delivered", { delivered_at: "2026-03-11 21:00:00" }),
        order("3", "c", "2026-03-09 21:00:00", "cancelled", { cancelled_at: "2026-03-11 21:00:00" }), order("4", "d", "2026-03-10 12:00:00", "abandoned"),
        order("5", "e", "2026-03-09 21:00:00", "cancelled", { cancelled_at: "2026-03-10 06:00:00" }),
      ],
      conversation: [
        call("1", "a", "2026-03-10 12:20:00", "delivery"), call("2", "a", "2026-03-10 21:00:01", "site"), call("3", "b", "2026-03-10 12:20:00", "price"),
        call("4", "c", "2026-03-11 12:00:00", "refund"), call("5", "c", "2026-03-12 20:59:00", "payment"), call("6", "d", "2026-03-10 11:00:00", "price"), call("7", "d", "2026-03-10 12:20:00", "site"),
        call("8", "e", "2026-03-10 05:00:00", "price"), call("9", "e", "2026-03-10 07:00:00", "site"),
      ],
    },
    company: { time_zone: "Europe/Moscow", windows: { lost_order_contact_days: 3 } },
    asOf: "2026-06-01T00:00",
    tables: ["core.event"],
  });
  expect(await warehouse.rows("select order_number, placed_at, lost_at, is_lost_by_day as by_day, open_days, contact_reason, contact_day, last_contact_reason as last, last_contact_seconds as seconds, last_contact_days as days from core.order_fate join core.purchase using (order_id) order by order_id")).toEqual([
    { order_number: "1", placed_at: "2026-03-10T20:59:59.000Z", lost_at: "2026-03-10T20:59:59.000Z", by_day: true, open_days: 0, contact_reason: "delivery", contact_day: -1, last: "delivery", seconds: null, days: 0 },
    { order_number: "2", placed_at: "2026-03-10T20:59:59.000Z", lost_at: null, by_day: null, open_days: 2, contact_reason: "price", contact_day: -1, last: null, seconds: null, days: null },
    { order_number: "3", placed_at: "2026-03-10T20:59:59.000Z", lost_at: "2026-03-12T20:59:59.000Z", by_day: true, open_days: 2, contact_reason: "refund", contact_day: 1, last: "payment", seconds: null, days: 0 },
    { order_number: "4", placed_at: "2026-03-10T12:00:00.000Z", lost_at: "2026-03-10T12:00:00.000Z", by_day: false, open_days: 0, contact_reason: "price", contact_day: -1, last: "price", seconds: 3600, days: 0 },
    { order_number: "5", placed_at: "2026-03-10T06:00:00.000Z", lost_at: "2026-03-10T06:00:00.000Z", by_day: false, open_days: 0, contact_reason: "price", contact_day: -1, last: "price", seconds: 3600, days: 0 },
  ]);
  expect((await warehouse.rows<{ line: string }>("select person_id || ' ' || kind || case when is_by_day then ' by day' else '' end as line from core.event where kind <> 'answered' order by person_id, happened_at, event_id")).map(({ line }) => line)).toEqual([
    "a contacted", "a abandoned by day", "a contacted", "b contacted", "b ordered by day", "b delivered by day",
    "c ordered by day", "c contacted", "c contacted", "c cancelled by day", "d contacted", "d abandoned", "d contacted", "e contacted", "e ordered by day", "e cancelled", "e contacted",
  ]);
});

test("a midnight among times is a time, and a day not over yet ends now", async () => {
  const order_of = (id: string, at: string): Row => order(id, id, at, "abandoned");
  const placed = async (times: string[]) => {
    const { warehouse } = await built({ rows: { order: times.map((at, i) => order_of(String(i), at)) }, asOf: "2026-03-10T15:00", tables: ["core.order_fate"] });
    return (await warehouse.rows<{ placed_at: string }>("select placed_at from core.order_fate order by order_id")).map(({ placed_at }) => placed_at.slice(5, 19));
  };
  expect(await placed(["2026-03-09 00:00:00", "2026-03-09 10:00:00", "2026-03-09 11:00:00"])).toEqual(["03-09T00:00:00", "03-09T10:00:00", "03-09T11:00:00"]);
  expect(await placed(["2026-03-09 00:00:00", "2026-03-10 00:00:00"])).toEqual(["03-09T23:59:59", "03-10T14:59:59"]);
});

test("an abandoned order is recovered when the person soon buys all the same", async () => {
  const warehouse = await fates({ order: [order("1", "a", "2026-03-10 12:00:00", "abandoned"), order("2", "a", "2026-03-11 12:00:00", "paid"), order("3", "b", "2026-03-10 12:00:00", "abandoned"), order("4", "b", "2026-03-20 12:00:00", "paid")] });
  expect(await warehouse.rows("select order_id, is_recovered from core.order_fate where is_lost order by order_id")).toEqual([
    { order_id: "desk:1", is_recovered: true },
    { order_id: "desk:3", is_recovered: false },
  ]);
});

test("only a purchase placed after the loss and kept makes good a lost order, be it the first after it or not", async () => {
  // the window is 3 days; every 1st order is cancelled on the 12th at noon
  const lost = (id: string): Row => order(`${id}1`, id, "2026-03-10 12:00:00", "cancelled", { cancelled_at: "2026-03-12 12:00:00" });
  const next = (id: string, n: number, at: string, status = "paid"): Row => order(`${id}${n}`, id, at, status);
  const warehouse = await fates({
    order: [
      lost("a"), next("a", 2, "2026-03-11 12:00:00"),
      lost("b"), next("b", 2, "2026-03-11 12:00:00"), next("b", 3, "2026-03-13 12:00:00"),
      lost("c"), next("c", 2, "2026-03-12 14:00:00", "returned"),
      lost("d"), next("d", 2, "2026-03-12 14:00:00", "placed"),
      lost("e"), next("e", 2, "2026-03-15 12:00:00"),
      lost("f"), next("f", 2, "2026-03-15 12:00:01"),
    ],
  });
  const rows = await warehouse.rows<{ person_id: string }>("select person_id from core.order_fate where is_recovered order by person_id");
  expect(rows.map(({ person_id }) => person_id)).toEqual(["b", "e"]);
  expect(await warehouse.rows("select count(*)::integer as n from core.order_fate where not is_lost and is_recovered")).toEqual([{ n: 0 }]);
});

test("of days alone, an order placed on the day of the loss makes it good", async () => {
  // a cancelled on the 10th what was placed on the 9th, and bought on the 10th; b gave a cart up on the 10th and bought then; c had bought the day before
  const warehouse = await fates({
    order: [
      order("a1", "a", "2026-03-09 00:00:00", "cancelled", { cancelled_at: "2026-03-10 00:00:00" }), order("a2", "a", "2026-03-10 00:00:00", "paid"),
      order("b1", "b", "2026-03-10 00:00:00", "abandoned"), order("b2", "b", "2026-03-10 00:00:00", "paid"),
      order("c1", "c", "2026-03-10 00:00:00", "abandoned"), order("c2", "c", "2026-03-09 00:00:00", "paid"),
    ],
  });
  expect((await warehouse.rows<{ order_id: string }>("select order_id from core.order_fate where is_recovered order by 1")).map(({ order_id }) => order_id)).toEqual(["desk:a1", "desk:b1"]);
  // at one instant, two halves of a basket: the one that was kept makes nothing good
  const halves = await fates({ order: [order("1", "a", "2026-03-10 12:00:00", "cancelled"), order("2", "a", "2026-03-10 12:00:00", "paid")] });
  expect(await halves.rows("select is_recovered from core.order_fate where is_lost")).toEqual([{ is_recovered: false }]);
});

test("a person's events stand in order across channels, each with the record that tells it", async () => {
  const { warehouse } = await built({
    rows: {
      web_event: [{ event_id: "w", customer_id: "a", kind: "viewed", happened_at: "2026-03-10 11:00:00", page: "/p" }],
      conversation: [call("1", "a", "2026-03-10 11:30:00", "price")],
      order: [order("1", "a", "2026-03-10 12:00:00", "cancelled", { cancelled_at: "2026-03-11 12:00:00" }), order("2", "a", "2026-04-01 12:00:00", "delivered", { delivered_at: "2026-04-03 12:00:00" })],
      // what a cancelled order's lines take back is its cancelling, and no return
      order_line: [["1", "2026-03-11 12:00:00"], ["2", "2026-04-05 12:00:00"]].map(([order_id, sold_at]) => ({ order_id, sold_at, is_return: true, amount: -40 })),
    },
    asOf: "2026-06-01T00:00",
    tables: ["core.event"],
  });
  expect((await warehouse.rows<{ line: string }>("select kind || ' ' || channel || ' ' || record as line from core.event order by happened_at, event_id")).map((row) => row.line)).toEqual([
    "viewed site web_event", "contacted phone conversation", "answered phone conversation", "ordered site order", "cancelled site order",
    "ordered site order", "delivered site order", "returned site order_line",
  ]);
});

test("an order cancelled nobody knows when is lost when its fate says, after it was placed, and delivered after ordered at the same instant", async () => {
  const { warehouse } = await built({
    rows: { order: [order("1", "a", "2026-03-10 12:00:00", "cancelled"), order("2", "b", "2026-03-10 12:00:00", "delivered", { delivered_at: "2026-03-10 12:00:00" })] },
    asOf: "2026-06-01T00:00",
    tables: ["core.event"],
  });
  expect(await warehouse.rows("select person_id, kind from core.event where happened_at = '2026-03-10 12:00:00' order by event_id")).toEqual([
    { person_id: "a", kind: "ordered" }, { person_id: "a", kind: "cancelled" }, { person_id: "b", kind: "ordered" }, { person_id: "b", kind: "delivered" },
  ]);
});

test("of a page's address its path is told, not what was asked of it", async () => {
  const view = (event_id: string, page: string): Row => ({ event_id, customer_id: "a", kind: "viewed", happened_at: "2026-03-10 10:00:00", page });
  const { warehouse } = await built({
    rows: { web_event: [view("1", "/unsubscribe?email=anna%40example.org#x"), view("2", "/p#anna@example.org?x"), view("3", "?x=1")] },
    asOf: "2026-06-01T00:00",
    tables: ["core.event"],
  });
  expect((await warehouse.rows<{ topic: string }>("select topic from core.event order by event_id")).map(({ topic }) => topic)).toEqual(["/unsubscribe", "/p", null]);
});

test("a look at the site, a call and an order within a week are one journey of three steps with its waits", async () => {
  const view = (event_id: string, happened_at: string): Row => ({ event_id, customer_id: "a", session_id: "s", kind: "viewed", happened_at, page: "/p" });
  const { warehouse } = await built({
    rows: {
      web_event: [view("1", "2026-03-10 10:00:00"), view("2", "2026-03-10 10:10:00"), view("3", "2026-04-01 10:00:00")],
      conversation: [call("1", "a", "2026-03-10 12:10:00", "price")],
      order: [order("1", "a", "2026-03-12 12:10:00", "paid")],
    },
    asOf: "2026-06-01T00:00",
    company: { privacy: { suppress_below: 1 } },
    tables: ["core.touch", "marts.journey_hop"],
  });
  expect(await warehouse.rows("select touch, step, previous_touch, waited_seconds from core.touch order by started_at")).toEqual([
    { touch: "site", step: 1, previous_touch: null, waited_seconds: null },
    { touch: "phone", step: 2, previous_touch: "site", waited_seconds: 7_200 },
    { touch: "order", step: 3, previous_touch: "phone", waited_seconds: 172_800 },
    { touch: "site", step: 1, previous_touch: null, waited_seconds: null },
  ]);
  expect(await warehouse.rows("select from_touch, to_touch, wait, hop_count from marts.journey_hop order by wait desc")).toEqual([
    { from_touch: "site", to_touch: "phone", wait: "hours", hop_count: 1 },
    { from_touch: "phone", to_touch: "order", wait: "days", hop_count: 1 },
  ]);
});
