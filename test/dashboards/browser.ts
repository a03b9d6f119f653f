import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Debian's Chromium, or what CHROMIUM_PATH names; null when the machine has none. */
export const chromiumPath = [process.env.CHROMIUM_PATH, ...places].find((path): path is string => path !== undefined && existsSync(path)) ?? null;
if (chromiumPath === null) console.warn("pages are not tested: there is no Chromium; install Debian's chromium or set CHROMIUM_PATH");

export function openBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error("no Chromium on this machine; install Debian's chromium or set CHROMIUM_PATH");
  return chromium.launch({
    executablePath: chromiumPath,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

/** A tab that waits as long as its test may take: how fast the machine is says nothing of a page. */
export async function openTab(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const tab = await browser.newPage(options);
  tab.setDefaultTimeout(0);
  return tab;
}

/** Waits until every cell of a page has said what it says, and every drawing stands. */
export async function stands(tab: Page): Promise<void> {
  await tab.waitForSelector("h1");
  await tab.waitForFunction(() => document.querySelector("observablehq-loading, .drawn:empty") === null);
}
