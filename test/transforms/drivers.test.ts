import { expect, test } from "vitest";
import { relativeWeights, type Drivers, type Respondent } from "../../transforms/drivers.ts";
import { mulberry32 } from "../../transforms/random.ts";

/** Every combination of the marks −1 and 1, many times over: uncorrelated drivers of equal variance. */
const crossed = (outcome: (a: number, b: number) => number, times = 50): Respondent[] =>
  Array.from({ length: times }, () => [[-1, -1], [-1, 1], [1, -1], [1, 1]].map(([a, b]) => ({ outcome: outcome(a!, b!), marks: [a!, b!] }))).flat();

test("uncorrelated drivers share the explained variance as their squared weights do", () => {
  // outcome 2a + b: variances 4 and 1 of 5
  const { drivers, explained, n } = relativeWeights(crossed((a, b) => 2 * a + b)) as Drivers;
  expect(drivers.map(({ importance }) => importance)).toEqual([expect.closeTo(0.8, 10), expect.closeTo(0.2, 10)]);
  expect([explained, n]).toEqual([expect.closeTo(1, 10), 200]);
});

test("two drivers that are nearly one share its importance, instead of one taking all", () => {
  const random = mulberry32(7);
  const respondents = Array.from({ length: 400 }, () => {
    const mood = random() + random() + random();
    return { outcome: mood + 0.3 * random(), marks: [mood + 0.2 * random(), mood + 0.2 * random(), random()] };
  });
  const { drivers } = relativeWeights(respondents) as Drivers;
  expect(Math.abs(drivers[0]!.importance - drivers[1]!.importance)).toBeLessThan(0.1);
  expect(drivers[2]!.importance).toBeLessThan(0.02);
  expect(drivers.reduce((sum, { importance }) => sum + importance, 0)).toBeCloseTo(1, 10);
});

test("intervals hold the importance and are the same every time", () => {
  const random = mulberry32(3);
  const respondents = Array.from({ length: 300 }, () => ({ a: random(), b: random() })).map(({ a, b }) => ({ outcome: a + b / 2 + random(), marks: [a, b] }));
  const first = relativeWeights(respondents) as Drivers;
  for (const { low, importance, high } of first.drivers) expect(low < importance && importance < high).toBe(true);
  expect(relativeWeights(respondents)).toEqual(first);
});

test("marks that some did not give are compared pair by pair", () => {
  const respondents = crossed((a, b) => 2 * a + b, 100).map((one, i) => (i < 200 ? one : { ...one, marks: [one.marks[0]!, null] }));
  const { drivers, n } = relativeWeights(respondents) as Drivers;
  expect([n, drivers[0]!.importance]).toEqual([200, expect.closeTo(0.8, 10)]);
});

test("too few respondents, one driver alone or marks that do not vary are refused", () => {
  expect(relativeWeights(crossed((a) => a, 10))).toEqual({ refused: "fewer than 100 respondents", n: 40 });
  expect(relativeWeights(crossed((a) => a).map(({ outcome, marks }) => ({ outcome, marks: [marks[0]!] })))).toMatchObject({ refused: "fewer than two drivers" });
  expect(relativeWeights(crossed((a) => a).map(({ outcome, marks }) => ({ outcome, marks: [marks[0]!, 3] })))).toMatchObject({ refused: expect.stringMatching(/do not vary/) });
});
