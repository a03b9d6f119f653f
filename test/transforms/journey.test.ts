import { expect, test } from "vitest";
import { built, type Row } from "./staged.ts";

const asOf = "2026-06-01T00:00";
let number = 0;
const order = (customer_id: string, day: string, status = "paid", more: Row = {}): Row => ({ order_id: `o${(number += 1)}`, customer_id, ordered_at: `${day} 12:00:00`, status, amount: 100, channel: "site", ...more });
const look = (customer_id: string, day: string): Row => ({ event_id: `e${(number += 1)}`, customer_id, kind: "viewed", happened_at: `${day} 10:00:00`, page: "/p" });
const call = (customer_id: string, day: string, reason = "price", hour = "11"): Row => ({ conversation_id: `c${(number += 1)}`, customer_id, channel: "phone", started_at: `${day} ${hour}:00:00`, answered_at: `${day} ${hour}:00:00`, ended_at: `${day} ${hour}:00:00`, reason });
const people = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`);

test("a journey is told as far as enough people share its way and its end", async () => {
  // five look and buy; five look, call and buy; two look, call and call; three more only look
  const [buy, ask, twice, idle] = [people("b", 5), people("a", 5), people("t", 2), people("i", 3)];
  const { warehouse } = await built({
    rows: {
      web_event: [...buy, ...ask, ...twice, ...idle].map((person) => look(person, "2026-03-10")),
      conversation: [...ask.map((person) => call(person, "2026-03-10")), ...twice.flatMap((person) => [call(person, "2026-03-10"), call(person, "2026-03-11")])],
      order: [...buy, ...ask].map((person) => order(person, "2026-03-10")),
    },
    asOf,
    tables: ["marts.journey_flow", "marts.journey_hop"],
  });
  expect(await warehouse.rows("select told_steps, step_count, outcome, count(*)::integer as n from core.journey group by all order by all")).toEqual([
    // that three only looked and two called twice is told of five people together: neither where they began nor how they went on
    { told_steps: 0, step_count: 1, outcome: "none", n: 3 },
    { told_steps: 0, step_count: 3, outcome: "none", n: 2 },
    { told_steps: 2, step_count: 2, outcome: "bought", n: 5 },
    { told_steps: 3, step_count: 3, outcome: "bought", n: 5 },
  ]);
  const flow = await warehouse.rows<Row>("select outcome || ' ' || step || ' ' || from_touch || ' → ' || to_touch || ' ' || journey_count as line from marts.journey_flow order by outcome, step, to_touch");
  expect(flow.map(({ line }) => line)).toEqual([
    "bought 1 site → order 5", "bought 1 site → phone 5", "bought 2 order → end 5", "bought 2 phone → order 5", "bought 3 order → end 5",
    "none 1 other → further 5",
  ]);
  expect(await warehouse.rows("select from_touch, to_touch, wait, hop_count, person_count from marts.journey_hop order by all")).toEqual([
    { from_touch: "phone", to_touch: "order", wait: "hours", hop_count: 5, person_count: 5 },
    { from_touch: "site", to_touch: "order", wait: "hours", hop_count: 5, person_count: 5 },
    { from_touch: "site", to_touch: "phone", wait: "hours", hop_count: 5, person_count: 5 },
  ]);
});

test("waits of a pair are told together where one of them would tell of too few, and only as many as needed", async () => {
  // of fourteen who call twice, nine do so within hours and three after days; two more within minutes: minutes and days make five, hours stay apart
  const again = (i: number): [day: string, hour: string] => (i < 9 ? ["2026-03-10", "15"] : i < 12 ? ["2026-03-13", "11"] : ["2026-03-10", "11"]);
  const twice = (count: number) => people("a", count).flatMap((person, i) => [call(person, "2026-03-10"), call(person, again(i)[0], "price", again(i)[1])]);
  const hops = async (count: number) => (await built({ rows: { conversation: twice(count) }, asOf, tables: ["marts.journey_hop"] })).warehouse.rows("select wait, hop_count from marts.journey_hop order by wait");
  expect(await hops(14)).toEqual([{ wait: "any", hop_count: 5 }, { wait: "hours", hop_count: 9 }]);
  // without the two, three are too few alone, and go with the nine
  expect(await hops(12)).toEqual([{ wait: "any", hop_count: 12 }]);
});

test("how a journey ends counts orders that were kept; one cancelled within it is lost", async () => {
  const { warehouse } = await built({
    rows: { order: [order("a", "2026-03-10", "cancelled", { cancelled_at: "2026-03-12 12:00:00" }), order("b", "2026-03-10", "abandoned"), order("b", "2026-03-11")] , web_event: [look("c", "2026-03-10")] },
    asOf,
    tables: ["core.journey"],
  });
  expect(await warehouse.rows("select person_id, outcome, touch_1, touch_2 from core.journey order by 1")).toEqual([
    { person_id: "a", outcome: "lost_order", touch_1: "order", touch_2: "lost_order" },
    { person_id: "b", outcome: "bought", touch_1: "lost_order", touch_2: "order" },
    { person_id: "c", outcome: "none", touch_1: "site", touch_2: null },
  ]);
});

test("no row of lost orders, and no difference of rows, tells of fewer people than may be told", async () => {
  // two asked about payment: too few, so they are told with the next smallest, the six who asked about the price
  const asked = (name: string, count: number, reason: string) => people(name, count).map((person) => call(person, "2026-03-10", reason));
  const lost = ["p", "s", "y", "n"].flatMap((name) => people(name, { p: 6, s: 7, y: 2, n: 5 }[name]!)).map((person) => order(person, "2026-03-10", "abandoned"));
  const { warehouse } = await built({ rows: { order: lost, conversation: [...asked("p", 6, "price"), ...asked("s", 7, "site"), ...asked("y", 2, "payment")] }, asOf, tables: ["marts.lost_order"] });
  expect(await warehouse.rows("select value, order_count, amount, person_count from marts.lost_order where dimension = 'contact_reason' order by value")).toEqual([
    { value: "no_contact", order_count: 5, amount: 500, person_count: 5 },
    { value: "other", order_count: 8, amount: 800, person_count: 8 },
    { value: "site", order_count: 7, amount: 700, person_count: 7 },
  ]);
  expect(await warehouse.rows("select dimension, sum(order_count)::integer as n from marts.lost_order group by 1 order by 1")).toEqual(
    ["afterwards", "contact_channel", "contact_mood", "contact_promise", "contact_reason", "fate"].map((dimension) => ({ dimension, n: 20 })),
  );
});
