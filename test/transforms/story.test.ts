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
  expect(await warehouse.rows("select fate, value, order_count, amount from marts.lost_order where dimension = 'contact_reason' order by fate")).toEqual([
    { fate: "abandoned", value: "payment", order_count: 1, amount: 100 },
    { fate: "cancelled", value: "delivery", order_count: 1, amount: 100 },
  ]);
});

test("an abandoned order is recovered when the person soon buys all the same", async () => {
  const warehouse = await fates({ order: [order("1", "a", "2026-03-10 12:00:00", "abandoned"), order("2", "a", "2026-03-11 12:00:00", "paid"), order("3", "b", "2026-03-10 12:00:00", "abandoned"), order("4", "b", "2026-03-20 12:00:00", "paid")] });
  expect(await warehouse.rows("select order_id, is_recovered from core.order_fate where is_lost order by order_id")).toEqual([
    { order_id: "desk:1", is_recovered: true },
    { order_id: "desk:3", is_recovered: false },
  ]);
});

test("a person's events stand in order across channels, each with the record that tells it", async () => {
  const { warehouse } = await built({
    rows: {
      web_event: [{ event_id: "w", customer_id: "a", kind: "viewed", happened_at: "2026-03-10 11:00:00", page: "/p" }],
      conversation: [call("1", "a", "2026-03-10 11:30:00", "price")],
      order: [order("1", "a", "2026-03-10 12:00:00", "cancelled", { cancelled_at: "2026-03-11 12:00:00" })],
    },
    asOf: "2026-06-01T00:00",
    tables: ["core.event"],
  });
  expect((await warehouse.rows<{ line: string }>("select kind || ' ' || channel || ' ' || record as line from core.event order by happened_at, event_id")).map((row) => row.line)).toEqual([
    "viewed site web_event", "answered phone conversation", "contacted phone conversation", "ordered site order", "cancelled site order",
  ]);
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
