import { leastRespondents } from "../../transforms/drivers.ts";
import type { DriverRow } from "../marts.ts";
import { figure } from "./drawing/figure.ts";
import { drawn, html, picture, svg, textWidth } from "./drawing/node.ts";
import { scaleOf } from "./drawing/scale.ts";
import { capital } from "./split.ts";
import type { View } from "./reading/view.ts";

const height = 280;

/** What weighs in a score against how well it is done: the lower right corner is where mending pays. */
export function drivers(view: View): HTMLElement {
  const all = view.rowsOf("driver");
  const outcomes = [...new Set(all.map(({ outcome }) => outcome))].sort((a, b) => Number(b === "touchpoints") - Number(a === "touchpoints") || Number(b === "relationship") - Number(a === "relationship"));
  const shown = outcomes.filter((outcome) => all.some((row) => row.outcome === outcome && row.importance !== null));
  if (shown.length === 0) return driverMap(view, "touchpoints", [], whyUnweighed(view, all));
  return html("div", { class: shown.length > 1 ? "halves" : null }, ...shown.map((outcome) => driverMap(view, outcome, all.filter((row) => row.outcome === outcome && row.importance !== null && row.performance !== null))));
}

/** Why nothing can be weighed: nothing that weighing is of was asked, too few answered it, or their marks tell nothing apart. */
export function whyUnweighed({ strings, format }: Pick<View, "strings" | "format">, all: readonly Pick<DriverRow, "outcome" | "respondent_count">[]): string {
  if (all.length === 0) return strings.drivers.unasked;
  // one mark alone is not weighed: the second most given decides
  const seconds = [...new Set(all.map(({ outcome }) => outcome))].map((one) => all.filter(({ outcome }) => outcome === one).map((row) => row.respondent_count).sort((a, b) => b - a)[1] ?? 0);
  const n = Math.max(...seconds);
  return n < leastRespondents ? strings.drivers.tooFew(format.count(n), leastRespondents) : strings.drivers.alone;
}

function driverMap(view: View, outcome: string, rows: readonly DriverRow[], unweighed: string | null = null): HTMLElement {
  const { strings, format } = view;
  const words = strings.drivers;
  const name = (row: DriverRow) => capital(view.label(outcome === "touchpoints" ? "touchpoint" : "question", row.driver));
  const meanPerformance = rows.reduce((total, row) => total + row.performance!, 0) / Math.max(1, rows.length);
  const urgent = rows.filter((row) => row.performance! < meanPerformance).sort((a, b) => b.importance! - a.importance!)[0];
  const heaviest = [...rows].sort((a, b) => b.importance! - a.importance!)[0];
  const first = rows[0];
  const { of, asked } = explained(view, outcome, first?.question ?? "");
  const worst = [...rows].sort((a, b) => a.performance! - b.performance!)[0];
  const others = rows.filter((row) => row !== heaviest);
  // a weight that another reaches within its interval does not stand out
  const isApart = heaviest?.low !== null && heaviest?.low !== undefined && others.every(({ importance }) => importance! < heaviest.low!);
  const among = outcome === "touchpoints" ? `${of}, ${words.touchpoints}` : outcome === "relationship" ? `${of}, ${words.questions}` : of;
  const title = !heaviest || !worst ? words.title : !isApart ? words.alike(among, name(worst)) : urgent === heaviest ? words.urgent(among, name(heaviest), format.percent(heaviest.importance!)) : words.heaviest(among, name(heaviest), format.percent(heaviest.importance!));
  return figure(view, {
    name: `drivers-${outcome}`,
    title,
    subtitle: first ? words.subtitle(asked, format.percent(first.explained ?? 0), countsOf(view, rows)) : words.how,
    body: drawn(height, (width) => draw(rows, width, { title, name, percent: (share) => format.percent(share), words })),
    rows: rows.map((row) => ({ driver: name(row), importance: row.importance, low: row.low, high: row.high, performance: row.performance, n: row.respondent_count })),
    columns: { driver: words.driver, importance: words.importance, low: strings.figure.low, high: strings.figure.high, performance: words.performance, n: strings.figure.n },
    method: words.method,
    neutral: words.title,
    empty: rows.length === 0 ? (unweighed ?? words.alone) : null,
  });
}

/** What is explained, as a title begins with it, and with the question that asked for it. */
export function explained(view: Pick<View, "strings" | "label">, outcome: string, question: string): { of: string; asked: string } {
  const { relationship, whole } = view.strings.drivers;
  if (outcome === "touchpoints" || outcome === "relationship") {
    const of = question === "nps" ? relationship : whole(capital(view.label("question", question)));
    return { of, asked: of };
  }
  const of = view.label("touchpoint", outcome);
  return { of, asked: `${of}: ${view.label("question", question)}` };
}

/** How many people gave both marks, from the rarest pair to the most frequent one: “2,892–5,462”. */
export function countsOf({ format }: Pick<View, "format">, rows: readonly Pick<DriverRow, "respondent_count">[]): string {
  const counts = rows.map(({ respondent_count }) => respondent_count);
  return [...new Set([Math.min(...counts), Math.max(...counts)])].map(format.count).join("–");
}

interface DriverWords {
  title: string;
  name(row: DriverRow): string;
  percent(share: number): string;
  words: { importance: string; performance: string };
}

function draw(rows: readonly DriverRow[], width: number, { title, name, percent, words }: DriverWords): SVGSVGElement {
  const left = 44;
  const performance = rows.map((row) => row.performance!);
  const longest = Math.max(...rows.map((row) => textWidth(name(row))));
  const x = scaleOf([Math.min(...performance) - 3, Math.max(...performance) + 3], [left, width - Math.min(longest + 14, width * 0.35)], 4);
  const y = scaleOf([0, Math.max(...rows.map((row) => row.high ?? row.importance!))], [height - 40, 22], 4);
  const labels = placed(rows.map((row) => ({ text: name(row), x: x(row.performance!), y: y(row.importance!) })), { left, right: width, top: 22, bottom: height - 40 });
  return picture(
    width,
    height,
    title,
    svg("g", { class: "ax" }, x.ticks(5).map((tick) => [svg("line", { x1: x(tick), x2: x(tick), y1: 22, y2: height - 40 }), svg("text", { x: x(tick), y: height - 22, "text-anchor": "middle" }, String(tick))]), y.ticks(4).map((tick) => [svg("line", { x1: left, x2: x.range[1], y1: y(tick), y2: y(tick) }), svg("text", { x: left - 8, y: y(tick) + 4, "text-anchor": "end" }, percent(tick))])),
    svg("text", { x: 0, y: 10 }, words.importance),
    svg("text", { x: x.range[1], y: height - 4, "text-anchor": "end" }, `${words.performance} →`),
    rows.map((row) => row.low !== null && row.high !== null && svg("line", { class: "ci thin", x1: x(row.performance!), x2: x(row.performance!), y1: y(row.low), y2: y(row.high) })),
    rows.map((row) => svg("circle", { class: "now", cx: x(row.performance!), cy: y(row.importance!), r: 4.6 })),
    labels.map((label) => svg("text", { class: "lab halo", x: label.x, y: label.y }, label.text)),
  );
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const lineHeight = 14;
const reach = 9;

/** Each label beside its dot, to the right where there is room, else to the left, above or below: upon no other dot and no other label. */
export function placed(dots: readonly { text: string; x: number; y: number }[], room: Box, widthOf: (text: string) => number = textWidth): { text: string; x: number; y: number }[] {
  const taken: Box[] = dots.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  const isFree = (box: Box) => box.left >= room.left && box.right <= room.right && box.top >= room.top - lineHeight && box.bottom <= room.bottom + 4 && taken.every((other) => box.right <= other.left || box.left >= other.right || box.bottom <= other.top || box.top >= other.bottom);
  return [...dots].sort((a, b) => a.y - b.y || a.x - b.x).map(({ text, x, y }) => {
    const wide = widthOf(text);
    const boxAt = (left: number, middle: number): Box => ({ left, right: left + wide, top: middle - lineHeight / 2, bottom: middle + lineHeight / 2 });
    const levels = [0, 1, -1, 2, -2, 3, -3].map((step) => y + step * (lineHeight / 2));
    const beside = levels.flatMap((level) => [boxAt(x + reach, level), boxAt(x - reach - wide, level)]);
    const around = [1, -1, 2, -2, 3, -3].map((step) => boxAt(x - wide / 2, y + step * (lineHeight + 1)));
    const found = [...beside, ...around].find(isFree) ?? boxAt(x + reach, y);
    taken.push(found);
    return { text, x: found.left, y: found.bottom - 3 };
  });
}
