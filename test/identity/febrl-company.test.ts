import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { transform } from "../../pipelines/transform.ts";
import { companyFolder, counts, now } from "../pipelines/company-folder.ts";
import { febrlFolder, hasFebrl, readFebrl, scorePairs } from "./febrl.ts";

if (!hasFebrl) console.warn("SKIPPED: a company made of febrl needs the sets in ../shared/data/febrl");

/** A company whose only source knows names, addresses and dates of birth. The social security number is left out. */
const source = (birth: string, more: string) => `
register:
  files: people.csv*
  record: subscription
  key: subscription_id
  fields:
    subscription_id: rec_id
    started_on: =2026-01-01
    name: { sql: "concat_ws(' ', given_name, surname)" }
    address: { sql: "concat_ws(', ', street_number, address_1, address_2, suburb, state, postcode)" }
    birth_on: ${birth}${more}
`;

const strict = "{ column: date_of_birth, dates: yyyyMMdd }";
const forgiving = `{ sql: "case when try_strptime(date_of_birth, '%Y%m%d') is not null then date_of_birth end", dates: yyyyMMdd }`;

/**
 * Sets, and what ingest reads, loads, finds unchanged and refuses: three dates of the first are none of the calendar. In
 * the last company every record is an account of its own.
 */
const companies: { file: Parameters<typeof readFebrl>[0]; ending: string; birth: string; more: string; read: number[] }[] = [
  { file: "dataset1.csv", ending: "", birth: strict, more: "", read: [1000, 997, 0, 3] },
  { file: "dataset2.csv.gz", ending: ".gz", birth: forgiving, more: "", read: [5000, 5000, 0, 0] },
  { file: "dataset1.csv", ending: "", birth: forgiving, more: "\n    customer_id: rec_id", read: [1000, 1000, 0, 0] },
];

describe.skipIf(!hasFebrl).each(companies)("a company of febrl $file, read $read", ({ file, ending, birth, more, read }) => {
  test("file, mapping, ingest and transform give persons with F1 of at least 0.97", async () => {
    const folder = companyFolder(source(birth, more), "name: Register\ntime_zone: Australia/Sydney\nphone_region: AU\n");
    folder.write(`people.csv${ending}`, readFileSync(new URL(file, febrlFolder)));
    const [result] = await folder.ingest();
    expect(counts(result)).toEqual(read);
    await folder.open((company, warehouse) => transform(company, warehouse, { asOf: now(), log: folder.log }));

    const resolved = await folder.rows<{ source_key: string; person_id: string }>("select source_key, person_id from core.record_person where record = 'subscription'");
    const personOf = new Map(resolved.map(({ source_key, person_id }) => [source_key, person_id]));
    const truth = readFebrl(file);
    const score = scorePairs(truth.map(({ id }) => personOf.get(id) ?? id), truth.map(({ person }) => person));
    console.log(`${file} as a company: precision ${score.precision.toFixed(4)}, recall ${score.recall.toFixed(4)}, F1 ${score.f1.toFixed(4)}`);
    expect(score.f1).toBeGreaterThanOrEqual(0.97);
    expect(score.precision).toBeGreaterThanOrEqual(0.99);
    const [why] = await folder.rows<{ agreement: string }>("select agreement from core.person_likeness order by probability desc, agreement limit 1");
    expect(Object.keys(JSON.parse(why!.agreement) as object)).toEqual(expect.arrayContaining(["surname", "date of birth", "address"]));
  });
});
