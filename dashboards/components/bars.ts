import { html } from "./node.ts";

export interface BarCell {
  /** 0–1 of the cell's width; null leaves the bar out. */
  share: number | null;
  text: string;
  tone?: "plain" | "bad" | "few";
}

export interface BarRow {
  label: string;
  cells: readonly BarCell[];
}

/** A table whose figures lie on bars: read by eye as a drawing, by ear as a table. */
export function barTable(rows: readonly BarRow[], heads: readonly string[], caption: string): HTMLTableElement {
  return html(
    "table",
    { class: "bars", "data-cells": heads.length - 1 },
    html("caption", { class: "visually-hidden" }, caption),
    html("thead", {}, html("tr", {}, ...heads.map((head) => html("th", { scope: "col" }, head)))),
    html(
      "tbody",
      {},
      ...rows.map(({ label, cells }) =>
        html("tr", {}, html("th", { scope: "row" }, label), ...cells.map(({ share, text, tone = "plain" }) => html("td", { class: share === null ? tone : `barred ${tone}`, style: share === null ? null : `--share:${(Math.min(1, share) * 100).toFixed(1)}%` }, html("span", {}, text)))),
      ),
    ),
  );
}
