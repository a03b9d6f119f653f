import { describe, expect, it } from "vitest";
import { redact } from "../../../transforms/text/redact.ts";

describe("an address", () => {
  it.each([
    ["писать: г. Рязань, а/я 77", "писать: [address]"],
    ["абонентский ящик 12", "[address]"],
    ["Тверская область, д. Ольховка, ул. Новая, д. 7", "[address]"],
    ["мой адрес: Ухта, улица Новая, дом 9, квартира 4", "мой адрес: [address]"],
    ["везите на Старый Оскол, ул. Новая, д. 9", "везите на [address]"],
    ["обл. Рязанская, г. Касимов, ул. Новая, д. 9", "[address]"],
    ["на улице Новой в доме 9, квартира 4", "на [address]"],
    ["86 County Rd 7, Austin, TX 78701", "[address]"],
    ["пос. Дубки, Еловая 14, калитка слева", "[address], калитка слева"],
    ["с. Ивановка, 9 Мая 3, кв 5", "[address]"],
    ["ул. Новая, д. 9, кв. 4, Самара, 443001", "[address]"],
    ["привезите на ул. Мира 5, 443001, жду", "привезите на [address], жду"],
    ["12 Elm Avenue, Dublin 14", "[address]"],
    ["Rose Cottage, Mill Lane, Leeds LS1 4AP", "[address]"],
    ["9 mill lane leeds ls1 4ap please", "[address] please"],
    ["9 Mill Lane LS14AP", "[address]"],
    ["ul. Sadovaya 5, apt 12, Kazan 420111", "[address]"],
    ["наб. Обводного, д. 9, лит. Б, кв. 4", "[address]"],
    ["Lake House, 264 Queen Road, SE15 8HT", "[address]"],
    ["379 Highway 23, Austin, TX 78701", "[address]"],
    ["на ул. им. Ленина, 5, жду", "на [address], жду"],
    ["I am at W1K 7TN now", "I am at [address] now"],
  ])("is hidden with its village, its box and its post code: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["в с. Дубки 12 марта 2020 затопило", "пп. 5, 6 договора", "в пос. Дубки не возите", "на площади концерт. Ремонт стоил 3280", "с 9 мая 3 заказа", "flight BA 420 to W12"])("is none in %s", (text) =>
    expect(redact(text)).toBe(text));
});

describe("an address in further forms", () => {
  it.each([
    ["живу на 8 Марта 93 кв 20", "живу на [address]"],
    ["8 марта 93 кв 20", "[address]"],
    ["везите в Пермь 8 Марта 104-196", "везите в [address]"],
    ["50 лет Октября 12 кв 7", "[address]"],
    ["пр. кутузовский 35с2 кв 8", "[address]"],
    ["улица Новая, д. 137с2, кв. 286", "[address]"],
    ["от улица Лесная 24 стр. 3, 91 водитель стоял", "от [address] водитель стоял"],
    ["пушкина 34 кв 140", "[address]"],
    ["нет света, Казань Кутузовский 64-204", "нет света, [address]"],
    ["мкр. 3-й, д. 5, кв. 7", "[address]"],
    ["Keizersgracht 128, 1016 Amsterdam", "[address]"],
    ["Calle Mayor 15, 28013 Madrid", "[address]"],
    ["Via Roma 12, 00184 Roma", "[address]"],
    ["bill went to 562 church court ec1a 1bb again", "bill went to [address] again"],
    ["782 Elm Avenue, Sydney NSW 2000", "[address]"],
    ["8 King Street West, Toronto, ON M5V 2T6", "[address]"],
    ["12-14 Oak Road, Dublin 4", "[address]"],
    ["52 west 72nd street please", "[address] please"],
    ["i am at 18 willow ave", "i am at [address]"],
    ["119 baker st. flat 3", "[address]"],
    ["at FORTY-FOUR WILLOW AVE", "at [address]"],
    ["forty four willow avenue please", "[address] please"],
    ["Rose Cottage, High St, g12 8qq", "[address]"],
    ["The Old Forge, Mill Lane, Ludlow", "[address]"],
    ["courier please come to 23 coolmine woods dublin", "courier please come to [address]"],
    ["deliver it to 151 the green", "deliver it to [address]"],
    ["delivery to 12 harbour view geelong vic", "delivery to [address]"],
    ["3-я Парковая 17", "[address]"],
    ["едем от Кирова 8", "едем от [address]"],
  ])("is hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    "8 марта 12 роз по 300 рублей",
    "приехали 8 Марта 12-18 как обещали",
    "доставка 8 Марта 10:00",
    "рейс Москва Сочи 10-12 часов",
    "Plaza Hotel 5 stars",
    "Via PayPal 50 dollars",
    "waited 40 min st. pancras",
    "the 2 bedroom house was dirty",
    "took 3 tries place order",
    "came to 3 stores near the green",
    "we spent a day at the green",
    "The forge, mill and lane were lovely",
    "с Нового года 5 заказов",
    "3-я смена 17 человек",
  ])("is none in %s", (text) => expect(redact(text)).toBe(text));
});
