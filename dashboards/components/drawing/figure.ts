import { csvOf } from "./csv.ts";
import { html } from "./node.ts";
import type { Cell, Row } from "../reading/table.ts";
import { unbroken } from "./unbroken.ts";
import type { View } from "../reading/view.ts";

export type FigureContent = Drawing & ({ empty?: never; neutral?: never } | Absence);

/** A drawing that may have nothing to draw. */
interface Absence {
  /** Said instead of the drawing when there is nothing to draw. */
  empty: string | null;
  /** What the figure is about, said then instead of a finding: nothing drawn proves one. */
  neutral: string;
}

interface Drawing {
  /** File name of the data without its ending; unique on the page. */
  name: string;
  /** The finding. */
  title: string;
  /** What is drawn, in which unit, of which period. */
  subtitle: string | Node;
  body: Node;
  /** What the drawing shows, as rows: offered as a table and as CSV. */
  rows: readonly Row[];
  /** Column headings in the reader's words, in order. */
  columns: Readonly<Record<string, string>>;
  /** By which method it is reckoned, for those who know its name: said with the data. */
  method?: string;
}

/** A drawing under the sentence it proves, with its data for those who cannot see it or want to reckon themselves. */
export function figure(view: View, content: FigureContent): HTMLElement {
  const { name, subtitle, body, rows, empty } = content;
  const title = empty ? content.neutral : content.title;
  return html(
    "figure",
    { class: "figure", id: name },
    html("figcaption", {}, html("h2", {}, unbroken(title)), html("p", { class: "h2s" }, typeof subtitle === "string" ? unbroken(subtitle) : subtitle)),
    empty ? html("p", { class: "empty" }, empty) : body,
    !empty && rows.length > 0 && dataOf(view, content),
  );
}

function dataOf(view: View, { name, title, rows, columns, method }: FigureContent): HTMLElement {
  const { strings } = view;
  const place = html("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": title });
  const link = html("a", { class: "csv", href: "#", download: `${name}.csv` }, strings.figure.csv);
  link.addEventListener("click", () => {
    const text = `\ufeff${csvOf(rows, Object.keys(columns))}`;
    const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.href = url;
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  });
  const details = html("details", { class: "data" }, html("summary", {}, strings.figure.data, html("span", { class: "visually-hidden" }, `: ${title}`)), method !== undefined && html("p", { class: "sub" }, method), link, place);
  details.addEventListener("toggle", () => {
    if (details.open && place.childElementCount === 0) place.append(plainTable(view, rows, columns, title));
  });
  return details;
}

/** Rows as a table; numbers to the right. A stacked one sets each row as a paragraph where the screen is narrow, and says by its roles that it is a table still. */
export function plainTable(view: View, rows: readonly Row[], columns: Readonly<Record<string, string>>, caption: string, isStacked = false): HTMLTableElement {
  const names = Object.keys(columns);
  const role = (name: string) => (isStacked ? name : null);
  const isNumber = (name: string) => rows.some((row) => typeof row[name] === "number");
  return html(
    "table",
    { class: isStacked ? "plain stacked" : "plain", role: role("table") },
    html("caption", { class: "visually-hidden" }, caption),
    html("thead", { role: role("rowgroup") }, html("tr", { role: role("row") }, ...names.map((name) => html("th", { scope: "col", role: role("columnheader"), class: isNumber(name) ? "num" : null }, columns[name])))),
    html("tbody", { role: role("rowgroup") }, ...rows.map((row) => html("tr", { role: role("row") }, ...names.map((name) => html("td", { role: role("cell"), "data-label": isStacked ? columns[name] : null, class: isNumber(name) ? "num" : null }, cellText(view, row[name] ?? null)))))),
  );
}

function cellText(view: View, cell: Cell): string {
  if (cell === null) return "—";
  if (typeof cell === "boolean") return cell ? view.strings.yes : view.strings.no;
  if (typeof cell !== "number") return cell;
  return view.format.number(cell, Number.isInteger(cell) ? 0 : Math.abs(cell) < 10 ? 3 : 1);
}
