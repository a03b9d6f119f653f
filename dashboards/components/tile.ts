import { chosen, silentSince } from "./reading/chosen.ts";
import { html, svg } from "./drawing/node.ts";
import { history, isLikeItsMonths, measure, targetAt, type Measure } from "./reading/measure.ts";
import type { Where } from "./reading/parts.ts";
import { sparkline } from "./drawing/sparkline.ts";
import { whole } from "./drawing/unbroken.ts";
import type { View } from "./reading/view.ts";

/** A row of the page's figures, one to a place. A metric that fell silent keeps its place and says since when; one that never had a figure leaves it. */
export function tiles(view: View): HTMLElement {
  const names = chosen(view);
  return html("section", { class: "tiles", "aria-label": view.strings.tile.section, "data-count": names.length }, ...names.map((name) => tile(view, name)));
}

/** Name, value, interval, months as a line, change in words and sign, n and goal. */
export function tile(view: View, name: string, where: Where = {}): HTMLElement {
  const { format, strings } = view;
  const found = measure(view, name, where);
  const { metric, now } = found;
  const months = history(view, name, where);
  const ignored = Object.keys(view.filters).filter((dimension) => !metric.dimensions.includes(dimension));
  const isGrey = now !== null && !now.suppressed && now.n < view.site.greyBelow;
  return html(
    "article",
    { class: isGrey ? "tile few" : "tile", "data-metric": name },
    html("h2", { class: "name" }, definitionLink(view, name)),
    now && now.value !== null && !now.suppressed
      ? html("p", { class: "value" }, html("data", { class: "v", value: String(now.value) }, format.value(metric, now.value)), now.low !== null && now.high !== null && html("span", { class: "pm" }, format.margin(metric, now.value, now.low, now.high)))
      : html("p", { class: "value" }, html("span", { class: "v none" }, "—"), html("span", { class: "pm" }, reasonForNothing(view, found))),
    sparkline(months.map((month) => ({ value: month.suppressed ? null : month.value, isProvisional: month.isProvisional })), targetAt(metric, view.period.to - 1), found.verdict === "worse" ? "bad" : "plain"),
    changeLine(view, found),
    html("p", { class: "sub" }, noteLine(view, found, months.length > 1), ignored.length > 0 && html("span", { class: "ignored" }, strings.tile.notSplit(ignored.map((dimension) => strings.filters.by[dimension] ?? dimension)))),
  );
}

/** A metric's name that leads to its definition. */
function definitionLink(view: View, name: string): HTMLElement {
  const metric = view.metric(name);
  if (!("dictionary" in view.site.pages)) return html("span", {}, metric.label);
  return html("a", { class: "def", href: `./dictionary.html#${name}` }, metric.label);
}

function reasonForNothing(view: View, { metric, now, comparison }: Measure): string {
  const { strings, format } = view;
  if (now?.suppressed) return strings.tile.suppressed(view.site.suppressBelow);
  const table = view.partsOf(metric);
  if (!table || table.length === 0) return strings.tile.noData;
  if (comparison === null && metric.settledUntil) return strings.tile.notSettled(format.day(view.period.from + metric.settleDays + 1, "shortDay"));
  const last = silentSince(view, metric.name);
  return last === null ? (Object.keys(view.filters).length > 0 ? strings.tile.nothingChosen : strings.tile.nothingThen) : strings.tile.silentSince(last);
}

/** The change as an arrow, an amount and a word; colour only repeats what the word says. */
function changeLine(view: View, { metric, now, before, change, shift, counted, verdict }: Measure): HTMLElement {
  const { strings, format } = view;
  if (now === null || now.value === null) return html("p", { class: "chg none" }, "\u00a0");
  if (counted !== null) {
    if (format.size(metric, counted) === format.size(metric, 0)) return html("p", { class: "chg" }, `= ${strings.tile.unchanged}`);
    return html("p", { class: "chg" }, arrow(counted > 0), ` ${format.size(metric, counted)}${metric.unit === "share" ? ` ${strings.tile.points}` : ""}`);
  }
  if (shift) return html("p", { class: "chg none" }, strings.tile.shifted(view.label(shift.dimension, shift.value), shift.hasCome));
  if (!change) return html("p", { class: "chg none" }, strings.tile.noComparison);
  if (verdict === "same") return html("p", { class: "chg" }, `≈ ${strings.tile.noChange}`);
  const isUp = change.difference > 0;
  const unit = metric.unit === "share" ? ` ${strings.tile.points}` : "";
  return html("p", { class: verdict === "worse" ? "chg bad" : "chg" }, arrow(isUp), ` ${format.gap(metric, before!.value!, now.value)}${unit}, ${strings.tile.verdict[verdict]}`);
}

export function arrow(isUp: boolean): SVGSVGElement {
  return svg("svg", { class: "arrow", width: 9, height: 9, viewBox: "0 0 9 9", "aria-hidden": "true" }, svg("path", { d: isUp ? "M4.5 .8 8.6 8H.4Z" : "M4.5 8.2 .4 1h8.2Z" }));
}

function noteLine(view: View, { metric, now, target, comparison }: Measure, hasLine: boolean): string {
  const { strings, format } = view;
  const scale = format.scale(metric);
  const said = [
    now && now.n > 0 && now.n !== now.value && `n ${format.count(now.n)}`,
    scale !== null && strings.tile.scale(scale),
    target !== null && strings.tile.goal(format.value(metric, target)),
    comparison?.isOlder && format.span(comparison.now, true),
    comparison?.isClipped && strings.tile.settledTo(format.day(comparison.now.to - 1, "shortDay")),
    hasLine && comparison !== null && now !== null && now.value !== null && !isLikeItsMonths(metric, comparison.now) && strings.tile.lineOfMonths,
  ];
  return said.filter((part) => typeof part === "string").map(whole).join(" · ");
}
