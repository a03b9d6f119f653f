import { expect, test } from "vitest";
import { mentionsOf } from "../../transforms/identity/mention.ts";

const anna = mentionsOf({ names: ["Анна Рябинина"], addresses: ["г. Москва, ул. Берёзовая, д. 7а, кв. 12"] });

test.each([
  ["передайте Анне Рябининой", ["name"]],
  ["Рябинина А. не отвечает", ["name"]],
  ["рябинина анна сергеевна, ваш заказ", ["name"]],
  ["ask Anna Ryabinina please", ["name"]],
  ["Аня Рябинина сказала, что на Берёзовой, дом 7А никого", ["name", "address"]],
  ["улица березовая 7 а", ["address"]],
  // a given name, a surname, a street, and other people and houses tell of nobody
  ["Анна не отвечает", []],
  ["Рябинина не отвечает", []],
  ["Ольга Рябинина не отвечает", []],
  ["живу на Берёзовой", []],
  ["Берёзовая 70", []],
  ["рябина и берёза, 7 штук", []],
] as const)("of Анна Рябинина, %j holds %j", (text, what) => {
  expect(anna.in(text)).toEqual(what);
});

test("every text with a mention holds one of the beginnings", () => {
  for (const text of ["Анне Рябининой", "Anna Ryabinina", "Берёзовой 7а"]) expect(anna.beginnings.some((word) => text.toLowerCase().replaceAll("ё", "е").includes(word))).toBe(true);
});

test("English names and addresses, either order", () => {
  const john = mentionsOf({ names: ["John Whitfield"], addresses: ["14 Oakham Street, Leeds LS1 4AB"] });
  expect(["Mr. J Whitfield called", "Whitfield, John", "I live at 14 Oakham St", "John called", "Oakham Street is closed"].map((text) => john.in(text))).toEqual([["name"], ["name"], ["address"], [], []]);
});

test("somebody of whom only one word is known is looked for in no text", () => {
  expect(mentionsOf({ names: ["Анна"], addresses: ["Москва"] }).beginnings).toEqual([]);
});
