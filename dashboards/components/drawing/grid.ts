import { picture, svg, textWidth } from "./node.ts";

export interface GridCell {
  column: number;
  row: number;
  /** 0 paper … 1 the full tone. */
  shade: number;
  text?: string;
  title: string;
  tone?: "main" | "bad";
  isOpen?: boolean;
}

export interface GridOptions {
  label: string;
  rows: readonly string[];
  columns: readonly string[];
  cells: readonly GridCell[];
  rowHeight?: number;
  /** Rows in which something is marked by a line underneath, e.g. opening hours as [from, to) columns. */
  lines?: readonly { row: number; from: number; to: number }[];
}

const top = 20;

export function gridHeight(rows: number, rowHeight = 24): number {
  return top + rows * rowHeight + 4;
}

/** A table of shades; texts only where they fit. */
export function grid({ label, rows, columns, cells, rowHeight = 24, lines = [] }: GridOptions, width: number): SVGSVGElement {
  const left = Math.ceil(Math.max(...rows.map((text) => textWidth(text)))) + 10;
  const step = (width - left) / columns.length;
  const gap = step > 14 ? 2 : 1;
  const every = Math.ceil((Math.max(...columns.map((text) => textWidth(text))) + 8) / step);
  const roomy = (text: string) => textWidth(text, 11.5) + 4 < step - gap;
  return picture(
    width,
    gridHeight(rows.length, rowHeight),
    label,
    columns.map((text, index) => index % every === 0 && svg("text", { x: left + (index + 0.5) * step, y: 12, "text-anchor": "middle" }, text)),
    rows.map((text, index) => svg("text", { class: "lab", x: left - 8, y: top + (index + 0.5) * rowHeight + 4, "text-anchor": "end" }, text)),
    cells.map(({ column, row, shade, text, title, tone = "main", isOpen }) =>
      svg(
        "g",
        {},
        svg("title", {}, title),
        svg("rect", { class: `cell ${tone}${isOpen ? " open" : ""}`, style: `--shade:${Math.round(Math.min(Math.max(shade, 0), 1) * 100)}%`, x: left + column * step, y: top + row * rowHeight, width: Math.max(step - gap, 1), height: rowHeight - gap }),
        text !== undefined && roomy(text) && svg("text", { class: "cell-text", x: left + column * step + (step - gap) / 2, y: top + row * rowHeight + (rowHeight - gap) / 2 + 4, "text-anchor": "middle" }, text),
      ),
    ),
    lines.map(({ row, from, to }) => svg("line", { class: "opening", x1: left + from * step, x2: left + to * step - gap, y1: top + (row + 1) * rowHeight - gap + 0.5, y2: top + (row + 1) * rowHeight - gap + 0.5 })),
  );
}
