import { expect, test } from "vitest";
import { replayQuarantine } from "../../pipelines/quarantine.ts";
import { keyed } from "./answers-source.ts";
import { companyFolder, counts, now, type Folder } from "./company-folder.ts";

const versioned = keyed.trimEnd().replace("key: response_id", "key: response_id\n  version: changed");
const written = (rows: readonly string[]) => `id,day,mark,text,changed\n${rows.map((row) => `1,2026-10-01,${row}\n`).join("")}`;
const kept = async (folder: Folder) => (await folder.rows("select comment from staging.survey_response")).map(({ comment }) => comment);

/** What a source says of versions before and after, an older and a newer version as either reads them, and one between. */
const changes = [
  ["a format that took them for numbers", "dates: iso", "dates: [iso, yyyyMMddHHmmss]", "20261001100000", "20261005100000", "20261003100000"],
  ["a zone", "time_zone: UTC", "time_zone: Europe/Moscow", "2026-10-05 10:00", "2026-10-05 12:30", "2026-10-05 11:00"],
  ["marks within numbers", "decimal: ','\n  thousands: '.'", "decimal: '.'", "1.500", "2.000", "1.600"],
  ["another column", "", "version: note", "2026-10-05", "12", "10"],
] as const;

test.each(changes)("a row whose file is gone gives way to a newer one after versions are read in another way: %s", async (_what, before, after, older, newer, between) => {
  const reading = (line: string) => (line.startsWith("version") ? versioned.replace("version: changed", line) : `${versioned}\n  ${line}`);
  const text = (words: string, version: string) => `id;day;mark;text;changed;note\n1;2026-10-01;9;${words};${version};${version}\n`;
  const folder = companyFolder(reading(before));
  folder.write("inbox/a.csv", text("first", older));
  await folder.ingest();
  folder.remove("inbox/a.csv");
  folder.sources(reading(after));
  folder.write("inbox/b.csv", text("second", newer));
  expect(counts((await folder.ingest())[0])).toEqual([1, 1, 0, 0]);
  folder.write("inbox/c.csv", text("late", between));
  expect(counts((await folder.ingest())[0])).toEqual([1, 0, 1, 0]);
  expect(await kept(folder)).toEqual(["second"]);
});

test("a file that is overwritten while versions come to be read in another way is judged by them as they are read now, and so is one that is there still", async () => {
  const folder = companyFolder(versioned);
  folder.write("inbox/a.csv", written(["9,first,20261001100000"]));
  await folder.ingest();
  folder.sources(`${versioned}\n  dates: [iso, yyyyMMddHHmmss]`);
  folder.write("inbox/a.csv", written(["9,second,20261005100000"]));
  expect(counts((await folder.ingest())[0])).toEqual([1, 1, 0, 0]);
  folder.sources(`${versioned}\n  dates: [yyyyMMddHHmmss, iso]`);
  expect(counts((await folder.ingest())[0])).toEqual([1, 0, 1, 0]);
  folder.write("inbox/late.csv", written(["2,late,20260930100000"]));
  expect(counts((await folder.ingest())[0])).toEqual([1, 0, 1, 0]);
  expect(await kept(folder)).toEqual(["second"]);
});

test("a warehouse that does not know how its versions were read keeps none of its rows for good", async () => {
  const folder = companyFolder(versioned);
  folder.write("inbox/a.csv", written(["9,first,2026-10-05"]));
  await folder.ingest();
  folder.remove("inbox/a.csv");
  await folder.rows("update raw.answers__survey_response set _version = 20261005");
  await folder.rows("alter table raw.answers__survey_response drop column _version_read");
  folder.write("inbox/b.csv", written(["9,second,2026-10-06"]));
  expect(counts((await folder.ingest())[0])).toEqual([1, 1, 0, 0]);
  folder.write("inbox/c.csv", written(["2,late,2026-10-04"]));
  expect(counts((await folder.ingest())[0])).toEqual([1, 0, 1, 0]);
  expect(await kept(folder)).toEqual(["second"]);
});

test.each([
  ["takes the place of the one above it", ["9,delivered,2026-10-05", "9,paid,"], "paid", [2, 0]],
  ["gives way to the one below it, whatever stood above", ["9,delivered,2026-10-05", "9,paid,soon", "9,shipped,2026-10-02"], "shipped", [3, 0]],
  ["and below it the newest version counts", ["9,delivered,2026-10-05", "9,paid,", "9,shipped,2026-10-03", "9,packed,2026-10-02"], "shipped", null],
] as const)("a row without a version that can be read %s, within a file as from file to file", async (_what, rows, comment, counted) => {
  const whole = companyFolder(versioned);
  whole.write("inbox/a.csv", written(rows));
  const [result] = await whole.ingest();
  if (counted) expect([result?.loaded, result?.unchanged]).toEqual(counted);
  const split = companyFolder(versioned);
  for (const [i, row] of rows.entries()) {
    split.write(`inbox/${i}.csv`, written([row]));
    await split.ingest();
  }
  expect([await kept(whole), await kept(split)]).toEqual([[comment], [comment]]);
});

test("a row of an earlier file that is accepted late takes nothing back from a later one without a version", async () => {
  const folder = companyFolder(versioned);
  folder.write("inbox/a.csv", written(["11,old,2026-10-05"]));
  await folder.ingest();
  folder.write("inbox/b.csv", written(["9,new,"]));
  await folder.ingest();
  folder.sources(versioned.replace("scale: 0-10", "scale: 0-11"));
  await folder.open((company, warehouse) => replayQuarantine(company, warehouse, { log: folder.log, now, runId: "replay" }));
  expect(await kept(folder)).toEqual(["new"]);
});

test("each version column of a record's mappings is told of by itself", async () => {
  const mapping = (field: string, version: string) => `    - { record: survey_response, key: response_id, version: ${version}, fields: { response_id: { concat: [id, "=-${field}"] }, answered_at: day, question: =nps, score: ${field}, scale: 0-10 } }\n`;
  const folder = companyFolder(`answers:\n  files: inbox/*.csv\n  records:\n${mapping("food", "v1")}${mapping("room", "v2")}${mapping("bath", "v2")}`);
  folder.write("inbox/a.csv", "id,day,food,room,bath,v1,v2\n1,2026-10-01,9,8,8,B,2\n2,2026-10-01,9,8,8,3,C\n");
  await folder.ingest();
  expect(folder.warnings).toEqual([
    expect.stringContaining("the version “v1” of 1 of 2 rows of survey_response is neither a time") as string,
    expect.stringContaining("the version “v2” of 2 of 4 rows of survey_response is neither a time") as string,
  ]);
});
