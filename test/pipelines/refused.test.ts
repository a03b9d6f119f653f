import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { removedFindings } from "../../pipelines/doctor/source.ts";
import { dropSource, mustBeGivenUp } from "../../pipelines/drop.ts";
import { examine } from "../../pipelines/doctor.ts";
import { ingest } from "../../pipelines/ingest.ts";
import { inCurrency } from "../../pipelines/ingest/currency.ts";
import { stage } from "../../pipelines/ingest/stage.ts";
import { prepareTextTables } from "../../pipelines/text/tables.ts";
import { openMemoryWarehouse } from "../../pipelines/warehouse.ts";
import { refusalsOf } from "../../pipelines/refusals.ts";
import { recorded } from "../../pipelines/run.ts";
import { recordNamed } from "../../sources/records/index.ts";
import type { Load, Page } from "../../sources/source.ts";
import { head, keyed, marksSource } from "./answers-source.ts";
import { companyFolder, counts, now, type Folder } from "./company-folder.ts";

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
    expect(folder.warnings).toEqual(["answers: inbox/2.csv has other columns than the file before it, inbox/1.csv: new columns extra; without text; company.yaml reads text"]);
    expect(await folder.rows('select "column", kind, is_read from ops.drift order by all')).toEqual([{ column: "extra", kind: "appeared", is_read: false }, { column: "text", kind: "vanished", is_read: true }]);
    folder.sources(keyed.replace("comment: text", "comment: { column: text, optional: true }"));
    expect(counts((await folder.ingest())[0])).toEqual([3, 2, 1, 0]);
    expect(await folder.rows("select * from ops.quarantine")).toEqual([]);
  });

  test("columns are compared with the file before by name, and a file read again with the columns it had is no news", async () => {
    const folder = companyFolder(keyed);
    folder.write("inbox/1.csv", `${head}1,2026-10-01,9,x\n`);
    folder.write("inbox/3.csv", "id,day,mark,text,extra\n3,2026-10-03,7,q,e\n");
    await folder.ingest();
    expect(await folder.rows("select file, is_read from ops.drift")).toEqual([{ file: "inbox/3.csv", is_read: false }]);
    // the oldest is written anew, and one comes late: neither lacks what came after it
    folder.write("inbox/1.csv", `${head}1,2026-10-01,9,changed\n`);
    folder.write("inbox/2.csv", `${head}2,2026-10-02,8,y\n`);
    await folder.ingest();
    expect(folder.warnings).toEqual([]);
    expect(await folder.rows('select "column", file from ops.drift')).toEqual([{ column: "extra", file: "inbox/3.csv" }]);
  });

  test("a file that comes again under its name with other columns is told against what it had", async () => {
    const folder = companyFolder(keyed);
    folder.write("inbox/1.csv", `${head}1,2026-10-01,9,x\n`);
    await folder.ingest();
    folder.write("inbox/1.csv", "id,day,mark,text,branch\n1,2026-10-01,9,x,north\n");
    await folder.ingest();
    expect(folder.warnings).toEqual([]);
    expect(await folder.rows('select "column", kind from ops.drift')).toEqual([{ column: "branch", kind: "appeared" }]);
  });

  test("a row that was taken for the header tells no name of a person", async () => {
    const folder = companyFolder(keyed);
    folder.write("inbox/1.csv", "1,2026-10-01,Мария Петрова,9\n2,2026-10-01,Anna Smith,8\n");
    await folder.ingest();
    expect(await folder.rows("select reason from ops.quarantine")).toEqual([{ reason: expect.stringContaining("it has “1”, “2026-10-01”, “[name]”, “9”") as string }]);
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
    expect(folder.warnings).toEqual([`the warehouse holds rows of “answers”, which company.yaml does not name: they are left out of every number (did you mean “answer”? sources: answer); npx otklik drop answers --company ${folder.dir} removes them`]);
  });

  test("a source that was given up is told by doctor, dropped with all that is known of it, and nothing else is", async () => {
    const folder = companyFolder(`${keyed}${marksSource("calls")}`);
    folder.write("inbox/a.csv", `${head}1,2026-10-01,9,x\n2,2026-10-01,99,x\n`);
    folder.write("calls.csv", "id,day,mark\n1,2026-10-01,9\n");
    await folder.ingest();
    const drop = (source: string) => folder.open((company, warehouse) => mustBeGivenUp(company, warehouse, source).then(() => dropSource(company, warehouse, source, { asOf: now(), rebuild: async () => {} })));
    await expect(drop("answers")).rejects.toThrow("company.yaml names this source");
    folder.sources(marksSource("calls"));
    await expect(drop("answer")).rejects.toMatchObject({ details: { remedy: "did you mean “answers”? sources that company.yaml no longer names: answers" } });
    const told = await folder.open((company, warehouse) => removedFindings(company, warehouse));
    expect(told).toEqual([{ check: "source answers", state: "warning", seen: "company.yaml no longer names it: what its files brought (2 rows) is left out of every number", remedy: `npx otklik drop answers --company ${folder.dir} removes it; named again in company.yaml, it counts again` }]);
    await folder.open((_company, warehouse) => prepareTextTables(warehouse));
    await folder.rows("insert into ops.text_score (text_hash) values (md5('x')), (md5('y'))");
    expect(await drop("answers")).toBe(1);
    expect(await folder.rows("select text_hash = md5('y') as is_other from ops.text_score")).toEqual([{ is_other: true }]);
    expect(await folder.open((company, warehouse) => removedFindings(company, warehouse))).toEqual([]);
    expect(await folder.rows("select source from staging.survey_response")).toEqual([{ source: "calls" }]);
    expect(await folder.rows("select table_name from duckdb_tables() where table_name like 'answers%' union all select source from ops.quarantine union all select distinct source from ops.batch")).toEqual([{ table_name: "calls" }]);
    expect(await folder.ingest()).toMatchObject([{ source: "calls", read: 0, ok: true }]);
  });

  test("no command that computes or publishes counts rows of a source that company.yaml no longer names", async () => {
    const folder = companyFolder(keyed);
    folder.write("inbox/a.csv", `${head}1,2026-10-01,9,x\n`);
    await folder.ingest();
    folder.sources(keyed.replace("answers:", "answer:"));
    await folder.ingest();
    const counted = await folder.open((company, warehouse) => recorded(company, warehouse, "transform", now, () => folder.rows("select source from staging.survey_response")));
    expect(counted).toEqual([{ source: "answer" }]);
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

describe("amounts in another currency than the company's", () => {
  const orders = `
orders:
  files: inbox/*.csv
  record: order
  key: order_id
  fields: { order_id: id, ordered_at: day, amount: sum, currency: code }
`;
  const rows = `id,day,sum,code\n${["100,EUR", "100,eur", "100,", "100,USD", ",USD", "100,евро", "100,€", "0,USD", "100,Анна", "100,экю"].map((cells, i) => `${i + 1},2026-10-01,${cells}\n`).join("")}`;
  const ofCurrency = (code: string) => companyFolder(orders, `name: Test\ntime_zone: Europe/Moscow\ncurrency: ${code}\n`);
  const recount = (folder: Folder, from: string, to: string) => folder.write("company.yaml", readFileSync(join(folder.dir, "company.yaml"), "utf8").replace(`currency: ${from}`, `currency: ${to}`));
  const loaded = (folder: Folder) => folder.rows<{ order_id: string; amount: number | null }>("select order_id, amount from staging.\"order\" order by cast(order_id as integer)");
  const idsOf = async (folder: Folder) => (await loaded(folder)).map(({ order_id }) => order_id).join(" ");
  const remediesIn = async (folder: Folder) => (await folder.open((company, warehouse) => refusalsOf(company, warehouse, undefined))).flatMap(({ remedies }) => remedies);

  test("are refused with the reason and what helps, and those without an amount or a currency are not", async () => {
    const folder = ofCurrency("EUR");
    folder.write("inbox/a.csv", rows);
    expect(counts((await folder.ingest())[0])).toEqual([10, 7, 0, 3]);
    expect(await idsOf(folder)).toBe("1 2 3 5 6 7 8");
    const reason = "is not the company's currency, EUR: amounts of two currencies cannot be added";
    expect(await folder.rows("select line, field, value, reason from ops.quarantine order by line")).toEqual([
      { line: 5, field: "currency", value: "USD", reason },
      { line: 10, field: "currency", value: "А… (4 characters)", reason },
      { line: 11, field: "currency", value: "экю", reason },
    ]);
    expect(await remediesIn(folder)).toEqual([
      "where the company counts in another currency, write currency: … in company.yaml",
      'where “экю” means EUR, translate it: currency: { column: …, values: { "экю": EUR } }',
      `convert the amounts before they are exported, at the rate of their day; to count such orders without their money, empty the amount: amount: { sql: "case when currency_column in ('USD', 'экю') then null else amount_column end" }`,
    ]);
  });

  test.each([
    ["RUB", "RUB rub ₽ руб. Руб р. RUR 643", "$ € USD BYN"],
    ["BYN", "BYN руб. Br", "₽ RUR $"],
    ["CAD", "CAD $", "€ USD US$"],
    ["USD", "$ US$ USD", "CAD CA$"],
    ["EGP", "EGP", "£ $"],
  ])("%s is known by %s, and not by %s", async (company, own, others) => {
    const rule = inCurrency(recordNamed("order")!, company).rules.at(-1)!;
    const warehouse = await openMemoryWarehouse();
    for (const [words, bad] of [[own, false], [others, true]] as const) {
      for (const currency of words.split(" ")) {
        expect([currency, rule.bad({ amount: 5, currency }), await warehouse.rows(`select ${rule.badSql} as bad from (select 5 as amount, '${currency}' as currency)`)]).toEqual([currency, bad, [{ bad }]]);
      }
    }
    warehouse.close();
  });

  test("of one currency alone name it as what company.yaml may lack, and say what is taken without it", async () => {
    const folder = companyFolder(orders);
    folder.write("inbox/a.csv", "id,day,sum,code\n1,2026-10-01,100,USD\n2,2026-10-01,100,$\n");
    expect(counts((await folder.ingest())[0])).toEqual([2, 0, 0, 2]);
    const remedy = "where the company counts in USD, write currency: USD in company.yaml (now EUR, by default for locale en)";
    expect((await remediesIn(folder))[0]).toBe(remedy);
    const findings = await examine(folder.dir, { now });
    expect(findings.find(({ check }) => check === "company.yaml")?.seen).toBe("1 source, 0 touchpoints, Europe/Moscow, EUR (by default for locale en)");
    expect(findings.find(({ check }) => check === "rows of orders")?.remedy).toContain(remedy);
  });

  test("are judged anew when company.yaml says another currency", async () => {
    const folder = ofCurrency("EUR");
    folder.write("inbox/a.csv", rows);
    await folder.ingest();
    recount(folder, "EUR", "USD");
    const notes: string[] = [];
    const [result] = await folder.open((company, warehouse) => ingest(company, warehouse, { log: { ...folder.log, note: (text) => void notes.push(text) }, now }));
    // 4 is new; 3, 5 and 8 are what they were; 1, 2, 6 and 7 are refused now
    expect([counts(result), notes]).toEqual([[10, 1, 3, 6], ["orders: 4 rows taken back: their files no longer have them, or they are refused now"]]);
    expect(await idsOf(folder)).toBe("3 4 5 8");
  });

  test("that are there and whose file is gone are unknown, and told, until the company counts in their currency again", async () => {
    const folder = ofCurrency("EUR");
    folder.write("inbox/a.csv", rows);
    await folder.ingest();
    folder.remove("inbox/a.csv");
    folder.write("inbox/b.csv", "id,day,sum,code\n20,2026-10-02,7,USD\n");
    recount(folder, "EUR", "USD");
    await folder.ingest();
    expect((await loaded(folder)).map(({ order_id, amount }) => `${order_id}: ${amount}`)).toEqual(["1: null", "2: null", "3: 100", "5: null", "6: null", "7: null", "8: 0", "20: 7"]);
    const seen = "4 amounts of orders say EUR, eur, евро, € in place of the company's currency, USD, and no figure counts them";
    expect(folder.warnings).toEqual([expect.stringContaining(`orders: ${seen}; where the company counts in it, write currency: in company.yaml`) as string]);
    expect((await examine(folder.dir, { now })).find(({ check }) => check === "currency of orders")).toMatchObject({ state: "warning", seen });
    recount(folder, "USD", "EUR");
    await folder.ingest();
    expect((await loaded(folder)).filter(({ amount }) => amount === 100)).toHaveLength(5);
  });

  test("a word of the company's own currency is translated, and money of others can be left out", async () => {
    const folder = companyFolder(orders.replace("amount: sum, currency: code", `amount: { sql: "case when code in ('USD', 'Анна') then null else sum end" }, currency: { column: code, values: { экю: EUR } }`));
    folder.write("inbox/a.csv", rows);
    expect(counts((await folder.ingest())[0])).toEqual([10, 10, 0, 0]);
    expect((await loaded(folder)).filter(({ amount }) => amount === 100).map(({ order_id }) => order_id)).toEqual(["1", "2", "3", "6", "7", "10"]);
  });
});
