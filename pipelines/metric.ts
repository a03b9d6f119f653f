import { DateTime } from "luxon";
import { evaluate, type Part } from "../transforms/evaluate.ts";
import { metricNamed, partNames, type Metric } from "../transforms/metrics.ts";
import { periodLabel, periodOf, periodsIn, periodStart, type Grain, type Span } from "../transforms/periods.ts";
import { atInstant } from "./as-of.ts";
import { nearest } from "./company/fault.ts";
import { nearestMetric } from "./company/nearest-metric.ts";
import type { Company } from "./company.ts";
import { computedByAnother } from "./computed.ts";
import { partExpressions } from "./metric-parts.ts";
import { metricState, type MetricState } from "./metric-state.ts";
import { messageOf, UsageError, UserError } from "./user-error.ts";
import type { Warehouse } from "./warehouse.ts";

export { grains, type Grain } from "../transforms/periods.ts";

export type MetricStatus = "settled" | "provisional" | "suppressed";

/** One value; the dimensions asked for stand between period and value. */
export type MetricRow = { metric: string; period: string; value: number | null; n: number; low: number | null; high: number | null; status: MetricStatus } & Record<string, string | number | null>;

export interface MetricQuestion {
  by?: readonly string[];
  grain?: Grain;
  /** First and last local day, inclusive, YYYY-MM-DD. */
  from?: string;
  to?: string;
  /** Local day (its end) or local date and time; default the instant of the last transform. */
  asOf?: string;
}

type PartRow = Part & { period_on: string } & Record<string, string | number | null | undefined>;

/**
 * A metric by period and dimensions, straight from the rows of its mart (durations exact, not binned).
 * Another as-of instant than the last transform's rebuilds the models it needs in memory and leaves the warehouse as it is.
 * Throws UserError for an unknown metric or dimension, an impossible span, and a warehouse that was never transformed.
 */
export async function computeMetric(warehouse: Warehouse, company: Company, name: string, question: MetricQuestion = {}): Promise<MetricRow[]> {
  const metric = metricNamed(name);
  if (!metric) throw new UsageError(`there is no metric “${name}”`, { remedy: nearestMetric(name) });
  const by = question.by ?? [];
  const unknown = by.find((dimension) => !(dimension in metric.dimensions));
  if (unknown !== undefined) {
    throw new UsageError(`${name} has no dimension “${unknown}”`, { remedy: nearest(unknown, Object.keys(metric.dimensions), "its dimensions") });
  }
  const { from, to } = question;
  if (from && to && from > to) throw new UsageError("the span ends before it begins", { place: "--from, --to", value: `${from} … ${to}`, remedy: "give --from a day that is not after --to" });
  const builtAt = await lastAsOf(warehouse, company);
  const asOf = question.asOf === undefined ? builtAt : instantOf(question.asOf, company.time_zone);
  const ask = () => answer(warehouse, metric, { by, grain: question.grain ?? "month", asked: { from, to }, suppressBelow: company.privacy.suppress_below }).catch(ofAnotherVersion(warehouse, company));
  return asOf.getTime() === builtAt.getTime() ? ask() : atInstant(warehouse, company, asOf, [metric.mart, "core.inactivity_window"], ask);
}

/** Why a question has no rows: no source brings the records, none of them counts in the metric, or none in the span; in one sentence. */
export async function whyNone(warehouse: Warehouse, name: string, { from, to }: Pick<MetricQuestion, "from" | "to"> = {}): Promise<string> {
  const metric = metricNamed(name)!;
  const { first_on, last_on } = await metricState(warehouse, metric);
  if (first_on !== null) return `${name} has no figure ${[from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(" ") || "in that span"}; what counts in it came from ${first_on} to ${last_on}`;
  const brought = new Set((await warehouse.rows<{ record: string }>("select distinct record from config.source_record")).map(({ record }) => record));
  const needed = metric.reads.join(" and ");
  if (!metric.reads.some((record) => brought.has(record))) return `${name} has no figure: it is computed from ${needed}, which no source of company.yaml brings`;
  return `${name} has no figure: of the records it is computed from (${needed}) none counts in it; ${metric.definition.en}`;
}

async function lastAsOf(warehouse: Warehouse, company: Company): Promise<Date> {
  try {
    const [run] = await warehouse.rows<{ as_of_at: string }>("select as_of_at from config.run");
    return new Date(run!.as_of_at);
  } catch (cause) {
    throw new UserError("nothing has been computed yet", { file: warehouse.path, remedy: `run: npx otklik transform --company ${company.dir}`, cause });
  }
}

/** Tables or columns that are not there were computed by another version of the models. */
function ofAnotherVersion(warehouse: Warehouse, company: Company): (cause: unknown) => never {
  return (cause) => {
    if (!/^(Catalog|Binder) Error/.test(messageOf(cause))) throw cause;
    throw computedByAnother(warehouse, company, cause);
  };
}

function instantOf(text: string, zone: string): Date {
  const at = DateTime.fromISO(text, { zone });
  if (!at.isValid) throw new UserError("is not a date or time", { place: "--as-of", value: text, remedy: "write 2026-11-16 (its end) or 2026-11-16T12:00, local" });
  return (/^\d{4}-\d{2}-\d{2}$/.test(text) ? at.plus({ days: 1 }).startOf("day") : at).toJSDate();
}

interface Asked {
  by: readonly string[];
  grain: Grain;
  asked: Partial<Span>;
  suppressBelow: number;
}

async function answer(warehouse: Warehouse, metric: Metric, { by, grain, asked, suppressBelow }: Asked): Promise<MetricRow[]> {
  const state = await metricState(warehouse, metric);
  const [run] = await warehouse.rows<{ as_of_on: string }>("select as_of_on from config.run");
  if (state.first_on === null) return [];
  // what is asked for before the first fact is no part of a period: a month in which facts begin is the same however it is asked for
  const span = { from: [asked.from ?? "", state.first_on].sort()[1]!, to: [asked.to ?? run!.as_of_on, run!.as_of_on].sort()[0]! };
  if (span.from > span.to) return [];
  const isStock = metric.kind === "stock" || metric.kind === "stock_rate";
  const parts = await partRows(warehouse, metric, by, isStock ? { to: span.to } : span, isStock ? "day" : grain);
  const periods = periodsIn(span, grain);
  const rows: MetricRow[] = [];
  for (const slice of grouped(parts, (row) => JSON.stringify(by.map((dimension) => row[dimension])))) {
    const byPeriod = new Map(grouped(slice, (row) => row.period_on).map((group) => [group[0]!.period_on, group]));
    for (const period of periods) {
      const own = isStock ? slice : (byPeriod.get(grain === "all" ? "all" : periodStart(period.from, grain)) ?? []);
      if (own.length === 0) continue;
      const { value, n, low, high, suppressed } = evaluate(metric, own, { suppressBelow, within: by, ...period });
      const whole = grain === "all" ? (asked.to ?? span.to) : periodOf(period.from, grain).to;
      const end = asked.to !== undefined && asked.to < whole ? asked.to : whole;
      rows.push({
        metric: metric.name,
        period: periodLabel(period.from, grain),
        ...Object.fromEntries(by.map((dimension) => [dimension, String(slice[0]![dimension])])),
        value, n, low, high,
        status: suppressed ? "suppressed" : statusOf({ from: period.from, to: end }, state),
      } as MetricRow);
    }
  }
  return rows.sort((a, b) => order(a.period, b.period) || by.map((dimension) => order(String(a[dimension]), String(b[dimension]))).find(Boolean) || 0);
}

function statusOf({ from, to }: Span, { settled_from_on, settled_before_on }: MetricState): MetricStatus {
  return settled_from_on !== null && from >= settled_from_on && to < settled_before_on ? "settled" : "provisional";
}

/** Parts by period and dimension: exact lengths instead of bins for durations, days instead of periods for stocks. */
async function partRows(warehouse: Warehouse, metric: Metric, by: readonly string[], { from, to }: Partial<Span>, grain: Grain): Promise<PartRow[]> {
  const period = grain === "all" ? "'all'" : `strftime(${grain === "day" ? metric.time : `${grain}_of(${metric.time})`}, '%Y-%m-%d')`;
  const { bin, ...parts } = partExpressions(metric, metric.parts.seconds);
  const dimensions = by.map((name) => `coalesce(cast(${metric.dimensions[name]!} as varchar), 'unknown') as "${name}",`).join(" ");
  return warehouse.rows<PartRow>(`select ${period} as period_on, ${period} as on_date, ${dimensions}
    ${metric.until ? `strftime(${metric.until}, '%Y-%m-%d')` : "cast(null as varchar)"} as until_on,
    ${bin} as seconds, ${partNames.map((name) => `cast(${parts[name]} as double) as ${name}`).join(", ")}
    from ${metric.mart} where ${metric.time} is not null and (${metric.where ?? "true"})
      ${from ? `and ${metric.time} >= date '${from}'` : ""} ${to ? `and ${metric.time} <= date '${to}'` : ""}
    group by all order by all`);
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
