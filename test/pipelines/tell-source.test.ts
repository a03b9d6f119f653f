import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { ingest } from "../../pipelines/ingest.ts";
import { told } from "../../pipelines/commands/status.ts";
import { tellSource } from "../../pipelines/run.ts";
import { sourceStatus } from "../../pipelines/status.ts";
import { terminalLog } from "../../pipelines/terminal.ts";
import { marksSource } from "./answers-source.ts";
import { companyFolder, now } from "./company-folder.ts";

test("what became of a source is told in its own stage: nothing accepted is no success, and a clean source bears no mark of another", async () => {
  const folder = companyFolder(["none", "half", "clean"].map(marksSource).join(""));
  folder.write("none.csv", "id,day,mark\n1,soon,9\n2,soon,9\n");
  folder.write("half.csv", "id,day,mark\n1,2026-10-01,9\n2,soon,9\n");
  folder.write("clean.csv", "id,day,mark\n1,2026-10-01,9\n");
  const err = new PassThrough();
  const log = terminalLog({ out: new PassThrough(), err }, () => 0);
  await folder.open((company, warehouse) => ingest(company, warehouse, { log, now, tell: (result) => tellSource(result, { dir: "c" }, log) }));
  log.end();
  expect(String(err.read()).replaceAll(/\u001b\[\d+m/g, "").trimEnd().split("\n")).toEqual([
    "  none: 2 read = 0 loaded + 0 unchanged + 2 quarantined",
    "✗ none: all 2 rows that came were refused; npx otklik quarantine list none --company c says why",
    "  half: 2 read = 1 loaded + 0 unchanged + 1 quarantined",
    "! half: 1 of 2 rows was refused; npx otklik quarantine list half --company c says why",
    "! ingest half · 1 file",
    "  clean: 1 read = 1 loaded + 0 unchanged + 0 quarantined",
    "✓ ingest clean · 1 file",
  ]);
  const rows = await folder.open((company, warehouse) => sourceStatus(warehouse, company));
  expect(told(rows, "UTC").map(({ source: name, ok }) => [name, ok])).toEqual([["none", "all refused"], ["half", true], ["clean", true]]);
});

test("rows of a source that company.yaml names no longer leave no mark on the last one it names", async () => {
  const folder = companyFolder(["old", "kept"].map(marksSource).join(""));
  for (const name of ["old", "kept"]) folder.write(`${name}.csv`, "id,day,mark\n1,2026-10-01,9\n");
  await folder.ingest();
  folder.sources(marksSource("kept"));
  const err = new PassThrough();
  const log = terminalLog({ out: new PassThrough(), err }, () => 0);
  await folder.open((company, warehouse) => ingest(company, warehouse, { log, now }));
  log.end();
  expect(String(err.read()).replaceAll(/\u001b\[\d+m/g, "").trimEnd().split("\n")).toEqual([
    "✓ ingest kept", expect.stringMatching(/^! the warehouse holds rows of “old”/), "! sources that company.yaml names",
  ]);
});
