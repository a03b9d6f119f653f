import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { pasteable, program } from "../../pipelines/cli.ts";
import { wantsColour } from "../../pipelines/colour.ts";
import { companyFrom } from "../../pipelines/commands/command.ts";
import { told } from "../../pipelines/commands/metric.ts";
import type { MetricRow } from "../../pipelines/metric.ts";
import { counted, lasting, table, terminalLog, written } from "../../pipelines/terminal.ts";
import { companyFolder } from "./company-folder.ts";

const asked = ["metric", "nps", "-c", "data/acme"];

test.each([
  ["run: otklik transform", "run: npx otklik transform --company data/acme"],
  ["look at them: npx otklik person show p1", "look at them: npx otklik person show --company data/acme p1"],
  ["run: npx otklik run --company data/other", "run: npx otklik run --company data/other"],
  ['example: npx otklik sql "select 1"', 'example: npx otklik sql --company data/acme "select 1"'],
  ["npx otklik metric --list names them all", "npx otklik metric --company data/acme --list names them all"],
  ["warehouse/otklik.duckdb is there", "warehouse/otklik.duckdb is there"],
])("%s can be pasted", (remedy, pasted) => {
  expect(pasteable(remedy, asked)).toBe(pasted);
});

test("the sample company needs no folder, and a folder with blanks gets quotes", () => {
  expect(pasteable("run: otklik run", ["run"])).toBe("run: npx otklik run");
  expect(pasteable("run: otklik run", ["run", "--company=my company"])).toBe('run: npx otklik run --company "my company"');
});

test("a command stands in the nearest company from its folder upward, and in the sample company where there is none", () => {
  const folder = companyFolder("a: { files: a.csv, record: order }\n");
  folder.write("inbox/2026/a.csv", "");
  expect(companyFrom(folder.dir)).toBe(".");
  expect(companyFrom(join(folder.dir, "inbox", "2026"))).toBe(join("..", ".."));
  expect(companyFrom(process.cwd())).toBe(join("data", "demo"));
  expect(companyFrom(join(process.cwd(), "test"))).toBe(join("..", "data", "demo"));
});

test.each([
  [{ NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
  [{ FORCE_COLOR: "0" }, true, false],
  [{ FORCE_COLOR: "1" }, false, true],
  [{ NO_COLOR: "", FORCE_COLOR: "" }, true, true],
  [{ TERM: "dumb" }, true, false],
  [{}, false, false],
])("colours: %j on a terminal (%s)? %s", (env, isTerminal, expected) => {
  expect(wantsColour(env, isTerminal)).toBe(expected);
});

test("a stage that warned ends without a tick, the next has its own", () => {
  const err = new PassThrough();
  const log = terminalLog({ out: new PassThrough(), err }, () => 0);
  log.step("ingest survey");
  log.warn("survey: no file matches");
  log.step("persons");
  log.end();
  const plain = String(err.read()).replaceAll(/\u001b\[\d+m/g, "");
  expect(plain).toBe("! survey: no file matches\n! ingest survey\n✓ persons\n");
});

test("numbers are written one way: by commands' progress, their counts and their tables, as exact as they mean something", () => {
  const err = new PassThrough();
  const log = terminalLog({ out: new PassThrough(), err }, () => 0);
  log.step("read");
  log.progress(20_000, 20_000, "customers");
  log.end();
  expect(String(err.read())).toContain("20,000 customers");
  expect([counted(1_113_188, "row"), written(-73.3351, 1), written(-0.04, 1)]).toEqual(["1,113,188 rows", "-73.3", "0.0"]);
  const row = (value: number | null, n: number): MetricRow => ({ metric: "net_sentiment", period: "2026-10", value, n, low: value, high: value, status: value === null ? "suppressed" : "settled" });
  const figures = told([row(-73.3351, 1234), row(null, 3)], "points");
  expect(figures).toMatchObject([{ value: "-73.3", n: "1,234", low: "-73.3" }, { value: null, n: "3" }]);
  expect(table(figures).split("\n").map((line) => line.slice(24).replaceAll(/\u001b\[\d+m/g, ""))).toEqual(["value      n    low   high  status", "-73.3  1,234  -73.3  -73.3  settled", "    –      3      –      –  suppressed"]);
});

test("a time is rounded before it is parted into minutes and seconds", () => {
  expect([0.4, 89.4, 89.5, 119.4, 119.7, 3599.6].map(lasting)).toEqual(["0 s", "89 s", "1 min 30 s", "1 min 59 s", "2 min 0 s", "60 min 0 s"]);
});

test.each([["--from", "2026-02-30"], ["--to", "2026-02-29"], ["--to", "2026-2-1"]])("%s %s is no day of the calendar, and wrong usage", async (option, day) => {
  const world = { log: { step() {}, progress() {}, note() {}, warn() {} }, now: () => new Date(0), print: () => {}, signal: new AbortController().signal, fail: () => {} };
  const otklik = program(world);
  for (const command of otklik.commands) command.configureOutput({ writeErr: () => {} });
  await expect(otklik.parseAsync(["metric", "nps", option, day], { from: "user" })).rejects.toMatchObject({ code: "commander.invalidArgument", message: expect.stringContaining("YYYY-MM-DD") as string });
});
