import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a number told in parts", () => {
  it.each([
    ["карта 4111, эээ, 1111\n1111 1111", "карта [card], эээ, [card]\n[card]"],
    ["Агент: карта?\nКлиент: 4111 1111\nАгент: ага\nКлиент: 1111 1111", "Агент: карта?\nКлиент: [card]\nАгент: ага\nКлиент: [card]"],
    ["карта четыре тысячи сто одиннадцать, 1111, 1111, 1111", "карта [card]"],
    ["forty one, eleven, um, eleven eleven, eleven eleven, okay, eleven eleven", "[card], um, [card], okay, [card]"],
    ["Какой СНИЛС? — 112, 233, 445, 95", "Какой СНИЛС? — [snils]"],
    ["налоговый номер: 77, 07, 08 38 потом 93", "налоговый номер: [inn] потом [inn]"],
    ["Contact number? Sure, it's 415, 867 15 41\nAgent: so that's 415, 867 15 41", "Contact number? Sure, it's [phone]\nAgent: so that's [phone]"],
    ["okay so, 718, um, 234, 5, 678, that's the mobile", "okay so, [phone], um, [phone], that's the mobile"],
    ["8*916*123*45*67", "[phone]"],
    ["9\u200b1\u200b6\u200b1\u200b2\u200b3\u200b4\u200b5\u200b6\u200b7", "[phone]"],
    ["4155550132", "[phone]"],
    ["call (0771) 589718918", "call [phone]"],
    ["номер восемь девятьсот два, э-э, сто тридцать, э-э, двадцать один и сорок", "номер [phone], э-э, [phone], э-э, [phone]"],
    ["my number is two one two\nAgent: go ahead\nCustomer: five five five oh one two three", "my number is [phone]\nAgent: go ahead\nCustomer: [phone]"],
    ["мой телефон 8 902\nОператор: 8 902\nКлиент: 130 21\nОператор: ага\nКлиент: 40", "мой телефон [phone]\nОператор: [phone]\nКлиент: [phone]\nОператор: ага\nКлиент: [phone]"],
    ["номер восемь девятьсот два сто тридцать две четвёрки двадцать один", "номер [phone]"],
    ["it's two one two. five five five. oh one two three, call me", "it's [phone]. [phone]. [phone], call me"],
    ["five five five oh one two three, ring me", "[phone], ring me"],
    ["номер восемь девятьсот шестнадцать, записываете? сто шестьдесят восемь, семьдесят восемь, восемьдесят шесть", "номер [phone], записываете? [phone]"],
    ["восемь девятьсот шестнадцать… алло, слышно? сто двадцать три сорок пять шестьдесят семь", "[phone]… алло, слышно? [phone]"],
    ["It's oh seven nine five nine, did you get that? three two nine, nine six seven", "It's [phone], did you get that? [phone]"],
    ["The number is oh seven eight two two, hang on, nine eight five... er... three five eight", "The number is [phone], hang on, [phone]... er... [phone]"],
    ["my number is o seven eight seven eight two four o seven nine o", "my number is [phone]"],
    ["телефон восемь девятьсот пятьдесят три девятки девяносто шесть двадцать один", "телефон [phone]"],
    ["phone? two oh six, four five nine, four nine nine two. Agent: So that's two oh six... four five nine... four nine nine two?", "phone? [phone]. Agent: So that's [phone]... [phone]... [phone]?"],
    ["The code went to 773–805–1244", "The code went to [phone]"],
    ["ring 083-2191656", "ring [phone]"],
    ["call 00353871234567", "call [phone]"],
  ])("is hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));
});

describe("a document's number far from its name", () => {
  it.each([
    ["The site kept asking for my passport. I typed what is on the page, 123456789, and it failed.", "The site kept asking for my passport. I typed what is on the page, [passport], and it failed."],
    ["Passport on the booking is wrong, should be 123 456 789", "Passport on the booking is wrong, should be [passport]"],
    ["Агент: Ваш документ?\nКлиент: Да, сейчас, сорок пять, ноль девять, дальше сто двадцать три, четыреста пятьдесят шесть", "Агент: Ваш документ?\nКлиент: Да, сейчас, [passport], дальше [passport]"],
    ["a passport was asked for. Mine is X12345678.", "a passport was asked for. Mine is [passport]."],
    ["а у меня 70 5035996 заграничный", "а у меня [passport] заграничный"],
    ["Why did you want my passport for a parcel without a receipt: 4510 654321", "Why did you want my passport for a parcel without a receipt: [passport]"],
    ["нашего ИНН нет в чеке, вот он: 7707083893", "нашего ИНН нет в чеке, вот он: [inn]"],
    ["passport, B one two three four five six seven eight", "passport, [passport]"],
  ])("is hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));
});

it("ends where a new sentence counts something", () => {
  expect(redact("Passport number 937 573 217\nThere are five rooms in the house")).toBe("Passport number [passport]\nThere are five rooms in the house");
});

describe("figures that are nobody's", () => {
  it.each([
    "o, five stars from me",
    "I paid £36 286 and got 88 664 back, call me",
    "The code went to my new phone. Credit limit 3257.81",
    "Ждали час, потом два, потом три, потом сорок минут, готово пять",
    "I ordered two, that three came, then four, and five more",
    "order 01-6712345 never came",
    "Списано 512, 230 и 4999, всего 5741",
    "заказ 4512, потом 3456, потом 7890",
    "12 дней, 450 рублей, 30 минут, 1200 шагов",
    "номер брони 512345678, паспорт дома",
    "трек 5123456789012 пропал",
    "the new one is 4512 and it took 3 days",
    "a set of spanners 7 9 11 12 14 17 18 mm",
    "the phone for $1483.50 lasts a day",
    "две пятёрки по математике и три тройки",
  ])("stay in %s", (text) => expect(redact(text)).toBe(text));
});
