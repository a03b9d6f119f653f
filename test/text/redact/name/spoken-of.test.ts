import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("somebody of no list, of whom the words around speak", () => {
  it.each([
    ["I'd like to commend Oluchi Brandreth for staying late", "I'd like to commend [name] for staying late"],
    ["my landlord is p. drinkwater and he holds the keys", "my landlord is [name] and he holds the keys"],
    ["my eldest son rupert brandreth will sign", "my eldest son [name] will sign"],
    ["spoke to andrew a. brandreth, he said friday", "spoke to [name], he said friday"],
    ["got niamh h. on chat and she left", "got [name]. on chat and she left"],
    ["Will from sales promised a discount", "[name] from sales promised a discount"],
    ["Grace was so patient with me", "[name] was so patient with me"],
    ["Ticket for Amy Winterbourne, born in May, was lost", "Ticket for [name], born in May, was lost"],
    ["Please add OLIVER BRANDRETH as a second driver", "Please add [name] as a second driver"],
    ["Special thanks to Gallagher, Faith at reception", "Special thanks to [name], [name] at reception"],
    ["Kudos to your driver Ezekiel, who waited", "Kudos to your driver [name], who waited"],
    ["Receptionist: surname? Patient: Moriarty.", "Receptionist: surname? Patient: [name]."],
    ["Dr Best was kind", "Dr [name] was kind"],
    ["Соедините меня с Чеботарь, пожалуйста", "Соедините меня с [name], пожалуйста"],
    ["Передайте Бреусу большое спасибо", "Передайте [name] большое спасибо"],
    ["заказ получит не Олег, забирать буду не я, а Чеботарь", "заказ получит не [name], забирать буду не я, а [name]"],
    ["Звонила Е. Сатпаева, спрашивала заказ", "Звонила [name], спрашивала заказ"],
    ["тут Бреус, где мой заказ", "тут [name], где мой заказ"],
    ["учительница Мороз Альбина ведёт уроки", "учительница [name] ведёт уроки"],
    ["гусь с. и. из поддержки сказала ждать", "[name] из поддержки сказала ждать"],
    ["ребёнка зовут elvira byk", "ребёнка зовут [name]"],
    ["специалист Батыр Константинович Сорока", "специалист [name]"],
  ])("is found in %s", (text, clean) => {
    expect(redact(text)).toBe(clean);
  });

  it.each([
    "Thank God for the refund, thank Amazon for nothing",
    "especially London and Paris, especially the cheese",
    "my husband will pick it up and my wife may call later",
    "her name is missing and my name is wrong",
    "I got through to Global Services at last",
    "Please find my details: tel 0412 844 686",
    "Hope in the company is gone",
    "Best wishes,\nSales Department",
    "передайте курьеру спасибо, передайте маме привет",
    "обслуживала девушка, обслуживал Сбербанк",
    "запишите меня к врачу, запись к Терапевту",
    "получать не мне, а Почте России",
    "тут Москва, где мой заказ",
    "курьер Яндекса не отвечает, хам из поддержки сказал ждать",
    "предложил администратор т. е. сделали заказ",
    "сотрудники зала ничего не знают",
  ])("is nobody in %s", (text) => {
    expect(redact(text).replace("[phone]", "0412 844 686")).toBe(text);
  });
});
