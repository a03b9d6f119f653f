import { expect, it } from "vitest";
import { findFacts } from "../../transforms/text/promise.ts";
import { readSentiment } from "../../transforms/text/sentiment.ts";
import { tokenize } from "../../transforms/text/tokens.ts";

it("reads a text of many short sentences without going back to its beginning for each", () => {
  const readsOf = (times: number): number => {
    let reads = 0;
    readSentiment(new Proxy(tokenize("ул. ".repeat(times)), { get: (target, key) => (reads++, Reflect.get(target, key) as unknown) }));
    return reads;
  };
  expect(readsOf(800)).toBeLessThan(2.2 * readsOf(400));
});

it("still hears that a word is said again, however far behind", () => {
  expect(readSentiment(tokenize(`Пахнет рыбой. ${"Стол у окна. ".repeat(50)}РЫБОЙ.`)).score).toBeLessThan(readSentiment(tokenize(`Пахнет сыром. ${"Стол у окна. ".repeat(50)}РЫБОЙ.`)).score);
});

it("cuts a row of signs that never ends into tokens of a thousand", () => {
  expect(tokenize("!".repeat(2500)).map(({ kind, text }) => [kind, text.length])).toEqual([["end", 1000], ["end", 1000], ["end", 500]]);
  expect(tokenize("!".repeat(900))).toHaveLength(1);
});

it("tells each fact of a long row of them once", () => {
  const facts = findFacts("$1 ".repeat(500));
  expect(facts.map(({ start }) => start)).toEqual(Array.from({ length: 500 }, (_, i) => i * 3));
  expect(facts.every(({ kind, value, is_promise }) => kind === "amount" && value === 1 && !is_promise)).toBe(true);
});
