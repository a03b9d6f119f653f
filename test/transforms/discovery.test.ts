import { describe, expect, it, test } from "vitest";
import { qValues, survivors } from "../../transforms/discovery.ts";
import { normalTail } from "../../transforms/normal-tail.ts";

describe("false discoveries", () => {
  it("are held by Benjamini and Hochberg's step-up rule", () => {
    expect(survivors([0.01, 0.04, 0.03, 0.5])).toEqual([true, false, false, false]);
    expect(survivors([0.01, 0.02, 0.03, 0.04])).toEqual([true, true, true, true]);
    expect(survivors([])).toEqual([]);
  });

  it("count what is known", () => expect(survivors([null, 0.04], 0.05)).toEqual([false, true]));

  it("have a smallest share at which each stands, never smaller for a larger p", () => {
    // 0.03 · 4 ÷ 3 = 0.04 is less than 0.025 · 4 ÷ 2 = 0.05, and stands for both
    expect(qValues([0.5, 0.03, 0.001, 0.025]).map((q) => Number(q.toFixed(6)))).toEqual([0.5, 0.04, 0.004, 0.04]);
  });
});

test("the tail of the normal distribution", () => {
  expect([0, 1.959964, 3].map((z) => normalTail(z).toFixed(5))).toEqual(["0.50000", "0.02500", "0.00135"]);
});
