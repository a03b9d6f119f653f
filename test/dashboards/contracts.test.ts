import { expect, it } from "vitest";
import { churnFigure, churnNews, revenueAside } from "../../dashboards/components/churn.ts";
import { storyOf } from "../../dashboards/components/headline.ts";
import { chosen } from "../../dashboards/components/reading/chosen.ts";
import { gistOf } from "../../dashboards/components/story.ts";
import type { SiteSource } from "../../dashboards/site.ts";
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
