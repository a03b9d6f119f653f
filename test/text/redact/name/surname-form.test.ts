import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a surname of no list beside a given name", () => {
  it.each([
    ["а айгуль тхагапсоева обещала", "а [name] обещала"],
    ["договор на баира доржиева, номер не помню", "договор на [name], номер не помню"],
    ["с павлом бергом говорила", "с [name] говорила"],
    ["а глеб хан на смене", "а [name] на смене"],
    ["Обращаюсь от имени Родиона Фишмана, он болен", "Обращаюсь от имени [name], он болен"],
    ["чтобы Розу Кабанову поощрили", "чтобы [name] поощрили"],
    ["учительница елена викторовна жумабаева не отвечает", "учительница [name] не отвечает"],
    ["сотрудница ШЕСТАКОВА ВАЛЕНТИНА пообещала", "сотрудница [name] пообещала"],
    ["Отзыв оставила Светлана Ли, заказа нет", "Отзыв оставила [name], заказа нет"],
  ])("is hidden with it in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    ["андрей магазин закрыт", "[name] магазин закрыт"],
    ["ирина готова помочь", "[name] готова помочь"],
    ["у ирины новых туфель нет", "у [name] новых туфель нет"],
    ["сергей один остался", "[name] один остался"],
    ["thanks andrew best service ever", "thanks [name] best service ever"],
  ])("is none in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["Клиент: Сколько сейчас стоит тариф?", "Клиент: Машину по адресу, который в заказе, пожалуйста.", "Клиент: Вера, надежда, любовь — вот и весь сервис.", "May I have your name? Caller: ", "Приём с 9:00, а очередь с 8:00", "Kind regards,\nThe Customer Care Team", "We took the train from Paris to Florence and lost 3 bags."])("is nobody's in %s", (text) =>
    expect(redact(text)).toBe(text));
});
