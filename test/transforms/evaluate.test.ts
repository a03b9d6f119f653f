import { expect, test } from "vitest";
import { openMemoryWarehouse } from "../../pipelines/warehouse.ts";
import { evaluate, type Part } from "../../transforms/evaluate.ts";
import { limitsOfCount, limitsOfShare, t95 } from "../../transforms/intervals.ts";
import { binSeconds, quantileOf, survival } from "../../transforms/survival.ts";
import fc from "../property.ts";

const share = { kind: "share" } as const;
const duration = { kind: "duration" } as const;

test("nothing to divide by is unknown, not zero", () => {
  expect(evaluate(share, [])).toEqual({ value: null, n: 0, low: null, high: null, suppressed: false });
  expect(evaluate({ kind: "nps" }, [{ p0: 0, p1: 0, p2: 0 }]).value).toBeNull();
  expect(evaluate({ kind: "mean" }, [{ p0: 0, p1: 0, p2: 0 }]).value).toBeNull();
  expect(evaluate({ kind: "ratio" }, [{ p0: 3, p1: 0 }]).value).toBeNull();
});

test("a share has Wilson's interval, closed at certainty", () => {
  // 8 of 10: centre (0.8 + 0.19207)/1.38415 = 0.71674, half 1.41600·√(0.016 + 0.0096036) = 0.22657
  const { value, low, high } = evaluate(share, [{ p0: 8, p1: 10 }]);
  expect([value, low, high]).toEqual([0.8, expect.closeTo(0.49016, 4), expect.closeTo(0.94331, 4)]);
  expect(evaluate(share, [{ p0: 10, p1: 10 }]).high).toBe(1);
  expect(evaluate(share, [{ p0: 0, p1: 10 }]).low).toBe(0);
});

test("parts are added up before anything is divided", () => {
  // 1 of 1 and 0 of 9 is one tenth, not one half
  expect(evaluate(share, [{ p0: 1, p1: 1 }, { p0: 0, p1: 9 }]).value).toBe(0.1);
});

test("fewer than may be shown are suppressed, with their number", () => {
  expect(evaluate(share, [{ p0: 3, p1: 4 }], { suppressBelow: 5 })).toEqual({ value: null, n: 4, low: null, high: null, suppressed: true });
  expect(evaluate(share, [{ p0: 3, p1: 5 }], { suppressBelow: 5 }).suppressed).toBe(false);
});

test("a mean has Student's interval, within what is possible", () => {
  // −100, 0, 100, 100: mean 25, s² = (30 000 − 2500)/3 = 9166.7, half = 3.1824·√(9166.7/4) = 152.35
  const parts = [{ p0: 100, p1: 30_000, p2: 4 }];
  const { value, low, high } = evaluate({ kind: "mean" }, parts);
  expect([value, low, high]).toEqual([25, expect.closeTo(-127.35, 1), expect.closeTo(177.35, 1)]);
  expect(evaluate({ kind: "mean", range: [-100, 100] }, parts)).toMatchObject({ low: -100, high: 100 });
  expect([t95(1), t95(10), t95(11), t95(30), t95(1e9)].map((t) => t.toFixed(3))).toEqual(["12.706", "2.228", "2.201", "2.042", "1.960"]);
});

test("a ratio of counts is per hundred, with Byar's limits", () => {
  // exact Poisson limits of 10 events are 4.795 and 18.390; Byar is within half a percent of them
  expect(limitsOfCount(10)).toEqual({ low: expect.closeTo(4.79, 1), high: expect.closeTo(18.39, 1) });
  expect(limitsOfCount(0).low).toBe(0);
  expect(evaluate({ kind: "ratio", scale: 100 }, [{ p0: 10, p1: 200 }])).toMatchObject({ value: 5, n: 200 });
});

test("the median of waits is the plain median when all were answered", () => {
  const median = (...seconds: number[]) => evaluate(duration, seconds.map((s) => ({ seconds: s, p0: 1, p1: 0 }))).value;
  expect([median(30, 10, 20), median(10, 20, 30, 40), median(7)]).toEqual([20, 25, 7]);
});

test("the unanswered keep waiting: dropping them would flatter", () => {
  // answered at 10, 20, 40; given up at 30 and 50. Kaplan–Meier: 4/5, 3/5, then 40 with two left: 3/10
  const parts: Part[] = [{ seconds: 10, p0: 1, p1: 0 }, { seconds: 20, p0: 1, p1: 0 }, { seconds: 30, p0: 0, p1: 1 }, { seconds: 40, p0: 1, p1: 0 }, { seconds: 50, p0: 0, p1: 1 }];
  expect(survival(parts).map(({ seconds, share: left }) => [seconds, Number(left.toFixed(10))])).toEqual([[10, 0.8], [20, 0.6], [40, 0.3]]);
  expect(evaluate(duration, parts)).toMatchObject({ value: 40, n: 5 });
});

test("a curve that never falls to the half has no median", () => {
  expect(evaluate(duration, [{ seconds: 10, p0: 1, p1: 0 }, { seconds: 20, p0: 0, p1: 3 }])).toMatchObject({ value: null, n: 4, low: 10, high: null });
});

test("the interval of a median is where the band of the curve crosses the half", () => {
  // 1 … 20 all answered: S after k is 1 − k/20, Greenwood's sum (1 − S)/(20 S), spread 1.96·√sum/|ln S|, band S^exp(±spread).
  // S = 0.8: 0.5511 below; S = 0.75: 0.49994 below, so the lower edge reaches one half at 5;
  // S = 0.30: 0.5014 above; S = 0.25: 0.4485 above, so the upper edge does at 15
  const { low, high } = quantileOf(Array.from({ length: 20 }, (_, i) => ({ seconds: i + 1, p0: 1, p1: 0 })), 0.5);
  expect([low, high]).toEqual([5, 15]);
});

test("the middle of the bin that the engine gives a length is within one percent of it", async () => {
  const warehouse = await openMemoryWarehouse();
  const lengths = [1, 1.0199, 1.0201, 59, 60, 3600, 86_400, 1e6, 1e8];
  const bins = await warehouse.rows<{ seconds: number; bin: number }>(`select seconds, duration_bin(seconds) as bin from unnest([${lengths.map((seconds) => `${seconds}::double`).join(", ")}]) as length(seconds)`);
  expect(bins.filter(({ seconds, bin }) => Math.abs(binSeconds(bin) / seconds - 1) >= 0.01)).toEqual([]);
  // 1.02^206 = 59.11, 1.02^207 = 60.29
  expect(await warehouse.rows("select duration_bin(0) as none, duration_bin(0.99) as under, duration_bin(1) as one, duration_bin(60) as minute, duration_bin(null) as unknown")).toEqual([{ none: 0, under: 0, one: 1, minute: 207, unknown: null }]);
  expect(binSeconds(0)).toBe(0);
  warehouse.close();
});

test("the binned median is within the stated two percent of the exact one", () => {
  // all answered: waits of one bin in another order may move the curve of those that were cut off across the half
  const wait = fc.record({ bin: fc.integer({ min: 1, max: 697 }), within: fc.double({ min: 0, max: 0.999, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(wait, { minLength: 5, maxLength: 60 }), (waits) => {
      const exact = waits.map(({ bin, within }) => ({ seconds: 1.02 ** (bin - 1 + within), p0: 1, p1: 0 }));
      const binned = waits.map(({ bin }) => ({ bin, p0: 1, p1: 0 }));
      expect(Math.abs(evaluate(duration, binned).value! / evaluate(duration, exact).value! - 1)).toBeLessThan(0.02);
    }),
  );
});

test("values that are all alike may have unseen others: as many as none of n allows, at an end of the range", () => {
  // 21 texts, all −100: Wilson's score for 0 of 21 reaches 3.8415/(21 + 3.8415) = 15.46 %, and as many at +100 would be 30.9 more
  const sure = evaluate({ kind: "mean", range: [-100, 100] }, [{ p0: -2100, p1: 210_000, p2: 21 }]);
  expect(sure).toMatchObject({ value: -100, low: -100 });
  expect(sure.high).toBeCloseTo(-69.07, 2);
  // of twice as many, in pairs that go together, no more is known
  expect(evaluate({ kind: "mean", range: [-100, 100] }, [{ p0: -4200, p1: 840_000, p2: 42, p3: -8400, p4: 84 }]).high).toBeCloseTo(-69.07, 2);
  // all neutral: 15.46 at either side
  const neutral = evaluate({ kind: "mean", range: [-100, 100] }, [{ p0: 0, p1: 0, p2: 21 }]);
  expect([neutral.low, neutral.high].map((limit) => limit!.toFixed(2))).toEqual(["-15.46", "15.46"]);
  // of a time there is no end to what the others may be
  expect(evaluate({ kind: "mean" }, [{ p0: 210, p1: 2100, p2: 21 }])).toMatchObject({ value: 10, low: null, high: null });
});

test("a mean of values that go together is as sure as the clusters are many", () => {
  // anna −100, −100; boris 100; vera 0: mean −25; residuals −150, 125, 25, squared together 38 750; clusters 4²/6 = 2.67;
  // variance 38 750/16 · 2.67/1.67 = 3875, half 12.706·√3875 = 790.9
  const together = evaluate({ kind: "mean" }, [{ p0: -200, p1: 40_000, p2: 2, p3: -400, p4: 4 }, { p0: 100, p1: 10_000, p2: 1, p3: 100, p4: 1 }, { p0: 0, p1: 0, p2: 1, p3: 0, p4: 1 }]);
  expect([together.value, together.n, together.low, together.high]).toEqual([-25, 4, expect.closeTo(-815.95, 1), expect.closeTo(765.95, 1)]);
  // each alone, the same as Student's
  const alone = [-100, 0, 100, 100].map((value) => ({ p0: value, p1: value * value, p2: 1 }));
  expect(evaluate({ kind: "mean" }, alone.map((part) => ({ ...part, p3: part.p0, p4: 1 })))).toEqual(evaluate({ kind: "mean" }, alone));
  expect(evaluate({ kind: "mean" }, [{ p0: 300, p1: 90_000, p2: 3, p3: 900, p4: 9 }])).toMatchObject({ value: 100, n: 3, low: null, high: null });
});

test("a share of what customers say is as sure as the customers are many", () => {
  // anna 2 of 2, boris 0 of 1, vera 1 of 1: 3 of 4; residuals 0.5, -0.75, 0.25, squared together 0.875; variance 0.875/16 = 0.0547,
  // as sure as 0.1875/0.0547 = 3.43 customers: centre (0.75 + 0.5602)/2.1204, half 0.9243·√(0.0547 + 0.0817)
  const together: Part[] = [{ p0: 2, p1: 2, p2: 4, p3: 4, p4: 4 }, { p0: 0, p1: 1, p2: 0, p3: 0, p4: 1 }, { p0: 1, p1: 1, p2: 1, p3: 1, p4: 1 }];
  expect(evaluate({ kind: "share" }, together)).toMatchObject({ value: 0.75, n: 4, low: expect.closeTo(0.2765, 4), high: expect.closeTo(0.9593, 4) });
  // each alone, Wilson's
  const alone = [1, 1, 1, 0].map((yes) => ({ p0: yes, p1: 1 }));
  const { low, high } = evaluate({ kind: "share" }, alone);
  expect(evaluate({ kind: "share" }, alone.map((part) => ({ ...part, p2: part.p0, p3: part.p0, p4: 1 })))).toMatchObject({ low: expect.closeTo(low!, 12), high: expect.closeTo(high!, 12) });
  // three customers who each say it twice are three; one of whom half is yes is one
  expect(evaluate({ kind: "share" }, Array<Part>(3).fill({ p0: 2, p1: 2, p2: 4, p3: 4, p4: 4 }))).toMatchObject({ value: 1, n: 6, ...limitsOfShare(3, 3) });
  expect(evaluate({ kind: "share" }, [{ p0: 5, p1: 10, p2: 25, p3: 50, p4: 100 }])).toMatchObject({ value: 0.5, n: 10, low: expect.closeTo(limitsOfShare(0.5, 1).low, 12) });
});

test("a share of money is as sure as the customers who hold it are many and alike", () => {
  const start = (amounts: number[], until_on: string | null = null) => amounts.map((amount): Part => ({ on_date: "2026-01-10", until_on, p0: amount, p1: 0, p2: 0, p3: 1, p4: amount * amount }));
  const february = { from: "2026-02-01", to: "2026-02-28" };
  // ten alike, two lost: Wilson's interval of 2 in 10
  const alike = evaluate({ kind: "stock_rate" }, [...start(Array<number>(8).fill(100)), ...start([100, 100], "2026-02-10")], february);
  expect(alike).toMatchObject({ value: 0.2, n: 10, low: expect.closeTo(0.0567, 4), high: expect.closeTo(0.5098, 4) });
  // nine of 100 and one of 900 who left: (810 000 · 0 + 0.25 · 900 000) / 1800² = 0.0694, as sure as 0.25/0.0694 = 3.6 customers
  const uneven = evaluate({ kind: "stock_rate" }, [...start(Array<number>(9).fill(100)), ...start([900], "2026-02-10")], february);
  const { low, high } = limitsOfShare(1.8, 3.6);
  expect(uneven).toMatchObject({ value: 0.5, n: 10, low: expect.closeTo(low, 9), high: expect.closeTo(high, 9) });
  // nobody lost: for 1800²/900 000 = 3.6 customers
  expect(evaluate({ kind: "stock_rate" }, start([...Array<number>(9).fill(100), 900]), february)).toMatchObject({ value: 0, low: 0, high: expect.closeTo(limitsOfShare(0, 3.6).high, 9) });
});

test("any split of the parts gives the same value", () => {
  const part = fc.record({ p0: fc.nat(20), p1: fc.nat(20), p2: fc.nat(40), bin: fc.nat(50) });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), fc.constantFrom("share", "nps", "mean", "ratio", "sum", "duration"), (parts, kind) => {
      const whole = evaluate({ kind } as const, parts);
      const twice = evaluate({ kind } as const, [...parts].reverse());
      expect(twice.value === null ? null : Number(twice.value.toPrecision(9))).toBe(whole.value === null ? null : Number(whole.value.toPrecision(9)));
    }),
  );
});

test("a stock is what joined less what left", () => {
  const parts: Part[] = [
    { on_date: "2026-01-10", p0: 0, p1: 40, p2: 0 },
    { on_date: "2026-02-15", p0: 10, p1: 5, p2: 0 },
    { on_date: "2026-03-01", p0: 7, p1: 0, p2: 0 },
  ];
  expect(evaluate({ kind: "stock" }, parts, { from: "2026-02-01", to: "2026-02-28" }).value).toBe(35);
});

test("the rate of a stock is of what was there at the start: what comes and goes within is in neither", () => {
  // forty on 10 January, of whom ten leave in February and seven in March; ninety come on 5 February, eighty of them leave on 20 February
  const stay = (on_date: string, count: number, until_on: string | null): Part => ({ on_date, until_on, p0: count, p1: 0, p2: 0 });
  const parts = [stay("2026-01-10", 23, null), stay("2026-01-10", 10, "2026-02-15"), stay("2026-01-10", 7, "2026-03-01"), stay("2026-02-05", 80, "2026-02-20"), stay("2026-02-05", 10, null)];
  const rate = (from: string, to: string) => evaluate({ kind: "stock_rate" }, parts, { from, to });
  expect(rate("2026-02-01", "2026-02-28")).toMatchObject({ value: 0.25, n: 40, ...limitsOfShare(10, 40) });
  expect(rate("2026-03-01", "2026-03-31")).toMatchObject({ value: 7 / 40, n: 40 });
  expect(rate("2026-02-01", "2026-03-31")).toMatchObject({ value: 17 / 40, n: 40 });
  // up to the day before the ten leave, and from it on
  expect([rate("2026-02-01", "2026-02-14").value, rate("2026-02-15", "2026-02-15").value]).toEqual([0, 10 / 130]);
  expect(rate("2026-01-01", "2026-03-31")).toEqual({ value: null, n: 0, low: null, high: null, suppressed: false });
});

test("five values of one customer are no group of five: what counts is how many customers they come from at least", () => {
  // p5: which part of their values of the month customers have here. All of one's: 1; all of five: 5; a third of each of fourteen: 4.67, so five at least
  const told = (p5: number[]) => !evaluate({ kind: "mean" }, p5.map((part) => ({ p0: 0, p1: 0, p2: 5, p5: part })), { suppressBelow: 5 }).suppressed;
  expect([told([1]), told([5]), told([4.666667]), told([4])]).toEqual([false, true, true, false]);
  // thirds as they are published, of five and of four customers
  expect([told(Array.from({ length: 15 }, () => 0.333333)), told(Array.from({ length: 6 }, () => 0.666667))]).toEqual([true, false]);
  expect(evaluate({ kind: "share" }, [{ p0: 1, p1: 5, p5: 1 }], { suppressBelow: 5 })).toEqual({ value: null, n: 5, low: null, high: null, suppressed: true });
});
