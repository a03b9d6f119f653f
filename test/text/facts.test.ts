import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../transforms/text/promise/named-day.ts";
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
    ["Refunds take 5 to 7 business days", [["duration", 7 * day, true]]],
    ["вернём 500 рублей, номер обращения 88123", [["amount", 500, true], ["order", "88123", false]]],
    ["Мы на связи 24/7, версия 1.5", []],
    ["We'll call you within forty-eight hours", [["duration", 2 * day, true]]],
    ["заказ приедет через двадцать пять дней", [["duration", 25 * day, true]]],
    ["привезём пятнадцатого марта, на второй этаж", [["date", "03-15", true]]],
    ["It arrives by the twenty-first of May", [["date", "05-21", true]]],
    ["Проверка займёт 1,5 часа", [["duration", 5_400, true]]],
    ["спасибо, всё хорошо", []],
  ])("reads %s", (text, facts) => expect(told(text)).toEqual(facts));

  it.each<[string, unknown[]]>([
    ["Мы не обещаем, что приедем в пятницу", [["date", "friday", false]]],
    ["Не гарантируем, что доставим завтра", [["date", "+1", false]]],
    ["Нет гарантии, что приедем сегодня", [["date", "+0", false]]],
    ["We can't promise that it arrives on Friday", [["date", "friday", false]]],
    ["Не сомневаемся, что доставим завтра", [["date", "+1", true]]],
    ["Обещаем, что приедем в пятницу", [["date", "friday", true]]],
    ["Не волнуйтесь, приедем в пятницу", [["date", "friday", true]]],
    ["Вернём деньги в ближайшие дни", [["duration", 3 * day, true]]],
    ["Привезём в ближайшие часы", [["duration", 3 * 3600, true]]],
    ["Вернём деньги через несколько дней", [["duration", 3 * day, true]]],
    ["We'll refund you in the coming days", [["duration", 3 * day, true]]],
    ["You'll get it in the next few days", [["duration", 3 * day, true]]],
    ["К Новому году починим", [["date", "01-01", true]]],
    ["Починим к Рождеству", [["date", "01-07", true]]],
    ["We'll fix it by Christmas", [["date", "12-25", true]]],
    ["We'll be there before New Year", [["date", "01-01", true]]],
    ["С Новым годом!", []],
    ["We will deliver between 3 and 5 pm", [["date", "+0", true]]],
    ["Приедем с 15 до 18", [["date", "+0", true]]],
    ["Мастер будет между 10 и 12", [["date", "+0", true]]],
    ["Доставим завтра с 15 до 18", [["date", "+1", true]]],
    ["Мы работаем с 9 до 18", []],
    ["We're open from 9 to 6", []],
    ["Скидка с 15 до 18 процентов", []],
    ["№ 4412/22", [["order", "4412/22", false]]],
    ["Заказ № 4412/22", [["order", "4412/22", false]]],
    ["Order #4412/22-3", [["order", "4412/22-3", false]]],
  ])("reads what is taken back, days that are not counted, feasts, hours and parts of a number: %s", (text, facts) => expect(told(text)).toEqual(facts));

  it.each<[string, number, string | null, boolean]>([
    ["We will refund you $1,299.99", 1299.99, "USD", true],
    ["It was £1,250", 1250, "GBP", false],
    ["€20,000", 20_000, "EUR", false],
    ["1.299,99 €", 1299.99, "EUR", false],
    ["Refund of 40 pounds", 40, "GBP", false],
    ["I paid 50 quid", 50, "GBP", false],
    ["We'll give you 1,500 USD back", 1500, "USD", true],
    ["it cost 1,500 dollars", 1500, "USD", false],
    ["We'll refund 5k", 5000, null, true],
    ["charged two hundred and fifty dollars", 250, "USD", false],
    ["12.500 рублей", 12_500, "RUB", false],
    ["списали 500 р", 500, "RUB", false],
    ["вернем 5к", 5000, "RUB", true],
    ["отдал 5 т.р.", 5000, "RUB", false],
    ["5 тыс евро", 5000, "EUR", false],
    ["15 тыс. долларов", 15_000, "USD", false],
    ["1,5 тысячи рублей", 1500, "RUB", false],
    ["2,5 млн рублей", 2_500_000, "RUB", false],
    ["вернём полторы тысячи рублей", 1500, "RUB", true],
    ["вернём полторы тысячи", 1500, "RUB", true],
    ["вернём две с половиной тысячи", 2500, "RUB", true],
    ["We'll refund two and a half thousand dollars", 2500, "USD", true],
    ["списали тысячу", 1000, "RUB", false],
    ["верните 5 тыс. на карту", 5000, "RUB", false],
    ["списали 3к", 3000, "RUB", false],
    ["I was charged 1.5k", 1500, null, false],
    ["двести пятьдесят рублей", 250, "RUB", false],
    ["Заказ на 4 990 ₽ будет у вас", 4990, "RUB", false],
    ["Your order of $40 will be delivered", 40, "USD", false],
    ["Доставка будет стоить 500 рублей", 500, "RUB", false],
    ["заказ 12500 рублей", 12_500, "RUB", false],
  ])("counts the sum in %s", (text, value, detail, isPromise) => expect(findFacts(text)).toMatchObject([{ kind: "amount", value, detail, is_promise: isPromise }]));

  it.each<[string, unknown[]]>([
    ["We'll refund $40 5 days after return", [["amount", 40, true], ["duration", 5 * day, false]]],
    ["We refunded $40 2 days ago", [["amount", 40, false], ["duration", 2 * day, false]]],
    ["We refunded $40 200 days ago", [["amount", 40, false], ["duration", 200 * day, false]]],
    ["вернём ₽500 3 марта", [["amount", 500, true], ["date", "03-03", true]]],
    ["Order ID: 9988-7766", [["order", "9988-7766", false]]],
    ["We'll deliver it by 5pm", [["date", "+0", true]]],
    ["Привезём к 5 часам вечера", [["date", "+0", true]]],
    ["Доставим завтра. Курьер будет до 17:00", [["date", "+1", true]]],
    ["We'll reply within the hour", [["duration", 3600, true]]],
    ["Ответим в течение ближайшего часа", [["duration", 3600, true]]],
  ])("keeps sums, times and numbers apart in %s", (text, facts) => expect(told(text)).toEqual(facts));

  it.each(["купил 4к телевизор", "у нас 5 тысяч клиентов", "3 рубашки", "прошёл 10к", "the parcel weighs 40 pounds", "not worth a dollar", "вернём пару тысяч рублей", "a couple of thousand dollars", "просил вернуть деньги, уже две тысячи звонков сделал", "спасибо тысячу раз, деньги пришли"])("takes no sum from %s", (text) => expect(told(text)).toEqual([]));

  it("tells promises in speech without stops by the words around them", () => {
    const speech = `${"ну вот я и говорю вам всё так и есть ".repeat(20)}, деньги вернём через 3 дня`;
    expect(findFacts(speech)).toMatchObject([{ value: 3 * day, is_promise: true, about: "refund", start: speech.indexOf("через") }]);
  });

  it("takes the longer end of a span of days and keeps the words", () => {
    expect(findFacts("Привезём за 3-5 дней")).toMatchObject([{ value: 5 * day, quote: "за 3-5 дней", is_promise: true }]);
  });
});

describe("a rate", () => {
  it.each(["We call three times a week", "It drops twice a day", "Падает 3 раза за день"])("is no stretch of time: %s", (text) => expect(findFacts(text)).toEqual([]));
});

describe("days on which firms work", () => {
  it.each([
    ["Money is back in 3-5 working days", "working 5"],
    ["Деньги вернутся в течение 10 (десяти) рабочих дней", "working 10"],
    ["ответим за 3 раб. дня", "working 3"],
    ["Вернём 700 р. в течение двух рабочих дней", "working 2"],
    ["Отправим в ближайший рабочий день", "working 1"],
    ["Вернём на следующий рабочий день", "working 1"],
    ["We'll reply on the next working day", "working 1"],
    ["We'll fix it by the end of the working day", "+0"],
    ["доставка в течение 3 (трёх) дней", null],
  ])("are told from days of the calendar: %s", (text, detail) => {
    expect(findFacts(text).find(({ kind }) => kind === "duration" || kind === "date")).toMatchObject({ detail, is_promise: true });
  });
});

describe("a promise", () => {
  // in golden/promises.*.txt the time that a sentence promises stands in [brackets]; a sentence without brackets promises none
  it.each(["en", "ru"])("is told from what was heard, asked, wished, denied and already done (%s)", (language) => {
    const lines = readFileSync(new URL(`golden/promises.${language}.txt`, import.meta.url), "utf8").split("\n").filter(Boolean);
    const [wrong, missed]: [string[], string[]] = [[], []];
    let right = 0;
    for (const line of lines) {
      const meant = [...line.matchAll(/\[(.+?)\]/g)].map((match) => match[1]!);
      const found = findFacts(line.replace(/[[\]]/g, "")).filter(({ is_promise, kind }) => is_promise && kind !== "amount").map(({ quote }) => quote);
      const isMeant = (quote: string) => meant.some((words) => quote.includes(words));
      right += found.filter(isMeant).length;
      if (!found.every(isMeant)) wrong.push(line);
      if (!meant.every((words) => found.some((quote) => quote.includes(words)))) missed.push(line);
    }
    expect(wrong.length / (right + wrong.length), wrong.join("\n")).toBeLessThan(0.05);
    expect(missed.length / (right + missed.length), missed.join("\n")).toBeLessThan(0.1);
  });

  it.each<[string, string | null]>([
    ["Деньги придут в течение трёх дней", "refund"],
    ["Заказ привезём завтра", "delivery"],
    ["Ответим по вашему возврату завтра", "answer"],
    ["It will be fixed by Friday", "repair"],
    ["The courier is coming tomorrow, he'll call you", "delivery"],
    ["Your card will arrive by Friday", "delivery"],
    ["Your money box will arrive by Friday", "delivery"],
    ["It will be back on your card by Friday", "refund"],
    ["Будет готово в пятницу", null],
  ])("is about its matter: %s", (text, about) => expect(findFacts(text)).toMatchObject([{ is_promise: true, about }]));
});

describe("dayOf", () => {
  it.each<[string, string | undefined, string | null]>([
    ["tomorrow", undefined, "+1"], ["послезавтра", undefined, "+2"], ["the day after tomorrow", undefined, "+2"], ["end of the day", undefined, "+0"], ["Monday", undefined, "monday"],
    ["среду", "следующую", "next wednesday"], ["next week", undefined, "next sunday"], ["конца недели", undefined, "week end"], ["конца месяца", undefined, "month end"],
    ["15.03", undefined, "03-15"], ["3/15", undefined, "03-15"], ["31/12/26", undefined, "2026-12-31"], ["20 числа", undefined, "--20"], ["5th of May", undefined, "05-05"], ["мая 2027", undefined, null], ["15.40", undefined, null],
  ])("counts %s (%s) as %s", (day, which, counted) => expect(dayOf(day, which)).toBe(counted));
});

describe("phrasesOf", () => {
  it("joins forms of one phrase and cuts at clauses and empty words", () => {
    const keys = (text: string) => phrasesOf(tokenize(text)).map(({ key }) => key);
    expect(keys("код из смс")).toEqual(keys("кода из смс"));
    expect(keys("смс код, курьер")).not.toContain("код курьер");
    expect(phrasesOf(tokenize("код из смс"))).toEqual([{ key: "код из смс", shown: "код из смс" }]);
  });
});

describe("forms of days, durations, sums and numbers of orders", () => {
  const seconds: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400, w: 7 * 86_400 };
  const asWritten = (said: string): string => said.replace(/^(duration:)([\d.]+)(\w)$/, (_, kind: string, count: string, unit: string) => kind + String(Number(count) * seconds[unit]!));
  it.each([
    ["Деньги поступят до конца недели", "date:week end"],
    ["Перезвоним в течение 2-3 рабочих дней", "duration:3d"],
    ["Привезём к 15-му", "date:--15"],
    ["Доставим послезавтра до обеда", "date:+2"],
    ["We'll have it done by EOD tomorrow", "date:+1"],
    ["You will get a reply within 48hrs", "duration:48h"],
    ["It ships on the 3rd of March", "date:03-03"],
    ["Вернём 1,5 тыс. руб. на карту", "amount:1500"],
    ["We'll refund $1.2k", "amount:1200"],
    ["We'll send you a €40 voucher", "amount:40"],
    ["Заказ № А-123/45 уже собран", "order:А-123/45"],
    ["order #000-12 has left the warehouse", "order:000-12"],
    ["Ответим в недельный срок", "duration:7d"],
    ["Ответим в трёхдневный срок", "duration:3d"],
    ["Вопрос решат в течение 24ч", "duration:24h"],
    ["Курьер будет через 30 мин.", "duration:30m"],
    ["Мастер подъедет часа через два", "duration:2h"],
    ["Приедем через полтора часа", "duration:1.5h"],
    ["Ответим до конца дня", "date:+0"],
    ["Закроем вопрос до конца рабочего дня", "date:+0"],
    ["Починим до конца месяца", "date:month end"],
    ["Привезём в понедельник на следующей неделе", "date:next monday"],
    ["Отправим на той неделе", "date:next sunday"],
    ["Доставим 5 марта к 18:00", "date:03-05"],
    ["Доставим 05.03.2026", "date:2026-03-05"],
    ["Доставим 05.03", "date:03-05"],
    ["Завтра в первой половине дня привезём", "date:+1"],
    ["Сегодня вечером перезвоню", "date:+0"],
    ["Выплатим двадцатого числа", "date:--20"],
    ["Платёж придёт в конце месяца", "date:month end"],
    ["Вернём 12 000 ₽", "amount:12000"],
    ["Вернём 12 500,50 руб.", "amount:12500.5"],
    ["Компенсируем 2 млн рублей", "amount:2000000"],
    ["Начислим пятьсот рублей", "amount:500"],
    ["Спишем полторы тысячи рублей", "amount:1500"],
    ["Даём скидку 300р", "amount:300"],
    ["Возместим 15к", "amount:15000"],
    ["Вернём 700 руб", "amount:700"],
    ["We'll refund 1,500 roubles", "amount:1500"],
    ["номер заказа: 77-1204", "order:77-1204"],
    ["Обращение АБ1234567 зарегистрировано", "order:АБ1234567"],
    ["по заявке №4455123 всё готово", "order:4455123"],
    ["We'll call you back by COB today", "date:+0"],
    ["It will be sorted by close of business", "date:+0"],
    ["we'll get it sorted by EOD", "date:+0"],
    ["You'll have it by EOW", "date:week end"],
    ["Your parcel will arrive this coming Friday", "date:friday"],
    ["We deliver Wednesday next week", "date:next wednesday"],
    ["We will dispatch it next wk", "date:next sunday"],
    ["Expect the engineer on Tues", "date:tuesday"],
    ["The refund will land by Thurs", "date:thursday"],
    ["It will arrive March 3rd", "date:03-03"],
    ["It will arrive 3 Mar", "date:03-03"],
    ["It will arrive on 3/3/2026", "date:2026-03-03"],
    ["Money is back in 3-5 working days", "duration:5d"],
    ["You'll be refunded within 14 days", "duration:14d"],
    ["Processed in ten business days", "duration:10d"],
    ["We'll reply in a fortnight", "duration:2w"],
    ["Someone will ring within the hour", "duration:1h"],
    ["Technician arrives in an hour and a half", "duration:90m"],
    ["It will take two to three weeks", "duration:3w"],
    ["We'll fix it in a couple of days", "duration:2d"],
    ["We'll fix it in 1 day", "duration:1d"],
    ["We'll ring you in a quarter of an hour", "duration:15m"],
    ["We'll credit £1,250 to your account", "amount:1250"],
    ["We'll refund USD 99.99", "amount:99.99"],
    ["We'll give you twenty quid back", "amount:20"],
    ["We'll refund two hundred and fifty dollars", "amount:250"],
    ["we'll refund 5 bucks", "amount:5"],
    ["Your order AB-99120 is on its way", "order:AB-99120"],
    ["re: order no. 55012", "order:55012"],
    ["booking reference QX7781", "order:QX7781"],
    ["ticket #12345678 is open", "order:12345678"],
    ["Размер 42, рост 170", ""],
    ["Звоните с 9 до 18 без выходных", ""],
    ["We have 24/7 support", ""],
    ["В комнате 2 окна", ""],
    ["Завтра к 10 утра будем у вас", "date:+1"],
    ["в сб привезём", "date:saturday"],
    ["к пт всё сделаем", "date:friday"],
    ["За выходные починим", "date:week end"],
    ["We'll get to it over the weekend", "date:week end"],
    ["Сделаем сегодня до 20:00", "date:+0"],
  ])("«%s»: %s", (text, said) => {
    const told = findFacts(text).map(({ kind, value, detail }) => `${kind}:${kind === "duration" || kind === "amount" ? value : detail}`);
    expect(told.join(" ")).toBe(asWritten(said));
  });
});
