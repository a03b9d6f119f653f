import { isKnown } from "./reading/chosen.ts";
import { valuesOf } from "./reading/parts.ts";
import { split, touchpointFigure, touchpointPath } from "./split.ts";
import { trend } from "./trends.ts";
import type { View } from "./reading/view.ts";
import { hasReplies, waitCurve } from "./waits.ts";

/** What is drawn where the figure of touchpoints is not known: the first of these that is. */
const instead = ["net_sentiment", "contacts", "revenue"];

/** The customer's path where touchpoints are marked; else month by month what the company knows of its customers. */
export function pathOrTrend(view: View): HTMLElement {
  const figure = touchpointFigure(view);
  if (stops(view, figure, "touchpoint") > 0) return touchpointPath(view);
  const known = [figure, ...instead].find((name) => isKnown(view, name));
  return known === undefined ? touchpointPath(view) : trend(view, known, "months");
}

/** How long customers wait where replies are known; else what they feel, channel by channel. */
export function waitsOrFeelings(view: View): HTMLElement {
  const isTold = hasReplies(view) || !isKnown(view, "net_sentiment") || stops(view, "net_sentiment", "channel") === 0;
  return isTold ? waitCurve(view) : split(view, { metric: "net_sentiment", by: "channel", name: "channels" });
}

/** How many values of a dimension a metric knows. */
function stops(view: View, name: string, dimension: string): number {
  const table = isKnown(view, name) ? view.partsOf(view.metric(name)) : null;
  return table ? valuesOf(table, dimension).filter((value) => value !== "unknown").length : 0;
}
