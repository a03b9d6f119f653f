import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { stands } from "../browser.ts";
import { bareTab, open, root, text } from "./site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const names = ["overview", "touchpoints", "response", "churn", "voice", "journeys", "pipeline", "dictionary"];
const phone = { width: 390, height: 844 };

/** What every page is: in both languages, on a phone, however its type comes. */
export function everyPage(): void {
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

  it("is laid out the same however late its type comes", async () => {
    const labels = (tab: Page) => tab.locator("svg text").evaluateAll((all) => all.map((one) => `${one.textContent} ${one.getAttribute("x")}`));
    const { tab } = await open("ru/overview.html");
    const late = await bareTab({ viewport: { width: 1200, height: 900 } });
    let release = () => {};
    const released = new Promise<void>((done) => (release = done));
    await late.route("**/fonts/**", (route) => released.then(() => route.continue()));
    const dataCame = late.waitForEvent("requestfinished", (request) => request.url().includes(".arrows"));
    await late.goto(`${root()}ru/overview.html`, { waitUntil: "commit" });
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

  it("leads from the root to the company's own language", async () => {
    const tab = await bareTab();
    await tab.goto(root());
    await tab.waitForURL("**/ru/overview.html");
    expect(await tab.getAttribute("html", "lang")).toBe("ru");
    await tab.close();
  });
}

/** Titles of what axe objects to under WCAG 2.2 AA and its own good practice. */
async function objections(tab: Page, rules?: string[]): Promise<string[]> {
  await tab.evaluate(axe);
  return tab.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: { run(node: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run(document, only ? { runOnly: only } : {});
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 2).map((node) => node.html.slice(0, 140)).join(" ")}`);
  }, rules ?? null);
}
