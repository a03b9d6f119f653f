import { customers } from "./metrics/customers.ts";
import type { Metric } from "./metrics/metric.ts";
import { orders } from "./metrics/orders.ts";
import { resolution } from "./metrics/resolution.ts";
import { response } from "./metrics/response.ts";
import { satisfaction } from "./metrics/satisfaction.ts";
import { voice } from "./metrics/voice.ts";

export type { Bilingual, Kind, Metric, PartName, Unit } from "./metrics/metric.ts";
export { partDimensions, partNames } from "./metrics/metric.ts";

/** The catalogue: every metric, said once. */
export const metrics: readonly Metric[] = [...satisfaction, ...response, ...resolution, ...customers, ...orders, ...voice];

export function metricNamed(name: string): Metric | undefined {
  return metrics.find((metric) => metric.name === name);
}
