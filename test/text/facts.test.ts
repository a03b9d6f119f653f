import { describe, expect, it } from "vitest";
import { phrasesOf } from "../../transforms/text/phrase.ts";
import { findFacts } from "../../transforms/text/promise.ts";
import { tokenize } from "../../transforms/text/tokens.ts";

describe("findFacts", () => {
  const day = 86_400;
  const told = (text: string) => findFacts(text).map(({ kind, value, detail, is_promise }) => [kind, value ?? detail, is_promise]);

  it.each<[string, unknown[]]>([
    ["Доставим через три дня", [["duration", 3 * day, true]]],
    ["We will refund you within 5 business days", [["duration", 5 * day, true]]],
    ["Жду уже 2 недели", [["duration", 14 * day, false]]],
    ["Перезвоним в течение часа", [["duration", 3600, true]]],
    ["вернут через полчаса", [["duration", 1800, true]]],
    ["It'll be there by Friday", [["date", "friday", true]]],
    ["Привезём в пятницу", [["date", "friday", true]]],
    ["Заказ №12345678 от 15.03.2026 на 4 990 ₽", [["order", "12345678", false], ["date", "2026-03-15", false], ["amount", 4990, false]]],
    ["you charged me $19.99 on March 3rd", [["amount", 19.99, false], ["date", "03-03", false]]],
    ["ответим завтра", [["date", "+1", true]]],
    ["спасибо, всё хорошо", []],
  ])("reads %s", (text, facts) => expect(told(text)).toEqual(facts));

  it("takes the longer end of a span of days and keeps the words", () => {
    expect(findFacts("Привезём за 3-5 дней")).toMatchObject([{ value: 5 * day, quote: "за 3-5 дней", is_promise: true }]);
  });
});

describe("phrasesOf", () => {
  it("joins forms of one phrase and cuts at clauses and empty words", () => {
    const keys = (text: string) => phrasesOf(tokenize(text)).map(({ key }) => key);
    expect(keys("код из смс")).toEqual(keys("кода из смс"));
    expect(keys("смс код, курьер")).not.toContain("код курьер");
    expect(phrasesOf(tokenize("код из смс"))).toEqual([{ key: "код из смс", shown: "код из смс" }]);
  });
});
