import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a link", () => {
  it.each([
    "ссылка https://shop.ru/dostavka не работает",
    "зашла на www.magazin.ru и ничего",
    "your site www.bank.com/rates shows old numbers",
    "https://shop.com/help/returns-policy.html is a 404.",
    "магазин.рус/доставка/",
  ])("to a page that everybody sees stays: %s", (text) => expect(redact(text)).toBe(text));

  it.each([
    ["https://shop.ru/orders", "[link]"],
    ["https://shop.ru/help/84512", "[link]"],
    ["https://shop.ru/help?id=abc", "[link]"],
    ["shop.ru/o/abcdefgh", "[link]"],
    ["https://shop.ru/ivanova", "[link]"],
    ["https://clck.ru/hEpkXVB", "[link]"],
    ["www.shop24.ru/dostavka", "[link]"],
    ["https://anna:secret@shop.ru/help", "[link]"],
  ])("to somebody's own page is hidden: %s", (text, clean) => expect(redact(text)).toBe(clean));
});
