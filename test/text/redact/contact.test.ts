import { describe, expect, it } from "vitest";
import { redact } from "../../../transforms/text/redact.ts";

describe("links and mail addresses whatever they end with", () => {
  it.each([
    ["shop.example/orders/123456", "[link]"],
    ["see bit.ly/3xYz", "see [link]"],
    ["вот amzn.to/4kQ2", "вот [link]"],
    ["t.co/aBc", "[link]"],
    ["my.shop.store.de/cart", "[link]"],
    ["магазин.онлайн/заказ/5", "[link]"],
    ["clck.ru/3Ab", "[link]"],
    ["petr.ivanov@corp,ru вот почта", "[email] вот почта"],
    ["mail petr@corp com please", "mail [email] please"],
    ["petr(at)corp.example", "[email]"],
    ["пишите petr [at] corp.example", "пишите [email]"],
    ["a @ corp.example", "[email]"],
    ["моя почта a @ corp.example", "моя почта [email]"],
    ["mail me: j.doe @ firm.agency", "mail me: [email]"],
    ["petr@corp.example", "[email]"],
    ["petr собака corp точка example", "[email]"],
    ["petr at corp dot example", "[email]"],
    ["иван(собака)фирма.онлайн", "[email]"],
    ["petr {at} corp {dot} consulting", "[email]"],
  ])("are hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    "и/или, км/ч, руб./мес",
    "плохо.доставка/возврат долгие",
    "bad.delivery/return took long",
    "e.g./i.e. nothing",
    "version 2.0/3.0 of app.config",
    "сайт shop.example не работает",
    "bought it @ Walmart.com",
    "come at 5.30/6.00",
    "т.е/или т.д/пр",
    "I looked at shop.example today",
  ])("are not taken from %s", (text) => expect(redact(text)).toBe(text));
});

describe("an account that is addressed or passed on", () => {
  it.each([
    ["@mary_jones thanks for the advice", "[handle] thanks for the advice"],
    ["RT @ivan77: банк опять лежит", "RT [handle]: банк опять лежит"],
    ["спасибо (@olga.k) выручили", "спасибо ([handle]) выручили"],
  ])("is hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it("stays where it is called like the company", () => {
    expect(redact("@RomashkaHelp где заказ? cc @petr_1", { own: ["Romashka", "Ромашка"] })).toBe("@RomashkaHelp где заказ? cc [handle]");
  });

  it.each(["встречаемся @ 17:00", "3 шт @ 200 руб", "меняю a@b"])("is none in %s", (text) => expect(redact(text)).toBe(text));
});

describe("mail addresses in further forms", () => {
  it.each([
    ["okonkwo dot c at yahoo.co.uk", "[email]"],
    ["x dash lopez at aol.com please", "[email] please"],
    ["ivan.petrov @ яндекс точка ру", "[email]"],
    ["write john.smith@gmail, thanks", "write [email], thanks"],
    ["мейл ivan-petrov-собака-mail.ru", "мейл [email]"],
    ["ivan.petrov(а)mail.ru", "[email]"],
    ["моя почта ivan.petrov mail ru", "моя почта [email]"],
    ["ivan.petrov@mailru", "[email]"],
  ])("are hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["@support please help", "@help_desk @admin answer"])("accounts of offices stay: %s", (text) => expect(redact(text)).toBe(text));
});

describe("mail with a slip or a sign of its own", () => {
  it.each([
    ["пишите на pavel_31 @wp.pl", "пишите на [email]"],
    ["pavel.31@@gmail.com", "[email]"],
    ["pavel.31@gmail..com", "[email]"],
    ["pavel <at> gmail <dot> com", "[email]"],
    ["pavel *собака* mail.ru", "[email]"],
    ["pavel-at-gmail-dot-com", "[email]"],
  ])("is hidden: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it("is none in a time that ends a sentence", () => expect(redact("Come on June 3 at 2pm. It starts then")).toBe("Come on June 3 at 2pm. It starts then"));
});
