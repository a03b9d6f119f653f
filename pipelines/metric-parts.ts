import { metrics, partDimensions, partNames, type Metric, type PartName } from "../transforms/metrics.ts";
import type { Log } from "./log.ts";
import type { Warehouse } from "./warehouse.ts";

/**
 * The catalogue as rows: marts.metric_part, one row per metric, local day and combination of its dimensions
 * (per duration bin, or day of leaving a stock, too), whose p0 to p5 add up. A metric that is drawn from another's parts has none of its own.
 */
export async function writeMetricParts(warehouse: Warehouse, { log }: { log: Log }): Promise<void> {
  const dimensions = partDimensions.map((name) => `${name} varchar`).join(", ");
  await warehouse.run(`create or replace table marts.metric_part
    (metric varchar, on_date date, until_on date, ${dimensions}, bin integer, ${partNames.map((name) => `${name} double`).join(", ")})`);
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
  const { bin, ...parts } = partExpressions(metric);
  return `select '${metric.name}' as metric, ${metric.time} as on_date, ${metric.until ?? "cast(null as date)"} as until_on, ${partDimensions.map((name) => `${dimension(name)} as ${name}`).join(", ")},
    ${bin} as bin, ${partNames.map((name) => `${parts[name]} as ${name}`).join(", ")}
    from ${metric.mart} where ${metric.time} is not null and (${metric.where ?? "true"})
    group by all order by all`;
}

const none = { ...(Object.fromEntries(partNames.map((name) => [name, "null"])) as Record<PartName, string>), bin: "null" };

/** SQL of a metric's parts; `bin` is null but for durations, where `at` overrides the binning. */
export function partExpressions(metric: Metric, at?: string): Record<PartName | "bin", string> {
  const { seconds, ended } = metric.parts;
  if (metric.kind === "duration") {
    return { ...none, p0: `count_where(${ended})`, p1: `count_where(not (${ended}))`, bin: at ?? `duration_bin(${seconds})` };
  }
  return { ...none, ...metric.parts };
}
