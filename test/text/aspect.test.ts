import { describe, expect, it } from "vitest";
import { createAspectReader, type AspectOpinion } from "../../transforms/text/aspect.ts";
import { companyFolder } from "../pipelines/company-folder.ts";

const told = (opinions: readonly AspectOpinion[]) => Object.fromEntries(opinions.map(({ aspect, sentiment_label }) => [aspect, sentiment_label]));
const read = createAspectReader();

describe("aspects", () => {
  it.each<[string, Record<string, string>]>([
    ["The courier was late but the girl on the phone was lovely", { delivery: "negative", staff: "positive" }],
    ["Курьер опоздал, но девушка на линии была очень мила", { delivery: "negative", staff: "positive" }],
    ["Доставка быстрая, цены высокие, персонал хамит", { delivery: "positive", price: "negative", staff: "negative" }],
    ["Delivery was fast, prices are too high, staff rude", { delivery: "positive", price: "negative", staff: "negative" }],
    ["Низкие цены и отличное качество", { price: "positive", quality: "positive" }],
    ["Цена кусается, зато качество на высоте", { price: "negative", quality: "positive" }],
    ["Качество хорошее, но дорого", { quality: "positive", price: "negative" }],
    ["Качество нормальное, но дорого", { price: "negative" }],
    ["Цена высокая, хотя качество отличное", { price: "negative", quality: "positive" }],
    ["The price is high though the quality is great", { price: "negative", quality: "positive" }],
    ["The staff were anything but helpful", { staff: "negative" }],
    ["Cheap quality", { quality: "negative" }],
    ["Сервис отличный", { staff: "positive" }],
    ["Staff? Awful.", { staff: "negative" }],
    ["Персонал? Ужас. Доставка? Отлично.", { staff: "negative", delivery: "positive" }],
    ["Доставка, цены, персонал — всё ужасно", { delivery: "negative", price: "negative", staff: "negative" }],
  ])("reads %s", (text, opinions) => expect(told(read(text))).toEqual(opinions));

  it.each<[string, Record<string, string>]>([
    ["Курьер приехал поздно", { delivery: "negative" }],
    ["Курьер приехал поздно, а девушка на телефоне чудесная", { delivery: "negative", staff: "positive" }],
    ["Поздно приехал курьер", { delivery: "negative" }],
    ["Поздно привезли", { delivery: "negative" }],
    ["С опозданием доставили заказ", { delivery: "negative" }],
    ["Доставили не в срок", { delivery: "negative" }],
    ["Ни разу не привезли вовремя", { delivery: "negative" }],
    ["Посылка пришла рано", { delivery: "positive" }],
    ["Вовремя привезли заказ", { delivery: "positive" }],
    ["Курьер всегда приезжает вовремя", { delivery: "positive" }],
    ["The courier came late but the girl on the phone was lovely", { delivery: "negative", staff: "positive" }],
    ["Late came the courier", { delivery: "negative" }],
    ["They delivered late", { delivery: "negative" }],
    ["They never deliver on time", { delivery: "negative" }],
    ["The courier never came late", { delivery: "positive" }],
    ["On time the driver arrived", { delivery: "positive" }],
    ["My parcel turned up early", { delivery: "positive" }],
    ["Я приехал поздно", {}],
    ["Деньги пришли вовремя", {}],
    ["I came early", {}],
  ])("tells when a delivery came, in any order of words: %s", (text, opinions) => expect(told(read(text))).toEqual(opinions));

  it.each<[string, Record<string, string>]>([
    ["Стоит своих денег", { price: "positive" }],
    ["Матрас стоил своих денег", { price: "positive" }],
    ["Стоит каждой копейки", { price: "positive" }],
    ["Стоит каждого рубля", { price: "positive" }],
    ["Не стоит своих денег", { price: "negative" }],
    ["Своих денег не стоит", { price: "negative" }],
    ["Worth every penny", { price: "positive" }],
    ["Not worth the money", { price: "negative" }],
    ["The chicken was raw", { quality: "negative" }],
    ["The bread was stale", { quality: "negative" }],
    ["Хлеб был чёрствый", { quality: "negative" }],
    ["The fish was raw", {}],
  ])("tells what a thing is worth and in what state it is: %s", (text, opinions) => expect(told(read(text))).toEqual(opinions));

  it.each<[string, Record<string, string>]>([
    ["Nobody answers the phone", { staff: "negative" }],
    ["Никто не берёт трубку", { staff: "negative" }],
    ["Delivery costs more than the item", { price: "negative" }],
    ["За такие деньги можно было и лучше", { price: "negative" }],
    ["Официанты обмениваются шуточками, прекрасно", { staff: "positive" }],
    ["Обмен прошёл прекрасно", { returns: "positive" }],
  ])("hears a side in what happened, and none in turns of speech: %s", (text, opinions) => expect(told(read(text))).toEqual(opinions));

  it("keeps sentences apart", () => {
    expect(read("Доставка отличная. Цены ужасные.")).toMatchObject([
      { sentence: 0, aspect: "delivery", sentiment_label: "positive" },
      { sentence: 1, aspect: "price", sentiment_label: "negative" },
    ]);
  });

  it("lets a clause that names nothing speak of what was named before it", () => {
    expect(told(read("Приехал курьер, который всё испортил"))).toEqual({ delivery: "negative" });
  });

  it("says nothing where nothing is praised or blamed", () => expect(read("Когда будет доставка?")).toEqual([]));
});

describe("a company's own aspects", () => {
  const own = createAspectReader([
    { key: "parking", words: ["парковка", "парковочное место", "parking"] },
    { key: "packaging", words: ["gift wrap*", "Плёнка"] },
    { key: "staff", words: ["флорист"] },
    { key: "drinks", words: ["tea", "чай", "coffee", "lemonade"] },
  ]);

  it.each<[string, Record<string, string>]>([
    ["На парковке ужасно, но курьер вежливый", { parking: "negative", delivery: "positive", staff: "positive" }],
    ["Parking was awful", { parking: "negative" }],
    ["Парковочных мест нет, ужас", { parking: "negative" }],
    ["The gift wrapping is gorgeous", { packaging: "positive" }],
    ["Плёнки порвались, кошмар", { packaging: "negative" }],
    ["Флористы молодцы", { staff: "positive" }],
    ["Место ужасное", {}],
    ["Tea was cold", { drinks: "negative" }],
    ["The tea is always stone cold", { drinks: "negative" }],
    ["Чай холодный", { drinks: "negative" }],
    ["Чай был холодный", { drinks: "negative" }],
    ["The tea was hot", { drinks: "positive" }],
    ["The tea wasn't hot", { drinks: "negative" }],
    ["The lemonade was cold", { drinks: "positive" }],
  ])("are found in any form: %s", (text, opinions) => expect(told(own(text))).toMatchObject(opinions));

  const source = "answers:\n  files: a.csv\n  record: survey_response\n  fields: { answered_at: day, question: =nps }\n";
  const company = (aspects: string) => companyFolder(source, `name: T\ntime_zone: UTC\naspects:\n${aspects}`).company();

  it("come from company.yaml", async () => {
    expect((await company("  - { key: parking, words: [парковка, 24/7 parking] }\n")).aspects).toEqual([{ key: "parking", label: null, words: ["парковка", "24/7 parking"] }]);
  });

  it.each([
    ["no words", "  - { key: parking }\n", "words"],
    ["an empty list", "  - { key: parking, words: [] }\n", "words"],
    ["a word without letters", '  - { key: parking, words: ["24/7"] }\n', "has no word in it"],
    ["one key twice", "  - { key: a, words: [b] }\n  - { key: a, words: [c] }\n", "the aspect is declared twice"],
  ])("are refused with %s", async (_, yaml, message) => {
    await expect(company(yaml)).rejects.toThrow(expect.objectContaining({ name: "UserError" }));
    const error = await company(yaml).catch((fault: unknown) => fault);
    expect(JSON.stringify(error) + String(error)).toContain(message);
  });
});

it.each<[string, Record<string, string>]>([
  ["хотелось бы получать чек на почту", {}], ["ответили на почту быстро", { staff: "positive" }], ["электронная почта не работает", {}],
  ["почта потеряла посылку", { delivery: "negative" }], ["на Почте России ужасная очередь", { delivery: "negative" }],
  ["the nurse was great but the bill was outrageous", { staff: "positive", price: "negative" }], ["привет Двойное списание", { price: "negative" }],
  ["parking is a nightmare", { quality: "negative" }], ["they drilled the wrong tooth", { quality: "negative" }], ["удалили не тот зуб", { quality: "negative" }],
])("tells mail from the post, bills and what was done wrong: %s", (text, opinions) => expect(told(read(text))).toEqual(opinions));

it.each<[string, Record<string, string>]>([
  ["Доставили не туда", { delivery: "negative" }], ["The order is stuck in the warehouse", { delivery: "negative" }], ["Скидку не применили", { price: "negative" }], ["The discount wasn't applied", { price: "negative" }],
  ["Матрас продавился", { quality: "negative" }], ["The phone overheats", { quality: "negative" }], ["Служит третий год", { quality: "positive" }], ["Не принимают обратно", { returns: "negative" }],
  ["Поддержка отвечает по шаблону", { staff: "negative" }], ["Support replies from a script", { staff: "negative" }],
  ["Продавец на складе до шести", {}], ["Where is the discount applied", {}],
])("tells of what side an event is: %s", (text, opinions) => expect(told(read(text))).toEqual(opinions));
