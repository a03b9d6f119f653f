import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileContract, type FieldInput } from "../../pipelines/contract.ts";
import { ident } from "../../pipelines/sql-text.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { contractOf, type CanonicalRow } from "../../sources/contract.ts";
import { parseDateFormat } from "../../sources/date-format.ts";
import type { Reading } from "../../sources/reading.ts";
import { columnsOf, type CanonicalRecord } from "../../sources/record.ts";
import { records } from "../../sources/records/index.ts";
import fc from "../property.ts";

type NativeRow = Record<string, string | null>;
type Verdict = { row: CanonicalRow } | { refused: { field: string | null; reason: string } };

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openMemoryWarehouse();
});
afterAll(() => warehouse.close());

async function judgedBySql(record: CanonicalRecord, rows: readonly NativeRow[], reading: Reading): Promise<Verdict[]> {
  const names = Object.keys(record.fields);
  await warehouse.run(`create or replace temp table native (n INTEGER, ${names.map((name) => `${ident(name)} VARCHAR`).join(", ")})`);
  await warehouse.run(
    `insert into native select cast(doc ->> '$.n' as integer), ${names.map((name) => `doc ->> '$.${name}'`).join(", ")} from (select unnest(cast($rows::json as json[])) as doc)`,
    { rows: JSON.stringify(rows.map((row, n) => ({ n, ...row }))) },
  );
  const inputs = new Map(names.map((name): [string, FieldInput] => [name, { text: ident(name), reading }]));
  const contract = compileContract(record, inputs);
  const found = await warehouse.rows<Record<string, never>>(`select * from (${contract.select("native", ["n"])}) order by n`);
  const columns = columnsOf(record).map(({ name }) => name).filter((name) => name !== "source" && name !== "source_key");
  return found.map((row) => {
    const refused = contract.refusals[Number(row._bad) - 1];
    return refused ? { refused } : { row: Object.fromEntries(columns.map((name) => [name, row[name] ?? null])) };
  });
}

function judgedByZod(record: CanonicalRecord, rows: readonly NativeRow[], reading: Reading): Verdict[] {
  const contract = contractOf(record, () => reading);
  return rows.map((row) => {
    const result = contract.safeParse(row);
    if (result.success) return { row: result.data };
    const [issue] = result.error.issues;
    return { refused: { field: String(issue?.path[0]), reason: issue?.message ?? "" } };
  });
}

/** Minus zero is zero to every reader of the warehouse. */
const positiveZero = (verdict: Verdict): Verdict =>
  "row" in verdict ? { row: Object.fromEntries(Object.entries(verdict.row).map(([name, value]) => [name, value === 0 ? 0 : value])) } : verdict;

async function expectAgreement(record: CanonicalRecord, rows: readonly NativeRow[], reading: Reading): Promise<void> {
  const sql = await judgedBySql(record, rows, reading);
  const zod = judgedByZod(record, rows, reading);
  for (const [i, row] of rows.entries()) expect({ row, reading: reading.dates.map(({ text }) => text), verdict: positiveZero(sql[i] as Verdict) }).toEqual({ row, reading: reading.dates.map(({ text }) => text), verdict: positiveZero(zod[i] as Verdict) });
}

const numbers = ["0", "10", "-1", "+7", "007", "4.5", "4,5", ".5", "5.", "1e3", "1E-2", "1e999", "1 234,5", "1 234.5", "1 234", "12 34", "1.234,5", "1,234.5", "1'234", "−3", "--1", "3-", "NaN", "Infinity", "n/a", "0x10", "1_000", "2147483647", "2147483648", "13995.0", "9007199254740993", "0.1", "1e15", "١"];
const times = [
  "2026-10-05", "2026-10-05 14:03", "2026-10-05T14:03:22", "2026-10-05 14:03:22.5", "2026-10-05 14:03:22.123456", "2026-10-05 14:03:22.123456789", "2026-10-05T14:03:22,25Z",
  "2026-10-05T14:03:22Z", "2026-10-05T14:03+03:00", "2026-10-05T14:03:22-0330", "2026-10-05T14:03:22.5+05", "2026-10-05Z", "2026-02-29", "2024-02-29", "2026-02-30 10:00", "2026-13-01", "2026-10-05 24:00", "2026-10-05 23:59:60",
  "1899-12-31", "1900-01-01", "2199-12-31 23:59:59", "2200-01-01", "0001-01-01", "05.10.2026", "05.10.2026 14:03", "5.10.2026 9:03", "31.02.2026 10:00", "5.1.26", "05 окт 2026", "05 октября 2026", "5 Oct 2026", "5 brumaire 2026", "10/05/2026 02:03 PM", "10/05/2026 12:03 am", "10/05/2026 00:03 am",
  "1791201802", "1791201802123", "-1", "1791201802.5", "99999999999999", "29.03.2026 02:30", "2026-03-29 02:30", "2026-03-08 02:30:00", "2026-10-25 02:30", "2026-11-01 01:30", "2026-03-29 03:00", "2011-03-27 02:30", "1.1.69", "1.1.68", "29.2.00",
];
const words = ["chat", "Chat", "PHONE", "телефон", "yes", "ДА", "нет", "0", "1", "maybe", "delivered", "treated", "customer", "viewed", "closed", "campaign", "inbound", "true", "F"];
const blanks = ["", " ", "\t", "\u00a0", " x ", "\u00a0 5 \n"];

const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...numbers, ...times, ...words, ...blanks) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !/[\0\ud800-\udfff]/.test(text)) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, min: -1e12, max: 1e12 }).map(String) },
  { weight: 1, arbitrary: fc.date({ min: new Date("1950-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }).map((at) => at.toISOString()) },
  { weight: 1, arbitrary: fc.date({ min: new Date("1971-01-01"), max: new Date("2037-01-01"), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 16).replace("T", " ")) },
);

const reading = fc.record({
  decimal: fc.constantFrom("." as const, "," as const),
  thousands: fc.constantFrom(null, ".", ","),
  dates: fc.constantFrom(["iso"], ["dd.MM.yyyy HH:mm", "dd.MM.yyyy"], ["d.M.yyyy H:mm", "d.M.yy", "iso"], ["MM/dd/yyyy hh:mm a"], ["epoch_s"], ["epoch_ms", "iso"], ["dd MMM yyyy", "d MMMM yyyy"], ["iso", "yyyy-MM-dd HH:mm:ss.S"]).map((texts) => texts.map(parseDateFormat)),
  time_zone: fc.constantFrom("UTC", "Europe/Moscow", "Europe/Berlin", "America/New_York", "Asia/Kolkata"),
  company_zone: fc.constantFrom("UTC", "Europe/Moscow", "Europe/Berlin", "America/New_York"),
}).filter(({ decimal, thousands }) => decimal !== thousands);

/** A value that the field's kind takes more often than not, so that whole rows pass now and then. */
function textFor(record: CanonicalRecord, name: string): fc.Arbitrary<string | null> {
  const field = record.fields[name];
  const fitting: Record<string, readonly string[]> = { choice: field?.choices ?? [], number: numbers, integer: ["1", "5", "10", "4.0"], boolean: ["yes", "нет", "TRUE"], instant: times, date: times, text: ["a", "Вася", "nps"] };
  const own = fitting[field?.kind ?? "text"] ?? [];
  return fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...own) }, { weight: 2, arbitrary: anyText }, { weight: field?.required ? 1 : 6, arbitrary: fc.constant(null) });
}

describe("a contract compiled to SQL accepts, refuses and coerces as the same contract in zod", () => {
  for (const record of records) {
    test(record.name, async () => {
      const row = fc.record(Object.fromEntries(Object.keys(record.fields).map((name) => [name, textFor(record, name)])));
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 40, maxLength: 60 }), reading, (rows, how) => expectAgreement(record, rows, how)),
        { numRuns: 8, endOnFailure: true },
      );
    });
  }

  test("of every kind of value alone, with every reading", async () => {
    const alone: CanonicalRecord = {
      name: "alone",
      about: "",
      fields: {
        a: { kind: "number", about: "", min: 0, max: 100 }, b: { kind: "integer", about: "" }, c: { kind: "boolean", about: "" },
        sent_at: { kind: "instant", about: "" }, on: { kind: "date", about: "" }, d: { kind: "choice", about: "", choices: ["chat", "phone"], default: "chat" }, e: { kind: "text", about: "", required: true },
      },
      rules: [],
    };
    const single = fc.tuple(fc.constantFrom(...Object.keys(alone.fields)), anyText).map(([name, text]): NativeRow => ({ e: "x", [name]: text }));
    await fc.assert(fc.asyncProperty(fc.array(single, { minLength: 150, maxLength: 200 }), reading, (rows, how) => expectAgreement(alone, rows, how)), { numRuns: 40, endOnFailure: true });
  });
});

const moscow: Reading = { decimal: ",", thousands: null, dates: [parseDateFormat("dd.MM.yyyy HH:mm"), parseDateFormat("dd.MM.yyyy")], time_zone: "Europe/Moscow", company_zone: "Europe/Moscow" };
const answer = (record: string) => records.find(({ name }) => name === record) as CanonicalRecord;
const response = (more: NativeRow): NativeRow => ({ question: "nps", score: "9", scale_min: "0", scale_max: "10", answered_at: "05.10.2026 14:03", ...more });

test("a local time becomes the UTC instant and keeps its local date", async () => {
  const [first, second] = await judgedBySql(answer("survey_response"), [response({}), response({ answered_at: "05.10.2026 01:00" })], moscow);
  expect(first).toMatchObject({ row: { answered_at: "2026-10-05T11:03:00.000Z", answered_on: "2026-10-05", score: 9 } });
  expect(second).toMatchObject({ row: { answered_at: "2026-10-04T22:00:00.000Z", answered_on: "2026-10-05" } });
});

test("a score outside its scale is refused, an empty one is not", async () => {
  const verdicts = await judgedBySql(answer("survey_response"), [response({ score: "11" }), response({ score: "-1" }), response({ score: null }), response({ score: "9,5" })], moscow);
  expect(verdicts.map((verdict) => ("refused" in verdict ? verdict.refused.reason : verdict.row.score))).toEqual(["the score is outside its scale", "the score is outside its scale", null, 9.5]);
});

test("a time that the clocks skip is refused; of one that comes twice the later is taken", async () => {
  const berlin: Reading = { ...moscow, time_zone: "Europe/Berlin", company_zone: "Europe/Berlin" };
  const [gap, twice] = await judgedBySql(answer("survey_response"), [response({ answered_at: "29.03.2026 02:30" }), response({ answered_at: "25.10.2026 02:30" })], berlin);
  expect(gap).toEqual({ refused: { field: "answered_at", reason: "does not exist in Europe/Berlin: the clocks went forward then" } });
  expect(twice).toMatchObject({ row: { answered_at: "2026-10-25T01:30:00.000Z" } });
});

test("a date is read in every month's name, Russian or English", async () => {
  const named: Reading = { ...moscow, dates: [parseDateFormat("d MMMM yyyy"), parseDateFormat("d MMM yyyy")] };
  const rows = ["5 октября 2026", "5 окт. 2026", "5 October 2026", "5 Oct 2026", "5 листопада 2026"].map((answered_at) => response({ answered_at }));
  const verdicts = await judgedBySql(answer("survey_response"), rows, named);
  expect(verdicts.map((verdict) => ("row" in verdict ? verdict.row.answered_on : "refused"))).toEqual(["2026-10-05", "2026-10-05", "2026-10-05", "2026-10-05", "refused"]);
});
