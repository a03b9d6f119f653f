import { utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { examine } from "../../pipelines/doctor.ts";
import { replayQuarantine } from "../../pipelines/quarantine.ts";
import { head, keyed } from "./answers-source.ts";
import { companyFolder, counts, now, type Folder } from "./company-folder.ts";

/** The file's time, in minutes before now. */
const aged = (folder: Folder, name: string, minutes: number) => utimesSync(join(folder.dir, name), new Date(now().getTime() - minutes * 60_000), new Date(now().getTime() - minutes * 60_000));
const scores = (folder: Folder) => folder.rows("select source_key as id, score from staging.survey_response order by 1");
const remapped = keyed.replace(", comment: text", "");
const unlike = "1 key of survey_response stands in several files with different content, such as in inbox/nps.csv and inbox/nps-fix.csv: the row of the file that was modified last counts, here that of inbox/nps-fix.csv; version: names a column that says which row is newer";

/** “nps-fix.csv” stands before “nps.csv” in the alphabet. */
async function corrected(): Promise<Folder> {
  const folder = companyFolder(keyed);
  folder.write("inbox/nps.csv", `${head}1,2026-10-01,10,x\n2,2026-10-02,3,y\n`);
  await folder.ingest();
  folder.write("inbox/nps-fix.csv", `${head}1,2026-10-01,0,x\n`);
  await folder.ingest();
  return folder;
}

test("a corrected row stays corrected when all files are read anew, also where they were copied meanwhile", async () => {
  const folder = await corrected();
  aged(folder, "inbox/nps.csv", -10);
  folder.sources(remapped);
  expect(counts((await folder.ingest())[0])).toEqual([3, 3, 0, 0]);
  expect(await scores(folder)).toEqual([{ id: "1", score: 0 }, { id: "2", score: 3 }]);
  folder.sources(keyed);
  await folder.ingest();
  expect(await scores(folder)).toEqual([{ id: "1", score: 0 }, { id: "2", score: 3 }]);
  expect(folder.warnings).toEqual([]);
});

test("a file that was exported anew after the correction counts as newer than it, then and later", async () => {
  const folder = await corrected();
  folder.write("inbox/nps.csv", `${head}1,2026-10-01,7,x\n2,2026-10-02,3,y\n`);
  await folder.ingest();
  expect(await scores(folder)).toEqual([{ id: "1", score: 7 }, { id: "2", score: 3 }]);
  folder.sources(remapped);
  await folder.ingest();
  expect(await scores(folder)).toEqual([{ id: "1", score: 7 }, { id: "2", score: 3 }]);
});

test("of files read together the one that was modified last counts, and it is told", async () => {
  const folder = companyFolder(keyed);
  folder.write("inbox/nps.csv", `${head}1,2026-10-01,10,x\n2,2026-10-02,3,y\n`);
  folder.write("inbox/nps-fix.csv", `${head}1,2026-10-01,0,x\n2,2026-10-02,3,y\n`);
  aged(folder, "inbox/nps.csv", 90);
  aged(folder, "inbox/nps-fix.csv", 30);
  expect((await examine(folder.dir, { now })).filter(({ check }) => check === "rows of answers").map(({ seen }) => seen)).toContain(unlike);
  await folder.ingest();
  expect(await scores(folder)).toEqual([{ id: "1", score: 0 }, { id: "2", score: 3 }]);
  expect(folder.warnings).toEqual([`answers: ${unlike}`]);
});

test("files that were copied together are taken in the order of their names", async () => {
  const folder = companyFolder(keyed);
  folder.write("inbox/2026-10.csv", `${head}1,2026-10-01,4,x\n`);
  folder.write("inbox/2026-11.csv", `${head}1,2026-10-01,6,x\n`);
  aged(folder, "inbox/2026-10.csv", 10);
  aged(folder, "inbox/2026-11.csv", 10.5);
  await folder.ingest();
  expect(await scores(folder)).toEqual([{ id: "1", score: 6 }]);
});

test("a refused row that is tried again takes back no row of a file that came later", async () => {
  const folder = companyFolder(keyed);
  folder.write("inbox/nps.csv", `${head}1,01.10.2026,10,x\n2,01.10.2026,3,y\n`);
  expect(counts((await folder.ingest())[0])).toEqual([2, 0, 0, 2]);
  folder.write("inbox/nps-fix.csv", `${head}1,2026-10-01,0,x\n`);
  await folder.ingest();
  folder.sources(keyed.replace("  key:", "  dates: [iso, dd.MM.yyyy]\n  key:"));
  const [replayed] = await folder.open((company, warehouse) => replayQuarantine(company, warehouse, { log: folder.log, now, runId: "replay" }));
  expect(counts(replayed)).toEqual([2, 1, 1, 0]);
  expect(await scores(folder)).toEqual([{ id: "1", score: 0 }, { id: "2", score: 3 }]);
});

test("a row that the later file no longer yields gives way to that of the earlier one", async () => {
  const folder = await corrected();
  folder.sources(keyed.replace("  key:", "  where: { mark: [\"10\", \"3\"] }\n  key:"));
  await folder.ingest();
  expect(await scores(folder)).toEqual([{ id: "1", score: 10 }, { id: "2", score: 3 }]);
});

test("a ledger from before arrivals were numbered takes them from its batches", async () => {
  const folder = await corrected();
  await folder.rows("update ops.batch set loaded_at = loaded_at - interval 1 day where file = 'inbox/nps.csv'");
  await folder.rows("alter table ops.file drop column arrived");
  folder.sources(remapped);
  await folder.ingest();
  expect(await scores(folder)).toEqual([{ id: "1", score: 0 }, { id: "2", score: 3 }]);
});
