import { renameSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { examine } from "../../pipelines/doctor.ts";
import { ownFiles } from "../../pipelines/forget/own-file.ts";
import { tracesOf } from "../../pipelines/forget/trace.ts";
import { companyFolder, counts, now } from "./company-folder.ts";

const secret = "s3cr3t";
afterEach(() => {
  delete process.env.TOKEN;
});

const answers = (files: string) => `
survey: { files: "${files}", record: survey_response, key: response_id, fields: { response_id: id, answered_at: day, question: =nps, score: Mark, scale: 0-10 } }
`;
/** The second row's day is none. */
const rows = "id;day;Mark\n1;2026-10-05;9\n2;soon;10\n";

test("what stands for a reference is in no table, no warning, no finding of doctor", async () => {
  process.env.TOKEN = secret;
  const folder = companyFolder(`${answers("inbox/${TOKEN}/*.csv")}
table: { files: "inbox/\${TOKEN}.parquet", record: conversation, key: conversation_id, fields: { conversation_id: id, channel: =chat } }
away: { files: "away/\${TOKEN}.csv", record: conversation, key: conversation_id, fields: { conversation_id: id, channel: =chat } }
`);
  folder.write(`inbox/${secret}/a.csv`, rows);
  folder.write(`inbox/${secret}.parquet`, "no table at all");
  expect((await folder.ingest()).map(counts)[0]).toEqual([2, 1, 0, 1]);
  const files = await folder.rows<{ file: string }>("select distinct file from ops.quarantine order by 1");
  expect(files).toEqual([{ file: "inbox/${TOKEN}.parquet" }, { file: "inbox/${TOKEN}/a.csv" }]);
  const tables = await folder.rows<{ name: string }>("select schema_name || '.\"' || table_name || '\"' as name from duckdb_tables()");
  const kept = await Promise.all(tables.map(({ name }) => folder.rows(`select * from ${name}`)));
  const findings = await examine(folder.dir, { now });
  expect(folder.warnings.join("\n")).toContain("away/${TOKEN}.csv");
  expect(JSON.stringify([kept, folder.warnings, findings])).not.toContain(secret);
});

test("a file keeps its name when the value changes: it is known, and read again only when it differs", async () => {
  process.env.TOKEN = secret;
  const folder = companyFolder(answers("inbox/${TOKEN}/*.csv"));
  folder.write(`inbox/${secret}/a.csv`, rows);
  expect((await folder.ingest()).map(counts)).toEqual([[2, 1, 0, 1]]);
  renameSync(join(folder.dir, "inbox", secret), join(folder.dir, "inbox", "n3w"));
  process.env.TOKEN = "n3w";
  expect((await folder.ingest()).map(counts)).toEqual([[0, 0, 0, 0]]);
  process.env.TOKEN = "third";
  folder.write("inbox/third/a.csv", "id;day;Mark\n1;2026-10-05;9\n3;2026-10-06;10\n");
  expect((await folder.ingest()).map(counts)).toEqual([[2, 1, 1, 0]]);
  expect(await folder.rows("select path from ops.file")).toEqual([{ path: "inbox/${TOKEN}/a.csv" }]);
  expect(await folder.rows("select source_key from staging.survey_response order by 1")).toEqual([{ source_key: "1" }, { source_key: "3" }]);
});

test("a file under a reference is told as the person's own by its name, as gone when it is, and as unseen while the value is not set", async () => {
  process.env.TOKEN = secret;
  const folder = companyFolder(answers("inbox/${TOKEN}/*.csv"));
  folder.write(`inbox/${secret}/a.csv`, rows);
  const company = await folder.company();
  const traces = tracesOf([{ kind: "email", value: "anna@mail.ru", spellings: ["anna@mail.ru"] }]);
  const cameFrom = (name: string) => [{ source: "survey", file: `inbox/\${TOKEN}/${name}` }];
  expect(await ownFiles(company, cameFrom("a.csv"), traces)).toEqual([{ ...cameFrom("a.csv")[0], state: "holds" }]);
  expect(await ownFiles(company, cameFrom("b.csv"), traces)).toEqual([{ ...cameFrom("b.csv")[0], state: "gone" }]);
  delete process.env.TOKEN;
  expect(await ownFiles(company, cameFrom("a.csv"), traces)).toEqual([{ source: "survey", file: "inbox/${TOKEN}/*.csv", state: "closed" }, { ...cameFrom("a.csv")[0], state: "closed" }]);
});

test("a value that is not set is told by its name", async () => {
  const folder = companyFolder(answers("inbox/${TOKEN}/*.csv"));
  await folder.ingest();
  expect(await folder.rows("select error from ops.run_source")).toEqual([{ error: expect.stringContaining("the environment variable TOKEN is not set") }]);
});
