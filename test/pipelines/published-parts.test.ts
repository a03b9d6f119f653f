import { expect, it } from "vitest";
import { readParts } from "../../pipelines/publish/tables.ts";
import { openMemoryWarehouse } from "../../pipelines/warehouse.ts";
import { metricNamed } from "../../transforms/metrics.ts";

/** Amounts as the published parts of the metric revenue hold them, one a day; or all of one day, each in a region of its own. */
async function published(amounts: readonly number[], { dimensions = ["region"], isOneDay = false } = {}): Promise<unknown> {
  const warehouse = await openMemoryWarehouse();
  await warehouse.run("create table marts.metric_part (metric varchar, on_date date, region varchar, bin integer, p0 double, p1 double, p2 double, p3 double, p4 double, p5 double)");
  for (const [i, amount] of amounts.entries()) {
    await warehouse.run("insert into marts.metric_part values ('revenue', date '2025-01-01' + $day::integer, $region, null, $amount, null, 1, null, null, null)", { day: isOneDay ? 0 : i, region: isOneDay ? `R${i}` : "SP", amount });
  }
  const { p0 } = await readParts(warehouse, metricNamed("revenue")!, dimensions, { daysFrom: "2025-01-01", lastDay: "2025-12-31", settledBefore: new Map() });
  warehouse.close();
  return p0;
}

it("keeps the hundredths of small prices, so that their sum is the sum of the rows", async () => {
  expect(await published([44.9, 189.9, 19.99])).toEqual([44.9, 189.9, 19.99]);
});

it("rounds large sums to whole units", async () => {
  expect(await published([12_345.67, 8_000.4])).toEqual([12_346, 8_000]);
});

it("tells the same sum of a day on pages that slice it otherwise", async () => {
  // four times 300.36 is 1201.44; a thousandth of 300 is kept by one decimal. What is left over goes on: 300.36, 300.32, 300.38, 300.34
  const orders = [300.36, 300.36, 300.36, 300.36];
  expect(await published(orders, { isOneDay: true })).toEqual([300.4, 300.3, 300.4, 300.3]);
  expect(await published(orders, { isOneDay: true, dimensions: [] })).toEqual([1201.4]);
});

it("tells by month when what was there at a month's start left, and by day where a period can end", async () => {
  const warehouse = await openMemoryWarehouse();
  await warehouse.run("create table marts.metric_part (metric varchar, on_date date, until_on date, region varchar, bin integer, p0 double, p1 double, p2 double, p3 double, p4 double, p5 double)");
  for (const [on, until] of [["2025-03-04", null], ["2025-03-20", "2025-06-11"], ["2025-03-20", "2025-06-12"], ["2025-09-03", "2025-10-05"], ["2025-09-09", "2025-10-05"], ["2025-09-09", "2025-10-21"]]) {
    await warehouse.run("insert into marts.metric_part values ('churn_rate', $on::date, $until::date, 'SP', null, 1, null, null, null, null, null)", { on: on!, until: until ?? null });
  }
  const parts = async (settled: string) => {
    const { on, until, p0 } = await readParts(warehouse, metricNamed("churn_rate")!, [], { daysFrom: "2025-09-01", lastDay: "2025-10-20", settledBefore: new Map([["churn_rate", settled]]) });
    const date = (day: unknown) => (day === null ? null : new Date(Number(day) * 864e5).toISOString().slice(0, 10));
    return on!.map((day, i) => [date(day), date(until![i]), p0![i]]);
  };
  // who left on the day that is not over is still there
  const begun = [["2025-03-01", null, 1], ["2025-09-01", null, 1], ["2025-03-01", "2025-06-01", 2]];
  expect(await parts("2025-10-20")).toEqual([...begun, ["2025-09-01", "2025-10-05", 2]]);
  expect(await parts("2025-08-12")).toEqual([...begun, ["2025-09-01", "2025-10-01", 2]]);
  warehouse.close();
});
