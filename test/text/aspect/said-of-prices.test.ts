import { describe, expect, it } from "vitest";
import { createAspectReader } from "../../../transforms/text/aspect.ts";

const read = createAspectReader();
const told = (text: string) => Object.fromEntries(read(text).map(({ aspect, sentiment_label }) => [aspect, sentiment_label]));

describe("«дорогие»", () => {
  it.each<[string, Record<string, string>]>([
    ["Дорогие сотрудники, вы лучшие!", { staff: "positive" }], ["Спасибо, дорогие мои!", {}], ["Дорогая Анна, спасибо за помощь", {}], ["Дорогой магазин, вы супер", {}],
    ["Спасибо вам, наши дорогие!", {}], ["Уважаемая и дорогая Анна, спасибо", {}], ["Дорогие друзья, верните деньги", {}], ["Здравствуйте, дорогой магазин! Где заказ?", {}], ["Дорогой Озон, верните деньги", {}],
    ["Дорогие сотрудники магазина на Мира, спасибо", { staff: "positive" }], ["Дорого, дорогие мои", { price: "negative" }],
  ])("tell nobody's price in an address: %s", (text, opinions) => expect(told(text)).toEqual(opinions));

  it.each<[string, Record<string, string>]>([
    ["Дорогая доставка", { price: "negative", delivery: "negative" }], ["Дорогая доставка, больше не закажу", { price: "negative", delivery: "negative" }], ["Дорогая доставка, вы обнаглели", { price: "negative", delivery: "negative" }],
    ["Дорогой магазин, больше не приду", { price: "negative" }], ["Магазин дорогой", { price: "negative" }], ["Дорогие билеты, ужас", { price: "negative" }], ["Дорогая пицца, но вкусная", { price: "negative", quality: "positive" }],
    ["У вас дорогой кофе", { price: "negative" }], ["Кофе вкусный, дорогой!", { quality: "positive", price: "negative" }], ["Спасибо за туфли, дорогие, но хорошие", { quality: "positive", price: "negative" }], ["Очень дорогие товары", { price: "negative" }],
    ["Слишком дорогие услуги", { price: "negative" }], ["Дорого, но вкусно", { price: "negative", quality: "positive" }],
  ])("tell a price elsewhere: %s", (text, opinions) => expect(told(text)).toEqual(opinions));
});

describe("cheap and expensive before the name of a thing", () => {
  it.each<[string, Record<string, string>]>([
    ["Super helpful with the cheap fork", { staff: "positive" }], ["The cheap chain squeaks", {}], ["The expensive sofa broke", { quality: "negative" }], ["The expensive sofa is great", { quality: "positive" }], ["Bought cheap shoes that fell apart", { quality: "negative" }],
    ["Дешёвая вилка скрипит", {}], ["Мне помогли с дешёвой вилкой", { staff: "positive" }], ["Дорогие кроссовки развалились", { quality: "negative" }], ["Мой дорогой телефон сломался", { quality: "negative" }], ["В дорогом магазине хамят", { staff: "negative" }],
    ["A cheap knock-off", { quality: "negative" }], ["Дешёвый пластик", { quality: "negative" }],
  ])("tell which, where another thing is judged: %s", (text, opinions) => expect(told(text)).toEqual(opinions));

  it.each<[string, Record<string, string>]>([
    ["The chain is cheap", { price: "positive" }], ["Cheap prices", { price: "positive" }], ["Cheap price, great", { price: "positive" }], ["The delivery is expensive", { price: "negative", delivery: "negative" }], ["Expensive shipping but fast", { price: "negative", delivery: "negative" }],
    ["Nice cheap food", { price: "positive" }], ["Found a cheap hotel with great staff", { price: "positive", staff: "positive" }], ["Really cheap, love it", { price: "positive" }], ["Cheap and cheerful", { price: "positive" }], ["Expensive but worth it", { price: "negative" }],
    ["Expensive restaurant with rude staff", { price: "negative", staff: "negative" }], ["Дорогой ресторан с хамским персоналом", { price: "negative", staff: "negative" }], ["Дешёвая еда и грубый персонал", { price: "positive", staff: "negative" }],
    ["This cheap delivery was fast", { price: "positive", delivery: "positive" }], ["Хорошая недорогая гостиница", { price: "positive" }], ["Дешёвый магазин", { price: "positive" }], ["Дешёвые цены", { price: "positive" }], ["Недорогая доставка", { price: "positive", delivery: "positive" }], ["Купила дешёвый чайник, доволен", { price: "positive" }],
  ])("judge the price elsewhere: %s", (text, opinions) => expect(told(text)).toEqual(opinions));
});

it.each<[string, Record<string, string>]>([
  ["cost me nothing, great", { price: "positive" }], ["It cost us nothing", { price: "positive" }], ["It didn't cost me a penny, lovely", { price: "positive" }], ["Денег не взяли ни копейки", { price: "positive" }],
  ["cost me nothing but trouble", { price: "negative" }], ["It costs nothing to say sorry", {}],
])("what costs nothing pleases, unless something follows: %s", (text, opinions) => expect(told(text)).toEqual(opinions));

it.each<[string, Record<string, string>]>([
  ["Не дорого", { price: "positive" }], ["Not expensive at all", { price: "positive" }], ["Not cheap", { price: "negative" }], ["A bit pricey", { price: "negative" }], ["Дорогущий", { price: "negative" }],
  ["Cheaper elsewhere", { price: "negative" }], ["Cheaper than elsewhere", { price: "positive" }], ["В других магазинах дешевле", { price: "negative" }], ["Дешевле, чем в других магазинах", { price: "positive" }],
])("a price is denied, lessened and compared: %s", (text, opinions) => expect(told(text)).toEqual(opinions));

it.each<[string, Record<string, string>]>([
  ["The stitching came undone", { quality: "negative" }], ["Палата грязная", { quality: "negative" }], ["The search is terrible", { site: "negative" }], ["The search for the parcel is terrible", { delivery: "negative" }],
])("things that fail are told: %s", (text, opinions) => expect(told(text)).toEqual(opinions));

it.each<[string, Record<string, string>]>([
  ["кабинет чист", { quality: "positive" }], ["Кабинет грязный", { quality: "negative" }], ["Кабинет чистый, врач внимательный", { quality: "positive", staff: "positive" }],
  ["в личном кабинете ошибка", { site: "negative" }], ["личный кабинет удобный", { site: "positive" }], ["Не могу войти в кабинет", { site: "negative" }], ["Кабинет виснет", { site: "negative" }],
  ["вы супер", {}], ["Суп холодный", { quality: "negative" }],
])("a doctor's room is no account of a site, nor is «супер» a soup: %s", (text, opinions) => expect(told(text)).toEqual(opinions));
