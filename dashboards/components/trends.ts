import { whyNothing } from "./reading/chosen.ts";
import { figure } from "./drawing/figure.ts";
import { lines } from "./drawing/lines.ts";
import { survivors } from "../../transforms/discovery.ts";
import { compare, isBeyondChance } from "./reading/compare.ts";
import { history, historyBy, isEstimate, isLineCut, targetAt, type MonthValue } from "./reading/measure.ts";
import { monthStart } from "./reading/day.ts";
import { drawn, html } from "./drawing/node.ts";
import { readoutHeight } from "./drawing/walk.ts";
import { capital } from "./split.ts";
import type { SiteMetric } from "../site.ts";
import { hasBranches, treeOf } from "./drawing/tree.ts";
import type { Row } from "./reading/table.ts";
import type { View } from "./reading/view.ts";

const height = 210;
const smallHeight = 120;

/** One metric month by month, with its interval as a band and its goal. */
export function trend(view: View, metricName: string, name: string): HTMLElement {
  const { format, strings } = view;
  const metric = view.metric(metricName);
  const months = history(view, metricName);
  const title = trendTitle(view, metric, months);
  const target = targetAt(metric, view.period.to - 1);
  return figure(view, {
    name,
    title,
    subtitle: strings.trend.subtitle(format.named(metric), target === null ? null : format.value(metric, target)),
    body: drawn(height + readoutHeight, (width) => lines([{ label: "", tone: "main", points: pointsOf(months) }], width, { ...axes(view, metricName, months, title, height), target, hasBand: true })),
    rows: months.map((month) => monthRow(view, month)),
    columns: monthColumns(view),
    neutral: format.named(metric),
    empty: months.some(({ value, suppressed }) => value !== null && !suppressed) ? null : whyNothing(view, metricName),
  });
}

/** Small drawings of one metric, one for each value of a dimension but those that are drawn by themselves; on one scale unless the values have scales of their own. */
export function trends(view: View, metricName: string, by: string, name: string, { most = 8, isOneScale = true, without = [] }: { most?: number; isOneScale?: boolean; without?: readonly string[] } = {}): HTMLElement {
  const { format, strings } = view;
  const metric = view.metric(metricName);
  const order = Object.keys(view.site.labels[by] ?? {});
  const all = linesBy(view, metricName, by).filter(([key, months]) => !without.includes(key) && key !== "" && key !== "unknown" && months.filter(({ value, suppressed }) => value !== null && !suppressed).length > 1);
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const n = (months: readonly MonthValue[]) => months.reduce((total, month) => total + month.n, 0);
  const kept = all.sort(([, a], [, b]) => n(b) - n(a)).slice(0, most).sort(([a], [b]) => (order.length > 0 ? place(a) - place(b) : 0));
  const monthsShown = [...new Set(kept.flatMap(([, months]) => months.map(({ month }) => month)))].sort((a, b) => a - b);
  const values = kept.flatMap(([, months]) => months.flatMap(({ value }) => (value === null ? [] : [value])));
  const target = targetAt(metric, view.period.to - 1);
  const domain: [number, number] | undefined = isOneScale && values.length > 1 ? [Math.min(...values, target ?? Infinity), Math.max(...values, target ?? -Infinity)] : undefined;
  return figure(view, {
    name,
    title: kept.length === 0 ? strings.trend.many(format.named(metric), strings.filters.per[by] ?? by) : yearTitle(view, metric, [metric.label, strings.filters.per[by] ?? by].filter(Boolean).join(" "), kept.map(([key, months]) => [capital(view.label(by, key)), months])),
    subtitle: `${strings.trend.many(format.named(metric), strings.filters.per[by] ?? by)}. ${(isOneScale ? strings.trend.sameScale : strings.trend.ownScale)(target === null ? null : format.value(metric, target))}`,
    body: html(
      "div",
      { class: "multiples" },
      ...kept.map(([key, months]) => {
        const label = capital(view.label(by, key));
        return html(
          "div",
          {},
          html("h3", {}, label, scaleOfQuestion(view, by, key)),
          drawn(smallHeight + readoutHeight, (width) => lines([{ label: "", tone: "main", points: pointsOf(months) }], width, { ...axes(view, metricName, months, label, smallHeight), ...(domain && { yDomain: domain }), xTicks: monthsShown, xDomain: [monthsShown[0]!, monthsShown.at(-1)!], yTicks: 3, target })),
        );
      }),
    ),
    rows: kept.flatMap(([key, months]) => months.map((month) => ({ slice: view.label(by, key), ...monthRow(view, month) }))),
    columns: { slice: strings.filters.name[by] ?? by, ...monthColumns(view) },
    neutral: strings.trend.many(format.named(metric), strings.filters.per[by] ?? by),
    empty: kept.length === 0 ? whyNothing(view, metricName, by) : null,
  });
}

/** “1–5” behind a question's name; nothing where its surveys have several scales. */
function scaleOfQuestion(view: View, by: string, key: string): HTMLElement | null {
  const scale = by === "question" ? view.rowsOf("question_scale").find(({ question }) => question === key) : undefined;
  return scale ? html("span", { class: "sub" }, ` ${view.strings.tile.scale(`${view.format.number(scale.scale_min)}–${view.format.number(scale.scale_max)}`)}`) : null;
}

/** Month by month each value of a dimension, or each topmost branch of its tree. */
function linesBy(view: View, metricName: string, by: string): [string, MonthValue[]][] {
  const values = [...historyBy(view, metricName, by)];
  if (!hasBranches(view, by)) return values;
  const counts = new Map(values.map(([key, months]) => [key, months.reduce((total, month) => total + month.n, 0)]));
  return treeOf(view, by, counts).filter(({ isRest }) => !isRest).map((node) => [node.key, history(view, metricName, { [by]: node.values })]);
}

/** Which of the lines stands elsewhere than a year ago, or since it began; of all lines together one in twenty of the found may be false. */
function yearTitle(view: View, metric: SiteMetric, name: string, lines: readonly [string, readonly MonthValue[]][]): string {
  const { format, strings } = view;
  const changes = lines.flatMap(([label, months]) => {
    const firm = months.filter((month) => !month.isProvisional && isEstimate(month) && month.n >= view.site.greyBelow);
    const last = firm.at(-1);
    const first = last && (firm.find(({ month }) => month >= monthStart(last.month, -12)) ?? last);
    if (!first || !last || first === last || !isEstimate(first) || !isEstimate(last)) return [];
    return [{ label, first, last, change: compare(last, first), months: Math.round((last.month - first.month) / 30.4) }];
  });
  const stands = survivors(changes.map(({ change }) => change.p));
  const [most] = changes.filter(({ change }, index) => stands[index] && isBeyondChance(change)).sort((a, b) => a.change.p - b.change.p || Math.abs(b.change.difference) - Math.abs(a.change.difference));
  const longest = most ?? changes.reduce<(typeof changes)[number] | null>((a, b) => (a && a.months >= b.months ? a : b), null);
  if (!longest) return strings.trend.many(name, "");
  // months that can still change stand behind it in the drawing
  const last = format.span({ from: longest.last.month, to: longest.last.month + 1 }, true);
  return most ? strings.trend.moved(metric.label, most.label, strings.finding.arrow(format.value(metric, most.first.value!), format.value(metric, most.last.value!)), most.months, last) : strings.trend.still(name, longest.months, last);
}

function pointsOf(months: readonly MonthValue[]) {
  return months.map(({ month, value, low, high, isProvisional, suppressed }) => ({ x: month, value: suppressed ? null : value, low, high, isProvisional }));
}

function axes(view: View, metricName: string, months: readonly MonthValue[], label: string, tall: number) {
  const { format } = view;
  const metric = view.metric(metricName);
  // months of two years bear the same names
  const hasYears = months.length > 0 && months.at(-1)!.month - months[0]!.month > 334;
  return {
    label,
    height: tall,
    xTicks: months.map(({ month }) => month),
    xTick: (month: number) => format.day(month, hasYears ? "shortMonthYear" : "shortMonth"),
    say: (month: number, [value]: readonly { value: number }[]) => sayMonth(view, metric, months.find((one) => one.month === month), value?.value),
    hint: view.strings.walk.hint,
    yTick: (value: number, step: number) => format.tick(metric, value, step),
  };
}

/** “October 2026: 31, 28 to 34, n 2,412”. */
function sayMonth({ format, strings }: View, metric: SiteMetric, month: MonthValue | undefined, value: number | undefined): string {
  if (!month || value === undefined) return "";
  const range = month.low !== null && month.high !== null ? strings.walk.range(format.value(metric, month.low), format.value(metric, month.high)) : null;
  return [`${format.span({ from: month.month, to: month.month + 1 }, true)}: ${format.value(metric, value)}`, range, `n ${format.count(month.n)}`, month.isProvisional && strings.figure.provisional].filter(Boolean).join(", ");
}

/** Among fewer months than this, that one is the best tells nothing. */
const fewestToBest = 3;

/** “NPS: 31 in October 2026; best was 42, May 2026”. A best month is told where months are good or bad, and it stands apart beyond chance: the last one from every other, an earlier one from the last among so many. */
export function trendTitle(view: View, metric: SiteMetric, months: readonly MonthValue[]): string {
  const { format, strings: { trend: words } } = view;
  const told = months.filter(({ isProvisional, value }) => !isProvisional && value !== null);
  const last = told.at(-1);
  // what rests on few is drawn and not spoken of
  if (!last || last.n < view.site.greyBelow) return metric.label;
  const firm = told.filter(({ n }) => n >= view.site.greyBelow);
  const valueOf = ({ value }: MonthValue) => format.value(metric, value!);
  const monthOf = ({ month }: MonthValue) => format.span({ from: month, to: month + 1 }, true);
  const title = words.latest(metric.label, valueOf(last), monthOf(last));
  if (metric.good === "neither" || firm.length < fewestToBest) return title;
  const isBetter = (a: MonthValue, b: MonthValue) => (a.value! - b.value!) * (metric.good === "down" ? -1 : 1) > 0;
  const isCut = isLineCut(view, metric.name);
  const others = firm.filter((one) => one !== last);
  if (others.every((one) => isBetter(last, one) && isApart(view, metric, last, one, 1))) return words.isBest(title, isCut);
  const best = others.reduce((a, b) => (isBetter(b, a) ? b : a));
  return isBetter(best, last) && isApart(view, metric, best, last, others.length) ? words.wasBest(title, `${valueOf(best)}, ${monthOf(best)}`, isCut) : title;
}

/** A difference that chance explains less often than this is told. */
const mostByChance = 0.05;

/** Whether two months differ as they are written and, where they have intervals, beyond chance, when one of them was picked among so many. */
function isApart({ format }: View, metric: SiteMetric, one: MonthValue, other: MonthValue, among: number): boolean {
  if (format.value(metric, one.value!) === format.value(metric, other.value!)) return false;
  return !isEstimate(one) || !isEstimate(other) || compare(one, other).p * among < mostByChance;
}

function monthRow(view: View, { month, value, low, high, n, isProvisional, suppressed }: MonthValue): Row {
  return { month: view.format.iso(month).slice(0, 7), value: suppressed ? null : value, low, high, n, provisional: isProvisional };
}

function monthColumns(view: View): Record<string, string> {
  const { figure: words } = view.strings;
  return { month: words.month, value: words.value, low: words.low, high: words.high, n: words.n, provisional: words.provisional };
}
