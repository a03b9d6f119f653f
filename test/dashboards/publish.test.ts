import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readTable } from "../../dashboards/components/reading/table.ts";
import { arrowOf, pack } from "../../pipelines/publish/arrow.ts";
import { readModels } from "../../pipelines/model-file.ts";
import { hiddenColumns, maySee, pagesFor } from "../../pipelines/publish/audience.ts";
import { bundleComponents } from "../../pipelines/publish/bundle.ts";
import { pageCopy, readWords } from "../../pipelines/publish/layout.ts";
import { mendHtml } from "../../pipelines/publish/mend.ts";
import { parsePage, projectDir, readPages, type SourcePage } from "../../pipelines/publish/page.ts";
import { patternsIn } from "../../pipelines/publish/personal-data.ts";
import { forgetOld, newStamp, putInPlace } from "../../pipelines/publish/release.ts";
import { partsOf } from "../../pipelines/publish/site.ts";
import { slim } from "../../pipelines/publish/slim.ts";
import { checkSite } from "../../pipelines/publish/verify.ts";

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "otklik-publish-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const front = (text: string) => `---\n${text}\n---\nbody\n`;
const titled = "title: { en: A, ru: А }\nposition: 1";

describe("a page's front matter", () => {
  it("declares metrics with the dimensions their parts keep; a question mark makes one spare", () => {
    const page = parsePage("dashboards/a.md", front(`${titled}\nparts: { nps: [touchpoint, region?] }`));
    expect(page.parts).toEqual({ nps: ["touchpoint", "region"] });
    expect(page.spare).toEqual({ nps: ["region"] });
    expect(page.nav).toEqual({ en: "A", ru: "А" });
  });

  it("is refused by name of file and key when it is wrong", () => {
    expect(() => parsePage("dashboards/a.md", "no front matter")).toThrow("between two lines of ---");
    expect(() => parsePage("dashboards/a.md", front("position: 1"))).toThrow(expect.objectContaining({ details: expect.objectContaining({ file: "dashboards/a.md", place: "title" }) }));
    expect(() => partsOf(parsePage("dashboards/a.md", front(`${titled}\nparts: { nps: [moon] }`)))).toThrow(expect.objectContaining({ details: expect.objectContaining({ value: "moon", remedy: expect.stringContaining("its dimensions: touchpoint") }) }));
    expect(() => parsePage("dashboards/a.md", front(`${titled}\nfigures: [[nps, csat]]\nparts: { nps: [] }`))).toThrow(expect.objectContaining({ details: expect.objectContaining({ place: "figures", value: "csat", remedy: expect.stringContaining("declared: nps") }) }));
    expect(() => partsOf(parsePage("dashboards/a.md", front(`${titled}\nparts: { npc: [] }`)))).toThrow(expect.objectContaining({ details: expect.objectContaining({ value: "npc", remedy: expect.stringContaining("did you mean “nps”?") }) }));
  });

  it("stands in every page of the project, in both languages, each with its own place in the line", async () => {
    const pages = await readPages();
    expect(pages.length).toBeGreaterThanOrEqual(7);
    expect(new Set(pages.map(({ position }) => position)).size).toBe(pages.length);
    for (const page of pages) expect(() => partsOf(page)).not.toThrow();
  });

  it("makes metrics that share parts share one table with all their dimensions", () => {
    const page = parsePage("dashboards/a.md", front(`${titled}\nparts: { first_reply_calendar_seconds: [channel], first_reply_calendar_seconds_p90: [region] }`));
    expect(partsOf(page)).toEqual([{ metric: "first_reply_calendar_seconds", dimensions: ["channel", "region"], readers: ["first_reply_calendar_seconds", "first_reply_calendar_seconds_p90"], key: "parts first_reply_calendar_seconds channel region" }]);
  });
});

describe("audiences", () => {
  const page = (name: string, audiences: string[] | null) => ({ name, audiences }) as SourcePage;
  const pages = [page("overview", null), page("pipeline", ["engineer"])];

  it("are shown the pages that the example in data/README.md lists", async () => {
    const [, example] = /`(\{ executive: [^`]+\})`/.exec(readFileSync(join(projectDir, "data/README.md"), "utf8")) ?? [];
    const company = { audiences: parse(example!) as Record<string, string[]> };
    const shown = pagesFor("executive", await readPages(), company).map(({ name }) => name);
    expect(shown.sort()).toEqual([...company.audiences.executive!].sort());
  });

  it("get the pages made for them, or those the company lists", () => {
    expect(pagesFor("executive", pages, { audiences: null }).map(({ name }) => name)).toEqual(["overview"]);
    expect(pagesFor("engineer", pages, { audiences: null }).map(({ name }) => name)).toEqual(["overview", "pipeline"]);
    expect(pagesFor("board", pages, { audiences: { board: ["overview"] } }).map(({ name }) => name)).toEqual(["overview"]);
  });

  it("cannot be given a page made for others, or one that does not exist", () => {
    expect(() => pagesFor("executive", pages, { audiences: { executive: ["pipeline"] } })).toThrow("is made for engineer only");
    expect(() => pagesFor("executive", pages, { audiences: { executive: ["overwiev"] } })).toThrow(expect.objectContaining({ details: expect.objectContaining({ value: "overwiev", remedy: "did you mean “overview”? pages: overview, pipeline" }) }));
  });

  it("never get tables or columns that quote customers unless they are named", () => {
    expect(maySee("executive", ["officer", "engineer"])).toBe(false);
    expect(maySee("officer", ["officer", "engineer"])).toBe(true);
    expect(hiddenColumns("executive")).toContain("example");
    expect(hiddenColumns("officer")).toEqual([]);
  });

  it("get no single story and no quote of a customer as executives", async () => {
    const told = (await readModels()).filter(({ schema, columns }) => schema === "marts" && columns.some(({ name }) => name === "text" || name === "story_id"));
    expect(told.map(({ name }) => name).sort()).toEqual(["aspect_quote", "quote", "story", "story_event"]);
    for (const { audiences, name } of told) expect(maySee("executive", audiences), name).toBe(false);
  });
});

describe("a page's data file", () => {
  const columns = { on: [20_700, 20_701], region: ["Юг", null], p0: [3, 250], share: [0.5, 0.1], whole: [true, false], far: [-70_000, 5] };

  it("has the narrowest types that hold the columns exactly, and reads back the same", () => {
    const bytes = arrowOf(columns);
    expect(tableFromIPC(bytes).schema.fields.map(({ type }) => String(type))).toEqual(["Uint16", "Dictionary<Uint8, Utf8>", "Uint8", "Float64", "Bool", "Int32"]);
    expect(readTable(bytes).rows()).toEqual([{ on: 20_700, region: "Юг", p0: 3, share: 0.5, whole: true, far: -70_000 }, { on: 20_701, region: null, p0: 250, share: 0.1, whole: false, far: 5 }]);
  });

  it("may hold empty tables and columns without a value", () => {
    expect(readTable(arrowOf({ on: [], region: [] })).length).toBe(0);
    expect(readTable(arrowOf({ on: [1], region: [null] })).rows()).toEqual([{ on: 1, region: null }]);
  });

  it("packs several tables so that each is found again", () => {
    const [a, b] = [arrowOf({ x: [1] }), arrowOf({ y: ["да"] })];
    const { bytes, index } = pack(new Map([["a", a], ["b", b]]));
    const [offset, length] = index.b!;
    expect(readTable(bytes.subarray(offset, offset + length)).rows()).toEqual([{ y: "да" }]);
  });

  it("does without spare dimensions, the heaviest table's last first, until it fits", async () => {
    const page = parsePage("dashboards/a.md", front(`${titled}\nparts: { nps: [touchpoint, region?, segment?], csat: [touchpoint] }`));
    const sizes: Record<string, number> = { "nps region segment touchpoint": 4000, "nps region touchpoint": 900, "nps touchpoint": 100, "csat touchpoint": 100 };
    const read = async (metric: string, dimensions: readonly string[]) => ({ on: Array.from({ length: sizes[`${metric} ${dimensions.join(" ")}`]! }, (_, index) => (index * 7919) % 65_521) });
    const { page: fit, dropped } = await slim(page, 4000, read, []);
    expect(dropped).toEqual(["nps by segment"]);
    expect(fit.parts.nps).toEqual(["touchpoint", "region"]);
    expect((await slim(page, 1_000_000, read, [])).dropped).toEqual([]);
  });

  it("first leaves out, in silence, splits of a figure whose place another one fills", async () => {
    const page = parsePage("dashboards/a.md", front(`${titled}\nfigures: [[nps, csat]]\nparts: { nps: [touchpoint, region?], csat: [touchpoint, region?] }`));
    const columns = (length: number) => ({ on: Array.from({ length }, (_, index) => (index * 7919) % 65_521) });
    const read = (empty: string) => async (metric: string, dimensions: readonly string[]) => columns(metric === empty ? 0 : dimensions.length * 1000);
    const full = await slim(page, 7000, read(""), []);
    expect([full.page.parts, full.dropped]).toEqual([{ nps: ["touchpoint", "region"], csat: ["touchpoint"] }, []]);
    // who never had NPS is shown the other, and misses its split
    const bare = await slim(page, 3000, read("nps"), []);
    expect([bare.page.parts.csat, bare.dropped]).toEqual([["touchpoint"], ["csat by region"]]);
  });
});

describe("the line of pages", () => {
  it("says of a page that no source feeds why it is empty", async () => {
    const page = parsePage("dashboards/a.md", front(titled));
    const words = { en: await readWords("en"), ru: await readWords("ru") };
    const copy = (bare: string[]) => pageCopy(page, { language: "en", words, company: "Acme", pages: [page], audience: "officer", bare: new Set(bare), until: { at: "2026-11-15T23:59", isComplete: true } }).replace(/\s+/g, " ");
    expect(copy(["a"])).toContain('class="bare" title="No source has brought these figures yet."');
    expect(copy(["a"])).toContain("Slanted in the line of pages: no source has brought figures of that page yet.");
    expect(copy([])).not.toMatch(/bare|Slanted/);
  });
});

describe("a page's script", () => {
  const asking = (names: string) => ({ name: "a", body: `import {${names}} from "./components/index.js";` });

  it("holds what the page draws, and nothing else", async () => {
    const bundled = async (names: string, language: "en" | "ru" = "en") => (await bundleComponents([asking(names), { name: "other", body: "" }]))[language].get("a");
    expect(await bundled("flows, strings")).toContain("bar-of");
    expect(await bundled("headline, strings")).not.toContain("bar-of");
    expect([(await bundled("strings"))!.includes("Сколько ждут клиенты"), (await bundled("strings", "ru"))!.includes("Сколько ждут клиенты")]).toEqual([false, true]);
  });

  it("names the page and the component that does not exist", async () => {
    await expect(bundleComponents([{ name: "b", body: "" }, asking("headlines")])).rejects.toThrow(expect.objectContaining({ message: expect.stringContaining("headlines"), details: expect.objectContaining({ file: "dashboards/a.md" }) }));
  });
});

describe("personal data", () => {
  it.each([
    ["напишите на anna.p@mail.example, жду", "e-mail address"],
    ["звоните 8 (916) 123-45-67", "telephone number"],
    ["+7 916 123 45 67", "telephone number"],
    ["карта 4111 1111 1111 1111", "card number"],
  ])("is seen in %s", (text, kind) => {
    expect(patternsIn(text, "quotes")).toEqual([{ kind, place: "quotes" }]);
  });

  it.each(["8 дней ждал, 3 звонка", "заказ на 1 234 567 890 ₽", "2026-11-15T23:59", "4111 1111 1111 1112", "0.1234567890123456"])("is not seen in %s", (text) => {
    expect(patternsIn(text, "quotes")).toEqual([]);
  });
});

describe("a built page", () => {
  const html = (body: string) => `<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">\n<title>A</title>\n<script type="module">import {define} from "./a.js";</script>\n</head>\n<body><main>${body}</main>\n</body>\n</html>\n`;
  const check = async (name: string, page: string) => {
    const site = join(dir, name);
    mkdirSync(join(site, "en"), { recursive: true });
    writeFileSync(join(site, "en", "a.js"), "export const define = 1;");
    writeFileSync(join(site, "en", "overview.html"), page);
    return (await checkSite(site, "overview")).faults;
  };
  const mended = (body: string) => mendHtml(html(body), { language: "ru", fonts: [], site: { text: "</script>" }, description: "A" });

  it("says its language, can be zoomed, and carries its description as JSON that cannot end its own element", () => {
    const page = mended("");
    expect(page).toContain('<html lang="ru">');
    expect(page).not.toContain("maximum-scale");
    expect(page).toContain('<script type="application/json" id="site">{"text":"\\u003c/script>"}</script>');
  });

  it("passes when it is whole", async () => {
    expect(await check("whole", mended("<p>fine</p>"))).toEqual([]);
  });

  it.each([
    ["does not parse", "<span class=\"observablehq--error\">SyntaxError: Unexpected token</span>", "a cell does not parse: SyntaxError: Unexpected token"],
    ["leads off the host", '<img src="https://cdn.example/x.png">', "leads off the host"],
    ["asks for a file that is missing", '<img src="./gone.png">', "asks for en/gone.png, which is not there"],
    ["shows an e-mail address", "<p>anna.p@mail.example</p>", "personal data (e-mail address)"],
  ])("is refused when it %s", async (name, body, fault) => {
    expect((await check(name, mended(body))).join("\n")).toContain(fault);
  });

  it("is refused when an import is bare, or when Framework's HTML has changed", async () => {
    expect((await check("bare", mended("").replace('"./a.js"', '"d3"'))).join("\n")).toContain("the import of d3 is bare");
    expect(() => mendHtml("<html><body></body></html>", { language: "ru", fonts: [], site: {}, description: "" })).toThrow("has Framework changed?");
  });

  it("is refused when it is too heavy", async () => {
    const noise = Array.from({ length: 60_000 }, (_, index) => ((index * 2_654_435_761) % 4_294_967_296).toString(36)).join(" ");
    expect((await check("heavy", mended(`<p>${noise}</p>`))).join("\n")).toMatch(/KB gzipped, more than 200 KB/);
  });
});

describe("a release", () => {
  it("takes its place in one step, and only the newest few are kept", async () => {
    const releases = join(dir, "releases");
    const built = join(dir, "built");
    mkdirSync(built, { recursive: true });
    const at = new Date("2026-11-16T00:12:00Z");
    for (const text of ["one", "two", "three"]) {
      writeFileSync(join(built, "index.html"), text);
      await putInPlace(releases, newStamp(releases, at), new Map([["executive", built]]));
      expect(readFileSync(join(releases, "current", "executive", "index.html"), "utf8")).toBe(text);
    }
    expect(readlinkSync(join(releases, "current"))).toBe("2026-11-16T0012-3");
    await forgetOld(releases, 2);
    expect(readdirSync(releases).sort()).toEqual(["2026-11-16T0012-2", "2026-11-16T0012-3", "current"]);
  });
});
