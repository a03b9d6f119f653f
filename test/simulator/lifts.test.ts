import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { liftOf, spokenOf, type Effect } from "../../transforms/effect.ts";
import { plantedLifts, type PlantedLifts } from "./planted-lifts.ts";

/** A hundred companies with what contacts do to orders planted in them, and what marts.lost_order_lift tells of each. */
const seeds = 100;
const orders = 4000;
/** 95 of a hundred intervals are meant to hold the truth; 90 of a hundred do so in all but one of thirty-odd hundreds. */
const fewestHeld = 90;
const mostFalse = 5;

const groups = ["before_order\tcontact_channel", "before_order\tcontact_reason", "after_order\tcontact_channel", "after_order\tcontact_reason"];

interface Found {
  effect: Effect;
  truth: number;
}

describe("lifts of contacts, planted among the orders of a hundred companies", () => {
  let made: PlantedLifts;
  /** By stage, dimension and value, parted by tabs. */
  const found = new Map<string, Found[]>();
  beforeAll(async () => {
    made = await plantedLifts(seeds, orders);
    const { warehouse, truth } = made;
    await warehouse.run("create table core.fate_of_seed as select *, cast(split_part(region, '#', 2) as integer) as seed from core.order_fate");
    for (let seed = 0; seed < seeds; seed++) {
      await warehouse.run(`create or replace table core.order_fate as select * exclude (seed) from core.fate_of_seed where seed = ${seed}`);
      await made.rebuild("marts.lost_order_lift");
      for (const key of groups) {
        const [stage, dimension] = key.split("\t") as [string, string];
        const rows = await warehouse.rows<{ value: string; lost_count: number; lost_variance: number; expected_count: number; expected_variance: number }>(
          "select * from marts.lost_order_lift where stage = $stage and dimension = $dimension", { stage, dimension });
        const lifts = rows.map((row) => liftOf({ lost: row.lost_count, lostVariance: row.lost_variance, expected: row.expected_count, expectedVariance: row.expected_variance }));
        for (const [i, effect] of spokenOf(lifts).entries()) {
          const value = `${key}\t${rows[i]!.value}`;
          const lost = truth[seed]!.get(value);
          if (lost) found.set(value, [...(found.get(value) ?? []), { effect, truth: lost.told / lost.untold }]);
        }
      }
    }
  });
  afterAll(() => made?.warehouse.close());

  for (const group of groups) {
    const [stage, dimension] = group.split("\t") as [string, string];
    it(`${stage}, ${dimension}: the interval holds what was planted, and what does nothing is not spoken of`, () => {
      const judged = [...made.lifts].filter(([key]) => key.startsWith(dimension)).map(([key, lifts]) => {
        const own = found.get(`${stage}\t${key}`) ?? [];
        return { key, lifts, told: own.length, held: own.filter(({ effect, truth }) => effect.low! <= truth && truth <= effect.high!).length, spoken: own.filter(({ effect }) => effect.isEffect).length };
      });
      for (const { key, lifts, told, held, spoken } of judged) {
        expect([key, told >= seeds - 2, held >= fewestHeld * (told / seeds)]).toEqual([key, true, true]);
        if (lifts.every((lift) => lift === 1)) expect([key, spoken <= mostFalse]).toEqual([key, true]);
        if (lifts.every((lift) => lift > 1)) expect([key, spoken > 25]).toEqual([key, true]);
      }
      // intervals that always hold it would tell too little
      const sum = (of: (one: (typeof judged)[number]) => number) => judged.reduce((total, one) => total + of(one), 0);
      expect(sum(({ held }) => held) / sum(({ told }) => told)).toBeLessThanOrEqual(0.99);
    });
  }
});
