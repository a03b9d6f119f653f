import { expect, it } from "vitest";
import { en } from "../../dashboards/strings/en.ts";
import { widest } from "../../dashboards/components/resolution.ts";
import { mostFrequent, shareRows } from "../../dashboards/components/shares.ts";
import { splitRows, splitTitle } from "../../dashboards/components/split.ts";
import { ru } from "../../dashboards/strings/ru.ts";
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

it("puts what rests on too few below what is known, however bad it looks", () => {
  const view = viewFrom([
    { month: "2026-11", touchpoint: "site", region: "Урал", promoters: 30, detractors: 15, n: 60 },
    { month: "2026-11", touchpoint: "site", region: "Юг", promoters: 60, detractors: 15, n: 90 },
    { month: "2026-11", touchpoint: "site", region: "Центр", promoters: 0, detractors: 10, n: 10 },
    { month: "2026-11", touchpoint: "site", region: "Сибирь", promoters: 0, detractors: 3, n: 3 },
  ], en, { period: "", lastDay: "2026-11-30" });
  expect(splitRows(view, { metric: "nps", by: "region" }).map(([region]) => region)).toEqual(["Урал", "Юг", "Центр", "Сибирь"]);
});

it("calls none lowest of all while one of too few lies lower", () => {
  const title = (few: number, strings = en) => {
    const rows = [{ region: "Урал", promoters: 30, detractors: 15, n: 60 }, { region: "Юг", promoters: 60, detractors: 15, n: 90 }, { region: "Центр", promoters: 12 - few, detractors: few, n: 12 }];
    const view = viewFrom(rows.map((row) => ({ ...row, month: "2026-11", touchpoint: "site" })), strings, { period: "", lastDay: "2026-11-30" });
    return splitTitle(view, "nps", "region", splitRows(view, { metric: "nps", by: "region" }));
  };
  expect(title(0)).toBe("NPS: Urals stands worst with 25");
  expect(title(9)).toBe("NPS: Urals stands worst with 25 among those with n of 30 or more");
  expect(title(9, ru as never)).toBe("NPS: хуже всех — Урал, 25 (среди тех, где n не меньше 30)");
});

it("names two together as worst where each lies in the other's interval, and none where three do", () => {
  // of 60 answers 25 ±21 and 23 ±21, of 90 answers 83 ±9
  const rows = [{ region: "Урал", promoters: 30, detractors: 15, n: 60 }, { region: "Юг", promoters: 30, detractors: 16, n: 60 }, { region: "Центр", promoters: 80, detractors: 5, n: 90 }];
  const title = (regions: typeof rows, strings = en) => {
    const view = viewFrom(regions.map((row) => ({ ...row, month: "2026-11", touchpoint: "site" })), strings, { period: "", lastDay: "2026-11-30" });
    return splitTitle(view, "nps", "region", splitRows(view, { metric: "nps", by: "region" }));
  };
  expect(title(rows)).toBe("NPS: South and Urals stand worst with 23 and 25");
  expect(title(rows, ru as never)).toBe("NPS: хуже всех — Юг и Урал, 23 и 25");
  expect(title([...rows, { region: "Сибирь", promoters: 30, detractors: 15, n: 60 }])).toBe("NPS: nothing stands out as worst");
});

it("holds measures apart only by those that rest on enough", () => {
  const of = (value: number | null, n: number) => ({ now: { value, n, low: 0, high: 1, suppressed: false } });
  expect(widest([of(0.7, 200), of(0.75, 90), of(0.9, 7)], 30)).toBeCloseTo(0.05, 10);
  expect(widest([of(0.7, 200), of(0.9, 7), of(null, 40)], 30)).toBeNull();
});

it("names as most frequent none above another that may be as frequent", () => {
  const view = viewFrom(answers("2026-11"), en, { period: "", lastDay: "2026-11-30" });
  const most = (...counts: number[]) => mostFrequent(shareRows(view, counts.map((now, index) => ({ label: "abcde"[index]!, now, before: null })))).map(({ label }) => label);
  // 50 of 136 is 29 to 45 %, 44 of 136 is 25 to 41 %: either may be more
  expect(most(44, 50, 20, 12, 10)).toEqual(["b", "a"]);
  expect(most(900, 50, 50)).toEqual(["a"]);
  expect(most(40, 41, 42)).toEqual([]);
  expect(most(40)).toEqual([]);
});
