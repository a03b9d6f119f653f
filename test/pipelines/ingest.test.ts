import fc from "fast-check";
import { utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { stage } from "../../pipelines/ingest/stage.ts";
import { openMemoryWarehouse } from "../../pipelines/warehouse.ts";
import type { Load, Page } from "../../sources/source.ts";
import { companyFolder, counts } from "./company-folder.ts";

const keyed = `
answers:
  files: inbox/*.csv
  record: survey_response
  key: response_id
  fields: { response_id: id, answered_at: day, question: =nps, score: mark, scale: 0-10, comment: text }
`;
const unkeyed = keyed.replace("  key: response_id\n", "");
const head = "id,day,mark,text\n";

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

describe("what is refused", () => {
  test("every refused row says file, line, field and reason, and nothing is lost", async () => {
    const folder = companyFolder(keyed);
    folder.write("inbox/a.csv", `${head}1,2026-10-01,11,x\n2,2026-02-30,9,x\n3,2026-10-01,n/a,x\n4,2026-10-01\n,2026-10-01,5,x\n5,2026-10-01,5,x,y\n6,2026-10-01,,x\n`);
    expect(counts((await folder.ingest())[0])).toEqual([7, 1, 0, 6]);
    expect(await folder.rows("select file, line, field, value, reason from ops.quarantine order by line")).toEqual([
      { file: "inbox/a.csv", line: 2, field: "score", value: "11", reason: "the score is outside its scale" },
      { file: "inbox/a.csv", line: 3, field: "answered_at", value: "2026-02-30", reason: "is not a time written as iso" },
      { file: "inbox/a.csv", line: 4, field: "score", value: "n/a", reason: "is not a number" },
      { file: "inbox/a.csv", line: 5, field: null, value: null, reason: "the line breaks off: it has 2 columns, the header 4" },
      { file: "inbox/a.csv", line: 6, field: "response_id", value: null, reason: "is missing, and the key needs it" },
      { file: "inbox/a.csv", line: 7, field: null, value: null, reason: "the line has 5 columns, the header 4: a delimiter inside a value needs quotes" },
    ]);
  });

  test("addresses and phone numbers that slipped into another column are blotted out", async () => {
    const folder = companyFolder(keyed);
    folder.write("inbox/a.csv", `${head}1,2026-10-01,anna.p@mail.example,x\n2,2026-10-01,+7 (916) 123-45-67,x\n3,2026-10-01,nine,x\n`);
    await folder.ingest();
    expect(await folder.rows("select value from ops.quarantine order by line")).toEqual([{ value: "•@•" }, { value: "•" }, { value: "nine" }]);
  });

  test("of a name or a phone number in place of a figure or a time only the shape is kept", async () => {
    const folder = companyFolder(keyed);
    folder.write("inbox/a.csv", `${head}1,2026-10-01,Мария Петрова,x\n2,Anna 8 999 555-00-05,5,x\n3,8 999 555-00-05,5,x\n4,Мария 12.03.1985,5,x\n5,3 мая 2026,5,x\n`);
    await folder.ingest();
    expect(await folder.rows("select value from ops.quarantine order by line")).toEqual([
      { value: "М… (13 characters)" }, { value: "A… (20 characters)" }, { value: "8… (15 characters)" }, { value: "М… (16 characters)" }, { value: "3 мая 2026" },
    ]);
  });

  test("a file that lacks a column goes to quarantine row by row, and loads once the mapping says optional", async () => {
    const folder = companyFolder(keyed);
    folder.write("inbox/1.csv", `${head}1,2026-10-01,9,x\n`);
    folder.write("inbox/2.csv", "id,day,mark,extra\n2,2026-10-02,8,q\n3,2026-10-02,7,q\n");
    expect(counts((await folder.ingest())[0])).toEqual([3, 1, 0, 2]);
    expect((await folder.rows<{ reason: string }>("select distinct reason from ops.quarantine"))[0]?.reason).toMatch(/^the file has no column “text”; it has “id”, “day”, “mark”, “extra”/);
    expect(folder.warnings).toEqual(["answers: inbox/2.csv has other columns than the file before it, inbox/1.csv: new columns extra; without text"]);
    expect(await folder.rows('select "column", kind from ops.drift order by all')).toEqual([{ column: "extra", kind: "appeared" }, { column: "text", kind: "vanished" }]);
    folder.sources(keyed.replace("comment: text", "comment: { column: text, optional: true }"));
    expect(counts((await folder.ingest())[0])).toEqual([3, 2, 1, 0]);
    expect(await folder.rows("select * from ops.quarantine")).toEqual([]);
  });

  test("columns are compared with the file before by name, and a file read again with the columns it had is no news", async () => {
    const folder = companyFolder(keyed);
    folder.write("inbox/1.csv", `${head}1,2026-10-01,9,x\n`);
    folder.write("inbox/3.csv", "id,day,mark,text,extra\n3,2026-10-03,7,q,e\n");
    await folder.ingest();
    expect(folder.warnings.splice(0)).toEqual(["answers: inbox/3.csv has other columns than the file before it, inbox/1.csv: new columns extra"]);
    // the oldest is written anew, and one comes late: neither lacks what came after it
    folder.write("inbox/1.csv", `${head}1,2026-10-01,9,changed\n`);
    folder.write("inbox/2.csv", `${head}2,2026-10-02,8,y\n`);
    await folder.ingest();
    expect(folder.warnings).toEqual([]);
    expect(await folder.rows('select "column", file from ops.drift')).toEqual([{ column: "extra", file: "inbox/3.csv" }]);
  });

  test("a folder in place of files is told with what to write, also once the source was read", async () => {
    const folder = companyFolder(keyed.replace(/files: .*/, "files: inbox"));
    folder.write("inbox/1.csv", `${head}1,2026-10-01,9,x\n`);
    expect((await folder.ingest())[0]).toMatchObject({ ok: false, error: expect.stringMatching(/is a folder, not a file \(found “inbox”\)\n {2}→ write which of its files: inbox\/\*\.csv/) as string });
    folder.sources(keyed);
    await folder.ingest();
    folder.sources(keyed.replace(/files: .*/, "files: inbox/"));
    folder.warnings.length = 0;
    expect((await folder.ingest())[0]).toMatchObject({ ok: true, read: 0 });
    expect(folder.warnings).toEqual([expect.stringMatching(/is a folder[\s\S]*what was read before stays$/)]);
  });

  test("records that lie ahead are loaded and told", async () => {
    const folder = companyFolder(keyed);
    // now is 2026-11-01 12:00 UTC; a clock may go wrong by a day
    folder.write("inbox/1.csv", `${head}1,2026-10-01,9,x\n2,2026-11-02 12:00,9,x\n3,2026-12-11,9,x\n4,2027-01-11,9,x\n`);
    expect(counts((await folder.ingest())[0])).toEqual([4, 4, 0, 0]);
    expect(folder.warnings).toEqual(["answers: 2 survey response records lie in the future (the last on 2027-01-11) and no figure counts them yet: are day and month in their places in “dates”?"]);
  });

  test("a keyed row stays when its file no longer has it: an export may hold only what is new", async () => {
    const folder = companyFolder(keyed);
    folder.write("inbox/1.csv", `${head}1,2026-10-01,9,x\n2,2026-10-01,8,y\n`);
    await folder.ingest();
    folder.write("inbox/1.csv", `${head}2,2026-10-01,8,y\n`);
    expect(counts((await folder.ingest())[0])).toEqual([1, 0, 1, 0]);
    expect(await folder.rows("select response_id from staging.survey_response order by 1")).toEqual([{ response_id: "1" }, { response_id: "2" }]);
  });

  test("a file that is no text at all is one refused row with what to do", async () => {
    const folder = companyFolder(keyed);
    folder.write("inbox/a.csv", "PK\x03\x04xlsx");
    folder.write("inbox/b.csv", `${head}1,2026-10-01,9,x\n`);
    expect(counts((await folder.ingest())[0])).toEqual([2, 1, 0, 1]);
    expect(await folder.rows("select file, line, reason from ops.quarantine")).toEqual([
      { file: "inbox/a.csv", line: null, reason: "the file is a zip archive or an Excel workbook: unpack it, or save the sheet as CSV" },
    ]);
    expect(counts((await folder.ingest())[0])).toEqual([0, 0, 0, 0]);
  });

  test("a file's name may come from the environment, and an unset variable is named", async () => {
    const folder = companyFolder(keyed.replace("inbox/*.csv", '"${OTKLIK_TEST_EXPORTS}/*.csv"'));
    folder.write("inbox/a.csv", `${head}1,2026-10-01,9,x\n`);
    expect((await folder.ingest())[0]?.error).toMatch(/sources.answers.files: the environment variable OTKLIK_TEST_EXPORTS is not set/);
    vi.stubEnv("OTKLIK_TEST_EXPORTS", "inbox");
    expect(await folder.ingest()).toMatchObject([{ ok: true, loaded: 1 }]);
    vi.unstubAllEnvs();
  });

  test("a file that cannot be opened is tried again, and does not keep the others out", async () => {
    const warehouse = await openMemoryWarehouse();
    const load = (origin: string, rows: () => AsyncGenerator<Page>): Load => ({ origin, size: 1, read: rows, mark: async () => ({ hash: "" }) });
    const staged = await stage(
      warehouse,
      [
        load("locked.jsonl", async function* () {
          yield { kind: "refused", line: 1, text: "x", reason: "y" };
          throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", syscall: "open" });
        }),
        load("open.jsonl", async function* () {
          yield { kind: "rows", text: '{"a":1}', lines: 1 };
        }),
      ],
      () => {},
    );
    expect(staged.failed).toEqual(["locked.jsonl: EACCES: permission denied"]);
    expect(staged.files.map((file) => file.load.origin)).toEqual(["open.jsonl"]);
    expect(await warehouse.rows("select doc from load_native union all select doc from load_refused")).toEqual([{ doc: '{"a":1}' }]);
    warehouse.close();
  });

  test("thousands of lines in another encoding are refused each, with what to write", async () => {
    const folder = companyFolder(keyed);
    const bad = Buffer.from([0x2c, 0xcf, 0xf0, 0xe8, 0x0a]);
    folder.write("inbox/a.csv", Buffer.concat([Buffer.from(head), ...Array.from({ length: 2_500 }, (_, i) => Buffer.concat([Buffer.from(`${i},2026-10-01,9`), bad])), Buffer.from("x,2026-10-01,9,ok\n")]));
    expect(counts((await folder.ingest())[0])).toEqual([2_501, 1, 0, 2_500]);
    expect(await folder.rows("select min(line) as first, max(line) as last, count(distinct reason) as reasons from ops.quarantine")).toEqual([{ first: 2, last: 2_501, reasons: 1 }]);
  });

  test("rows of a source that company.yaml no longer names are left out of the views, and told", async () => {
    const folder = companyFolder(keyed);
    folder.write("inbox/a.csv", `${head}1,2026-10-01,9,x\n`);
    await folder.ingest();
    folder.sources(keyed.replace("answers:", "answer:"));
    await folder.ingest();
    expect(await folder.rows("select source from staging.survey_response")).toEqual([{ source: "answer" }]);
    expect(folder.warnings).toEqual(["the warehouse holds rows of “answers”, which company.yaml does not name: they are left out of every number (did you mean “answer”? sources: answer)"]);
  });

  test("empty files, header-only files and empty lines are no rows", async () => {
    const folder = companyFolder(keyed);
    folder.write("inbox/a.csv", "");
    folder.write("inbox/b.csv", head);
    folder.write("inbox/c.csv", `${head}\n1,2026-10-01,9,x\n,,,\n`);
    expect(await folder.ingest()).toMatchObject([{ ok: true, read: 1, loaded: 1 }]);
    expect(folder.warnings).toEqual([
      "answers: inbox/a.csv: the file is empty: look whether its export ended",
      "answers: inbox/b.csv: the file has a header and no rows: look whether its export ended",
    ]);
  });

  test("a missing file and a pattern without files fail the source, not the others", async () => {
    const folder = companyFolder(`${keyed}
named:
  files: inbox/none.csv
  record: order
  fields: { order_id: a, ordered_at: b }
none:
  files: outbox/*.csv
  record: order
  fields: { order_id: a, ordered_at: b }
`);
    folder.write("inbox/a.csv", `${head}1,2026-10-01,9,x\n`);
    const results = await folder.ingest();
    expect(results.map(({ source, ok }) => [source, ok])).toEqual([["answers", true], ["named", false], ["none", false]]);
    expect(results[1]?.error).toMatch(/company.yaml › sources.named.files: the file does not exist \(found “inbox\/none.csv”\)\n {2}→ put it there/);
    expect(results[2]?.error).toMatch(/no file matches \(found “outbox\/\*.csv”\)/);
  });
});

describe("shapes", () => {
  test("one file fills several records; nested messages keep their place and the outer names", async () => {
    const folder = companyFolder(`
chats:
  files: chats.jsonl
  records:
    conversation:
      key: conversation_id
      fields: { conversation_id: id, channel: =chat, started_at: at, email: who.email }
    message:
      each: messages
      key: [conversation_id, position]
      fields: { conversation_id: /id, position: _position, author_kind: { column: from, values: { op: agent, cl: customer } }, text: text, email: /who.email }
`);
    folder.write("chats.jsonl", '{"id":12345678901234567890,"at":"2026-10-01T10:00:00+03:00","who":{"email":"a@x"},"messages":[{"from":"cl","text":"где?"},{"from":"op","text":"тут"}]}\n{"id":2,"at":\n{"id":3,"at":"2026-10-02T10:00:00Z","messages":[{"from":"robot","text":"?"}]}\n');
    expect(counts((await folder.ingest())[0])).toEqual([6, 4, 0, 2]);
    expect(await folder.rows("select source_key, author_kind, text, email from staging.message order by 1")).toEqual([
      { source_key: "12345678901234567890|1", author_kind: "customer", text: "где?", email: "a@x" },
      { source_key: "12345678901234567890|2", author_kind: "agent", text: "тут", email: "a@x" },
    ]);
    expect(await folder.rows("select record, line, field, value from ops.quarantine order by line")).toEqual([
      { record: null, line: 2, field: null, value: null }, { record: "message", line: 3, field: "author_kind", value: "robot" },
    ]);
  });

  test("arrays of arrays, and a text of turns, are messages", async () => {
    const folder = companyFolder(`
pairs:
  files: pairs.json
  record: message
  each: log
  key: [conversation_id, position]
  fields: { conversation_id: /id, position: _position, author_kind: "[0]", text: "[1]" }
calls:
  files: calls.csv
  record: message
  each: { turns: content }
  key: [conversation_id, position]
  fields: { conversation_id: /id, position: _position, author_kind: { column: speaker, values: { Агент: agent, Клиент: customer } }, text: text }
`);
    folder.write("pairs.json", '[{"id":"a","log":[["agent","Hi"],["customer","Yo"]]}]');
    folder.write("calls.csv", 'id,content\nb,"**Агент:** Слушаю: говорите **Клиент:** Где заказ?"\nc,"Агент: Да\nКлиент: Нет"\n');
    expect((await folder.ingest()).map(({ loaded, quarantined }) => [loaded, quarantined])).toEqual([[2, 0], [4, 0]]);
    expect(await folder.rows("select source_key, author_kind, text from staging.message order by 1")).toEqual([
      { source_key: "a|1", author_kind: "agent", text: "Hi" },
      { source_key: "a|2", author_kind: "customer", text: "Yo" },
      { source_key: "b|1", author_kind: "agent", text: "Слушаю: говорите" },
      { source_key: "b|2", author_kind: "customer", text: "Где заказ?" },
      { source_key: "c|1", author_kind: "agent", text: "Да" },
      { source_key: "c|2", author_kind: "customer", text: "Нет" },
    ]);
  });

  test("thirteen columns become thirteen answers; the path tells the year; columns drift", async () => {
    const folder = companyFolder(`
survey:
  files: [y2016.csv, y2017.csv]
  path: 'y(?<year>[0-9]{4})'
  record: survey_response
  unpivot: { art: [Q1ART, Q1A], food: [Q1FOOD, Q1B], wifi: QWIFI }
  fields:
    response_id: { concat: [year, "=-", NR, "=-", _name] }
    question: =csat
    touchpoint: _name
    score: { column: _value, nulls: ["0", "6"] }
    scale: 1-5
    answered_at: { sql: "year || '-05-01'" }
`);
    folder.write("y2016.csv", "NR,Q1A,Q1B\n1,5,6\n");
    folder.write("y2017.csv", "NR,Q1ART,Q1FOOD,QWIFI\n1,4,0,9\n");
    expect(counts((await folder.ingest())[0])).toEqual([5, 4, 0, 1]);
    expect(await folder.rows("select response_id, score, answered_on from staging.survey_response order by 1")).toEqual([
      { response_id: "2016-1-art", score: 5, answered_on: "2016-05-01" },
      { response_id: "2016-1-food", score: null, answered_on: "2016-05-01" },
      { response_id: "2017-1-art", score: 4, answered_on: "2017-05-01" },
      { response_id: "2017-1-food", score: null, answered_on: "2017-05-01" },
    ]);
  });

  test("expressions, value maps, first values and joined columns", async () => {
    const folder = companyFolder(`
sales:
  files: sales.csv
  decimal: ","
  record: order_line
  where: "Kind <> 'test'"
  fields:
    order_id: { concat: [Shop, "=/", Nr] }
    sold_at: { column: Day, dates: dd.MM.yyyy }
    quantity: Qty
    unit_price: Price
    amount: { sql: "num(Qty) * num(Price)" }
    is_return: { sql: "num(Qty) < 0" }
    category: { column: Kind, values: { a: Alpha, b: Beta }, otherwise: Other }
    email: { coalesce: [Mail, Mail2] }
`);
    folder.write("sales.csv", 'Shop;Nr;Day;Qty;Price;Kind;Mail;Mail2\nM;1;01.10.2026;2;"1 234,50";A;;b@x\nM;2;01.10.2026;-1;10,1;c;a@x;b@x\nM;3;01.10.2026;1;1;test;;\n');
    expect(await folder.ingest()).toMatchObject([{ read: 2, loaded: 2, skipped: 1 }]);
    expect(await folder.rows("select order_id, sold_at, quantity, amount, is_return, category, email from staging.order_line order by 1")).toEqual([
      { order_id: "M/1", sold_at: "2026-09-30T21:00:00.000Z", quantity: 2, amount: 2469, is_return: false, category: "Alpha", email: "b@x" },
      { order_id: "M/2", sold_at: "2026-09-30T21:00:00.000Z", quantity: -1, amount: -10.1, is_return: true, category: "Other", email: "a@x" },
    ]);
  });

  test("another file is looked up by a column, and read again when it changes", async () => {
    const folder = companyFolder(`
orders:
  files: orders.csv
  lookup: { customers: { files: customers.csv, match: { nr: customer } } }
  record: order
  key: order_id
  fields: { order_id: id, ordered_at: at, customer_id: customers.unique, region: { column: customers.town, values: { Msk: Moscow } } }
`);
    folder.write("orders.csv", "id,at,customer\n1,2026-10-01,7\n2,2026-10-01,8\n");
    folder.write("customers.csv", "nr;unique;town\n7;U7;Msk\n");
    expect(counts((await folder.ingest())[0])).toEqual([2, 2, 0, 0]);
    const found = 'select order_id, customer_id, region from staging."order" order by 1';
    expect(await folder.rows(found)).toEqual([{ order_id: "1", customer_id: "U7", region: "Moscow" }, { order_id: "2", customer_id: null, region: null }]);
    folder.write("customers.csv", "nr;unique;town\n7;U7;Msk\n8;U8;Spb\n");
    expect(counts((await folder.ingest())[0])).toEqual([2, 1, 1, 0]);
    expect((await folder.rows(found))[1]).toEqual({ order_id: "2", customer_id: "U8", region: "Spb" });
  });

  test("Parquet is read with its types; what is no Parquet is refused", async () => {
    const folder = companyFolder("orders:\n  files: '*.parquet'\n  record: order\n  key: order_id\n  fields: { order_id: id, ordered_at: at, amount: price, region: place.town }\n");
    await folder.open((_company, warehouse) =>
      warehouse.run(`copy (select 9007199254740993 as id, timestamp '2026-10-01 10:00:00' as at, 12.50::decimal(9,2) as price, {'town': 'Тула'} as place) to '${join(folder.dir, "a.parquet")}' (format parquet)`),
    );
    folder.write("b.parquet", "PAR1 broken");
    expect(counts((await folder.ingest())[0])).toEqual([2, 1, 0, 1]);
    expect(await folder.rows('select order_id, ordered_at, amount, region from staging."order"')).toEqual([
      { order_id: "9007199254740993", ordered_at: "2026-10-01T07:00:00.000Z", amount: 12.5, region: "Тула" },
    ]);
  });

  test("without fields the columns named like the record's are taken", async () => {
    const folder = companyFolder("orders:\n  files: a.csv\n  record: order\n");
    folder.write("a.csv", "order_id,ordered_at,amount,whatever\n1,2026-10-01,5,x\n");
    expect(await folder.ingest()).toMatchObject([{ loaded: 1 }]);
  });
});

test("a path that no document has, and a touchpoint that is not declared, are told", async () => {
  const folder = companyFolder("x:\n  files: a.jsonl\n  record: survey_response\n  fields: { answered_at: at, question: =nps, score: mark, scale: 0-10, comment: tekst, touchpoint: place }\n", "name: T\ntime_zone: UTC\ntouchpoints: [site, delivery]\n");
  folder.write("a.jsonl", Array.from({ length: 25 }, (_, i) => JSON.stringify({ at: "2026-10-01", mark: i % 11, text: "a", place: "delivry" })).join("\n"));
  await folder.ingest();
  expect(folder.warnings).toEqual([
    "x: “tekst” (for survey_response.comment) was found in none of 25 rows: check its spelling, or write optional: true",
    "x: 25 rows have the touchpoint “delivry”, which is not among the touchpoints of company.yaml: did you mean “delivery”? declared: site, delivery",
  ]);
});

test("a list that no document has is told, for none of its elements can be read", async () => {
  const folder = companyFolder("x:\n  files: a.jsonl\n  records:\n    conversation: { key: conversation_id, fields: { conversation_id: id, channel: =chat, started_at: at } }\n    message: { each: line, key: [conversation_id, position], fields: { conversation_id: /id, position: _position, author_kind: =customer, text: text } }\n");
  folder.write("a.jsonl", Array.from({ length: 25 }, (_, i) => JSON.stringify({ id: i, at: "2026-10-01T10:00:00Z", lines: [{ text: "a" }] })).join("\n"));
  expect(await folder.ingest()).toMatchObject([{ loaded: 25 }]);
  expect(folder.warnings).toEqual(["x: the list “line” (each of message) has no element in any of 25 rows: check its spelling"]);
});
