import { describe, expect, it } from "vitest";
import { dayOf } from "../../../transforms/text/promise/named-day.ts";
import { findFacts } from "../../../transforms/text/promise.ts";
import { numberPattern, numberSaid } from "../../../transforms/text/promise/spelled-number.ts";

const [minute, hour, day] = [60, 3600, 86_400];
const told = (text: string) => findFacts(text).map(({ kind, value, detail, is_promise }) => [kind, value ?? detail, is_promise]);

describe("facts as they are said", () => {
  it.each<[string, unknown[]]>([
    ["вернём в течение трёх с половиной недель", [["duration", 24.5 * day, true]]],
    ["ждал три с половиной месяца", [["duration", 105 * day, false]]],
    ["Вернём деньги в течение полутора месяцев", [["duration", 45 * day, true]]],
    ["The technician will come in one and a half hours", [["duration", 1.5 * hour, true]]],
    ["We will ring you back in half an hour", [["duration", hour / 2, true]]],
    ["Перезвоним в течение получаса", [["duration", hour / 2, true]]],
    ["Через полгода вернулся к вам", [["duration", 180 * day, false]]],
    ["We'll fix it within a day or two", [["duration", 2 * day, true]]],
    ["Подъедет через часок-другой", [["duration", 2 * hour, true]]],
  ])("counts halves and spans that begin with one: %s", (text, facts) => expect(told(text)).toEqual(facts));

  it.each<[string, number]>([
    ["через часик наберу вас", hour], ["Перезвоню через минутку", minute], ["Через денёк ответим вам", day], ["Доставим через недельку", 7 * day], ["Вернём через пару деньков", 2 * day],
    ["Буду через полчасика", hour / 2], ["Перезвоню через пять минуточек", 5 * minute],
  ])("knows diminutives of units: %s", (text, seconds) => expect(told(text)).toEqual([["duration", seconds, true]]));

  it("counts no unit that is only asked for", () => expect(told("Подождите минуточку")).toEqual([]));

  it.each<[string, unknown[]]>([
    ["ответим не позднее завтрашнего дня", [["date", "+1", true]]],
    ["Не позже пятницы привезём", [["date", "friday", true]]],
    ["Доставим сегодняшним вечером", [["date", "+0", true]]],
    ["Сделаем к завтрему", [["date", "+1", true]]],
    ["Отдадим до вечера", [["date", "+0", true]]],
    ["не раньше чем через неделю узнаем", [["duration", 7 * day, false]]],
    ["Ответим не раньше, чем через неделю", [["duration", 7 * day, false]]],
    ["We won't know before Friday", [["date", "friday", false]]],
    ["At the earliest we can come on Thursday", [["date", "thursday", false]]],
    ["We'll refund you no sooner than in two weeks", [["duration", 14 * day, false]]],
    ["Не раньше среды, но не позже пятницы привезём", [["date", "wednesday", false], ["date", "friday", true]]],
  ])("promises by when, and not from when: %s", (text, facts) => expect(told(text)).toEqual(facts));

  it.each(["перезвоним в ближайшее время", "Свяжемся с вами в скором времени", "Решим вопрос как можно скорее", "Ответим в кратчайшие сроки", "We'll get back to you shortly", "We'll contact you as soon as possible"])(
    "keeps a promise of some time as one without a span: %s",
    (text) => expect(findFacts(text)).toMatchObject([{ kind: "duration", value: null, detail: null, is_promise: true }]),
  );

  it.each(["Скоро Новый год", "Hope to hear from you soon", "Позвоните как можно скорее", "When will you call me as soon as possible?"])("and tells of none where nothing is promised: %s", (text) =>
    expect(findFacts(text).filter(({ is_promise }) => is_promise)).toEqual([]));

  it.each<[string, number, boolean]>([
    ["Вернём деньги в двухнедельный срок", 14, true], ["Ответим в трёхдневный срок", 3, true], ["В десятидневный срок рассмотрим заявку", 10, true],
    ["Заявление рассмотрим в месячный срок", 30, true], ["В недельный срок мне так и не ответили", 7, false],
  ])("promises within a term: %s", (text, days, isPromise) => expect(told(text)).toEqual([["duration", days * day, isPromise]]));

  it("keeps the time that is told beside it", () => expect(told("Ответим в ближайшее время, в течение двух часов")).toEqual([["duration", 2 * hour, true]]));

  it.each<[string, number, string | null]>([
    ["у меня списали пять тысяч", 5000, "RUB"], ["списали пять тысяч дважды", 5000, "RUB"], ["списали 15 баксов", 15, "USD"], ["Отдал двадцать баксов", 20, "USD"], ["стоило 40 евриков", 40, "EUR"], ["снял 3 косаря", 3000, "RUB"],
    ["заплатил пять косарей", 5000, "RUB"], ["отдал 15 тыщ за ремонт", 15_000, "RUB"], ["I paid two grand for this", 2000, null], ["It cost me 5k dollars", 5000, "USD"], ["заплатил 12 500 за диван", 12_500, null],
  ])("counts money as it is called: %s", (text, value, detail) => expect(findFacts(text)).toMatchObject([{ kind: "amount", value, detail }]));

  it.each(["a grand hotel", "купил 2 лимона", "пришло пять тысяч человек", "прошли 12 500 шагов", "пять косарей на лугу"])("and nothing that is none: %s", (text) => expect(findFacts(text)).toEqual([]));

  it.each<[string, string]>([
    ["заказ № 12 345 678 не пришёл", "12345678"], ["order 12 345 678 never came", "12345678"], ["my order number is 445 221 903", "445221903"], ["Заказ 1234 5678 потерялся", "12345678"], ["Номер заказа 123-456-789", "123-456-789"],
    ["№ 4 412 220", "4412220"],
  ])("joins groups of digits to one number of an order: %s", (text, number) => expect(findFacts(text)).toMatchObject([{ kind: "order", detail: number }]));

  it.each(["заказ 4 990 руб", "заказ 12 500 ₽", "order 4 990 dollars"])("which no sum is: %s", (text) => expect(findFacts(text)).toMatchObject([{ kind: "amount" }]));
});

it("reads numbers with a half and days as adjectives", () => {
  const number = new RegExp(`^(?:${numberPattern})$`, "iu");
  for (const [said, value] of [["три с половиной", 3.5], ["two and a half", 2.5], ["2 с половиной", 2.5], ["полтора", 1.5], ["двадцать пять с половиной", 25.5]] as const) {
    expect(number.test(said), said).toBe(true);
    expect(numberSaid(said), said).toBe(value);
  }
  expect(["завтрашнего дня", "послезавтрашнего дня", "сегодняшним вечером", "завтрему"].map((said) => dayOf(said))).toEqual(["+1", "+2", "+0", "+1"]);
});
