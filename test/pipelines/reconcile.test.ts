import { expect, it } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { writeMetricParts } from "../../pipelines/metric-parts.ts";
import type { Columns } from "../../pipelines/publish/arrow.ts";
import { reconcile } from "../../pipelines/publish/reconcile.ts";
import { readParts } from "../../pipelines/publish/tables.ts";
import { metricNamed } from "../../transforms/metrics.ts";
import { built, type Row } from "../transforms/staged.ts";

const nps = metricNamed("nps")!;
const answer = (score: number, touchpoint: string, answered_at: string, i: number): Row => ({ response_id: `r${i}`, customer_id: `p${i}`, survey: "after", touchpoint, question: "nps", score, scale_min: 0, scale_max: 10, answered_at: `${answered_at} 12:00:00` });
// delivery: a promoter of September and one of October; support: a detractor of October
const survey_response = [answer(10, "delivery", "2026-09-10", 1), answer(9, "delivery", "2026-10-10", 2), answer(2, "support", "2026-10-20", 3)];

/** What is compared, and what differs, once somebody has had their hands on the parts to be published. */
async function reconciled(meddle: (columns: Columns) => Columns) {
  const { warehouse, company } = await built({ rows: { survey_response }, company: { privacy: { suppress_below: 0 } }, asOf: "2026-11-01T00:00" });
  await writeMetricParts(warehouse, { log: silentLog });
  const columns = meddle(await readParts(warehouse, nps, ["touchpoint"], { daysFrom: "2026-09-01", lastDay: "2026-10-31", settledBefore: new Map() }));
  const found = await reconcile(company, warehouse, { lastDay: "2026-10-31", published: [{ metric: nps, dimensions: ["touchpoint"], columns }] });
  warehouse.close();
  return found;
}

it("compares every month and every slice of a metric", async () => {
  // September, October, delivery, support
  expect(await reconciled((columns) => columns)).toEqual({ compared: 4, differences: [] });
});

it("tells of a slice and a month that no row has", async () => {
  const january = Date.parse("2020-01-15") / 864e5;
  const ghost = { on: january, touchpoint: "ghost", p0: 5, p1: 0, p2: 5, p5: 5 } as Record<string, string | number>;
  expect(await reconciled((columns) => Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, [...cells, ghost[name]!]])))).toEqual({
    compared: 6, differences: ["nps 2020-01: published 100 (n 5), from rows nothing", "nps all touchpoint=ghost: published 100 (n 5), from rows nothing"],
  });
});

it("tells of a slice that is not published, and of the month that lacks it", async () => {
  const { differences } = await reconciled((columns) => {
    const kept = (columns.touchpoint ?? []).map((touchpoint) => touchpoint !== "support");
    return Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells.filter((_, i) => kept[i])]));
  });
  // October: one promoter of one, where rows have a promoter and a detractor
  expect(differences).toEqual(["nps 2026-10: published 100 (n 1), from rows 0 (n 2)", "nps all touchpoint=support: published null (n 0), from rows -100 (n 1)"]);
});
