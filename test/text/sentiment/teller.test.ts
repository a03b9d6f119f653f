import { expect, test } from "vitest";
import { createScorer } from "../../../transforms/text/scorer.ts";

const scorer = createScorer();
const label = (text: string) => scorer.score(text).sentiment_label;

test.each([
  "Здравствуйте, Олег! Приносим извинения за сбой, опишите проблему подробнее",
  "Жаль это слышать. Пришлите нам номер заявки, проверим информацию",
  "Спасибо за отзыв, передали коллегам вашу жалобу",
])("a firm that answers feels nothing of what it regrets: %s", (text) => expect(label(text)).toBe("neutral"));

test.each(["Пишут: приносим извинения, а деньги так и не вернули", "В ответ одно «приносим извинения», ужасный банк"])("who tells of such an answer does: %s", (text) =>
  expect(label(text)).toBe("negative"),
);

test.each(["Рубль падает второй день, евро подорожал", "Злоумышленники взломали банкомат в Рязани", "В Костроме подозревают в краже сотрудницу почты"])("papers feel nothing: %s", (text) =>
  expect(label(text)).toBe("neutral"),
);

test("a text that begins with a quote cites nobody's excuse", () => {
  expect(label("«скоро приду» и ушёл на рыбалку")).toBe("neutral");
  expect(label("На просьбу ответили «ждите»")).toBe("negative");
});

test("seconds are quick as minutes are", () => expect(label("перевёл за 20 секунд")).toBe("positive"));
