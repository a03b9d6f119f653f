import { html } from "./node.ts";

export interface BarCell {
  /** 0–1 of the cell's width; null leaves the bar out. */
  share: number | null;
  text: string;
  tone?: "plain" | "bad" | "few";
}

export interface BarRow {
  label: string;
  /** How deep it stands in a tree, from 0. */
  level?: number;
  cells: readonly BarCell[];
}

/** A table whose figures lie on bars: read by eye as a drawing, by ear as a table. */
export function barTable(rows: readonly BarRow[], heads: readonly string[], caption: string): HTMLTableElement {
  const isBar = heads.slice(1).map((_, index) => rows.some(({ cells }) => typeof cells[index]?.share === "number"));
  return html(
    "table",
    { class: "bars", "data-cells": heads.length - 1 },
    html("caption", { class: "visually-hidden" }, caption),
    html("thead", {}, html("tr", {}, ...heads.map((head, index) => html("th", { scope: "col", class: index > 0 && !isBar[index - 1] ? "num" : null }, head)))),
    html(
      "tbody",
      {},
      ...rows.map(({ label, level, cells }) =>
        html("tr", {}, html("th", { scope: "row", class: level === 0 ? "top" : null, style: level ? `padding-left:${level * 16}px` : null }, label), ...cells.map(({ share, text, tone = "plain" }, index) => html("td", { class: isBar[index] ? `barred ${tone}` : tone, style: isBar[index] ? `--share:${(Math.min(1, share ?? 0) * 100).toFixed(1)}%` : null }, html("span", {}, text)))),
      ),
    ),
  );
}
