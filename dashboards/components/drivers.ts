import type { DriverRow } from "../marts.ts";
import { figure } from "./figure.ts";
import { drawn, html, picture, svg, textWidth } from "./node.ts";
import { scaleOf } from "./scale.ts";
import { capital } from "./split.ts";
import type { View } from "./view.ts";

const height = 280;

/** What weighs in a score against how well it is done: the lower right corner is where mending pays. */
export function drivers(view: View): HTMLElement {
  const all = view.rowsOf("driver");
  const outcomes = [...new Set(all.map(({ outcome }) => outcome))].sort((a, b) => Number(b === "touchpoints") - Number(a === "touchpoints") || Number(b === "relationship") - Number(a === "relationship"));
  const shown = outcomes.filter((outcome) => all.some((row) => row.outcome === outcome && row.importance !== null));
  if (shown.length === 0) return driverMap(view, "touchpoints", []);
  return html("div", { class: shown.length > 1 ? "halves" : null }, ...shown.map((outcome) => driverMap(view, outcome, all.filter((row) => row.outcome === outcome && row.importance !== null && row.performance !== null))));
}

function driverMap(view: View, outcome: string, rows: readonly DriverRow[]): HTMLElement {
  const { strings, format } = view;
  const words = strings.drivers;
  const name = (row: DriverRow) => capital(view.label(outcome === "touchpoints" ? "touchpoint" : "question", row.driver));
  const meanPerformance = rows.reduce((total, row) => total + row.performance!, 0) / Math.max(1, rows.length);
  const urgent = rows.filter((row) => row.performance! < meanPerformance).sort((a, b) => b.importance! - a.importance!)[0];
  const heaviest = [...rows].sort((a, b) => b.importance! - a.importance!)[0];
  const of = outcome === "touchpoints" || outcome === "relationship" ? words.relationship : view.label("touchpoint", outcome);
  const worst = [...rows].sort((a, b) => a.performance! - b.performance!)[0];
  const others = rows.filter((row) => row !== heaviest);
  // a weight that another reaches within its interval does not stand out
  const isApart = heaviest?.low !== null && heaviest?.low !== undefined && others.every(({ importance }) => importance! < heaviest.low!);
  const title = !heaviest || !worst ? words.title : !isApart ? words.alike(of, name(worst)) : urgent === heaviest ? words.urgent(of, name(heaviest), format.percent(heaviest.importance!)) : words.heaviest(of, name(heaviest), format.percent(heaviest.importance!));
  const first = rows[0];
  return figure(view, {
    name: `drivers-${outcome}`,
    title,
    subtitle: first ? words.subtitle(of, format.percent(first.explained ?? 0), format.count(first.respondent_count)) : words.how,
    body: drawn(height, (width) => draw(rows, width, title, name, (share) => format.percent(share), words)),
    rows: rows.map((row) => ({ driver: name(row), importance: row.importance, low: row.low, high: row.high, performance: row.performance, n: row.respondent_count })),
    columns: { driver: words.driver, importance: words.importance, low: strings.figure.low, high: strings.figure.high, performance: words.performance, n: strings.figure.n },
    empty: rows.length === 0 ? words.refused : null,
  });
}

function draw(rows: readonly DriverRow[], width: number, title: string, name: (row: DriverRow) => string, percent: (share: number) => string, words: { importance: string; performance: string }): SVGSVGElement {
  const left = 44;
  const performance = rows.map((row) => row.performance!);
  const longest = Math.max(...rows.map((row) => textWidth(name(row))));
  const x = scaleOf([Math.min(...performance) - 3, Math.max(...performance) + 3], [left, width - Math.min(longest + 14, width * 0.35)], 4);
  const y = scaleOf([0, Math.max(...rows.map((row) => row.high ?? row.importance!))], [height - 40, 22], 4);
  const labels = rows.map((row) => ({ row, x: x(row.performance!), y: y(row.importance!) })).sort((a, b) => a.y - b.y);
  labels.forEach((label, index) => {
    const close = labels.slice(0, index).filter((other) => Math.abs(other.x - label.x) < longest && Math.abs(other.y - label.y) < 14);
    const lowest = Math.max(-Infinity, ...close.map((other) => other.y));
    if (close.length > 0) label.y = lowest + 14;
  });
  return picture(
    width,
    height,
    title,
    svg("g", { class: "ax" }, x.ticks(5).map((tick) => [svg("line", { x1: x(tick), x2: x(tick), y1: 22, y2: height - 40 }), svg("text", { x: x(tick), y: height - 22, "text-anchor": "middle" }, String(tick))]), y.ticks(4).map((tick) => [svg("line", { x1: left, x2: x.range[1], y1: y(tick), y2: y(tick) }), svg("text", { x: left - 8, y: y(tick) + 4, "text-anchor": "end" }, percent(tick))])),
    svg("text", { x: 0, y: 10 }, words.importance),
    svg("text", { x: x.range[1], y: height - 4, "text-anchor": "end" }, `${words.performance} →`),
    rows.map((row) => row.low !== null && row.high !== null && svg("line", { class: "ci thin", x1: x(row.performance!), x2: x(row.performance!), y1: y(row.low), y2: y(row.high) })),
    rows.map((row) => svg("circle", { class: "now", cx: x(row.performance!), cy: y(row.importance!), r: 4.6 })),
    labels.map(({ row, x: at, y: level }) => svg("text", { class: "lab", x: at + 9, y: level + 4 }, name(row))),
  );
}
