import { compare } from "./reading/compare.ts";
import { isKnown } from "./reading/chosen.ts";
import { monthStart } from "./reading/day.ts";
import { history, isEstimate, measure } from "./reading/measure.ts";
import { hasOrders } from "./reading/orders.ts";
import { html } from "./drawing/node.ts";
import { missedGoal } from "./missed-goal.ts";
import { split, stops, type SplitOptions } from "./split.ts";
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

/** A company whose customers buy and subscribe has two churns, neither of which says anything of the other. */
export function hasBothChurns(view: View): boolean {
  return isKnown(view, "churn_rate") && isKnown(view, ofContracts);
}

/** What churn is split by: by region and by customers or plans; where it has two, the other by plan besides. */
export function churnSplits(view: View): Pick<SplitOptions, "metric" | "by">[] {
  const { metric, by } = churnFigure(view);
  return [{ metric, by: "region" }, { metric, by }, ...(hasBothChurns(view) ? [{ metric: ofContracts, by: "plan" }] : [])];
}

/** What is drawn of orders; nothing where no source brings any. */
export function ofOrders(view: View, draw: (view: View) => HTMLElement): HTMLElement | string {
  return hasOrders(view.site) ? draw(view) : "";
}

/** Subscriptions that ended, by month and by plan, beside buyers that were lost; nothing where the company has not both. */
export function contracts(view: View): HTMLElement | string {
  if (!hasBothChurns(view)) return "";
  const byPlan = stops(view, ofContracts, "plan") > 0 ? split(view, { metric: ofContracts, by: "plan", name: "plans" }) : null;
  return html("div", { class: "halves" }, html("div", {}, trend(view, ofContracts, "contract-months")), html("div", {}, byPlan));
}

/** A change from one month to the next hides a slow one. */
const monthsBack = 12;
const mostByChance = 0.05;

/** How far losses stand from their best month of the year, beyond chance among so many months; null where they do not. */
export function churnNews(view: View, { metric: name }: { metric: string } = churnFigure(view)): string | null {
  const { format, strings } = view;
  const metric = view.metric(name);
  const firm = history(view, name).filter((month) => !month.isProvisional && isEstimate(month) && month.n >= view.site.greyBelow);
  const last = firm.at(-1);
  if (!last || !isEstimate(last)) return null;
  const earlier = firm.filter(({ month }) => month < last.month && month >= monthStart(last.month, -monthsBack));
  const [best] = [...earlier].sort((a, b) => a.value! - b.value!);
  if (!best || !isEstimate(best) || last.value <= best.value || compare(last, best).p * earlier.length >= mostByChance) return null;
  const monthOf = ({ month }: { month: number }) => format.span({ from: month, to: month + 1 }, true);
  return strings.finding.since(metric.label, format.value(metric, best.value), monthOf(best), format.value(metric, last.value), monthOf(last));
}

/** What the page tells besides: how subscriptions stand where buyers lead, and what became of the revenue. */
export function churnAsides(view: View): string[] {
  const ofOthers = hasBothChurns(view) ? [missedGoal(view, [ofContracts]), churnNews(view, { metric: ofContracts })] : [];
  return [...ofOthers.filter((aside) => aside !== null), ...revenueAside(view)];
}

/** What became of the revenue since the period before; nothing where that is not known. */
export function revenueAside(view: View): string[] {
  if (!isKnown(view, "revenue")) return [];
  const { metric, now, before, counted } = measure(view, "revenue");
  return counted && now?.value && before?.value ? [view.strings.finding.relative(metric.label, view.format.percent(Math.abs(now.value / before.value - 1)), counted > 0)] : [];
}
