import { describe, expect, test } from "vitest";
import { findLikely, type Described } from "../../transforms/identity/likely.ts";

const settings = { join: 0.99, review: 0.5 };
const person = (name: string | null, birth: string | null, address: string | null, more: Partial<Described> = {}): Described => ({ name, birth, address, emails: [], phones: [], accounts: 0, sides: new Map(), ...more });

const given = ["Анна", "Мария", "Ольга", "Елена", "Ирина", "Пётр", "Иван", "Олег", "Сергей", "Павел", "Максим", "Юрий"];
const surnames = ["Сидор", "Кузнец", "Попов", "Волк", "Зайц", "Соловь", "Морозк", "Голуб", "Виноград", "Богдан", "Воробь", "Фёдор", "Михайл"];
const streets = ["Садовая", "Лесная", "Речная", "Школьная", "Парковая", "Заводская", "Озёрная", "Полевая", "Горная", "Южная", "Новая"];

/** Four hundred strangers, no two with the same name, street and birthday: what agreement by chance looks like. */
const strangers = Array.from({ length: 400 }, (_, i) =>
  person(`${given[i % 12]} ${surnames[i % 13]}${i % 2 ? "енко" : "ук"}`, `${1950 + (i % 50)}-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`, `г. Тула, ул. ${streets[i % 11]}, д. ${1 + (i % 97)}, кв. ${1 + (i % 89)}`),
);

/** Which of the two are joined, and which are shown, when they come among strangers. */
function verdict(one: Described, other: Described): "joined" | "review" | "apart" {
  const { joined, review } = findLikely([one, ...strangers, other], settings);
  const isPair = ({ a, b }: { a: number; b: number }) => a === 0 && b === strangers.length + 1;
  return joined.some(isPair) ? "joined" : review.some(isPair) ? "review" : "apart";
}

const home = "г. Москва, ул. Берёзовая, д. 5, корп. 2, кв. 12";

describe("only names, addresses and dates agree", () => {
  test.each([
    ["the same words", person("Наталья Рябинина", "1980-02-03", home), person("Наталья Рябинина", "1980-02-03", home)],
    ["a short name and an address in another order", person("Наталья Рябинина", "1980-02-03", home), person("Рябинина Наташа", "1980-02-03", "Берёзовая 5к2-12, Москва")],
    ["Latin letters", person("Наталья Рябинина", "1980-02-03", home), person("Natalia Ryabinina", "1980-02-03", "Moscow, Berezovaya ul., 5-2-12")],
    ["ё without dots and a digit mistyped in the date", person("Семён Рябинин", "1980-02-03", home), person("Семен Рябинин", "1980-02-08", home)],
    ["day and month swapped", person("Семён Рябинин", "1980-02-03", home), person("Семён Рябинин", "1980-03-02", home)],
    ["a letter lost in the surname", person("Семён Рябинин", "1980-02-03", home), person("Семён Рябнин", "1980-02-03", home)],
    ["a name and an address without a date", person("Семён Рябинин", "1980-02-03", home), person("Семён Рябинин", null, home)],
  ])("%s: one person", (_what, one, other) => {
    expect(verdict(one, other)).toBe("joined");
  });

  test.each([
    ["wife and husband", person("Наталья Рябинина", "1980-02-03", home), person("Семён Рябинин", "1978-11-20", home)],
    ["twins", person("Наталья Рябинина", "1980-02-03", home), person("Семён Рябинин", "1980-02-03", home)],
    ["father and son of one name", person("Семён Рябинин", "1950-02-03", home), person("Семён Рябинин", "1984-11-20", home)],
    ["a namesake elsewhere", person("Семён Рябинин", "1980-02-03", home), person("Семён Рябинин", "1961-07-17", "Казань, Тихая 40-3")],
    ["a birthday in common", person("Семён Рябинин", "1980-02-03", home), person("Олег Дубов", "1980-02-03", "Казань, Тихая 40-3")],
    ["a rare name alone", person("Семён Рябинин", null, home), person("Семён Рябинин", "1980-02-03", null)],
  ])("%s: not joined", (_what, one, other) => {
    expect(verdict(one, other)).not.toBe("joined");
  });
});

test("a name and a date that agree after a move are shown to someone", () => {
  expect(verdict(person("Семён Рябинин", "1980-02-03", home), person("Семён Рябинин", "1980-02-03", "Казань, Тихая 40-3"))).toBe("review");
});

test("a rare name says more than a common one", () => {
  const many = Array.from({ length: 60 }, (_, i) => person("Иван Сидорук", `19${50 + (i % 49)}-0${1 + (i % 9)}-1${i % 9}`, `Омск, ${streets[i % 11]} ${i + 1}`));
  const bits = (name: string) => {
    const pair = [person(name, "1980-02-03", home), person(name, "1980-02-03", home)];
    const { joined } = findLikely([...pair, ...strangers, ...many], { join: 0.5, review: 0.5 });
    return joined.find(({ a, b }) => a === 0 && b === 1)!.agreement.surname!;
  };
  expect(bits("Иван Рябинин")).toBeGreaterThan(bits("Иван Сидорук") + 2);
});

test("two accounts of one name, address and date are one person; a near miss of an e-mail shows them only", () => {
  const account = { accounts: 1 };
  expect(verdict(person("Семён Рябинин", "1980-02-03", home, account), person("Рябинин Сеня", "1980-02-03", home, account))).toBe("joined");
  const withEmails = strangers.map((one, i) => ({ ...one, emails: [`${i % 7}post${(i * 7919) % 100_003}@mail.ru`] }));
  const near = (email: string, accounts: number) => person("Семён Рябинин", null, null, { emails: [email], accounts });
  const joined = (accounts: number) => findLikely([near("ryabinin.semyon@mail.ru", 1), ...withEmails, near("ryabinin.semyonn@mail.ru", accounts)], settings).joined;
  expect(joined(0)).toMatchObject([{ a: 0, b: 401 }]);
  expect(joined(1)).toEqual([]);
});

test("a split by hand outweighs every likeness", () => {
  const side = (which: number) => ({ sides: new Map([[1, which]]) });
  expect(verdict(person("Семён Рябинин", "1980-02-03", home, side(0)), person("Семён Рябинин", "1980-02-03", home, side(1)))).toBe("apart");
});

test("the threshold is a setting", () => {
  const twins = [person("Наталья Рябинина", "1980-02-03", home), ...strangers, person("Наталья Рябинина", "1980-02-03", home)];
  expect(findLikely(twins, { join: 1.1, review: 0.5 })).toMatchObject({ joined: [], review: [{ a: 0, b: 401 }] });
});
