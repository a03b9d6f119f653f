import { expect, test } from "vitest";
import type { Warehouse } from "../../pipelines/warehouse.ts";
import { readModels } from "../../pipelines/model-file.ts";
import { readPages } from "../../pipelines/publish/page.ts";
import { built, type Row } from "./staged.ts";

const fewest = 5;
const regions = ["North", "North", "North", "North", "North", "South", "South", "West"];
const day = (from: string, days: number) => new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const draw = (i: number, of: number) => Math.floor((((i * 7919 + 104_729) * 48_271) % 2_147_483_647) / 2_147_483_647 * of);

/** Some 120 people of uneven habits: most cells they fall into hold a handful of them. */
function people(): Record<string, Row[]> {
  const order: Row[] = [], survey_response: Row[] = [], conversation: Row[] = [], message: Row[] = [];
  for (let i = 0; i < 120; i++) {
    const customer_id = `p${i}`;
    const region = regions[draw(i, regions.length)]!;
    const first = draw(i * 3 + 1, 600);
    for (let k = 0; k <= draw(i * 5 + 2, 9); k++) {
      const ordered = day("2025-01-05", first + k * (12 + draw(i, 80)));
      if (ordered < "2026-11-01") order.push({ order_id: `o${i}-${k}`, customer_id, region, ordered_at: `${ordered} 12:00:00`, status: draw(i + k, 9) === 0 ? "abandoned" : "paid", amount: 10 + draw(i + k, 400) });
    }
    const on = day("2026-07-02", draw(i * 11, 110));
    survey_response.push({ response_id: customer_id, customer_id, region, question: "nps", survey: "s", touchpoint: ["delivery", "site", "support"][draw(i, 3)]!, channel: ["email", "sms"][draw(i * 2, 2)]!, score: draw(i, 11), scale_min: 0, scale_max: 10, answered_at: `${on} 12:00:00` });
    for (const again of [0, 2]) {
      const conversation_id = `c${i}-${again}`;
      const at = `${day(on, again)} 10:00:00`;
      conversation.push({ conversation_id, customer_id, region, channel: ["chat", "phone"][draw(i * 3, 2)]!, reason: ["delivery", "refund", "payment", "account"][draw(i, 4)]!, started_at: at });
      message.push({ conversation_id, sent_at: at, author_kind: "customer", text: "где заказ" });
    }
  }
  return { order, survey_response, conversation, message };
}

const company = (suppress_below: number) => ({ windows: { inactivity_days: 60 }, answer_within: { chat: "5m", phone: "1m" }, privacy: { suppress_below } });

/** Columns of published marts that their headers say count people. */
async function countingPeople(warehouse: Warehouse): Promise<{ mart: string; column: string }[]> {
  const published = new Set((await readPages()).flatMap(({ marts }) => marts));
  const models = (await readModels()).filter(({ schema, name }) => schema === "marts" && published.has(name));
  const found = [];
  for (const { name, table, columns } of models) {
    for (const { name: column, meaning } of columns) {
      const [type] = await warehouse.rows<{ data_type: string }>(`select data_type from information_schema.columns where table_schema = 'marts' and table_name = $mart and column_name = $column`, { mart: name, column });
      if (/INT/.test(type?.data_type ?? "") && (/_count$/.test(column) || column === "at_risk") && /\b(people|persons?|customers?|those who)\b/.test(meaning)) found.push({ mart: table, column });
    }
  }
  return found;
}

test("no published table tells of fewer people than the company lets be told of", async () => {
  const { warehouse } = await built({ rows: people(), company: company(fewest), asOf: "2026-11-01T00:00" });
  const counting = await countingPeople(warehouse);
  expect(counting.map(({ mart }) => mart)).toEqual(expect.arrayContaining(["marts.abc_xyz", "marts.affected_customer", "marts.cohort_month", "marts.customer_flow", "marts.journey_flow", "marts.lost_order", "marts.survival"]));
  const told: string[] = [];
  for (const { mart, column } of counting) {
    const [row] = await warehouse.rows<{ few: number; enough: number }>(`select count(*) filter (where ${column} between 1 and ${fewest - 1})::integer as few, count(*) filter (where ${column} >= ${fewest})::integer as enough from ${mart}`);
    if (row!.few > 0) told.push(`${mart}.${column}: ${row!.few} cells`);
  }
  expect(told).toEqual([]);
  // and it is no empty table that tells of nobody
  for (const mart of ["abc_xyz", "affected_customer", "cohort_month", "customer_flow", "survival"]) expect([mart, (await warehouse.rows(`select 1 from marts.${mart} limit 1`)).length]).toEqual([mart, 1]);
});

test("nor does a difference of its rows: who stayed in a cell, who of a cohort did not buy, who was lost between two weeks of a curve", async () => {
  const { warehouse } = await built({ rows: people(), company: company(fewest), asOf: "2026-11-01T00:00", tables: ["marts.abc_xyz", "marts.cohort_month", "marts.survival"] });
  const differences: [string, string][] = [
    ["stayed", "select customer_count - came_count as n from marts.abc_xyz"],
    ["did not buy", "select customer_count - active_count as n from marts.cohort_month"],
    ["no longer observed", "select lag(at_risk) over (partition by dimension, value order by day) - at_risk as n from marts.survival"],
    ["untold cells", "select count(*) - max(told) as n from core.customer_class left join (select on_date, sum(customer_count) as told from marts.abc_xyz group by on_date) told using (on_date) group by on_date"],
    ["untold cohorts", "select (select count(*) from core.customer where first_purchase_on is not null) - (select sum(customer_count) from marts.cohort_month where month_index = 0) as n"],
  ];
  for (const [what, sql] of differences) expect([what, await warehouse.rows(`select n::integer as n from (${sql}) where n between 1 and ${fewest - 1}`)]).toEqual([what, []]);
  expect((await warehouse.rows("select 1 from marts.abc_xyz where came_count > 0")).length).toBeGreaterThan(0);
});
