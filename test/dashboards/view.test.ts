import { expect, it } from "vitest";
import { en } from "../../dashboards/strings/en.ts";
import { viewFrom } from "./view.ts";

const answers = (month: string) => [{ month, touchpoint: "site", region: "Урал", promoters: 30, detractors: 15, n: 60 }];
const opened = (months: readonly string[]) => viewFrom(months.flatMap(answers), en, { period: "", lastDay: "2026-11-30" }).period.key;

it("opens with the newest month", () => {
  expect(opened(["2026-10", "2026-11"])).toBe("2026-11");
});

it("opens with the last month that has data when they ended long ago", () => {
  expect(opened(["2025-05", "2026-05"])).toBe("2026-05");
});

it("opens with today's month when no data came", () => {
  expect(opened([])).toBe("2026-11");
});
