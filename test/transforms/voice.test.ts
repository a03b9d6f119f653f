import { expect, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { computeMetric } from "../../pipelines/metric.ts";
import { readModels } from "../../pipelines/model-file.ts";
import { linkModels, modelsFor } from "../../pipelines/model-graph.ts";
import { buildModels } from "../../pipelines/models.ts";
import { readTexts } from "../../pipelines/read-texts.ts";
import { writeSettings } from "../../pipelines/settings.ts";
import { openMemoryWarehouse } from "../../pipelines/warehouse.ts";
import { limitsOfPortions } from "../../transforms/intervals.ts";
import { companyOf, know, stage } from "./staged.ts";

test("what one customer says on one day is one for an interval, and one chat of somebody unknown is, too", async () => {
  const warehouse = await openMemoryWarehouse();
  const company = companyOf({ privacy: { suppress_below: 0, grey_below: 0 } });
  const chat = (id: string, customer: string | null, texts: string[]) => ({
    conversation: { conversation_id: id, channel: "chat", started_at: "2026-10-05 09:00:00", customer_id: customer },
    message: texts.map((text, at) => ({ conversation_id: id, position: at + 1, sent_at: `2026-10-05 09:0${at}:00`, author_kind: "customer", text })),
  });
  const [late, rude, lovely] = ["Курьер опоздал на три часа, отвратительная доставка", "Оператор нахамил, ужасное обслуживание", "Спасибо, доставка отличная, всё понравилось"];
  const chats = [chat("c1", "anna", [late, late]), chat("c2", "boris", [lovely]), chat("c3", null, [rude, late])];
  await stage(warehouse, { conversation: chats.map(({ conversation }) => conversation), message: chats.flatMap(({ message }) => message) });
  await know(warehouse);
  await readTexts(company, warehouse, { log: silentLog });
  await writeSettings(company, warehouse, new Date("2026-11-01T00:00:00Z"));
  await buildModels(warehouse, modelsFor(["core.voice_day", "core.aspect_day", "core.inactivity_window"], await linkModels(warehouse, await readModels())), { log: silentLog });

  expect(await warehouse.rows("select writer_id like '%c3' as is_chat, text_count, sentiment_sum, feedback_count, complaint_count from core.voice_day order by all")).toEqual([
    { is_chat: false, text_count: 1, sentiment_sum: 100, feedback_count: 1, complaint_count: 0 },
    { is_chat: false, text_count: 2, sentiment_sum: -200, feedback_count: 2, complaint_count: 2 },
    { is_chat: true, text_count: 2, sentiment_sum: -200, feedback_count: 2, complaint_count: 2 },
  ]);
  // 4 complaints of 5 by three: squares and products 4 + 0 + 4, squares of their numbers 4 + 1 + 4
  const limits = limitsOfPortions({ part: 4, whole: 5, squares: 8, products: 8, squaresOfWhole: 9 }, 5);
  expect(await computeMetric(warehouse, company, "complaint_share", { grain: "all" })).toMatchObject([{ value: 0.8, n: 5, ...limits }]);
  expect(await warehouse.rows("select text_count, opinion_sum from core.aspect_day where aspect = 'delivery' order by all")).toEqual([
    { text_count: 1, opinion_sum: -100 },
    { text_count: 1, opinion_sum: 100 },
    { text_count: 2, opinion_sum: -200 },
  ]);
  warehouse.close();
});

test("a customer's texts of a month are told by as one customer's, on however many days they were written", async () => {
  const say = (id: string, customer_id: string, day: number) => ({
    conversation: { conversation_id: id, channel: "chat", started_at: `2026-10-0${day} 09:00:00`, customer_id },
    message: { conversation_id: id, position: 1, sent_at: `2026-10-0${day} 09:00:00`, author_kind: "customer", text: `Курьер опоздал на ${day} часа, отвратительная доставка` },
  });
  const figures = async (chats: ReturnType<typeof say>[]) => {
    const warehouse = await openMemoryWarehouse();
    const company = companyOf({});
    await stage(warehouse, { conversation: chats.map(({ conversation }) => conversation), message: chats.map(({ message }) => message) });
    await know(warehouse);
    await readTexts(company, warehouse, { log: silentLog });
    await writeSettings(company, warehouse, new Date("2026-11-01T00:00:00Z"));
    await buildModels(warehouse, modelsFor(["core.voice_day", "core.aspect_day", "core.inactivity_window"], await linkModels(warehouse, await readModels())), { log: silentLog });
    const rows = await Promise.all(["net_sentiment", "complaint_share", "aspect_sentiment"].map((name) => computeMetric(warehouse, company, name, { grain: "all" })));
    warehouse.close();
    return rows.map(([row]) => [row?.n, row?.status === "suppressed"]);
  };
  expect(await figures([1, 2, 3, 4, 5].map((day) => say(`c${day}`, "anna", day)))).toEqual([[5, true], [5, true], [5, true]]);
  expect(await figures([1, 2, 3, 4, 5].map((day) => say(`c${day}`, `p${day}`, day)))).toEqual([[5, false], [5, false], [5, false]]);
});
