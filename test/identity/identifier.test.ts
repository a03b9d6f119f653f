import { expect, test } from "vitest";
import { isShared, normaliseIdentifier, type Kind } from "../../transforms/identity/identifier.ts";

const settings = { phoneRegion: "RU" };
const spelled = (kind: Kind, raw: string) => normaliseIdentifier(kind, raw, settings);

test.each([
  ["Ivan.Petrov@Gmail.com", "ivanpetrov@gmail.com"],
  ["ivanpetrov+shop@googlemail.com", "ivanpetrov@gmail.com"],
  ["Ivan.Petrov@ya.ru", "ivan-petrov@yandex.ru"],
  ["ivan-petrov+news@yandex.com", "ivan-petrov@yandex.ru"],
  ["ivan.petrov@mail.ru", "ivan.petrov@mail.ru"],
  ["ivan+tag@firma.ru", "ivan+tag@firma.ru"],
  ["anna+shop@bk.ru", "anna@bk.ru"],
  ["anna@bk.ru", "anna@bk.ru"],
  [" <anna@list.ru>; ", "anna@list.ru"],
  ["mailto:anna@me.com", "anna@icloud.com"],
  ["anna@gmial.com", "anna@gmail.com"],
  ["аnnа@gmail.com", "anna@gmail.com"],
  ["info@почта.рф", "info@xn--80a1acny.xn--p1ai"],
])("the mailbox of %s is %s", (raw, value) => expect(spelled("email", raw)).toBe(value));

test.each(["нет", "anna@", "@mail.ru", "anna mail.ru", "anna@mail", "+@gmail.com", "n/a"])("%s is no e-mail address", (raw) =>
  expect(spelled("email", raw)).toBeNull(),
);

test("an address of a desk or a robot names no person; a person's does", () => {
  expect(["noreply@shop.ru", "no-reply@shop.ru", "info@shop.ru", "orders2@shop.ru"].map((email) => isShared("email", email))).toEqual([true, true, true, true]);
  expect(["infoman@shop.ru", "anna@shop.ru"].map((email) => isShared("email", email))).toEqual([false, false]);
});

test.each([
  ["8 (916) 123-45-67", "+79161234567"],
  ["+7 916 123 45 67", "+79161234567"],
  ["79161234567", "+79161234567"],
  ["9161234567", "+79161234567"],
  ["8-916-123-45-67 доб. 12", "+79161234567"],
  ["810 44 20 7946 0958", "+442079460958"],
  ["0079165551234", "+79165551234"],
  ["00 44 20 7946 0958", "+442079460958"],
])("%s is the number %s", (raw, value) => expect(spelled("phone", raw)).toBe(value));

test("a number without a country code is read in the company's region", () => {
  expect(normaliseIdentifier("phone", "020 7946 0958", { phoneRegion: "GB" })).toBe("+442079460958");
});

test.each(["0000000000", "8 999 999 99 99", "1234567890", "12-34", "нет телефона", "+7 916 123"])("%s is no phone number", (raw) =>
  expect(spelled("phone", raw)).toBeNull(),
);

test("a card is its digits, however they are grouped", () => {
  expect(spelled("card", "RC-2900 0123 4567 8")).toBe("2900012345678");
  expect(spelled("card", "2900012345678")).toBe("2900012345678");
  expect(spelled("card", "AB-12")).toBe("AB12");
  expect(spelled("card", "0000000")).toBeNull();
});

test("a customer number survives a spreadsheet, and a guest's is nobody's", () => {
  expect(spelled("customer_id", "17850.0")).toBe("17850");
  expect(spelled("customer_id", " k-0193 ")).toBe("K-0193");
  expect(["0", "-1", "guest", "NULL", "не указан"].map((raw) => spelled("customer_id", raw))).toEqual([null, null, null, null, null]);
});

test("Google's cookie is one with and without its version", () => {
  expect(spelled("cookie", "GA1.2.1033501218.1368477899")).toBe("1033501218.1368477899");
});
