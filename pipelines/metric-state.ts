import { DateTime } from "luxon";
import { metrics, type Metric } from "../transforms/metrics.ts";
import { addDays } from "../transforms/periods.ts";
import type { Warehouse } from "./warehouse.ts";

/** From when to when a metric's periods are settled. */
export interface MetricState {
  settle_days: number;
  /** ISO instant up to which all sources it reads that make a promise are complete; the as-of instant where none does. */
  complete_until_at: string;
  /** First local day from which history is deep enough; null when there are no data. */
  settled_from_on: string | null;
  /** First local day that is not settled yet: a period is settled when its last day is before it. */
  settled_before_on: string;
  first_on: string | null;
  last_on: string | null;
}

interface Settings {
  as_of_at: string;
  time_zone: string;
  repeat_window_days: number;
  answer_within_days: number;
  /** The inactivity window that is used: set, learned or assumed. */
  window_days: number;
  deep_from_on: string | null;
}

/**
 * A period is settled when its end and the metric's settling time lie before both the as-of instant and the instant up to
 * which every source that fills the metric's records is complete; where none of them makes a promise, by the calendar alone.
 * Churn also needs a window of unbroken history before the period: nobody can be lost sooner, and a zero there would mean nothing.
 */
export async function metricState(warehouse: Warehouse, metric: Metric): Promise<MetricState> {
  const [settings] = await warehouse.rows<Settings>(`select run.as_of_at, run.time_zone, run.repeat_window_days, run.answer_within_days,
    inactivity_window.window_days, inactivity_window.deep_from_on from config.run cross join core.inactivity_window`);
  const { as_of_at, time_zone, repeat_window_days, answer_within_days, window_days, deep_from_on } = settings!;
  const [source] = await warehouse.rows<{ complete_until_at: string | null }>(
    `select min(coalesce(complete_until_at, case when fresh_within_seconds is not null then '1970-01-01'::timestamp end)) as complete_until_at
     from config.source where name in (select source from config.source_record where record in (${metric.reads.map((record) => `'${record}'`).join(", ")}))`,
  );
  const named = { repeat_days: repeat_window_days, inactivity_days: window_days, answer_within: answer_within_days };
  const settle_days = Math.ceil(typeof metric.settleDays === "number" ? metric.settleDays : named[metric.settleDays]);
  const complete = source?.complete_until_at && source.complete_until_at < as_of_at ? source.complete_until_at : as_of_at;
  const [range] = await warehouse.rows<{ first_on: string | null; last_on: string | null }>(
    `select min(${metric.time}) as first_on, max(${metric.time}) as last_on from ${metric.mart} where ${metric.where ?? "true"}`,
  );
  const { first_on = null, last_on = null } = range ?? {};
  return {
    settle_days,
    complete_until_at: complete,
    settled_from_on: metric.settleDays === "inactivity_days" ? deep_from_on && addDays(deep_from_on, window_days + 1) : first_on,
    settled_before_on: addDays(DateTime.fromISO(complete, { zone: time_zone }).toISODate()!, -settle_days),
    first_on,
    last_on,
  };
}

/** marts.metric_state: one row per metric, for pages. */
export async function writeMetricStates(warehouse: Warehouse): Promise<void> {
  await warehouse.run(`create or replace table marts.metric_state (metric varchar, settle_days integer, complete_until_at timestamp,
    settled_from_on date, settled_before_on date, first_on date, last_on date)`);
  for (const metric of metrics) {
    const state = await metricState(warehouse, metric);
    await warehouse.run(
      `insert into marts.metric_state values ($metric, $settle_days, $complete_until_at::timestamp, $settled_from_on::date, $settled_before_on::date, $first_on::date, $last_on::date)`,
      { metric: metric.name, ...state, complete_until_at: state.complete_until_at.replace("Z", "") },
    );
  }
}
