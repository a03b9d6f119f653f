import { expect, test } from "vitest";
import { createScorer } from "../../../transforms/text/scorer.ts";

const scorer = createScorer();
const label = (text: string) => scorer.score(text).sentiment_label;

test.each(["какой провайдер дешевле за городом", "где связь стабильнее, подскажет кто", "что быстрее, метро или электричка", "У кого кредит выгоднее сейчас"])(
  "who asks which is better praises none, with or without a question mark: %s",
  (text) => expect(label(text)).toBe("neutral"),
);

test.each([
  ["Какой банк! выгоднее не найти", "positive"],
  ["стало дешевле и быстрее", "positive"],
  ["где вы видели сервис хуже, чем тут", "negative"],
])("who asks nothing judges: %s", (text, expected) => expect(label(text)).toBe(expected));
