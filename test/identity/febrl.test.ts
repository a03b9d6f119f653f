import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { resolve } from "../../pipelines/resolve.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { findLikely } from "../../transforms/identity/likely.ts";
import { find, union, unionFind } from "../../transforms/identity/union-find.ts";
import { hasFebrl, readFebrl, scorePairs } from "./febrl.ts";

if (!hasFebrl) console.warn("SKIPPED: the measure of record linkage needs the febrl sets in ../shared/data/febrl");

/** Names, addresses and dates of birth only, default settings, no label seen: the social security number is left out. */
describe.skipIf(!hasFebrl).each(["dataset1.csv", "dataset2.csv.gz"] as const)("febrl %s by likeness", (file) => {
  test("pairwise F1 is at least 0.97 and nearly nobody is joined wrongly", () => {
    const records = readFebrl(file);
    const { joined } = findLikely(records.map((record) => ({ ...record, accounts: 0, sides: new Map<number, number>() })), { join: 0.99, review: 0.5 });
    const sets = unionFind(records.length);
    for (const { a, b } of joined) union(sets, a, b);
    const score = scorePairs(records.map((_, i) => find(sets, i)), records.map(({ person }) => person));
    console.log(`${file}: precision ${score.precision.toFixed(4)}, recall ${score.recall.toFixed(4)}, F1 ${score.f1.toFixed(4)}`);
    expect(score.f1).toBeGreaterThanOrEqual(0.97);
    expect(score.precision).toBeGreaterThanOrEqual(0.99);
  });
});

describe.skipIf(!hasFebrl)("febrl through the warehouse", () => {
  let warehouse: Warehouse;
  beforeAll(async () => (warehouse = await openMemoryWarehouse()));
  afterAll(() => warehouse.close());

  test("records without any identifier become persons with F1 of at least 0.97", async () => {
    const records = readFebrl("dataset1.csv");
    await warehouse.run(`create table staging.conversation (source varchar, source_key varchar, conversation_id varchar, order_id varchar, started_at timestamp,
      customer_id varchar, email varchar, phone varchar, cookie varchar, card varchar, name varchar, address varchar, birth_on date)`);
    for (const [i, { name, address, birth }] of records.entries()) {
      const valid = birth !== null && !Number.isNaN(Date.parse(birth));
      await warehouse.run(
        "insert into staging.conversation (source, source_key, conversation_id, started_at, name, address, birth_on) values ('desk', $key, $key, '2026-01-01', $name, $address, $birth::date)",
        { key: String(i), name, address, birth: valid ? birth : null },
      );
    }
    await resolve({ phone_region: "AU", sources: {}, identity: { link_threshold: 0.99, review_above: 0.5 } }, warehouse, { log: silentLog });
    const rows = await warehouse.rows<{ source_key: string; person_id: string }>("select source_key, person_id from core.record_person");
    const personOf = new Map(rows.map((row) => [row.source_key, row.person_id]));
    const score = scorePairs(records.map((_, i) => personOf.get(String(i)) ?? `none ${i}`), records.map(({ person }) => person));
    console.log(`dataset1 through the warehouse: precision ${score.precision.toFixed(4)}, recall ${score.recall.toFixed(4)}, F1 ${score.f1.toFixed(4)}`);
    expect(score.f1).toBeGreaterThanOrEqual(0.97);
    const [why] = await warehouse.rows<{ agreement: string }>("select agreement from core.person_likeness order by probability desc limit 1");
    expect(Object.keys(JSON.parse(why!.agreement) as object)).toContain("surname");
  });
});
