import { expect, it } from "vitest";
import { sentimentLabels } from "../../pipelines/text/labels.ts";
import { openMemoryWarehouse } from "../../pipelines/warehouse.ts";

it("takes the tone of comments from their scores, and none of plain words under a score that hardly blames", async () => {
  const warehouse = await openMemoryWarehouse();
  await warehouse.run(`
    create table staging.survey_response (comment varchar, score double, scale_min integer, scale_max integer, question varchar, answered_at timestamp);
    insert into staging.survey_response by position
    select *, 'nps', timestamp '2026-01-01' from (values
      ('подключили три дня назад', 5, 0, 10), ('мастер нагрубил и ушёл', 6, 0, 10), ('подключили вчера вечером', 4, 0, 10),
      ('хожу сюда второй год', 7, 0, 10), ('всё понравилось', 9, 0, 10), ('живу рядом', 1, 1, 5), ('зашёл в обед', 6, 0, 10), ('зашёл в обед', 2, 0, 10));`);
  const labels = (await sentimentLabels(warehouse)).get("ru")!;
  expect(Object.fromEntries(labels.map(({ text, label }) => [text, label]))).toEqual({
    "мастер нагрубил и ушёл": "negative",
    "подключили вчера вечером": "negative",
    "хожу сюда второй год": "neutral",
    "всё понравилось": "positive",
    "живу рядом": "negative",
    "зашёл в обед": "negative",
  });
  warehouse.close();
});
