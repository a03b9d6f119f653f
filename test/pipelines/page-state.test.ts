import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { noteComputed, notePublished, notePublishing, whyPublish } from "../../pipelines/page-state.ts";
import { companyFolder, now, type Folder } from "./company-folder.ts";

const survey = `
survey:
  files: inbox/*.csv
  record: survey_response
  key: response_id
  fresh_within: 50h
  fields: { response_id: ID, answered_at: Date, question: =nps, score: Mark, scale: 0-10 }
`;

const why = (folder: Folder, at = now()) => folder.open((company, warehouse) => whyPublish(company, warehouse, at));

async function published(): Promise<Folder> {
  const folder = companyFolder(survey);
  folder.write("inbox/a.csv", "ID;Date;Mark\n1;2026-10-31;9\n2;2026-10-31;11\n");
  await folder.ingest();
  await folder.open(async (company, warehouse) => {
    await noteComputed(company, warehouse, now());
    await notePublishing(warehouse);
    await notePublished(warehouse);
  });
  mkdirSync(join(folder.dir, "releases", "current"), { recursive: true });
  return folder;
}

test("nothing would change where nothing came, also after another round of ingest and later that day", async () => {
  const folder = await published();
  expect(await why(folder)).toBeNull();
  await folder.ingest();
  expect(await why(folder, new Date("2026-11-01T19:00:00Z"))).toBeNull();
});

test.each<[string, string, (folder: Folder) => unknown]>([
  ["a row", "rows came or went", (folder) => folder.write("inbox/b.csv", "ID;Date;Mark\n3;2026-10-30;9\n")],
  ["a corrected row", "rows came or went", (folder) => folder.write("inbox/a.csv", "ID;Date;Mark\n1;2026-10-31;10\n2;2026-10-31;11\n")],
  ["a refused row", "refused rows", (folder) => folder.write("inbox/b.csv", "ID;Date;Mark\n4;2026-10-30;99\n")],
  ["a new column beside rows that stayed", "columns of files", (folder) => folder.write("inbox/a.csv", "ID;Date;Mark;Branch\n1;2026-10-31;9;n\n2;2026-10-31;11;n\n")],
  ["a setting", "company.yaml", (folder) => folder.sources(`${survey}  label: Answers\n`)],
])("%s changes the pages", async (_, reason, happen) => {
  const folder = await published();
  await happen(folder);
  await folder.ingest();
  expect(await why(folder)).toContain(reason);
});

test("a new day in the company's zone, and a promise of freshness that ends, change them without a row", async () => {
  const folder = await published();
  // midnight in Moscow
  expect(await why(folder, new Date("2026-11-01T20:59:59Z"))).toBeNull();
  expect(await why(folder, new Date("2026-11-01T21:30:00Z"))).toBe("a new day began");
  expect(await why(folder, new Date("2026-11-02T06:00:00Z"))).toContain("became stale");
});

test("a source that failed changes them", async () => {
  const folder = await published();
  await folder.rows("update ops.run_source set ok = false");
  expect(await why(folder)).toContain("a source failed");
});

test("a publishing that was begun and not ended is made up for", async () => {
  const folder = await published();
  await folder.open((_company, warehouse) => notePublishing(warehouse));
  expect(await why(folder)).toBe("the last publishing did not end");
});

test("what was ingested after it was computed is not on the pages", async () => {
  const folder = await published();
  folder.write("inbox/b.csv", "ID;Date;Mark\n3;2026-10-30;9\n");
  await folder.ingest();
  await folder.open(async (_company, warehouse) => {
    await notePublishing(warehouse);
    await notePublished(warehouse);
  });
  expect(await why(folder)).toContain("rows came");
});
