import { describe, expect, it } from "vitest";
import { dayOf } from "../../dashboards/components/reading/day.ts";
import { serve } from "../../pipelines/preview.ts";
import { chromiumPath, openBrowser, openTab } from "./browser.ts";
import { columns } from "./columns.ts";
import { buildFixture } from "./fixture.ts";

describe.skipIf(chromiumPath === null)("a page whose data are missing or late", () => {
  it("says which source has been silent since when, and what it cannot show", async () => {
    const silent = (site: { sources: object[]; tables: Record<string, [number, number]> }) => ({
      sources: site.sources.map((source, index) => (index === 0 ? { ...source, isFresh: false, newestAt: "2026-11-03T18:20" } : source)) as never,
      tables: Object.fromEntries(Object.entries(site.tables).filter(([name]) => !/^(wait_curve|parts\.nps|journey_.*|campaign_effect|campaign_change|lost_order_lift|story.*)$/.test(name))),
    });
    const { site } = await buildFixture("silent", "executive", silent);
    const served = await serve(site, 0);
    const browser = await openBrowser();
    try {
      const tab = await openTab(browser);
      await tab.goto(`${served.address}en/overview.html`);
      await tab.waitForSelector(".stale");
      expect(await tab.locator(".stale").innerText()).toContain("Surveys: no survey answer has arrived since Tue 3 Nov, 18:20.");
      expect(await tab.locator(".tile").evaluateAll((all) => all.map((one) => one.getAttribute("data-metric")))).toEqual(["csat", "churn_rate", "first_contact_resolution", "answered_in_target_share", "net_sentiment", "effort_easy_share", "abandoned_share", "revenue_churn_rate"]);
      expect(await tab.locator("#waiting").count()).toBe(0);
      expect(await tab.locator("#channels h2").innerText()).toMatch(/net sentiment|beyond\schance|may\sbe\schance/i);
      expect(await tab.locator(".observablehq--error").count()).toBe(0);

      await tab.goto(`${served.address}en/journeys.html`);
      await tab.waitForSelector("#flows .empty");
      expect(await tab.locator("#flows .empty").innerText()).toContain("No journeys yet");
      expect(await tab.locator("#campaigns .empty").innerText()).toContain("No campaign with a group held out");
      expect(await tab.locator("#lift-promise .empty").innerText()).toContain("Not known yet");
      expect(await tab.locator("#stories").count()).toBe(0);
      expect(await tab.locator(".observablehq--error").count()).toBe(0);
    } finally {
      await browser.close();
      await served.close();
    }
  });

  it("says so once where every way and contact is of too few, and speaks to executives without measures of classifiers", async () => {
    const one = { month: dayOf("2026-11-01"), outcome: "none", person_count: 40, journey_count: 40, first_touch: "site", from_touch: "site" };
    const journey_flow = columns([{ ...one, step: 1, to_touch: "further" }, { ...one, step: 1, to_touch: "end" }, { ...one, step: 2, to_touch: "end" }]);
    const lost = { month: dayOf("2026-11-01"), person_count: 9, order_count: 9, amount: 20_000 };
    const lost_order = columns(["channel", "reason", "promise", "mood"].flatMap((by) => [{ ...lost, dimension: `contact_${by}`, value: "other" }, { ...lost, dimension: `contact_${by}`, value: "no_contact" }]));
    // customers are first divided after the period, and those who bought never bought again
    const abc_xyz = columns([{ on_date: dayOf("2026-12-31"), quarter: dayOf("2026-10-01"), abc: "A", xyz: "one_time", customer_count: 40, revenue: 9000, came_count: null, left_count: null }]);
    const cohort_month = columns([1, 2].map((month_index) => ({ cohort_month: dayOf("2026-08-01"), month_index, customer_count: 60, active_count: 0, is_complete: true })));
    const { site } = await buildFixture("few", "executive", () => ({}), { journey_flow, lost_order, abc_xyz, cohort_month });
    const served = await serve(site, 0);
    const browser = await openBrowser();
    try {
      const tab = await openTab(browser);
      for (const [language, words] of [["en", "gone by so few people"], ["ru", "прошло так мало людей"]]) {
        await tab.goto(`${served.address}${language}/journeys.html`);
        await tab.waitForSelector("#flows .empty");
        expect(await tab.locator("#flows .empty").innerText()).toContain(words!);
        expect(await tab.locator("#last-contacts .empty").count()).toBe(1);
        expect(await tab.locator("#last-contacts table.bars").count()).toBe(0);
        expect(await tab.locator(".observablehq--error").count()).toBe(0);
        await tab.goto(`${served.address}${language}/churn.html`);
        await tab.waitForSelector("#classes .empty");
        expect(await tab.locator("#classes .empty").innerText()).toContain(language === "en" ? "first divided so on 31 December 2026" : "впервые клиенты так разделены на 31 декабря 2026");
        expect(await tab.locator("#classes figcaption").innerText()).not.toMatch(/ (on|на) ;/);
        expect(await tab.locator("#cohorts .empty").innerText()).toContain(language === "en" ? "Nobody has bought again" : "снова пока никто не купил");
        for (const page of ["voice", "response"]) {
          await tab.goto(`${served.address}${language}/${page}.html`);
          await tab.waitForSelector(page === "voice" ? "#quality" : "#resolution");
          expect(await tab.locator("main").innerText()).not.toMatch(/F1|kappa|каппа/);
        }
      }
    } finally {
      await browser.close();
      await served.close();
    }
  });
});
