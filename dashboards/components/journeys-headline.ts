import { staleNotes, storyOf } from "./headline.ts";
import { flowRows, flowTitle } from "./flows.ts";
import { liftsBy, strongest, type LiftBy } from "./lost-orders.ts";
import { hasOrders } from "./reading/orders.ts";
import { measure } from "./reading/measure.ts";
import { html } from "./drawing/node.ts";
import { pathLabel } from "./drawing/tree.ts";
import { unbroken } from "./drawing/unbroken.ts";
import type { View } from "./reading/view.ts";

/** Kinds of contact by how much there is to be done about them: a promise can be kept or not made. */
const kinds: readonly LiftBy[] = ["promise", "reason", "channel"];
const tables = ["journey_flow", "lost_order", "story"] as const;

/** The page's first words: after which contact orders are lost beyond chance, and the money in them; then what changed. */
export function journeysHeadline(view: View): HTMLElement {
  const names = view.site.figures.flat();
  const { strings, format } = view;
  const words = strings.journeys;
  const isBare = tables.every((name) => (view.table(name)?.length ?? 0) === 0) && names.every((name) => (view.partsOf(view.metric(name))?.length ?? 0) === 0);
  if (isBare) return html("div", { class: "headline bare" }, html("h1", {}, strings.finding.noData), html("p", { class: "lede" }, words.noSource));
  if (!hasOrders(view.site)) return html("div", { class: "headline" }, ...staleNotes(view), html("h1", {}, unbroken(flowTitle(view, flowRows(view)))), html("p", { class: "lede" }, words.noOrders));
  const worst = kinds.map((by) => strongest(liftsBy(view, by))).find((lift) => lift !== null);
  const changed = storyOf(view, names);
  const { now: money, comparison } = measure(view, "lost_order_amount");
  const held = comparison && money && money.value !== null && !money.suppressed ? [words.held(format.span(comparison.now, false), format.money(money.value), format.count(money.n))] : [];
  const noLift = view.rowsOf("lost_order_lift").length > 0 ? words.noLift : changed.headline === strings.finding.noData ? words.noSource : "";
  if (!worst) return html("div", { class: "headline" }, ...staleNotes(view), html("h1", {}, unbroken(changed.headline)), html("p", { class: "lede" }, unbroken([...held, noLift, ...changed.lede].filter(Boolean).join(" "))));
  const title = words.lift.found(words.lift.after[worst.by](worst.key, pathLabel(view, worst.by, worst.key)), format.number(worst.value!, 1));
  const beyond = worst.money === null ? [] : [words.beyond(format.money(worst.money), words.range(format.money(Math.max(0, worst.moneyLow ?? 0)), format.money(worst.moneyHigh ?? worst.money)))];
  const { nothing, tooYoung, noneCame, noneChosen, tooFew } = strings.finding;
  const news = [nothing, tooYoung, noneCame, noneChosen, tooFew(view.site.suppressBelow)].includes(changed.headline) ? [] : [`${changed.headline}.`];
  return html("div", { class: "headline" }, ...staleNotes(view), html("h1", {}, unbroken(title)), html("p", { class: "lede" }, unbroken([...beyond, ...held, ...news, ...changed.lede].join(" "))));
}
