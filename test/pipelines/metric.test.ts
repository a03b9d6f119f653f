import { expect, test } from "vitest";
import { computeMetric, whyNone } from "../../pipelines/metric.ts";
import { writeMetricParts } from "../../pipelines/metric-parts.ts";
import { metricState } from "../../pipelines/metric-state.ts";
import { silentLog } from "../../pipelines/log.ts";
import { evaluate, type Part } from "../../transforms/evaluate.ts";
import { metricNamed, metrics } from "../../transforms/metrics.ts";
import { UserError } from "../../pipelines/user-error.ts";
import { built, type Given, type Row } from "../transforms/staged.ts";

const nps = (day: string, score: number, more: Row = {}): Row => ({
  response_id: `${day}-${score}-${JSON.stringify(more)}`, question: "nps", survey: "s", touchpoint: "delivery", score, scale_min: 0, scale_max: 10, answered_at: `${day} 12:00:00`, channel: "email", ...more,
});
const answers = (list: Row[], given: Partial<Given> = {}) => built({ rows: { survey_response: list }, company: { privacy: { suppress_below: 0 } }, asOf: "2026-12-01T00:00", tables: ["core.survey_answer"], ...given });
const refused = (work: Promise<unknown>) => work.then(() => { throw new Error("was not refused"); }, (error: unknown) => error as UserError);

test("periods hold their own days, whatever the grain", async () => {
  const { warehouse, company } = await answers([nps("2025-12-29", 10), nps("2026-01-04", 0), nps("2026-04-01", 10)]);
  const periods = async (grain: "day" | "week" | "month" | "quarter" | "year" | "all") =>
    Object.fromEntries((await computeMetric(warehouse, company, "nps", { grain })).map(({ period, value }) => [period, value]));
  expect(await periods("week")).toEqual({ "2026-W01": 0, "2026-W14": 100 });
  expect(await periods("month")).toEqual({ "2025-12": 100, "2026-01": -100, "2026-04": 100 });
  expect(await periods("quarter")).toEqual({ "2025-Q4": 100, "2026-Q1": -100, "2026-Q2": 100 });
  expect(await periods("year")).toEqual({ "2025": 100, "2026": 0 });
  expect((await periods("all")).all).toBeCloseTo(100 / 3, 12);
  expect(Object.keys(await periods("day"))).toEqual(["2025-12-29", "2026-01-04", "2026-04-01"]);
});

test("from and to cut the span, both days included", async () => {
  const { warehouse, company } = await answers([nps("2026-10-01", 10), nps("2026-10-02", 0), nps("2026-10-03", 0)]);
  expect(await computeMetric(warehouse, company, "nps", { from: "2026-10-01", to: "2026-10-02" })).toMatchObject([{ period: "2026-10", value: 0, n: 2 }]);
});

test("dimensions stand between period and value, in order, unknown included", async () => {
  const { warehouse, company } = await answers([nps("2026-10-01", 10), nps("2026-10-01", 0, { channel: "sms" }), nps("2026-10-01", 8, { channel: null, region: "North" })]);
  const rows = await computeMetric(warehouse, company, "nps", { by: ["channel", "region"] });
  expect(rows.map((row) => Object.keys(row))[0]).toEqual(["metric", "period", "channel", "region", "value", "n", "low", "high", "status"]);
  expect(rows.map(({ channel, region, value }) => [channel, region, value])).toEqual([["email", "unknown", 100], ["sms", "unknown", -100], ["unknown", "North", 0]]);
});

test("a period that is over is settled, the running one is provisional, a small one suppressed", async () => {
  const { warehouse, company } = await answers([nps("2026-10-05", 10), nps("2026-11-05", 10), nps("2026-11-06", 9)], { asOf: "2026-11-16T00:00" });
  const status = async (suppress_below: number) => (await computeMetric(warehouse, { ...company, privacy: { suppress_below, grey_below: 30 } }, "nps")).map(({ period, n, value, status: told }) => [period, n, value, told]);
  expect(await status(0)).toEqual([["2026-10", 1, 100, "settled"], ["2026-11", 2, 100, "provisional"]]);
  expect(await status(2)).toEqual([["2026-10", 1, null, "suppressed"], ["2026-11", 2, 100, "provisional"]]);
});

test("a month in which facts begin is as settled however it is asked for", async () => {
  const { warehouse, company } = await answers([nps("2026-05-16", 10), nps("2026-06-05", 10)]);
  const rows = async (from?: string) => (await computeMetric(warehouse, company, "nps", { from })).map(({ period, n, status }) => [period, n, status]);
  expect(await rows()).toEqual([["2026-05", 1, "settled"], ["2026-06", 1, "settled"]]);
  expect(await rows("2026-05-01")).toEqual(await rows());
  expect(await rows("2025-01-01")).toEqual(await rows());
  expect(await computeMetric(warehouse, company, "nps", { from: "2026-01-01", to: "2026-05-10" })).toEqual([]);
});

test("a metric that needs time to settle is provisional for so long after the period", async () => {
  const contact = { conversation_id: "c", channel: "form", started_at: "2026-10-05 09:00:00", customer_id: "anna", reason: "x" };
  const message = { conversation_id: "c", sent_at: "2026-10-05 09:00:00", author_kind: "customer", text: "где заказ" };
  const at = async (asOf: string) => {
    const { warehouse, company } = await built({ rows: { conversation: [contact], message: [message] }, company: { privacy: { suppress_below: 0 } }, asOf, tables: ["core.issue"] });
    return (await computeMetric(warehouse, company, "first_contact_resolution")).map((row) => row.status);
  };
  // October ends at midnight of 1 November; the window is seven days
  expect([await at("2026-11-07T23:59"), await at("2026-11-08T00:00")]).toEqual([["provisional"], ["settled"]]);
});

test("a stale source holds back the metrics it feeds", async () => {
  const { warehouse, company } = await answers([nps("2026-10-05", 10)], { asOf: "2026-11-16T00:00" });
  await warehouse.run(`update config.source set complete_until_at = '2026-10-20 00:00:00'`);
  await warehouse.run(`insert into config.source_record values ('desk', 'survey_response')`);
  expect(await computeMetric(warehouse, company, "nps")).toMatchObject([{ period: "2026-10", status: "provisional" }]);
  expect(await metricState(warehouse, metricNamed("nps")!)).toMatchObject({ settled_before_on: "2026-10-20" });
});

test("another as-of instant sees what was known then, and leaves the warehouse as it was", async () => {
  const order = (order_id: string, day: string) => ({ order_id, customer_id: "anna", ordered_at: `${day} 12:00:00`, status: "paid", amount: 10 });
  const { warehouse, company } = await built({ rows: { order: [order("1", "2026-01-10"), order("2", "2026-06-01")] }, company: { privacy: { suppress_below: 0 } }, asOf: "2026-07-01T00:00", tables: ["core.customer_change"] });
  const active = async (asOf?: string) => Object.fromEntries((await computeMetric(warehouse, company, "active_customers", { asOf })).map(({ period, value }) => [period, value]));
  const now = { "2026-01": 1, "2026-02": 1, "2026-03": 1, "2026-04": 0, "2026-05": 0, "2026-06": 1 };
  expect(await active()).toEqual(now);
  // as of the end of 10 April nobody was lost yet
  expect(await active("2026-04-10")).toEqual({ "2026-01": 1, "2026-02": 1, "2026-03": 1, "2026-04": 1 });
  expect(await active()).toEqual(now);
  expect(await warehouse.rows("select count(*) as n from core.purchase")).toEqual([{ n: 2 }]);
});

test("what nobody knows is refused with what is known", async () => {
  const { warehouse, company } = await answers([nps("2026-10-05", 10)]);
  expect((await refused(computeMetric(warehouse, company, "mps"))).details.remedy).toMatch(/did you mean “nps”/);
  const meant = async (name: string) => /^did you mean “(\w+)”/.exec((await refused(computeMetric(warehouse, company, name))).details.remedy!)?.[1];
  expect(await Promise.all(["ces", "CES", "fcr", "churn", "first response time", "csatt"].map(meant))).toEqual(["effort_easy_share", "effort_easy_share", "first_contact_resolution", "churn_rate", "first_reply_calendar_seconds", "csat"]);
  expect((await refused(computeMetric(warehouse, company, "nps", { by: ["chanel"] }))).details.remedy).toMatch(/did you mean “channel”\? its dimensions: touchpoint, survey/);
  expect((await refused(computeMetric(warehouse, company, "nps", { from: "2026-02-01", to: "2026-01-01" }))).message).toMatch(/ends before it begins/);
  expect((await refused(computeMetric(warehouse, company, "nps", { asOf: "yesterday" }))).message).toMatch(/not a date/);
  await warehouse.run("alter table core.survey_answer drop column band");
  expect((await refused(computeMetric(warehouse, company, "nps"))).message).toMatch(/another version/);
  await warehouse.run("drop table config.run");
  expect((await refused(computeMetric(warehouse, company, "nps"))).details.remedy).toMatch(/otklik transform/);
});

test("parts published by day and slice give what the rows give", async () => {
  const list = Array.from({ length: 60 }, (_, i) => nps(`2026-10-${String((i % 28) + 1).padStart(2, "0")}`, (i * 7) % 11, { channel: i % 3 ? "email" : "sms", region: i % 2 ? "North" : null }));
  const { warehouse, company } = await answers(list, { tables: undefined });
  await writeMetricParts(warehouse, { log: silentLog });
  const rule = metricNamed("nps")!;
  for (const row of await computeMetric(warehouse, company, "nps", { by: ["channel"] })) {
    const parts = await warehouse.rows<Part>("select p0, p1, p2 from marts.metric_part where metric = 'nps' and channel = $channel", { channel: String(row.channel) });
    expect(evaluate(rule, parts)).toMatchObject({ value: row.value, n: row.n, low: row.low, high: row.high });
  }
});

test("the catalogue is whole: names once, texts in both languages, a rule for every part", () => {
  expect(new Set(metrics.map(({ name }) => name)).size).toBe(metrics.length);
  for (const metric of metrics) {
    for (const text of [metric.label, metric.definition, metric.formula]) {
      expect(text.en).toBeTruthy();
      expect(text.ru).toMatch(/[а-яё]|NPS/i);
    }
    expect(metric.kind === "duration" ? metric.parts.seconds && metric.parts.ended : metric.parts.p0).toBeTruthy();
    if (metric.partsOf) expect(metrics.some(({ name }) => name === metric.partsOf)).toBe(true);
  }
});

test("a metric without rows says why: no source, nothing that counts, or nothing in the span", async () => {
  const onlyTalks = await answers([]);
  expect(await whyNone(onlyTalks.warehouse, "nps")).toBe("nps has no figure: it is computed from survey_response, which no source of company.yaml brings");
  const asked = await answers([nps("2026-10-01", 10)], { company: { sources: { desk: { files: "desk.jsonl", format: "jsonl", record: "survey_response" } } } });
  expect(await whyNone(asked.warehouse, "csat")).toMatch(/^csat has no figure: of the records it is computed from \(survey_response\) none counts in it; Share of answers to the satisfaction question/);
  expect(await whyNone(asked.warehouse, "nps", { from: "2026-11-01" })).toBe("nps has no figure from 2026-11-01; what counts in it came from 2026-10-01 to 2026-10-01");
});
