import { expect, it } from "vitest";
import { readParts } from "../../pipelines/publish/tables.ts";
import { openMemoryWarehouse } from "../../pipelines/warehouse.ts";
import { metricNamed } from "../../transforms/metrics.ts";

/** Amounts as the published parts of the metric revenue hold them, one a day. */
async function published(amounts: readonly number[]): Promise<unknown> {
  const warehouse = await openMemoryWarehouse();
  await warehouse.run("create table marts.metric_part (metric varchar, on_date date, region varchar, bin integer, p0 double, p1 double, p2 double, p3 double, p4 double, p5 double)");
  for (const [i, amount] of amounts.entries()) {
    await warehouse.run("insert into marts.metric_part values ('revenue', date '2025-01-01' + $i::integer, 'SP', null, $amount, null, 1, null, null, null)", { i, amount });
  }
  const { p0 } = await readParts(warehouse, metricNamed("revenue")!, ["region"], "2025-01-01");
  warehouse.close();
  return p0;
}

it("keeps the hundredths of small prices, so that their sum is the sum of the rows", async () => {
  expect(await published([44.9, 189.9, 19.99])).toEqual([44.9, 189.9, 19.99]);
});

it("rounds large sums to whole units", async () => {
  expect(await published([12_345.67, 8_000.4])).toEqual([12_346, 8_000]);
});
