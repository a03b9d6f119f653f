import { expect, test } from "vitest";
import { addMonths, periodLabel, periodOf, periodsIn } from "../../transforms/periods.ts";

test("periods are named as people write them", () => {
  const day = "2026-10-05";
  expect((["day", "week", "month", "quarter", "year", "all"] as const).map((grain) => periodLabel(day, grain))).toEqual(["2026-10-05", "2026-W41", "2026-10", "2026-Q4", "2026", "all"]);
});

test("a week belongs to the year of its Thursday", () => {
  // 1 January 2027 is a Friday: week 53 of 2026; 29 December 2025 is the Monday of week 1 of 2026
  expect([periodLabel("2027-01-01", "week"), periodLabel("2025-12-29", "week"), periodLabel("2026-01-04", "week")]).toEqual(["2026-W53", "2026-W01", "2026-W01"]);
});

test("periods have their bounds", () => {
  expect(periodOf("2026-02-10", "month")).toEqual({ from: "2026-02-01", to: "2026-02-28" });
  expect(periodOf("2026-11-10", "quarter")).toEqual({ from: "2026-10-01", to: "2026-12-31" });
  expect(periodOf("2026-10-11", "week")).toEqual({ from: "2026-10-05", to: "2026-10-11" });
  expect(periodsIn({ from: "2026-01-20", to: "2026-03-10" }, "month")).toEqual([
    { from: "2026-01-20", to: "2026-01-31" }, { from: "2026-02-01", to: "2026-02-28" }, { from: "2026-03-01", to: "2026-03-10" },
  ]);
});

test("months are added without leaving the month", () => {
  expect([addMonths("2026-01-31", 1), addMonths("2024-01-31", 1), addMonths("2026-03-15", -3)]).toEqual(["2026-02-28", "2024-02-29", "2025-12-15"]);
});
