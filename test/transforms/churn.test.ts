import { expect, test } from "vitest";
import { computeMetric } from "../../pipelines/metric.ts";
import { metricState } from "../../pipelines/metric-state.ts";
import { metricNamed } from "../../transforms/metrics.ts";
import { built, type Row } from "./staged.ts";

let orders = 0;
function order(customer_id: string | null, day: string, more: Row = {}): Row {
  orders += 1;
  return { order_id: `o${orders}`, customer_id, ordered_at: `${day} 12:00:00`, status: "paid", amount: 100, ...more };
}

async function customers(order_rows: Row[], asOf = "2027-01-01T00:00", more: { windows?: object; order_line?: Row[] } = {}) {
  const { warehouse, company } = await built({
    rows: { order: order_rows, order_line: more.order_line ?? [] },
    company: { windows: { inactivity_days: 90, ...more.windows }, privacy: { suppress_below: 0 } },
    asOf,
    tables: ["core.customer_change", "core.revenue_change", "core.purchase_of_customer"],
  });
  const changes = async () =>
    (await warehouse.rows<{ person_id: string; on_date: string; change: string }>("select person_id, on_date, change from core.customer_change order by person_id, on_date, delta")).map(
      ({ person_id, on_date, change }) => `${person_id} ${on_date} ${change}`,
    );
  const metric = (name: string, by: string[] = [], grain: "month" | "quarter" | "year" | "all" = "month") => computeMetric(warehouse, company, name, { by, grain });
  return { warehouse, company, changes, metric };
}

test("lost is dated on the day on which the gap exceeds the window, not backdated", async () => {
  // 10 January + 90 days = 10 April: not exceeded yet; 11 April is the 91st day
  expect(await (await customers([order("anna", "2026-01-10")])).changes()).toEqual(["anna 2026-01-10 new", "anna 2026-04-11 lost"]);
});

test("as of the day before, the customer is not lost yet", async () => {
  const orders = [order("anna", "2026-01-10")];
  expect(await (await customers(orders, "2026-04-11T00:00")).changes()).toEqual(["anna 2026-01-10 new"]);
  expect(await (await customers(orders, "2026-04-12T00:00")).changes()).toEqual(["anna 2026-01-10 new", "anna 2026-04-11 lost"]);
});

test("a purchase on the last day of the window keeps the customer", async () => {
  expect(await (await customers([order("anna", "2026-01-10"), order("anna", "2026-04-10")], "2026-05-01T00:00")).changes()).toEqual(["anna 2026-01-10 new"]);
});

test("a customer is won back, and lost again", async () => {
  const found = await customers([order("anna", "2026-01-10"), order("anna", "2026-06-01")]);
  // 1 June + 91 days = 31 August
  expect(await found.changes()).toEqual(["anna 2026-01-10 new", "anna 2026-04-11 lost", "anna 2026-06-01 won_back", "anna 2026-08-31 lost"]);
});

test("unpaid, cancelled, abandoned and wholly returned orders are no purchases", async () => {
  const found = await customers(
    [order("anna", "2026-01-10"), ...["placed", "cancelled", "abandoned", "returned"].map((status) => order("anna", "2026-03-01", { status })), order("boris", "2026-01-10", { order_id: "back" })],
    "2026-03-15T00:00",
    { order_line: [
      { order_id: "back", line_id: "1", sold_at: "2026-01-10 12:00:00", amount: 100 },
      { order_id: "back", line_id: "2", sold_at: "2026-01-20 12:00:00", amount: -100, is_return: true },
    ] },
  );
  expect(await found.changes()).toEqual(["anna 2026-01-10 new"]);
});

test("an order returned in part is a purchase worth what was kept", async () => {
  const found = await customers([order("anna", "2026-01-10", { order_id: "o" })], "2026-03-01T00:00", { order_line: [{ order_id: "o", line_id: "2", sold_at: "2026-01-20 12:00:00", amount: -30, is_return: true }] });
  expect(await found.metric("revenue")).toMatchObject([{ period: "2026-01", value: 70, n: 1 }]);
});

test("orders of which only lines came are put together from them", async () => {
  const found = await customers([], "2026-03-01T00:00", { order_line: [
    { order_id: "r1", line_id: "1", sold_at: "2026-01-10 12:00:00", quantity: 2, unit_price: 10, category: "Tea", customer_id: "anna" },
    { order_id: "r1", line_id: "2", sold_at: "2026-01-10 12:00:00", amount: 5, category: "Cups", customer_id: "anna" },
  ] });
  expect(await found.warehouse.rows("select amount, status, category, person_id from core.purchase")).toEqual([{ amount: 25, status: "sold", category: "Tea", person_id: "anna" }]);
});

test("churn of a month is who was lost in it over who was active at its start", async () => {
  // active on 1 April: anna, boris, vera, gleb; anna lost on 11 April (10 January + 91), the others bought again in March
  const found = await customers(
    [order("anna", "2026-01-10"), ...["boris", "vera", "gleb"].flatMap((who) => [order(who, "2026-01-10"), order(who, "2026-03-20")])],
    "2026-05-15T00:00",
  );
  const april = (await found.metric("churn_rate")).find((row) => row.period === "2026-04");
  expect(april).toMatchObject({ value: 0.25, n: 4 });
  // Wilson for 1 of 4: centre (0.25 + 3.8415/8) / (1 + 3.8415/4) = 0.3724, half 1.9600/1.9604 · √(0.25·0.75/4 + 3.8415/64) = 0.3269
  expect([april!.low, april!.high]).toEqual([expect.closeTo(0.0456, 4), expect.closeTo(0.6994, 4)]);
});

test("a slice's churn counts its own customers, and slices add up", async () => {
  const found = await customers([
    order("anna", "2026-01-10", { region: "North" }), order("boris", "2026-01-10", { region: "South" }), order("boris", "2026-03-20", { region: "South" }),
  ], "2026-05-15T00:00");
  const april = (await found.metric("churn_rate", ["region"])).filter((row) => row.period === "2026-04");
  expect(april).toMatchObject([{ region: "North", value: 1, n: 1 }, { region: "South", value: 0, n: 1 }]);
});

test("a month before anybody bought has no churn, not zero", async () => {
  const found = await customers([order("anna", "2026-01-10")], "2026-03-01T00:00");
  expect((await found.metric("churn_rate"))[0]).toMatchObject({ period: "2026-01", value: null, n: 0 });
});

test("a month in which nobody could yet be lost is provisional, and so is one younger than the window", async () => {
  const found = await customers([order("anna", "2026-01-10"), order("boris", "2026-05-01")], "2026-12-01T00:00");
  const status = Object.fromEntries((await found.metric("churn_rate")).map((row) => [row.period, row.status]));
  // history is deep enough from 11 April; 1 December less 90 days is 2 September
  expect([status["2026-02"], status["2026-05"], status["2026-08"], status["2026-09"]]).toEqual(["provisional", "settled", "settled", "provisional"]);
});

test("counts of new, lost, won back and active customers stand beside the rate", async () => {
  const found = await customers([order("anna", "2026-01-10"), order("anna", "2026-06-01"), order("boris", "2026-01-20")], "2026-07-01T00:00");
  const value = async (name: string) => Object.fromEntries((await found.metric(name)).map((row) => [row.period, row.value]));
  expect(await value("new_customers")).toEqual({ "2026-01": 2 });
  expect(await value("lost_customers")).toEqual({ "2026-04": 2 });
  expect(await value("won_back_customers")).toEqual({ "2026-06": 1 });
  expect(await value("active_customers")).toMatchObject({ "2026-01": 2, "2026-03": 2, "2026-04": 0, "2026-06": 1 });
});

test("revenue churn weighs each customer with a year's purchases", async () => {
  // on 1 April anna stands for 300, boris for 100 + 100; anna is lost on 11 April
  const found = await customers([order("anna", "2026-01-10", { amount: 300 }), order("boris", "2026-01-10"), order("boris", "2026-03-20")], "2026-05-15T00:00");
  const april = (await found.metric("revenue_churn_rate")).find((row) => row.period === "2026-04");
  expect(april).toMatchObject({ value: 300 / 500, n: 2 });
  // squared: 300² + 200² at the end of March, 200² once anna is lost
  const squares = async (day: string) => (await found.warehouse.rows<{ value: number }>(`select sum(square_change) as value from core.revenue_change where on_date <= date '${day}'`))[0]!.value;
  expect([await squares("2026-03-31"), await squares("2026-04-30")]).toEqual([130_000, 40_000]);
});

// active on 1 January: anna, boris, vera. Lost in the year: anna (twice 91 days after a purchase, won back between), boris, and gleb, who came in February
const yearOfChurn = [
  order("anna", "2025-12-01", { amount: 300, region: "North" }), order("anna", "2026-05-01", { amount: 900, region: "North" }),
  order("boris", "2025-12-01", { region: "South" }), order("boris", "2026-01-10", { amount: 1000, region: "South" }),
  ...["2025-12-01", "2026-02-15", "2026-04-30", "2026-07-15", "2026-09-30", "2026-12-15"].map((day) => order("vera", day, { region: "South" })),
  order("gleb", "2026-02-01", { region: "North" }),
];

test("churn over a year or a quarter is of those active at its start, each once, however many came and went within", async () => {
  const found = await customers(yearOfChurn);
  // 1 December and 91 days: 2 March; 1 May: 31 July; 10 January: 11 April; 1 February: 3 May
  expect((await found.changes()).filter((change) => change.endsWith("lost"))).toEqual(["anna 2026-03-02 lost", "anna 2026-07-31 lost", "boris 2026-04-11 lost", "gleb 2026-05-03 lost"]);
  const rate = async (grain: "quarter" | "year", by: string[] = []) => (await found.metric("churn_rate", by, grain)).map(({ period, region, value, n }) => [period, ...(region ? [region] : []), value, n]);
  // four losses, of the three at the start two
  expect(await rate("year")).toEqual([["2025", null, 0], ["2026", 2 / 3, 3]]);
  // 1 April: boris, vera, gleb; 1 July: anna, vera
  expect((await rate("quarter")).slice(1)).toEqual([["2026-Q1", 1 / 3, 3], ["2026-Q2", 2 / 3, 3], ["2026-Q3", 0.5, 2], ["2026-Q4", 0, 1]]);
  expect((await rate("year", ["region"])).slice(2)).toEqual([["2026", "North", 1, 1], ["2026", "South", 0.5, 2]]);
});

test("revenue churn over a year weighs whoever is lost with what they had at its start", async () => {
  const found = await customers(yearOfChurn);
  // 300 + 100 + 100 on 1 January; anna and boris are lost, whatever they bought since
  expect((await found.metric("revenue_churn_rate", [], "year")).at(-1)).toMatchObject({ period: "2026", value: 0.8, n: 3 });
});

test("who buys again on the very day of being lost was lost, and is another customer from then on", async () => {
  // 10 January + 91 days is 11 April; 11 April + 91 days is 11 July
  const found = await customers([order("anna", "2026-01-10"), order("anna", "2026-04-11", { amount: 50 }), order("boris", "2026-01-10"), order("boris", "2026-03-31"), order("boris", "2026-06-20")], "2026-08-01T00:00");
  expect(await found.warehouse.rows("select on_date, until_on, amount, delta from core.revenue_change where person_id = 'anna' order by on_date, delta")).toEqual([
    { on_date: "2026-01-10", until_on: "2026-04-11", amount: 100, delta: 1 }, { on_date: "2026-04-11", until_on: "2026-04-11", amount: -100, delta: -1 },
    { on_date: "2026-04-11", until_on: "2026-07-11", amount: 150, delta: 1 }, { on_date: "2026-07-11", until_on: "2026-07-11", amount: -150, delta: -1 },
  ]);
  const months = async (name: string) => Object.fromEntries((await found.metric(name)).map(({ period, value }) => [period, value]));
  expect(await months("churn_rate")).toMatchObject({ "2026-04": 0.5, "2026-05": 0, "2026-07": 0.5 });
  expect(await months("revenue_churn_rate")).toMatchObject({ "2026-04": 1 / 3, "2026-07": 150 / 450 });
});

test("purchases more than 365 days old weigh nothing any more", async () => {
  // boris: 100 on 10 January 2025 counts through 10 January 2026; every 60 days he buys for 10
  const every60 = ["2025-03-11", "2025-05-10", "2025-07-09", "2025-09-07", "2025-11-06", "2026-01-05"].map((day) => order("boris", day, { amount: 10 }));
  const found = await customers([order("boris", "2025-01-10"), ...every60], "2026-02-01T00:00");
  const stock = async (day: string) => (await found.warehouse.rows<{ value: number }>(`select sum(amount) as value from core.revenue_change where on_date <= date '${day}'`))[0]!.value;
  expect([await stock("2026-01-10"), await stock("2026-01-11")]).toEqual([160, 60]);
});

test("the learned window is the 90th percentile of the customers' own gaps", async () => {
  // eleven customers with gaps of 1 … 11 days three times over: 33 gaps, quantile 0.9 lies at rank 0.9 · 32 = 28.8 (from 0): 10
  const many = Array.from({ length: 11 }, (_, i) => [0, 1, 2, 3].map((k) => order(`p${i}`, new Date(Date.UTC(2026, 0, 1 + k * (i + 1))).toISOString().slice(0, 10)))).flat();
  const found = await customers(many, "2026-03-01T00:00", { windows: { inactivity_days: "learned" } });
  expect(await found.warehouse.rows("select window_days, origin, gap_count from core.inactivity_window")).toEqual([{ window_days: 10, origin: "learned", gap_count: 33 }]);
  // nobody can be lost before the eleventh day after 1 January, and what became of a month is known ten days later
  expect(await metricState(found.warehouse, metricNamed("churn_rate")!)).toMatchObject({ settle_days: 10, settled_from_on: "2026-01-12" });
});

test("churn is settled from a window after the first sales on, not counting first months with holes a window after which nobody can be lost either", async () => {
  const settledFrom = async (asOf: string, ...days: string[]) => (await metricState((await customers(days.map((day, i) => order(`p${i}`, day)), asOf)).warehouse, metricNamed("churn_rate")!)).settled_from_on;
  const monthly = ["2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05"];
  // the hole of three months leaves February and March of 2026 without anybody to lose; 5 January + 91 days is 6 April
  expect(await settledFrom("2027-01-01T00:00", "2025-10-05", ...monthly)).toBe("2026-04-06");
  // a later hole unsettles nothing; where sales always pause, nothing is gained by waiting: 5 October + 91 days
  expect(await settledFrom("2027-01-01T00:00", ...monthly, "2026-09-01")).toBe("2026-04-06");
  expect(await settledFrom("2026-09-10T00:00", "2025-10-05", "2026-01-05", "2026-05-05", "2026-09-01")).toBe("2026-01-04");
});

test("value segments follow cumulative revenue: 80 and 95 %", async () => {
  // 70 + 15 + 10 + 5 = 100: 70 is within 80 %; 15 begins below 80 (at 70) and is A too; 10 begins at 85: B; 5 begins at 95: C
  const found = await customers([["a", 70], ["b", 15], ["c", 10], ["d", 5]].map(([who, amount]) => order(String(who), "2026-01-10", { amount: amount! })), "2026-02-01T00:00");
  expect(await found.warehouse.rows("select person_id, segment from core.customer order by 1")).toEqual([
    { person_id: "a", segment: "A" }, { person_id: "b", segment: "A" }, { person_id: "c", segment: "B" }, { person_id: "d", segment: "C" },
  ]);
});

test("a subscription ends on the day after its last, and its churn is a metric of its own", async () => {
  const { warehouse, company } = await built({
    rows: { subscription: [
      { subscription_id: "s1", started_on: "2026-01-01", ended_on: "2026-03-14" },
      { subscription_id: "s2", started_on: "2026-01-01" },
      { subscription_id: "s3", started_on: "2026-03-02" },
    ] },
    company: { privacy: { suppress_below: 0 } },
    asOf: "2026-04-01T00:00",
    tables: ["core.subscription_change"],
  });
  const march = (await computeMetric(warehouse, company, "contractual_churn_rate")).find((row) => row.period === "2026-03");
  expect(march).toMatchObject({ value: 0.5, n: 2, status: "settled" });
});

test("a subscription that begins and ends within a period is none of its start", async () => {
  const { warehouse, company } = await built({
    rows: { subscription: [
      { subscription_id: "s1", started_on: "2025-12-01", ended_on: "2026-03-14" },
      { subscription_id: "s2", started_on: "2025-12-01" },
      { subscription_id: "s3", started_on: "2026-03-02", ended_on: "2026-03-19" },
      { subscription_id: "s4", started_on: "2026-03-02", ended_on: "2026-08-31" },
    ] },
    company: { privacy: { suppress_below: 0 } },
    asOf: "2027-01-01T00:00",
    tables: ["core.subscription_change"],
  });
  const churn = async (grain: "month" | "year") => Object.fromEntries((await computeMetric(warehouse, company, "contractual_churn_rate", { grain })).map(({ period, value, n }) => [period, [value, n]]));
  expect((await churn("month"))["2026-03"]).toEqual([0.5, 2]);
  expect((await churn("month"))["2026-09"]).toEqual([0.5, 2]);
  expect((await churn("year"))["2026"]).toEqual([0.5, 2]);
});
