import { expect, test } from "vitest";
import { built } from "./staged.ts";

test("counts of what kinds and repeats say something, by whose words, and how often the learned model is unsure", async () => {
  const chat = (conversation_id: string, customer_id: string, day: string, ...says: string[]) => ({
    conversation: { conversation_id, channel: "chat", started_at: `2026-10-${day} 09:00:00`, customer_id, reason: "delivery" },
    message: says.map((text, at) => ({ conversation_id, position: at + 1, sent_at: `2026-10-${day} 09:0${at}:00`, author_kind: "customer", text })),
  });
  // anna comes again and says why; boris comes again and says nothing of it; vera comes once
  const chats = [chat("a1", "anna", "05", "late", "hm"), chat("a2", "anna", "06", "any news"), chat("b1", "boris", "05", "late"), chat("b2", "boris", "06", "hello"), chat("v1", "vera", "05", "idea")];
  const { warehouse } = await built({
    rows: { conversation: chats.map(({ conversation }) => conversation), message: chats.flatMap(({ message }) => message) },
    texts: [
      { text: "late", language: "en", feedback_kind: "complaint", feedback_kind_confidence: 0.9 },
      { text: "hm", language: "en" },
      { text: "any news", language: "en", feedback_kind: "question", feedback_kind_confidence: 0.55, repeat_reason: "status", repeat_confidence: 0.4 },
      { text: "hello", language: "en" },
      { text: "idea", language: "en", feedback_kind: "idea" },
    ],
    asOf: "2026-11-01T00:00",
    tables: ["marts.text_certainty"],
  });
  expect(await warehouse.rows("select * from marts.text_certainty order by head")).toEqual([
    // late twice, hm, any news, hello, idea: four have a kind, three of them by the model, one of these unsurely
    { head: "kind", asked_count: 6, told_count: 4, words_count: 4, judged_count: 3, unsure_count: 1 },
    { head: "repeat", asked_count: 2, told_count: 1, words_count: 1, judged_count: 1, unsure_count: 1 },
  ]);
  warehouse.close();
});
