import { expect, it } from "vitest";
import { open } from "./site.ts";

/** What a page becomes on paper. */
export function paper(): void {
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

  it("lets rows of small drawings break over sheets, and keeps the foot with what stands before it", async () => {
    const { tab } = await open("en/voice.html");
    await tab.emulateMedia({ media: "print" });
    const style = (selector: string, name: "breakInside" | "breakBefore") => tab.locator(selector).first().evaluate((node, one) => getComputedStyle(node)[one], name);
    expect([await style("#aspect-trends", "breakInside"), await style("#aspect-trends .multiples > div", "breakInside"), await style("#channels", "breakInside"), await style("#observablehq-footer", "breakBefore")]).toEqual(["auto", "avoid", "avoid", "avoid"]);
    await tab.close();
  });

  it("begins a sheet with a tree, and stands two drawings beside it", async () => {
    const { tab } = await open("en/response.html");
    await tab.emulateMedia({ media: "print" });
    expect(await tab.locator(".beside").evaluate((node) => getComputedStyle(node).breakBefore)).toBe("page");
    const place = (at: number) => tab.locator(`.beside > :nth-child(${at})`).evaluate((node) => { const { left, top, bottom } = node.getBoundingClientRect(); return { left, top, bottom }; });
    const [tree, second, third, last] = [await place(1), await place(2), await place(3), await place(4)];
    expect([second.left > tree.left, third.left === second.left, third.top >= second.bottom, last.left === tree.left, last.top >= tree.bottom]).toEqual([true, true, true, true, true]);
    await tab.close();
  });

  it("keeps no room on paper for what arrow keys say", async () => {
    const { tab } = await open("en/response.html");
    const height = () => tab.locator("#answered-months .drawn").evaluate((node) => node.getBoundingClientRect().height - node.querySelector("svg")!.getBoundingClientRect().height);
    expect(await height()).toBeGreaterThan(15);
    await tab.emulateMedia({ media: "print" });
    expect(await height()).toBe(0);
    await tab.close();
  });

  it("fills the first sheet of the overview with reasons to act, before drawings that may not fit on it", async () => {
    const { tab } = await open("en/overview.html");
    const top = (selector: string) => tab.locator(selector).first().evaluate((node) => node.getBoundingClientRect().top);
    expect(await top("#act")).toBeGreaterThan(await top(".two"));
    await tab.emulateMedia({ media: "print" });
    expect(await top("#act")).toBeLessThan(await top(".two"));
    expect(await tab.locator("#act").evaluate((node) => getComputedStyle(node).breakInside)).toBe("auto");
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
}
