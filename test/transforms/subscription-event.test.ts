import { expect, test } from "vitest";
import { built } from "./staged.ts";

test.each([
  // the ends of 1 July and 17 August: local midnight less a second
  ["America/New_York", "2026-07-02T03:59:59Z", "2026-08-18T03:59:59Z"],
  ["Asia/Yekaterinburg", "2026-07-01T18:59:59Z", "2026-08-17T18:59:59Z"],
])("in %s a subscription begins and ends on days of the company, at no hour", async (time_zone, begun, over) => {
  const { warehouse } = await built({
    rows: { subscription: [{ subscription_id: "s", customer_id: "a", plan: "VPS S", started_on: "2026-07-01", ended_on: "2026-08-17", reason: "moved" }] },
    company: { time_zone }, asOf: "2026-11-01T00:00", tables: ["core.event"],
  });
  expect(await warehouse.rows("select kind, channel, on_date, is_by_day, epoch_ms(happened_at)::bigint as at from core.event order by happened_at")).toEqual([
    { kind: "subscribed", channel: "unknown", on_date: "2026-07-01", is_by_day: true, at: Date.parse(begun) },
    { kind: "unsubscribed", channel: "unknown", on_date: "2026-08-17", is_by_day: true, at: Date.parse(over) },
  ]);
});

test("a subscription of the as-of day is there before that day ends", async () => {
  const { warehouse } = await built({ rows: { subscription: [{ subscription_id: "s", customer_id: "a", started_on: "2026-07-01" }] }, asOf: "2026-07-01T12:00", tables: ["core.event"] });
  expect(await warehouse.rows("select kind, on_date from core.event")).toEqual([{ kind: "subscribed", on_date: "2026-07-01" }]);
});
