import { expect, it } from "vitest";
import { sentenceSpans, spanAt } from "../../transforms/text/sentences.ts";

it.each([
  ["Вернём 700 р. в течение недели. Ждите", ["Вернём 700 р. в течение недели.", "Ждите"]],
  ["Заплатила 700 р. курьер хам", ["Заплатила 700 р.", "курьер хам"]],
  ["Живу на ул. Ленина, д. 5. Звоните", ["Живу на ул. Ленина, д. 5.", "Звоните"]],
  ["Открыто до 8 ч. вечера и т. д. Потом нет", ["Открыто до 8 ч. вечера и т. д.", "Потом нет"]],
  ["Dr. Smith was lovely. Thanks", ["Dr. Smith was lovely.", "Thanks"]],
  ["It took approx. 20 mins. to park. Never again", ["It took approx. 20 mins. to park.", "Never again"]],
  ["It took 5 mins. thanks", ["It took 5 mins.", "thanks"]],
  ["Купили в 2025 г. Всё работает", ["Купили в 2025 г.", "Всё работает"]],
])("ends no sentence behind a shortened word after which it goes on: %s", (text, sentences) => {
  expect(sentenceSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});

it("finds the sentence of a place, and looks at few of many", () => {
  const spans = sentenceSpans("One. Two.  Three.");
  expect([0, 3, 4, 5, 9, 11, 17].map((place) => spanAt(spans, place)?.start)).toEqual([0, 0, undefined, 5, undefined, 11, undefined]);
  const many = Array.from({ length: 1024 }, (_, i) => ({ start: i * 10, end: i * 10 + 9 }));
  const lookedAt = new Set<PropertyKey>();
  const seen = new Proxy(many, { get: (target, key) => (lookedAt.add(key), Reflect.get(target, key) as unknown) });
  expect(spanAt(seen, 7000)).toEqual({ start: 7000, end: 7009 });
  expect(lookedAt.size).toBeLessThan(14);
});
