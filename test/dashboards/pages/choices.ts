import { expect, it } from "vitest";
import { address, open, root } from "./site.ts";

/** What a reader chooses: it stands in the address, and is lost by no drawing anew. */
export function choices(): void {
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

    const again = await open(chosen.href.slice(root().length));
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
}
