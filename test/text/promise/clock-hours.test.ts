import { describe, expect, it } from "vitest";
import { findFacts } from "../../../transforms/text/promise.ts";

const [minute, hour, day] = [60, 3600, 86_400];
const promised = (text: string) => findFacts(text).filter(({ is_promise, kind }) => is_promise && kind !== "amount").map(({ value, detail }) => value ?? detail);
const durations = (text: string) => findFacts(text).filter(({ kind }) => kind === "duration").map(({ value }) => value);

describe("an hour of the day", () => {
  it.each<[string, string]>([
    ["Сейчас посмотрю. Да, авария, устраним сегодня до 18 часов", "+0"], ["Будем у вас в 14 часов", "+0"], ["Мастер приедет с 10 до 14 часов", "+0"], ["Мастер приедет завтра после 15 часов", "+1"],
    ["Приедем завтра с 9 до 12 часов", "+1"], ["Подъедем к 11 часам", "+0"], ["Починим не позднее 17 часов", "+0"], ["Привезём до 19 часов", "+0"], ["Починим к двум часам", "+0"], ["Курьер подъедет в пять часов", "+0"],
    ["Мастер придёт между 9 и 12 часами", "+0"], ["Приедем с десяти до двенадцати часов", "+0"], ["Будем завтра в 14 часов 30 минут", "+1"], ["Будем в 14 часов 30 минут", "+0"], ["Перезвоню после 16 часов", "+0"],
    ["Доставим не позже 20 часов", "+0"], ["Специалист позвонит в 14:00", "+0"], ["Ответим сегодня к 12 часам", "+0"], ["Доставим в пятницу до 15 часов", "friday"], ["Завершим 25.11.2026 до 10 часов", "2026-11-25"],
    ["Восстановим до двадцати часов", "+0"], ["Свет включат в 18 часов", "+0"], ["Закончим работы до 22 часов", "+0"],
    ["Привезём до 18-ти часов", "+0"], ["Починим до 18 ч", "+0"], ["Будем к восьми вечера", "+0"], ["Приедем до двух часов дня", "+0"], ["Подъедем часам к пяти", "+0"], ["Доставим до 17.00", "+0"], ["Мастер будет в районе 15 часов", "+0"],
    ["Мастер приедет около 15 часов", "+0"], ["Курьер должен приехать в 14 часов", "+0"], ["Приедем в понедельник с 9 до 18 часов", "monday"],
    ["We'll be there at 5pm", "+0"], ["The engineer will arrive after 3 pm", "+0"], ["We'll deliver between 2 and 4 pm", "+0"], ["She'll call you around 11 am", "+0"], ["They will be with you at 14:00 tomorrow", "+1"],
  ])("is no stretch of time, and promises its day: %s", (text, said) => {
    expect(durations(text)).toEqual([]);
    expect(promised(text)).toEqual([said]);
  });

  it.each<[string, number, boolean]>([
    ["Починим за 14 часов", 14 * hour, true], ["Ответим в течение 12 часов", 12 * hour, true], ["Ответим через 15 часов", 15 * hour, true], ["Проверка занимает до 48 часов", 48 * hour, true], ["Работы займут до 3 часов", 3 * hour, true],
    ["Рассмотрим до 72 часов", 72 * hour, true], ["Ремонт займёт до 24 часов", day, true], ["Уложимся в 2 часа", 2 * hour, true], ["Приедем через 3 часа", 3 * hour, true], ["Ждал от 2 до 5 часов", 5 * hour, false],
    ["Работы продлятся около 3 часов", 3 * hour, true], ["Ответим в течение 10-ти дней", 10 * day, true], ["Ожидание до 6 часов", 6 * hour, false], ["Восстановление до 3 часов", 3 * hour, false], ["После 3 часов ожидания отключился", 3 * hour, false], ["Сидел 14 часов без света", 14 * hour, false],
    ["We'll fix it within 14 hours", 14 * hour, true], ["The repair takes up to 3 hours", 3 * hour, true], ["We were delayed by 14 hours", 14 * hour, false],
  ])("is told from so many hours: %s", (text, seconds, isPromise) => expect(findFacts(text)).toMatchObject([{ kind: "duration", value: seconds, is_promise: isPromise }]));

  it.each([
    "Мы работаем до 20 часов", "Офис открыт с 9 до 18 часов", "Приезжайте до 18 часов", "Звонил вам в 14 часов", "Вчера в 14 часов мастер уехал", "Ждал с 10 до 14 часов", "Авария произошла в 10 часов", "Свет отключили в 11 часов", "Не успеем до 18 часов",
    "Если починим до 18 часов, сообщите", "Вы обещали до 18 часов", "Привезите до 18 часов", "Хочу к 18 часам", "Приедете в 14 часов?", "Мастер будет не раньше 14 часов", "Мастер будет с 14 часов", "Принимаем звонки до 21 часа", "Заявки принимаются до 18 часов", "Пункт работает с 8 до 20 часов", "Курьер должен был приехать в 14 часов", "Нам звонили в обед", "Обедали вечером", "Соседский петух кричит в 4:40",
    "I called at 5pm", "We're open until 6 pm", "The power went out at 14:00", "Call us after 3 pm", "I was there this afternoon", "Let's talk at lunch", "Your flight is scheduled to depart at 8:57", "Will you be there at 5pm?",
  ])("promises nothing where nobody does: %s", (text) => expect(promised(text)).toEqual([]));

  it.each(["В обед привезём", "После обеда подъедет мастер", "Наберу вас вечером", "Ближе к вечеру заедет мастер", "В обеденное время подъедем", "I'll ring you this afternoon", "We'll call you this evening", "The driver will be there at lunchtime", "We'll be done by noon"])(
    "may be told without a figure: %s",
    (text) => expect(promised(text)).toEqual(["+0"]),
  );
});

describe("a time alone in its clause", () => {
  it.each<[string, number]>([
    ["Бригада выехала, час-полтора", 1.5 * hour], ["Мастер едет, час-полтора", 1.5 * hour], ["Курьер в пути, минут 40", 40 * minute], ["Инженер уже выехал, полчаса", 30 * minute], ["Инженеры на линии, два часа максимум", 2 * hour],
    ["Готовим документы, день-два", 2 * day], ["The engineer is on his way, about an hour", hour], ["Crew has left, an hour or two", 2 * hour], ["We're on it, half an hour tops", 30 * minute], ["The driver is on the way, maybe twenty minutes", 20 * minute],
    ["Будем у вас через час-полтора", 1.5 * hour], ["Починим за день-два", 2 * day], ["Вернём через неделю-другую", 14 * day],
  ])("is promised by who is under way: %s", (text, seconds) => expect(promised(text)).toEqual([seconds]));

  it.each(["Ждал час-полтора", "Прошло дня два", "Звонил вам, час-полтора", "Бригада не выехала, час-полтора прошло", "Мастер выехал, уже два часа", "Хотели выехать, час-полтора", "The engineer never left, an hour", "I called, half an hour"])("and by nobody else: %s", (text) =>
    expect(promised(text)).toEqual([]));
});

describe("days of which either would do", () => {
  it.each<[string, string]>([
    ["завтра-послезавтра починят", "+2"], ["Ответим сегодня-завтра", "+1"], ["Перезвоним сегодня или завтра", "+1"], ["Приедем в понедельник-вторник", "tuesday"], ["Привезём в понедельник или вторник", "tuesday"], ["Починим сегодня, максимум завтра", "+1"],
    ["Доставим в среду либо в четверг", "thursday"], ["Привезём в пятницу — субботу", "saturday"], ["We'll be there Thursday or Friday", "friday"], ["We'll call you today or tomorrow", "+1"], ["We'll fix it today, tomorrow at the latest", "+1"],
  ])("promise the later one: %s", (text, said) => expect(promised(text)).toEqual([said]));

  it.each(["Вам удобно в четверг или в пятницу?", "Обещали сегодня-завтра", "Не раньше чем завтра-послезавтра", "Is it Thursday or Friday?"])("and none where none is promised: %s", (text) => expect(promised(text)).toEqual([]));

  it("are two where a span has a beginning and an end", () => expect(findFacts("Нас не будет 3/19-3/23").map(({ detail }) => detail)).toEqual(["03-19", "03-23"]));
});

describe("who does the second thing", () => {
  it.each<[string, string | number]>([
    ["I'll have billing review it and call you by Wednesday", "wednesday"], ["We'll pick it up and send it back by Friday", "friday"], ["They will review it and reply tomorrow", "+1"], ["The nurse will check it and call by Monday", "monday"],
    ["They're not in yet, we should have them within three days", 3 * day], ["We should have it in 3 days", 3 * day], ["They should have your results by Friday", "friday"], ["You should have a reply within 24 hours", day], ["We should have stock tomorrow", "+1"],
  ])("promises it: %s", (text, said) => expect(promised(text)).toEqual([said]));

  it.each([
    "Fill the form in and send it by Friday", "You'll get a form, sign it and return it by Friday", "You will sign it and send it by Friday", "Please check it and call us by Wednesday", "Print the label and return it within 14 days",
    "You should have called us by Friday", "It should have arrived on Monday", "They should have been here within three days", "We should have known on Friday",
  ])("or leaves it to the reader, or tells of what was to be: %s", (text) => expect(promised(text)).toEqual([]));
});

describe("an appointment that is given", () => {
  it.each([
    "Вы записаны на пятницу", "Записала вас на пятницу на два", "Ваш приём в пятницу в 10:30", "Приём подтверждён на пятницу", "Ждём вас в пятницу", "Поставила вас на пятницу", "You're set for Friday at two", "You're booked in for Friday", "Your appointment is on Friday at 10:30",
    "Your appointment is confirmed for Friday", "See you on Friday at ten", "I've put you down for Friday", "I have you in for Friday",
  ])("is a promise to be there: %s", (text) => expect(promised(text)).toEqual(["friday"]));

  it.each([
    "Would you like an appointment on Friday at 3?", "Вам удобно в пятницу?", "We have Friday at nine", "Есть окно в пятницу", "У доктора есть запись на пятницу", "I can offer you Friday", "Могу предложить пятницу", "You missed your appointment on Friday", "Вы пропустили приём в пятницу", "See you soon",
  ])("and one that is offered, asked or missed is none: %s", (text) => expect(promised(text)).toEqual([]));
});

describe("money that comes", () => {
  it.each<[string, string | null]>([
    ["Платёж вижу, поступит в течение трёх часов", null], ["Оплата придёт завтра", null], ["Кэшбэк придёт в пятницу", null], ["Перевод поступит завтра", null], ["Your payment will arrive tomorrow", null], ["The transfer should arrive within two days", null],
    ["Деньги поступят в течение трёх дней", "refund"], ["We'll send your payment back, it will arrive in 3 days", "refund"],
    ["Оплата прошла, заказ придёт завтра", "delivery"], ["Оплату получили, отправим завтра", "delivery"], ["Your payment went through, the parcel will arrive tomorrow", "delivery"], ["Роутер поступит на склад через неделю", "delivery"],
    ["Мы вернёмся к вам с ответом в течение 3-х дней", "answer"], ["Вернём в течение 3-х дней", "refund"],
    ["Заявление рассмотрят за 10 дней, ответ придет в смс.", "answer"],
  ])("is no delivery: %s", (text, about) => expect(findFacts(text).filter(({ is_promise }) => is_promise)).toMatchObject([{ about }]));
});

it.each<[string, number]>([["Заявление рассмотрим за тридцать дней", 30], ["Заявление рассмотрят за 10 дней", 10], ["Рассмотрим за 10 дней", 10], ["Претензию рассмотрят за пять рабочих дней", 5]])("promises an answer to a request: %s", (text, days) =>
  expect(promised(text)).toEqual([days * day]));
