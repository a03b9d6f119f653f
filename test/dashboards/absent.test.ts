import { describe, expect, it } from "vitest";
import { serve } from "../../pipelines/preview.ts";
import { chromiumPath, openBrowser, openTab, stands } from "./browser.ts";
import { buildFixture } from "./fixture.ts";

const neutral: Record<string, Record<string, string>> = {
  overview: { waiting: "How long customers wait" },
  touchpoints: { detractors: "Where detractors come from", "drivers-touchpoints": "What weighs in the score", responses: "Survey response rate along the customer’s path", attributes: "Rating by attribute, month by month" },
  response: {
    channels: "Answered in time by channel", "answered-months": "Answered in time", load: "When customers come, and when they wait", reasons: "Solved at first contact by reason of contact",
    resolution: "Solved at the first contact, by three measures", repeats: "Why customers come again", teams: "Teams and their mix of cases", categories: "Contacts per 100 orders by product category",
  },
  churn: {
    "churn-months": "Churn", flow: "Customers gained and lost", segments: "Churn by customers’ value", regions: "Churn by region", stages: "How customers move between stages",
    survival: "How long customers stay", cohorts: "Who buys again", classes: "Value by regularity",
  },
  voice: {
    "sentiment-months": "Net sentiment (−100…+100)", channels: "Net sentiment (−100…+100) by channel", "contact-reasons": "Why customers get in touch", topics: "Net sentiment (−100…+100) by reason of contact",
    kinds: "What customers write for", aspects: "Net sentiment by aspect (−100…+100)", "aspect-trends": "Net sentiment by aspect (−100…+100), month by month", "topic-trends": "Net sentiment (−100…+100) by reason of contact, month by month",
    sureness: "How sure the readings of sentiment are",
  },
  journeys: {
    "lift-promise": "Promises before lost orders", "lift-reason": "Reasons of contact before lost orders", "lift-channel": "Channels before lost orders", "last-contacts": "The last contact before an order was lost",
    flows: "How people go from touch to touch", hops: "Who goes from where to where", campaigns: "What campaigns did", "follow-ups": "What calling back goes along with",
  },
};

describe.skipIf(chromiumPath === null)("the overview of a company that asks only about itself as a whole, or for several marks", () => {
  const asked = /^parts\.(relationship_nps|attribute_score)$/;
  it("shows that figure in the place of NPS, by its own name, in either language", async () => {
    const { site } = await buildFixture("whole", "executive", ({ tables }) => ({ tables: Object.fromEntries(Object.entries(tables).filter(([name]) => asked.test(name))) }));
    const served = await serve(site, 0);
    const browser = await openBrowser();
    try {
      const tab = await openTab(browser);
      for (const [language, label] of [["en", "Relationship NPS"], ["ru", "NPS компании"]]) {
        await tab.goto(`${served.address}${language}/overview.html`);
        await stands(tab);
        expect(await tab.locator(".tile").evaluateAll((all) => all.map((one) => [one.getAttribute("data-metric"), one.querySelector("h2")!.textContent]))).toEqual([["relationship_nps", label]]);
        expect(await tab.locator("#months h2").innerText()).toContain(label);
      }
    } finally {
      await browser.close();
      await served.close();
    }
  });
});

describe.skipIf(chromiumPath === null)("the pages of a company that has one mark and nothing else", () => {
  it("name what each empty panel is about and claim no finding there, in either language", async () => {
    const { site } = await buildFixture("absent", "executive", ({ tables }) => ({ tables: Object.fromEntries(Object.entries(tables).filter(([name]) => name === "parts.csat")) }));
    const served = await serve(site, 0);
    const browser = await openBrowser();
    try {
      const tab = await openTab(browser);
      const panels = async (path: string) => {
        await tab.goto(served.address + path);
        await stands(tab);
        expect(await tab.locator(".observablehq--error").count(), path).toBe(0);
        return Object.fromEntries(await tab.locator(".figure:has(> .empty)").evaluateAll((all) => all.map((one) => [one.id, one.querySelector("h2")!.textContent!.replaceAll("\u00a0", " ")] as const)));
      };
      for (const [page, titles] of Object.entries(neutral)) {
        expect.soft(await panels(`en/${page}.html`), page).toEqual(page === "overview" ? { ...titles, act: "Reasons to act" } : titles);
        // no figure stands in a title above nothing
        expect.soft(Object.values(await panels(`ru/${page}.html`)).filter((title) => /\d/.test(title.replace("на 100 заказов", "").replace("−100…+100", ""))), page).toEqual([]);
      }
      await tab.goto(`${served.address}en/overview.html`);
      await stands(tab);
      expect(await tab.locator(".tile").evaluateAll((all) => all.map((one) => one.getAttribute("data-metric")))).toEqual(["csat"]);
      expect(await tab.locator("#touchpoints .empty").count()).toBe(0);
      await tab.goto(`${served.address}en/churn.html`);
      await stands(tab);
      expect(await tab.locator(".headline .lede").innerText()).toContain("brings orders, each with its customer and its sum");
    } finally {
      await browser.close();
      await served.close();
    }
  });
});
