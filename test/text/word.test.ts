import { expect, test } from "vitest";
import { forgetSpellings, respelled, tokenize } from "../../transforms/text/tokens.ts";
import { ofWord, wordOf } from "../../transforms/text/word.ts";
import type { Token } from "../../transforms/text/tokens.ts";

/** The same tokens; the how manieth its words are is nobody's concern. */
const alike = (tokens: readonly Token[]) => tokens.map((token) => ({ ...token, word: { ...token.word, number: expect.any(Number) as number } }));

test("a word that comes again is one and the same wherever it stands and however it is written", () => {
  const [, first, second] = tokenize("Ёлка ЁЛКА елка");
  expect(first!.word).toBe(second!.word);
  expect(first!.word).toBe(wordOf("елка"));
});

test("a word that came once is not kept, and is read as it is when it comes again", () => {
  const [once, again, andAgain] = [tokenize("Доставщица"), tokenize("Доставщица"), tokenize("Доставщица")];
  expect(again).toEqual(alike(once));
  expect(again![0]!.word).not.toBe(once![0]!.word);
  expect(andAgain![0]!.word).toBe(again![0]!.word);
});

test("what is found in a word that comes again is worked out once more and then remembered, also that nothing was found", () => {
  const asked: string[] = [];
  const vowelOf = ofWord((text) => {
    asked.push(text);
    return /[aeiou]/.exec(text)?.[0] ?? null;
  });
  expect(["word", "hm", "word", "hm", "word", "hm"].map((text) => vowelOf(wordOf(text)))).toEqual(["o", null, "o", null, "o", null]);
  expect(asked).toEqual(["word", "hm", "word", "hm"]);
});

test("two readers keep their findings of one word apart", () => {
  const [first, last] = [ofWord((text) => text[0]), ofWord((text) => text.at(-1))];
  const word = wordOf("order");
  expect([first(word), last(word), first(word)]).toEqual(["o", "r", "o"]);
});

test("a token that another word stands in for is known as that word", () => {
  const [token] = tokenize("Дешево");
  expect(respelled(token!, "дорого")).toMatchObject({ text: "дорого", word: { text: "дорого" }, start: 0, end: 6 });
});

test("words whose letters have one hash are told apart", () => {
  // of two letters, 31 × the first + the second: 31 × 65 + 97 = 31 × 66 + 66
  expect(tokenize("Aa BB Aa BB").map(({ text, isShouted }) => [text, isShouted])).toEqual([["aa", false], ["bb", true], ["aa", false], ["bb", true]]);
});

test("a word that was forgotten is another one, known as well", () => {
  const [before] = tokenize("Заказ");
  forgetSpellings();
  const [after] = tokenize("Заказ");
  expect(after!.word).not.toBe(before!.word);
  expect([after]).toEqual(alike([before!]));
});
