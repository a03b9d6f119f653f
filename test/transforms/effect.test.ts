import { expect, test } from "vitest";
import { campaigns, reach } from "../../data/simulator/campaigns.ts";
import { makeRandom } from "../../data/simulator/random.ts";
import { changeOf, effectOf, liftOf } from "../../transforms/effect.ts";

test("Newcombe's own example: 56 of 70 against 48 of 80", () => {
  // method 10 of [Newcombe 1998], table II: 0.2000 (0.0524 to 0.3339)
  const { value, low, high } = effectOf({ treated: 70, treatedYes: 56, control: 80, controlYes: 48 });
  expect(value).toBeCloseTo(0.2, 10);
  expect(low).toBeCloseTo(0.0524, 4);
  expect(high).toBeCloseTo(0.3339, 4);
});

test("without a holdout there is no effect to tell", () => {
  expect(effectOf({ treated: 100, treatedYes: 30, control: 0, controlYes: 0 })).toEqual({ value: null, low: null, high: null, p: null, isEffect: false });
});

test("the lift is lost over expected, and none where nothing was expected", () => {
  // deviation of the logarithm: √((1 − 0.4)/40 + 4/400) = 0.1581; 2 · e^(∓1.96 · 0.1581)
  const { value, low, high } = liftOf({ orders: 100, lost: 40, expected: 20, expectedVariance: 4 });
  expect([value, low!.toFixed(3), high!.toFixed(3)]).toEqual([2, "1.467", "2.727"]);
  expect(liftOf({ orders: 10, lost: 0, expected: 2, expectedVariance: 1 }).value).toBeNull();
  expect(liftOf({ orders: 10, lost: 2, expected: 0, expectedVariance: 0 }).value).toBeNull();
});

const people = 2_000;
const buysAnyway = 0.2;

/** A campaign as the simulator draws and plants it, among people of whom a fifth buys anyway. */
function campaignOf(seed: number, campaign: (typeof campaigns)[number]) {
  const random = makeRandom(seed, 77);
  const world = { end: 1_795_000_000, start: 0 } as Parameters<typeof reach>[1];
  const arms = { treated: 0, treatedYes: 0, control: 0, controlYes: 0 };
  for (let i = 0; i < people; i++) {
    const { arm, buysAt } = reach(campaign, world, random);
    const bought = buysAt !== null || random.chance(buysAnyway);
    if (arm === "treated") arms.treated++;
    else arms.control++;
    if (bought && arm === "treated") arms.treatedYes++;
    if (bought && arm === "holdout") arms.controlYes++;
  }
  return effectOf(arms);
}

test("of a hundred planted campaigns at least ninety have the true effect within their interval", () => {
  const working = campaigns.find(({ lift }) => lift > 0)!;
  const truth = working.lift * (1 - buysAnyway);
  const recovered = Array.from({ length: 100 }, (_, seed) => campaignOf(seed, working)).filter(({ low, high }) => low! <= truth && truth <= high!);
  expect(recovered.length).toBeGreaterThanOrEqual(90);
});

test("of a hundred campaigns without effect at most five are said to have one", () => {
  const idle = campaigns.find(({ lift }) => lift === 0)!;
  const spoken = Array.from({ length: 100 }, (_, seed) => campaignOf(seed, idle)).filter(({ isEffect }) => isEffect);
  expect(spoken.length).toBeLessThanOrEqual(5);
});

test("a matched change is the mean of the differences, with an interval from the spread within like people", () => {
  // 10 people, 4 purchases more in all, variance 4: 0.4 ± 1.96 · 0.2
  const { value, low, high, isEffect } = changeOf({ treated: 10, effectSum: 4, varianceSum: 4 });
  expect([value, low!.toFixed(3), high!.toFixed(3), isEffect]).toEqual([0.4, "0.008", "0.792", false]);
  expect(changeOf({ treated: 0, effectSum: 0, varianceSum: 0 }).value).toBeNull();
});
