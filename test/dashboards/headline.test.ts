import { expect, it } from "vitest";
import type { Finding } from "../../dashboards/components/findings.ts";
import { moveOf, storyOf } from "../../dashboards/components/headline.ts";
import type { View } from "../../dashboards/components/view.ts";
import { en } from "../../dashboards/strings/en.ts";
import { viewFrom, type Answers } from "./view.ts";

const months = (before: [number, number], now: [number, number], n: number): Answers =>
  ([["2026-10", before], ["2026-11", now]] as const).map(([month, [promoters, detractors]]) => ({ month, touchpoint: "site", region: "Урал", promoters, detractors, n }));

/** One page with a figure that moved and another that did not. */
function both(moved: Answers, still: Answers): View {
  const period = { period: "2026-11", lastDay: "2026-11-30" };
  const [a, b] = [viewFrom(moved, en, period), viewFrom(still, en, period)];
  const nps = a.metric("nps");
  return { ...a, metric: (name) => ({ ...nps, name, label: name, parts: name, dimensions: [] }), partsOf: ({ parts }) => (parts === "still" ? b : a).partsOf(nps), firstDay: () => a.firstDay(nps) };
}

it("tells of a change that stands alone, and of one that so many comparisons may have made", () => {
  // NPS 50 to 34 of 200: alone p is about 0.04, which among two figures does not do (0.025)
  const doubtful = storyOf(both(months([120, 20], [110, 42], 200), months([100, 40], [100, 40], 200)), ["moved", "still"]);
  expect(doubtful.headline).toBe("Nothing changed beyond chance");
  expect(doubtful.lede).toEqual(["Seen, but with so many comparisons it may be chance: moved ▼\u00a016.", "No change beyond chance overall: still."]);
  // 50 to 5: no doubt
  const sure = storyOf(both(months([120, 20], [70, 60], 200), months([100, 40], [100, 40], 200)), ["moved", "still"]);
  expect(sure.headline).toContain("from 50 to 5");
  expect(sure.lede).toEqual(["No change beyond chance overall: still."]);
});

it("says the first figure of a young company, and that there is nothing before it", () => {
  const young = viewFrom([{ month: "2026-11", touchpoint: "site", region: "Урал", promoters: 30, detractors: 15, n: 60 }], en, { period: "2026-11", lastDay: "2026-11-30" });
  expect(storyOf(young, ["nps"])).toEqual({ headline: "NPS: 25, n\u00a060", lede: ["There is no earlier period to compare this one with yet."] });
});

it("says of what sentiment it speaks where no side of the company is named beside it", () => {
  const fell = (slice: Record<string, string>) => moveOf({ strings: en } as View, { metric: { name: "aspect_sentiment" }, slice, measure: { change: { difference: -50 } } } as unknown as Finding);
  expect(fell({ region: "Юг" })).toBe("Sentiment about the sides of the company fell");
  expect(fell({ aspect: "delivery", region: "Юг" })).toBe("Sentiment fell");
});
