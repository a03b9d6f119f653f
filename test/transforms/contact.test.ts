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
