import { evaluate, type Part } from "../../transforms/evaluate.ts";
import type { Metric } from "../../transforms/metrics.ts";
import { periodLabel, periodOf, type Grain } from "../../transforms/periods.ts";
import type { Company } from "../company.ts";
import { computeMetric, type MetricRow } from "../metric.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Columns } from "./arrow.ts";
import { isMoney } from "./tables.ts";

/** Parts as they will be published, and a metric that pages compute from them. */
export interface PublishedParts {
  metric: Metric;
  dimensions: readonly string[];
  columns: Columns;
}

export interface Reconciliation {
  compared: number;
  /** `nps 2026-10 touchpoint=delivery: published 12 (n 433), from rows 13 (n 434)`. */
  differences: string[];
}

/** Bins of a duration are 2 % wide, so a published length is at most 1 % from the exact one, and one bin more at a step. */
const binTolerance = 0.025;
const tolerance = 1e-6;
/** Parts of money are rounded to whole units, some hundreds of parts to a figure. */
const moneyTolerance = 1e-3;

/**
 * Computes every figure from the parts to be published and once more from rows: whole by month, and along each dimension;
 * rates of stocks by year too. A slice or month that only the one side has is a difference too.
 */
export async function reconcile(company: Company, warehouse: Warehouse, { lastDay, published }: { lastDay: string; published: readonly PublishedParts[] }): Promise<Reconciliation> {
  const result: Reconciliation = { compared: 0, differences: [] };
  const seen = new Set<string>();
  for (const { metric, dimensions, columns } of published) {
    const isStock = metric.kind === "stock" || metric.kind === "stock_rate";
    for (const by of [null, ...dimensions]) {
      // over a year some come and go within, which no month shows
      const grains: readonly Grain[] = metric.kind === "stock_rate" ? ["month", "year"] : by === null || isStock ? ["month"] : ["all"];
      const key = `${metric.name} ${by} ${Object.keys(columns).join(" ")}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const byMonth = by === null && !isStock;
      const groups = partsBy(columns, { by, byMonth, lastDay });
      const told = new Set<Group>();
      const within = by === null ? [] : [by];
      const differ = (period: string, slice: string | null, ours: Figure, rows: string) => result.differences.push(`${metric.name} ${period}${by === null ? "" : ` ${by}=${slice}`}: published ${ours.value} (n ${ours.n}), from rows ${rows}`);
      const asked = (grain: Grain) => computeMetric(warehouse, company, metric.name, { by: within, grain, to: lastDay });
      const fromRows = (await Promise.all(grains.map(async (grain) => (await asked(grain)).map((row) => ({ grain, row }))))).flat();
      for (const { grain, row } of fromRows) {
        const slice = by === null ? null : String(row[by]);
        const span = grain === "all" ? null : periodOf(`${row.period}${grain === "year" ? "-01-01" : "-01"}`, grain);
        const group = groups.get(keyOf(slice, byMonth ? row.period : null));
        if (group) told.add(group);
        const ours = evaluate(metric, group?.parts ?? [], { suppressBelow: company.privacy.suppress_below, within, ...(span && { from: span.from, to: span.to < lastDay ? span.to : lastDay }) });
        result.compared++;
        if (!isSame(metric, ours.value, row) || Math.abs(ours.n - row.n) > tolerance * Math.max(1, Math.abs(row.n))) differ(row.period, slice, ours, `${row.value} (n ${row.n})`);
      }
      for (const group of groups.values()) {
        if (told.has(group)) continue;
        result.compared++;
        differ(group.month ?? "all", group.slice, evaluate(metric, group.parts, { within }), "nothing");
      }
    }
  }
  return result;
}

type Figure = Pick<MetricRow, "value" | "n">;

interface Group {
  slice: string | null;
  month: string | null;
  parts: Part[];
}

function keyOf(slice: string | null, month: string | null): string {
  return `${month} ${slice}`;
}

/** Published parts up to a day by the value of a dimension and by month, as far as these are asked for: null is all of them. */
function partsBy(columns: Columns, { by, byMonth, lastDay }: { by: string | null; byMonth: boolean; lastDay: string }): Map<string, Group> {
  const { on = [], until, bin, p0, p1, p2, p3, p4, p5 } = columns as Record<string, readonly number[] | undefined> & { until?: readonly (number | null)[] };
  const leftOn = (day: number | null | undefined) => (day === null || day === undefined ? null : dateOf(day));
  const dateOf = (day: number) => new Date(day * 864e5).toISOString().slice(0, 10);
  const groups = new Map<string, Group>();
  for (let index = 0; index < on.length; index++) {
    const day = dateOf(on[index]!);
    if (day > lastDay) continue;
    const part: Part = {
      on_date: day,
      p0: p0?.[index] ?? 0,
      p1: p1?.[index] ?? 0,
      p2: p2?.[index] ?? 0,
      ...(until && { until_on: leftOn(until[index]) }),
      ...(bin && { bin: bin[index]! }),
      ...(p3 && { p3: p3[index]! }),
      ...(p4 && { p4: p4[index]! }),
      ...(p5 && { p5: p5[index]! }),
    };
    const slice = by === null ? null : (columns[by]?.[index] as string);
    const month = byMonth ? periodLabel(day, "month") : null;
    const group = groups.get(keyOf(slice, month));
    if (group) group.parts.push(part);
    else groups.set(keyOf(slice, month), { slice, month, parts: [part] });
  }
  return groups;
}

/**
 * Where waits are few, one of them carries a quantile, and binning may move it to the next wait: then the published
 * length has to lie in the exact figure's own interval.
 */
function isSame(metric: Metric, published: number | null, exact: MetricRow): boolean {
  if (published === null || exact.value === null) return published === exact.value;
  const apart = Math.abs(published - exact.value);
  if (metric.kind !== "duration") return apart <= (isMoney(metric) ? moneyTolerance : tolerance) * Math.max(1, Math.abs(exact.value));
  return apart <= binTolerance * exact.value + 1 || (published >= (exact.low ?? Infinity) && published <= (exact.high ?? Infinity));
}
