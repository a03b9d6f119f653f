import { expect, test } from "vitest";
import { binomialTail } from "../../transforms/binomial-tail.ts";

test("tails are as counted by hand", () => {
  expect(binomialTail(0, 4, 0.2)).toBe(1);
  expect(binomialTail(5, 4, 0.2)).toBe(0);
  expect(binomialTail(8, 8, 0.2)).toBeCloseTo(2.56e-6, 12);
  // 3 or 4 heads of four: 4 + 1 of 16
  expect(binomialTail(3, 4, 0.5)).toBeCloseTo(5 / 16, 12);
  // from below the mean on: all but no and one head
  expect(binomialTail(2, 4, 0.75)).toBeCloseTo(1 - 13 / 256, 12);
});

test("large counts neither overflow nor vanish", () => {
  // half of an odd number of throws, by symmetry
  expect(binomialTail(50_001, 100_001, 0.5)).toBeCloseTo(0.5, 8);
  expect(binomialTail(600, 1_000, 0.5)).toBeGreaterThan(0);
  expect(binomialTail(600, 1_000, 0.5)).toBeLessThan(1e-9);
});
