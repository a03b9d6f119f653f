import { describe, expect, test } from "vitest";
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
