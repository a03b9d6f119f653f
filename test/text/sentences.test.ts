import { expect, it } from "vitest";
import { sentenceSpans } from "../../transforms/text/sentences.ts";

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
