import { expect, it } from "vitest";
import { viewWith, type Rows } from "./tables.ts";

const share = (on: string, n = 40): Rows[number] => ({ on, p0: n / 2, p1: n, p2: 0 });
const money = (on: string): Rows[number] => ({ on, p0: 5000, p1: 0, p2: 40 });
const customers = (on: string): Rows[number] => ({ on, p0: 5, p1: 100, p2: 0 });
const keys = (view: ReturnType<typeof viewWith>) => view.periods.filter(({ months }) => months === 1).map(({ key }) => key);

it("lists the months from the first to the last of which a figure of the page tells, whatever fell silent between", () => {
  expect(keys(viewWith(["csat"], { "parts.csat": [share("2026-06-01"), share("2026-09-14")] }))).toEqual(["2026-09", "2026-08", "2026-07", "2026-06"]);
});

it("lists no month of a figure that does not stand on the page, because another fills its place or it was never of enough people", () => {
  const site = { figures: [["churn_rate", "revenue"], "csat"] };
  const rows = { "parts.csat": [share("2026-08-01"), share("2026-10-14")], "parts.revenue": [money("2025-01-01"), money("2026-11-14")], "parts.net_sentiment": [{ on: "2024-03-01", p0: 3, p1: 3, p2: 3 }] };
  const metrics = ["csat", "churn_rate", "revenue", "net_sentiment"];
  expect(keys(viewWith(metrics, rows, { site })).at(-1)).toBe("2025-01");
  const settled = { settledFrom: "2026-08-01", settledUntil: "2026-09-01" };
  const view = viewWith(metrics, { ...rows, "parts.churn_rate": [customers("2025-01-01"), customers("2026-11-14")] }, { site, declared: { churn_rate: settled } });
  // churn is settled for August alone, though customers came from January of the year before
  expect(keys(view)).toEqual(["2026-10", "2026-09", "2026-08"]);
});

it("lists the months of what is too few to be told where there is nothing else", () => {
  expect(keys(viewWith(["csat"], { "parts.csat": [share("2026-05-01", 2), share("2026-06-01", 2)] }))).toEqual(["2026-06", "2026-05"]);
});

it("lists the months of drawings on a page without any metric that is known", () => {
  const flow = (month: string): Rows[number] => ({ month, first_touch: "site", outcome: "bought", step: 1, from_touch: "site", to_touch: "order", journey_count: 9 });
  expect(keys(viewWith(["lost_order_share"], { journey_flow: [flow("2026-07-01"), flow("2026-08-01")] }))).toEqual(["2026-08", "2026-07"]);
});
