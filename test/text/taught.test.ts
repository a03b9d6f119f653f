import { expect, it } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { readTexts } from "../../pipelines/read-texts.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";

const nothingSaid = { name: { en: "Acme", ru: "Акме" }, labels: {}, reasons: [], aspects: [], kinds: {}, repeats: {} };

/** Conversations that open with a text each, under the tag of the helpdesk; without one they are only read. */
async function openTagged(openings: readonly (readonly [text: string, tag: string | null])[]): Promise<Warehouse> {
  const warehouse = await openMemoryWarehouse();
  await warehouse.run(`
    create table staging.survey_response (source varchar, source_key varchar, name varchar, comment varchar, score double, scale_min integer, scale_max integer, question varchar, response_id varchar, answered_at timestamp, _text_hash varchar);
    create table staging.conversation (source varchar, conversation_id varchar, name varchar, reason varchar, started_at timestamp, channel varchar as ('chat'));
    create table staging.message (source varchar, conversation_id varchar, position integer, name varchar, author_kind varchar, text varchar, sent_at timestamp, offset_seconds double, _text_hash varchar as (md5(text)));
  `);
  for (const [i, [text, tag]] of openings.entries()) {
    await warehouse.run("insert into staging.conversation values ('c', $id, null, $tag, timestamp '2026-01-01')", { id: `c${i}`, tag });
    await warehouse.run("insert into staging.message (source, conversation_id, position, name, author_kind, text) values ('c', $id, 1, null, 'customer', $text)", { id: `c${i}`, text });
  }
  return warehouse;
}

const repeats = { status: { tags: ["chase"] }, not_fixed: { tags: ["reopened"] } };
const reasonOf = async (warehouse: Warehouse, text: string) => (await warehouse.rows<{ repeat_reason: string | null }>("select repeat_reason from ops.text_score where redacted = $text", { text }))[0]!.repeat_reason;
const served = (warehouse: Warehouse) => warehouse.rows("select serves, trained_on, base_macro_f1 is not null as is_compared from ops.text_model where head = 'repeat'");

/** A company's own way of speaking, of which no cue knows. */
const openings = Array.from({ length: 60 }, (_, i): [string, string] => (i % 2 ? [`Пингую тикет по складу ${i} ещё с утра`, "chase"] : [`Косяк по ячейке ${i} вылез после приёмки`, "reopened"]));

it("learns why customers of a helpdesk come again, and serves where it measures better than the cues", async () => {
  const warehouse = await openTagged([...openings, ["Пингую тикет по складу 7001", null], ["Косяк по ячейке 7002 вылез", null]]);
  await readTexts({ ...nothingSaid, repeats }, warehouse, { log: silentLog });
  expect(await served(warehouse)).toEqual([{ serves: true, trained_on: 60, is_compared: true }]);
  expect(await reasonOf(warehouse, "Пингую тикет по складу 7001")).toBe("status");
  expect(await reasonOf(warehouse, "Косяк по ячейке 7002 вылез")).toBe("not_fixed");
  warehouse.close();
});

it("leaves to the cues what it is unsure of, and says nothing of what is neither", async () => {
  const warehouse = await openTagged([...openings, ["You misunderstood me, I meant the other lamp", null], ["И ещё один вопрос: есть ли у вас гамаки?", null], ["Хочу купить чайник", null]]);
  await readTexts({ ...nothingSaid, repeats }, warehouse, { log: silentLog });
  expect(await reasonOf(warehouse, "You misunderstood me, I meant the other lamp")).toBe("misunderstanding");
  expect(await reasonOf(warehouse, "И ещё один вопрос: есть ли у вас гамаки?")).toBe("new_question");
  expect(await reasonOf(warehouse, "Хочу купить чайник")).toBeNull();
  warehouse.close();
});

it("does not serve where tags say nothing of the words, and the cues answer", async () => {
  const chance = Array.from({ length: 20 }, (_, i): [string, string] => [`чай и ложка ${i}`, i % 2 ? "chase" : "reopened"]);
  const told = Array.from({ length: 40 }, (_, i): [string, string] => (i % 2 ? [`Есть новости по заявке ${i}?`, "chase"] : [`Опять не работает лампа ${i}`, "reopened"]));
  const warehouse = await openTagged([...chance, ...told]);
  await readTexts({ ...nothingSaid, repeats }, warehouse, { log: silentLog });
  expect(await served(warehouse)).toEqual([{ serves: false, trained_on: 60, is_compared: true }]);
  expect(await reasonOf(warehouse, "Есть новости по заявке 1?")).toBe("status");
  expect(await reasonOf(warehouse, "Опять не работает лампа 0")).toBe("not_fixed");
  warehouse.close();
});

it("reads a text much like one of the company's phrases as it, and others by the cues", async () => {
  const warehouse = await openTagged([["Пингую тикет", null], ["До сих пор не исправили", null]]);
  await readTexts({ ...nothingSaid, repeats: { status: { examples: ["пингую тикет"] } } }, warehouse, { log: silentLog });
  expect(await reasonOf(warehouse, "Пингую тикет")).toBe("status");
  expect(await reasonOf(warehouse, "До сих пор не исправили")).toBe("not_fixed");
  warehouse.close();
});

it("tells the kinds that tags teach from each other, and leaves the other kinds, and what is of none, to what reads without them", async () => {
  const asked = Array.from({ length: 60 }, (_, i): [string, string] => (i % 2 ? [`Почём нынче вилка ${i} размера?`, "price"] : [`Гарантийный случай: втулка ${i} люфтит`, "warranty"]));
  const praise = "Чудесные люди, задний трос починили бесплатно, очень доволен";
  const idle = "Буду у вас после шести";
  const warehouse = await openTagged([...asked, ["Гарантийный случай: втулка люфтит", null], [praise, null], [idle, null], ["нужна копия ключика", null]]);
  const comment = "Прекрасный мастер, спасибо за отличную работу";
  await warehouse.run("insert into staging.survey_response (comment, _text_hash) values ($comment, md5($comment))", { comment });
  const kindOf = async (text: string) => (await warehouse.rows<{ feedback_kind: string | null }>("select feedback_kind from ops.text_score where redacted = $text", { text }))[0]!.feedback_kind;
  await readTexts({ ...nothingSaid, kinds: { question: { tags: ["price"] }, complaint: { tags: ["warranty"] }, idea: { examples: ["нужна копия ключика"] } } }, warehouse, { log: silentLog });
  expect(await warehouse.rows("select serves from ops.text_model where head = 'kind'")).toEqual([{ serves: true }]);
  expect(await kindOf("Гарантийный случай: втулка люфтит")).toBe("complaint");
  expect(await kindOf(praise)).toBe("praise");
  expect(await kindOf(comment)).toBe("praise");
  expect(await kindOf(idle)).toBeNull();
  expect(await kindOf("нужна копия ключика")).toBe("idea");
  warehouse.close();
});
