import { z95 } from "../../../transforms/intervals.ts";
import type { SiteMetric } from "../../site.ts";
import { survivors } from "../../../transforms/discovery.ts";
import { compare, isBeyondChance, strength } from "./compare.ts";
import { dayOf, type Day } from "./day.ts";
import { isEstimate, isOfFew, measure, measureBy, valueOf, type Measure } from "./measure.ts";
import { addPart, collectDaily, valuesOf, type Part, type Where } from "./parts.ts";
import type { View } from "./view.ts";

/** One metric in one slice of the company, now against the comparable period. */
export interface Finding {
  metric: SiteMetric;
  /** Empty: the whole company (under the reader's filters). */
  slice: Where;
  measure: Measure & { change: NonNullable<Measure["change"]> };
  /** Standard errors away from no change. */
  z: number;
  /** How far this slice alone moved the company's figure: its share of n times its change. */
  contribution: number;
  isGood: boolean;
}

export interface Findings {
  /** Changes of whole metrics that survive the control of false discoveries, strongest first. */
  overall: Finding[];
  /** Changes of slices that survive, by how far they moved the company's figure. */
  slices: Finding[];
  /** Changes of whole metrics that are beyond chance by themselves and not beyond that of so many comparisons. */
  doubtful: Finding[];
  /** Metrics that were compared and did not move beyond chance, each by itself. */
  steady: SiteMetric[];
  /** Metrics that could not be compared: nothing settled, too few, or no earlier period. */
  silent: SiteMetric[];
}

/** A bad change is worth more of the reader's minute than a good one of the same strength. */
const weightOfBad = 1.5;

/**
 * Compares every metric with its comparable period, whole and by slice, and keeps what chance does not explain. False
 * discoveries are held within each family, so that many slices do not drown the few whole metrics (Efron 2008,
 * separate-class false discovery rates). The rows of a drawing are a family too, and stand in no other: what the drawing
 * says of a row is what is said of it here.
 */
export function findFindings(view: View, names: readonly string[], drawn: readonly (readonly Finding[])[] = []): Findings {
  const metrics = names.map((name) => ({ metric: view.metric(name), whole: measure(view, name) }));
  const wholes = metrics.flatMap(({ metric, whole }) => findingOf(metric, {}, whole, whole));
  const parts = metrics.flatMap(({ metric, whole }) => slicesOf(view, metric).flatMap(({ slice, measure }) => findingOf(metric, slice, measure, whole))).filter((part) => !drawn.some((rows) => isToldBy(rows, part, view.site.greyBelow)));
  const overall = standing(wholes).sort((a, b) => weight(b) - weight(a));
  const slices = [parts, ...drawn].flatMap(standing).sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const compared = new Set(wholes.map(({ metric }) => metric));
  const isSteady = new Map(metrics.map(({ metric, whole }) => [metric, whole.verdict === "same"]));
  return {
    overall,
    slices,
    doubtful: wholes.filter((whole) => !overall.includes(whole) && isBeyondChance(whole.measure.change)),
    steady: [...compared].filter((metric) => isSteady.get(metric)),
    silent: metrics.map(({ metric }) => metric).filter((metric) => !compared.has(metric)),
  };
}

function standing(candidates: readonly Finding[]): Finding[] {
  const stands = survivors(candidates.map(({ measure }) => measure.change.p));
  return candidates.filter((_, index) => stands[index]);
}

/** Whether a drawing speaks for a slice: it is one of its judged rows, or a row of its dimension that rests on few. */
function isToldBy(rows: readonly Finding[], part: Finding, greyBelow: number): boolean {
  const dimensionsOf = ({ slice }: Finding) => Object.keys(slice).sort().join();
  return rows.some((row) => isSame(row, part) || (isOfFew(part.measure, greyBelow) && row.metric === part.metric && dimensionsOf(row) === dimensionsOf(part)));
}

export function isSame(one: Finding, other: Finding): boolean {
  return one.metric === other.metric && sliceKey(one.slice) === sliceKey(other.slice);
}

function sliceKey(slice: Where): string {
  return JSON.stringify(Object.entries(slice).sort());
}

const weight = ({ z, isGood }: Finding) => Math.abs(z) * (isGood ? 1 : weightOfBad);

/** A change as a finding; none where there is nothing to compare. */
export function findingOf(metric: SiteMetric, slice: Where, measure: Measure, whole: Measure): Finding[] {
  const { change } = measure;
  if (!change) return [];
  const share = whole.now && measure.now && whole.now.n > 0 ? measure.now.n / whole.now.n : 1;
  return [{ metric, slice, measure: { ...measure, change }, z: strength(change), contribution: share * change.difference, isGood: change.difference > 0 === (metric.good === "up") }];
}

/** Slices by one dimension, and by touchpoint and region together: incidents have a place. */
function slicesOf(view: View, metric: SiteMetric): { slice: Where; measure: Measure }[] {
  const table = view.partsOf(metric);
  if (!table) return [];
  const free = metric.dimensions.filter((dimension) => !(dimension in view.filters) && valuesOf(table, dimension).length > 1);
  const by = (dimension: string, where: Where) =>
    [...measureBy(view, metric.name, dimension, where)].filter(([value]) => value !== "" && value !== "unknown").map(([value, measure]) => ({ slice: { ...where, [dimension]: value }, measure }));
  const single = free.flatMap((dimension) => by(dimension, {}));
  const pairs = free.includes("touchpoint") && free.includes("region") ? valuesOf(table, "touchpoint").flatMap((touchpoint) => by("region", { touchpoint })) : [];
  return [...single, ...pairs];
}

/** The slice that explains a change of the whole: it survives, points the same way, carries a good part of it, and more than its share. */
export function causeOf(whole: Finding, { slices }: Findings): Finding | null {
  const same = slices.filter((finding) => finding.metric === whole.metric && finding.contribution * whole.measure.change.difference > 0 && isApart(whole, finding));
  const carrying = same.filter(({ contribution }) => Math.abs(contribution) >= 0.4 * Math.abs(whole.measure.change.difference));
  const best = carrying[0];
  if (!best) return null;
  const narrower = carrying.filter(({ slice }) => Object.keys(slice).length > Object.keys(best.slice).length && Object.entries(best.slice).every(([name, value]) => slice[name] === value));
  return narrower.find(({ contribution }) => Math.abs(contribution) >= 0.6 * Math.abs(best.contribution)) ?? best;
}

/** The slice changed more than the rest did, beyond chance; the rest is what the whole leaves over, by weight of n. */
function isApart(whole: Finding, slice: Finding): boolean {
  const share = (slice.measure.now?.n ?? 0) / Math.max(1, whole.measure.now?.n ?? 0);
  if (share <= 0 || share >= 1) return false;
  const [all, own] = [whole.measure.change.difference, slice.measure.change.difference];
  const rest = (all - share * own) / (1 - share);
  const error = (finding: Finding) => Math.abs(finding.measure.change.difference / (finding.z || 1));
  const restError = Math.sqrt(Math.max(error(whole) ** 2 - share ** 2 * error(slice) ** 2, 0)) / (1 - share);
  return (own - rest) * Math.sign(all) > z95 * Math.hypot(error(slice), restError);
}

/** Beyond this many standard errors a break is worth a date. */
const breakStrength = 4;
const fewestDaysAside = 3;

/**
 * The day on which a metric broke: the split of the days into before and after that differs most; over days without data the last.
 * @returns null when no split stands out, or the kind of metric has no daily estimate.
 */
export function breakDay(view: View, { metric, slice, measure }: Finding): Day | null {
  const table = view.partsOf(metric);
  const { comparison } = measure;
  if (!table || !comparison?.before || !["share", "nps", "mean"].includes(metric.kind)) return null;
  const span = { from: Math.max(comparison.before.from, dayOf(view.site.daysFrom)), to: comparison.now.to };
  const days = collectDaily(table, span, { ...view.filters, ...slice });
  const within = Object.keys({ ...view.filters, ...slice }).filter((dimension) => table.has(dimension));
  const estimate = (from: Day, to: Day) => valueOf(metric, add(days, from, to), { from, to }, view.site.suppressBelow, within);
  let best: { day: Day; z: number } | null = null;
  for (let day = span.from + fewestDaysAside; day <= span.to - fewestDaysAside; day++) {
    const before = estimate(span.from, day);
    const after = estimate(day, span.to);
    if (!isEstimate(before) || !isEstimate(after)) continue;
    const z = strength(compare(after, before));
    if (z * measure.change.difference > 0 && Math.abs(z) >= Math.abs(best?.z ?? 0)) best = { day, z };
  }
  return best && Math.abs(best.z) >= breakStrength ? best.day : null;
}

function add(days: ReadonlyMap<Day, Part>, from: Day, to: Day): Part[] {
  const sum: Part = { on_date: "", p0: 0, p1: 0, p2: 0 };
  for (const [day, part] of days) {
    if (day >= from && day < to) addPart(sum, part);
  }
  return [sum];
}
