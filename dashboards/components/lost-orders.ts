import { liftOf, spokenOf, type Lift } from "../../transforms/effect.ts";
import { barTable, type BarRow } from "./drawing/bars.ts";
import { nothingChosen } from "./reading/chosen.ts";
import { signed } from "./reading/compare.ts";
import { measure } from "./reading/measure.ts";
import { hearsPromises, promiseBands } from "./reading/promises.ts";
import { dots, dotsHeight, type DotRow } from "./drawing/dots.ts";
import { figure } from "./drawing/figure.ts";
import { drawn, html } from "./drawing/node.ts";
import { addUp, isIn, monthSpans, sum } from "./shares.ts";
import { capital } from "./split.ts";
import { flat, hasBranches, pathLabel, restLabel, sorted, treeOf, type TreeNode } from "./drawing/tree.ts";
import type { View } from "./reading/view.ts";

/** What a contact can be told by: its promise, its reason, its channel. */
export type LiftBy = "promise" | "reason" | "channel";

export interface ValueLift extends Lift {
  by: LiftBy;
  /** Promise, reason or channel; `other` for those too few to be told alone. */
  key: string;
  orders: number;
  lost: number;
  isCancelling: boolean;
}

const bands = [...promiseBands, "none"];

/** How much oftener orders with such a contact are lost than like orders without, over everything known. */
export function liftsBy(view: View, by: LiftBy): ValueLift[] {
  const rows = view.rowsOf("lost_order_lift").filter(({ dimension, is_cancelling }) => dimension === `contact_${by}` && (by === "reason" || !is_cancelling));
  const values = [...new Set(rows.map(({ value }) => value))].map((key) => {
    const own = rows.filter(({ value }) => value === key);
    const add = (column: "order_count" | "lost_count" | "lost_variance" | "expected_count" | "expected_variance") => sum(own.map((row) => row[column]));
    const money = (column: "lost_amount" | "expected_amount") => (own.some((row) => row[column] === null) ? null : sum(own.map((row) => row[column]!)));
    const parts = { lost: add("lost_count"), lostVariance: add("lost_variance"), expected: add("expected_count"), expectedVariance: add("expected_variance"), lostAmount: money("lost_amount"), expectedAmount: money("expected_amount") };
    return { by, key, orders: add("order_count"), lost: parts.lost, isCancelling: own.every(({ is_cancelling }) => is_cancelling === true), lift: liftOf(parts) };
  });
  const told = values.filter(({ lift }) => lift.value !== null);
  const spoken = spokenOf(told.map(({ lift }) => lift));
  return told.map(({ lift: _, ...value }, index) => ({ ...value, ...spoken[index]! })).sort((a, b) => placeOf(a) - placeOf(b) || b.value! - a.value!);
}

function placeOf({ by, key }: ValueLift): number {
  if (key === "other") return bands.length + 1;
  return by === "promise" ? bands.indexOf(key) : 0;
}

/** The lift of one kind of value, as dots with whiskers around “as often as without a contact”; nothing of promises where the data hold none. */
export function lostOrderLift(view: View, by: LiftBy): HTMLElement {
  const { format, strings, site } = view;
  const words = strings.journeys.lift;
  if (by === "promise" && !tellsPromises(view)) return html("div", {});
  const found = liftsBy(view, by);
  const label = (key: string) => capital(key === "other" ? strings.journeys.others : restLabel(view, by, key));
  // ratios lie on a scale on which twice as often is as far as half as often
  const onScale = (ratio: number | null) => (ratio === null ? null : Math.log2(Math.max(ratio, 2 ** -9)));
  const ends = found.map(({ value }) => onScale(value)!);
  const domain = [Math.max(-3, Math.min(-1, ...ends)), Math.min(4, Math.max(2, ...ends))] as const;
  const rows = found.map((one): DotRow => ({
    label: one.isCancelling ? words.cancelling(label(one.key)) : label(one.key),
    value: onScale(one.value),
    low: onScale(one.low),
    high: onScale(one.high),
    before: null,
    n: one.orders,
    valueText: one.lost === 0 ? words.noneLost : `×${format.number(one.value!, 1)}`,
    changeText: !one.isEffect ? "≈" : one.money === null ? "" : signed(format.money(Math.abs(one.money)), one.money),
    nText: `n ${format.count(one.orders)}`,
    tone: one.orders < site.greyBelow ? "few" : one.isEffect && one.value! > 1 ? "bad" : "plain",
  }));
  const worst = strongest(found);
  const title = worst ? words.standsOut(capital(pathLabel(view, by, worst.key)), format.number(worst.value!, 1)) : words.even[by];
  return figure(view, {
    name: `lift-${by}`,
    title,
    subtitle: by === "promise" ? words.subtitle : words.likewise,
    body: drawn(dotsHeight(rows.length), (width) => dots(rows, width, { label: title, tick: (power) => (power % 1 === 0 ? `×${format.number(2 ** power, power < 0 ? -power : 0)}` : ""), target: 0, domain })),
    rows: found.map((one) => ({ value: label(one.key), orders: one.orders, lost: one.lost, lift: one.value, low: one.low, high: one.high, money: one.money, money_low: one.moneyLow, money_high: one.moneyHigh, beyond: one.isEffect })),
    columns: { value: words.by[by], orders: words.orders, lost: words.lost, lift: words.lift, low: strings.figure.low, high: strings.figure.high, money: words.money, money_low: strings.figure.low, money_high: strings.figure.high, beyond: words.beyond },
    neutral: words.title[by],
    empty: found.every(({ key }) => key === "other") ? (view.table("lost_order_lift")?.length ? words.tooFew : words.none) : null,
  });
}

/** Whether there is something to say of promises: some were heard, or nothing at all is known of orders yet. */
export function tellsPromises(view: Pick<View, "rowsOf">): boolean {
  return view.rowsOf("lost_order_lift").length === 0 || hearsPromises(view);
}

/** The value after which orders are lost more often beyond chance, with most money in it; not what says nothing (no promise, no known reason) or asks for the loss itself. */
export function strongest(lifts: readonly ValueLift[]): ValueLift | null {
  return lifts.filter(({ isEffect, value, key, isCancelling }) => isEffect && !isCancelling && value! > 1 && key !== "other" && key !== "none" && key !== "unknown").sort((a, b) => (b.money ?? 0) - (a.money ?? 0))[0] ?? null;
}

const dimensions = ["promise", "reason", "channel", "mood"] as const;
const most = 7;

/** Money of lost orders that had a contact, of all that was lost: the least it was where orders without one are folded with some. */
export function moneyWithContact(channels: readonly { value: string; amount: number }[]): { amount: number; whole: number; isLeast: boolean } {
  return {
    amount: sum(channels.filter(({ value }) => isOfContacts({ key: value })).map(({ amount }) => amount)),
    whole: sum(channels.map(({ amount }) => amount)),
    isLeast: channels.some(({ value }) => value === "any"),
  };
}

/** The days of which the page's figures tell lost orders, where these are not the whole period: the youngest orders can still be cancelled. */
export function settledSpan(view: View): string | null {
  const { comparison } = measure(view, "lost_order_amount");
  if (!comparison || (comparison.now.from === view.period.from && comparison.now.to === view.period.to)) return null;
  return view.format.span(comparison.now, false);
}

/** Whether a value holds lost orders that all had a contact. */
function isOfContacts({ key }: { key: string }): boolean {
  return key !== "no_contact" && key !== "any";
}

/** What stood last between a person and an order that was lost: channel, reason, promise and tone, with the money. */
export function lastContacts(view: View): HTMLElement {
  const { format, strings } = view;
  const words = strings.journeys.last;
  const { now } = monthSpans(view);
  const rows = view.rowsOf("lost_order").filter(({ month }) => isIn(now, month));
  const of = (by: string) => rows.filter(({ dimension }) => dimension === `contact_${by}`);
  const label = (by: string, key: string) => capital(key === "no_contact" ? words.without : key === "any" ? words.any : key === "other" ? strings.journeys.others : by === "mood" ? (strings.values.sentiment?.[key] ?? view.label("mood", key)) : restLabel(view, by, key));
  const valuesOf = (by: string) => {
    const own = of(by);
    const amounts = addUp(own, ({ value }) => value, ({ amount }) => amount);
    const counts = addUp(own, ({ value }) => value, ({ order_count }) => order_count);
    return [...amounts].map(([key, amount]) => ({ by, key, amount, count: counts.get(key) ?? 0 })).sort((a, b) => Number(a.key === "other") - Number(b.key === "other") || b.amount - a.amount);
  };
  // where all that is told is folded together, a table tells nothing
  const tables = dimensions.filter((by) => by !== "promise" || hearsPromises(view)).map((by) => ({ by, told: valuesOf(by).filter(isOfContacts) })).filter(({ told }) => told.some(({ key }) => key !== "other"));
  const withContact = moneyWithContact(of("channel"));
  const soon = sum(rows.filter(({ dimension, value }) => dimension === "afterwards" && value === "bought_soon").map(({ amount }) => amount));
  const span = format.span(view.period, view.period.months === 1 && !view.period.isToDate);
  const title = withContact.amount > 0 ? words.found(span, format.money(withContact.amount), format.money(withContact.whole), withContact.isLeast) : words.title;
  return figure(view, {
    name: "last-contacts",
    title,
    subtitle: words.subtitle(span, view.period.isToDate, soon > 0 ? format.money(soon) : null, settledSpan(view)),
    body: tables.length === 0 ? html("p", { class: "empty" }, withContact.amount > 0 ? words.folded : words.none) : html(
      "div",
      { class: "halves tables" },
      ...tables.map(({ by, told }) => {
        const greatest = Math.max(1, ...(hasBranches(view, by) ? branchRows(view, by, told, (_, amount) => amount) : told.map(({ amount }) => amount)));
        const row = (name: string, amount: number, count: number, level?: number): BarRow => ({ label: name, ...(level !== undefined && { level }), cells: [{ share: amount / greatest, text: format.money(amount) }, { share: null, text: format.count(count) }] });
        const shown = hasBranches(view, by) ? branchRows(view, by, told, row) : told.slice(0, most).map((one) => row(label(by, one.key), one.amount, one.count));
        return html("div", {}, barTable(shown, [words.by[by] ?? by, words.money, words.orders], words.by[by] ?? by));
      }),
    ),
    rows: rows.map((row) => ({ month: format.iso(row.month).slice(0, 7), dimension: words.by[row.dimension.replace("contact_", "")] ?? row.dimension, value: row.dimension === "fate" ? (words.fate[row.value] ?? row.value) : row.dimension === "afterwards" ? (words.afterwards[row.value] ?? row.value) : label(row.dimension.replace("contact_", ""), row.value), orders: row.order_count, amount: row.amount })),
    columns: { month: strings.figure.month, dimension: words.dimension, value: strings.figure.value, orders: words.orders, amount: words.money },
    neutral: words.title,
    empty: rows.length === 0 ? (view.table("lost_order")?.length ? nothingChosen(view) : words.never) : null,
  });
}

/** Values that stand in a tree, those with most money first: each branch with all within it, and below it what it consists of; a branch of one value by the name of both. What too few share was folded before. */
export function branchRows<T>(view: View, by: string, values: readonly { key: string; amount: number; count: number }[], row: (label: string, amount: number, count: number, level?: number) => T): T[] {
  const of = new Map(values.map((value) => [value.key, value]));
  const add = (keys: readonly string[], what: "amount" | "count") => sum(keys.map((key) => of.get(key)![what]));
  const nodes = sorted(treeOf(view, by, new Map(values.map(({ key, count }) => [key, count])), 0), (a, b) => Number(a.key === "other") - Number(b.key === "other") || add(b.values, "amount") - add(a.values, "amount"));
  const name = ({ key, level, values, below, isRest }: TreeNode) => {
    if (isRest) return view.strings.tree.rest;
    if (key === "other") return view.strings.journeys.others;
    const told = below.length === 0 && values.length === 1 ? values[0]! : key;
    return level === 0 ? pathLabel(view, by, told) : view.label(by, told);
  };
  return flat(nodes).map((node) => row(capital(name(node)), add(node.values, "amount"), add(node.values, "count"), ...(node.key === "other" ? [] : [node.level])));
}
