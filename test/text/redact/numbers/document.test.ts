import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("the number of a document", () => {
  it.each([
    ["Паспортные данные гостя: серия 2201 № 507406", "Паспортные данные гостя: [passport]"],
    ["серия и номер паспорта 4509 123456", "серия и номер паспорта [passport]"],
    ["the wrong passport number, it should be 14AB98640", "the wrong passport number, it should be [passport]"],
    ["the passport number on the booking should read ga 199579", "the passport number on the booking should read [passport]"],
    ["My green card number is SRC1234567890", "My green card number is [passport]"],
    ["DL D123-4567-8901", "DL [passport]"],
    ["His passport is CZZWK8PK1 and he lives with us", "His passport is [passport] and he lives with us"],
    ["мой Reisepass: C01X00T47", "мой Reisepass: [passport]"],
  ])("is hidden with its letters and what they call it: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    ["Agent: passport number? Customer: P for Papa, A for Alpha, two nine one six two two nine", "Agent: passport number? Customer: [passport]"],
    ["my passport right it's k l k oh g x h oh three and", "my passport right it's [passport] and"],
    ["Your passport, is it P A two nine one six two two nine, correct?", "Your passport, is it [passport], correct?"],
  ])("is hidden with its letters told: %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each(["паспорт забыл дома, заказ 4509123456 не отдали", "My passport cover arrived, order 123456789", "Сериал серия 12 сезон 3 не открывается", "passport for a 2 day trip, 3 days", "passport CZZWKKPKX", "my passport r u ok 4 me"])("is no order's and no series of goods: %s", (text) =>
    expect(redact(text)).toBe(text));
});
