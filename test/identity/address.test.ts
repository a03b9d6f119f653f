import { describe, expect, test } from "vitest";
import { parseAddress } from "../../transforms/identity/address.ts";

describe("one place, however it is written", () => {
  test.each([
    ["г. Москва, ул. Мира, д. 5, корп. 2, кв. 12", "Мира 5к2-12, Москва"],
    ["Россия, МОСКВА, улица Мира, дом 5 корпус 2, квартира №12", "кв12, д5 к2, Мира ул., мск"],
    ["пр-т Королёва, 7А", "Королева проспект, 7 «А»"],
    ["СПб, наб. Мойки, д. 01", "Санкт-Петербург, Мойки набережная, 1"],
    ["5-я Парковая ул., 3", "ул. Парковая 5-я, д.3"],
    ["12 Main Street, Apartment 4B", "Apt. 4b, 12 Main St"],
    ["7/12 Smith Rd, St James", "Unit 7, No. 12 Smith Road, Saint James"],
    ["42nd Avenue 7", "7, 42 Ave."],
  ])("%s = %s", (one, other) => {
    const [a, b] = [parseAddress(one)!, parseAddress(other)!];
    expect([[...a.words].sort(), a.numbers]).toEqual([[...b.words].sort(), b.numbers]);
  });
});

test.each([
  ["Москва, Мира 5-12", { words: ["москва", "мира"], numbers: ["5", "12"] }],
  ["ул. Мира 5", { words: ["мира"], numbers: ["5"] }],
  ["пр. Мира 5", { words: ["проспект", "мира"], numbers: ["5"] }],
  ["Ростов-на-Дону, Садовая 3", { words: ["ростов", "на", "дону", "садовая"], numbers: ["3"] }],
  ["3 O'Hara Ct, 2000", { words: ["ohara", "court"], numbers: ["3", "2000"] }],
])("%s is taken apart", (text, parsed) => {
  expect(parseAddress(text)).toEqual(parsed);
});

test.each(["", " ", "-", "ул. , д. , кв."])("“%s” is no address", (text) => {
  expect(parseAddress(text)).toBeNull();
});
