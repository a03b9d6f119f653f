import { describe, expect, it } from "vitest";
import { opaqueNumber } from "../../data/simulator/identifier.ts";
import { makeRandom } from "../../data/simulator/random.ts";

describe("random", () => {
  it("repeats a stream for its seed and gives another for another", () => {
    const draw = (...seed: number[]) => {
      const random = makeRandom(...seed);
      return Array.from({ length: 5 }, () => random.int(1e9));
    };
    expect(draw(1, 2)).toEqual(draw(1, 2));
    expect(draw(1, 2)).not.toEqual(draw(2, 1));
    expect(draw(1, 3)).not.toEqual(draw(1, 2));
  });

  it("draws with the means and spreads it is asked for", () => {
    const random = makeRandom(11);
    const many = Array.from({ length: 40_000 }, (_, i) => i);
    const mean = (draw: () => number) => many.reduce((sum) => sum + draw(), 0) / many.length;
    expect(mean(() => random.next())).toBeCloseTo(0.5, 1);
    expect(mean(() => random.normal())).toBeCloseTo(0, 1);
    expect(mean(() => random.normal() ** 2)).toBeCloseTo(1, 1);
    expect(mean(() => random.exponential(3))).toBeCloseTo(3, 0);
    expect(mean(() => random.gamma(9, 5))).toBeCloseTo(5, 1);
    expect(mean(() => (random.gamma(4, 2) - 2) ** 2)).toBeCloseTo(1, 0);
    expect(mean(() => (random.logNormal(7, 0.5) < 7 ? 1 : 0))).toBeCloseTo(0.5, 1);
    expect(mean(() => random.weighted([[1, 1], [0, 3]]))).toBeCloseTo(0.25, 1);
  });
});

describe("opaqueNumber", () => {
  it("never gives one number twice and tells nothing of its order", () => {
    const numbers = new Set<string>();
    const firsts: string[] = [];
    for (let customer = 0; customer < 2000; customer++) {
      for (let nth = 0; nth < 20; nth++) numbers.add(opaqueNumber(5, "order", customer, nth));
      firsts.push(opaqueNumber(5, "order", customer, 0));
    }
    expect(numbers.size).toBe(40_000);
    const rising = firsts.filter((each, i) => i > 0 && each > firsts[i - 1]!).length;
    expect(rising / firsts.length).toBeGreaterThan(0.45);
    expect(rising / firsts.length).toBeLessThan(0.55);
  });

  it("refuses what it cannot number", () => {
    expect(() => opaqueNumber(1, "order", 2 ** 20, 0)).toThrow(RangeError);
    expect(() => opaqueNumber(1, "order", 0, 4096)).toThrow(RangeError);
  });
});
