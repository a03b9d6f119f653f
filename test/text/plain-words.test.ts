import { expect, test } from "vitest";
import { labelOf, readSentiment } from "../../transforms/text/sentiment.ts";
import { tokenize } from "../../transforms/text/tokens.ts";

const label = (text: string) => labelOf(readSentiment(tokenize(text)).score);
const list = (words: string) => words.trim().split(/\s+/);

test.each(list("punctual thorough welcoming meticulous immaculate intelligent dedicated exemplary invaluable reputable empathetic insightful faultless refined talented witty tasteful"))("“%s” praises, and “not” takes it back", (word) => {
  expect(label(`it was ${word}`)).toBe("positive");
  expect(label(`it was not ${word}`)).toBe("negative");
});

test.each(list("sloppy shabby impolite inaccurate unnecessary inappropriate inefficient grumpy thoughtless unbearable disorganised disorganized amateurish inflexible misleading shambolic untidy immature"))("“%s” blames", (word) =>
  expect(label(`they were ${word}`)).toBe("negative"),
);

test.each(list("disabled restricted organic certain complete light rare discontinued verified natural"))("“%s” says how a thing is, and no more", (word) => expect(label(`the account is ${word}`)).toBe("neutral"));
