import { metrics } from "../../transforms/metrics.ts";
import { nearest } from "./fault.ts";

/** What a name that no metric has may have meant: a metric that goes by it elsewhere, else one spelled alike. */
export function nearestMetric(name: string): string {
  const word = name.toLowerCase().replaceAll(/[\s-]+/g, "_");
  const meant = metrics.find(({ aliases }) => aliases?.includes(word));
  return nearest(meant?.name ?? name, metrics.map((metric) => metric.name), "metrics");
}
