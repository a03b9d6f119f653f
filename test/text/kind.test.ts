import { expect, it } from "vitest";
import { createScorer } from "../../transforms/text/scorer.ts";

const { score } = createScorer();
const remark = createScorer({ isRemark: true });

it.each([
  ["Почему так дорого?!", "complaint"], ["Why is it so slow?!", "complaint"],
  ["Почему так дорого?", "question"], ["Why are there two sizes?!", "question"], ["сколько стоит?!", "question"],
])("of what is shouted, %s is a %s", (text, kind) => expect(score(text).feedback_kind).toBe(kind));

it.each([
  ["What a mess you made of my order", "complaint"], ["How disappointing", "complaint"], ["как же вы надоели со своей рекламой", "complaint"],
  ["How lovely!", "praise"], ["Какая же прелесть эта лампа", "praise"], ["What a day :)", null],
  ["How much is it", "question"], ["How long will it take", "question"], ["какие же документы нужны для возврата", "question"], ["как же оплатить заказ", "question"],
])("an exclamation asks nothing: %s is %s", (text, kind) => expect(score(text).feedback_kind).toBe(kind));

it.each([
  ["I wish there were gift cards", "idea"], ["If only there was a lift", "idea"], ["wish there was a student discount", "idea"],
  ["how about a loyalty card?", "idea"], ["How about opening on Sundays?", "idea"], ["What about a loyalty programme?", "idea"],
  ["как насчёт карты лояльности?", "idea"], ["может, карту постоянного клиента?", "idea"],
  ["How about my refund?", "question"], ["What about my order?", "question"], ["а как насчёт моего возврата?", "question"],
])("beside a mark, %s is an %s", (text, kind) => expect(remark.score(text).feedback_kind).toBe(kind));

it.each([
  "сын посоветовал", "дочь посоветовала ваш салон", "Приведу брата", "в следующий раз возьму с собой маму", "про вас сказала соседка",
  "my son recommended this place", "I'll bring my mum next time", "my neighbour told me about you", "A colleague put me onto you",
])("who came by others, or brings them, refers: %s", (text) => expect(remark.score(text).feedback_kind).toBe("referral"));

it("advice that was bad is none", () => {
  expect(remark.score("сын посоветовал, а оказалось ужасно").feedback_kind).toBe("complaint");
});

it.each([
  "живу рядом", "заказывала маме", "мне 54 года", "пакет синий", "заходил в обед", "работаю в соседнем доме",
  "I live nearby", "bought it last month", "popped in at lunch", "still looking around", "customer since 2019", "paid cash",
])("what only tells of its writer is of no kind: %s", (text) => expect(remark.score(text).feedback_kind).toBeNull());

it.each([
  ["живу рядом, очень удобно", "praise"], ["I live nearby, so handy", "praise"], ["очень вкусно", "praise"], ["quick and polite", "praise"],
  ["живу рядом, но больше не приду", "complaint"], ["I live nearby but won't be back", "complaint"], ["грубый кассир", "complaint"], ["too pricey", "complaint"],
])("short as it is, %s is %s", (text, kind) => expect(remark.score(text).feedback_kind).toBe(kind));

it.each([
  "Спасибо, что нашли мой потерянный чемодан!", "Сломалась молния на куртке, заменили без вопросов", "Курьер чуть опоздал, зато извинился, я очень доволен",
  "Thank you for finding my lost suitcase!", "The zip broke and they quickly replaced it", "The courier was a bit late but he apologised, very happy",
])("trouble that is over, or told in passing, is no complaint: %s", (text) => expect(score(text).feedback_kind).toBe("praise"));

it.each(["Поезд задержан на час", "Посылка в пункте выдачи", "Оплатил через банк", "The parcel is at the front desk", "I paid at the counter", "Flying with you on Monday"])(
  "what only gives notice is of no kind: %s", (text) => expect(score(text).feedback_kind).toBeNull());

it.each(["Спасибо, что не решили мой вопрос", "Спасибо, но деньги так и не вернули", "Thanks, but my money never came back"])(
  "thanks beside trouble that goes on are a complaint: %s", (text) => expect(score(text).feedback_kind).toBe("complaint"));

it.each([
  "переоформить договор на жену", "нужно перенести визит монтажника на субботу", "хочу сменить тариф на подешевле", "забыл пароль от личного кабинета", "сломался зуб, хочу записаться", "мне бы номер потише",
  "cancel my visit on the 14th please", "need a refill before friday", "send me an itemized receipt please", "please reschedule my root canal", "need an appt asap, cracked tooth", "forgot my password",
])("in talk, who asks for a service asks: %s", (text) => expect(score(text).feedback_kind).toBe("question"));

it.each(["esim не активируется", "parking fine again", "stitches came out", "начислили за роутер который я сдала ещё летом", "хочу расторгнуть договор, надоело ваше хамство"])(
  "what went wrong, told by what happened, is a complaint: %s", (text) => expect(score(text).feedback_kind).toBe("complaint"));
