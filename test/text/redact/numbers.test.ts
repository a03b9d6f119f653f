import { describe, expect, it } from "vitest";
import { redact } from "../../../transforms/text/redact.ts";

describe("a phone behind an order that is not told by number", () => {
  it.each([
    ["Заказ не пришёл, 89208520086", "Заказ не пришёл, [phone]"],
    ["где заказ? 89161234567", "где заказ? [phone]"],
    ["Заказ не привезли 8-916-123-45-67", "Заказ не привезли [phone]"],
    ["заказ молчит, вот (35222) 64-4775", "заказ молчит, вот [phone]"],
    ["a refund to SA5908LKWM8N87CUS56R9I5G never came", "a refund to [iban] never came"],
    ["заказ отменили. 9161234567", "заказ отменили. [phone]"],
    ["трек не ищется 89161234567", "трек не ищется [phone]"],
    ["чека нет; 8 (916) 123-45-67", "чека нет; [phone]"],
    ["заявку потеряли 00 44 20 7946 0958", "заявку потеряли [phone]"],
    ["My order is late (415) 867-1541", "My order is late [phone]"],
    ["order late 07911123456", "order late [phone]"],
    ["where is my order? 415-867-1541", "where is my order? [phone]"],
    ["the ticket was closed, 07911 123456", "the ticket was closed, [phone]"],
    ["no receipt! 415 867 1541", "no receipt! [phone]"],
    ["Заказ не пришёл, 772805698917", "Заказ не пришёл, [inn]"],
    ["по заявке молчат 500100732259", "по заявке молчат [inn]"],
    ["заказ не отдали, 4509123456 мой паспорт", "заказ не отдали, [passport] мой паспорт"],
    ["Заказ не пришёл, восемь девятьсот шестнадцать, потом 123, потом 45 67", "Заказ не пришёл, [phone], потом [phone], потом [phone]"],
    ["Заказ не пришёл, мой номер 89208520086", "Заказ не пришёл, мой номер [phone]"],
  ])("is hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    "заказ 89208520086 не пришёл",
    "Заказ № 89208520086",
    "Заказ не пришёл, № 89208520086",
    "номер заказа: 89161234567",
    "Номер заявки, ну, 140203.",
    "Ticket number, um, 140203.",
    "заказ номер 9161234567",
    "заказ под номером 9161234567",
    "по заказу — 89161234567 тишина",
    "трек-номер отправления 80011234567",
    "мой заказ это 9161234567",
    "order 4158671541 is late",
    "order number is 07911123456",
    "Order no. 07911123456",
    "order #07911123456",
    "my order id: 17911123456",
    "invoice no 07911 123456",
    "договор 772805698917",
    "заказ номер 45 09 123456",
    "order 4 1 5 8 6 7 0 7 6 5",
  ])("is told from the order's own number in %s", (text) => expect(redact(text)).toBe(text));
});

describe("digits told one by one", () => {
  it.each([
    ["4 1 5 8 6 7 0 7 6 5", "[phone]"],
    ["2 0 7 9 4 6 0 9 5 8", "[phone]"],
    ["0 2 0 7 9 4 6 0 9 5 8 please", "[phone] please"],
    ["it is 4-1-5-8-6-7-0-7-6-5", "it is [phone]"],
    ["пишите: 4 9 5 1 2 3 8 5 6 7", "пишите: [phone]"],
    ["8 девятьсот 16 1234567", "[phone]"],
    ["8 девятьсот 16 123 45 67, жду", "[phone], жду"],
    ["8 девятьсот сорок шесть четыреста двадцать пять 83 91", "[phone]"],
    ["плюс 7 девятьсот сорок 6 четыреста двадцать 5 83 91", "[phone]"],
    ["восемь 916 сто 23 сорок 5 67", "[phone]"],
    ["call 4 one 5 eight 6 seven 0 seven 6 5", "call [phone]"],
  ])("are a phone in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    "1 2 3 4 5 6 7 8 9 10",
    "считаю: 1 2 3 4 5 6 7 8 9 10 11 12",
    "10 9 8 7 6 5 4 3 2 1 поехали",
    "0 1 2 3 4 5 6 7 8 9",
    "1, 2, 3, 4, 5, 6, 7, 8, 9, 0",
    "7 8 9 10 11 12 13",
    "90 91 92 93 94",
    "80 82 84 86 88 90",
    "оценки 5 4 5 5 3 4 5 5 2 5",
    "scores 5 5 4 5 1 5 5 4 3 5",
    "девятьсот 16 раз",
  ])("are a count or marks in %s", (text) => expect(redact(text)).toBe(text));
});

describe("digits of other scripts", () => {
  it.each([
    ["звоните ８９１６１２３４５６７", "звоните [phone]"],
    ["card ４１１１ １１１１ １１１１ １１１１", "card [card]"],
    ["позвоните ٨٩١٦١٢٣٤٥٦٧", "позвоните [phone]"],
    ["ｉｖａｎ＠ｍａｉｌ．ｒｕ", "[email]"],
  ])("are digits in %s", (text, clean) => expect(redact(text)).toBe(clean));
});

describe("a document told behind its number", () => {
  it.each([
    ["АА1234567 паспорт", "[passport] паспорт"],
    ["АА 1234567 — это мой паспорт", "[passport] — это мой паспорт"],
    ["N12345678 (паспорт Казахстана)", "[passport] (паспорт Казахстана)"],
    ["AB1234567 is my passport number", "[passport] is my passport number"],
    ["AB1234567, passport", "[passport], passport"],
    ["D5127390 is my driver's license", "[passport] is my driver's license"],
  ])("is hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["заказ АА1234567 паспорт показал", "order AB1234567, passport shown", "RR123456789RU паспорт показал"])("is told from an order in %s", (text) => expect(redact(text)).toBe(text));
});

describe("a number told in groups", () => {
  it.each([
    ["звоните: 8, 916, 123, 45, 67", "звоните: [phone]"],
    ["карта 4111, 1111, 1111, 1111", "карта [card]"],
    ["это 8 926, дальше 180, потом 14 01", "это [phone], дальше [phone], потом [phone]"],
    ["4111 1111 потом 1111 1111", "[card] потом [card]"],
    ["212 four seven three 6608", "[phone]"],
    ["07911 five one two 334", "[phone]"],
    ["area code 212 then 473 6608", "area code [phone] then [phone]"],
    ["refund to card 4111 1111 then 1111 1111, name", "refund to card [card] then [card], name"],
    ["восьмёрка девятьсот шестнадцать сто двадцать три сорок пять шестьдесят семь", "[phone]"],
    ["ring 00447911123456 please", "ring [phone] please"],
    ["write to anna(dot)k{at}list(dot)ru", "write to [email]"],
    ["ring +44.7663252746 now", "ring [phone] now"],
    ["ring 305/379/5322", "ring [phone]"],
    ["917, and then 353 6839", "[phone], and then [phone]"],
    ["917 - 353 - 6839", "[phone]"],
    ["8 964. 279. 16. 18, жду", "[phone], жду"],
    ["звоните плюс 7 925 577 48 03", "звоните [phone]"],
    ["my ssn 256.39.1524", "my ssn [ssn]"],
    ["to k.orlova<at>ya.ru", "to [email]"],
    ["письмо на k . orlova@ inbox . ru", "письмо на [email]"],
    ["text me on 3122010672", "text me on [phone]"],
    ["телефон в заказе 89161234567", "телефон в заказе [phone]"],
  ])("is hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    "перезвоните, договор № 205/2024",
    "звонила, по ГОСТ 31450-2013 молоко не такое",
    "order 212 four seven three 6608",
    "перезвоните по треку 80081436145547",
    "barcode 4639737897299",
    "посылка 80084017147684 в сортировке",
    "44.7663252746 km away",
    "взяли 8, потом 916 и 12",
    "1111 2222 потом 3333 4445",
    "Look at the dot com, it is down",
  ])("is nobody's in %s", (text) => expect(redact(text)).toBe(text));
});

describe("a passport told in words", () => {
  it.each([
    ["паспорт серия сорок пять двенадцать номер триста шесть четыреста восемь", "паспорт серия [passport] номер [passport]"],
    ["Серию пишите: тридцать шесть 09, номер 118 двести двадцать", "Серию пишите: [passport], номер [passport]"],
  ])("is hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["серия двадцать двадцать, номер сто десять", "в паспорте товара год две тысячи двадцать"])("is none in %s", (text) => expect(redact(text)).toBe(text));
});

describe("numbers in further forms", () => {
  it.each([
    ["IBAN DE 89370400440532013000 пожалуйста", "IBAN [iban] пожалуйста"],
    ["gb82.west.1234.5698.7654.32 thanks", "[iban] thanks"],
    ["ибан DE88370400440532013000", "ибан [iban]"],
    ["мой восемь девятьсот двадцать шесть эээ сто двадцать три сорок пять шестьдесят семь", "мой [phone] эээ [phone]"],
    ["no codes on 4155552671 for a week", "no codes on [phone] for a week"],
    ["yeah it's 4155552671 did you get it", "yeah it's [phone] did you get it"],
    ["(212) 555.0100", "[phone]"],
    ["495-123-45-67", "[phone]"],
    ["телефон: 2-34-56", "телефон: [phone]"],
    ["44 7911 123456", "[phone]"],
    ["карта 4276 38** **** 1234", "карта [card]"],
    ["списали с карты *1234", "списали с карты [card]"],
    // 1·9+1·8+2·7+1·6+3·5+3·4+2·3+4·2+5·1 = 83
    ["снилс 112.133.245.83", "снилс [snils]"],
    ["паспорт сменил, старый 4510-123456, новый 4511-654321", "паспорт сменил, старый [passport], новый [passport]"],
  ])("are hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    "ипотека 12 500 000 на 20 лет, жду звонка",
    "item 4155552671 is broken",
    "the order of May 4155552671",
    "счёт 3-10-15 в нашу пользу",
    "арт. ab*1234",
    "i purchased this unit 3 months back",
    "in 10 days i want all of my money back from you people right now",
    "DE88370400440532013000",
    "вход с адреса 10.20.30.40",
  ])("stay in %s", (text) => expect(redact(text)).toBe(text));
});

describe("numbers that few rules tell", () => {
  it.each([
    ["I'm on 555-0199 all day", "I'm on [phone] all day"],
    ["555-0199 is my number", "[phone] is my number"],
    ["five five five oh one nine nine is my number", "[phone] is my number"],
    ["where is my invoice?\n\nThanks,\nAnn Lee\n4155550132", "where is my invoice?\n\nThanks,\n[name]\n[phone]"],
    ["Документ: 4511 N 223344", "Документ: [passport]"],
    ["travelling on 533401372, British passport", "travelling on [passport], British passport"],
    ["ИИН 880514300123", "ИИН [inn]"],
    ["восемь девятьсот шестнадцать триста десять четыре тысячи двести семнадцать", "[phone]"],
    ["восем девятсот шеснадцать сто двацать три сорок пять шисят сем", "[phone]"],
  ])("are hidden: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["Звоните: первый взнос 3 253 709", "call about the deposit 1 200 814", "codes 555-0199 and 555-0100", "ISBN 978-5-17-118366-5"])("sums and codes stay: %s", (text) => expect(redact(text)).toBe(text));

  it("what is said next is no figure of it", () => expect(redact("card 4111 1111 1111 1111\nAgent: One moment")).toBe("card [card]\nAgent: One moment"));
});
