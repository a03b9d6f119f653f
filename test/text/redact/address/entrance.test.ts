import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a house with its entrance or floor", () => {
  it.each([
    ["на Пушкинской 35, подъезд 2", "на [address]"],
    ["Пушкинская 35 подъезд 2 этаж 5", "[address]"],
    ["пушкинская 35, кв 7", "[address]"],
    ["Сиреневый 12, этаж 4", "[address]"],
    ["на Пушкинской 35, 2 подъезд", "на [address]"],
    ["Чистопольская 8а, домофон 12", "[address]"],
    ["35 Pushkinskaya, entrance 2", "[address]"],
    ["Pushkinskaya 35, floor 4", "[address]"],
  ])("is hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["Заказ 35, подъезд не указан", "Заказал 2, этаж перепутали", "лифт стоит, 5 этаж без света", "Ждал 40, подъезд грязный", "we waited 20, floor 4 was closed"])("is not taken from %s", (text) => expect(redact(text)).toBe(text));
});
