import { expect, test } from "vitest";
import { createScorer } from "../../transforms/text/scorer.ts";

const scorer = createScorer();
const label = (text: string) => scorer.score(text).sentiment_label;

test.each([
  "с утра всё валится из рук",
  "три ночи на смене, ног не чувствую",
  "сосед ушёл к другой",
  "лето кончилось, достаём пальто",
  "до вашей справочной как до луны",
  "называется обслужили клиента",
  "и где вы их берёте, этих консультантов",
  "скоко можно обещать",
  "народу тьма, окошко одно",
  "деньги коту под хвост",
  "за что плачу каждый месяц",
  "кто вас просил менять мне тариф",
])("a roundabout complaint blames: %s", (text) => expect(label(text)).toBe("negative"));

test.each([
  "сегодня она сказала да",
  "смотрю на море и бабочки в животе",
  "хохотали так, что живот болит от смеха",
  "реву от счастья, приняли!",
  "меня повысили, гуляем",
  "ловит даже в метро под рекой",
  "третий год с ними и горя не знаю",
  "ставлю лайк кассирше Оле",
  "ответили через минуту, ночью",
  "умеют же когда хотят",
])("a roundabout joy praises: %s", (text) => expect(label(text)).toBe("positive"));

test.each(["сдал анализы, еду на работу", "приехали на дачу к обеду", "живём у моста", "гол в ворота гостей забил капитан"])("what only sounds like one does neither: %s", (text) =>
  expect(label(text)).toBe("neutral"),
);
