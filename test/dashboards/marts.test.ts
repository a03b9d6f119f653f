import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { file, martsDescribed } from "./marts-described.ts";

test("pages compile against the marts as the models make them; after a change of these run: npx tsx test/dashboards/write-marts.ts", async () => {
  expect(readFileSync(file, "utf8")).toBe(await martsDescribed());
});
