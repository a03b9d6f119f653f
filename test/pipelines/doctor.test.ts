import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { examine } from "../../pipelines/doctor.ts";
import { companyFolder, now, type Folder } from "./company-folder.ts";

const survey = (more: string) => `
survey:
  files: inbox/*.csv
  record: survey_response
  key: response_id
  fields:
    response_id: ID
    answered_at: Date
    question: =nps
    score: ${more}
    scale: 0-10
`;

const found = async (folder: Folder, check: string) => (await examine(folder.dir, { now })).filter((one) => one.check.startsWith(check));

test("a mapping that asks for what the first file has not is told before anything is read: line, column, what was meant", async () => {
  const folder = companyFolder(survey("Marks"));
  folder.write("inbox/a.csv", "ID;Date;Mark\n1;2026-10-01;9\n");
  const [missing, ...rest] = await found(folder, "columns of survey");
  expect(missing).toMatchObject({ state: "fault", seen: "inbox/a.csv has no column “Marks” (company.yaml, line 12, fields.score)", remedy: expect.stringMatching(/^did you mean “Mark”\? its columns: ID, Date, Mark/) as string });
  expect(rest).toEqual([]);
});

test.each([
  ["that is there, whatever its case", "mark"],
  ["of which one is there", "[Marks, Mark]"],
  ["that is optional", "{ column: Marks, optional: true }"],
  ["that every file has", "{ column: _line }"],
])("a column %s is no finding", async (_, origin) => {
  const folder = companyFolder(survey(origin));
  folder.write("inbox/a.csv", "ID;Date;Mark\n1;2026-10-01;9\n");
  expect(await found(folder, "columns of survey")).toEqual([]);
});

test("records of one file are told by their own lines, and elements and lookups are left alone", async () => {
  const folder = companyFolder(`
chats:
  files: inbox/*.csv
  lookup: { people: { files: people.csv, match: { id: person } } }
  records:
    conversation: { key: conversation_id, fields: { conversation_id: chat, channel: =chat, started_at: begun, email: people.mail } }
    message: { each: { turns: talk }, key: [conversation_id, position], fields: { conversation_id: /chatt, position: _position, author_kind: speaker, text: text } }
`);
  folder.write("inbox/a.csv", "chat,begun,person,talk\n1,2026-10-01,7,Agent: hi\n");
  expect((await found(folder, "columns of chats")).map(({ seen }) => seen)).toEqual(["inbox/a.csv has no column “chatt” (company.yaml, line 9, records.message.fields.conversation_id)"]);
});

test("a folder in place of files, and a forget that did not end, are told with what to do", async () => {
  const folder = companyFolder(survey("Mark").replace("inbox/*.csv", "inbox"));
  folder.write("inbox/a.csv", "ID;Date;Mark\n1;2026-10-01;9\n");
  expect(await found(folder, "files of survey")).toMatchObject([{ state: "fault", remedy: "write which of its files: inbox/*.csv, or inbox/**/*.csv for those of its folders too" }]);
  folder.sources(survey("Mark"));
  await folder.ingest();
  writeFileSync(join(folder.dir, "warehouse", "forget.json"), JSON.stringify({ person_id: "p1", identifiers: [], shared: 0 }));
  expect(await found(folder, "forget")).toMatchObject([{ state: "fault", remedy: `npx otklik forget p1 --company ${folder.dir}` }]);
});
