import { expect, test } from "vitest";
import { describeMarts } from "./describe-marts.ts";
import { parseModel } from "../../pipelines/model-file.ts";
import { openMemoryWarehouse } from "../../pipelines/warehouse.ts";

test("a mart becomes an interface: dates are days, and a column is null only where its meaning says so", async () => {
  const warehouse = await openMemoryWarehouse();
  await warehouse.run("create table marts.wait_curve as select date '2026-10-01' as month, timestamp '2026-10-01' as seen_at, 5::bigint as left_count, 0.5 as share, true as is_open");
  await warehouse.run("create table marts.model (model varchar not null, file varchar)");
  const model = parseModel(
    "marts", "wait_curve", "transforms/marts/wait_curve.sql",
    "-- one row per month\n-- key: month\n-- columns:\n--   month: first day\n--   seen_at: last seen\n--   left_count: gave up\n--   share: of all; null when there were none\n--   is_open: still waits\nselect 1",
  );
  expect(await describeMarts(warehouse, [model])).toBe(`// Made from the marts' models by test/dashboards/write-marts.ts; a change here is overwritten.

export interface ModelRow {
  model: string;
  file: string | null;
}

/** one row per month */
export interface WaitCurveRow {
  /** first day */
  month: number;
  /** last seen */
  seen_at: string;
  /** gave up */
  left_count: number;
  /** of all; null when there were none */
  share: number | null;
  /** still waits */
  is_open: boolean;
}

/** Tables of schema marts by name, with what one row of each holds. */
export interface Marts {
  model: ModelRow;
  wait_curve: WaitCurveRow;
}
`);
  warehouse.close();
});
