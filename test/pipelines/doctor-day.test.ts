import { expect, test } from "vitest";
import { dayFindings } from "../../pipelines/doctor/day.ts";
import { openMemoryWarehouse } from "../../pipelines/warehouse.ts";
import { built } from "../transforms/staged.ts";

test("doctor names sources whose orders have a date and no time, and how many", async () => {
  const order = ["2026-03-10 00:00:00", "2026-03-11 00:00:00", "2026-03-12 15:20:00"].map((ordered_at, i) => ({ order_id: String(i), customer_id: "a", ordered_at, status: "paid", amount: 10 }));
  const conversation = [{ conversation_id: "1", customer_id: "a", channel: "phone", started_at: "2026-03-10 12:00:00" }];
  const { warehouse } = await built({ rows: { order, conversation }, asOf: "2026-06-01T00:00", tables: ["core.event"] });
  expect(await dayFindings(warehouse)).toEqual([{
    check: "times of desk", state: "warning", remedy: "export the time as well, where the system knows it",
    seen: "2 of 3 orders have a date and no time: they count as placed at the end of their day, after its contacts, and no hours are told of them",
  }]);
});

test("doctor says nothing of times before anything was computed", async () => {
  expect(await dayFindings(await openMemoryWarehouse())).toEqual([]);
});
