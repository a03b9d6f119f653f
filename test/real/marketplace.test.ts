import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SourceResult } from "../../pipelines/ingest.ts";
import { counts, lineOf, realData, rounded, type Line } from "./line.ts";
import { csv, openRaw, type Raw } from "./raw.ts";

const { dir, isMissing } = realData("olist_sample");
const table = (name: string, ending = ".gz") => csv(`${dir}/olist_${name}_dataset.csv${ending}`);

describe.skipIf(isMissing)("a marketplace's orders and the reviews of their deliveries", () => {
  let line: Line;
  let raw: Raw;
  let results: SourceResult[];

  beforeAll(async () => {
    raw = await openRaw();
    for (const name of ["orders", "customers", "order_items", "order_reviews"]) await raw.rows(`create table ${name} as from ${table(name)}`);
    await raw.rows(`create table products as from ${table("products", "")}`);
    await raw.rows(
      `create table bought as
       select order_id, customer_unique_id as person, customer_state as state, order_status as status, cast(order_purchase_timestamp as timestamp) as bought_at,
         cast(order_purchase_timestamp as date) as day, coalesce(value, 0) as value, value is not null as has_lines
       from orders join customers using (customer_id)
       left join (select order_id, sum(cast(price as double)) as value from order_items group by order_id) using (order_id)
       where order_status not in ('canceled', 'unavailable')`,
    );
    line = await lineOf("marketplace");
    results = await line.ingest();
    await line.transform();
  });
  afterAll(async () => {
    await line?.close();
    raw?.close();
  });

  it("reads orders, invitations, lines and reviews", async () => {
    const orders = await raw.figure("select count(*) + count_if(order_status = 'delivered') from orders");
    const lines = await raw.figure("select count(*) from order_items");
    const reviews = await raw.figure("select count(*) from order_reviews");
    expect(results.map(counts)).toEqual([
      { source: "orders", read: orders, loaded: orders, unchanged: 0, quarantined: 0 },
      { source: "lines", read: lines, loaded: lines, unchanged: 0, quarantined: 0 },
      { source: "reviews", read: reviews, loaded: reviews, unchanged: 0, quarantined: 0 },
    ]);
  });

  it("knows one person behind the several customer numbers", async () => {
    const [row] = await line.warehouse.rows("select count(*) as persons, (select count(distinct person_id) from core.purchase) as buyers from core.person");
    const persons = await raw.figure("select count(distinct customer_unique_id) from customers");
    expect(row).toEqual({ persons, buyers: persons });
  });

  it("gives the revenue of every month from the lines, without cancelled orders", async () => {
    expect(await line.values("revenue", { grain: "month" })).toEqual(await raw.figures("select strftime(day, '%Y-%m'), sum(value) from bought group by all"));
  });

  it("gives the purchases of every state, by the customer's address", async () => {
    const rows = await line.metric("orders", { by: ["region"], grain: "all" });
    expect(Object.fromEntries(rows.map((row) => [row.region, row.n]))).toEqual(await raw.figures("select state, count(*) from bought group by state"));
  });

  it("gives the revenue by the main category of an order", async () => {
    const expected = await raw.figures(
      `select 'all · ' || coalesce(category, 'unknown'), sum(value) from bought left join (
         select order_id, product_category_name as category from order_items join products using (product_id)
         where product_category_name is not null group by order_id, product_category_name
         qualify row_number() over (partition by order_id order by sum(cast(price as double)) desc, product_category_name) = 1) using (order_id) group by all`,
    );
    expect(Object.keys(expected).length).toBeGreaterThan(50);
    const got = await line.values("revenue", { by: ["category"], grain: "all" });
    expect(Object.keys(got).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, value] of Object.entries(got)) if (value !== null) expect([name, value]).toEqual([name, expected[name]]);
  });

  const latest = `select *, customer_unique_id as person, cast(review_answer_timestamp as timestamp) as answered from order_reviews join orders using (order_id) join customers using (customer_id)
    qualify row_number() over (partition by customer_unique_id, date_trunc('month', answered) order by answered desc, review_id || '|' || order_id desc) = 1`;

  it("gives the mean mark of every month, one review per person and month", async () => {
    const rows = await line.metric("attribute_score", { grain: "month" });
    const expected = await raw.figures(`select strftime(answered, '%Y-%m'), avg(cast(review_score as double)) from (${latest}) group by all having count(*) >= 5`);
    expect(Object.fromEntries(rows.filter(({ status }) => status !== "suppressed").map((row) => [row.period, rounded(row.value)]))).toEqual(expected);
  });

  it("gives the share of satisfied customers by state", async () => {
    const expected = await raw.figures(`select 'all · ' || customer_state, avg(case when review_score in ('4', '5') then 1.0 else 0 end) from (${latest}) group by all`);
    const got = await line.values("csat", { by: ["region"], grain: "all" });
    expect(got["all · SP"]).toBe(expected["all · SP"]);
    for (const [name, value] of Object.entries(got)) if (value !== null) expect([name, value]).toEqual([name, expected[name]]);
  });

  it("gives the share of delivered orders that were reviewed", async () => {
    expect(await line.values("response_rate", { grain: "year" })).toEqual(
      await raw.figures(
        `select strftime(cast(order_delivered_customer_date as timestamp), '%Y'), avg(case when order_id in (select order_id from order_reviews) then 1.0 else 0 end)
         from orders where order_status = 'delivered' group by all`,
      ),
    );
  });

  it("joins reviews to deliveries: late ones are marked lower", async () => {
    const expected = await raw.figures(
      `select case when cast(order_delivered_customer_date as date) > cast(order_estimated_delivery_date as date) then 'late' else 'in time' end, avg(cast(review_score as double))
       from order_reviews join orders using (order_id) where order_delivered_customer_date is not null group by all`,
    );
    const rows = await line.warehouse.rows<{ delivery: string; mean: number }>(
      `select case when "order".delivered_on > "order".promised_on then 'late' else 'in time' end as delivery, avg(survey_response.score) as mean
       from staging.survey_response join staging."order" on "order".order_id = survey_response.order_id where "order".delivered_at is not null group by all`,
    );
    expect(Object.fromEntries(rows.map(({ delivery, mean }) => [delivery, rounded(mean)]))).toEqual(expected);
    expect(expected["late"]).toBeLessThan(expected["in time"]!);
  });

  it("counts the new customers of every year", async () => {
    expect(await line.values("new_customers", { grain: "year" })).toEqual(
      await raw.figures("select strftime(day, '%Y'), count(*) from (select person, min(day) as day from bought group by person) group by all"),
    );
  });

  it("scores every different comment once", async () => {
    const [row] = await line.warehouse.rows("select count(*) as texts from ops.text_score");
    expect(row).toEqual({
      texts: await raw.figure("select count(distinct coalesce(nullif(trim(review_comment_message, E' \\n\\r\\t'), ''), trim(review_comment_title, E' \\n\\r\\t'))) from order_reviews"),
    });
  });
});
