import { expect, it } from "vitest";
import { address, open, text } from "./site.ts";

/** Stories and flows, by their address and by keyboard. */
export function journeys(): void {
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

  it("opens the story that its address names, turns to the next, and comes back", async () => {
    const { tab } = await open("en/journeys.html?story=2");
    const gist = async () => (await text(tab, "#story-gist")).replaceAll("\u00a0", " ");
    expect(await gist()).toContain("Gives “Delivery” a 3 of 10; 3 hours later we call back");
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

  it("keeps the keyboard in a drawing that is drawn anew for another width", async () => {
    const { tab } = await open("en/journeys.html");
    const flows = tab.locator("#flows svg");
    await flows.focus();
    const before = await flows.evaluateHandle((drawing) => drawing);
    await tab.setViewportSize({ width: 700, height: 900 });
    await tab.waitForFunction((drawing) => !drawing.isConnected, before);
    expect(await flows.evaluate((drawing) => drawing === document.activeElement)).toBe(true);
    await tab.close();
  });

  it("writes above a thin touch of the last column what would be struck through beside it", async () => {
    const { tab } = await open("en/journeys.html");
    const thin = await tab.locator('#flows .touch:has(text[text-anchor="end"])').evaluateAll((all) => all.map((touch) => ({ bar: touch.querySelector(".bar-of")!.getBoundingClientRect(), y: Number(touch.querySelector("text")!.getAttribute("y")), top: Number(touch.querySelector(".bar-of")!.getAttribute("y")) })).filter(({ bar }) => bar.height < 14));
    expect(thin.length).toBeGreaterThan(0);
    expect(thin.filter(({ y, top }) => y > top)).toEqual([]);
    await tab.close();
  });
}
