import { compare } from "./reading/compare.ts";
import { isKnown } from "./reading/chosen.ts";
import { monthStart } from "./reading/day.ts";
import { history, isEstimate, measure } from "./reading/measure.ts";
import { hasOrders } from "./reading/orders.ts";
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

/** What is drawn of orders; nothing where no source brings any. */
export function ofOrders(view: View, draw: (view: View) => HTMLElement): HTMLElement | string {
  return hasOrders(view.site) ? draw(view) : "";
}

/** Subscriptions that ended, month by month, beside buyers that were lost; nothing where the company has not both. */
export function contractsTrend(view: View): HTMLElement | string {
  return isKnown(view, "churn_rate") && isKnown(view, ofContracts) ? trend(view, ofContracts, "contract-months") : "";
}

/** A change from one month to the next hides a slow one. */
const monthsBack = 12;

/** How far losses stand from their best month of the year, beyond chance among so many months, and what became of the revenue; null where there is neither. */
export function churnNews(view: View): string | null {
  const { format, strings: { finding: said } } = view;
  const { metric: name } = churnFigure(view);
  const metric = view.metric(name);
  const firm = history(view, name).filter((month) => !month.isProvisional && isEstimate(month) && month.n >= view.site.greyBelow);
  const last = firm.at(-1);
  const earlier = last ? firm.filter(({ month }) => month < last.month && month >= monthStart(last.month, -monthsBack)) : [];
  const best = earlier.reduce<(typeof firm)[number] | null>((a, b) => (a && (a.value ?? 0) <= (b.value ?? 0) ? a : b), null);
  const monthOf = ({ month }: { month: number }) => format.span({ from: month, to: month + 1 }, true);
  const isRisen = last && best && isEstimate(last) && isEstimate(best) && last.value > best.value && compare(last, best).p * earlier.length < 0.05;
  const risen = isRisen ? said.since(metric.label, format.value(metric, best.value!), monthOf(best), format.value(metric, last.value!), monthOf(last)) : null;
  const { now, before, counted } = isKnown(view, "revenue") ? measure(view, "revenue") : { now: null, before: null, counted: null };
  const revenue = counted && now?.value && before?.value ? said.relative(view.metric("revenue").label, format.percent(Math.abs(now.value / before.value - 1)), counted > 0) : null;
  const all = [risen, revenue].filter((one) => one !== null);
  return all.length === 0 ? null : all.join(". ");
}
