import { describe, expect, it } from "vitest";
import { answers, leastFamiliarity, leastProbability, servedFrom } from "../../../transforms/text/reason/answer.ts";
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

describe("the least familiarity of an answer", () => {
  /** Texts of the first of two classes that a machine finds of it so probably, one of each familiarity. */
  function least(probability: number, familiarity: readonly number[], label = 0, lost = 0.02): number {
    const scores = Float64Array.from(familiarity.flatMap(() => [Math.log(probability / (1 - probability)), -99]));
    return leastFamiliarity(Float64Array.from(familiarity), scores, Int32Array.from(familiarity, () => label), { slopes: Float64Array.of(-1, -1), intercepts: Float64Array.of(0, 0) }, 0.5, lost);
  }
  const known = Array.from({ length: 100 }, (_, i) => (100 - i) / 200);

  it("is more than that of at most so many of the right ones", () => {
    // 0.005 and 0.01 fall short, two of a hundred; of 49 none may; five of a hundred
    expect(least(0.9, known)).toBe(0.015);
    expect(least(0.9, known.slice(0, 49))).toBe(0.26);
    expect(least(0.9, known, 0, 0.05)).toBe(0.03);
  });
  it("is never more than what is familiar enough", () => expect(least(0.9, [0.7, 0.8, 0.9])).toBe(answers.familiar));
  it("is what every text has where none is told, or none rightly", () => {
    expect(least(0.4, known)).toBe(0);
    expect(least(0.9, known, 1)).toBe(0);
  });
});

it("serves what is probable and familiar enough", () => {
  // four texts of the first class and one of the second, all taken for the first; the first is too unlikely, the second too strange
  const scores = Float64Array.from([0.4, 0.9, 0.9, 0.6, 0.8].flatMap((probability) => [Math.log(probability / (1 - probability)), -99]));
  const calibration = { slopes: Float64Array.of(-1, -1), intercepts: Float64Array.of(0, 0) };
  const familiarity = Float64Array.of(0.9, 0.2, 0.5, 0.3, 0.8);
  expect(servedFrom(0.5, 0.3, familiarity, scores, Int32Array.of(0, 0, 0, 0, 1), calibration)).toEqual({ answered: 3 / 5, right: 2 / 3 });
  expect(servedFrom(0.95, 0.3, familiarity, scores, Int32Array.of(0, 0, 0, 0, 1), calibration)).toEqual({ answered: 0, right: 0 });
});

describe("what is said later in labelled conversations", () => {
  const openings = Array.from({ length: 60 }, (_, i) => (i % 2 ? { text: `kettle broke number ${i}`, label: "quality" } : { text: `parcel delayed number ${i}`, label: "delivery" }));
  // said under either label alike, and under one alone
  const later = openings.flatMap(({ text: opening, label }) => [{ text: "right, kettle waiting then", label, opening }, { text: label === "quality" ? "the spout leaks" : "the van passed by", label, opening }]);
  // of so few words every other text would speak of something else
  const options = { ...reasonOptions, mayBeForeign: false };
  const alone = createScorer({ reasons: { model: learn(openings, options).model, examples: [] } });
  const { model } = learn(openings, { ...options, later });
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
    const { quality, model: same } = learn(openings, { ...options, later: [...later, { text: "what a day", label: "weather", opening: "nothing" }] });
    expect(quality.count).toBe(60);
    expect(same.classes).toEqual(["delivery", "quality"]);
  });
  it("leaves its mark in the bytes of the model", () => expect(fromBytes(toBytes(model)).least).toBe(model.least));
});
