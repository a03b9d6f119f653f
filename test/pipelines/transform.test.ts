import { afterEach, beforeEach, expect, test } from "vitest";
import { mustBeOfThisVersion } from "../../pipelines/computed.ts";
import { silentLog } from "../../pipelines/log.ts";
import { computeMetric } from "../../pipelines/metric.ts";
import { readModels } from "../../pipelines/model-file.ts";
import { transform } from "../../pipelines/transform.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { metrics } from "../../transforms/metrics.ts";
import { companyOf, stage, type Row } from "../transforms/staged.ts";

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await openMemoryWarehouse();
});
afterEach(() => warehouse.close());

const company = companyOf({ phone_region: "RU", privacy: { suppress_below: 0 }, answer_within: { chat: "5m" } });
const asOf = new Date("2026-11-01T00:00:00Z");
const run = () => transform(company, warehouse, { asOf, log: silentLog });

/** One person under three identifiers: writes in a chat by e-mail, calls by phone, and the shop knows both. */
const rows: Record<string, Row[]> = {
  order: [{ order_id: "1", ordered_at: "2026-10-01 10:00:00", status: "paid", amount: 50, customer_id: "C-1", email: "anna@example.com", phone: "+79161234567" }],
  conversation: [
    { conversation_id: "a", channel: "chat", started_at: "2026-10-05 09:00:00", email: "Anna@Example.com", reason: "delivery" },
    { conversation_id: "b", channel: "phone", started_at: "2026-10-07 09:00:00", answered_at: "2026-10-07 09:00:20", ended_at: "2026-10-07 09:05:00", phone: "8 (916) 123-45-67", reason: "delivery" },
  ],
  message: [
    { conversation_id: "a", position: 1, sent_at: "2026-10-05 09:00:00", author_kind: "customer", text: "Ужасно, заказ снова не привезли!" },
    { conversation_id: "a", position: 2, sent_at: "2026-10-05 09:02:00", author_kind: "agent", text: "Сейчас проверю" },
  ],
};

test("from staged records to marts: a call repeats a chat, because both are one person's", async () => {
  await stage(warehouse, rows);
  await run();
  expect(await computeMetric(warehouse, company, "first_contact_resolution", { grain: "all" })).toMatchObject([{ value: 0, n: 1 }]);
  expect(await computeMetric(warehouse, company, "net_sentiment", { grain: "all" })).toMatchObject([{ value: -100, n: 1 }]);
  expect(await computeMetric(warehouse, company, "first_reply_calendar_seconds", { by: ["channel"], grain: "all" })).toMatchObject([{ channel: "chat", value: 120 }, { channel: "phone", value: 20 }]);
});

test("twice over the same records gives the same tables", async () => {
  await stage(warehouse, rows);
  const contents = async () => {
    const tables = await warehouse.rows<{ name: string }>("select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('core', 'marts') and table_name not in ('model') order by 1");
    return Object.fromEntries(await Promise.all(tables.map(async ({ name }) => [name, await warehouse.rows(`select * from ${name} order by all`)] as const)));
  };
  await run();
  const first = await contents();
  await run();
  expect(await contents()).toEqual(first);
});

test("a company without any data has every mart, empty, and no metric", async () => {
  await stage(warehouse, {});
  await run();
  for (const { name } of metrics) expect([name, await computeMetric(warehouse, company, name)]).toEqual([name, []]);
  const states = await warehouse.rows<{ metric: string }>("select metric from marts.metric_state where first_on is not null");
  expect(states).toEqual([]);
});

test("when a check fails, the marts of the last good run stay", async () => {
  await stage(warehouse, rows);
  await run();
  await warehouse.run("insert into ops.run_source (run_id, source, read, loaded, unchanged, quarantined, started_at, ok) values ('r', 'desk', 5, 1, 1, 1, '2026-11-01', true)");
  await warehouse.run("delete from staging.desk__order");
  await expect(transform(company, warehouse, { asOf: new Date("2026-12-01T00:00:00Z"), log: silentLog })).rejects.toThrow(/“nothing disappears” of marts.pipeline_source found 1 row/);
  expect(await computeMetric(warehouse, company, "revenue", { grain: "all" })).toMatchObject([{ value: 50 }]);
  expect(await warehouse.rows("select as_of_at from config.run")).toEqual([{ as_of_at: asOf.toISOString() }]);
});

test("pages are not made of marts that lack what this version's models give them", async () => {
  await stage(warehouse, rows);
  await run();
  const models = await readModels();
  await expect(mustBeOfThisVersion(warehouse, company, models)).resolves.toBeUndefined();
  await warehouse.run("alter table marts.drift drop column is_read");
  await expect(mustBeOfThisVersion(warehouse, company, models)).rejects.toMatchObject({ message: "the warehouse was computed by another version of Otklik", details: { remedy: expect.stringMatching(/^run: npx otklik transform/) as string } });
});

test("what was built from what is written down, with row counts", async () => {
  await stage(warehouse, rows);
  await run();
  expect(await warehouse.rows("select depends_on from marts.lineage where model = 'core.contact' order by 1")).toEqual([
    { depends_on: "core.conversation" }, { depends_on: "core.episode" }, { depends_on: "core.purchase" },
  ]);
  expect(await warehouse.rows("select model, layer, row_count, grain from marts.model where model = 'core.contact'")).toMatchObject([{ layer: "core", row_count: 2, grain: expect.stringMatching(/^one row per contact/) }]);
});
