import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { serve, type Served } from "../../../pipelines/preview.ts";
import { openBrowser, openTab, stands } from "../browser.ts";
import { buildFixture } from "../fixture.ts";

let served: Served;
let browser: Browser;

/** Publishes the fixture once for all tests of the suite that calls this: it takes a minute. */
export function publish(): void {
  beforeAll(async () => {
    served = await serve((await buildFixture("pages")).site, 0);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
}

/** Address of the site, with a slash at its end. */
export function root(): string {
  return served.address;
}

export function bareTab(options?: BrowserContextOptions): Promise<Page> {
  return openTab(browser, options);
}

/** Opens a page and waits until its figures stand; errors of scripts and requests off the host are collected. */
export async function open(path: string, viewport = { width: 1200, height: 900 }): Promise<{ tab: Page; errors: string[]; foreign: string[] }> {
  const tab = await bareTab({ viewport, colorScheme: "light" });
  const errors: string[] = [];
  const foreign: string[] = [];
  tab.on("pageerror", (error) => errors.push(error.message));
  tab.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  tab.on("request", (request) => !request.url().startsWith(root()) && !/^(data|blob):/.test(request.url()) && foreign.push(request.url()));
  await tab.goto(root() + path, { waitUntil: "load" });
  await stands(tab);
  return { tab, errors, foreign };
}

/** The page's own word: the browser hears of a new address a moment later. */
export async function address(tab: Page): Promise<URL> {
  return new URL(await tab.evaluate(() => location.href));
}

export function text(tab: Page, selector: string): Promise<string> {
  return tab.locator(selector).first().innerText();
}
