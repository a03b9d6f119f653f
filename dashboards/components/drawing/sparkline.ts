import { svg } from "./node.ts";
import { pathThrough, scaleOf } from "./scale.ts";

export interface SparkPoint {
  value: number | null;
  /** The period can still change; its stretch of line is dashed. */
  isProvisional: boolean;
}

const width = 150;
const height = 34;

/** A line without axes: the goal dotted, the unfinished end dashed, the newest settled point as a dot. */
export function sparkline(points: readonly SparkPoint[], target: number | null, tone: "plain" | "bad"): SVGSVGElement {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const shown = target === null ? values : [...values, target];
  const y = scaleOf([Math.min(...shown), Math.max(...shown)], [height - 4, 4]);
  const x = scaleOf([0, Math.max(points.length - 1, 1)], [2, width - 6]);
  const path = (points: readonly (SparkPoint & { x: number })[]) => pathThrough(points.map(({ x, value }) => (value === null ? null : { x, y: y(value) })));
  const placed = points.map((point, index) => ({ ...point, x: x(index) }));
  const firm = placed.filter(({ isProvisional }) => !isProvisional);
  const last = firm.findLast(({ value }) => value !== null);
  const open = last ? placed.slice(placed.indexOf(last)).filter((point) => point === last || point.isProvisional) : placed;
  return svg(
    "svg",
    { class: "spark", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    target !== null && values.length > 0 && svg("line", { class: "goal", x1: 0, x2: width, y1: y(target), y2: y(target) }),
    values.length > 0 && [
      svg("path", { class: "line", d: path(firm) }),
      svg("path", { class: "line open", d: path(open) }),
      last && svg("circle", { class: tone === "bad" ? "dot bad" : "dot", cx: last.x, cy: y(last.value!), r: 2.6 }),
    ],
  );
}
