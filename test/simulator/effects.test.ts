import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { campaigns } from "../../data/simulator/campaigns.ts";
import { followUps } from "../../data/simulator/follow-ups.ts";
import type { Warehouse } from "../../pipelines/warehouse.ts";
import { changeOf, effectOf, liftOf, type Effect } from "../../transforms/effect.ts";
import { planted, type Planted } from "./planted.ts";

/** A hundred simulated companies through the models, and what is told of them against what was planted in them. */
const seeds = 100;
const everySeed = Array.from({ length: seeds }, (_, seed) => seed);
/** 95 of a hundred intervals are meant to hold the truth; 90 of a hundred do so in all but one of thirty-odd hundreds. */
const fewestHeld = 90;
const mostFalse = 5;

/** Of how many seeds the interval holds the truth, and of how many an effect is spoken of. */
function judged(effects: readonly { effect: Effect; truth: number }[]) {
  return {
    told: effects.filter(({ effect }) => effect.value !== null).length,
    held: effects.filter(({ effect, truth }) => effect.low !== null && effect.low <= truth && truth <= effect.high!).length,
    spoken: effects.filter(({ effect }) => effect.isEffect).length,
  };
}

describe("planted among the customers of a hundred companies", () => {
  let made: Planted;
  let warehouse: Warehouse;
  beforeAll(async () => {
    made = await planted({ seeds, customers: 700, what: "contacts", tables: ["marts.campaign_effect", "core.order_fate"] });
    ({ warehouse } = made);
    await warehouse.run("create table core.fate_of_seed as select *, cast(split_part(region, '#', 2) as integer) as seed from core.order_fate");
  });
  afterAll(() => warehouse?.close());

  for (const { key, lift } of campaigns) {
    it(`the campaign ${key} is told for what it ${lift ? "does" : "is, without effect"}`, async () => {
      const rows = await warehouse.rows<{ campaign: string; treated_count: number; treated_bought: number; holdout_count: number; holdout_bought: number }>(
        "select * from marts.campaign_effect where split_part(campaign, '#', 1) = $key", { key });
      const found = judged(rows.map((row) => {
        const { open, treated, holdout } = made.truth[Number(row.campaign.split("#")[1])]!.campaigns.get(key)!;
        const effect = effectOf({ treated: row.treated_count, treatedYes: row.treated_bought, control: row.holdout_count, controlYes: row.holdout_bought });
        return { effect, truth: (lift * open) / (treated + holdout) };
      }));
      expect(found.told).toBe(seeds);
      expect(found.held).toBeGreaterThanOrEqual(fewestHeld);
      if (lift === 0) expect(found.spoken).toBeLessThanOrEqual(mostFalse);
    });
  }

  it("orders are lost over a long promised delivery, and not over a short one", async () => {
    const found = new Map<string, { effect: Effect; truth: number }[]>([["two_three_days", []], ["four_seven_days", []], ["over_week", []]]);
    for (const seed of everySeed) {
      await warehouse.run(`create or replace table core.order_fate as select * exclude (seed) from core.fate_of_seed where seed = ${seed}`);
      await made.rebuild("marts.lost_order_lift");
      const rows = await warehouse.rows<{ value: string; lost_count: number; lost_variance: number; expected_count: number; expected_variance: number }>(
        "select * from marts.lost_order_lift where stage = 'before_order' and dimension = 'contact_promise'");
      for (const row of rows) {
        const { told, untold } = made.truth[seed]!.losses.get(`contact_promise\t${row.value}`) ?? { told: 0, untold: 0 };
        const effect = liftOf({ lost: row.lost_count, lostVariance: row.lost_variance, expected: row.expected_count, expectedVariance: row.expected_variance });
        found.get(row.value)?.push({ effect, truth: told / untold });
      }
    }
    for (const [band, effects] of found) {
      const { told, held } = judged(effects);
      expect([band, told >= seeds - 2, held >= fewestHeld * (told / seeds)]).toEqual([band, true, true]);
    }
    expect(judged(found.get("two_three_days")!).spoken).toBeLessThanOrEqual(mostFalse);
    expect(judged(found.get("over_week")!).spoken).toBeGreaterThan(25);
  });

  it("campaigns whose holdout nobody wrote down are told by like people, and idle ones are not told to work", async () => {
    await warehouse.run("create table core.person_of_seed as select *, cast(split_part(person_id, '-', 1) as integer) as seed from core.person");
    await warehouse.run("create table core.outreach_of_seed as select *, cast(split_part(campaign, '#', 2) as integer) as seed from staging.desk__outreach where arm = 'treated'");
    const found = new Map(campaigns.map(({ key }): [string, { effect: Effect; truth: number }[]] => [key, []]));
    for (const seed of everySeed) {
      await warehouse.run(`create or replace table core.person as select * exclude (seed) from core.person_of_seed where seed = ${seed}`);
      await warehouse.run("delete from staging.desk__outreach");
      await warehouse.run(`insert into staging.desk__outreach by name select * exclude (seed) from core.outreach_of_seed where seed = ${seed}`);
      await made.rebuild("marts.campaign_change");
      for (const row of await warehouse.rows<{ campaign: string; treated_count: number; effect_sum: number; variance_sum: number }>("select * from marts.campaign_change")) {
        const key = row.campaign.split("#")[0]!;
        const { open, treated, holdout } = made.truth[seed]!.campaigns.get(key)!;
        const effect = changeOf({ treated: row.treated_count, effectSum: row.effect_sum, varianceSum: row.variance_sum });
        found.get(key)!.push({ effect, truth: (campaigns.find((one) => one.key === key)!.lift * open) / (treated + holdout) });
      }
    }
    for (const [key, effects] of found) {
      const { told, held, spoken } = judged(effects);
      expect([key, told, held >= fewestHeld]).toEqual([key, seeds, true]);
      if (campaigns.find((one) => one.key === key)!.lift === 0) expect(spoken).toBeLessThanOrEqual(mostFalse);
    }
  });
});

describe("planted among the detractors of a hundred companies", () => {
  let warehouse: Warehouse;
  beforeAll(async () => {
    ({ warehouse } = await planted({ seeds, customers: 1200, what: "follow_ups", tables: ["marts.follow_up_effect"] }));
  });
  afterAll(() => warehouse?.close());

  /** Touchpoints with that planted effect, together, by seed. */
  async function changes(planted: number) {
    const touchpoints = Object.entries(followUps.purchases).filter(([, purchases]) => purchases === planted).map(([touchpoint]) => touchpoint);
    const rows = await warehouse.rows<{ treated: number; effect: number; variance: number }>(`
      select sum(treated_count) as treated, sum(effect_sum) as effect, sum(variance_sum) as variance from marts.follow_up_effect
      where split_part(touchpoint, '#', 1) in (${touchpoints.map((name) => `'${name}'`).join(", ")}) group by split_part(touchpoint, '#', 2)`);
    return rows.map(({ treated, effect, variance }) => {
      const parts = { treated, effectSum: effect, varianceSum: variance };
      return { parts, effect: changeOf(parts), truth: planted };
    });
  }

  it("calls back are told for the purchases they bring, though who is called is not drawn by lot", async () => {
    const found = judged(await changes(0.4));
    expect(found.told).toBe(seeds);
    expect(found.held).toBeGreaterThanOrEqual(fewestHeld);
  });

  it("calls back about what brings nothing are not told to bring anything", async () => {
    const found = judged(await changes(0));
    expect(found.told).toBe(seeds);
    expect(found.held).toBeGreaterThanOrEqual(fewestHeld);
    expect(found.spoken).toBeLessThanOrEqual(mostFalse);
  });

  it("simply comparing the called with the others finds what is not there: the best customers are called first", async () => {
    const [naive] = await warehouse.rows<{ z: number }>(`
      with answer as (
        select person_id, answered_at from core.survey_answer
        where question = 'nps' and band = 'detractor' and answered_at < timestamp '2026-09-09'
          and split_part(touchpoint, '#', 1) in (${Object.entries(followUps.purchases).filter(([, purchases]) => purchases === 0).map(([name]) => `'${name}'`).join(", ")})
        qualify row_number() over (partition by person_id order by answered_at) = 1
      ),
      followed as (
        select count(outreach.customer_id) > 0 as is_called,
          (select count(*) from core.purchase where purchase.person_id = answer.person_id and is_counted
            and ordered_at > answered_at + interval 7 day and ordered_at <= answered_at + interval 67 day) as bought
        from answer left join staging.outreach on outreach.customer_id = answer.person_id and outreach.sent_at > answered_at and outreach.sent_at <= answered_at + interval 7 day
        group by answer.person_id, answered_at
      )
      select (avg(bought) filter (where is_called) - avg(bought) filter (where not is_called))
        / sqrt(var_samp(bought) filter (where is_called) / count(*) filter (where is_called) + var_samp(bought) filter (where not is_called) / count(*) filter (where not is_called)) as z
      from followed`);
    const matched = await changes(0);
    const treated = matched.reduce((sum, { parts }) => sum + parts.treated, 0);
    const together = changeOf({ treated, effectSum: matched.reduce((sum, { parts }) => sum + parts.effectSum, 0), varianceSum: matched.reduce((sum, { parts }) => sum + parts.varianceSum, 0) });
    expect(naive!.z).toBeGreaterThan(3);
    expect(together.low!).toBeLessThan(0);
    expect(together.high!).toBeGreaterThan(0);
  });
});
