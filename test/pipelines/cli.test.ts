import { expect, test } from "vitest";
import { pasteable } from "../../pipelines/cli.ts";

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
