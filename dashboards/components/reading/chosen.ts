import type { Marts } from "../../marts.ts";
import { fill, type Place } from "../../places.ts";
import { dayOf, type Day } from "./day.ts";
import { isStock, valueOf } from "./measure.ts";
import { collect, daysOf, valuesOf } from "./parts.ts";
import type { Table } from "./table.ts";
import type { Described, View } from "./view.ts";

/** The metrics that fill a page's places: those that ever had a figure and are one, the same whatever the reader chooses. */
export function chosen(view: Described, places: readonly Place[] = view.site.figures): string[] {
  return fill(places, (name) => isKnown(view, name) && !isMixed(view, name));
}

/** The figures that touchpoints can be judged by: drawn along the path whether they have a place or not. */
export const pathFigures: readonly string[] = ["nps", "csat", "attribute_score"];

/** Metrics whose values are compared within one value of a dimension only. */
const within: Readonly<Record<string, string>> = { attribute_score: "question", overall_score: "survey" };

/** Whether a metric adds up marks of several questions, or of several surveys, each on a scale of its own: such a sum is no figure. */
export function isMixed(view: Described, name: string): boolean {
  const by = within[name];
  const table = by === undefined ? null : view.partsOf(view.metric(name));
  return by !== undefined && table !== null && valuesOf(table, by).filter((value) => value !== "unknown").length > 1;
}

const known = new WeakMap<Table, Map<string, boolean>>();

/** Whether a metric ever had a figure: of all its parts together, whatever the reader chooses. */
export function isKnown(view: Described, name: string): boolean {
  const metric = name in view.site.metrics ? view.metric(name) : null;
  const table = metric && view.partsOf(metric);
  if (!metric || !table || table.length === 0) return false;
  let found = known.get(table);
  if (!found) known.set(table, (found = new Map()));
  let answer = found.get(name);
  if (answer === undefined) {
    const span = { from: view.firstDay(metric), to: lastOf(table, Infinity) + 1 };
    // a stock is reckoned from its beginning, when there was nothing yet
    answer = isStock(metric) || valueOf(metric, collect(table, span, {}, null, "span").get("") ?? [], span, view.site.suppressBelow).value !== null;
    found.set(name, answer);
  }
  return answer;
}

/** The last day before `end` of which a table has parts; a month's first day for parts kept by month. −Infinity where there is none. */
function lastOf(table: Table, end: Day): Day {
  return daysOf(table).reduce((last, day) => (day < end ? Math.max(last, day) : last), -Infinity);
}

/** Why a drawing of a metric, or of its values by a dimension, has nothing to draw. */
export function whyNothing(view: View, name: string, by?: string): string {
  const { figure } = view.strings;
  const table = view.partsOf(view.metric(name));
  if (!table || !isKnown(view, name) || (by !== undefined && valuesOf(table, by).every((value) => value === "unknown"))) return figure.never;
  const last = silentSince(view, name);
  return last === null ? nothingChosen(view) : figure.silent(last);
}

/** The same of a mart's rows. */
export function whyNoRows(view: View, mart: keyof Marts): string {
  return view.table(mart)?.length ? nothingChosen(view) : view.strings.figure.never;
}

/** That there is nothing for what the reader chose: a period always, filters where any are set. */
export function nothingChosen({ strings, filters }: Pick<View, "strings" | "filters">): string {
  return Object.keys(filters).length > 0 ? strings.figure.nothing : strings.figure.nothingThen;
}

/** Of a metric without a figure in the chosen period: when it last had one, whatever the filters, as the reader says it; null where that is not why. */
export function silentSince(view: View, name: string): string | null {
  const table = view.partsOf(view.metric(name));
  const last = table ? lastOf(table, view.period.to) : -Infinity;
  if (!Number.isFinite(last) || last >= view.period.from) return null;
  return last < dayOf(view.site.daysFrom) || table!.has("until") ? view.format.span({ from: last, to: last + 1 }, true) : view.format.day(last, "dayYear");
}
