import { expect, test } from "vitest";
import { trialFindings } from "../../pipelines/doctor/row.ts";
import { companyFolder, now } from "./company-folder.ts";

const survey = `
survey:
  files: inbox/*.csv
  record: survey_response
  key: response_id
  fields: { response_id: ID, answered_at: Date, question: =nps, email: Mail, phone: Phone }
`;

test("contacts nobody can be recognised by are kept as they came, counted and told with the first place, once", async () => {
  const folder = companyFolder(survey);
  folder.write("inbox/a.csv", [
    "ID;Date;Mail;Phone",
    "1;2026-10-01;anna@mail.example;+7 916 123-45-67",
    "2;2026-10-01;anna.mail.example;ext. 12",
    "3;2026-10-01;anna @mail.example;",
    "4;2026-10-01;a@mail.example, b@mail.example;88003020304",
    "5;2026-10-01;;",
    "6;2026-10-01;MAILTO:Anna@Mail.Example;12345",
    "",
  ].join("\n"));
  const [result] = await folder.ingest();
  expect(result).toMatchObject({ read: 6, loaded: 6, quarantined: 0 });
  expect(folder.warnings).toEqual([
    "survey: 3 of 5 e-mails cannot be read (no @, or a blank or a second address in it; the first: inbox/a.csv, line 3): their rows are loaded as they came, and they join nobody; nulls: takes out words that mean nothing",
    "survey: 1 of 4 phones cannot be read (fewer than five digits; the first: inbox/a.csv, line 3): its row is loaded as it came, and it joins nobody; nulls: takes out words that mean nothing",
  ]);
  expect(await folder.rows("select email from staging.survey_response where source_key = '3'")).toEqual([{ email: "anna @mail.example" }]);
  await folder.ingest();
  expect(folder.warnings).toHaveLength(2);
});

test("numbers that a spreadsheet rounded are told, with how many are left of them", async () => {
  const folder = companyFolder(`
tweets:
  files: inbox/*.csv
  records:
    conversation: { fields: { conversation_id: ID, started_at: Date, channel: =social } }
`);
  folder.write("inbox/a.csv", "ID;Date\n5.70306E+17;2026-10-01\n5,70306E+17;2026-10-02\n5.70306E+17;2026-10-03\n570306133677760513;2026-10-04\nE-17;2026-10-05\n");
  await folder.ingest();
  expect(folder.warnings).toEqual([
    "tweets: conversation_id of 3 rows was rounded by a spreadsheet (the first: inbox/a.csv, line 2): 2 different numbers are left, and rows that share one are taken for one; export the column as text, or take it from the system itself",
  ]);
  const told = await folder.open((company) => trialFindings(company, "tweets", now));
  expect(told.filter(({ check }) => check === "numbers of tweets").map(({ state }) => state)).toEqual(["warning"]);
});

test("a day ahead is a clock, more is told", async () => {
  const folder = companyFolder(survey);
  // now is 15:00 of 1 November in Moscow
  folder.write("inbox/a.csv", "ID;Date;Mail;Phone\n1;2026-11-02 14:59;;\n");
  await folder.ingest();
  expect(folder.warnings).toEqual([]);
  folder.write("inbox/b.csv", "ID;Date;Mail;Phone\n2;2026-11-02 15:01;;\n");
  await folder.ingest();
  expect(folder.warnings).toEqual(["survey: 1 survey response record lies in the future (the last on 2026-11-02) and no figure counts them yet: are day and month in their places in “dates”?"]);
});
