import { picture, svg, textWidth } from "./node.ts";
import { distinct, pathThrough, scaleOf, type Place, type Scale } from "./scale.ts";
import { walkable, type Stop } from "./walk.ts";

export interface LinePoint {
  x: number;
  value: number | null;
  low?: number | null;
  high?: number | null;
  isProvisional?: boolean;
}

export interface Line {
  /** Written at the line's end. */
  label: string;
  points: readonly LinePoint[];
  tone: "main" | "second" | "bad" | "quiet";
}

export interface LineOptions {
  label: string;
  height: number;
  xTicks: readonly number[];
  xTick: (x: number) => string;
  yTick: (value: number, step: number) => string;
  xDomain?: readonly [number, number];
  yDomain?: readonly [number, number];
  yTicks?: number;
  /** A horizontal goal, dotted. */
  target?: number | null;
  targetText?: string;
  /** A vertical mark, dotted. */
  markX?: number | null;
  markText?: string;
  isStep?: boolean;
  hasBand?: boolean;
  /** What is said of the points above one x; with it, a reader can walk from point to point. */
  say?: (x: number, points: readonly { label: string; value: number }[]) => string;
  hint?: string;
}

/** Lines with their names at their ends instead of a legend, intervals as bands, unfinished stretches dashed. */
export function lines(series: readonly Line[], width: number, options: LineOptions): Element {
  const { height } = options;
  const points = series.flatMap((one) => one.points).filter(({ value }) => value !== null);
  const target = options.target ?? null;
  const [yLow, yHigh] = options.yDomain ?? extent([...points.flatMap(({ value, low, high }) => (options.hasBand ? [value, low, high] : [value])), target]);
  const y = scaleOf([yLow, yHigh], [height - 24, 14], options.yDomain ? undefined : (options.yTicks ?? 4));
  const round = y.ticks(options.yTicks ?? 4);
  const step = (round[1] ?? 0) - (round[0] ?? 0);
  const yText = (tick: number) => options.yTick(tick, step);
  const ticks = distinct(round, yText);
  const left = Math.ceil(Math.max(...ticks.map((tick) => textWidth(yText(tick)))) + 10);
  const lastTick = textWidth(options.xTick(options.xTicks.at(-1) ?? 0)) / 2;
  const right = width - Math.ceil(Math.max(6, lastTick, ...series.map((one) => textWidth(one.label, 12.5, 600) + 10)));
  const x = scaleOf(options.xDomain ?? extent(points.map((point) => point.x)), [left, right]);
  const shown = thinned(options.xTicks, x, (tick) => textWidth(options.xTick(tick)) + 14);

  const cursor = svg("g", { class: "cursor" });
  const drawing = picture(
    width,
    height,
    options.label,
    svg("g", { class: "ax" }, ticks.map((tick) => [svg("line", { x1: left, x2: right, y1: y(tick), y2: y(tick) }), svg("text", { x: left - 8, y: y(tick) + 4, "text-anchor": "end" }, yText(tick))]), shown.map((tick) => svg("text", { x: Math.max(x(tick), textWidth(options.xTick(tick)) / 2 + 1), y: height - 5, "text-anchor": "middle" }, options.xTick(tick)))),
    target !== null && svg("line", { class: "goal", x1: left, x2: right, y1: y(target), y2: y(target) }),
    target !== null && options.targetText && svg("text", { class: "goal-text", x: left + 2, y: y(target) - 5 }, options.targetText),
    options.markX !== null && options.markX !== undefined && [svg("line", { class: "goal", x1: x(options.markX), x2: x(options.markX), y1: 10, y2: height - 24 }), options.markText && svg("text", { class: "goal-text", x: x(options.markX) + 5, y: 18 }, options.markText)],
    options.hasBand && series.map((one) => svg("path", { class: `band ${one.tone}`, d: band(one, x, y, options.isStep) })),
    series.map((one) => strokes(one, x, y, options.isStep)),
    endLabels(series, x, y, height),
    cursor,
  );
  return options.say ? walkable(drawing, stopsOf(series, { x, y, height, cursor }, options.say), options.hint ?? "", true) : drawing;
}

/** One stop for every x at which anything is drawn. */
function stopsOf(series: readonly Line[], { x, y, height, cursor }: { x: Scale; y: Scale; height: number; cursor: SVGGElement }, say: NonNullable<LineOptions["say"]>): Stop[] {
  const places = [...new Set(series.flatMap(({ points }) => points.flatMap((point) => (point.value === null ? [] : [point.x]))))].sort((a, b) => a - b);
  return places.map((place) => {
    const here = series.flatMap(({ label, points }) => points.filter((point) => point.x === place && point.value !== null).map(({ value }) => ({ label, value: value! })));
    return {
      x: x(place),
      y: y(here[0]!.value),
      text: say(place, here),
      light: (isLit) => cursor.replaceChildren(...(isLit ? [svg("line", { x1: x(place), x2: x(place), y1: 10, y2: height - 24 }), ...here.map(({ value }) => svg("circle", { cx: x(place), cy: y(value), r: 4 }))] : [])),
    };
  });
}

/** The interval as an area: along its upper edge and back along its lower one, in stretches without gaps. */
function band(one: Line, x: Scale, y: Scale, isStep?: boolean): string {
  const stretches: LinePoint[][] = [[]];
  for (const point of one.points) {
    if (typeof point.low === "number" && typeof point.high === "number") stretches.at(-1)!.push(point);
    else stretches.push([]);
  }
  return stretches
    .filter((stretch) => stretch.length > 1)
    .map((stretch) => {
      const upper = stretch.map((point): Place => ({ x: x(point.x), y: y(point.high!) }));
      const lower = stretch.map((point): Place => ({ x: x(point.x), y: y(point.low!) }));
      return `${pathThrough(upper, isStep)}${back(lower, isStep)}Z`;
    })
    .join("");
}

/** A way back must step before it moves, or the two edges of a band would not fit. */
function back(places: readonly Place[], isStep?: boolean): string {
  const reversed = [...places].reverse();
  return reversed.map((place, index) => (isStep && index > 0 ? `V${round(place.y)}H${round(place.x)}` : `L${round(place.x)},${round(place.y)}`)).join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function strokes(one: Line, x: Scale, y: Scale, isStep?: boolean) {
  const path = (points: readonly LinePoint[]) => pathThrough(points.map(({ x: at, value }) => (value === null ? null : { x: x(at), y: y(value) })), isStep);
  const firm = one.points.filter(({ isProvisional }) => !isProvisional);
  const last = firm.at(-1);
  const open = one.points.filter((point) => point.isProvisional || point === last);
  return svg(
    "g",
    { class: `series ${one.tone}` },
    svg("path", { class: "line", d: path(firm) }),
    open.length > 1 && svg("path", { class: "line open", d: path(open) }),
    !isStep && alone(one.points).map((point) => svg("circle", { class: "dot", cx: x(point.x), cy: y(point.value!), r: 2 })),
    !isStep && last && last.value !== null && svg("circle", { class: "dot", cx: x(last.x), cy: y(last.value), r: 3 }),
  );
}

/** Points between two gaps, which no line reaches. */
function alone(points: readonly LinePoint[]): LinePoint[] {
  const has = (point: LinePoint | undefined) => point !== undefined && point.value !== null;
  return points.filter((point, index) => has(point) && !has(points[index - 1]) && !has(points[index + 1]));
}

/** Names at the ends, moved apart where they would overlap. */
function endLabels(series: readonly Line[], x: Scale, y: Scale, height: number) {
  const placed = series
    .flatMap((one) => {
      const end = one.points.findLast(({ value }) => value !== null);
      return one.label && end ? [{ one, x: x(end.x), y: y(end.value!) }] : [];
    })
    .sort((a, b) => a.y - b.y);
  placed.forEach((label, index) => {
    const above = placed[index - 1];
    if (above && label.y - above.y < 15) label.y = above.y + 15;
  });
  for (let over = (placed.at(-1)?.y ?? 0) - (height - 28), index = placed.length - 1; over > 0 && index >= 0; index--) {
    const label = placed[index]!;
    label.y -= over;
    over = Math.max(0, (placed[index - 1]?.y ?? -Infinity) + 15 - label.y);
  }
  return placed.map(({ one, x: at, y: level }) => svg("text", { class: `end ${one.tone}`, x: at + 8, y: level + 4 }, one.label));
}

function extent(values: readonly (number | null | undefined)[]): [number, number] {
  const numbers = values.filter((value): value is number => typeof value === "number");
  if (numbers.length === 0) return [0, 1];
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** As many ticks as fit without touching, the last one kept; those beyond the points that are drawn have no place. */
export function thinned(all: readonly number[], at: Scale, room: (tick: number) => number): number[] {
  const ticks = all.filter((tick) => tick >= at.domain[0] && tick <= at.domain[1]);
  for (let step = 1; step <= ticks.length; step++) {
    const kept = ticks.filter((_, index) => (ticks.length - 1 - index) % step === 0);
    if (kept.every((tick, index) => index === 0 || at(tick) - at(kept[index - 1]!) > (room(tick) + room(kept[index - 1]!)) / 2)) return kept;
  }
  return ticks.slice(-1);
}
