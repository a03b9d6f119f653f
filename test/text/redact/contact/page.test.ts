import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a link", () => {
  it.each([
    "ссылка https://shop.ru/dostavka не работает",
    "зашла на www.magazin.ru и ничего",
    "your site www.bank.com/rates shows old numbers",
    "https://shop.com/help/returns-policy.html is a 404.",
    "магазин.рус/доставка/",
    "the page https://shop24.ru/catalog/stol-dubovyy-417 is broken",
    "https://shop.com/en/docs/manual.pdf is for another model",
    "HTTPS://SHOP.COM/PRODUCTS/OAK-TABLE",
    "https://shop.com/catalog/sofas?page=12&sort=price",
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
    ["https://shop.com/docs/aB3kQ9zT", "[link]"],
    ["https://shop.com/products/my-orders", "[link]"],
    ["https://shop.com/catalog/table?user=5", "[link]"],
    ["https://shop.com/orders?page=2", "[link]"],
  ])("to somebody's own page is hidden: %s", (text, clean) => expect(redact(text)).toBe(clean));
});
