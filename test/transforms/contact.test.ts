import { expect, it } from "vitest";
import { computeMetric } from "../../pipelines/metric.ts";
import { built, type Row } from "./staged.ts";

const order = (order_id: string, ordered_at: string): Row => ({ order_id, ordered_at, status: "delivered", amount: 10, customer_id: "anna" });
const orders = [order("1", "2025-03-02 09:00"), order("2", "2025-04-10 09:00"), order("3", "2025-04-20 09:00")];
const chat: Row = { conversation_id: "c", channel: "chat", started_at: "2025-04-10 12:00", customer_id: "anna" };

async function perHundred(conversations: readonly Row[]) {
  const { warehouse, company } = await built({ rows: { order: orders, conversation: conversations }, company: { privacy: { suppress_below: 0 } }, asOf: "2025-05-01T00:00" });
  const rows = await computeMetric(warehouse, company, "contacts_per_100_orders", { grain: "month" });
  warehouse.close();
  return rows.map(({ period, value }) => ({ period, value }));
}

it("gives no contacts per order, rather than none, to a company whose contacts are not known", async () => {
  expect(await perHundred([])).toEqual([]);
});

it("counts orders from the day of the first known contact", async () => {
  expect(await perHundred([chat])).toEqual([{ period: "2025-04", value: 50 }]);
});

it("leaves the contacts per order of a category unknown in months in which no contact names its order", async () => {
  const ordered = [order("1", "2025-03-10 09:00"), order("2", "2025-03-11 09:00"), order("3", "2025-04-10 09:00"), order("4", "2025-04-20 09:00"), order("5", "2025-05-20 09:00")];
  const sold = ordered.map(({ order_id, ordered_at }): Row => ({ order_id, sold_at: ordered_at, category: order_id === "4" ? "spa" : "room", amount: 10 }));
  const named: Row = { ...chat, conversation_id: "d", started_at: "2025-04-11 12:00", order_id: "3" };
  const byCategory = async (...conversation: Row[]) => {
    const { warehouse, company } = await built({ rows: { order: ordered, order_line: sold, conversation }, company: { privacy: { suppress_below: 0 } }, asOf: "2025-06-01T00:00" });
    const rows = await computeMetric(warehouse, company, "contacts_per_100_orders", { grain: "month", by: ["category"] });
    warehouse.close();
    return rows.map(({ period, category, value, n }) => [period, category, value, n]);
  };
  const march = { ...chat, conversation_id: "m", started_at: "2025-03-01 12:00" };
  // in March a contact names no order; in April one does, of a room, and none of the spa; in May nobody turned to the company
  const [marchRow, ...later] = await byCategory(march, chat, named);
  expect(marchRow).toEqual(["2025-03", "unknown", 50, 2]);
  expect(later.filter(([, slice]) => slice !== "unknown")).toEqual([["2025-04", "room", 100, 1], ["2025-04", "spa", 0, 1], ["2025-05", "room", 0, 1]]);
  expect(await byCategory(march, chat)).toEqual([["2025-03", "unknown", 50, 2], ["2025-04", "unknown", 50, 2], ["2025-05", "unknown", 0, 1]]);
});
