import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a surname told by initials or a title", () => {
  it.each([
    ["в базе записан Н.П. Котов.", "в базе записан [name]."],
    ["забирать будет Д. Г. Оганесян, паспорт при нём", "забирать будет [name], паспорт при нём"],
    ["заказ заберет муж к. м. сухоруков", "заказ заберет муж [name]"],
    ["заказ заберет муж данилов а.м. можно", "заказ заберет муж [name] можно"],
    ["Please add D.B. Burke-Jones as a driver", "Please add [name] as a driver"],
    ["The courier Gerald M. Rosenthal left", "The courier [name] left"],
    ["See below.\nP. Burke-Jones | Claims Team", "See below.\n[name] | Claims Team"],
    ["ask mrs banks she knows", "ask mrs [name] she knows"],
  ])("is hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    "звоните т.е. если не дождётесь",
    "и.о. директора, н.э. и 10 т.р. заказ",
    "ул. А.С. Пушкина закрыта, музей им. Н.К. Рериха открыт",
    "from 9 a.m. delivery, size u.k. nine",
    "a delay of 20 ms again, ms word crashes, mr muscle leaks",
  ])("is none in %s", (text) => expect(redact(text)).toBe(text));
});
