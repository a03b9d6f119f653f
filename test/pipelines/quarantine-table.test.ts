import { expect, test } from "vitest";
import { tellRefusals, tellRows } from "../../pipelines/quarantine-table.ts";
import { listQuarantine } from "../../pipelines/quarantine.ts";
import { refusalsOf } from "../../pipelines/refusals.ts";
import { marksSource } from "./answers-source.ts";
import { companyFolder } from "./company-folder.ts";

/** Four of one kind in a.csv, of two values; one of another kind in b.csv. */
async function refused() {
  const folder = companyFolder(marksSource("a") + marksSource("b"));
  folder.write("a.csv", "id,day,mark\n1,2026-10-01,11\n2,2026-10-01,11\n3,2026-10-01,11\n4,2026-10-01,12\n");
  folder.write("b.csv", "id,day,mark\n1,25.10.2026,9\n");
  await folder.ingest();
  return folder.open(async (company, warehouse) => ({ refusals: await refusalsOf(company, warehouse, undefined), rows: await listQuarantine(company, warehouse, { limit: 2 }) }));
}

const plain = (text: string) => text.replaceAll(/\u001b\[\d+m/g, "").split("\n").map((line) => line.replaceAll(/ {2,}/g, " | "));

const help = [
  "→ a, score: write the question's own scale (scale: 0-10), or nulls: for marks that mean “not answered”, as { column: …, nulls: [\"99\"] }",
  "→ b, answered_at: “25.10.2026” looks like dd.MM.yyyy: write dates: [\"dd.MM.yyyy\"] at the source",
];

test("equal refusals are one line with their values and first places, so that many of one kind hide no other source", async () => {
  const { refusals } = await refused();
  expect(plain(tellRefusals(refusals, { limit: 20, zone: "UTC" }))).toEqual([
    "rows | source | record | field | value | reason | where | last (UTC)",
    " | 4 | a | survey_response | score | “11”, “12” | the score is outside its scale | a.csv 2, 3, 4 and 1 more | 2026-11-01 12:00",
    " | 1 | b | survey_response | answered_at | “25.10.2026” | is not a time written as iso | b.csv 2 | 2026-11-01 12:00",
    "", ...help, "5 rows in quarantine; --each shows every row by itself",
  ]);
});

test("what the table leaves out is told under it, and what helps stands there for all", async () => {
  const { refusals, rows } = await refused();
  expect(plain(tellRefusals(refusals, { limit: 1, zone: "UTC" })).slice(2)).toEqual(["", "not shown: 1 more such line of 1 row; --limit 2 shows all", "", ...help, "5 rows in quarantine; --each shows every row by itself"]);
  const each = plain(tellRows(rows, refusals, { total: 5, zone: "UTC" }));
  expect(each.slice(3)).toEqual(["", "not shown: 3 more rows; --limit 5 shows all", "", ...help]);
  expect(each[1]).toContain("a.csv");
  expect([tellRefusals([], { limit: 20, zone: "UTC" }), tellRows([], [], { total: 0, zone: "UTC" })]).toEqual(["nothing is in quarantine", "nothing is in quarantine"]);
});
