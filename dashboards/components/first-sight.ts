import { isKnown, isMixed } from "./reading/chosen.ts";
import { split, stops, touchpointFigure, touchpointPath } from "./split.ts";
import { trend } from "./trends.ts";
import type { View } from "./reading/view.ts";
import { hasReplies, waitCurve } from "./waits.ts";

/** What is drawn where no figure is known of two touchpoints, nor any of one: the first of these that is. */
const instead = ["relationship_nps", "relationship_csat", "overall_score", "net_sentiment", "contacts", "revenue"];

/** The customer's path where more than one touchpoint is marked; else month by month what the company knows of its customers. */
export function pathOrTrend(view: View): HTMLElement {
  const figure = touchpointFigure(view);
  if (stops(view, figure, "touchpoint") > 1) return touchpointPath(view);
  const known = [figure, ...instead].find((name) => isKnown(view, name) && !isMixed(view, name));
  return known === undefined ? touchpointPath(view) : trend(view, known, "months");
}

/** How long customers wait where replies are known; else what they feel, channel by channel. */
export function waitsOrFeelings(view: View): HTMLElement {
  const isTold = hasReplies(view) || !isKnown(view, "net_sentiment") || stops(view, "net_sentiment", "channel") === 0;
  return isTold ? waitCurve(view) : split(view, { metric: "net_sentiment", by: "channel", name: "channels" });
}
