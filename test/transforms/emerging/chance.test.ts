import { expect, it, test } from "vitest";
import { chances, tableOf } from "../../../transforms/emerging/chance.ts";

const range = (from: number, to: number): Int32Array => Int32Array.from({ length: to - from }, (_, i) => from + i);
/** The first so many of the later period, all of one stratum. */
const sayers = (now: number, all: number) => ({ isNow: Uint8Array.from({ length: all }, (_, i) => (i < now ? 1 : 0)), strata: new Int32Array(all) });

test("tails of four throws of a coin; of falling, four times the tail", () => {
  // 1, 4, 6, 4, 1 of 16: at least so many 16, 15, 11, 5, 1; at most 1, 5, 11, 15, 16
  expect([...tableOf(4, 0.5)]).toEqual([4 / 16, 15 / 16, 11 / 16, 5 / 16, 1 / 16]);
});

test("tails of many throws", () => {
  // all eight of a fifth: 0.2⁸
  expect(tableOf(8, 0.2)[8]).toBeCloseTo(2.56e-6, 12);
  expect(tableOf(100_000, 0.2)[100_000]).toBe(0);
  expect(tableOf(100_000, 0.2)[20_000]).toBeCloseTo(0.5, 2);
});

it("tells what all of the later period say and nobody before", () => {
  // one deal of C(60, 10) has it so: not one of the 499 drawn does
  expect(chances([range(0, 10)], sayers(10, 60))[0]).toMatchObject({ p: expect.closeTo((1 / 6) ** 10, 12), adjusted: 1 / 500, share: expect.closeTo(1 / 6, 12) });
});

it("asks no more of one thing that is said in fifty terms, and more of one among fifty things", () => {
  const sample = sayers(100, 500);
  // 10 of the later period and 12 before
  const one = Int32Array.from([...range(0, 10), ...range(100, 112)]);
  const alone = chances([one], sample)[0]!;
  const fiftyfold = chances(Array.from({ length: 50 }, () => one), sample)[0]!;
  expect(fiftyfold.adjusted).toBe(alone.adjusted);
  expect(alone.adjusted).toBeLessThan(0.05);
  // each of these is said by twenty: four of the later period, as by chance
  const others = Array.from({ length: 50 }, (_, i) => Int32Array.from([...range(2 * i, 2 * i + 4), ...range(120 + 7 * i, 136 + 7 * i)].map((number) => number % 500)));
  expect(chances([one, ...others], sample)[0]!.adjusted).toBeGreaterThan(0.05);
});

it("takes what comes with a stratum that grows for no news", () => {
  // thirty of forty in the second stratum are of the later period, and ten of a hundred in the first
  const strata = Int32Array.from({ length: 140 }, (_, i) => (i < 100 ? 0 : 1));
  const isNow = Uint8Array.from({ length: 140 }, (_, i) => (i < 10 || i >= 110 ? 1 : 0));
  // 22 of these thirty, as by chance in the second
  const grown = range(102, 132);
  expect(chances([grown], { isNow, strata })[0]!.adjusted).toBeGreaterThan(0.2);
  expect(chances([grown], { isNow, strata: new Int32Array(140) })[0]!.adjusted).toBeLessThan(0.05);
});

it("finds something in no more than one of twenty weeks where nothing is", () => {
  let state = 7;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const weeks = Array.from({ length: 100 }, () => {
    const sample = { isNow: Uint8Array.from({ length: 200 }, () => (random() < 0.2 ? 1 : 0)), strata: new Int32Array(200) };
    const terms = Array.from({ length: 60 }, () => range(0, 200).filter(() => random() < 0.08)).filter(({ length }) => length > 0);
    return chances(terms, sample).some(({ adjusted }) => adjusted <= 0.05);
  });
  // of a hundred weeks five; ten or more happen once in thirty-five
  expect(weeks.filter(Boolean).length).toBeLessThan(10);
});
