import { expect, it } from "vitest";
import { findFacts } from "../../../transforms/text/promise.ts";

const promised = (text: string) => findFacts(text).filter(({ is_promise, kind }) => is_promise && kind !== "amount").map(({ value, detail }) => value ?? detail);
const day = 86_400;

it.each<[string, string | number]>([
  ["Привезём к выходным", "week end"], ["Доставим в ближайшие выходные", "week end"], ["Доставим на выходных", "week end"], ["Сделаем в эти выходные", "week end"],
  ["Доставим в следующие выходные", "next sunday"], ["We'll refund you next weekend", "next sunday"], ["We'll refund you this weekend", "week end"], ["We'll bring it by the weekend", "week end"],
  // not before the weekend is over
  ["Привезём после выходных", "next monday"], ["We'll call you after the weekend", "next monday"],
])("a weekend is over on its Sunday: %s", (text, said) => expect(promised(text)).toEqual([said]));

it.each<[string, string]>([
  ["Доставим в начале следующего месяца", "next --10"], ["We will deliver early next month", "next --10"], ["We'll refund you at the beginning of next month", "next --10"],
  ["Доставим в середине следующего месяца", "next --20"], ["We'll deliver in the middle of next month", "next --20"],
  ["Доставим в следующем месяце", "next month end"], ["We'll deliver next month", "next month end"], ["Вернём до конца следующего месяца", "next month end"], ["We'll refund you by the end of next month", "next month end"],
  ["Доставим в начале месяца", "--10"], ["Доставим в этом месяце", "month end"], ["We'll deliver this month", "month end"], ["Вернём до конца месяца", "month end"],
  ["Доставим в начале марта", "03-10"], ["We'll deliver early in March", "03-10"], ["We'll send it mid-March", "03-20"], ["Отправим до конца февраля", "02-28"], ["We'll send it by the end of June", "06-30"],
  ["Вернём в начале следующей недели", "next tuesday"], ["We'll call you early next week", "next tuesday"], ["Отправим в середине недели", "thursday"], ["We'll fix it late next week", "next sunday"],
  ["К началу следующей недели починим", "next monday"], ["Your parcel will arrive by the start of next week", "next monday"], ["Отправим до середины марта", "03-15"], ["We expect it back in stock by mid-April", "04-15"],
  ["Отправим на этой неделе", "week end"], ["Отправим на той неделе", "next sunday"], ["We'll send it this week", "week end"], ["We'll get back to you by close of business", "+0"],
  ["Отправим до конца года", "12-31"], ["We'll send it before the end of the year", "12-31"],
])("part of a period is over on the last day it may mean: %s", (text, said) => expect(promised(text)).toEqual([said]));

it.each<[string, number]>([
  ["We'll refund you over the next few days", 3], ["We'll refund you over the coming days", 3], ["We'll refund you over the next week", 7], ["We'll refund you within the next month", 30],
])("a period from now on is counted: %s", (text, days) => expect(promised(text)).toEqual([days * day]));

it.each(["Мы работаем без выходных", "По выходным отдыхаем", "Был у вас на выходных", "На выходных не работаем", "Заказал в начале месяца, до сих пор нет", "I ordered at the beginning of the month", "Did you say early next month?", "I was there over the weekend"])(
  "nothing is promised where nobody gives a day: %s",
  (text) => expect(promised(text)).toEqual([]),
);

it("a day of a month is no part of it", () => expect(promised("We'll deliver early March 5")).toEqual(["03-05"]));

it.each<[string, string]>([
  ["order no. A-77-B", "A-77-B"], ["заказ № А-77-Б не пришёл", "А-77-Б"], ["order AB-12-CD-3", "AB-12-CD-3"], ["order 2024-A-771", "2024-A-771"], ["Заказ № 4412/22", "4412/22"],
  ["заказ №12345-й не пришёл", "12345"], ["заказ 12345-го числа", "12345"], ["order 12345 - the one I placed", "12345"], ["order 12345-the red one", "12345"],
])("letters within an order's number belong to it, and endings do not: %s", (text, number) => expect(findFacts(text)).toMatchObject([{ kind: "order", detail: number }]));
