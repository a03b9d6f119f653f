import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("goods and plants that are called like people", () => {
  it.each([
    "Виктория спеет", "Марина цветёт", "тариф Максим", "тариф «Максим» подключён", "Виктория созрела в июле", "клубника Виктория вкусная", "диван Роберт продавлен", "кровать Алиса скрипит",
    "the tariff Oliver is dear", "the Oliver tariff is dear", "Victoria sponge was dry", "сорт Катерина", "роза Виктория вянет", "plan Sophia costs more", "your shop in Adelaide is shut", "stores near Florence", "socks of Marks and Spencer", "a shirt by Jack and Jones",
  ])("are nobody's name: %s", (text) => expect(redact(text)).toBe(text));

  it.each([
    ["тариф Максима не устроил", "тариф [name] не устроил"],
    ["диван Марина не получила", "диван [name] не получила"],
    ["тариф Максим Петров объяснил", "тариф [name] объяснил"],
    ["I left it with Florence", "I left it with [name]"],
    ["Виктория ждёт", "[name] ждёт"],
    ["Oliver tariffed me twice", "[name] tariffed me twice"],
  ])("but people are: %s", (text, clean) => expect(redact(text)).toBe(clean));
});

describe("what is called after people", () => {
  it.each([
    "сыр «Ольга» хорош",
    "такси Максим ждала долго",
    "Алиса не понимает команды, колонка глючит",
    "Alexa keeps playing music at night",
    "bought an Anna Nova dress",
    "we drove down Martin Luther King Boulevard",
    "Papa John's is faster",
    "my copy of Emma by Jane Austen",
    "в Ростове дешевле, чем в Владимире",
  ])("stays: %s", (text) => expect(redact(text)).toBe(text));

  it.each([
    ["оператор «Ольга» хамит", "оператор «[name]» хамит"],
    ["Алиса не перезвонила и бросила трубку", "[name] не перезвонила и бросила трубку"],
    ["an Emma Thompson called", "an [name] called"],
  ])("but people are hidden: %s", (text, clean) => expect(redact(text)).toBe(clean));
});
