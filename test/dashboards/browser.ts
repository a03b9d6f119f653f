import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Debian's Chromium, or what CHROMIUM_PATH names; null when the machine has none. */
export const chromiumPath = [process.env.CHROMIUM_PATH, ...places].find((path): path is string => path !== undefined && existsSync(path)) ?? null;

export function openBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error("no Chromium on this machine; install Debian's chromium or set CHROMIUM_PATH");
  return chromium.launch({
    executablePath: chromiumPath,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}
