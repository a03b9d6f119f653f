import { expect, it } from "vitest";
import { entryOf, isSameWord } from "../../../transforms/text/aspect/aspect-word.ts";

it.each<[string, string]>([
  ["коробка", "коробку"], ["Плёнка", "пленки"], ["упак*", "упаковка"], ["упаковка", "упак*"], ["box", "box*"], ["wrap", "Wraps"], ["подарочная обёртка", "подарочную обёртку"], ["gift wrap*", "gift wrapping"],
])("«%s» and «%s» are found in one text", (one, other) => {
  expect(isSameWord(one, other)).toBe(true);
  expect(isSameWord(other, one)).toBe(true);
});

it.each<[string, string]>([["box", "boxer"], ["чай", "чайник"], ["коробка", "короб передач"], ["gift wrap", "wrap"], ["парковка", "парк"], ["tea", "team"], ["bar", "barista*"]])("«%s» and «%s» are not", (one, other) => {
  expect(isSameWord(one, other)).toBe(false);
  expect(isSameWord(other, one)).toBe(false);
});

it("writes short words as they are, longer ones by their stem", () => expect(["чай", "коробка", "gift wrap*", "Плёнки"].map(entryOf)).toEqual(["чай.", "коробк", "gift_wrap*", "пленк"]));
