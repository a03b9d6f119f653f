import { survivors } from "../../transforms/discovery.ts";
import { chosen } from "./reading/chosen.ts";
import { isBeyondChance } from "./reading/compare.ts";
import { causeOf, findingOf, isSame, type Finding, type Findings } from "./reading/findings.ts";
import { measure } from "./reading/measure.ts";
import { comparedRows, titledRows, type SplitOptions } from "./split.ts";
import { ofTexts } from "./reading/unread.ts";
import type { View } from "./reading/view.ts";

/** What a page draws besides its tiles, and its first words must not deny. */
export interface Drawn {
  /** Metrics split by a dimension: rows that the drawing marks as changed. */
  splits?: readonly Pick<SplitOptions, "metric" | "by" | "isPath">[];
  /** What is new beyond chance, as a sentence without a full stop; null where nothing is. */
  news?: string | null;
  /** What is told besides, as sentences without a full stop. */
  asides?: readonly string[];
}

/** With the tiles beside the figures of the page's first words that say “better” or “worse”: a family of their own among the comparisons. */
export function withTiles(view: View, findings: Findings, names: readonly string[], isUnread: boolean): Findings {
  const others = chosen(view).filter((name) => !names.includes(name) && !(isUnread && ofTexts.has(name)));
  const changes = others.flatMap((name) => {
    const one = measure(view, name);
    return findingOf(one.metric, {}, one, one);
  });
  const stands = survivors(changes.map(({ measure }) => measure.change.p));
  const moved = changes.filter(({ measure }) => isBeyondChance(measure.change));
  const isSure = (one: Finding) => stands[changes.indexOf(one)]!;
  return { ...findings, overall: [...findings.overall, ...moved.filter(isSure)], doubtful: [...findings.doubtful, ...moved.filter((one) => !isSure(one))] };
}

/** The rows that each drawing of the page holds against the period before. */
export function drawnRows(view: View, splits: readonly Pick<SplitOptions, "metric" | "by" | "isPath">[], isUnread: boolean): Finding[][] {
  const known = splits.filter(({ metric, by }) => metric in view.site.metrics && (view.partsOf(view.metric(metric))?.has(by) ?? false) && !(by in view.filters) && !(isUnread && ofTexts.has(metric)));
  return known.map(({ metric, by, isPath = false }) => comparedRows(view, titledRows(view, { metric, by, isPath })).flatMap(([value, one]) => findingOf(view.metric(metric), { [by]: value }, one, measure(view, metric))));
}

/** Those of them that are marked as changed, of metrics that did not change as a whole: the strongest first. */
export function markedRows(drawn: readonly (readonly Finding[])[], { overall }: Findings): Finding[] {
  return drawn
    .flat()
    .filter((row) => isBeyondChance(row.measure.change) && !overall.some(({ metric }) => metric === row.metric))
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
}

/** A fall by a quarter of its scale, this many standard errors beyond chance, is no detail of another figure's change. */
const shattering = { share: 0.25, z: 4 };

/** The slice that fell furthest along its scale, where it fell so far that it must be said first; null where the whole's own sentence says it. */
export function breakOf(findings: Findings, whole: Finding | undefined): Finding | null {
  const fallOf = ({ metric, measure }: Finding) => Math.abs(measure.change.difference) / (metric.unit === "points" ? 200 : metric.unit === "share" ? 1 : Infinity);
  const [worst] = findings.slices.filter((slice) => !slice.isGood && Math.abs(slice.z) >= shattering.z && fallOf(slice) >= shattering.share).sort((a, b) => fallOf(b) - fallOf(a));
  if (!worst || (whole && !whole.isGood && (fallOf(whole) >= shattering.share || isSame(causeOf(whole, findings) ?? whole, worst)))) return null;
  return worst;
}
