import { describe, expect, it } from "vitest";
import { redact } from "../../../transforms/text/redact.ts";

describe("an address", () => {
  it.each([
    ["писать: г. Рязань, а/я 77", "писать: [address]"],
    ["абонентский ящик 12", "[address]"],
    ["Тверская область, д. Ольховка, ул. Новая, д. 7", "[address]"],
    ["пос. Дубки, Еловая 14, калитка слева", "[address], калитка слева"],
    ["с. Ивановка, 9 Мая 3, кв 5", "[address]"],
    ["ул. Новая, д. 9, кв. 4, Самара, 443001", "[address]"],
    ["привезите на ул. Мира 5, 443001, жду", "привезите на [address], жду"],
    ["12 Elm Avenue, Dublin 14", "[address]"],
    ["I am at W1K 7TN now", "I am at [address] now"],
  ])("is hidden with its village, its box and its post code: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["в с. Дубки 12 марта 2020 затопило", "пп. 5, 6 договора", "в пос. Дубки не возите", "с 9 мая 3 заказа", "flight BA 420 to W12"])("is none in %s", (text) =>
    expect(redact(text)).toBe(text));
});
