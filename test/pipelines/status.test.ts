import { expect, test } from "vitest";
import { told } from "../../pipelines/commands/status.ts";
import { sourceFindings } from "../../pipelines/doctor/source.ts";
import { ingest } from "../../pipelines/ingest.ts";
import { localTime } from "../../pipelines/local-time.ts";
import { writeSettings } from "../../pipelines/settings.ts";
import { sourceStatus } from "../../pipelines/status.ts";
import { companyFolder } from "./company-folder.ts";

const survey = (scale: string) => `
survey:
  files: inbox/*.csv
  record: survey_response
  key: response_id
  fields: { response_id: ID, answered_at: Date, question: =nps, score: Mark, scale: ${scale} }
`;

test("rows that a re-read accepted stand no longer among the refused ones, and read is still the sum", async () => {
  const folder = companyFolder(survey("1-5"));
  folder.write("inbox/a.csv", "ID;Date;Mark\n1;2026-10-01 23:30;4\n2;2026-10-01 10:00;9\n3;2026-10-01 10:00;11\n");
  await folder.ingest();
  folder.sources(survey("0-10"));
  await folder.ingest();
  const rows = await folder.open((company, warehouse) => sourceStatus(warehouse, company));
  expect(told(rows, "Asia/Vladivostok")).toEqual([{
    source: "survey", read: "6", loaded: "3", unchanged: "0", "in quarantine": "1", "refused earlier": "2",
    // 23:30 in Moscow, seven hours later in Vladivostok
    "newest (Asia/Vladivostok)": "2026-10-02 06:30", "last run (Asia/Vladivostok)": "2026-11-01 22:00", ok: true,
  }]);
});

test("the newest record is the last that does not lie ahead of the company's present, whatever the machine's clock says", async () => {
  const newest = async (asOf: string) => {
    const folder = companyFolder(survey("0-10"), `name: Test\ntime_zone: Europe/Moscow\nas_of: ${asOf}\n`);
    folder.write("inbox/a.csv", "ID;Date;Mark\n1;2026-12-05 10:00;4\n2;2026-12-20 10:00;9\n");
    return (await folder.ingest())[0]!.newest_at;
  };
  // the clock stands on 1 November
  expect(await newest("2026-12-10T00:00")).toBe("2026-12-05T07:00:00.000Z");
  expect(await newest("2026-12-31T00:00")).toBe("2026-12-20T07:00:00.000Z");
});

test("a newest record that was mended to an older day is that old for the command, for doctor and for the pages", async () => {
  const folder = companyFolder(`${survey("0-10")}  fresh_within: 7d\n`);
  const from = async (day: string, at: string) => {
    folder.write("inbox/a.csv", `ID;Date;Mark\n1;${day} 10:00;4\n`);
    await folder.open((company, warehouse) => ingest(company, warehouse, { log: folder.log, now: () => new Date(at) }));
  };
  await from("2026-11-22", "2026-11-23T09:00:00Z");
  await from("2026-11-04", "2026-11-23T10:00:00Z");
  const now = () => new Date("2026-11-23T12:00:00Z");
  await folder.open(async (company, warehouse) => {
    await writeSettings(company, warehouse, now());
    // 10:00 in Moscow
    const newest_at = "2026-11-04T07:00:00.000Z";
    expect(await sourceStatus(warehouse, company)).toMatchObject([{ newest_at }]);
    expect(await sourceFindings(company, warehouse, now, new Set())).toContainEqual(expect.objectContaining({ check: "freshness of survey", state: "warning" }));
    expect(await warehouse.rows("select newest_at, is_fresh, complete_until_at from config.source")).toEqual([{ newest_at, is_fresh: false, complete_until_at: newest_at }]);
  });
});

test("an instant is told as the company's clocks show it", () => {
  expect(localTime("2026-03-29T00:59:59Z", "Europe/London")).toBe("2026-03-29 00:59");
  expect(localTime("2026-03-29T01:00:00Z", "Europe/London")).toBe("2026-03-29 02:00");
  expect(localTime(null, "Europe/London")).toBeNull();
});
