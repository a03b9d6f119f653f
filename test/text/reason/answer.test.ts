import { describe, expect, it } from "vitest";
import { answers, leastProbability } from "../../../transforms/text/reason/answer.ts";
import { learn, reasonOptions } from "../../../transforms/text/learn.ts";
import { fromBytes, toBytes } from "../../../transforms/text/learn/model-bytes.ts";
import { createScorer } from "../../../transforms/text/scorer.ts";

/** Texts of two classes that a machine finds of the first with these probabilities, so many of them rightly. */
function least(...groups: readonly (readonly [probability: number, right: number, wrong: number])[]): number {
  const rows = groups.flatMap(([probability, right, wrong]) => Array.from({ length: right + wrong }, (_, i) => ({ score: Math.log(probability / (1 - probability)), label: i < right ? 0 : 1 })));
  const scores = Float64Array.from(rows.flatMap(({ score }) => [score, -99]));
  return leastProbability(scores, Int32Array.from(rows, ({ label }) => label), { slopes: Float64Array.of(-1, -1), intercepts: Float64Array.of(0, 0) });
}

describe("the least probability of an answer", () => {
  it("is one half where answers from there on are right in four of five", () => {
    // 25 of 30 right
    expect(least([0.9, 19, 1], [0.6, 6, 4], [0.3, 0, 50])).toBe(answers.probability);
  });
  it("is the lowest from which they are", () => {
    // from 0.9: 19 of 20; from 0.7: 32 of 40, four of five; from 0.6: 36 of 50
    expect(least([0.9, 19, 1], [0.7, 13, 7], [0.6, 4, 6])).toBeCloseTo(0.7, 12);
    expect(least([0.9, 19, 1], [0.7, 12, 8], [0.6, 4, 6])).toBeCloseTo(0.9, 12);
  });
  it("is one, which none reaches, where they never are", () => expect(least([0.9, 15, 5], [0.6, 10, 10])).toBe(1));
  it("is one half where too few are sure to measure", () => expect(least([0.9, 0, 19], [0.4, 0, 50])).toBe(answers.probability));
});

describe("what is said later in labelled conversations", () => {
  const openings = Array.from({ length: 60 }, (_, i) => (i % 2 ? { text: `kettle broke number ${i}`, label: "quality" } : { text: `parcel delayed number ${i}`, label: "delivery" }));
  // said under either label alike, and under one alone
  const later = openings.flatMap(({ text: opening, label }) => [{ text: "right, kettle waiting then", label, opening }, { text: label === "quality" ? "the spout leaks" : "the van passed by", label, opening }]);
  const alone = createScorer({ reasons: { model: learn(openings, reasonOptions).model, examples: [] } });
  const { model } = learn(openings, { ...reasonOptions, later });
  const together = createScorer({ reasons: { model, examples: [] } });

  it("speaks for none where it is said under any", () => {
    expect(alone.core("right, kettle waiting then").reason).toBe("quality");
    expect(together.core("right, kettle waiting then").reason).toBeNull();
    expect(together.core("kettle broke").reason).toBe("quality");
  });
  it("speaks for the label where it is said under it alone", () => {
    expect(alone.core("the spout leaks").reason).toBeNull();
    expect(together.core("the spout leaks").reason).toBe("quality");
  });
  it("is not measured as the openings are, and of labels that none of them has is left out", () => {
    const { quality, model: same } = learn(openings, { ...reasonOptions, later: [...later, { text: "what a day", label: "weather", opening: "nothing" }] });
    expect(quality.count).toBe(60);
    expect(same.classes).toEqual(["delivery", "quality"]);
  });
  it("leaves its mark in the bytes of the model", () => expect(fromBytes(toBytes(model)).least).toBe(model.least));
});
