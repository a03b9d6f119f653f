import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a name in small letters after what introduces it", () => {
  it.each([
    ["получатель: кузнецова мария", "получатель: [name]"],
    ["ФИО получателя кузнецова мария ивановна", "ФИО получателя [name]"],
    ["имя: мария кузнецова", "имя: [name]"],
    ["на имя: сидоров кирилл", "на имя: [name]"],
    ["заказ на имя иванов и.и.", "заказ на имя [name]"],
    ["имя: светлана, размер 42", "имя: [name], размер 42"],
    ["меня зовут наталья викторовна", "меня зовут [name]"],
    ["меня зовут жанибек, жду", "меня зовут [name], жду"],
    ["menya zovut kseniya vorobyova", "menya zovut [name]"],
    ["zakaz na imya pavla sokolova", "zakaz na imya [name]"],
    ["order for john smith", "order for [name]"],
    ["name on the order is john smith", "name on the order is [name]"],
    ["booked under laura bennett", "booked under [name]"],
    ["my name is rebecca stone", "my name is [name]"],
    ["recipient: george goldsworthy", "recipient: [name]"],
  ])("is hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    "имя: не указано",
    "на имя заказчика",
    "фамилия неверная в чеке",
    "получатель: магазин на углу",
    "получатель не отвечает",
    "ФИО получателя указано с ошибкой",
    "меня зовут к телефону каждый день",
    "order for small dogs, order for black friday",
    "name on the order is wrong, name is crystal clear",
    "under pressure, delivered to the wrong house",
    "zakaz na imya magazina",
  ])("is not seen in %s", (text) => expect(redact(text)).toBe(text));
});

describe("two unknown names that present themselves", () => {
  it.each([
    ["Это Ярополк Зимогоров, я уже звонил", "Это [name], я уже звонил"],
    ["Это снова Велислава Туманская, жду", "Это снова [name], жду"],
    ["This is Persephone Goldsworthy again", "This is [name] again"],
    ["This is Caspian Thistlewood, I called", "This is [name], I called"],
  ])("are hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));
  it.each(["This is Black Friday again", "This is Customer Service again", "This is Hugo Boss again", "Это Полный Бардак, я уже писала", "Это Яндекс Маркет, я знаю", "Это Новая Почта, мне сказали"])("are not seen in %s", (text) => expect(redact(text)).toBe(text));
});
