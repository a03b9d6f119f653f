import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { readTexts } from "../../pipelines/read-texts.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";

const reason = (key: string, ...examples: string[]) => ({ key, label: { en: key, ru: key }, examples });
const company = { reasons: [reason("delivery_late", "где мой заказ", "where is my parcel")] };

describe("readTexts", () => {
  let warehouse: Warehouse;
  beforeEach(async () => {
    warehouse = await openMemoryWarehouse();
    await warehouse.run(`
      create table staging.survey_response (source varchar, source_key varchar, name varchar, comment varchar, score double, scale_min integer, scale_max integer, question varchar, response_id varchar, answered_at timestamp);
      create table staging.conversation (source varchar, conversation_id varchar, name varchar, reason varchar, started_at timestamp);
      create table staging.message (source varchar, conversation_id varchar, position integer, name varchar, author_kind varchar, text varchar);
      insert into staging.survey_response (source, source_key, name, comment) values ('s', '1', null, 'Отличный магазин'), ('s', '2', null, 'Отличный магазин'), ('s', '3', null, '  '), ('s', '4', null, null);
      insert into staging.conversation values ('c', 'c1', 'Анна Петрова', null, null);
      insert into staging.message values ('c', 'c1', 1, null, 'customer', 'Где мой заказ? Анна'), ('c', 'c1', 2, null, 'bot', 'Ищу'), ('c', 'c1', 3, null, 'agent', 'Здравствуйте, Анна!');
    `);
  });
  afterEach(() => warehouse.close());

  it("scores a text once however often it was written, and no empty ones", async () => {
    expect(await readTexts(company, warehouse, { log: silentLog })).toMatchObject({ distinct: 3, scored: 3 });
    const rows = await warehouse.rows("select redacted, language, sentiment_label, reason from ops.text_score order by redacted");
    expect(rows).toEqual([
      { redacted: "Где мой заказ? [name]", language: "ru", sentiment_label: "neutral", reason: "delivery_late" },
      { redacted: "Здравствуйте, [name]!", language: "ru", sentiment_label: "neutral", reason: null },
      { redacted: "Отличный магазин", language: "ru", sentiment_label: "positive", reason: null },
    ]);
  });

  it("scores nothing twice, and everything anew when the reasons change", async () => {
    await readTexts(company, warehouse, { log: silentLog });
    expect((await readTexts(company, warehouse, { log: silentLog })).scored).toBe(0);
    await warehouse.run("insert into staging.message values ('c', 'c1', 4, null, 'customer', 'ok')");
    expect((await readTexts(company, warehouse, { log: silentLog })).scored).toBe(1);
    const changed = { reasons: [reason("praise", "отличный магазин")] };
    expect((await readTexts(changed, warehouse, { log: silentLog })).scored).toBe(4);
    expect(await warehouse.rows("select count(*) as n, count(distinct model_version) as versions from ops.text_score")).toEqual([{ n: 4, versions: 1 }]);
  });
});

describe("readTexts learning", () => {
  it("lets the learned model serve only where it measures better, and keeps the measurement", async () => {
    const warehouse = await openMemoryWarehouse();
    await warehouse.run(`
      create table staging.survey_response (source varchar, source_key varchar, name varchar, comment varchar, score double, scale_min integer, scale_max integer, question varchar, response_id varchar, answered_at timestamp);
      create table staging.conversation (source varchar, conversation_id varchar, name varchar, reason varchar, started_at timestamp);
      create table staging.message (source varchar, conversation_id varchar, position integer, name varchar, author_kind varchar, text varchar);
      insert into staging.survey_response (comment, score, scale_min, scale_max, question, answered_at)
        select 'сегодня ' || ['грымза', 'столб', 'зумба'][i % 3 + 1] || ' и квитанция номер ' || i, [2, 7, 10][i % 3 + 1], 0, 10, 'nps', timestamp '2026-01-01' + interval (i) hour from range(150) r(i);
      insert into staging.survey_response (comment, score, scale_min, scale_max, question, answered_at)
        select 'today ' || ['terrible', 'plain', 'excellent'][i % 3 + 1] || ' thing number ' || i, [1, 3, 5][i * 7919 % 3 + 1], 1, 5, 'csat', timestamp '2026-01-01' from range(150) r(i);
    `);
    await readTexts({ reasons: [] }, warehouse, { log: silentLog });
    const models = await warehouse.rows<{ language: string; serves: boolean; macro_f1: number; base_macro_f1: number; trained_on: number }>(
      "select language, serves, macro_f1, base_macro_f1, trained_on from ops.text_model where head = 'sentiment' order by language",
    );
    expect(models.map(({ language, trained_on }) => [language, trained_on])).toEqual([["en", 150], ["ru", 150]]);
    for (const { serves, macro_f1, base_macro_f1 } of models) expect(serves).toBe(macro_f1 > base_macro_f1);
    expect(models[1]).toMatchObject({ serves: true });
    expect(await warehouse.rows("select distinct sentiment_label from ops.text_score where redacted like '%грымза%'")).toEqual([{ sentiment_label: "negative" }]);
    // what comments taught holds for comments: in a chat the same word says nothing, until a comment has the very same text
    await warehouse.run("insert into staging.message values ('c', 'c1', 1, null, 'customer', 'тут грымза')");
    await readTexts({ reasons: [] }, warehouse, { log: silentLog });
    const said = "select sentiment_label from ops.text_score where redacted = 'тут грымза'";
    expect(await warehouse.rows(said)).toEqual([{ sentiment_label: "neutral" }]);
    await warehouse.run("insert into staging.survey_response (comment) values ('тут грымза')");
    expect((await readTexts({ reasons: [] }, warehouse, { log: silentLog })).scored).toBe(1);
    expect(await warehouse.rows(said)).toEqual([{ sentiment_label: "negative" }]);
    expect((await readTexts({ reasons: [] }, warehouse, { log: silentLog })).scored).toBe(0);
    expect(await warehouse.rows("select count(*) as n from ops.text_model")).toEqual([{ n: 2 }]);
    warehouse.close();
  });
});
