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
