import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("parts of a name side by side", () => {
  it.each([
    ["спросите Наталью Викторовну", "спросите [name]"],
    ["Дарью Петровну не видели", "[name] не видели"],
    ["Павла Борисовича не было", "[name] не было"],
    ["говорил с Павлом Борисовичем", "говорил с [name]"],
    ["нет Льва Борисовича", "нет [name]"],
    ["увидеть Любовь Ильиничну", "увидеть [name]"],
    ["Ждём Наталью Соколову", "Ждём [name]"],
    ["дмитрий соколов не дождался курьера", "[name] не дождался курьера"],
    ["наталья викторовна обещала", "[name] обещала"],
    ["вера николаевна обещала", "[name] обещала"],
    ["Мария кузнецова ждёт", "[name] ждёт"],
    ["meni zvonil dmitriy sokolov", "meni zvonil [name]"],
    ["Pozovite Natalyu Viktorovnu", "Pozovite [name]"],
    ["sarah collins never called back", "[name] never called back"],
    ["это mark wilson, жду", "это [name], жду"],
  ])("are hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    "вера и надежда есть, любовь к делу тоже",
    "роман толстого, роза ветров, лев зайцев",
    "мир волков и орлов",
    "наш олег готов помочь",
    "Здесь у олега заказов нет",
    "отличной доставки, основной заказ, в деревне",
    "will mark it, a grey stone, young and frank",
    "john lewis order, jack daniels",
    "год Льва",
  ])("are not seen in %s", (text) => expect(redact(text)).toBe(text));
});

describe("streets and machines that are called like people", () => {
  it.each(["на улице Марии Ульяновой пробка", "у метро Александра Невского", "проспект Андрея Сахарова закрыт", "бот Алиса отвечает невпопад", "чат-бот Олег не понял", "голосовой помощник Маруся не помог", "the virtual assistant Grace failed"])("stay: %s", (text) => expect(redact(text)).toBe(text));
  it.each([
    ["оператор Алиса не помогла", "оператор [name] не помогла"],
    ["на улице Анна упала", "на улице [name] упала"],
  ])("unlike people: %s", (text, clean) => expect(redact(text)).toBe(clean));
});
