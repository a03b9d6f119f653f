import { expect, test } from "vitest";
import { dimensions } from "../../../transforms/text/learn/hash.ts";
import { findRows, lanesOf, packWeights, unpackWeights } from "../../../transforms/text/learn/weights.ts";

/** Of five classes: four to the first number of a feature, one to the second. */
const count = 5;
const lanes = lanesOf(count);
const nothing = [0x80808080, 0x80];
const taught = new Map([[0, [0x80808081, 0x80]], [31, [0x80808080, 0x7f]], [32, [0xff808080, 0x80]], [dimensions - 1, [0x01020304, 0x05]]]);
const numberAt = (place: number): number => (taught.get(Math.floor(place / lanes)) ?? nothing)[place % lanes]!;
const weights = packWeights(numberAt, count);

test("only features that speak for or against a class are kept", () => {
  expect([...weights.rows].map((number) => number >>> 0)).toEqual([...taught.values()].flat());
});

test("all numbers are told again as they were", () => {
  let differing = 0;
  let told = 0;
  unpackWeights(weights, count, (place, number) => {
    told++;
    if (number !== numberAt(place)) differing++;
  });
  expect([told, differing]).toEqual([dimensions * lanes, 0]);
});

test("the rows of a text's features are found, and features without weights are left out", () => {
  const rows = new Int32Array(5);
  const found = findRows(weights, lanes, Int32Array.of(7, dimensions - 1, 32, 33, 31, 0), 1, 6, rows);
  expect([...rows.subarray(0, found)]).toEqual([6, 4, 2, 0]);
});
