import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { loadCompany } from "../../pipelines/company.ts";
import { ingest } from "../../pipelines/ingest.ts";
import { silentLog } from "../../pipelines/log.ts";
import { openWarehouse } from "../../pipelines/warehouse.ts";
import { companyFolder } from "./company-folder.ts";

const dirs: string[] = [];
afterEach(() => Promise.all(dirs.splice(0).map((dir) => rm(dir, { recursive: true, force: true }))));

/** Writes the files of a company and gives its folder. */
async function companyWith(files: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "otklik-lookup-"));
  dirs.push(dir);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return dir;
}

const lookups = {
  orders: "      orders: { files: orders.csv, match: { number: order } }",
  people: "      people: { files: people.csv, match: { id: orders.person } }",
};

const yaml = (answers: string, order: readonly (keyof typeof lookups)[]) => `
name: Test
time_zone: UTC
sources:
  answers:
    files: ${answers}
    lookup:
${order.map((name) => lookups[name]).join("\n")}
    record: survey_response
    key: response_id
    fields:
      response_id: id
      question: =nps
      score: mark
      scale: 0-10
      answered_at: day
      email: people.mail
`;

const others = { "orders.csv": "number,person\n17,p1\n18,p2\n", "people.csv": "id,mail\np1,anna@example.org\np2,boris@example.org\n" };

async function emailsOf(files: Record<string, string>) {
  const company = await loadCompany(await companyWith(files));
  const warehouse = await openWarehouse(company.dir);
  try {
    const [result] = await ingest(company, warehouse, { log: silentLog, now: () => new Date("2026-01-01"), runId: "run" });
    const rows = await warehouse.rows<{ id: string; email: string | null }>("select response_id as id, email from staging.survey_response order by id");
    return { error: result?.error ?? null, emails: Object.fromEntries(rows.map(({ id, email }) => [id, email])) };
  } finally {
    warehouse.close();
  }
}

const expected = { error: null, emails: { a: "anna@example.org", b: "boris@example.org", c: null } };

it("looks a person up by what another lookup says", async () => {
  const answers = "id,mark,day,order\na,9,2025-05-01,17\nb,3,2025-05-02,18\nc,7,2025-05-03,19\n";
  expect(await emailsOf({ "company.yaml": yaml("answers.csv", ["orders", "people"]), "answers.csv": answers, ...others })).toEqual(expected);
});

it("looks up by a path of a document that no field names", async () => {
  const answers = '{"id":"a","mark":9,"day":"2025-05-01","order":17}\n{"id":"b","mark":3,"day":"2025-05-02","order":18}\n{"id":"c","mark":7,"day":"2025-05-03"}\n';
  expect(await emailsOf({ "company.yaml": yaml("answers.jsonl", ["orders", "people"]), "answers.jsonl": answers, ...others })).toEqual(expected);
});

it("says which lookup stands before what it is matched by", async () => {
  const dir = await companyWith({ "company.yaml": yaml("answers.csv", ["people", "orders"]), ...others });
  await expect(loadCompany(dir)).rejects.toMatchObject({ message: "is looked up only here or later", details: { value: "orders.person" } });
});

it("refuses a looked-up column that the other file has not, with the one that was meant", async () => {
  const answers = "id,mark,day,order\na,9,2025-05-01,17\n";
  const { error } = await emailsOf({ "company.yaml": yaml("answers.csv", ["orders", "people"]).replace("people.mail", "people.maill"), "answers.csv": answers, ...others });
  expect(error).toMatch(/sources\.answers\.lookup\.people: the lookup people has no column “maill”, which survey_response\.email asks for\n {2}→ did you mean “mail”\?/);
});

it("refuses rows that are matched by a column their file has not, in place of matching nobody", async () => {
  const folder = companyFolder(chats("{ id: persn }", "people.csv"));
  folder.write("chats.csv", "chat,begun,person\n1,2026-10-01,7\n");
  folder.write("people.csv", "id,mail\n7,a@mail.example\n");
  const [result] = await folder.ingest();
  expect(result).toMatchObject({ loaded: 0, quarantined: 1 });
  expect(await folder.rows("select reason from ops.quarantine")).toEqual([{ reason: expect.stringContaining("the file has no column “persn”") as string }]);
});

it("tells of a looked-up column that none of many rows had", async () => {
  const folder = companyFolder(chats("{ id: person }", "people.jsonl").replace("people.mail", "people.mial"));
  folder.write("chats.csv", `chat,begun,person\n${Array.from({ length: 20 }, (_, i) => `${i},2026-10-01,7\n`).join("")}`);
  folder.write("people.jsonl", '{"id":"7","mail":"a@mail.example"}\n');
  await folder.ingest();
  expect(folder.warnings).toEqual(["chats: “people.mial” (for conversation.email) was found in none of 20 rows: check its spelling, or write optional: true"]);
});

const chats = (match: string, people: string) => `
chats:
  files: chats.csv
  lookup: { people: { files: ${people}, match: ${match} } }
  record: conversation
  key: conversation_id
  fields: { conversation_id: chat, channel: =chat, started_at: begun, email: people.mail }
`;

it("tells how many keys one file of a lookup has in several unlike rows, and takes the last; a newer file may say something new", async () => {
  const folder = companyFolder(chats("{ id: person }", '"people*.csv"'));
  folder.write("chats.csv", "chat,begun,person\n1,2026-10-01,7\n2,2026-10-01,8\n3,2026-10-01,9\n");
  // 7 has two mails in one file; 8 is the same row twice; 9 moves from file to file
  folder.write("people-1.csv", "id,mail\n7,a@mail.example\n7,b@mail.example\n8,c@mail.example\n8,c@mail.example\n9,d@mail.example\n");
  folder.write("people-2.csv", "id,mail\n9,e@mail.example\n");
  await folder.ingest();
  expect(folder.warnings).toEqual(["chats: 1 key of the lookup people stands in several unlike rows of one file: the last of them is taken, and nothing is added up; match by what is there once, or look up a file with one row of each"]);
  expect(await folder.rows("select email from staging.conversation order by conversation_id")).toEqual(["b@mail.example", "c@mail.example", "e@mail.example"].map((email) => ({ email })));
});
