import { expect, test } from "vitest";
import { examine } from "../../pipelines/doctor.ts";
import { replayQuarantine } from "../../pipelines/quarantine.ts";
import { refusalsOf } from "../../pipelines/refusals.ts";
import { companyFolder, counts, now, type Folder } from "./company-folder.ts";

/** A US export that the mapping takes for a European one. */
const source = (dates: string) => `
answers:
  files: a.csv
  dates: ${dates}
  record: survey_response
  key: response_id
  fields: { response_id: ID, answered_at: date, question: =nps, score: Mark, scale: 0-10 }
`;
// 1 September and 2 October fit both orders, 25 September and 13 October the American one alone
const file = "ID,Date,Mark\n1,09/01/2026,9\n2,09/25/2026,8\n3,10/13/2026,7\n4,10/02/2026,6\n";

const doctor = async (folder: Folder, check: string) => (await examine(folder.dir, { now })).filter((one) => one.check === check);
const remedies = (folder: Folder) => folder.open(async (company, warehouse) => (await refusalsOf(company, warehouse, undefined)).map((one) => one.remedies));
const days = async (folder: Folder) => (await folder.rows<{ answered_on: string }>("select answered_on from staging.survey_response order by source_key")).map(({ answered_on }) => answered_on);

test("a month that is taken for a day is answered by the order that all rows have, in place of the one written", async () => {
  const folder = companyFolder(source("dd/MM/yyyy"));
  folder.write("a.csv", file);
  const instead = 'all 4 fit MM/dd/yyyy, only 2 also dd/MM/yyyy: write dates: ["MM/dd/yyyy"] in place of dd/MM/yyyy, not beside it';
  expect((await doctor(folder, "rows of answers"))[0]?.remedy).toBe(`answered_at: ${instead}`);
  expect(counts((await folder.ingest())[0])).toEqual([4, 2, 0, 2]);
  expect(await days(folder)).toEqual(["2026-01-09", "2026-02-10"]);
  expect(await remedies(folder)).toEqual([[`${instead}; 2 rows loaded already were read with day and month in each other's place: ingest or run then reads the files again and corrects them; replay tries only what was refused`]]);
  folder.sources(source("MM/dd/yyyy"));
  await folder.open((company, warehouse) => replayQuarantine(company, warehouse, { log: folder.log, now, runId: "replay" }));
  expect(await days(folder)).toEqual(["2026-01-09", "2026-09-25", "2026-10-13", "2026-02-10"]);
  await folder.ingest();
  expect(await days(folder)).toEqual(["2026-09-01", "2026-09-25", "2026-10-13", "2026-10-02"]);
  expect(await doctor(folder, "dates of answers")).toEqual([]);
});

test("both orders in one list are told, with the one that no row needs", async () => {
  const folder = companyFolder(source("[dd/MM/yyyy, MM/dd/yyyy]"));
  folder.write("a.csv", file);
  expect((await doctor(folder, "dates of answers"))[0]).toEqual({
    check: "dates of answers", state: "warning",
    seen: "answered_at: dates lists dd/MM/yyyy and MM/dd/yyyy: what fits both (a day up to 12) is read by the first; no row needs the first, and 2 may have day and month in each other's place",
    remedy: "take dd/MM/yyyy out; ingest or run reads the files again and corrects what was loaded",
  });
  folder.write("a.csv", file.replace("10/13", "13/10"));
  expect((await doctor(folder, "dates of answers"))[0]?.remedy).toMatch(/^make two sources of the files that differ/);
  folder.write("a.csv", file.replace("10/13", "10/03").replace("09/25", "25/09"));
  expect((await doctor(folder, "dates of answers"))[0]?.remedy).toBe("take MM/dd/yyyy out");
});

test("a file that mixes both orders is never answered with a list", async () => {
  const folder = companyFolder(source("dd/MM/yyyy"));
  folder.write("a.csv", file.replace("10/13", "13/10"));
  await folder.ingest();
  expect(await remedies(folder)).toEqual([["day and month change places within the source: 1 row fits only dd/MM/yyyy, 1 only MM/dd/yyyy, and no list of formats can tell the others: make two sources of the files that differ, or have the export write one way"]]);
});

test.each([
  ["a path of a document", '{"id":1,"at":{"day":"09/01/2026"}}\n{"id":2,"at":{"day":"09/25/2026"}}\n', "order_id: id, ordered_at: at.day", /^all 2 fit MM\/dd\/yyyy/],
  ["a text that is made by an expression", '{"id":1,"day":"09/01/2026"}\n{"id":2,"day":"09/25/2026"}\n', 'order_id: id, ordered_at: { sql: "day", dates: dd/MM/yyyy }', /if all are as it, write .* in its place; never list both/],
])("%s is looked up in the rows as they came, as far as they tell", async (_, rows, fields, said) => {
  const folder = companyFolder(`orders:\n  files: a.jsonl\n  dates: dd/MM/yyyy\n  record: order\n  key: order_id\n  fields: { ${fields} }\n`);
  folder.write("a.jsonl", rows);
  await folder.ingest();
  expect(await remedies(folder)).toEqual([[expect.stringMatching(said)]]);
});
