import { survivors } from "../../transforms/discovery.ts";
import type { Estimate } from "../../transforms/evaluate.ts";
import { isKnown, isMixed, pathFigures, whyNothing } from "./reading/chosen.ts";
import { isBeyondChance, signed } from "./reading/compare.ts";
import { dots, dotsHeight, type DotRow } from "./drawing/dots.ts";
import { figure } from "./drawing/figure.ts";
import { isOfFew, measure, measureBy, type Measure } from "./reading/measure.ts";
import { drawn, html } from "./drawing/node.ts";
import { collect, valuesOf } from "./reading/parts.ts";
import { sum } from "./shares.ts";
import type { Row } from "./reading/table.ts";
import { flat, hasBranches, sorted, treeDots, treeOf, type TreeNode } from "./drawing/tree.ts";
import type { View } from "./reading/view.ts";

/** A metric at each value of a dimension, as dots with intervals: this period solid, the comparable one hollow. Values that stand in a tree stand under their branches. */
export interface SplitOptions {
  metric: string;
  by: string;
  name: string;
  /** Stops of one way keep the company's order and are joined; otherwise the worst stands first. */
  isPath?: boolean;
  /** So many rows stand open, those with most observations; the others are a click away. */
  most?: number;
}

export function split(view: View, options: SplitOptions): HTMLElement {
  const { metric: name, by } = options;
  if (hasBranches(view, by) && !options.isPath) return splitTree(view, options);
  const { shown, folded } = partedBySize(splitRows(view, options), options.isPath ?? false);
  const isSure = surelyMoved(view, shown);
  const rowsOf = (some: readonly [string, Measure][]) => some.map(([key, one]) => judgedRow(dotRow(view, capital(view.label(by, key)), one), isSure.has(key)));
  const all = rowsOf(shown);
  const { title, target, options: drawing } = splitDrawing(view, name, by, shown, all);
  const large = new Set([...shown].sort(([, a], [, b]) => b.now!.n - a.now!.n).slice(0, options.isPath ? Infinity : (options.most ?? mostRows)));
  const draw = (rows: readonly DotRow[]) => drawn(dotsHeight(rows.length), (width) => dots(rows, width, { ...drawing, isPath: options.isPath ?? false, among: all }));
  const [open, closed] = [shown.filter((one) => large.has(one)), shown.filter((one) => !large.has(one))];
  const body = html("div", {}, draw(rowsOf(open)), closed.length > 0 && furtherRows(view, closed.length, () => draw(rowsOf(closed))), folded.length > 0 && html("p", { class: "sub" }, foldedLine(view, folded)));
  return splitFigure(view, options, { title, target, body, rows: shown.map(([key, one]) => dataRow(view.label(by, key), one)), few: shown.length === 0 && folded.length > 0 ? foldedLine(view, folded) : null });
}

/** More rows than these are not read at one sight. */
const mostRows = 20;

/** Rows that may be shown, and those of too few people; stops of one way keep their places all the same. */
function partedBySize(found: readonly [string, Measure][], isPath: boolean): { shown: [string, Measure][]; folded: [string, Measure][] } {
  const isFolded = ([, { now }]: [string, Measure]) => now !== null && now.suppressed && (!isPath || found.every(([, one]) => one.now?.suppressed));
  return { shown: found.filter((one) => !isFolded(one)), folded: found.filter(isFolded) };
}

/** How many rows are of too few people, and how many cases they hold together: of one row alone that would be what it hides. */
function foldedLine({ strings, format, site }: View, folded: readonly [string, Measure][]): string {
  const n = sum(folded.map(([, { now }]) => now?.n ?? 0));
  return strings.split.folded(folded.length, site.suppressBelow, folded.length > 1 && n >= site.suppressBelow ? format.count(n) : null);
}

/** Rows that are drawn when a reader asks for them. */
function furtherRows({ strings, format }: View, count: number, draw: () => Node): HTMLElement {
  const place = html("div", {});
  const details = html("details", { class: "data further" }, html("summary", {}, strings.figure.more(format.count(count))), place);
  details.addEventListener("toggle", () => {
    if (details.open && place.childElementCount === 0) place.append(draw());
  });
  return details;
}

/** The same for values that stand in a tree: a branch has the figure of everything within it. The title speaks of the branches, which stand open to the eye. */
function splitTree(view: View, options: SplitOptions): HTMLElement {
  const { metric: name, by } = options;
  const found = splitRows(view, { metric: name, by });
  const unsorted = treeOf(view, by, new Map(found.map(([key, { now }]) => [key, now?.n ?? 0])));
  const measures = new Map(flat(unsorted).map(({ key, values }) => [key, measure(view, name, { [by]: values })]));
  const of = ({ key }: { key: string }) => measures.get(key)!;
  const nodes = sorted(unsorted, (a, b) => worseFirst(view, name)(of(a), of(b)));
  const all = flat(nodes);
  const topmost = nodes.map((node): [string, Measure] => [node.key, of(node)]);
  const isSure = surelyMoved(view, topmost);
  const row = (node: TreeNode) => judgedRow(dotRow(view, capital(node.label), of(node)), isSure.has(node.key) || node.level > 0);
  const { title, target, options: drawing } = splitDrawing(view, name, by, topmost, all.map(row));
  return splitFigure(view, options, { title, target, body: treeDots(nodes, row, options.name, drawing), rows: all.map((node) => dataRow(node.path.join(" › "), of(node))), few: null });
}

function splitDrawing(view: View, name: string, by: string, found: readonly [string, Measure][], rows: readonly DotRow[]) {
  const metric = view.metric(name);
  const target = found[0]?.[1].target ?? null;
  const title = splitTitle(view, name, by, found);
  return { title, target, options: { label: title, tick: (value: number, step: number) => view.format.tick(metric, value, step), target, ...(metric.unit === "share" ? shareDomain(rows) : {}) } };
}

interface SplitParts {
  title: string;
  target: number | null;
  body: Node;
  rows: readonly Row[];
  /** What is said where all rows are of too few. */
  few: string | null;
}

function splitFigure(view: View, { metric: name, by, name: id }: SplitOptions, { title, target, body, rows, few }: SplitParts): HTMLElement {
  const { format, strings } = view;
  const metric = view.metric(name);
  // a figure that settles late is of another month than the one chosen, and says so
  const { comparison } = measure(view, name);
  const older = comparison?.isOlder ? comparison.now : null;
  return figure(view, {
    name: id,
    title,
    subtitle: [strings.split.subtitle(format.named(metric), [strings.filters.per[by] ?? by, older && format.span(older, true)].filter(Boolean).join(", "), target === null ? null : format.value(metric, target), rows.some(({ before }) => before !== null)), unplaced(view, name, by)].filter(Boolean).join(". "),
    body,
    rows,
    columns: { slice: strings.filters.name[by] ?? by, value: metric.label, low: strings.figure.low, high: strings.figure.high, n: strings.figure.n, before: strings.figure.before, change: strings.figure.change },
    neutral: capital([format.named(metric), strings.filters.per[by] ?? by].filter(Boolean).join(" ")),
    empty: rows.length === 0 ? (few ?? whyNothing(view, name, by)) : null,
  });
}

/** What a ratio counts that belongs to no value of the dimension, against everything: without it the rows do not explain the whole. */
function unplaced(view: View, name: string, by: string): string | null {
  const metric = view.metric(name);
  const { comparison, now } = measure(view, name);
  const table = view.partsOf(metric);
  if (metric.kind !== "ratio" || !table || !comparison || now === null || now.value === null || now.suppressed) return null;
  const parts = collect(table, comparison.now, view.filters, by, "span");
  const count = (key: string) => sum((parts.get(key) ?? []).map(({ p0 }) => p0));
  const loose = count("unknown") + count("");
  const whole = sum([...parts.keys()].map(count));
  return whole === 0 || loose < view.site.suppressBelow ? null : view.strings.split.unplaced(view.format.value(metric, (now.value * loose) / whole), view.format.value(metric, now.value));
}

/** Values of the dimension with their figures, in the order they are drawn. */
export function splitRows(view: View, { metric, by, isPath }: Omit<SplitOptions, "name" | "most">): [string, Measure][] {
  const order = Object.keys(view.site.labels[by] ?? {});
  const found = [...measureBy(view, metric, by)].filter(([key, { now }]) => key !== "" && (key !== "unknown" || by === "channel") && now !== null && now.n > 0);
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  if (isPath) return found.filter(([key]) => order.length === 0 || order.includes(key)).sort(([a], [b]) => place(a) - place(b));
  const compare = worseFirst(view, metric);
  return found.sort(([, a], [, b]) => compare(a, b));
}

/** What is not shown, or rests on too few to be judged, never stands above what is known. */
function worseFirst(view: View, metric: string): (a: Measure, b: Measure) => number {
  const sign = view.metric(metric).good === "down" ? -1 : 1;
  const tier = ({ now }: Measure) => (now === null || now.value === null ? 2 : now.n < view.site.greyBelow ? 1 : 0);
  return (a, b) => tier(a) - tier(b) || sign * ((a.now?.value ?? 0) - (b.now?.value ?? 0));
}

export function dotRow(view: View, label: string, { metric, now, before, change, verdict }: Measure): DotRow {
  const { format } = view;
  const isShown = now !== null && now.value !== null && !now.suppressed;
  const isFew = now !== null && now.n < view.site.greyBelow;
  return {
    label,
    value: isShown ? now.value : null,
    low: isShown ? now.low : null,
    high: isShown ? now.high : null,
    before: isShown && before && !before.suppressed ? before.value : null,
    n: now?.n ?? 0,
    valueText: isShown ? format.value(metric, now.value!) : "—",
    changeText: isShown && change ? (isBeyondChance(change) ? signed(format.gap(metric, before!.value!, now.value!), change.difference) : `≈`) : "",
    nText: `n ${format.count(now?.n ?? 0)}`,
    tone: isFew ? "few" : verdict === "worse" ? "bad" : "plain",
  };
}

/** A text that begins a title. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function dataRow(label: string, { now, before, change }: Measure): Row {
  const shown = now && !now.suppressed ? now : null;
  return { slice: label, value: shown?.value ?? null, low: shown?.low ?? null, high: shown?.high ?? null, n: now?.n ?? null, before: before && !before.suppressed ? before.value : null, change: change?.difference ?? null };
}

function shareDomain(rows: readonly DotRow[]): { domain?: readonly [number, number] } {
  const low = Math.min(1, ...rows.flatMap(({ value, low, before }) => [value, low, before].filter((one) => one !== null)));
  return low > 0.3 ? {} : { domain: [0, Math.min(1, Math.max(0.1, ...rows.flatMap(({ value, high, before }) => [value, high, before].filter((one) => one !== null))))] };
}

/** Rows of enough people, now and then, that are held against the period before. */
export function comparedRows(view: View, found: readonly [string, Measure][]): [string, Measure][] {
  return found.filter(([, one]) => one.change !== null && !isOfFew(one, view.site.greyBelow));
}

/** Rows that moved beyond chance among so many, those that did by themselves alone, and those that did and rest on few: the furthest first. */
function movedRows(view: View, found: readonly [string, Measure][]): Record<"moved" | "perhaps" | "few", [string, Measure][]> {
  const compared = comparedRows(view, found);
  const stands = new Set(survivors(compared.map(([, { change }]) => change!.p)).flatMap((isSure, at) => (isSure ? [compared[at]!] : [])));
  const beyond = found.filter(([, { change }]) => change !== null && isBeyondChance(change)).sort(([, a], [, b]) => Math.abs(b.change!.difference) - Math.abs(a.change!.difference));
  const isFirm = (row: [string, Measure]) => compared.includes(row);
  return { moved: beyond.filter((row) => stands.has(row)), perhaps: beyond.filter((row) => isFirm(row) && !stands.has(row)), few: beyond.filter((row) => !isFirm(row)) };
}

function surelyMoved(view: View, found: readonly [string, Measure][]): ReadonlySet<string> {
  return new Set(movedRows(view, found).moved.map(([key]) => key));
}

/** What may be chance among so many rows is not painted as bad. */
function judgedRow(row: DotRow, isSure: boolean): DotRow {
  return row.tone === "bad" && !isSure ? { ...row, tone: "plain" } : row;
}

/** The rows that a split's title speaks of: those shown, of a tree its branches. */
export function titledRows(view: View, { metric, by, isPath = false }: Pick<SplitOptions, "metric" | "by" | "isPath">): [string, Measure][] {
  const found = splitRows(view, { metric, by, isPath });
  if (!hasBranches(view, by) || isPath) return partedBySize(found, isPath).shown;
  return treeOf(view, by, new Map(found.map(([key, { now }]) => [key, now?.n ?? 0]))).map(({ key, values }) => [key, measure(view, metric, { [by]: values })]);
}

/** The row that moved furthest, and with it those whose change is written alike; of many only the first. */
function alikeMoved({ format }: View, moved: readonly [string, Measure][]): readonly [string, Measure][] {
  const sizeOf = ([, { metric, before, now }]: [string, Measure]) => format.gap(metric, before!.value!, now!.value!);
  const alike = moved.filter((one) => sizeOf(one) === sizeOf(moved[0]!));
  return alike.length > mostWorst ? alike.slice(0, 1) : alike;
}

/** “Only delivery moved beyond chance: 41 → 12”, “Nothing moved beyond chance; lowest is returns, 8”. It passes over no row that alone is marked. */
export function splitTitle(view: View, name: string, by: string, found: readonly [string, Measure][]): string {
  const { format, strings } = view;
  const metric = view.metric(name);
  const { moved, perhaps, few } = movedRows(view, found);
  const level = (one: Measure): string => strings.finding.arrow(format.value(metric, one.before!.value!), format.value(metric, one.now!.value!));
  const [first] = moved;
  // a row of few that is marked as well is seen in the drawing: the title says of whom it speaks
  const ofWhom = few.length > 0 ? strings.split.among(view.site.greyBelow) : "";
  if (first && moved.length === 1) return `${strings.split.only(capital(view.label(by, first[0])), level(first[1]))}${ofWhom}`;
  const levels = (rows: readonly [string, Measure][]) => alikeMoved(view, rows).map(([key, one]): [string, string] => [capital(view.label(by, key)), level(one)]);
  if (first) return `${strings.split.most(levels(moved))}${ofWhom}`;
  if (perhaps.length > 0) return strings.finding.perhaps(strings.split.levels(levels(perhaps)));
  if (few.length > 0) return strings.split.ofFew(strings.split.levels(levels(few)), view.site.greyBelow);
  const sign = metric.good === "down" ? -1 : 1;
  const shown = found.filter(([, { now }]) => now !== null && now.value !== null && !now.suppressed).sort(([, a], [, b]) => sign * (a.now!.value! - b.now!.value!));
  const firm = shown.filter(([, { now }]) => now!.n >= view.site.greyBelow);
  const [worst] = firm;
  const hasBefore = found.some(([, { change }]) => change !== null);
  if (!worst) return metric.label;
  const among = worst === shown[0] ? "" : strings.split.among(view.site.greyBelow);
  const labelOf = ([slice]: (typeof found)[number]): string => capital(view.label(by, slice));
  const valueOf = ([, { now }]: (typeof found)[number]): string => format.value(metric, now!.value!);
  // among one nothing is lowest
  if (firm.length === 1) return strings.split.single(metric.label, labelOf(worst), valueOf(worst));
  const words = [labelOf(worst), `${valueOf(worst)}${among}`] as const;
  if (hasBefore) return strings.split.none(...words, metric.good === "down");
  const alike = firm.filter((one) => isAlike(one[1].now!, worst[1].now!));
  if (alike.length > mostWorst) return strings.split.alike(metric.label);
  const values = [...new Set(alike.map(valueOf))];
  return alike.length > 1 ? strings.split.worstOfAll(metric.label, alike.map(labelOf), values, among) : strings.split.worst(metric.label, ...words);
}

/** Rows that may be named as the worst together. */
const mostWorst = 2;

/** Whether each of two figures lies in the other's interval. */
function isAlike(one: Estimate, other: Estimate): boolean {
  const holds = ({ value, low, high }: Estimate, within: number): boolean => (low ?? value!) <= within && within <= (high ?? value!);
  return holds(one, other.value!) && holds(other, one.value!);
}

/** The figure by which touchpoints are judged: of NPS, satisfaction and the marks of one question the one that most of them have in the period, else ever; one stop is no path. */
export function touchpointFigure(view: View): string {
  const known = pathFigures.filter((name) => isKnown(view, name) && !isMixed(view, name));
  const furthest = (stopsOf: (name: string) => number) => known.map((name) => ({ name, stops: stopsOf(name) })).filter(({ stops }) => stops > 1).sort((a, b) => b.stops - a.stops)[0]?.name;
  return furthest((name) => splitRows(view, { metric: name, by: "touchpoint", isPath: true }).length) ?? furthest((name) => stops(view, name, "touchpoint")) ?? known[0] ?? "nps";
}

/** How many values of a dimension a metric ever knew. */
export function stops(view: View, name: string, dimension: string): number {
  const table = isKnown(view, name) ? view.partsOf(view.metric(name)) : null;
  return table ? valuesOf(table, dimension).filter((value) => value !== "unknown").length : 0;
}

/** That figure along the customer's path. */
export function touchpointPath(view: View, name = "touchpoints"): HTMLElement {
  return split(view, { metric: touchpointFigure(view), by: "touchpoint", name, isPath: true });
}
