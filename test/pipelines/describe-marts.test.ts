import { expect, test } from "vitest";
import { describeMarts } from "../../pipelines/describe-marts.ts";
import { parseModel } from "../../pipelines/model-file.ts";
import { openMemoryWarehouse } from "../../pipelines/warehouse.ts";

test("a mart becomes an interface: keys are never null, every column says what it means", async () => {
  const warehouse = await openMemoryWarehouse();
  await warehouse.run("create table marts.wait_curve as select date '2026-10-01' as month, 5::bigint as left_count, 0.5 as share, true as is_open");
  await warehouse.run("create table marts.model as select 'x' as model");
  const model = parseModel("marts", "wait_curve", "transforms/marts/wait_curve.sql", "-- one row per month\n-- key: month\n-- columns:\n--   month: first day\n--   left_count: gave up\nselect 1");
  expect(await describeMarts(warehouse, [model])).toBe(`// Made by Otklik from the marts it built; a change here is overwritten.

export interface ModelRow {
  model: string | null;
}

/** one row per month */
export interface WaitCurveRow {
  /** first day */
  month: string;
  /** gave up */
  left_count: number | null;
  share: number | null;
  is_open: boolean | null;
}
`);
  warehouse.close();
});
