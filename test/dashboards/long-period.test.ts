import { expect, it } from "vitest";
import { storyOf } from "../../dashboards/components/headline.ts";
import { measure, measureBy } from "../../dashboards/components/reading/measure.ts";
import { stay, viewWith } from "./tables.ts";

const named = (segment: string) => ({ segment });
/**
 * On 1 November 2025 there are 100 of segment A and 40 of C; of C thirty leave in December. 300 come to C in January 2026, 290 of them
 * leave in May; 20 of A leave on 10 October, 5 on 3 November. By month before September, as pages have them.
 */
const customers = [
  ...stay(75, "2025-06-01", null, named("A")), ...stay(20, "2025-06-01", "2026-10-10", named("A")), ...stay(5, "2025-06-01", "2026-11-03", named("A")),
  ...stay(10, "2025-07-01", null, named("C")), ...stay(30, "2025-07-01", "2025-12-01", named("C")),
  ...stay(10, "2026-01-01", null, named("C")), ...stay(290, "2026-01-01", "2026-05-01", named("C")),
];
const page = (period: string, { settledUntil = null, from = "2025-06-01" }: { settledUntil?: string | null; from?: string } = {}) =>
  viewWith(["churn_rate", "new_customers"], { "parts.churn_rate": customers, "parts.new_customers": ["2024-11-01", "2026-11-14"].map((on) => ({ on, p0: 9, p1: 0, p2: 9 })) }, { period, lastDay: "2026-11-15", declared: { churn_rate: { settledUntil, settledFrom: from, targets: [{ from: "2025-01-01", value: 0.05 }] } } });
const now = (...given: Parameters<typeof page>) => measure(page(...given), "churn_rate").now;

it("tells over twelve months how many of those there at the start have gone, whole and by segment", () => {
  // 30 + 20 of 140; all who left are 340
  expect(now("2025-11..2026-10")).toMatchObject({ value: 50 / 140, n: 140 });
  expect([...measureBy(page("2025-11..2026-10"), "churn_rate", "segment")].map(([segment, { now }]) => [segment, now!.value, now!.n])).toEqual([["A", 0.2, 100], ["C", 0.75, 40]]);
  // on 1 August 100 and 20 are there, and 20 go
  expect(now("2026-08..2026-10")).toMatchObject({ value: 20 / 120, n: 120 });
  // on 1 May 100 and 310
  expect(now("2026-05")).toMatchObject({ value: 290 / 410, n: 410 });
});

it("tells of a month to date what its days tell", () => {
  const { now, before } = measure(page("2026-11"), "churn_rate");
  expect([now!.value, now!.n]).toEqual([0.05, 100]);
  // up to 15 October twenty had gone of 120
  expect([before!.value, before!.n]).toEqual([20 / 120, 120]);
});

it("leaves out a month of which only some days are settled and none is told apart", () => {
  // settled through 17 May: 290 left in May, on days that the page does not know
  const settled = measure(page("2025-11..2026-10", { settledUntil: "2026-05-18" }), "churn_rate");
  expect([settled.now!.value, settled.comparison!.isClipped]).toEqual([30 / 140, true]);
});

it("holds a goal, which is of a month, against whole months only", () => {
  const target = (period: string) => measure(page(period), "churn_rate").target;
  expect(["2026-10", "2026-11", "2026-08..2026-10", "2025-11..2026-10"].map(target)).toEqual([0.05, null, null, null]);
  const ofScore = { from: "2026-10-01", to: "2026-11-30" };
  const scores = [{ on: ofScore.from, p0: 20, p1: 40, p2: 0 }];
  expect(measure(viewWith(["csat"], { "parts.csat": scores }, { period: "2026-09..2026-11", declared: { csat: { targets: [{ from: "2026-01-01", value: 0.8 }] } } }), "csat").target).toBe(0.8);
});

it("says in the headline that a goal is missed by a month's figure, not by a year's", () => {
  const title = (period: string, from: string) => storyOf(page(period, { from }), ["churn_rate"]).headline;
  // 30 of 140 in December, of which nothing earlier is settled
  expect(title("2025-12", "2025-12-01")).toBe("Churn: 21.4% against a goal of 5.0%");
  expect(title("2025-11..2026-10", "2025-11-01")).toBe("Churn: 35.7%, n\u00a0140");
});
