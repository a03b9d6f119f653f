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
  const { p0 } = await readParts(warehouse, metricNamed("revenue")!, dimensions, "2025-01-01");
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
