import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { examine } from "../../pipelines/doctor.ts";
import { expireTexts } from "../../pipelines/retention.ts";
import { listQuarantine, replayQuarantine } from "../../pipelines/quarantine.ts";
import { sourceStatus } from "../../pipelines/status.ts";
import { transform } from "../../pipelines/transform.ts";
import { warehousePath, type Warehouse } from "../../pipelines/warehouse.ts";
import { companyFolder, counts, now, type Folder } from "./company-folder.ts";

const settings = (retention: string) => `name: Test\nlocale: ru\ntime_zone: UTC\nas_of: 2026-11-01T00:00\nretention: ${retention}\nreasons:\n  - { key: delivery, examples: ["где мой заказ"] }\n`;

const sources = `
chats:
  files: inbox/*.jsonl
  records:
    conversation: { key: conversation_id, fields: { conversation_id: id, channel: =chat, started_at: at, email: email } }
    message:
      each: messages
      key: [conversation_id, position]
      fields: { conversation_id: /id, position: n, sent_at: at, author_kind: from, text: text }
answers:
  files: inbox/*.csv
  record: survey_response
  key: response_id
  fields: { response_id: id, answered_at: at, question: =nps, score: mark, scale: 0-10, comment: comment }
`;

const chat = (id: number, day: string, said: string) =>
  JSON.stringify({ id, at: `${day}T09:00:00Z`, email: `u${id}@mail.example`, messages: [{ n: 1, at: `${day}T09:00:00Z`, from: "customer", text: said }, { n: 2, at: `${day}T09:02:00Z`, from: "agent", text: `Привезём ${id} кошачьих домиков завтра` }] });

/** Forty days and three days before the as-of day; the words are found nowhere else. */
const [old, young] = ["2026-09-22", "2026-10-29"];

function folderWith(retention: string): Folder {
  const folder = companyFolder("{}", settings(retention));
  folder.write("company.yaml", `${settings(retention)}sources:\n${sources.trim().split("\n").map((line) => `  ${line}`).join("\n")}\n`);
  folder.write("inbox/chats.jsonl", [
    chat(1, old, "Ужасно, где мой заказ? Пропал аквариум"),
    chat(2, young, "Где мой заказ, верните деньги за торшер"),
    chat(3, young, "спасибо"),
    // refused: a row of its own that names what it should not keep
    JSON.stringify({ id: 4, messages: [{ n: 1, at: `${old}T09:00:00Z`, from: "nobody", text: "верните самовар" }] }),
  ].join("\n"));
  folder.write("inbox/answers.csv", `id,at,mark,comment\n1,${old},2,"Плохо, пропал аквариум"\n2,${young},10,спасибо\n3,${young},дюжина,"Где мой мангал"\n`);
  return folder;
}

const asOf = new Date("2026-11-01T00:00:00Z");
const compute = (folder: Folder) => folder.open((company, warehouse) => transform(company, warehouse, { asOf, log: folder.log }));
const withRetention = (folder: Folder, retention: string) => folder.write("company.yaml", readFileSync(`${folder.dir}/company.yaml`, "utf8").replace(/retention: .*/, `retention: ${retention}`));

/** What quotes a text, and what tells of the run itself. */
const quoting = new Set(["marts.quote", "marts.story_event", "marts.aspect_quote", "marts.model", "marts.pipeline_run", "marts.pipeline_source", "marts.quarantine_reason"]);

/** Every table of core and marts but those that quote, without columns that do. */
async function figures(warehouse: Warehouse): Promise<Record<string, unknown>> {
  const columns = await warehouse.rows<{ name: string; columns: string[] }>(
    `select table_schema || '.' || table_name as name, list('"' || column_name || '"' order by ordinal_position) as columns
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema in ('core', 'marts') and table_type = 'BASE TABLE' and column_name not in ('quote', 'redacted') and not contains(column_name, 'promise_quote') group by name order by name`,
  );
  const wanted = columns.filter(({ name }) => !quoting.has(name));
  return Object.fromEntries(await Promise.all(wanted.map(async (table) => [table.name, await warehouse.rows(`select ${table.columns.join(", ")} from ${table.name} order by all`)])));
}

/** Tables and columns of the warehouse in which a word stands. */
async function placesOf(warehouse: Warehouse, word: string): Promise<string[]> {
  const columns = await warehouse.rows<{ place: string; column: string; table: string }>(
    `select schema_name || '.' || table_name || '.' || column_name as place, '"' || column_name || '"' as "column", schema_name || '."' || table_name || '"' as "table"
     from duckdb_columns() join duckdb_tables() using (schema_name, table_name) where data_type = 'VARCHAR' and not temporary order by 1`,
  );
  const found: string[] = [];
  for (const { place, column, table } of columns) if ((await warehouse.rows(`select 1 from ${table} where lower(${column}) like '%${word}%' limit 1`)).length > 0) found.push(place);
  return found;
}

test("texts older than their source's term go from everywhere, and every figure stays", async () => {
  const folder = folderWith("{}");
  await folder.ingest();
  await compute(folder);
  await folder.open(async (_company, warehouse) => {
    const before = await figures(warehouse);
    expect(await placesOf(warehouse, "аквариум")).toEqual(expect.arrayContaining(["ops.text_score.redacted", "raw.chats__conversation._row", "raw.chats__message._row", "raw.answers__survey_response._row", "staging.answers__survey_response.comment", "staging.chats__message.text"]));

    withRetention(folder, "{ chats: 30d, answers: 30d }");
    const { expired } = await compute(folder);
    // the old chat's two messages; its conversation and messages as they came
    expect(expired).toEqual([{ source: "chats", texts: 2, rows: 3 }, { source: "answers", texts: 1, rows: 1 }]);
    expect(await placesOf(warehouse, "аквариум")).toEqual([]);
    expect(await placesOf(warehouse, "1 кошачьих")).toEqual([]);
    expect(await placesOf(warehouse, "торшер")).toContain("staging.chats__message.text");
    expect(await figures(warehouse)).toEqual(before);

    // nothing is left to do, and nothing moves, however often
    expect((await compute(folder)).expired).toEqual([]);
    expect(await figures(warehouse)).toEqual(before);

    // the files are in the inbox still: read again, whatever the reason, they bring nothing back
    await warehouse.run("update ops.file set fingerprint = 'another mapping'");
    const results = await folder.ingest();
    expect(results.map(counts)).toEqual([[11, 0, 10, 1], [3, 0, 2, 1]]);
    expect(await placesOf(warehouse, "аквариум")).toEqual([]);
    await compute(folder);
    expect(await figures(warehouse)).toEqual(before);
  });
});

test("0d removes every text in the run that read it, refused rows too", async () => {
  const folder = folderWith("{ chats: 0d, answers: 0d }");
  await folder.ingest();
  await compute(folder);
  await folder.open(async (company, warehouse) => {
    for (const word of ["аквариум", "торшер", "спасибо", "самовар", "мангал", "дюжина"]) expect([word, await placesOf(warehouse, word)]).toEqual([word, []]);
    const [complaint] = await warehouse.rows("select text.sentiment_label, redacted from ops.text_score join core.text using (text_hash) where answer_id = 'answers:1'");
    expect(complaint).toMatchObject({ sentiment_label: "negative", redacted: null });
    // what was refused is told still; it cannot be tried again from what was kept, but from its file
    expect((await listQuarantine(company, warehouse, { source: "answers", limit: 9 })).map(({ line, field, value }) => [line, field, value])).toEqual([[4, "score", null]]);
    expect(await replayQuarantine(company, warehouse, { source: "answers", log: folder.log, now, runId: "again" })).toEqual([]);
    expect((await sourceStatus(warehouse, company)).map(({ source, in_quarantine, texts_removed, texts_removed_at }) => [source, in_quarantine, texts_removed, texts_removed_at])).toEqual([
      ["chats", 1, 6, "2026-11-01T00:00:00.000Z"],
      ["answers", 1, 2, "2026-11-01T00:00:00.000Z"],
    ]);
    const bytes = readFileSync(warehousePath(folder.dir));
    for (const word of ["аквариум", "торшер", "самовар", "мангал"]) expect([word, bytes.includes(word)]).toEqual([word, false]);
  });
});

test("the file is written anew by the day's first run that removes something; what later ones remove leaves it with the next day's first", async () => {
  const folder = folderWith("{ chats: 30d, answers: 30d }");
  folder.write("company.yaml", readFileSync(`${folder.dir}/company.yaml`, "utf8").replace(/as_of: .*\n/, ""));
  const file = () => statSync(warehousePath(folder.dir)).ino;
  const at = (instant: string) => folder.open((company, warehouse) => transform(company, warehouse, { asOf: new Date(instant), log: folder.log }));
  const removed = () => folder.rows("select source, texts, is_wiped from ops.text_expiry order by as_of_at, source");
  await folder.ingest();
  const before = (await folder.open(async () => file()));
  expect((await at("2026-11-01T08:00:00Z")).expired.length).toBe(2);
  const morning = file();
  expect(morning).not.toBe(before);

  folder.write("inbox/later.csv", `id,at,mark,comment\n7,${old},2,"Плохо, потерялся телескоп"\n`);
  await folder.ingest();
  expect((await at("2026-11-01T15:00:00Z")).expired).toEqual([{ source: "answers", texts: 1, rows: 1 }]);
  await folder.open(async (_company, warehouse) => expect(await placesOf(warehouse, "телескоп")).toEqual([]));
  expect([file(), await removed()]).toEqual([morning, [{ source: "answers", texts: 1, is_wiped: true }, { source: "chats", texts: 2, is_wiped: true }, { source: "answers", texts: 1, is_wiped: false }]]);

  const told = async () => (await examine(folder.dir, { now: () => new Date("2026-11-01T15:00:00Z") })).filter(({ check }) => check.startsWith("retention of")).map(({ seen }) => seen);
  expect(await told()).toEqual([
    "2 texts removed, the last as of 2026-11-01 08:00 (UTC)",
    "2 texts removed, the last as of 2026-11-01 15:00 (UTC); the bytes of 1 are in the warehouse file still and leave it with the first run from 2026-11-02 00:00 (UTC) on",
  ]);

  // the next day's first run has nothing to remove, and writes the file anew all the same
  expect((await at("2026-11-02T00:05:00Z")).expired).toEqual([]);
  expect((await removed()).every(({ is_wiped }) => is_wiped === true)).toBe(true);
  expect(await told()).toEqual(["2 texts removed, the last as of 2026-11-01 08:00 (UTC)", "2 texts removed, the last as of 2026-11-01 15:00 (UTC)"]);
  const bytes = readFileSync(warehousePath(folder.dir));
  expect([file() === morning, ...["аквариум", "телескоп"].map((word) => bytes.includes(word))]).toEqual([false, false, false]);
});

test("a text that stands elsewhere too keeps its words there, and its score everywhere", async () => {
  const folder = folderWith("{}");
  await folder.ingest();
  await compute(folder);
  await folder.open(async (_company, warehouse) => {
    const said = "select language, sentiment, sentiment_label, reason, is_thanks, redacted from ops.text_score where text_hash = md5('спасибо')";
    const before = await warehouse.rows(said);
    // «спасибо» is a comment and a message: the comment goes, the message stays
    withRetention(folder, "{ answers: 0d }");
    await compute(folder);
    await compute(folder);
    expect(await warehouse.rows(said)).toEqual(before);
    expect(before).toMatchObject([{ redacted: "спасибо" }]);
    // the message goes as well: the words go, the score stays
    withRetention(folder, "{ answers: 0d, chats: 0d }");
    await compute(folder);
    await compute(folder);
    expect(await warehouse.rows(said)).toEqual([{ ...before[0], redacted: null }]);
  });
});

test("texts that are gone keep their score when the reading changes", async () => {
  const folder = folderWith("{ chats: 0d }");
  await folder.ingest();
  await compute(folder);
  await folder.open(async (_company, warehouse) => {
    const scores = () => warehouse.rows("select text_hash, model_version, sentiment, reason from ops.text_score where redacted is null order by text_hash");
    const before = await scores();
    // the sixth, «спасибо», stands in a comment too
    expect(before).toHaveLength(5);
    folder.write("company.yaml", readFileSync(`${folder.dir}/company.yaml`, "utf8").replace("где мой заказ", "верните деньги"));
    await compute(folder);
    expect(await scores()).toEqual(before);
  });
});

test("a company that says nothing of retention loses nothing", async () => {
  const folder = folderWith("{}");
  await folder.ingest();
  await folder.open(async (company, warehouse) => {
    expect(await expireTexts(company, warehouse, { asOf, log: folder.log })).toEqual([]);
    expect(await warehouse.rows("select count(text) as n from staging.message")).toEqual([{ n: 6 }]);
  });
});
