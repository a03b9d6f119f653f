import { describe, expect, it } from "vitest";
import { lean } from "../../transforms/text/letters.ts";

describe("a lean pattern", () => {
  it("takes for letters what the full one does, in Latin, Greek and Cyrillic", () => {
    const [full, lighter] = [/^\p{L}$/u, lean(/^\p{L}$/u)];
    const units = Array.from({ length: 0x530 }, (_, unit) => String.fromCharCode(unit));
    expect(units.filter((unit) => lighter.test(unit))).toEqual(units.filter((unit) => full.test(unit)));
  });

  it.each(["山", "ש", "ب", "한", "あ", "ა"])("takes %s of a further script for a letter", (letter) => expect(lean(/^\p{L}$/u).test(letter)).toBe(true));

  it.each([" ", "7", "_", "№", "«", "—", "₽", "。", "🙂", "́"])("takes “%s” for no letter", (mark) => expect(lean(/^\p{L}/u).test(mark)).toBe(false));

  it("keeps classes, what is escaped, and flags", () => {
    expect("Ёлка-7, [x] p{L}".match(lean(/[\p{L}-]+\d|\[\p{L}\]|[^\p{L}\s,]\p{L}(?=\})/giu))).toEqual(["Ёлка-7", "[x]", "{L"]);
  });
});
