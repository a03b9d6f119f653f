import { expect, test } from "vitest";
import { companyFolder } from "../pipelines/company-folder.ts";
import { forgetting } from "./forgetting.ts";
import { stage } from "./staged.ts";

const here = forgetting();

test("refused rows go that name the person by a short id, or a record of theirs by its key; others stay", async () => {
  await stage(here.warehouse, "shop", "order", [{ source_key: "1", order_id: "A-555", ordered_at: "2026-01-01", customer_id: "10077", status: "paid" }]);
  await here.options.rebuild(here.warehouse);
  await here.warehouse.run(`insert into ops.quarantine (source, row) values
    ('shop', '{"customer":10077,"sum":"x"}'), ('survey', '{"answers":[{"order":"a-555"}]}'), ('shop', 'torn;10077;'),
    ('shop', '{"customer":100770}'), ('survey', '{"order":"A-5551"}')`);
  expect((await here.forgetOne("10077")).removed).toMatchObject({ "ops.quarantine": 3 });
  expect(await here.warehouse.rows("select row from ops.quarantine where source <> 'chats' order by 1")).toEqual([{ row: '{"customer":100770}' }, { row: '{"order":"A-5551"}' }]);
});

test("of a refused order whose row retention removed the number tells that it goes", async () => {
  await stage(here.warehouse, "shop", "order", [{ source_key: "1", order_id: "A-555", ordered_at: "2026-01-01", customer_id: "10077", phone: "+7 916 123-45-67", status: "paid" }]);
  await here.options.rebuild(here.warehouse);
  await here.warehouse.run("insert into ops.quarantine (source, record, order_id) values ('shop', 'order', 'A-555'), ('shop', 'order', 'web/79161234567/1'), ('shop', 'order', 'A-5551')");
  expect((await here.forgetOne("10077")).removed).toMatchObject({ "ops.quarantine": 2 });
  expect(await here.warehouse.rows("select order_id from ops.quarantine where source = 'shop'")).toEqual([{ order_id: "A-5551" }]);
});

test("a short id takes no refused row in which a column of something else holds it; unmapped columns and torn lines are taken", async () => {
  const folder = companyFolder(`
survey: { files: s.csv, record: survey_response, fields: { answered_at: day, question: =nps, score: Mark, scale: 0-99, customer_id: Client, phone: Tel } }
chats: { files: c.jsonl, record: conversation, key: conversation_id, fields: { conversation_id: talk.id, channel: =chat, customer_id: "who[0].number", order_id: order } }
`);
  const sources = (await folder.company()).sources;
  await stage(here.warehouse, "survey", "survey_response", [{ source_key: "1", answered_at: "2026-01-01", question: "nps", customer_id: "42" }]);
  await stage(here.warehouse, "chats", "conversation", [{ source_key: "7", conversation_id: "7", started_at: "2026-01-03", customer_id: "42" }]);
  await here.options.rebuild(here.warehouse);
  const rows = ['{"client":"42","Mark":"x"}', '{"Client":"5","Mark":"42"}', '{"Client":"5","Tel":"42","Mark":"x"}', '{"Client":"5","Branch":"42"}', "42;torn;line"];
  for (const row of rows) await here.warehouse.run("insert into ops.quarantine (source, field, row) values ('survey', 'score', $row)", { row });
  const talks = ['{"talk":{"id":"7"},"order":"9"}', '{"talk":{"id":"8"},"order":"7"}', '{"talk":{"id":"8"},"who":[{"number":42}]}', '{"talk":{"id":"42"},"who":[]}'];
  for (const row of talks) await here.warehouse.run("insert into ops.quarantine (source, field, row) values ('chats', 'started_at', $row)", { row });
  here.company = { ...here.company, sources };
  await here.forgetOne("customer_id:42");
  expect((await here.warehouse.rows<{ row: string }>("select row from ops.quarantine where row not like '%other%' and row not like 'Anna%' order by rowid")).map(({ row }) => row)).toEqual([rows[1], rows[2], talks[1], talks[3]]);
});
