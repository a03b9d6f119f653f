import { expect, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { computeMetric } from "../../pipelines/metric.ts";
import { readModels } from "../../pipelines/model-file.ts";
import { linkModels, modelsFor } from "../../pipelines/model-graph.ts";
import { buildModels } from "../../pipelines/models.ts";
import { readTexts } from "../../pipelines/read-texts.ts";
import { writeSettings } from "../../pipelines/settings.ts";
import { openMemoryWarehouse } from "../../pipelines/warehouse.ts";
import { companyOf, know, stage } from "./staged.ts";

test("a text counts once for every aspect it judges, by the mean of its sentences, with quotes behind", async () => {
  const warehouse = await openMemoryWarehouse();
  const company = companyOf({ aspects: [{ key: "parking", words: ["парковка"] }], privacy: { suppress_below: 0, grey_below: 0 } });
  await stage(warehouse, {
    conversation: [{ conversation_id: "c1", channel: "chat", started_at: "2026-10-05 09:00:00", customer_id: "anna" }],
    message: [{ conversation_id: "c1", position: 1, sent_at: "2026-10-05 09:00:00", author_kind: "customer", text: "Курьер опоздал, но девушка на линии была очень мила, заказ №12345678" }],
    survey_response: [
      { response_id: "r1", question: "nps", score: 3, scale_min: 0, scale_max: 10, channel: "email", answered_at: "2026-10-06 09:00:00", customer_id: "anna", comment: "Доставка отличная. Доставка быстрая. Но доставка ужасная." },
      { response_id: "r2", question: "nps", score: 3, scale_min: 0, scale_max: 10, channel: "email", answered_at: "2026-10-06 09:00:00", customer_id: "boris", comment: "Парковка у магазина ужасная, заказ №12345678" },
    ],
  });
  await know(warehouse);
  await readTexts(company, warehouse, { log: silentLog });
  await writeSettings(company, warehouse, new Date("2026-11-01T00:00:00Z"));
  await buildModels(warehouse, modelsFor(["core.aspect_day", "marts.aspect_quote", "core.inactivity_window"], await linkModels(warehouse, await readModels())), { log: silentLog });

  const values = await computeMetric(warehouse, company, "aspect_sentiment", { by: ["aspect"], grain: "all" });
  // delivery: one message −100; one comment (100 + 100 − 100) ÷ 3 = 33⅓; their mean is −33⅓
  expect(values.map(({ aspect, value, n }) => [aspect, value, n])).toEqual([["delivery", expect.closeTo(-100 / 3, 10), 2], ["parking", -100, 1], ["staff", 100, 1]]);
  const channels = await computeMetric(warehouse, company, "aspect_sentiment", { by: ["aspect", "channel"], grain: "all" });
  expect(channels.filter(({ aspect }) => aspect === "delivery").map(({ channel, value }) => [channel, value])).toEqual([["chat", -100], ["email", expect.closeTo(100 / 3, 10)]]);
  // a quote is told of the only aspect in its text, in the text's own tone; numbers of orders stay out
  expect(await warehouse.rows("select aspect, sentiment_label, channel, text from marts.aspect_quote order by 1")).toEqual([
    { aspect: "parking", sentiment_label: "negative", channel: "email", text: "Парковка у магазина ужасная, заказ [number]" },
  ]);
  warehouse.close();
});
