import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { readTexts } from "../../pipelines/read-texts.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";

const reason = (key: string, ...examples: string[]) => ({ key, label: { en: key, ru: key }, examples, path: [key] });
const nothingSaid = { name: { en: "Acme", ru: "Акме" }, labels: {}, reasons: [], aspects: [], kinds: {}, repeats: {} };
const company = { ...nothingSaid, reasons: [reason("delivery_late", "где мой заказ", "where is my parcel")] };

/** Staged records, with the columns that reading texts looks at; a test removes a text by setting it to null. */
async function openStaged(): Promise<Warehouse> {
  const warehouse = await openMemoryWarehouse();
  await warehouse.run(`
    create table staging.survey_response (source varchar, source_key varchar, name varchar, comment varchar, score double, scale_min integer, scale_max integer, question varchar, response_id varchar, answered_at timestamp, removed_hash varchar,
      _text_hash varchar as (coalesce(removed_hash, case when trim(comment) <> '' then md5(comment) end)));
    create table staging.conversation (source varchar, conversation_id varchar, name varchar, reason varchar, started_at timestamp, channel varchar as ('chat'));
    create table staging.message (source varchar, conversation_id varchar, position integer, name varchar, author_kind varchar, text varchar, sent_at timestamp, offset_seconds double, removed_hash varchar,
      _text_hash varchar as (coalesce(removed_hash, case when trim(text) <> '' then md5(text) end)));
  `);
  return warehouse;
}

describe("readTexts", () => {
  let warehouse: Warehouse;
  beforeEach(async () => {
    warehouse = await openStaged();
    await warehouse.run(`
      insert into staging.survey_response (source, source_key, name, comment) values ('s', '1', null, 'Отличный магазин'), ('s', '2', null, 'Отличный магазин'), ('s', '3', null, '  '), ('s', '4', null, null);
      insert into staging.conversation values ('c', 'c1', 'Анна Петрова', null, null);
      insert into staging.message (source, conversation_id, position, author_kind, text) values ('c', 'c1', 1, 'customer', 'Где мой заказ? Анна'), ('c', 'c1', 2, 'bot', 'Ищу'), ('c', 'c1', 3, 'agent', 'Здравствуйте, Анна!');
    `);
  });
  afterEach(() => warehouse.close());

  it("scores a text once however often it was written, and no empty ones", async () => {
    expect(await readTexts(company, warehouse, { log: silentLog })).toMatchObject({ distinct: 4, scored: 4 });
    const rows = await warehouse.rows("select redacted, language, sentiment_label, reason from ops.text_score order by redacted");
    expect(rows).toEqual([
      { redacted: "Где мой заказ? [name]", language: "ru", sentiment_label: "neutral", reason: "delivery_late" },
      { redacted: "Здравствуйте, [name]!", language: "ru", sentiment_label: "neutral", reason: null },
      { redacted: "Ищу", language: "ru", sentiment_label: "neutral", reason: null },
      { redacted: "Отличный магазин", language: "ru", sentiment_label: "positive", reason: null },
    ]);
  });

  it("stores nothing of a batch that cannot be stored whole, tells why, and leaves the warehouse usable", async () => {
    await readTexts(company, warehouse, { log: silentLog });
    await warehouse.run("insert into staging.message (source, conversation_id, position, author_kind, text) values ('c', 'c1', 4, 'agent', 'Вернём деньги через три дня')");
    await warehouse.run("drop table ops.text_phrase; create table ops.text_phrase (text_hash varchar, phrase varchar, shown varchar check (shown = ''))");
    const changed = { ...nothingSaid, reasons: [reason("praise", "отличный магазин")] };
    await expect(readTexts(changed, warehouse, { log: silentLog })).rejects.toThrow(/CHECK constraint/);
    expect(await warehouse.rows("select count(*) as texts from ops.text_score where redacted like 'Вернём%'")).toEqual([{ texts: 0 }]);
    expect(await warehouse.rows("select count(*) as texts from ops.text_score where redacted like 'Отличный%'")).toEqual([{ texts: 1 }]);
  });

  it("scores nothing twice, and everything anew when the reasons change", async () => {
    await readTexts(company, warehouse, { log: silentLog });
    expect((await readTexts(company, warehouse, { log: silentLog })).scored).toBe(0);
    await warehouse.run("insert into staging.message (source, conversation_id, position, author_kind, text) values ('c', 'c1', 4, 'customer', 'ok')");
    expect((await readTexts(company, warehouse, { log: silentLog })).scored).toBe(1);
    const changed = { ...nothingSaid, reasons: [reason("praise", "отличный магазин")] };
    expect((await readTexts(changed, warehouse, { log: silentLog })).scored).toBe(5);
    // one of comments in Russian, one of talk
    expect(await warehouse.rows("select count(*) as n, count(distinct model_version) as versions from ops.text_score")).toEqual([{ n: 5, versions: 2 }]);
  });

  it("leaves a company that is called like a person named, and scores anew what it calls itself now", async () => {
    await warehouse.run("insert into staging.survey_response (source, source_key, name, comment) values ('s', '5', null, 'Заказала платье в Марине, оператор Ольга помогла')");
    const redacted = async () => (await warehouse.rows("select redacted from ops.text_score where redacted like 'Заказала%'"))[0]!.redacted;
    await readTexts(company, warehouse, { log: silentLog });
    expect(await redacted()).toBe("Заказала платье в [name], оператор [name] помогла");
    await readTexts({ ...company, name: { en: "Marina", ru: "Марина" } }, warehouse, { log: silentLog });
    expect(await redacted()).toBe("Заказала платье в Марине, оператор [name] помогла");
  });
});

describe("readTexts and texts that were removed", () => {
  it("leaves their scores as they were when rules change, and reads them again when they come again", async () => {
    const warehouse = await openStaged();
    await warehouse.run("insert into staging.survey_response (comment) values ('Отличный магазин'), ('Ужасный магазин')");
    await readTexts(company, warehouse, { log: silentLog });
    await warehouse.run("update staging.survey_response set removed_hash = md5(comment), comment = null where comment = 'Ужасный магазин'");
    await warehouse.run("update ops.text_score set redacted = null where text_hash = md5('Ужасный магазин')");
    const changed = { ...nothingSaid, reasons: [reason("praise", "отличный магазин")] };
    expect(await readTexts(changed, warehouse, { log: silentLog })).toMatchObject({ distinct: 1, scored: 1 });
    const scores = "select redacted, sentiment_label from ops.text_score order by sentiment_label";
    expect(await warehouse.rows(scores)).toEqual([{ redacted: null, sentiment_label: "negative" }, { redacted: "Отличный магазин", sentiment_label: "positive" }]);
    await warehouse.run("insert into staging.message (text, author_kind) values ('Ужасный магазин', 'customer')");
    expect((await readTexts(changed, warehouse, { log: silentLog })).scored).toBe(1);
    expect(await warehouse.rows(scores)).toMatchObject([{ redacted: "Ужасный магазин" }, { redacted: "Отличный магазин" }]);
    warehouse.close();
  });

  it("keeps the rows of a table that had other columns", async () => {
    const warehouse = await openStaged();
    await warehouse.run("create schema if not exists ops; create or replace table ops.text_aspect (text_hash varchar, aspect varchar, old varchar); insert into ops.text_aspect values ('h', 'price', 'x')");
    await readTexts(company, warehouse, { log: silentLog });
    expect(await warehouse.rows("select * from ops.text_aspect")).toEqual([{ text_hash: "h", sentence: null, aspect: "price", sentiment: null, sentiment_label: null }]);
    warehouse.close();
  });

  it("keeps readings that were told without a confidence, and tells the confidence of all others", async () => {
    const warehouse = await openStaged();
    await warehouse.run("create schema if not exists ops; create or replace table ops.text_score (text_hash varchar, sentiment_label varchar); insert into ops.text_score values ('gone', 'negative')");
    await warehouse.run("insert into staging.survey_response (comment) values ('Отличный магазин'), ('お店はとても良かったです')");
    await readTexts(company, warehouse, { log: silentLog });
    expect(await warehouse.rows("select sentiment_label, sentiment_confidence between 0 and 1 as is_told from ops.text_score order by sentiment_label")).toEqual([
      { sentiment_label: "negative", is_told: null }, { sentiment_label: "positive", is_told: true }, { sentiment_label: null, is_told: null },
    ]);
    warehouse.close();
  });
});

describe("readTexts and what a company teaches", () => {
  it.each([[4, null], [5, "return_size"]])("takes a tag that company.yaml does not know, on %i texts, for %s", async (count, read) => {
    const warehouse = await openStaged();
    const tagged = Array.from({ length: count }, (_, i) => `('c', 'c${i}', 'return_size')`);
    const opened = Array.from({ length: count }, (_, i) => `('c', 'c${i}', 1, 'customer', 'the sleeves are too short, take number ${i} back')`);
    await warehouse.run(`insert into staging.conversation (source, conversation_id, reason) values ${tagged.join(", ")};
      insert into staging.message (source, conversation_id, position, author_kind, text) values ${opened.join(", ")}`);
    await warehouse.run("insert into staging.survey_response (comment) values ('the sleeves are too short')");
    await readTexts(company, warehouse, { log: silentLog });
    expect(await warehouse.rows("select reason from ops.text_score where text_hash = md5('the sleeves are too short')")).toEqual([{ reason: read }]);
    warehouse.close();
  });

  it("reads kinds and repeats by its phrases, and its own aspects", async () => {
    const warehouse = await openStaged();
    await warehouse.run("insert into staging.survey_response (comment) values ('Парковка ужасная'), ('Хочу кофе в зале'), ('Где печенье?')");
    const taught = { ...company, aspects: [{ key: "parking", label: null, words: ["парковка"] }], kinds: { idea: { examples: ["хочу кофе в зале"] } }, repeats: { status: { examples: ["где печенье"] } } };
    await readTexts(taught, warehouse, { log: silentLog });
    expect(await warehouse.rows("select redacted, feedback_kind, repeat_reason from ops.text_score order by redacted")).toEqual([
      { redacted: "Где печенье?", feedback_kind: "question", repeat_reason: "status" },
      { redacted: "Парковка ужасная", feedback_kind: "complaint", repeat_reason: null },
      { redacted: "Хочу кофе в зале", feedback_kind: "idea", repeat_reason: null },
    ]);
    expect(await warehouse.rows("select aspect, sentiment_label from ops.text_aspect")).toEqual([{ aspect: "parking", sentiment_label: "negative" }]);
    warehouse.close();
  });

  it("lets what the helpdesk's categories teach of kinds serve where it measures better than rules", async () => {
    const warehouse = await openStaged();
    await warehouse.run(`
      insert into staging.conversation select 'c', 'c' || i, null, ['wish', 'claim'][i % 2 + 1], timestamp '2026-01-01' + interval (i) hour from range(60) r(i);
      insert into staging.message (source, conversation_id, position, author_kind, text)
        select 'c', 'c' || i, 1, 'customer', ['зюзя', 'бурмыга'][i % 2 + 1] || ' в номере ' || i from range(60) r(i)`);
    await readTexts({ ...nothingSaid, kinds: { idea: { tags: ["wish"] }, complaint: { tags: ["claim"] } } }, warehouse, { log: silentLog });
    expect(await warehouse.rows("select head, serves, trained_on from ops.text_model where head = 'kind'")).toEqual([{ head: "kind", serves: true, trained_on: 60 }]);
    expect(await warehouse.rows("select feedback_kind, count(*) as n from ops.text_score group by all order by all")).toEqual([{ feedback_kind: "complaint", n: 30 }, { feedback_kind: "idea", n: 30 }]);
    warehouse.close();
  });

  describe("in a tree of reasons", () => {
    const tree = { ...nothingSaid, reasons: [{ ...reason("delivery", "шуршик рыжий"), path: ["delivery"] }, { ...reason("late"), path: ["delivery", "late"] }, { ...reason("moved"), path: ["delivery", "moved"] }, reason("site")] };
    /** Sixty conversations of each tag, whose customers begin with a word made of its own: letters tell it, whole words do not. */
    async function tagged(words: Record<string, string>): Promise<Warehouse> {
      const warehouse = await openStaged();
      for (const [tag, word] of Object.entries(words)) {
        await warehouse.run(`
          insert into staging.conversation select 'c', '${tag}' || i, null, '${tag}', timestamp '2026-01-01' + interval (i) hour from range(60) r(i);
          insert into staging.message (source, conversation_id, position, author_kind, text) select 'c', '${tag}' || i, 1, 'customer', '${word}' || translate(md5('${tag}' || i)[1:6], '0123456789abcdef', 'абвгдежзиклмнопр') from range(60) r(i)`);
      }
      await warehouse.run("insert into staging.survey_response (comment) values ('шуршик рыжий!'), ('зюзялотем')");
      return warehouse;
    }
    const learned = "select trained_on, serves from ops.text_model where head = 'reason'";
    const said = "select redacted, reason from ops.text_score where redacted in ('шуршик рыжий!', 'зюзялотем') order by redacted";

    it("learns leaves, leaves out a branch's tags beside closer ones, and keeps its phrases for texts like them", async () => {
      const warehouse = await tagged({ late: "зюзя", moved: "бурмыга", site: "квазик", delivery: "зюзя" });
      await readTexts(tree, warehouse, { log: silentLog });
      expect(await warehouse.rows(learned)).toEqual([{ trained_on: 180, serves: true }]);
      expect(await warehouse.rows(said)).toEqual([{ redacted: "зюзялотем", reason: "late" }, { redacted: "шуршик рыжий!", reason: "delivery" }]);
      warehouse.close();
    });

    it("learns a branch where nothing closer is tagged", async () => {
      const warehouse = await tagged({ delivery: "зюзя", site: "квазик" });
      await readTexts(tree, warehouse, { log: silentLog });
      expect(await warehouse.rows(learned)).toMatchObject([{ trained_on: 120 }]);
      expect(await warehouse.rows(said)).toEqual([{ redacted: "зюзялотем", reason: "delivery" }, { redacted: "шуршик рыжий!", reason: "delivery" }]);
      warehouse.close();
    });

    it("keeps what it learned where the texts that taught are gone, and tells a reason added since by its phrases", async () => {
      const warehouse = await tagged({ late: "зюзя", moved: "бурмыга", site: "квазик" });
      await readTexts(tree, warehouse, { log: silentLog });
      await warehouse.run("update staging.message set removed_hash = md5(text), text = null; insert into staging.survey_response (comment) values ('лямзик синий!')");
      await readTexts({ ...tree, reasons: [...tree.reasons, reason("gift", "лямзик синий")] }, warehouse, { log: silentLog });
      expect(await warehouse.rows(learned)).toEqual([{ trained_on: 180, serves: true }]);
      expect(await warehouse.rows(said)).toEqual([{ redacted: "зюзялотем", reason: "late" }, { redacted: "шуршик рыжий!", reason: "delivery" }]);
      expect(await warehouse.rows("select reason from ops.text_score where redacted = 'лямзик синий!'")).toEqual([{ reason: "gift" }]);
      warehouse.close();
    });

    it("reads what comes from channels without tags more strictly, and anew once it stands in a tagged one", async () => {
      const warehouse = await tagged({ late: "зюзя", moved: "бурмыга", site: "квазик" });
      await warehouse.run("insert into staging.conversation (source, conversation_id) values ('c', 'open')");
      await warehouse.run("insert into staging.message (source, conversation_id, position, author_kind, text) values ('c', 'open', 1, 'customer', 'бурмыгалотем'), ('nowhere', 'x', 1, 'customer', 'бурмыгалотем'), ('nowhere', 'x', 2, 'customer', 'квазиклотем')");
      await readTexts(tree, warehouse, { log: silentLog });
      const elsewhere = "select count(*) as n from ops.text_score where redacted in ('бурмыгалотем', 'квазиклотем', 'шуршик рыжий!') and context_hash = md5('|elsewhere')";
      expect(await warehouse.rows(elsewhere)).toEqual([{ n: 1 }]);
      await warehouse.run("insert into staging.message (source, conversation_id, position, author_kind, text) values ('c', 'open', 2, 'customer', 'квазиклотем')");
      expect((await readTexts(tree, warehouse, { log: silentLog })).scored).toBe(1);
      expect(await warehouse.rows(elsewhere)).toEqual([{ n: 0 }]);
      warehouse.close();
    });

    it("scores everything anew when a reason moves to another branch", async () => {
      const warehouse = await tagged({});
      await readTexts(tree, warehouse, { log: silentLog });
      expect((await readTexts(tree, warehouse, { log: silentLog })).scored).toBe(0);
      const moved = { ...tree, reasons: [...tree.reasons.slice(0, 2), { ...reason("moved"), path: ["moved"] }, reason("site")] };
      expect((await readTexts(moved, warehouse, { log: silentLog })).scored).toBe(2);
      warehouse.close();
    });
  });
});

describe("readTexts learning", () => {
  it("lets the learned model serve only where it measures better, and keeps the measurement", async () => {
    const warehouse = await openStaged();
    await warehouse.run(`
      insert into staging.survey_response (comment, score, scale_min, scale_max, question, answered_at)
        select 'сегодня ' || ['бурмыга', 'столб', 'зумба'][i % 3 + 1] || ' и квитанция номер ' || i, [2, 7, 10][i % 3 + 1], 0, 10, 'nps', timestamp '2026-01-01' + interval (i) hour from range(150) r(i);
      insert into staging.survey_response (comment, score, scale_min, scale_max, question, answered_at)
        select 'today ' || ['terrible', 'plain', 'excellent'][i % 3 + 1] || ' thing number ' || i, [1, 3, 5][i * 7919 % 3 + 1], 1, 5, 'csat', timestamp '2026-01-01' from range(150) r(i);
    `);
    await readTexts(nothingSaid, warehouse, { log: silentLog });
    const models = await warehouse.rows<{ language: string; serves: boolean; macro_f1: number; base_macro_f1: number; trained_on: number }>(
      "select language, serves, macro_f1, base_macro_f1, trained_on from ops.text_model where head = 'sentiment' order by language",
    );
    expect(models.map(({ language, trained_on }) => [language, trained_on])).toEqual([["en", 150], ["ru", 150]]);
    for (const { serves, macro_f1, base_macro_f1 } of models) expect(serves).toBe(macro_f1 > base_macro_f1);
    expect(models[1]).toMatchObject({ serves: true });
    expect(await warehouse.rows("select distinct sentiment_label from ops.text_score where redacted like '%бурмыга%'")).toEqual([{ sentiment_label: "negative" }]);
    // what comments taught holds for comments: in a chat the same word says nothing, until a comment has the very same text
    await warehouse.run("insert into staging.message (source, conversation_id, position, author_kind, text) values ('c', 'c1', 1, 'customer', 'тут бурмыга')");
    await readTexts(nothingSaid, warehouse, { log: silentLog });
    const said = "select sentiment_label from ops.text_score where redacted = 'тут бурмыга'";
    expect(await warehouse.rows(said)).toEqual([{ sentiment_label: "neutral" }]);
    await warehouse.run("insert into staging.survey_response (comment) values ('тут бурмыга')");
    expect((await readTexts(nothingSaid, warehouse, { log: silentLog })).scored).toBe(1);
    expect(await warehouse.rows(said)).toEqual([{ sentiment_label: "negative" }]);
    expect((await readTexts(nothingSaid, warehouse, { log: silentLog })).scored).toBe(0);
    expect(await warehouse.rows("select count(*) as n from ops.text_model")).toEqual([{ n: 2 }]);
    warehouse.close();
  });

  it("reads comments anew in the language that learned anew, and nothing else", async () => {
    const warehouse = await openStaged();
    const answer = (words: string[], from: number, to: number): Promise<unknown> =>
      warehouse.run(`
        insert into staging.survey_response (comment, score, scale_min, scale_max, question, answered_at)
        select ['${words.join("', '")}'][i % 3 + 1] || ' ' || i, [2, 7, 10][i % 3 + 1], 0, 10, 'nps', timestamp '2026-01-01' + interval (i) hour from range(${from}, ${to}) r(i)`);
    await answer(["сегодня бурмыга и квитанция", "сегодня столб и квитанция", "сегодня зумба и квитанция"], 0, 120);
    await answer(["today grumble and the receipt", "today pillar and the receipt", "today zumba and the receipt"], 0, 120);
    await warehouse.run("insert into staging.message (source, conversation_id, position, author_kind, text) values ('c', 'c1', 1, 'customer', 'Где квитанция?')");
    expect((await readTexts(nothingSaid, warehouse, { log: silentLog })).scored).toBe(241);
    // a quarter more labels in Russian: its 120 comments are read anew beside the 30 that came, English and the chat stay
    await answer(["сегодня бурмыга и квитанция", "сегодня столб и квитанция", "сегодня зумба и квитанция"], 120, 150);
    expect((await readTexts(nothingSaid, warehouse, { log: silentLog })).scored).toBe(150);
    expect((await readTexts(nothingSaid, warehouse, { log: silentLog })).scored).toBe(0);
    warehouse.close();
  });

  it("is as sure of comments that rules read as their marks agree with the rules, and of chats as the rules are", async () => {
    const warehouse = await openStaged();
    // marks agree with praise and blame nine times of ten, with neither seven times, whatever the receipt
    await warehouse.run(`
      insert into staging.survey_response (comment, score, scale_min, scale_max, question, answered_at)
        select ['Отличный магазин', 'Ужасный магазин', 'Был в магазине'][i % 3 + 1] || ', чек ' || md5(i::varchar)[1:4],
          case when (i // 3) % 10 < [9, 9, 7][i % 3 + 1] then [10, 1, 8][i % 3 + 1] else [1, 8, 10][i % 3 + 1] end, 0, 10, 'nps', timestamp '2026-01-01' from range(300) r(i);
      insert into staging.message (source, conversation_id, position, author_kind, text) values ('c', 'c1', 1, 'customer', 'Отличный магазин, чек abcd')`);
    await readTexts(nothingSaid, warehouse, { log: silentLog });
    const model = "select serves, trust_slope < 0 as is_learned from ops.text_model where head = 'sentiment' and language = 'ru'";
    expect(await warehouse.rows(model)).toEqual([{ serves: false, is_learned: true }]);
    const sure = (text: string): Promise<{ sure: number }[]> => warehouse.rows("select avg(sentiment_confidence) as sure from ops.text_score where redacted like $text", { text });
    const [[comments], [neither], [chat]] = await Promise.all([sure("Отличный магазин, чек ____"), sure("Был в магазине%"), sure("%abcd")]);
    expect(comments!.sure).toBeCloseTo(0.9, 1);
    expect(neither!.sure).toBeCloseTo(0.7, 1);
    expect(chat!.sure).not.toBeCloseTo(comments!.sure, 2);
    // the same is found again, not learned again
    expect((await readTexts(nothingSaid, warehouse, { log: silentLog })).scored).toBe(0);
    warehouse.close();
  });
});
