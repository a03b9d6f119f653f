import { describe, expect, it } from "vitest";
import { redact } from "../../../transforms/text/redact.ts";

describe("goods and plants that are called like people", () => {
  it.each([
    "Виктория спеет", "Марина цветёт", "тариф Максим", "тариф «Максим» подключён", "Виктория созрела в июле", "клубника Виктория вкусная", "диван Роберт продавлен", "кровать Алиса скрипит",
    "the tariff Oliver is dear", "the Oliver tariff is dear", "Victoria sponge was dry", "сорт Катерина", "роза Виктория вянет", "plan Sophia costs more",
  ])("are nobody's name: %s", (text) => expect(redact(text)).toBe(text));

  it.each([
    ["тариф Максима не устроил", "тариф [name] не устроил"],
    ["диван Марина не получила", "диван [name] не получила"],
    ["тариф Максим Петров объяснил", "тариф [name] объяснил"],
    ["Виктория ждёт", "[name] ждёт"],
    ["Oliver tariffed me twice", "[name] tariffed me twice"],
  ])("but people are: %s", (text, clean) => expect(redact(text)).toBe(clean));
});
