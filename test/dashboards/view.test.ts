import { expect, it } from "vitest";
import { en } from "../../dashboards/strings/en.ts";
import { splitRows, touchpointFigure } from "../../dashboards/components/split.ts";
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

it("judges touchpoints by satisfaction where nobody is asked for NPS", () => {
  const view = viewFrom(answers("2026-11"), en, { period: "", lastDay: "2026-11-30" });
  const { nps } = view.site.metrics;
  const asked = (names: readonly string[]) => ({ ...view, site: { ...view.site, metrics: Object.fromEntries(["nps", "csat"].map((name) => [name, { ...nps!, name }])) }, metric: (name: string) => ({ ...nps!, name }), partsOf: ({ name }: { name: string }) => (names.includes(name) ? view.partsOf(nps!) : null) });
  expect([["nps", "csat"], ["csat"], []].map((names) => touchpointFigure(asked(names)))).toEqual(["nps", "csat", "nps"]);
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
