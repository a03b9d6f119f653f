import { expect, it } from "vitest";
import { createScorer } from "../../transforms/text/scorer.ts";

const { score } = createScorer();

it.each([
  ["Почему так дорого?!", "complaint"], ["Why is it so slow?!", "complaint"],
  ["Почему так дорого?", "question"], ["Why are there two sizes?!", "question"], ["сколько стоит?!", "question"],
])("of what is shouted, %s is a %s", (text, kind) => expect(score(text).feedback_kind).toBe(kind));
