import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("an international account", () => {
  it.each([
    ["счёт DE/8937/0400/4405/3201/3000", "счёт [iban]"],
    ["DE89 370 400 440 532 013 000", "[iban]"],
    ["pay to KZ50 248P HWX1 W6L0 XYME for the work", "pay to [iban] for the work"],
    ["перевод на счёт KZ14-8687-2UMB-CLZ6-AFYU не дошёл", "перевод на счёт [iban] не дошёл"],
    ["part KZ50 248P HWX1 W6L0 XYMA", "part KZ50 248P HWX1 W6L0 XYMA"],
    ["D E 8 9, 3704, um, 0044 0532, okay, 0130 00 please", "[iban] please"],
    ["дэ е 89 3704, дальше 0044 0532 0130 00", "[iban]"],
    ["DE89 3704 0044\n0532 0130 00", "[iban]"],
    ["send the refund to GB52KVPS2694066173674", "send the refund to [iban]"],
    ["E S nine one, two one double oh, oh four one eight, four five oh two, oh oh oh five, one three three two", "[iban]"],
    ["delta echo eight nine 3704 0044 0532 0130 00", "[iban]"],
  ])("is hidden whatever stands between its figures: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["DE88370400440532013000", "GB 45 MINUTES 12 late", "de 12 a 15 personas"])("is none where check digits do not agree and nothing tells of one: %s", (text) => expect(redact(text)).toBe(text));
});

describe("an account told with its label or its country as one word", () => {
  it.each([
    ["мой счёт IBANDE89370400440532013000 вот", "мой счёт [iban] вот"],
    ["ibannl91abna0417164300", "[iban]"],
    ["ибан де восемь девять три семь ноль четыре ноль ноль четыре четыре ноль пять три два ноль один три ноль ноль ноль", "ибан [iban]"],
  ])("is hidden whole: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it("«де» alone tells none", () => expect(redact("де 12 раз звонили")).toBe("де 12 раз звонили"));
});
