import { utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { examine } from "../../pipelines/doctor.ts";
import fc from "../property.ts";
import { head, keyed, unkeyed } from "./answers-source.ts";
import { companyFolder, counts, now } from "./company-folder.ts";

test("the newest record of a source of days is the beginning of that day in the company's zone", async () => {
  const folder = companyFolder("plans:\n  files: plans.csv\n  record: subscription\n  key: subscription_id\n", "name: Test\ntime_zone: America/New_York\n");
  folder.write("plans.csv", "subscription_id,started_on\n1,2026-08-17\n2,2026-08-03\n3,2027-01-01\n");
  expect(Date.parse((await folder.ingest())[0]!.newest_at!)).toBe(Date.parse("2026-08-17T04:00:00Z"));
});

describe("reading the same and changed files", () => {
  test("a second run reads nothing; a touched file reads nothing; a grown file loads what is new", async () => {
    const folder = companyFolder(keyed);
    folder.write("inbox/a.csv", `${head}1,2026-10-01,9,x\n2,2026-10-02,3,y\n`);
    expect(counts((await folder.ingest())[0])).toEqual([2, 2, 0, 0]);
    expect(counts((await folder.ingest())[0])).toEqual([0, 0, 0, 0]);
    const later = new Date(Date.now() + 5000);
    utimesSync(join(folder.dir, "inbox/a.csv"), later, later);
    expect(counts((await folder.ingest())[0])).toEqual([0, 0, 0, 0]);
    folder.write("inbox/a.csv", `${head}1,2026-10-01,9,x\n2,2026-10-02,4,y\n3,2026-10-03,10,z\n`);
    expect(counts((await folder.ingest())[0])).toEqual([3, 2, 1, 0]);
    expect(await folder.rows("select source_key, score from staging.survey_response order by 1")).toEqual([
      { source_key: "1", score: 9 }, { source_key: "2", score: 4 }, { source_key: "3", score: 10 },
    ]);
  });

  test("rows of one key count as though files had been read one after another, and the last one stays", async () => {
    const folder = companyFolder(keyed);
    folder.write("inbox/a.csv", `${head}1,2026-10-01,9,x\n1,2026-10-01,9,x\n1,2026-10-01,8,x\n`);
    folder.write("inbox/b.csv", `${head}1,2026-10-01,8,x\n1,2026-10-01,7,x\n`);
    expect(counts((await folder.ingest())[0])).toEqual([5, 3, 2, 0]);
    expect(await folder.rows("select score from staging.survey_response")).toEqual([{ score: 7 }]);
  });

  test("without a key equal lines of one file stay apart, and equal lines of two files are one", async () => {
    const folder = companyFolder(unkeyed);
    folder.write("inbox/a.csv", `${head}1,2026-10-01,9,x\n1,2026-10-01,9,x\n`);
    folder.write("inbox/b.csv", `${head}1,2026-10-01,9,x\n2,2026-10-01,5,y\n`);
    expect(counts((await folder.ingest())[0])).toEqual([4, 3, 1, 0]);
    expect(await folder.rows("select count(*) as n from staging.survey_response")).toEqual([{ n: 3 }]);
  });

  test("without a key a corrected line replaces the one it corrects", async () => {
    const folder = companyFolder(unkeyed);
    folder.write("inbox/a.csv", `${head}1,2026-10-01,9,x\n2,2026-10-02,3,Unite`);
    await folder.ingest();
    folder.write("inbox/a.csv", `${head}1,2026-10-01,9,x\n2,2026-10-02,3,United Kingdom\n`);
    expect(await folder.ingest()).toMatchObject([{ read: 2, loaded: 1, unchanged: 1, quarantined: 0, withdrawn: 1 }]);
    expect(await folder.rows("select comment from staging.survey_response order by 1")).toEqual([{ comment: "United Kingdom" }, { comment: "x" }]);
    expect(await folder.rows("select count(*) as n from raw.answers__survey_response")).toEqual([{ n: 2 }]);
  });

  test("a line taken back from one file stays when another file has it too", async () => {
    const folder = companyFolder(unkeyed);
    folder.write("inbox/a.csv", `${head}1,2026-10-01,9,x\n2,2026-10-02,3,y\n3,2026-10-02,3,z\n`);
    folder.write("inbox/b.csv", `${head}2,2026-10-02,3,y\n`);
    await folder.ingest();
    folder.write("inbox/c.csv", `${head}3,2026-10-02,3,z\n`);
    await folder.ingest();
    folder.write("inbox/b.csv", `${head}4,2026-10-02,3,w\n`);
    expect(await folder.ingest()).toMatchObject([{ ok: true, read: 5, loaded: 2, unchanged: 3, withdrawn: 1 }]);
    folder.write("inbox/a.csv", `${head}1,2026-10-01,9,x\n2,2026-10-02,3,y\n`);
    expect(await folder.ingest()).toMatchObject([{ ok: true, withdrawn: 1 }]);
    expect(await folder.rows("select comment from staging.survey_response order by 1")).toEqual(["w", "x", "y", "z"].map((comment) => ({ comment })));
    expect(await folder.rows("select source from ops.run_source where read <> loaded + unchanged + quarantined")).toEqual([]);
  });

  test("a later version wins whatever the order of arrival", async () => {
    const folder = companyFolder(`${keyed.trimEnd().replace("key: response_id", "key: response_id\n  version: changed")}\n`);
    folder.write("inbox/b.csv", "id,day,mark,text,changed\n1,2026-10-01,9,new,2026-10-05\n");
    await folder.ingest();
    folder.write("inbox/a.csv", "id,day,mark,text,changed\n1,2026-10-01,2,old,2026-10-04\n");
    expect(counts((await folder.ingest())[0])).toEqual([1, 0, 1, 0]);
    expect(await folder.rows("select comment from staging.survey_response")).toEqual([{ comment: "new" }]);
  });

  test.each([
    ["days before months", "dates: [dd.MM.yyyy HH:mm, iso]", "12.10.2026 10:00", "02.11.2026 10:00"],
    ["names of months", "dates: [d MMMM yyyy, iso]", "9 октября 2026", "1 ноября 2026"],
    ["half days", "dates: ['MM/dd/yyyy hh:mm a', iso]", "10/12/2026 09:30 AM", "10/12/2026 01:30 PM"],
    ["clocks of the zone beside an offset", "time_zone: America/New_York", "2026-10-12 10:00", "2026-10-12T15:00:00Z"],
    ["numbers with a comma", "decimal: ','", "9,5", "10,25"],
  ])("versions are read as the source writes times and numbers: %s", async (_what, reading, older, newer) => {
    const folder = companyFolder(`${keyed.trimEnd().replace("key: response_id", `key: response_id\n  version: changed\n  ${reading}`)}\n`);
    folder.write("inbox/a.csv", `id;day;mark;text;changed\n1;2026-10-01;9;new;${newer}\n`);
    await folder.ingest();
    folder.write("inbox/b.csv", `id;day;mark;text;changed\n1;2026-10-01;2;old;${older}\n`);
    expect(counts((await folder.ingest())[0])).toEqual([1, 0, 1, 0]);
    const fresh = companyFolder(`${keyed.trimEnd().replace("key: response_id", `key: response_id\n  version: changed\n  ${reading}`)}\n`);
    fresh.write("inbox/a.csv", `id;day;mark;text;changed\n1;2026-10-01;2;old;${older}\n`);
    await fresh.ingest();
    fresh.write("inbox/b.csv", `id;day;mark;text;changed\n1;2026-10-01;9;new;${newer}\n`);
    expect(counts((await fresh.ingest())[0])).toEqual([1, 1, 0, 0]);
    for (const one of [folder, fresh]) expect([await one.rows("select comment from staging.survey_response"), one.warnings]).toEqual([[{ comment: "new" }], []]);
  });

  test("a row that came again unchanged is as new as its newest copy", async () => {
    const folder = companyFolder(`${keyed.trimEnd().replace("key: response_id", "key: response_id\n  version: v")}\n`);
    for (const [file, mark, version] of [["a", 9, 1], ["b", 9, 3], ["c", 2, 2]] as const) {
      folder.write(`inbox/${file}.csv`, `id,day,mark,text,v\n1,2026-10-01,${mark},x,${version}\n`);
      await folder.ingest();
    }
    expect(await folder.rows("select score from staging.survey_response")).toEqual([{ score: 9 }]);
  });

  test("versions that are neither times nor numbers are told, before and while they are read, and so are the rows they would tell apart", async () => {
    const folder = companyFolder(`${keyed.trimEnd().replace("key: response_id", "key: response_id\n  version: changed")}\n`);
    folder.write("inbox/a.csv", "id,day,mark,text,changed\n1,2026-10-01,9,x,02.10.2026\n2,2026-10-01,9,x,2026-10-05\n3,2026-10-01,9,x,\n");
    folder.write("inbox/b.csv", "id,day,mark,text,changed\n1,2026-10-01,1,x,01.10.2026\n2,2026-10-01,1,x,2026-10-06\n");
    const told = "the version “changed” of 2 of 4 rows of survey_response is neither a time as “dates” writes it nor a number (the first: inbox/a.csv, line 2, “02.10.2026”), and such rows are taken in the order they arrive: write its format in dates: of the source";
    const unlike = expect.stringContaining("1 key of survey_response stands in several files with different content") as string;
    const findings = await examine(folder.dir, { now });
    expect(findings.filter(({ check }) => check === "version of answers")).toMatchObject([{ state: "warning", seen: told }]);
    expect(findings.filter(({ check }) => check === "rows of answers").map(({ seen }) => seen)).toContainEqual(unlike);
    await folder.ingest();
    expect(folder.warnings).toEqual([`answers: ${told}`, unlike]);
  });

  test("another mapping reads every file again and leaves nothing of the old", async () => {
    const folder = companyFolder(unkeyed);
    folder.write("inbox/a.csv", `${head}1,2026-10-01,9,x\n2,2026-10-02,0,y\n`);
    await folder.ingest();
    folder.sources(unkeyed.replace("score: mark", 'score: { column: mark, nulls: ["0"] }').replace("id,", "id,"));
    expect(counts((await folder.ingest())[0])).toEqual([2, 1, 1, 0]);
    folder.sources(keyed);
    await folder.ingest();
    expect(await folder.rows("select source_key, score from staging.survey_response order by 1")).toEqual([{ source_key: "1", score: 9 }, { source_key: "2", score: 0 }]);
  });

  test("whatever lines come in whatever batches and order, the warehouse is the same as from one file", async () => {
    const line = fc.record({ id: fc.integer({ min: 1, max: 6 }), mark: fc.integer({ min: 0, max: 12 }), version: fc.integer({ min: 1, max: 4 }) });
    const source = `${keyed.trimEnd().replace("key: response_id", "key: response_id\n  version: v")}\n`;
    const contents = "select source_key, score from staging.survey_response order by 1";
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(line, { selector: ({ id, version }) => `${id}-${version}`, minLength: 1, maxLength: 12 }), fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), async (lines, batchOf) => {
        const text = (rows: typeof lines) => `id,day,mark,text,v\n${rows.map(({ id, mark, version }) => `${id},2026-10-01,${mark},x,${version}`).join("\n")}\n`;
        const whole = companyFolder(source);
        whole.write("inbox/all.csv", text(lines));
        await whole.ingest();
        const split = companyFolder(source);
        let [read, sum] = [0, 0];
        for (const batch of [2, 0, 3, 1]) {
          const rows = lines.filter((_, i) => batchOf[i] === batch).reverse();
          if (rows.length === 0) continue;
          split.write(`inbox/${batch}.csv`, text(rows));
          const [result] = await split.ingest();
          read += result?.read ?? 0;
          sum += (result?.loaded ?? 0) + (result?.unchanged ?? 0) + (result?.quarantined ?? 0);
        }
        expect(await split.rows(contents)).toEqual(await whole.rows(contents));
        expect([read, sum]).toEqual([lines.length, lines.length]);
      }),
      { numRuns: 3 },
    );
  });
});
