// Takes pictures of every page for the eye: npx tsx test/dashboards/shots.ts <release folder | fixture> <folder for pictures> [page …]
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../pipelines/preview.ts";
import { openBrowser } from "./browser.ts";
import { buildFixture } from "./fixture.ts";

const [from = "fixture", to, ...wanted] = process.argv.slice(2);
if (!to) throw new Error("say where the pictures go: shots.ts <release folder | fixture> <folder> [page …]");
mkdirSync(to, { recursive: true });
const dir = from === "fixture" ? (await buildFixture("shots")).site : from;
const names = readdirSync(join(dir, "en")).filter((file) => file.endsWith(".html") && file !== "index.html").map((file) => file.slice(0, -5));
const served = await serve(dir, 4173);
const browser = await openBrowser();

const looks = [
  { name: "light", language: "en", scheme: "light", width: 1200, height: 900 },
  { name: "dark", language: "ru", scheme: "dark", width: 1200, height: 900 },
  { name: "phone", language: "ru", scheme: "light", width: 390, height: 844 },
  { name: "phone-dark", language: "en", scheme: "dark", width: 390, height: 844 },
] as const;

for (const page of names.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  for (const { name, language, scheme, width, height } of looks) {
    const tab = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, deviceScaleFactor: width < 500 ? 2 : 1 });
    tab.on("pageerror", (error) => console.error(`${page} ${name}: ${error.message}`));
    tab.on("console", (message) => message.type() === "error" && console.error(`${page} ${name}: ${message.text()}`));
    await tab.goto(`${served.address}${language}/${page}.html`, { waitUntil: "networkidle" });
    await tab.waitForSelector("h1");
    await tab.waitForTimeout(200);
    await tab.screenshot({ path: join(to, `${page}-${name}.png`), fullPage: true });
    if (name === "light") {
      const pdf = join(to, `${page}.pdf`);
      await tab.pdf({ path: pdf, format: "A4", printBackground: true, preferCSSPageSize: true });
      execFileSync("pdftoppm", ["-r", "60", "-png", pdf, join(to, `${page}-print`)]);
      rmSync(pdf);
    }
    await tab.close();
  }
}
await browser.close();
await served.close();
