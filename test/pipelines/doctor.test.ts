import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, onTestFinished, test, vi } from "vitest";
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

/** The file's time, in minutes before now. */
const aged = (folder: Folder, name: string, minutes: number) => utimesSync(join(folder.dir, name), new Date(now().getTime() - minutes * 60_000), new Date(now().getTime() - minutes * 60_000));

const found = async (folder: Folder, check: string) => (await examine(folder.dir, { now })).filter((one) => one.check.startsWith(check));

test("a mapping that asks for what the first file has not is told before anything is read: line, column, what was meant", async () => {
  const folder = companyFolder(survey("Marks"));
  folder.write("inbox/a.csv", "ID;Date;Mark\n1;2026-10-01;9\n");
  const [missing, ...rest] = await found(folder, "columns of survey");
  expect(missing).toMatchObject({ state: "fault", seen: "inbox/a.csv has no column “Marks” (company.yaml, line 12, fields.score)", remedy: expect.stringMatching(/^did you mean “Mark”\? its columns: ID, Date, Mark; .* name both: \[Marks, its name here\]; optional: true only where the file has no such thing$/) as string });
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

test("a file that lacks most columns is one finding with what may be wrong with the whole of it", async () => {
  const folder = companyFolder(`${survey("Mark")}    comment: Words\n`);
  folder.write("inbox/a.csv", "Name,Anna Smith\n1,2\n");
  expect(await found(folder, "columns of survey")).toEqual([{
    check: "columns of survey",
    state: "fault",
    seen: "inbox/a.csv lacks 4 columns that company.yaml asks for: “ID” (line 9, fields.response_id), “Date” (line 10, fields.answered_at), “Mark” (line 12, fields.score), “Words” (line 14, fields.comment)",
    remedy: expect.stringMatching(/^its columns: Name, \[name\]; look whether .* header: \[names, in their order\]/) as string,
  }]);
});

test("a header that cannot be read is told with its file, and with one way out", async () => {
  const folder = companyFolder(survey("Mark"));
  folder.write("inbox/a.csv", Buffer.from([0xc8, 0xec, 0xff, 0x3b, 0x62, 0x0a]));
  expect(await found(folder, "columns of survey")).toMatchObject([{ seen: expect.stringMatching(/^inbox\/a\.csv: the header cannot be read: .*write encoding: windows-1251$/) as string, remedy: null }]);
});

test.each([
  ["", "inbox/a.csv: the file is empty: look whether its export ended"],
  ["ID;Date;Mark\n", "inbox/a.csv: the file has a header and no rows: look whether its export ended"],
])("a newest file without a row has no tick: %j", async (content, seen) => {
  const folder = companyFolder(survey("Mark"));
  folder.write("inbox/a.csv", content);
  expect(await found(folder, "rows of survey")).toEqual([{ check: "rows of survey", state: "warning", seen, remedy: null }]);
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
  writeFileSync(join(folder.dir, "warehouse", "forget.json"), '{"person_id": "p');
  expect(await found(folder, "forget")).toMatchObject([{ state: "fault", seen: expect.stringMatching(/notes of a forget that did not end cannot be read$/) as string, remedy: "remove the file and run forget again" }]);
});

test("the first hundred rows of a file are taken through the mapping: how many would be refused, why, what helps", async () => {
  const folder = companyFolder(survey("Mark"));
  folder.write("inbox/a.csv", "ID;Date;Mark\n1;2026-10-01;9\n");
  aged(folder, "inbox/a.csv", 0);
  expect(await found(folder, "rows of survey")).toMatchObject([{ state: "ok", seen: "1 record from the first rows of inbox/a.csv would be accepted" }]);
  folder.write("inbox/a.csv", `ID;Date;Mark\n1;03/04/2026;9\n2;04/04/2026;8\n3;2026-10-01;11\n4;2026-10-01;5\n${"5;2026-10-01;5\n".repeat(96)}6;never;never\n`);
  aged(folder, "inbox/a.csv", 0);
  expect(await found(folder, "rows of survey")).toEqual([{
    check: "rows of survey",
    state: "warning",
    seen: "of 100 records from the first rows of inbox/a.csv, 3 would be refused:\n    2 × answered_at “03/04/2026”, “04/04/2026” is not a time written as iso\n    1 × score “11” the score is outside its scale",
    remedy: expect.stringContaining('answered_at: “03/04/2026” and 1 more can be read two ways: write dates: ["iso","dd/MM/yyyy"] or dates: ["iso","MM/dd/yyyy"] at the source\n  → score: write the question') as string,
  }]);
  expect((await folder.open(async (_company, warehouse) => warehouse.rows("select 1 from duckdb_tables() where schema_name = 'staging'"))).length).toBe(0);
});

test("the newest, the oldest and a middle file are tried, and a fault of one is told with its file", async () => {
  const folder = companyFolder(survey("Mark"));
  for (const [age, name] of ["e", "d", "c", "b", "a"].entries()) {
    folder.write(`inbox/${name}.csv`, "ID;Date;Mark\n1;2026-10-01;9\n");
    aged(folder, `inbox/${name}.csv`, age);
  }
  expect(await found(folder, "rows of survey")).toMatchObject([{ state: "ok", seen: "3 records from the first rows of 3 files, such as inbox/e.csv would all be accepted" }]);
  // neither newest nor oldest nor in the middle
  folder.write("inbox/b.csv", "ID;Date;Mark\n1;never;9\n");
  aged(folder, "inbox/b.csv", 3);
  expect(await found(folder, "rows of survey")).toMatchObject([{ state: "ok" }]);
  folder.write("inbox/a.csv", "ID;Date;Mark\n1;03/04/2026;9\n");
  aged(folder, "inbox/a.csv", 4);
  expect(await found(folder, "rows of survey")).toMatchObject([{ state: "warning", seen: expect.stringContaining("of 3 records from the first rows of 3 files, such as inbox/e.csv, 1 would be refused:\n    1 × inbox/a.csv: answered_at “03/04/2026” is not a time") as string }]);
  folder.write("inbox/c.csv", Buffer.concat([Buffer.from("ID;Date;Mark;Text\n1;2026-10-01;9;"), Buffer.from([0xc8, 0xec, 0xff, 0x0a])]));
  aged(folder, "inbox/c.csv", 2);
  expect(await found(folder, "rows of survey")).toMatchObject([{ seen: expect.stringMatching(/1 × inbox\/c\.csv: .*windows-1251/) as string }]);
});

test("a category that none of the first rows has is told before the first run", async () => {
  const folder = companyFolder("chats:\n  files: c.csv\n  record: conversation\n  key: conversation_id\n  fields: { conversation_id: id, channel: =chat, started_at: day, reason: tag }\n", "name: Test\ntime_zone: Europe/Moscow\nkinds: { complaint: { tags: [claims, late] } }\n");
  folder.write("c.csv", "id,day,tag\n1,2026-10-01,claim\n2,2026-10-01,late\n");
  expect(await found(folder, "words of company.yaml")).toEqual([
    { check: "words of company.yaml", state: "warning", seen: "kinds.complaint.tags: none of 2 conversations in the files' first rows has “claims”; did you mean “claim”?", remedy: "mend its spelling, or take it out" },
  ]);
  await folder.ingest();
  expect(await found(folder, "words of company.yaml")).toMatchObject([{ seen: "kinds.complaint.tags: none of 2 rows has “claims”; did you mean “claim”?" }]);
});

test("each pattern's files are tried, and a source of which nothing would pass is a fault", async () => {
  const folder = companyFolder(survey("Mark").replace("inbox/*.csv", '["inbox/a*.csv", "inbox/b*.csv"]'));
  for (const name of ["a1", "a2", "b1"]) folder.write(`inbox/${name}.csv`, "ID;Date;Mark\n1;soon;9\n");
  aged(folder, "inbox/a1.csv", 5);
  aged(folder, "inbox/a2.csv", 9);
  expect(await found(folder, "rows of survey")).toMatchObject([{ state: "fault", seen: expect.stringContaining("of 3 records from the first rows of 3 files, such as inbox/b1.csv, 3 would be refused") as string }]);
});

test("contacts that cannot be read and times that lie ahead are told before anything is loaded", async () => {
  const folder = companyFolder(`${survey("Mark")}    email: Mail\n`);
  folder.write("inbox/a.csv", "ID;Date;Mark;Mail\n1;2026-10-01;9;a@mail.example\n2;2026-11-02;9;a.mail.example\n3;2026-11-03 00:00;9;a b@mail.example\n4;2026-10-01;9;\n");
  expect(await found(folder, "contacts of survey")).toMatchObject([{ state: "warning", seen: expect.stringContaining("2 of 3 e-mails cannot be read (no @, or a blank or a second address in it; the first: inbox/a.csv, line 3)") as string }]);
  // now is 15:00 of 1 November in Moscow: a day is tolerated
  expect(await found(folder, "dates of survey")).toMatchObject([{ state: "warning", seen: expect.stringContaining("1 survey response record lies in the future (the last on 2026-11-03)") as string }]);
});

test("a lookup's misspelt column, on either side, is told before anything is read", async () => {
  const chats = (match: string, column: string) => `
chats:
  files: chats.csv
  lookup: { people: { files: people.csv, match: ${match} } }
  record: conversation
  key: conversation_id
  fields: { conversation_id: chat, channel: =chat, started_at: begun, email: people.${column} }
`;
  const folder = companyFolder(chats("{ id: person }", "mial"));
  folder.write("chats.csv", "chat,begun,person\n1,2026-10-01,7\n");
  folder.write("people.csv", "id,mail\n7,a@mail.example\n");
  expect(await found(folder, "rows of chats")).toMatchObject([{ state: "fault", seen: expect.stringContaining("the lookup people has no column “mial”, which conversation.email asks for") as string, remedy: expect.stringContaining("did you mean “mail”?") as string }]);
  folder.sources(chats("{ id: persn }", "mail"));
  expect(await found(folder, "columns of chats")).toMatchObject([{ state: "fault", seen: "chats.csv has no column “persn” (company.yaml, line 6, lookup.people.match)", remedy: expect.stringContaining("did you mean “person”?") as string }]);
  folder.sources(chats("{ id: person }", "mail"));
  expect(await found(folder, "rows of chats")).toMatchObject([{ state: "ok" }]);
  folder.write("people.csv", "id,mail\n7,a@mail.example\n7,b@mail.example\n");
  expect(await found(folder, "lookup people of chats")).toMatchObject([{ state: "warning", seen: expect.stringContaining("1 key of the lookup people stands in several unlike rows of one file: the last of them is taken") as string }]);
});

test("a run that was stopped is no fault of its own", async () => {
  const folder = companyFolder(survey("Mark"));
  folder.write("inbox/a.csv", "ID;Date;Mark\n1;2026-10-01;9\n");
  await folder.ingest();
  await folder.rows("insert into ops.run values ('r', 'run', '2026-11-01', '2026-11-01', false, 'stopped before: models')");
  expect(await found(folder, "last run")).toMatchObject([{ state: "warning" }]);
});

test("a source whose files went has no tick for what was read of them", async () => {
  const folder = companyFolder(survey("Mark"));
  folder.write("inbox/a.csv", "ID;Date;Mark\n1;2026-10-01;9\n");
  await folder.ingest();
  expect(await found(folder, "source survey")).toMatchObject([{ state: "ok", seen: "1 row read" }]);
  folder.remove("inbox/a.csv");
  expect(await found(folder, "files of survey")).toMatchObject([{ state: "fault" }]);
  expect(await found(folder, "source survey")).toMatchObject([{ state: "warning", seen: "1 row read before; its files are gone, what was read stays" }]);
});

test("a warehouse that another process writes is no fault of the company's; a forget that may be at work in it is none either", async () => {
  const folder = companyFolder(survey("Mark"));
  folder.write("inbox/a.csv", "ID;Date;Mark\n1;2026-10-01;9\n");
  await folder.ingest();
  writeFileSync(join(folder.dir, "warehouse", "forget.json"), JSON.stringify({ person_id: "p1", identifiers: [], shared: 0 }));
  const busy = vi.spyOn(DuckDBInstance, "create").mockRejectedValue(new Error("IO Error: Could not set lock on file"));
  onTestFinished(() => busy.mockRestore());
  expect(await found(folder, "warehouse")).toEqual([{ check: "warehouse", state: "warning", seen: expect.stringContaining("another Otklik process is using the warehouse") as string, remedy: expect.stringMatching(/^wait until it ends/) as string }]);
  expect(await found(folder, "forget")).toEqual([]);
});

test("a page that audiences name and nobody has is told with the pages there are, before publishing refuses it", async () => {
  const folder = companyFolder(survey("Mark"), "name: Test\ntime_zone: Europe/Moscow\naudiences: { leaders: [overview, frontpage], officer: [voice], executive: [pipeline] }\n");
  folder.write("inbox/a.csv", "ID;Date;Mark\n1;2026-10-01;9\n");
  expect(await found(folder, "pages of")).toEqual([
    { check: "pages of leaders", state: "fault", seen: "company.yaml › audiences.leaders: there is no page of that name (found “frontpage”)", remedy: "pages: overview, touchpoints, response, churn, voice, journeys, pipeline, dictionary" },
    { check: "pages of executive", state: "fault", seen: "company.yaml › audiences.executive: the page pipeline is made for engineer only (found “pipeline”)", remedy: "take it out of the list, or give it to engineer" },
  ]);
});

test("rows that wait are judged by what the files hold, not by how often it was read", async () => {
  const folder = companyFolder(survey("Mark"));
  const good = (n: number) => Array.from({ length: n }, (_, i) => `${i + 10};2026-10-01;9\n`).join("");
  const waits = async () => (await found(folder, "quarantine of survey")).map(({ state, seen }) => [state, seen]);
  // one of 60 is more than a hundredth; read three times it would be one of 180
  folder.write("inbox/a.csv", `ID;Date;Mark\n1;2026-10-01;11\n${good(59)}`);
  for (const another of ["dd.MM.yyyy", "yyyy/MM/dd", "yyyyMMdd"]) {
    folder.sources(`${survey("Mark")}  dates: [iso, ${another}]\n`);
    await folder.ingest();
  }
  expect(await found(folder, "source survey")).toMatchObject([{ seen: "60 rows read" }]);
  expect(await waits()).toEqual([["warning", "1 of 60 rows waits in quarantine"]]);
  folder.write("inbox/a.csv", `ID;Date;Mark\n1;2026-10-01;11\n${good(199)}`);
  await folder.ingest();
  expect(await waits()).toEqual([["ok", "1 of 200 rows waits in quarantine"]]);
  folder.write("inbox/a.csv", "ID;Date;Mark\n1;2026-10-01;11\n2;2026-10-01;12\n");
  await folder.ingest();
  expect(await waits()).toEqual([["fault", "all 2 rows wait in quarantine"]]);
});

test.each([
  ["that nobody ends", "", "", true],
  ["with their end", ", ended_at: end", "", false],
  ["of which the left ones are marked", ", is_abandoned: gone", "", false],
  ["that a line closes", "", ", event: what", false],
])("conversations %s", async (_, conversation, message, isTold) => {
  const folder = companyFolder(`
chats:
  files: inbox/*.csv
  records:
    conversation: { key: conversation_id, fields: { conversation_id: chat, channel: =chat, started_at: day${conversation} } }
    message: { key: [conversation_id, position], fields: { conversation_id: chat, position: n, author_kind: who, sent_at: day, text: text${message} } }
`);
  folder.write("inbox/a.csv", "chat,n,day,who,text,end,gone,what\n1,1,2026-10-01,customer,hi,,no,\n");
  expect((await found(folder, "endings of chats")).map(({ state }) => state)).toEqual(isTold ? ["warning"] : []);
});

test("a source that tells of no replies has nobody who could be left without one", async () => {
  const folder = companyFolder("tickets:\n  files: inbox/*.csv\n  record: conversation\n  key: conversation_id\n  fields: { conversation_id: id, channel: =email, started_at: day }\n");
  folder.write("inbox/a.csv", "id,day\n1,2026-10-01\n");
  expect(await found(folder, "endings of tickets")).toEqual([]);
});

test("doctor and the run tell of calls whose transcript the index names and nobody finds, be there hundreds of others", async () => {
  const folder = companyFolder(`
calls:
  files: calls/*.vtt
  format: transcript
  index: { files: calls.csv, match: file }
  record: conversation
  key: conversation_id
  fields: { conversation_id: id, channel: =phone, started_at: at }
`);
  const ids = Array.from({ length: 120 }, (_, at) => `c${at}`);
  for (const id of ids) folder.write(`calls/${id}.vtt`, "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n<v Agent>Hi\n");
  folder.write("calls.csv", ["id,at,file", ...[...ids, "late"].map((id) => `${id},2026-10-01 10:00:00,${id}.vtt`), "hung-up,2026-10-01 11:00:00,"].join("\n"));
  const told = "calls.csv: 1 row names a transcript that is not among the files (“late.vtt”): until it comes, this call has no words";
  expect((await examine(folder.dir, { now })).filter(({ seen }) => seen.includes("transcript"))).toMatchObject([{ state: "warning", seen: told }]);
  await folder.ingest();
  expect(folder.warnings.filter((text) => text.includes("transcript"))).toEqual([`calls: ${told}`]);
});
