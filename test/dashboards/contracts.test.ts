import { expect, it } from "vitest";
import { churnAsides, churnFigure, churnNews, churnSplits, revenueAside } from "../../dashboards/components/churn.ts";
import { storyOf } from "../../dashboards/components/headline.ts";
import { chosen } from "../../dashboards/components/reading/chosen.ts";
import { gistOf } from "../../dashboards/components/story.ts";
import type { SiteSource } from "../../dashboards/site.ts";
import { readPages } from "../../pipelines/publish/page.ts";
import { stay, viewWith } from "./tables.ts";

const source = (...records: string[]): SiteSource => ({ name: "crm", label: "CRM", ok: true, newestAt: null, lastRunAt: null, isFresh: null, records });
const telecom = [source("subscription"), source("conversation", "message")];
const shop = [source("order", "order_line")];

/** 200 subscriptions from August on; 6 end in September, 30 in October. */
const begun = (endingInOctober: number) => [...stay(194 - endingInOctober, "2026-08-01", null, { plan: "home" }), ...stay(6, "2026-08-01", "2026-09-10", { plan: "home" }), ...stay(endingInOctober, "2026-08-01", "2026-10-10", { plan: "home" })];
const subscriptions = begun(30);
const churn = (sources: SiteSource[], tables = {}) => viewWith(["churn_rate", "contractual_churn_rate"], { "parts.contractual_churn_rate": subscriptions, ...tables }, { period: "2026-10", site: { sources } });

it("judges a company of contracts by its subscriptions, and one that has orders by its buyers", () => {
  const view = churn(telecom);
  expect(churnFigure(view)).toEqual({ metric: "contractual_churn_rate", by: "plan" });
  expect(chosen(view, [["churn_rate", "contractual_churn_rate"]])).toEqual(["contractual_churn_rate"]);
  // 6 of 200 are 3 %, 30 of 194 are 15.5 %
  expect(storyOf(view, ["churn_rate", "contractual_churn_rate"]).headline).toMatch(/^Churn of subscriptions rose by 12.5 points, from 3.0% to 15.5%/);
  expect(churnFigure(churn(shop, { "parts.churn_rate": stay(90, "2026-09-01", null, { segment: "A" }) }))).toEqual({ metric: "churn_rate", by: "segment" });
});

/** 90 buyers stay; of subscriptions 3 % end in September, 15.5 % in October, against a goal of 5 %. */
const operator = (goal: number | null = 0.05) => {
  const tables = { "parts.contractual_churn_rate": subscriptions, "parts.churn_rate": stay(90, "2026-08-01", null, { segment: "A" }) };
  const targets = goal === null ? [] : [{ from: "2026-01-01", value: goal }];
  return viewWith(["churn_rate", "contractual_churn_rate"], tables, { period: "2026-10", site: { sources: [...telecom, ...shop] }, declared: { contractual_churn_rate: { targets } } });
};

it("shows both churns of a company whose customers buy and subscribe, on the first page and on that of churn", async () => {
  const pages = (await readPages()).filter(({ name }) => name === "overview" || name === "churn");
  const churns = (view: ReturnType<typeof churn>) => pages.map(({ figures }) => chosen(view, figures.map((place) => [place].flat().filter((name) => name in view.site.metrics))));
  expect(churns(operator())).toEqual([["churn_rate", "contractual_churn_rate"], ["churn_rate", "contractual_churn_rate"]]);
  expect(churns(churn(telecom))).toEqual([["contractual_churn_rate"], ["contractual_churn_rate"]]);
});

it("splits churn of subscriptions by plan wherever there are any, and says that it misses its goal", () => {
  expect(churnSplits(operator())).toEqual([{ metric: "churn_rate", by: "region" }, { metric: "churn_rate", by: "segment" }, { metric: "contractual_churn_rate", by: "plan" }]);
  expect(churnSplits(churn(telecom))).toEqual([{ metric: "contractual_churn_rate", by: "region" }, { metric: "contractual_churn_rate", by: "plan" }]);
  const news = "Churn of subscriptions: 15.5% in October 2026, beyond chance above the best month in a year (3.0% in September 2026)";
  expect(churnAsides(operator())).toEqual(["Churn of subscriptions: 15.5% against a goal of 5.0%", news]);
  // 30 of 194 lie between 11 % and 21 %: a goal of 20 % is not missed beyond chance
  expect(churnAsides(operator(0.2))).toEqual([news]);
  // where subscriptions lead, they are no aside
  expect(churnAsides(churn(telecom))).toEqual([]);
});

it("says a missed goal once: in the headline or beside it", () => {
  // 20 of 200 end each month: nothing moves, and 10 % (6 % to 15 %) miss a goal of 5 %
  const even = [...stay(160, "2026-08-01", null, { plan: "home" }), ...stay(20, "2026-08-01", "2026-09-10", { plan: "home" }), ...stay(18, "2026-08-01", "2026-10-10", { plan: "home" }), ...stay(2, "2026-10-01", null, { plan: "home" })];
  const view = viewWith(["churn_rate", "contractual_churn_rate"], { "parts.contractual_churn_rate": even, "parts.churn_rate": stay(90, "2026-08-01", null, { segment: "A" }) }, { period: "2026-10", site: { sources: [...telecom, ...shop] }, declared: { contractual_churn_rate: { targets: [{ from: "2026-01-01", value: 0.05 }] } } });
  const { headline, lede } = storyOf(view, ["churn_rate", "contractual_churn_rate"], { news: churnNews(view), asides: churnAsides(view) });
  expect([headline, ...lede].join(" ").match(/against a goal of/g)).toHaveLength(1);
});

it("does not say of anybody that he has not bought where nothing can be bought", () => {
  expect([telecom, shop, []].map((sources) => churn(sources).label("segment", "potential"))).toEqual(["known customers", "no purchase yet", "no purchase yet"]);
  const story = { kind: "long_journey", outcome: "none", channel_count: 2, days: 9, amount: null } as never;
  expect([telecom, shop].map((sources) => gistOf(churn(sources), story, []))).toEqual(["2 channels in 9 days", "2 channels in 9 days, and buys nothing"]);
});

it("says how far churn stands from its best month, and what became of the revenue", () => {
  expect(churnNews(churn(telecom))).toBe("Churn of subscriptions: 15.5% in October 2026, beyond chance above the best month in a year (3.0% in September 2026)");
  expect(churnNews(viewWith(["churn_rate", "contractual_churn_rate"], { "parts.contractual_churn_rate": begun(6) }, { period: "2026-10", site: { sources: telecom } }))).toBeNull();
  const money = [["2026-09-01", 10_000], ["2026-10-10", 13_100]].map(([on, p0]) => ({ on: on!, p0: p0!, p1: 0, p2: 40 }));
  expect(revenueAside(viewWith(["revenue"], { "parts.revenue": money }, { period: "2026-10" }))).toEqual(["Revenue ▲\u00a031% against the period before"]);
});
