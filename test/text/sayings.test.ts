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
  "навстречу не пошли",
  "в рот не возьмёшь",
  "чувствуешь себя никем",
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
  "претензий не имею",
  "держит слово",
  "за уши не оттащишь",
  "чувствуешь себя человеком",
])("a roundabout joy praises: %s", (text) => expect(label(text)).toBe("positive"));

test.each(["сдал анализы, еду на работу", "приехали на дачу к обеду", "живём у моста", "гол в ворота гостей забил капитан"])("what only sounds like one does neither: %s", (text) =>
  expect(label(text)).toBe("neutral"),
);

test.each([
  "Shambles", "Cowboys", "Get your act together", "Not up to scratch", "In one ear and out the other", "Passed from pillar to post", "As useful as a chocolate teapot",
  "Jumped through hoops", "Fell to bits", "Gave up the ghost", "Couldn't organise a drink in a brewery", "My complaint fell on deaf ears", "Treated like dirt", "Too tight", "Grumpy and impatient",
])("a complaint by a saying blames: %s", (text) => expect(label(text)).toBe("negative"));

test.each([
  "Top marks", "Ten out of ten", "Does what it says on the tin", "Cheap and cheerful", "Above and beyond", "Look no further", "Treated like royalty", "No hoops to jump through",
  "Built like a tank", "Bang on time", "Money well spent", "Thorough and punctual", "They really know their onions", "Kept their promise", "Sorted in minutes",
])("praise by a saying praises: %s", (text) => expect(label(text)).toBe("positive"));
