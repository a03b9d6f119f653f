import { expect, test } from "vitest";
import { mendQuotes } from "../../pipelines/quotes.ts";
import { built } from "./staged.ts";

const said = [
  { text: "Всё привезли вовремя, я очень доволен", feedback_kind: "praise", sentiment_label: "positive", sentiment: 0.9 },
  { text: "Пришла по совету подруги, теперь и я советую", feedback_kind: "referral", sentiment_label: "positive", sentiment: 0.8 },
  { text: "Посоветуйте, пожалуйста, хороший утюг для мамы", feedback_kind: "question", sentiment_label: "positive", sentiment: 0.7 },
  { text: "Хорошо бы добавить удобную оплату по частям", feedback_kind: "idea", sentiment_label: "positive", sentiment: 0.7 },
  { text: "Замечательно, а когда откроется второй магазин?", feedback_kind: "praise", sentiment_label: "positive", sentiment: 0.7 },
  { text: "Курьер нахамил и бросил коробку у двери", feedback_kind: "complaint", sentiment_label: "negative", sentiment: -0.9 },
  { text: "Сколько можно ждать, где мой заказ?", feedback_kind: "complaint", sentiment_label: "negative", sentiment: -0.8 },
  { text: "Страница не открывается, вы её почините?", feedback_kind: "question", sentiment_label: "negative", sentiment: -0.7 },
  { text: "Что за ужасный звонок был утром?", feedback_kind: null, sentiment_label: "negative", sentiment: -0.7 },
];

test("a happy quote praises or recommends, an unhappy one does not merely ask", async () => {
  const { warehouse } = await built({
    asOf: "2026-11-01T00:00",
    tables: ["marts.quote"],
    rows: { survey_response: said.map(({ text }, index) => ({ response_id: `r${index}`, question: "nps", score: 7, scale_min: 0, scale_max: 10, channel: "email", answered_at: "2026-10-06 09:00:00", customer_id: `c${index}`, comment: text })) },
    texts: said.map((row) => ({ ...row, language: "ru", reason: "unknown", sentiment_confidence: 0.9 })),
  });
  const quotes = await warehouse.rows("select sentiment_label, text from marts.quote order by 1, 2");
  expect(quotes).toEqual([
    { sentiment_label: "negative", text: "Курьер нахамил и бросил коробку у двери" },
    { sentiment_label: "negative", text: "Сколько можно ждать, где мой заказ?" },
    { sentiment_label: "positive", text: "Всё привезли вовремя, я очень доволен" },
    { sentiment_label: "positive", text: "Пришла по совету подруги, теперь и я советую" },
  ]);
  warehouse.close();
});

const evening = "Мы пришли в пятницу вечером большой компанией, сели за столик у окна, заказали ужин и два чайника чая и разговаривали за ним о работе, о соседях по даче и о том, куда летом поедут дети.";
const long = [
  { text: `${evening} Официант нахамил нам и бросил меню на стол. ${evening}`, feedback_kind: "complaint", sentiment_label: "negative", sentiment: -0.8 },
  { text: `${evening} ${evening} Всё было очень вкусно, спасибо повару! А когда у вас выходной?`, feedback_kind: "praise", sentiment_label: "positive", sentiment: 0.9 },
  // called angry by what stands beside it, and no sentence says why
  { text: `${evening} ${evening} ${evening}`, feedback_kind: "complaint", sentiment_label: "negative", sentiment: -0.7 },
];

test("a text too long to be quoted is quoted by the sentences that carry its tone, and not at all where none does", async () => {
  const { warehouse } = await built({
    asOf: "2026-11-01T00:00",
    tables: ["marts.quote", "marts.aspect_quote"],
    rows: { survey_response: [...said.slice(0, 1), ...long].map(({ text }, index) => ({ response_id: `r${index}`, question: "nps", score: 7, scale_min: 0, scale_max: 10, channel: "email", answered_at: "2026-10-06 09:00:00", customer_id: `c${index}`, comment: text })) },
    texts: [...said.slice(0, 1), ...long].map((row) => ({ ...row, language: "ru", reason: "unknown", sentiment_confidence: 0.9 })),
  });
  await mendQuotes(warehouse, []);
  expect(await warehouse.rows("select is_cut, text from marts.quote order by 1, 2")).toEqual([
    { is_cut: false, text: "Всё привезли вовремя, я очень доволен" },
    { is_cut: true, text: "… Всё было очень вкусно, спасибо повару! …" },
    { is_cut: true, text: "… Официант нахамил нам и бросил меню на стол. …" },
  ]);
  warehouse.close();
});

const heard = [
  { text: "Спасибо большое, вы очень помогли", feedback_kind: "praise", sentiment_label: "positive", sentiment: 0.9, sentiment_confidence: 0.97 },
  { text: "Добрый день! Спасибо большое, вы очень помогли", feedback_kind: "praise", sentiment_label: "positive", sentiment: 0.9, sentiment_confidence: 0.95 },
  // slips of the pen make no other quote
  { text: "Спасибо болшьое, вы очень помогли", feedback_kind: "praise", sentiment_label: "positive", sentiment: 0.9, sentiment_confidence: 0.93 },
  // no word of these praises or blames by itself, whatever the learned model makes of them
  { text: "мне бы тариф подешевле какой-нибудь я одна живу", feedback_kind: "praise", sentiment_label: "positive", sentiment: 0.9, sentiment_confidence: 0.95 },
  { text: "Помогите выбрать хороший крем для сухой кожи", feedback_kind: "praise", sentiment_label: "positive", sentiment: 0.9, sentiment_confidence: 0.95 },
  { text: "hey do you accept Delta Dental here", feedback_kind: "complaint", sentiment_label: "negative", sentiment: -0.9, sentiment_confidence: 0.88 },
  { text: "как расторгнуть договор не приходя в офис", feedback_kind: "complaint", sentiment_label: "negative", sentiment: -0.9, sentiment_confidence: 0.98 },
  { text: "Отличный магазин, но вы не читаете, что вам пишут", feedback_kind: "praise", sentiment_label: "positive", sentiment: 0.9, sentiment_confidence: 0.87 },
  { text: "Обычно все отлично, поэтому удивлен: бонусы обнулились красиво", feedback_kind: "praise", sentiment_label: "positive", sentiment: 0.9, sentiment_confidence: 0.9 },
  { text: "Все прошло отлично, курьер поехал по старому адресу, бардак", feedback_kind: "praise", sentiment_label: "positive", sentiment: 0.9, sentiment_confidence: 0.9 },
  { text: "Ужасно долго ждала посылку, где она ❓", feedback_kind: "complaint", sentiment_label: "negative", sentiment: -0.9, sentiment_confidence: 0.9 },
  { text: "Привезли быстро, очень довольна", feedback_kind: "praise", sentiment_label: "positive", sentiment: 0.9, sentiment_confidence: 0.79 },
  { text: "Курьер нахамил и бросил коробку", feedback_kind: "complaint", sentiment_label: "negative", sentiment: -0.9, sentiment_confidence: 0.69 },
  // what does not work is blamed without a bad word
  { text: "сайт не открывается второй день", feedback_kind: "complaint", sentiment_label: "negative", sentiment: -0.9, sentiment_confidence: 0.9 },
];

test("a quote whose words do not carry its sign by themselves, or whose tone is unsure, is not shown", async () => {
  const { warehouse } = await built({
    asOf: "2026-11-01T00:00",
    tables: ["marts.quote", "marts.aspect_quote"],
    rows: { survey_response: heard.map(({ text }, index) => ({ response_id: `r${index}`, question: "nps", score: 7, scale_min: 0, scale_max: 10, channel: "email", answered_at: "2026-10-06 09:00:00", customer_id: `c${index}`, comment: text })) },
    texts: heard.map((row) => ({ ...row, language: "ru", reason: "unknown" })),
  });
  await mendQuotes(warehouse, []);
  expect(await warehouse.rows("select sentiment_label, text from marts.quote order by 1")).toEqual([
    { sentiment_label: "negative", text: "сайт не открывается второй день" },
    { sentiment_label: "positive", text: "Спасибо большое, вы очень помогли" },
  ]);
  warehouse.close();
});

test("no praise stands beside a detractor's mark and no blame beside a promoter's, whatever was asked", async () => {
  // stretched to ten: 1 of 5 is 2, 3 of 5 is 6, 4 of 5 is 8, 5 of 5 is 10; 6 of 7 is 8.6
  const marked = [
    ["csat", 1, 5, "positive"], ["csat", 3, 5, "positive"], ["csat", 4, 5, "positive"], ["csat", 5, 5, "positive"], ["speed", 2, 7, "positive"], ["nps", 6, 10, "positive"], ["nps", 10, 10, "positive"], ["csat", null, 5, "positive"],
    ["csat", 5, 5, "negative"], ["csat", 4, 5, "negative"], ["csat", 1, 5, "negative"], ["speed", 7, 7, "negative"], ["speed", 6, 7, "negative"], ["nps", 9, 10, "negative"],
  ] as const;
  const texts = marked.map(([, , , sentiment_label], index) => ({ text: `Заказ привезли домой, вот что вышло у меня в ${index}-й раз`, language: "ru", reason: "unknown", sentiment_label, sentiment: sentiment_label === "positive" ? 0.9 : -0.9, sentiment_confidence: 0.9, feedback_kind: sentiment_label === "positive" ? "praise" : "complaint" }));
  const { warehouse } = await built({
    asOf: "2026-11-01T00:00",
    tables: ["marts.quote"],
    rows: { survey_response: marked.map(([question, score, scale_max], index) => ({ response_id: `r${index}`, question, score, scale_min: question === "nps" ? 0 : 1, scale_max, channel: "email", answered_at: "2026-10-06 09:00:00", customer_id: `c${index}`, comment: texts[index]!.text })) },
    texts,
  });
  const marks = async (label: string) => (await warehouse.rows<{ mark: string }>(`select coalesce(score::integer::varchar, '–') || ' of ' || scale_max::integer as mark from marts.quote where sentiment_label = '${label}' order by 1`)).map(({ mark }) => mark);
  expect([await marks("positive"), await marks("negative")]).toEqual([["10 of 10", "4 of 5", "5 of 5", "– of 5"], ["1 of 5", "4 of 5", "6 of 7"]]);
  warehouse.close();
});
