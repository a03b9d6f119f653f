import { expect, it } from "vitest";
import type { Finding } from "../../dashboards/components/reading/findings.ts";
import { itemOf, moveOf, storyOf } from "../../dashboards/components/headline.ts";
import { measure } from "../../dashboards/components/reading/measure.ts";
import type { View } from "../../dashboards/components/reading/view.ts";
import { en, type Strings } from "../../dashboards/strings/en.ts";
import { ru } from "../../dashboards/strings/ru.ts";
import { splitTitle, titledRows } from "../../dashboards/components/split.ts";
import { viewWith } from "./tables.ts";
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
  expect(doubtful.headline).toBe("moved fell by 16 points, from 50 to 34; among so many comparisons it may be chance");
  expect(doubtful.lede).toEqual(["No change beyond chance overall: still."]);
  // 50 to 5: no doubt
  const sure = storyOf(both(months([120, 20], [70, 60], 200), months([100, 40], [100, 40], 200)), ["moved", "still"]);
  expect(sure.headline).toContain("from 50 to 5");
  expect(sure.lede).toEqual(["No change beyond chance overall: still."]);
});

it("says the first figure of a young company, and that there is nothing before it", () => {
  const young = viewFrom([{ month: "2026-11", touchpoint: "site", region: "Урал", promoters: 30, detractors: 15, n: 60 }], en, { period: "2026-11", lastDay: "2026-11-30" });
  expect(storyOf(young, ["nps"])).toEqual({ headline: "NPS: 25, n\u00a060", lede: ["There is no earlier whole period to compare this one with yet."] });
});

const oneSided = (month: string, touchpoint: string, region: string, nps: number, n: number): Answers[number] => ({ month, touchpoint, region, promoters: nps > 0 ? (nps / 100) * n : 0, detractors: nps < 0 ? (-nps / 100) * n : 0, n });

it("denies no change that a drawing below it shows, nor news", () => {
  // delivery falls from 50 to 34 of 200, by itself p is about 0.04, which among two touchpoints does not do; the site rises by 10, the whole moves by 3
  const of = (month: string, touchpoint: string, promoters: number, detractors: number): Answers[number] => ({ month, touchpoint, region: "Юг", promoters, detractors, n: 200 });
  const view = viewFrom([of("2026-10", "delivery", 120, 20), of("2026-10", "site", 100, 40), of("2026-11", "delivery", 110, 42), of("2026-11", "site", 110, 30)], en, november);
  const splits = [{ metric: "nps", by: "touchpoint" }] as const;
  expect(splitTitle(view, "nps", "touchpoint", titledRows(view, splits[0]))).toBe("Delivery: 50 → 34; among so many comparisons it may be chance");
  expect(storyOf(view, ["nps"], { splits })).toEqual({ headline: "Touchpoint “Delivery”: NPS fell by 16 points, from 50 to 34 (n\u00a0200); among so many comparisons it may be chance", lede: [] });
  const still = viewFrom([site("2026-10"), site("2026-11")], en, november);
  expect(storyOf(still, ["nps"], { splits, news: "New: “parking fine”" })).toEqual({ headline: "New: “parking fine”", lede: ["No change beyond chance overall: NPS."] });
});

it("says of a row what its drawing says of it: each drawing is judged among its own rows", () => {
  // delivery falls from 50 to 33 of 200: z = 17 ÷ 7.4 = 2.3, p about 0.02, which among two touchpoints does (0.025), and would not among them, two regions and the four pairs of both (0.006)
  const of = (month: string, touchpoint: string, region: string, promoters: number, detractors: number): Answers[number] => ({ month, touchpoint, region, promoters, detractors, n: 100 });
  const both = (month: string, touchpoint: string, promoters: number, detractors: number) => ["Юг", "Урал"].map((region) => of(month, touchpoint, region, promoters, detractors));
  const view = viewFrom([...both("2026-10", "delivery", 60, 10), ...both("2026-10", "site", 50, 20), ...both("2026-11", "delivery", 55, 22), ...both("2026-11", "site", 55, 15)], en, november);
  const splits = [{ metric: "nps", by: "touchpoint" }] as const;
  expect(splitTitle(view, "nps", "touchpoint", titledRows(view, splits[0]))).toBe("Only Delivery moved beyond chance: 50 → 33");
  expect(storyOf(view, ["nps"], { splits }).headline).toMatch(/^Touchpoint “Delivery”: NPS fell by 17 points, from 50 to 33 \(n\u00a0200\)$/);
  expect(storyOf(view, ["nps"]).headline).toBe("Nothing changed beyond chance");
  expect(splitTitle({ ...view, strings: ru }, "nps", "touchpoint", titledRows(view, splits[0]))).toBe("Значимый сдвиг один: «Delivery», 50 → 33");
});

it("leads with a slice that fell by a quarter of its scale, and says of how many", () => {
  // the South's delivery falls from 50 to −70 of 40 while the site rises, so that the whole stays: 0.5 × 400 = 20 + 180
  const answers: Answers = [oneSided("2026-10", "delivery", "Юг", 50, 40), oneSided("2026-11", "delivery", "Юг", -70, 40), { ...site("2026-10"), n: 400, promoters: 200, detractors: 100 }, { ...site("2026-11"), n: 400, promoters: 224, detractors: 76 }];
  const { headline } = storyOf(viewFrom(answers, en, november), ["nps"]);
  expect(headline).toMatch(/^Touchpoint “Delivery”(, South)?: NPS fell by 120 points, from 50 to −70 \(n\u00a040\)/);
});

const site = (month: string): Answers[number] => ({ month, touchpoint: "site", region: "Урал", promoters: 60, detractors: 20, n: 100 });
const delivery = (month: string, n: number): Answers[number] => ({ month, touchpoint: "delivery", region: "Урал", promoters: 0, detractors: n / 2, n });
const november = { period: "2026-11", lastDay: "2026-11-30" };

it("does not call it a change when a touchpoint is asked about for the first time, or no more", () => {
  // the site stays at 40; delivery at −50 makes the whole −5, and comes from nowhere
  const came = viewFrom([site("2026-10"), site("2026-11"), delivery("2026-11", 100)], en, november);
  expect(storyOf(came, ["nps"])).toEqual({ headline: "NPS: −5, n\u00a0200", lede: ["Not compared with the period before: NPS. New in the data: Delivery, 50%."] });
  expect(measure(came, "nps")).toMatchObject({ change: null, verdict: "unknown", shift: { dimension: "touchpoint", value: "delivery", share: 0.5, hasCome: true } });
  expect(measure(came, "nps", { touchpoint: "site" })).toMatchObject({ shift: null, verdict: "same" });
  const went = viewFrom([site("2026-10"), delivery("2026-10", 100), site("2026-11")], en, november);
  expect(storyOf(went, ["nps"]).lede).toEqual(["Not compared with the period before: NPS. Gone from the data: Delivery, 50% before."]);
});

it("calls it a change where the newcomer is a small part, or where too few were there before to miss it", () => {
  // 20 of 120 are less than a fifth: NPS 40 → 25
  const small = viewFrom([site("2026-10"), site("2026-11"), delivery("2026-11", 20)], en, november);
  expect(measure(small, "nps")).toMatchObject({ shift: null, change: { difference: -15 } });
  // a third of 12 answers would be 4 in October: that none came may be chance
  const few = viewFrom([{ ...site("2026-10"), promoters: 7, detractors: 2, n: 12 }, { ...site("2026-11"), promoters: 20, detractors: 0, n: 40 }, delivery("2026-11", 20)], en, november);
  expect(measure(few, "nps").shift).toBeNull();
});

it("says of what sentiment it speaks where no side of the company is named beside it", () => {
  const fell = (slice: Record<string, string>) => moveOf({ strings: en } as View, { metric: { name: "aspect_sentiment" }, slice, measure: { change: { difference: -50 } } } as unknown as Finding);
  expect(fell({ region: "Юг" })).toBe("Sentiment about the sides of the company fell");
  expect(fell({ aspect: "delivery", region: "Юг" })).toBe("Sentiment fell");
});

it("does not say twice that it speaks of a side of the company", () => {
  const rose = (slice: Record<string, string>) => itemOf(viewFrom([], en, november), { metric: { name: "aspect_sentiment", label: "Net sentiment by aspect", unit: "points" }, slice, measure: { before: { value: -39 }, now: { value: -12 }, change: { difference: 27 } } } as unknown as Finding);
  expect(rose({ aspect: "quality" })).toBe("words about “Quality”, sentiment ▲\u00a027");
  expect(rose({})).toBe("net sentiment by aspect ▲\u00a027");
});

const month = (on: string, good: number, n: number) => ({ on, p0: good, p1: n, p2: 0 });
const goal = { csat: [{ from: "2010-01-01", value: 0.85 }] };
/** Satisfaction in the months told, its goal 85 %. */
function satisfied(rows: ReturnType<typeof month>[], period: string, targets: Partial<typeof goal> = {}): View {
  const view = viewWith(["csat"], { "parts.csat": rows }, { period });
  view.site.metrics.csat!.targets = targets.csat ?? [];
  return view;
}

it("tells the figure of a period long over, and that the one before it has none", () => {
  const yearly = [month("2025-05-10", 70, 100), month("2026-05-10", 72, 100)];
  expect(storyOf(satisfied(yearly, "2026-05"), ["csat"])).toEqual({ headline: "Satisfied customers: 72%, n\u00a0100", lede: ["The period before has nothing to compare this one with, or too little."] });
  // of nothing between them
  expect(storyOf(satisfied(yearly, "2026-04"), ["csat"])).toEqual({ headline: "Nothing came in this period", lede: [] });
  expect(storyOf(satisfied([...yearly, month("2026-04-10", 2, 3)], "2026-04"), ["csat"]).headline).toBe("Fewer than 5 people in this period: too few to judge by");
});

it("says that a goal is missed where there is nothing to compare with, and where what moved may be chance", () => {
  const yearly = [month("2025-05-10", 70, 100), month("2026-05-10", 72, 100)];
  expect(storyOf(satisfied(yearly, "2026-05", goal), ["csat"]).headline).toBe("Satisfied customers: 72% against a goal of 85%");
  // 9 of 12 is 47 to 91 %
  expect(storyOf(satisfied([month("2026-05-10", 9, 12)], "2026-05", goal), ["csat"]).headline).toBe("Satisfied customers: 75%, n\u00a012");
});

it("calls a period too young only where nothing of it is settled", () => {
  const view = satisfied([month("2026-11-10", 72, 100)], "2026-11");
  view.site.metrics.csat!.settledUntil = "2026-11-01";
  expect(storyOf(view, ["csat"]).headline).toBe("This period is too young to be judged");
});

it("tells counts of everything with their change", () => {
  const view = viewWith(["orders"], { "parts.orders": [{ on: "2026-10-01", p0: 40, p1: 0, p2: 40 }, { on: "2026-11-02", p0: 52, p1: 0, p2: 52 }] });
  expect(storyOf(view, ["orders"])).toEqual({ headline: "Purchases: 52", lede: ["Against the period before: purchases ▲\u00a012."] });
});

const touch = (touchpoint: string, promoters: number, n: number, month = "2026-11"): Answers[number] => ({ month, touchpoint, region: "Юг", promoters, detractors: n - promoters, n });
const titleOf = (answers: Answers, strings = en) => {
  const view = viewFrom(answers, strings as Strings, november);
  return splitTitle(view, "nps", "touchpoint", titledRows(view, { metric: "nps", by: "touchpoint" }));
};

it("calls nothing lowest among one: the other has too few to be judged", () => {
  expect(titleOf([touch("site", 30, 40, "2026-10"), touch("delivery", 5, 10, "2026-10"), touch("site", 30, 40), touch("delivery", 4, 10)])).toBe("NPS: Site, 50");
});

it("names both where two moved alike as it is written", () => {
  // 50 to −50 each
  expect(titleOf([touch("site", 75, 100, "2026-10"), touch("delivery", 150, 200, "2026-10"), touch("site", 25, 100), touch("delivery", 50, 200)])).toBe("Site and Delivery moved most: 50 → −50 and 50 → −50");
});

it("tells the only row that is marked, and that few may move by chance", () => {
  // delivery falls from 100 to −100 of 12; site and returns stay
  const steady = [touch("site", 300, 400, "2026-10"), touch("returns", 300, 400, "2026-10"), touch("site", 300, 400), touch("returns", 302, 400)];
  const fallen = [touch("delivery", 12, 12, "2026-10"), touch("delivery", 0, 12)];
  expect(titleOf([...steady, ...fallen])).toBe("Delivery: 100 → −100; with n below 30 this may be chance");
  expect(titleOf([...steady, ...fallen], ru)).toBe("«Доставка»: 100 → −100; при n меньше 30 это может быть случайностью");
  expect(titleOf([steady[0]!, steady[2]!, ...fallen])).toBe("Delivery: 100 → −100; with n below 30 this may be chance");
  // 13 before are few, however many there are now, and no headline speaks of them
  const grown = [...steady, touch("delivery", 13, 13, "2026-10"), touch("delivery", 0, 40)];
  expect(titleOf(grown)).toBe("Delivery: 100 → −100; with n below 30 this may be chance");
  const view = viewFrom(grown, en, november);
  expect(storyOf(view, ["nps"], { splits: [{ metric: "nps", by: "touchpoint" }] }).headline).not.toContain("Delivery");
});

it("says of whom it speaks where a row moved beyond chance beside one of few that is marked too", () => {
  // site falls from 50 to −50 of 400, delivery from 100 to −100 of 12
  const moved = [touch("site", 300, 400, "2026-10"), touch("site", 100, 400)];
  const fallen = [touch("delivery", 12, 12, "2026-10"), touch("delivery", 0, 12)];
  expect(titleOf([...moved, ...fallen])).toBe("Only Site moved beyond chance: 50 → −50 among those with n of 30 or more");
  expect(titleOf([...moved, ...fallen], ru)).toBe("Значимый сдвиг один: «Сайт», 50 → −50 (среди тех, где n не меньше 30)");
  expect(titleOf(moved)).toBe("Only Site moved beyond chance: 50 → −50");
});

it("denies no tile that its sentence does not name", () => {
  // complaints stay at 30 of 100, satisfaction falls from 90 to 50 of 100
  const tables = { "parts.complaint_share": [month("2026-10-01", 30, 100), month("2026-11-02", 30, 100)], "parts.csat": [month("2026-10-01", 90, 100), month("2026-11-02", 50, 100)] };
  const told = (figures: string[]) => storyOf(viewWith(["complaint_share", "csat"], tables, { period: "2026-11", site: { figures } }), ["complaint_share"]).headline;
  expect(told(["complaint_share", "csat"])).toBe("Satisfaction fell by 40 points, from 90% to 50%, since 2 November");
  expect(told(["complaint_share"])).toBe("Nothing changed beyond chance");
});
