import { picture, svg, textWidth, twoLines } from "./node.ts";
import { distinct, scaleOf, type Scale } from "./scale.ts";

export interface DotRow {
  label: string;
  value: number | null;
  low: number | null;
  high: number | null;
  /** The comparable period's value, drawn hollow. */
  before: number | null;
  n: number;
  /** Texts at the end of the row. */
  valueText: string;
  changeText: string;
  nText: string;
  tone: "plain" | "bad" | "few";
  /** How deep it stands in a tree, from 0; labels of trees are indented by it. */
  level?: number;
  /** Further marks on the same row, e.g. another measure of the same thing. */
  also?: readonly { value: number; shape: "square" | "diamond" }[];
}

export interface DotOptions {
  label: string;
  tick: (value: number, step: number) => string;
  /** Fixed ends of the scale; otherwise they follow the rows. */
  domain?: readonly [number, number];
  target?: number | null;
  targetText?: string;
  /** The rows are stops of one way and are joined. */
  isPath?: boolean;
  /** The rows are part of a drawing of these, whose scale and columns they share. */
  among?: readonly DotRow[];
  /** Without the scale's figures, which stand above. */
  isContinued?: boolean;
}

const narrow = 440;
const rowHeight = 30;
const narrowRowHeight = 46;
const top = 26;

const indent = 16;

/** Height to reserve before the width is known. */
export function dotsHeight(rows: number, width = narrow, isContinued = false): number {
  return (isContinued ? 0 : top + 6) + rows * (width < narrow ? narrowRowHeight : rowHeight);
}

/** Values as dots (arrows where they lie off the scale) with their intervals as soft bars; narrow screens put words above the scale instead of beside it. */
export function dots(rows: readonly DotRow[], width: number, options: DotOptions): SVGSVGElement {
  const isNarrow = width < narrow;
  const isContinued = options.isContinued ?? false;
  const height = dotsHeight(rows.length, width, isContinued);
  const all = options.among ?? rows;
  const isTree = all.some(({ level }) => level !== undefined);
  const inset = ({ level = 0 }: DotRow) => (isTree ? (level + 1) * indent : 0);
  const ends = all.flatMap(({ value, low, high, before, also }) => [value, low, high, before, ...(also ?? []).map((mark) => mark.value)].filter((end) => end !== null));
  const target = options.target ?? null;
  const widest = (texts: string[], size = 12.5, weight = 400) => Math.max(0, ...texts.map((text) => textWidth(text, size, weight)));
  const labelWidth = isNarrow ? 0 : Math.min(Math.max(0, ...all.map((row) => textWidth(row.label, 12.5, 600) + inset(row))) + 4, width * (isTree ? 0.42 : 0.34));
  const valueWidth = widest(all.map(({ valueText }) => valueText), 14, 650);
  const changeWidth = widest(all.map(({ changeText }) => changeText));
  const nWidth = widest(all.map(({ nText }) => nText));
  const wayX = labelWidth + 12;
  const left = isNarrow ? 6 : wayX + 18;
  const right = isNarrow ? width - 6 : width - valueWidth - changeWidth - nWidth - 44;
  const domain = options.domain ?? [Math.min(...ends, target ?? Infinity), Math.max(...ends, target ?? -Infinity)];
  const x = scaleOf(domain, [left, right], options.domain ? undefined : 5);
  const round = x.ticks(right - left < 260 ? 3 : 5);
  const textOf = (tick: number) => options.tick(tick, (round[1] ?? 0) - (round[0] ?? 0));
  const ticks = distinct(round, textOf);
  const texts = apart(ticks.map((tick) => ({ x: x(tick), text: textOf(tick) })), width);
  const first = isContinued ? 0 : top;
  const bottom = height - (isContinued ? 0 : 8);

  return picture(
    width,
    height,
    options.label,
    svg("g", { class: "ax" }, ticks.map((tick) => svg("line", { x1: x(tick), x2: x(tick), y1: isContinued ? 0 : 18, y2: bottom })), !isContinued && texts.map((one) => svg("text", { x: one.x, y: 11, "text-anchor": anchor(one.x, width) }, one.text))),
    target !== null && svg("line", { class: "goal", x1: x(target), x2: x(target), y1: isContinued ? 0 : 18, y2: bottom }),
    rows.map((row, index) => {
      const step = isNarrow ? narrowRowHeight : rowHeight;
      const middle = first + index * step + (isNarrow ? 32 : step / 2);
      const textY = isNarrow ? middle - 14 : middle + 4;
      const cls = row.tone === "bad" ? " bad" : row.tone === "few" ? " few" : "";
      const valueX = isNarrow ? width - 6 - changeWidth - 12 : right + 16 + valueWidth;
      return svg(
        "g",
        { class: `row${cls}${isTree && row.level === 0 ? " top" : ""}` },
        svg("title", {}, [row.label, row.valueText, row.changeText, row.nText].filter(Boolean).join(", ")),
        labelOf(row, isNarrow ? { x: Math.max(left, inset(row)), y: textY, width: valueX - textWidth(row.valueText, 14, 650) - textWidth(row.nText) - 32 - inset(row), hasN: true } : isTree ? { x: inset(row), y: textY, width: labelWidth - inset(row), hasN: false, anchor: "start" } : { x: labelWidth, y: textY, width: labelWidth, hasN: false }),
        options.isPath && !isNarrow && [index < rows.length - 1 && svg("line", { class: "way", x1: wayX, x2: wayX, y1: middle + 5, y2: middle + step - 5 }), svg("circle", { class: "stop", cx: wayX, cy: middle, r: 2.4 })],
        marks(row, x, middle),
        svg("text", { class: "num", x: valueX, y: textY, "text-anchor": "end" }, row.valueText),
        svg("text", { class: "delta", x: valueX + 12, y: textY }, row.changeText),
        !isNarrow && svg("text", { class: "n", x: width, y: textY, "text-anchor": "end" }, row.nText),
      );
    }),
  );
}

const lineHeight = 14;

/** Beside the scale its lines stand about the row's middle; above it the last one stands nearest, with n behind it. */
function labelOf(row: DotRow, { x, y, width, hasN, anchor = hasN ? "start" : "end" }: { x: number; y: number; width: number; hasN: boolean; anchor?: "start" | "end" }) {
  const lines = twoLines(row.label, width);
  const up = (lines.length - 1) * lineHeight * (hasN ? 1 : 0.5);
  return svg("text", { class: hasN ? "lab halo" : "lab", "text-anchor": anchor },
    lines.map((line, index) => svg("tspan", { x, y: y - up + index * lineHeight }, line)),
    hasN && svg("tspan", { class: "n", dx: 8 }, row.nText));
}

function marks(row: DotRow, x: Scale, y: number) {
  const clamp = (value: number) => Math.min(Math.max(x(value), x.range[0]), x.range[1]);
  return [
    row.low !== null && row.high !== null && svg("line", { class: "ci", x1: clamp(row.low), x2: clamp(row.high), y1: y, y2: y }),
    row.before !== null && svg("circle", { class: "prev", cx: clamp(row.before), cy: y, r: 3.6 }),
    row.value !== null && (clamp(row.value) === x(row.value) ? svg("circle", { class: "now", cx: x(row.value), cy: y, r: 4.6 }) : svg("path", { class: "now", transform: `translate(${clamp(row.value)},${y})`, d: x(row.value) < x.range[0] ? "M-5 0 4-5V5Z" : "M5 0-4-5V5Z" })),
    row.also?.map(({ value, shape }) => svg("path", { class: `also ${shape}`, transform: `translate(${clamp(value)},${y})`, d: shape === "square" ? "M-3.4-3.4H3.4V3.4H-3.4Z" : "M0-4.8 4.8 0 0 4.8-4.8 0Z" })),
  ];
}

/** Of texts along the scale those that do not touch the one before. */
function apart(texts: readonly { x: number; text: string }[], width: number): { x: number; text: string }[] {
  let end = -Infinity;
  return texts.filter(({ x, text }) => {
    const size = textWidth(text);
    const start = x - { start: 0, middle: size / 2, end: size }[anchor(x, width)];
    if (text === "" || start < end + 6) return false;
    end = start + size;
    return true;
  });
}

function anchor(x: number, width: number): "start" | "middle" | "end" {
  return x < 14 ? "start" : x > width - 14 ? "end" : "middle";
}
