import { isKnown } from "./reading/chosen.ts";
import { trend } from "./trends.ts";
import type { View } from "./reading/view.ts";

const ofContracts = "contractual_churn_rate";

/** The figure by which losses are judged, and what it is split by: of buyers where there are orders, of subscriptions where there are only these. */
export function churnFigure(view: View): { metric: string; by: string } {
  return isOfContracts(view) ? { metric: ofContracts, by: "plan" } : { metric: "churn_rate", by: "segment" };
}

/** A company of contracts sells nothing that could be bought again. */
function isOfContracts(view: View): boolean {
  return !isKnown(view, "churn_rate") && isKnown(view, ofContracts);
}

/** What is drawn of orders; nothing where the company has only contracts. */
export function ofOrders(view: View, draw: (view: View) => HTMLElement): HTMLElement | string {
  return isOfContracts(view) ? "" : draw(view);
}

/** Subscriptions that ended, month by month, beside buyers that were lost; nothing where the company has not both. */
export function contractsTrend(view: View): HTMLElement | string {
  return isKnown(view, "churn_rate") && isKnown(view, ofContracts) ? trend(view, ofContracts, "contract-months") : "";
}
