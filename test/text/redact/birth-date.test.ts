import { describe, expect, it } from "vitest";
import { redact } from "../../../transforms/text/redact.ts";

describe("the day on which somebody is born", () => {
  it.each([
    ["Я родился 1 октября 1989-го", "Я родился [birth_date]"],
    ["Я родилась 08.05.1955 года", "Я родилась [birth_date]"],
    ["я 10 августа 1973 года рождения", "я [birth_date] рождения"],
    ["25.10.1966 г.р.", "[birth_date] г.р."],
    ["сын 2016 г.р., не дали место", "сын [birth_date] г.р., не дали место"],
    ["дата рождения 24 . 04 . 2002", "дата рождения [birth_date]"],
    ["Date of birth: 12 - 10 - 1947", "Date of birth: [birth_date]"],
    ["DOB 06121979", "DOB [birth_date]"],
    ["дата рождения 12 06 1979", "дата рождения [birth_date]"],
    ["D.O.B.: 12-JUN-1979", "D.O.B.: [birth_date]"],
    ["Дата рожд. 12.06.1979", "Дата рожд. [birth_date]"],
  ])("is hidden however its figures and marks stand: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    ["Я родился двадцать пятого мая тысяча девятьсот восемьдесят четвёртого", "Я родился [birth_date]"],
    ["дата рождения двадцать пятое ноль пятое тысяча девятьсот восемьдесят четвертого года", "дата рождения [birth_date]"],
    ["Оператор: Дата рождения? Клиент: Пятнадцатого, ноль третьего, восемьдесят второго.", "Оператор: Дата рождения? Клиент: [birth_date]."],
    ["Оператор: Назовите дату рождения для проверки. Клиент: Так, двенадцатое июня семьдесят девятого.", "Оператор: Назовите дату рождения для проверки. Клиент: Так, [birth_date]."],
    ["Agent: And your date of birth? Customer: Yes, it's the twelfth of June seventy-nine", "Agent: And your date of birth? Customer: Yes, it's [birth_date]"],
    ["Agent: Can I get your date of birth please? Customer: Sure. Twelve six seventy-nine.", "Agent: Can I get your date of birth please? Customer: Sure. [birth_date]."],
  ])("is hidden in words: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    ["June 12, 1979 is my date of birth", "[birth_date] is my date of birth"],
    ["Двенадцатое июня семьдесят девятого года, это моя дата рождения", "[birth_date], это моя дата рождения"],
    ["12 июня у меня день рождения", "[birth_date] у меня день рождения"],
    ["Дата рождения указана неверно: должно быть 12.06.1979", "Дата рождения указана неверно: должно быть [birth_date]"],
    ["В анкете дата рождения стоит 12.06.1979, а нужно 12.07.1979", "В анкете дата рождения стоит [birth_date], а нужно [birth_date]"],
    ["You have my birth date as 12/06/1979, it's actually 06/12/1979", "You have my birth date as [birth_date], it's actually [birth_date]"],
    ["родился в июне 1979 года", "родился в [birth_date]"],
    ["год рождения 1984", "год рождения [birth_date]"],
    ["I was born in 1979", "I was born in [birth_date]"],
  ])("is hidden before what asks for it and further behind: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    "Акция ко дню рождения до 30 июня",
    "день рождения магазина 12 июня, скидки",
    "с др не поздравили, скидку 15 не дали",
    "товары и др. 12.03 пришли",
    "гр. 15 стр. 3 документа",
    "A company born in 2010 should know better",
    "our newborn needs 2 packs, order 12061979",
    "дата рождения не проходит проверку, заказ от 12.06.2015",
    "I ordered a birthday cake for 12 June, it never came",
  ])("is no other date: %s", (text) => expect(redact(text)).toBe(text));
});
