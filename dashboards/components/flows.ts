import type { JourneyFlowRow } from "../marts.ts";
import { nothingChosen } from "./reading/chosen.ts";
import { compare, isBeyondChance } from "./reading/compare.ts";
import { figure } from "./drawing/figure.ts";
import { isEstimate } from "./reading/measure.ts";
import { drawn } from "./drawing/node.ts";
import { flowDrawing, type FlowLink, type FlowNode } from "./drawing/sankey.ts";
import { addUp, isIn, monthSpans, shareOf, sum } from "./shares.ts";
import { capital } from "./split.ts";
import { outcomes, touchName, touchPlace, type Outcome } from "./drawing/touches.ts";
import type { View } from "./reading/view.ts";

const height = 430;
const narrow = 560;
/** Touches with less than this share of what is drawn are told together; narrow screens have room for fewer names. */
const fewest = { wide: 0.015, narrow: 0.05 };
const stops = new Set(["end", "further"]);
const fewestColumns = 3;

/** How journeys run from touch to touch, and how they end. */
export function flows(view: View): HTMLElement {
  const { format, strings } = view;
  const words = strings.journeys.flows;
  const all = flowRows(view);
  const { journeys, single, untold } = begunIn(all);
  const rows = all.filter(({ step, to_touch }) => step > 1 || to_touch !== "end");
  const begins = new Set(gathered(rows, fewest.wide).filter(({ step, to_touch }) => step === 1 && !stops.has(to_touch)).map(({ from_touch }) => from_touch));
  const title = flowTitle(view, all, (touch) => begins.has(touch));
  const body = drawn(height + 24, (width) => {
    const isNarrow = width < narrow;
    const columns = Math.min(isNarrow ? fewestColumns : 5, Math.max(2, ...rows.filter(({ to_touch }) => !stops.has(to_touch)).map(({ step }) => step + 1)));
    const { nodes, links } = graphOf(view, gathered(rows, isNarrow ? fewest.narrow : fewest.wide), columns);
    return flowDrawing(nodes, links, Array.from({ length: columns }, (_, index) => ({ long: words.step(index + 1), short: words.shortStep(index + 1) })), { width, height, label: title, hint: strings.walk.hint });
  });
  return figure(view, {
    name: "flows",
    title,
    subtitle: words.subtitle(format.count(journeys), format.count(single), untold === 0 ? null : format.count(untold), view.site.settings.repeatDays, view.period.isToDate),
    body,
    rows: all.map((row) => ({ month: format.iso(row.month).slice(0, 7), first: touchName(view, row.first_touch), outcome: words.outcome[row.outcome] ?? row.outcome, step: row.step, from: touchName(view, row.from_touch), to: touchName(view, row.to_touch), journeys: row.journey_count })),
    columns: { month: strings.figure.month, first: words.first, outcome: words.ending, step: words.stepName, from: words.from, to: words.to, journeys: words.journeys },
    neutral: words.title,
    empty: whyNoWays(view),
  });
}

/** Steps of the journeys of the period. */
export function flowRows(view: View): JourneyFlowRow[] {
  const { now } = monthSpans(view);
  return view.rowsOf("journey_flow").filter(({ month }) => isIn(now, month));
}

/** Journeys by how they begin: all, those of one touch, and those whose way from the first touch on too few people share for it to be told. */
export function begunIn(rows: readonly JourneyFlowRow[]): { journeys: number; single: number; untold: number } {
  const first = rows.filter(({ step }) => step === 1);
  return { journeys: total(first), single: total(first.filter(({ to_touch }) => to_touch === "end")), untold: total(first.filter(({ to_touch }) => to_touch === "further")) };
}

/** Why no way from one touch to the next can be drawn; null where one can. */
export function whyNoWays(view: View): string | null {
  const words = view.strings.journeys.flows;
  const rows = flowRows(view);
  const { journeys, single } = begunIn(rows);
  if (hasHops(rows)) return null;
  if (!view.table("journey_flow")?.length) return words.none;
  return journeys === 0 ? nothingChosen(view) : single === journeys ? words.allSingle : words.tooFew;
}

/** Whether any way from one touch to the next is told within the columns that a narrow screen has, too. */
function hasHops(rows: readonly JourneyFlowRow[]): boolean {
  return rows.some(({ step, to_touch }) => step < fewestColumns && !stops.has(to_touch));
}

function total(rows: readonly JourneyFlowRow[]): number {
  return sum(rows.map(({ journey_count }) => journey_count));
}

/** Rows in which touches too rare to be drawn stand as one. */
function gathered(rows: readonly JourneyFlowRow[], fewest: number): JourneyFlowRow[] {
  const weight = addUp(rows, ({ from_touch }) => from_touch, ({ journey_count }) => journey_count);
  for (const row of rows) if (!stops.has(row.to_touch)) weight.set(row.to_touch, (weight.get(row.to_touch) ?? 0) + row.journey_count);
  const enough = fewest * total(rows);
  const name = (touch: string) => (stops.has(touch) || (weight.get(touch) ?? 0) >= enough ? touch : "other");
  return rows.map((row) => ({ ...row, from_touch: name(row.from_touch), to_touch: name(row.to_touch) }));
}

function graphOf(view: View, rows: readonly JourneyFlowRow[], columns: number): { nodes: FlowNode[]; links: FlowLink[] } {
  const inside = rows.filter(({ step, to_touch }) => step < columns && !stops.has(to_touch));
  const idOf = (step: number, touch: string) => `${step} ${touch}`;
  const links = [...addUp(inside, ({ step, from_touch, to_touch, outcome }) => [idOf(step, from_touch), idOf(step + 1, to_touch), outcome].join("|"), ({ journey_count }) => journey_count)]
    .map(([key, value]): FlowLink => {
      const [source = "", target = "", outcome = "none"] = key.split("|");
      return { source, target, outcome: outcome as Outcome, value };
    })
    .sort((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome));
  const ids = [...new Set(links.flatMap(({ source, target }) => [source, target]))];
  const nodes = ids.map((id): FlowNode => {
    const [step = "1", touch = ""] = id.split(" ");
    const own = rows.filter((row) => row.step === Number(step) && row.from_touch === touch);
    const ended = outcomes.map((outcome) => ({ outcome, value: total(own.filter((row) => row.to_touch === "end" && row.outcome === outcome)) }));
    const [comes, goes] = [links.filter(({ target }) => target === id), links.filter(({ source }) => source === id)];
    const value = Math.max(sum(comes.map((link) => link.value)), sum(goes.map((link) => link.value)));
    return { id, column: Number(step) - 1, place: touchPlace(touch), label: touchName(view, touch), count: view.format.count(value), text: textOf(view, { step: Number(step), touch, value, comes, goes, ended }), ended };
  });
  return { nodes, links };
}

interface FlowStop {
  step: number;
  touch: string;
  value: number;
  comes: readonly FlowLink[];
  goes: readonly FlowLink[];
  ended: FlowNode["ended"];
}

function textOf(view: View, { step, touch, value, comes, goes, ended }: FlowStop): string {
  const { format, strings } = view;
  const words = strings.journeys.flows;
  const told = (links: readonly FlowLink[], end: "source" | "target") =>
    [...addUp(links, (link) => link[end].split(" ")[1] ?? "", (link) => link.value)].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([name, count]) => `${touchName(view, name)} ${format.count(count)}`);
  return words.stop({
    step: words.step(step),
    touch: touchName(view, touch),
    count: format.count(value),
    from: told(comes, "source"),
    to: told(goes, "target"),
    ended: ended.filter((one) => one.value > 0).map((one) => `${words.outcome[one.outcome] ?? one.outcome} ${format.count(one.value)}`),
  });
}

/** The beginning after which orders are lost more often than after others, beyond chance; else where most begin. A beginning that is not drawn is not spoken of above a drawing. */
export function flowTitle(view: View, rows: readonly JourneyFlowRow[], isDrawn: (touch: string) => boolean = () => true): string {
  const { format, strings, site } = view;
  const words = strings.journeys.flows;
  const begun = rows.filter(({ step, first_touch }) => step === 1 && first_touch !== "other");
  const ordered = begun.filter(({ outcome }) => outcome !== "none");
  const lost = (some: readonly JourneyFlowRow[]) => total(some.filter(({ outcome }) => outcome === "lost_order"));
  const firsts = [...new Set(ordered.map(({ first_touch }) => first_touch))].filter((touch) => touch !== "order" && touch !== "lost_order" && isDrawn(touch));
  const worst = firsts
    .map((touch) => {
      const [own, rest] = [ordered.filter(({ first_touch }) => first_touch === touch), ordered.filter(({ first_touch }) => first_touch !== touch)];
      const [share, others] = [shareOf(lost(own), total(own)), shareOf(lost(rest), total(rest))];
      const change = isEstimate(share) && isEstimate(others) && share.n >= site.greyBelow ? compare(share, others) : null;
      return { touch, share, others, change };
    })
    .filter(({ change }) => change !== null && change.difference > 0 && isBeyondChance(change))
    .sort((a, b) => b.change!.difference - a.change!.difference)[0];
  if (worst) return words.worst(capital(touchName(view, worst.touch)), format.percent(worst.share.value ?? 0), format.percent(worst.others.value ?? 0));
  const [most] = [...addUp(begun, ({ first_touch }) => first_touch, ({ journey_count }) => journey_count)].sort((a, b) => b[1] - a[1]);
  // where all begin alike, that they do is no news
  return most && isDrawn(most[0]) && most[1] < total(begun) ? words.most(capital(touchName(view, most[0])), format.percent(shareOf(most[1], total(begun)).value ?? 0)) : words.title;
}
