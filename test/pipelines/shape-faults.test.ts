import { expect, test } from "vitest";
import { examine } from "../../pipelines/doctor.ts";
import { keyed } from "./answers-source.ts";
import { companyFolder, counts, now } from "./company-folder.ts";

const chats = (text: string, files = "c.jsonl") => `
chats:
  files: ${files}
  record: message
  fields: { conversation_id: id, position: n, author_kind: =customer, sent_at: at, text: ${text} }
`;
const line = (values: object) => JSON.stringify({ id: "1", n: 1, at: "2026-10-01T10:00:00Z", text: "hi", ...values });
const reasons = (folder: ReturnType<typeof companyFolder>) => folder.rows("select line, field, value, reason from ops.quarantine order by line");

test("a line that is a list is told as one, unless the mapping reads lists", async () => {
  const folder = companyFolder(chats("text"));
  folder.write("c.jsonl", `["not","object"]\n${line({})}\n`);
  expect(counts((await folder.ingest())[0])).toEqual([2, 1, 0, 1]);
  expect(await reasons(folder)).toEqual([{ line: 1, field: null, value: null, reason: "the line is a list, not an object with names" }]);
  const lists = companyFolder(chats('"[1]"').replace("id,", '"[0]",').replace("position: n, ", "position: =1, ").replace("sent_at: at, ", "sent_at: =2026-10-01, "));
  lists.write("c.jsonl", '["c1","hello"]\n');
  expect(counts((await lists.ingest())[0])).toEqual([1, 1, 0, 0]);
});

test("an object or a list in place of a text goes to quarantine; what of it is mapped does not", async () => {
  const folder = companyFolder(chats("text"));
  folder.write("c.jsonl", [{ text: { a: 1 } }, { n: 2, text: ["a"] }, { n: 3, text: '{"a":1}' }, { n: 4, text: 5 }, { n: 5, text: null }].map(line).join("\n"));
  expect(counts((await folder.ingest())[0])).toEqual([5, 3, 0, 2]);
  expect(await reasons(folder)).toEqual([
    { line: 1, field: "text", value: "{… (7 characters)", reason: "is an object or a list, not a text" },
    { line: 2, field: "text", value: "[… (5 characters)", reason: "is an object or a list, not a text" },
  ]);
  expect(await folder.rows("select text from staging.chats__message order by position")).toEqual([{ text: '{"a":1}' }, { text: "5" }, { text: null }]);
  folder.sources(chats("text.a"));
  folder.write("c.jsonl", line({ text: { a: "inside" } }));
  await folder.ingest();
  expect(await folder.rows("select text from staging.chats__message where text = 'inside'")).toHaveLength(1);
  folder.sources(chats('{ sql: "text" }'));
  folder.write("c.jsonl", line({ text: { a: 1 } }));
  await folder.ingest();
  expect(await folder.rows(`select text from staging.chats__message where text like '{"a"%'`)).toHaveLength(1);
});

test("an element's text that is an object goes to quarantine too", async () => {
  const folder = companyFolder(`
chats:
  files: c.jsonl
  record: message
  each: talk
  key: [conversation_id, position]
  fields: { conversation_id: /id, position: _position, author_kind: =customer, sent_at: /at, text: text }
`);
  folder.write("c.jsonl", JSON.stringify({ id: "1", at: "2026-10-01", talk: [{ text: "hi" }, { text: { blocks: [] } }] }));
  expect(counts((await folder.ingest())[0])).toEqual([2, 1, 0, 1]);
  expect(await reasons(folder)).toMatchObject([{ field: "text", reason: "is an object or a list, not a text" }]);
});

test("a file with another delimiter than the source names is told so, by doctor and by ingest", async () => {
  const folder = companyFolder(keyed.replace("  record:", '  delimiter: ";"\n  record:'));
  folder.write("inbox/1.csv", "id;day;mark;text\n1;2026-10-01;9;x\n");
  folder.write("inbox/2.csv", "id,day,mark,text\n2,2026-10-01,9,x\n");
  folder.write("inbox/3.csv", "id;day;mark;text\n3;2026-10-01;9;x\n");
  await folder.ingest();
  const told = 'the file seems to be separated by “,”: write delimiter: ",", or leave delimiter: out where files differ';
  expect(folder.warnings).toEqual([`answers: inbox/2.csv: ${told}`]);
  expect((await folder.rows<{ reason: string }>("select reason from ops.quarantine"))[0]!.reason).toContain(`it has “id,day,mark,text”: ${told}`);
  const alone = companyFolder(keyed.replace("  record:", '  delimiter: ";"\n  record:'));
  alone.write("inbox/2.csv", "id\tday\tmark\ttext\n2\t2026-10-01\t9\tx\n");
  expect((await examine(alone.dir, { now })).filter(({ check }) => check === "columns of answers")).toEqual([
    { check: "columns of answers", state: "fault", seen: "inbox/2.csv has none of the columns that company.yaml asks for", remedy: 'the file seems to be separated by a tab: write delimiter: "\\t", or leave delimiter: out where files differ' },
  ]);
});
