import { expect, test } from "vitest";
import { givenNames } from "../../transforms/identity/given-name.ts";
import { chooseByName, compareNames, parseName, type Likeness } from "../../transforms/identity/name.ts";
import { jaroWinkler } from "../../transforms/identity/similarity.ts";
import { soundKey } from "../../transforms/identity/transliterate.ts";

test.each([
  ["Сергей", "Sergey", "Sergei", "Sergej"],
  ["Юлия", "Yuliya", "Iuliia", "Julia"],
  ["Дмитрий", "Dmitry", "Dmitriy", "Dmitrij"],
  ["Щербаков", "Shcherbakov", "Scherbakov", "Щербаков"],
  ["Хрущёв", "Khrushchev", "Hrushchev", "Хрущев"],
  ["Артём", "Artyom", "Artem", "Артем"],
  ["Цветков", "Tsvetkov", "Cvetkov", "ЦВЕТКОВ"],
])("%s sounds the same in every spelling", (...spellings) => expect(new Set(spellings.map(soundKey)).size).toBe(1));

test("a diminutive stands for every name it can mean", () => {
  expect(givenNames("Наташа")).toEqual(givenNames("Наталья"));
  expect(givenNames("Женя")).toEqual(new Set([...givenNames("Евгений"), ...givenNames("Евгения")]));
  expect([...givenNames("William")]).toEqual(expect.arrayContaining([...givenNames("Bill")]));
  expect(givenNames("Natalya")).toEqual(givenNames("Наталья"));
  expect([givenNames("Наталья").size, givenNames("Евгений").size, givenNames("Bill").size, givenNames("Кузнецов").size]).toEqual([1, 1, 1, 0]);
});

test.each<[string, string, Likeness]>([
  ["Наташа Иванова", "Иванова Наталья Сергеевна", "same"],
  ["Petr Ivanov", "Иванов Пётр", "same"],
  ["Смирнов Алёша", "Alexey Smirnov", "same"],
  ["Bill Smith", "Smith, William", "same"],
  ["Иван Петров", "Иван Петорв", "same"],
  ["Чайковская Ольга", "Olga Tchaikovskaya", "same"],
  ["Саша Ким", "Александра Ким", "same"],
  ["Анна Егорова", "Anna Egorova", "same"],
  ["Kelly David", "Dave Kelly", "same"],
  ["Roman Andreev", "Андреев Рома", "same"],
  ["Гуля Гусева", "Гусева Гузель", "same"],
  ["Екатрина Карпова", "Катя Карпова", "same"],
  ["МихаилВасильев", "Миша Васильев", "same"],
  ["Margaret Kan", "KHAN MARGARET", "different"],
  ["Анна П.", "Анна Петрова", "compatible"],
  ["Петров И.С.", "Иван Сергеевич Петров", "compatible"],
  ["Анна", "Анна Петрова", "compatible"],
  ["Петров И.С.", "Иван Алексеевич Петров", "different"],
  ["Иван Сергеевич Петров", "Иван Андреевич Петров", "different"],
  ["Пётр Иванов", "Мария Иванова", "different"],
  ["Мария Иванова", "Марина Иванова", "different"],
  ["Анна Петрова", "Анна Сидорова", "different"],
  ["И. Петров", "Анна Петрова", "different"],
  ["Петрова", "Анна", "unknown"],
])("%s and %s: %s", (a, b, expected) => {
  expect(compareNames(parseName(a)!, parseName(b)!)).toBe(expected);
  expect(compareNames(parseName(b)!, parseName(a)!)).toBe(expected);
});

test("a name of two given names is read both ways only where nothing tells them apart", () => {
  expect(parseName("Kelly David")!.reversed).toMatchObject({ given: "david", surname: "keli" });
  expect(parseName("Иван Петров")!.reversed).toBeUndefined();
  expect(parseName("David, Kelly")!.reversed).toBeUndefined();
});

test("what holds no word is no name", () => expect([parseName("—"), parseName(" "), parseName("г-н")]).toEqual([null, null, null]));

test("a shared phone's caller is chosen by name only when nobody else could bear it", () => {
  const candidates = new Map([["anna", [parseName("Анна Петрова")!]], ["pyotr", [parseName("Пётр Петров")!]]]);
  expect(chooseByName(parseName("Аня")!, candidates)).toBe("anna");
  expect(chooseByName(parseName("Петров")!, candidates)).toBeNull();
  expect(chooseByName(parseName("Олег")!, candidates)).toBeNull();
});

test("Jaro–Winkler gives the values of Winkler's table", () => {
  for (const [a, b, value] of [["MARTHA", "MARHTA", 0.961], ["DWAYNE", "DUANE", 0.84], ["DIXON", "DICKSONX", 0.813], ["ABC", "XYZ", 0], ["", "", 0]] as const)
    expect(jaroWinkler(a, b)).toBeCloseTo(value, 3);
});
