import { metrics, partDimensions, type Metric } from "../transforms/metrics.ts";
import type { Log } from "./log.ts";
import type { Warehouse } from "./warehouse.ts";

/**
 * The catalogue as rows: marts.metric_part, one row per metric, local day and combination of its dimensions
 * (per duration bin too), whose p0 to p3 add up. A metric that is drawn from another's parts has none of its own.
 */
export async function writeMetricParts(warehouse: Warehouse, { log }: { log: Log }): Promise<void> {
  const dimensions = partDimensions.map((name) => `${name} varchar`).join(", ");
  await warehouse.run(`create or replace table marts.metric_part
    (metric varchar, on_date date, ${dimensions}, bin integer, p0 double, p1 double, p2 double, p3 double)`);
  const own = metrics.filter((metric) => !metric.partsOf);
  for (const [done, metric] of own.entries()) {
    log.progress(done, own.length, "metrics");
    await warehouse.run(`insert into marts.metric_part ${partsQuery(metric)}`);
  }
  log.progress(own.length, own.length, "metrics");
}

/** Parts of one metric by day, page dimension and, for durations, bin. */
function partsQuery(metric: Metric): string {
  const dimension = (name: string): string => {
    const expression = metric.dimensions[name];
    return expression ? `coalesce(cast(${expression} as varchar), 'unknown')` : "cast(null as varchar)";
  };
  const { p0, p1, p2, p3, bin } = partExpressions(metric);
  return `select '${metric.name}' as metric, ${metric.time} as on_date, ${partDimensions.map((name) => `${dimension(name)} as ${name}`).join(", ")},
    ${bin} as bin, ${p0} as p0, ${p1} as p1, ${p2} as p2, ${p3} as p3
    from ${metric.mart} where ${metric.time} is not null and (${metric.where ?? "true"})
    group by all order by all`;
}

/** SQL of a metric's parts; `bin` is null but for durations, where `at` overrides the binning. */
export function partExpressions(metric: Metric, at?: string): Record<"p0" | "p1" | "p2" | "p3" | "bin", string> {
  const { seconds, ended } = metric.parts;
  if (metric.kind === "duration") {
    return { p0: `count_where(${ended})`, p1: `count_where(not (${ended}))`, p2: "null", p3: "null", bin: at ?? `duration_bin(${seconds})` };
  }
  const { p0 = "null", p1 = "null", p2 = "null", p3 = "null" } = metric.parts;
  return { p0, p1, p2, p3, bin: "null" };
}
