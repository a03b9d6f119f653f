import { expect, test } from "vitest";
import { createExtractor, featuresOf, blocks } from "../../../transforms/text/learn/features.ts";
import { gramsOf } from "../../../transforms/text/learn/grams.ts";
import { dimensions } from "../../../transforms/text/learn/hash.ts";
import { classScorer } from "../../../transforms/text/learn/model.ts";
import { learn, reasonOptions, sentimentOptions } from "../../../transforms/text/learn.ts";
import { readSentiment } from "../../../transforms/text/sentiment.ts";
import { forgetSpellings, tokenize } from "../../../transforms/text/tokens.ts";

const rowOf = (text: string) => {
  const tokens = tokenize(text);
  return createExtractor()(tokens, readSentiment(tokens));
};
const lettersOf = (text: string) => featuresOf(rowOf(text), blocks.indexOf("letters"));

test.each([
  // « a», «ab», «b », « ab», «ab », « ab »
  ["ab", 6, 0],
  // «·a», «aa», «a·»; «·aa», «aaa», «aa·»; «·aaa», «aaaa», «aaa·»; of five «·aaaa» and «aaaa·»
  ["aaaa", 9, 2],
  // of seven units with the spaces 6 twos, 5 threes, 4 fours; 3 fives
  ["мороз", 15, 3],
])("the distinct grams of “%s”, a space before and behind it", (word, letters, fives) => {
  const found = gramsOf(word, "letters").slice();
  expect([found.length, gramsOf(word, "five letters").length]).toEqual([letters, fives]);
  expect(found.every((feature) => feature >= 0 && feature < dimensions)).toBe(true);
});

test("letters of a text are those of each of its words once, whatever their order, and of no link", () => {
  const own = ["courier", "late", "!"].flatMap((word) => [...gramsOf(word, "letters").slice()]);
  expect([...lettersOf("courier late late!")]).toEqual(own);
  expect([...lettersOf("Late: courier! https://shop.example/late-late")].sort()).toEqual([...own].sort());
});

test("a text weighs the same whether its words came once, came again or were forgotten", () => {
  const examples = Array.from({ length: 40 }, (_, i) => ({ text: i % 2 ? `parcel ${i} never came` : `parcel ${i} came early`, label: i % 2 ? "negative" : "positive" }));
  const { model } = learn(examples, { ...sentimentOptions, folds: 2 });
  const scoreRow = classScorer(model);
  const scores = Array.from({ length: 4 }, (_, round) => {
    if (round === 3) forgetSpellings();
    const found = new Float64Array(model.classes.length);
    scoreRow(rowOf("the wardrobes never came"), found);
    return [...found];
  });
  expect(scores).toEqual([scores[0], scores[0], scores[0], scores[0]]);
  expect(scores[0]!.every(Number.isFinite)).toBe(true);
});

test("letters that every text has in several words are told to be in all texts, no oftener", () => {
  const words = ["bats", "cats", "dots", "eats", "fits", "guts"];
  const examples = Array.from({ length: 30 }, (_, i) => ({ text: [...words, i % 2 ? "refund" : "delivery"].join(" "), label: i % 2 ? "money" : "courier" }));
  const { model, quality } = learn(examples, { ...reasonOptions, folds: 2 });
  expect([...model.biases, ...model.steps].every(Number.isFinite)).toBe(true);
  expect(quality.accuracy).toBe(1);
});
