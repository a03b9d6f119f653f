import { expect, it } from "vitest";
import { dateOf } from "../../dashboards/components/reading/day.ts";
import { slotsOf } from "../../dashboards/components/load.ts";
import { history, isLineCut } from "../../dashboards/components/reading/measure.ts";
import { viewWith } from "./tables.ts";

it("draws two years at most, up to the end of the chosen period, and knows that there was more", () => {
  const rows = ["2006-07-01", "2024-10-01", "2024-12-01", "2025-11-01", "2026-11-03"].map((on) => ({ on, p0: 20, p1: 40, p2: 0 }));
  const shown = (period: string) => history(viewWith(["csat"], { "parts.csat": rows }, { period }), "csat").map(({ month }) => dateOf(month).slice(0, 7));
  expect(shown("2026-11")).toEqual(["2024-12", "2025-11", "2026-11"]);
  expect(shown("2025-11")).toEqual(["2024-10", "2024-12", "2025-11"]);
  expect(isLineCut(viewWith(["csat"], { "parts.csat": rows }), "csat")).toBe(true);
  expect(isLineCut(viewWith(["csat"], { "parts.csat": rows.slice(2) }), "csat")).toBe(false);
});

it("draws the month in which a figure began, unless that grows with the days of a month", () => {
  const rows = [["2026-10-12", 30], ["2026-11-03", 40]].map(([on, p0]) => ({ on: on as string, p0: Number(p0), p1: 50, p2: Number(p0) }));
  const shown = (metric: string) => {
    const view = viewWith([metric], { [`parts.${metric}`]: rows });
    view.site.metrics[metric]!.settledFrom = "2026-10-12";
    return history(view, metric).map(({ month }) => dateOf(month).slice(0, 7));
  };
  expect(shown("csat")).toEqual(["2026-10", "2026-11"]);
  expect(shown("orders")).toEqual(["2026-11"]);
});

it("puts two hours together where an hour has no room, contacts an hour as before", () => {
  const hour = (at: number, episode_count: number, due_count: number, in_target_count: number) => ({ month: 20_000, weekday: 1, hour: at, channel: "chat", episode_count, due_count, in_target_count, day_count: 2, open_share: 1 });
  const rows = [hour(8, 40, 40, 30), hour(9, 20, 20, 18), hour(10, 8, 8, 8)];
  // 60 contacts in two hours of two Mondays
  expect(slotsOf(rows, 2)).toEqual([
    { weekday: 1, hour: 8, count: 60, due: 60, missed: 12, perDay: 15 },
    { weekday: 1, hour: 10, count: 8, due: 8, missed: 0, perDay: 2 },
  ]);
  expect(slotsOf(rows).map(({ hour, perDay }) => [hour, perDay])).toEqual([[8, 20], [9, 10], [10, 4]]);
});
