import { metricNamed } from "../../transforms/metrics.ts";
import type { Fault } from "./fault.ts";
import { nearestMetric } from "./nearest-metric.ts";
import type { CompanySettings } from "./settings.ts";

/** What is wrong with the goals of a company: names that no metric has, and shares written as percent. */
export function faultsOfTargets({ targets }: Pick<CompanySettings, "targets">): Fault[] {
  return Object.entries(targets).flatMap(([name, goals]): Fault[] => {
    const metric = metricNamed(name);
    if (!metric) return [{ path: ["targets", name], message: `“${name}” is not a metric`, remedy: nearestMetric(name) }];
    const percent = metric.unit === "share" ? goals.find(({ value }) => value > 1) : undefined;
    return percent ? [{ path: ["targets", name], message: "is a share, which lies between 0 and 1", value: percent.value, remedy: `write ${percent.value / 100}` }] : [];
  });
}
