import { expect, it } from "vitest";
import { built, type Row } from "./staged.ts";

const order = (source: string, order_id: string): Row => ({ source, order_id, ordered_at: "2026-10-01 09:00:00", amount: 10 });
const chat = (source: string, conversation_id: string, order_id: string | null = null): Row => ({ source, conversation_id, channel: "chat", started_at: "2026-10-02 09:00:00", order_id });
const answer = (source: string, conversation_id: string): Row => ({ source, conversation_id, question: "nps", score: 9, scale_min: 0, scale_max: 10, answered_at: "2026-10-03 09:00:00" });

it("takes a number for the document of the row's own source, else for the only one that has it", async () => {
  const { warehouse } = await built({
    rows: {
      order: [order("shop", "7"), order("market", "7"), order("market", "8")],
      conversation: [chat("shop", "1", "7"), chat("desk", "1", "7"), chat("desk", "2", "8")],
      survey_response: [answer("shop", "1"), answer("forms", "1"), answer("forms", "2")],
    },
    asOf: "2026-11-01T00:00", tables: ["core.conversation", "core.survey_answer"],
  });
  expect(await warehouse.rows("select conversation_id, order_id from core.conversation order by all")).toEqual([
    { conversation_id: "desk:1", order_id: null }, { conversation_id: "desk:2", order_id: "market:8" }, { conversation_id: "shop:1", order_id: "shop:7" },
  ]);
  expect(await warehouse.rows("select split_part(answer_id, ':', 1) as source, conversation_id from core.survey_answer order by all")).toEqual([
    { source: "forms", conversation_id: "desk:2" }, { source: "forms", conversation_id: null }, { source: "shop", conversation_id: "shop:1" },
  ]);
  warehouse.close();
});
