import { afterEach, beforeEach, expect, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { transform } from "../../pipelines/transform.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { companyOf, stage, type Row } from "../transforms/staged.ts";

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await openMemoryWarehouse();
});
afterEach(() => warehouse.close());

const told = [
  "Ужасная доставка, меня зовут Аристарх Жмыхачёв, верните деньги завтра",
  "Курьер не приехал, почта zhmyh77@mail.ru, обещали через два дня",
  "Где мой заказ? Звоните 8 999 123-45-67, адрес улица Зеленодольская, дом 7, квартира 12",
  "Плохое качество, карта 4276 0284 0660 2805, паспорт 45 10 654321",
  "The courier was rude, my name is Balthasar Quirksworth, call me on +44 7700 900 123",
  "Awful delivery, I live at 22 Quillbrook Lane, write to balthasar.q@gmail.com by Friday",
];
const planted = /жмыхач|аристарх|zhmyh|123-45-67|зеленодольск|0284 0660|654321|quirksworth|balthasar|900 123|quillbrook/i;
const weeks = ["2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26"];

test("what a customer tells of a person is in no mart, no score, no phrase, no promise and no aspect", async () => {
  const spoken = weeks.flatMap((day, week) => told.map((text, i) => ({ day, id: `c${week}-${i}`, text: `${text} ${"!".repeat(week)}` })));
  const rows: Record<string, Row[]> = {
    conversation: spoken.map(({ day, id }) => ({ conversation_id: id, channel: "chat", started_at: `${day} 09:00:00`, email: `${id}@example.com`, reason: "delivery" })),
    message: spoken.map(({ day, id, text }) => ({ conversation_id: id, position: 1, sent_at: `${day} 09:00:00`, author_kind: "customer", text })),
    survey_response: spoken.map(({ day, id, text }) => ({ response_id: id, answered_at: `${day} 10:00:00`, survey: "after", question: "nps", score: 1, scale_min: 0, scale_max: 10, comment: text })),
  };
  await stage(warehouse, rows);
  await transform(companyOf({ phone_region: "RU", privacy: { suppress_below: 0 } }), warehouse, { asOf: new Date("2026-11-01T00:00:00Z"), log: silentLog });
  expect(await warehouse.rows("select count(*) > 20 as has from ops.text_score where contains(redacted, '[')")).toEqual([{ has: true }]);
  const columns = await warehouse.rows<{ place: string; column: string }>(
    `select table_schema || '.' || table_name as place, column_name as "column" from information_schema.columns
     where data_type = 'VARCHAR' and (table_schema = 'marts' or starts_with(table_name, 'text') or contains(table_name, 'promise')) and table_schema not in ('staging', 'raw')`,
  );
  expect(columns.length).toBeGreaterThan(50);
  const leaks: string[] = [];
  for (const { place, column } of columns) {
    const cells = await warehouse.rows<{ cell: string }>(`select distinct "${column}" as cell from ${place} where "${column}" is not null`);
    leaks.push(...cells.filter(({ cell }) => planted.test(cell)).map(({ cell }) => `${place}.${column}: ${cell}`));
  }
  expect(leaks).toEqual([]);
});
