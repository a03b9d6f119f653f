import { isEstimate, measure } from "./reading/measure.ts";
import type { View } from "./reading/view.ts";

/** Of these figures the first that misses its goal by more than its interval, as a sentence without a full stop; null where none does. */
export function missedGoal(view: View, names: readonly string[]): string | null {
  for (const name of names) {
    const { metric, now, target, comparison } = measure(view, name);
    if (target === null || now === null || !isEstimate(now) || metric.good === "neither") continue;
    if (metric.good === "up" ? now.high < target : now.low > target) return view.strings.finding.misses(metric.label, view.format.value(metric, now.value), view.format.value(metric, target), comparison?.isOlder ? view.format.span(comparison.now, true) : "");
  }
  return null;
}
