import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "../../dashboards/components/day.ts";
import { serve, type Served } from "../../pipelines/preview.ts";
import { chromiumPath, openBrowser, openTab, stands } from "./browser.ts";
import { columns } from "./columns.ts";
import { buildFixture } from "./fixture.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
if (chromiumPath === null) console.warn("pages are not tested: there is no Chromium; install Debian's chromium or set CHROMIUM_PATH");

const names = ["overview", "touchpoints", "response", "churn", "voice", "journeys", "pipeline", "dictionary"];
const phone = { width: 390, height: 844 };

describe.skipIf(chromiumPath === null)("published pages", () => {
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    served = await serve((await buildFixture("pages")).site, 0);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** Opens a page and waits until its figures stand; errors of scripts and requests off the host are collected. */
  async function open(path: string, viewport = { width: 1200, height: 900 }) {
    const tab = await openTab(browser, { viewport, colorScheme: "light" });
    const errors: string[] = [];
    const foreign: string[] = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    tab.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    tab.on("request", (request) => !request.url().startsWith(served.address) && !/^(data|blob):/.test(request.url()) && foreign.push(request.url()));
    await tab.goto(served.address + path, { waitUntil: "load" });
    await stands(tab);
    return { tab, errors, foreign };
  }

  // the page's own word: the browser hears of a new address a moment later
  const address = async (tab: Page) => new URL(await tab.evaluate(() => location.href));
  const text = (tab: Page, selector: string) => tab.locator(selector).first().innerText();

  /** Titles of what axe objects to under WCAG 2.2 AA and its own good practice. */
  async function objections(tab: Page, rules?: string[]): Promise<string[]> {
    await tab.evaluate(axe);
    return tab.evaluate(async (only) => {
      const { axe } = window as unknown as { axe: { run(node: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      const { violations } = await axe.run(document, only ? { runOnly: only } : {});
      return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 2).map((node) => node.html.slice(0, 140)).join(" ")}`);
    }, rules ?? null);
  }

  describe.each(names)("%s", (name) => {
    it.each(["en", "ru"])("in %s speaks, draws, stays on its host and is open to everybody, light and dark", async (language) => {
      const { tab, errors, foreign } = await open(`${language}/${name}.html`);
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
      expect(await tab.locator(".observablehq--error").count()).toBe(0);
      expect((await text(tab, "h1")).length).toBeGreaterThan(8);
      if (language === "ru") expect((await tab.locator("main").innerText()).match(/\b(undefined|NaN|null|period|against|share|Data)\b/g)).toBeNull();
      else expect(await tab.locator("main, header").evaluateAll((all) => all.some((node) => /undefined|NaN|\[object/.test((node as HTMLElement).innerText)))).toBe(false);
      expect(await objections(tab)).toEqual([]);
      await tab.emulateMedia({ colorScheme: "dark" });
      expect(await objections(tab, ["color-contrast"])).toEqual([]);
      await tab.close();
    });
  });

  it("fits a phone without scrolling sideways, whole or in a part, and keeps its menu within reach", async () => {
    for (const name of names) {
      const { tab } = await open(`ru/${name}.html`, phone);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(phone.width);
      const within = await tab.locator(".scroll").evaluateAll((all) => all.filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1).map((one) => one.getAttribute("aria-label")));
      expect(within, name).toEqual([]);
      await tab.locator(".menu summary").click();
      expect(await tab.locator(".menu nav a:visible").count()).toBe(names.length);
      await tab.close();
    }
  });

  it("opens a branch to its reasons, by keyboard too, and every branch on paper", async () => {
    const { tab } = await open("en/voice.html");
    const branches = tab.locator("#contact-reasons .branch");
    const rows = () => branches.first().locator("svg").evaluateAll((all) => all.filter((svg) => svg.checkVisibility({ contentVisibilityAuto: true })).map((svg) => svg.getAttribute("aria-label")!.split(",")[0]));
    expect(await rows()).toEqual(["Delivery"]);
    await branches.first().locator("summary").focus();
    await tab.keyboard.press("Enter");
    expect(await rows()).toEqual(["Delivery", "Late delivery", "No closer reason told"]);
    await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await tab.locator(".branch:not([open])").count()).toBe(0);
    await tab.evaluate(() => dispatchEvent(new Event("afterprint")));
    const standing = () => branches.evaluateAll((all) => all.map((branch) => (branch as HTMLDetailsElement).open));
    expect(await standing()).toEqual([true, false]);
    await tab.evaluate(() => {
      // opened and printed before the browser tells that it was opened
      document.querySelectorAll<HTMLElement>("#contact-reasons summary")[1]!.click();
      for (const told of ["beforeprint", "afterprint"]) dispatchEvent(new Event(told));
    });
    expect(await standing()).toEqual([true, true]);
    await branches.first().locator("summary").first().click();
    await tab.setViewportSize({ width: 800, height: 900 });
    await tab.waitForFunction(() => [...document.querySelectorAll<HTMLDetailsElement>("#contact-reasons .branch")].map(({ open }) => open).join() === "false,true");
    await tab.close();
  });

  it("reproduces a view from its address, combines parts exactly, and carries the choice to other pages and languages", async () => {
    const { tab } = await open("en/overview.html");
    const value = () => tab.locator('[data-metric="nps"] data').getAttribute("value");
    const [all, { href }] = [await value(), await address(tab)];
    await tab.selectOption('select[name="region"]', "Юг");
    await tab.waitForFunction((before) => document.querySelector('[data-metric="nps"] data')?.getAttribute("value") !== before, all);
    const south = await value();
    const chosen = await address(tab);
    expect(chosen.searchParams.get("region")).toBe("Юг");
    for (const selector of ['nav.pages a[href*="voice"]', ".tongues a"]) expect(await tab.locator(selector).first().getAttribute("href")).toContain(new URLSearchParams({ region: "Юг" }).toString());

    const again = await open(chosen.href.slice(served.address.length));
    expect(await again.tab.locator('[data-metric="nps"] data').getAttribute("value")).toBe(south);
    await again.tab.close();

    await tab.goBack();
    await tab.waitForFunction((before) => document.querySelector('[data-metric="nps"] data')?.getAttribute("value") === before, all);
    expect((await address(tab)).href).toBe(href);
    await tab.close();
  });

  it("keeps both of two choices that are made before it is drawn anew", async () => {
    const { tab } = await open("en/overview.html");
    await tab.evaluate(() => {
      for (const [name, value] of [["region", "Юг"], ["touchpoint", "delivery"]]) {
        const list = document.querySelector<HTMLSelectElement>(`select[name="${name}"]`)!;
        list.value = value!;
        list.dispatchEvent(new Event("change"));
      }
    });
    expect(Object.fromEntries((await address(tab)).searchParams)).toEqual({ region: "Юг", touchpoint: "delivery" });
    await tab.close();
  });

  it("tells the story its address names, also one that was opened just before the page is drawn anew", async () => {
    const { tab } = await open("en/journeys.html?story=2");
    await tab.evaluate(async () => {
      document.getElementById("stories")!.dataset.before = "";
      const list = document.querySelector<HTMLSelectElement>('select[name="period"]')!;
      list.selectedIndex += list.selectedIndex > 0 ? -1 : 1;
      list.dispatchEvent(new Event("change"));
      // the page has heard of the period by then, and draws in its next frame
      for (let turn = 0; turn < 100; turn++) await Promise.resolve();
      document.querySelector<HTMLElement>('.shelf a[href*="story=3"]')!.click();
    });
    await tab.waitForSelector("#stories:not([data-before])");
    expect((await address(tab)).searchParams.get("story")).toBe("3");
    expect(await tab.locator(".shelf a[aria-current]").getAttribute("href")).toContain("story=3");
    await tab.close();
  });

  it("is laid out the same however late its type comes", async () => {
    const labels = (tab: Page) => tab.locator("svg text").evaluateAll((all) => all.map((one) => `${one.textContent} ${one.getAttribute("x")}`));
    const { tab } = await open("ru/overview.html");
    const late = await openTab(browser, { viewport: { width: 1200, height: 900 } });
    let release = () => {};
    const released = new Promise<void>((done) => (release = done));
    await late.route("**/fonts/**", (route) => released.then(() => route.continue()));
    const dataCame = late.waitForEvent("requestfinished", (request) => request.url().includes(".arrows"));
    await late.goto(`${served.address}ru/overview.html`, { waitUntil: "commit" });
    await dataCame;
    await late.evaluate(async () => {
      for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
    });
    release();
    await stands(late);
    expect(await labels(late)).toEqual(await labels(tab));
    await late.close();
    await tab.close();
  });

  it("works by keyboard alone: choices, definitions, data of a drawing", async () => {
    const { tab } = await open("en/overview.html");
    const reached: string[] = [];
    for (let step = 0; step < 60; step++) {
      await tab.keyboard.press("Tab");
      reached.push(await tab.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.getAttribute("name") ?? document.activeElement?.className ?? ""}`));
    }
    for (const wanted of ["A skip", "SELECT period", "SELECT region", "A def", "SUMMARY ", "A go"]) expect(reached).toContain(wanted);
    await tab.locator("#touchpoints .data summary").press("Enter");
    await tab.waitForSelector("#touchpoints table tbody tr:nth-child(6)");
    const [download] = await Promise.all([tab.waitForEvent("download"), tab.locator("#touchpoints .csv").press("Enter")]);
    expect(download.suggestedFilename()).toBe("touchpoints.csv");
    await tab.close();
  });

  it("holds the data of a drawing for a minute from when they were last asked for", async () => {
    const { tab } = await open("en/overview.html");
    await tab.clock.install();
    await tab.locator("#touchpoints .data summary").click();
    for (const seconds of [50, 20]) {
      await Promise.all([tab.waitForEvent("download"), tab.locator("#touchpoints .csv").click()]);
      await tab.clock.fastForward(seconds * 1000);
    }
    expect(await tab.locator("#touchpoints .csv").evaluate(async (link) => (await fetch((link as HTMLAnchorElement).href)).ok)).toBe(true);
    await tab.close();
  });

  it("opens the story that its address names, turns to the next, and comes back", async () => {
    const { tab } = await open("en/journeys.html?story=2");
    const gist = async () => (await text(tab, "#story-gist")).replaceAll("\u00a0", " ");
    expect(await gist()).toContain("Gives “Delivery” a 3; 3 hours later we call back");
    await tab.locator(".turning a", { hasText: "next story" }).press("Enter");
    expect((await address(tab)).searchParams.get("story")).toBe("3");
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe("story-gist");
    expect(await tab.locator(".shelf a[aria-current]").count()).toBe(1);
    await tab.goBack();
    await tab.waitForSelector('.shelf a[aria-current][href*="story=2"]');
    await tab.locator('.shelf a[href*="story=2"]').press("ArrowUp");
    await tab.keyboard.press("Enter");
    expect(await gist()).toBe("Calls about “late delivery”, hears “три дня”, and 2 hours later abandons an order of ₽12k");
    expect(await tab.locator(".timeline mark").innerText()).toBe("три дня");
    expect(await tab.locator(".timeline").innerText()).toContain("[name]");
    await tab.close();
  });

  it("is one stop for the Tab key in the list of stories, through which the arrow keys, Home and End lead", async () => {
    const { tab } = await open("en/journeys.html?story=2");
    const stops = () => tab.locator('.shelf li a:not([tabindex="-1"])').evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).searchParams.get("story")));
    expect(await stops()).toEqual(["2"]);
    await tab.locator(".shelf summary").focus();
    await tab.keyboard.press("Tab");
    expect(await tab.locator(".shelf .hint").innerText()).toBe("Arrow keys up and down lead from story to story");
    const focused = () => tab.evaluate(() => new URL((document.activeElement as HTMLAnchorElement).href).searchParams.get("story"));
    for (const [key, story] of [["ArrowDown", "3"], ["ArrowDown", "3"], ["Home", "1"], ["End", "3"]] as const) {
      await tab.keyboard.press(key);
      expect(await focused(), key).toBe(story);
    }
    expect(await stops()).toEqual(["3"]);
    await tab.keyboard.press("Tab");
    expect(await tab.evaluate(() => document.activeElement?.closest(".shelf"))).toBeNull();
    await tab.close();
  });

  it("says of kinds and repeats how often something is known of them, by whose words, and how sure that is", async () => {
    const { tab } = await open("en/voice.html");
    const said = (await tab.locator("#quality .facts").innerText()).split("\n");
    // 1,654 of 3,310; 46 of 200; 270 of 300, 162 of these by words, so that 108 follow from what went before
    expect(said).toContain("named for 50% of 3,310 texts; unsure for 23% of the 200 that the learned model reads; 66% of 210 held-out texts read right, 70% before learning; the base serves");
    expect(said).toContain("known for 90% of 300 repeats, for 108 of them only by what went before; read by rules and the shipped base, which do not say how sure they are; not measured for want of labelled examples");
    await tab.close();
  });

  it("draws no arrows where too few came, left or stayed to be told of, and has none in the data", async () => {
    const { tab } = await open("en/churn.html");
    const cell = tab.locator("#classes tbody tr").nth(2).locator("td").nth(0);
    expect(await cell.innerText()).toMatch(/^90\n[^▲▼]*$/);
    await tab.locator("#classes .data summary").click();
    const rows = tab.locator("#classes .data tbody tr");
    await rows.first().waitFor();
    expect((await rows.allInnerTexts()).find((row) => /^C\s+X/.test(row))?.split(/\s+/).slice(-2)).toEqual(["—", "—"]);
    await tab.close();
  });

  it("lets the arrow keys walk through the flows, and says what stands there", async () => {
    const { tab } = await open("en/journeys.html");
    await tab.locator("#flows svg").focus();
    await tab.keyboard.press("ArrowRight");
    expect(await tab.locator("#flows .readout").innerText()).toMatch(/^First touch, site: \d+ journeys; on to /);
    await tab.keyboard.press("End");
    expect(await tab.locator("#flows .readout").innerText()).toBe("Fourth touch, mark given: 18 journeys; from order 18; end here: bought 18");
    await tab.keyboard.press("Escape");
    expect((await tab.locator("#flows .readout").innerText()).trim()).toBe("");
    await tab.close();
  });

  it("writes above a thin touch of the last column what would be struck through beside it", async () => {
    const { tab } = await open("en/journeys.html");
    const thin = await tab.locator('#flows .touch:has(text[text-anchor="end"])').evaluateAll((all) => all.map((touch) => ({ bar: touch.querySelector(".bar-of")!.getBoundingClientRect(), y: Number(touch.querySelector("text")!.getAttribute("y")), top: Number(touch.querySelector(".bar-of")!.getAttribute("y")) })).filter(({ bar }) => bar.height < 14));
    expect(thin.length).toBeGreaterThan(0);
    expect(thin.filter(({ y, top }) => y > top)).toEqual([]);
    await tab.close();
  });

  it("lets rows of small drawings break over sheets, and keeps the foot with what stands before it", async () => {
    const { tab } = await open("en/voice.html");
    await tab.emulateMedia({ media: "print" });
    const style = (selector: string, name: "breakInside" | "breakBefore") => tab.locator(selector).first().evaluate((node, one) => getComputedStyle(node)[one], name);
    expect([await style("#aspect-trends", "breakInside"), await style("#aspect-trends .multiples > div", "breakInside"), await style("#channels", "breakInside"), await style("#observablehq-footer", "breakBefore")]).toEqual(["auto", "avoid", "avoid", "avoid"]);
    await tab.close();
  });

  it("begins a sheet with what stands behind a tree that fills one", async () => {
    const { tab } = await open("en/response.html");
    await tab.emulateMedia({ media: "print" });
    expect(await tab.locator(".halves:has(#repeats)").evaluate((node) => getComputedStyle(node).breakBefore)).toBe("page");
    await tab.close();
  });

  it("shifts nothing once it stands", async () => {
    const { tab } = await open("en/overview.html");
    const shift = await tab.evaluate(async () => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      const observer = new PerformanceObserver(() => {});
      observer.observe({ type: "layout-shift", buffered: true });
      const moves = observer.takeRecords() as unknown as { value: number; hadRecentInput: boolean }[];
      return moves.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0);
    });
    expect(shift).toBeLessThan(0.1);
    await tab.close();
  });

  it("cuts nothing off on paper", async () => {
    const { tab } = await open("en/response.html");
    await tab.emulateMedia({ media: "print" });
    await tab.setViewportSize({ width: 688, height: 1000 });
    await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(688);
    expect(await tab.locator("svg[role=img]").evaluateAll((all) => all.filter((svg) => svg.getBoundingClientRect().right > 690).length)).toBe(0);
    await tab.close();
  });

  it("leads from the root to the company's own language", async () => {
    const tab = await openTab(browser);
    await tab.goto(served.address);
    await tab.waitForURL("**/ru/overview.html");
    expect(await tab.getAttribute("html", "lang")).toBe("ru");
    await tab.close();
  });
});

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
      expect(await tab.locator('[data-metric="nps"]').innerText()).toContain("no data");
      expect(await tab.locator("#waiting .empty").innerText()).toBe("Nothing for this choice of period and filters.");
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
    const { site } = await buildFixture("few", "executive", () => ({}), { journey_flow, lost_order });
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
        for (const page of ["voice", "response"]) {
          await tab.goto(`${served.address}${language}/${page}.html`);
          await tab.waitForSelector(page === "voice" ? "#quality" : "#resolution");
          expect(await tab.locator("main").innerText()).not.toMatch(/macro-F1|kappa|каппа/);
        }
      }
    } finally {
      await browser.close();
      await served.close();
    }
  });
});
