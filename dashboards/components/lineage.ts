import type { LineageRow } from "../marts.ts";
import { figure } from "./figure.ts";
import { drawn, fitted, html, picture, svg, textWidth } from "./node.ts";
import type { View } from "./view.ts";

const rowHeight = 20;
const narrowest = 132;
const layers = new Set(["staging", "core", "marts"]);

/** Records, models and marts from left to right, each one step after what it reads, joined as their own queries join them. */
export function lineage(view: View): HTMLElement {
  const { strings, format } = view;
  const edges = view.rowsOf("lineage").filter(({ depends_on_layer, layer }) => layers.has(depends_on_layer) && layers.has(layer));
  const models = new Map(view.rowsOf("model").map((model) => [model.model, model]));
  const columns = columnsOf(edges);
  const height = Math.max(...columns.map(({ length }) => length), 1) * rowHeight + 10;
  const records = new Set(edges.filter(({ depends_on_layer }) => depends_on_layer === "staging").map(({ depends_on }) => depends_on));
  const title = strings.lineage.title(records.size, columns.flat().length - records.size);
  const describe = (name: string) => {
    const model = models.get(name);
    return [name, model?.grain, typeof model?.row_count === "number" && strings.lineage.rows(format.count(model.row_count))].filter(Boolean).join(" · ");
  };
  return figure(view, {
    name: "lineage",
    title,
    subtitle: strings.lineage.subtitle,
    body: html("div", { class: "scroll tall", tabindex: 0, role: "region", "aria-label": title }, drawn(height, (width) => draw(Math.max(width, columns.length * narrowest), height, title, columns, edges, describe))),
    rows: edges.map(({ model, depends_on }) => ({ model, depends_on })),
    columns: { model: strings.lineage.model, depends_on: strings.lineage.dependsOn },
    empty: edges.length === 0 ? strings.figure.nothing : null,
  });
}

/** Tables by their longest way from the records; within a column near what they read, so that lines cross little. */
function columnsOf(edges: readonly LineageRow[]): string[][] {
  const reads = new Map<string, string[]>();
  for (const { model, depends_on } of edges) {
    reads.set(model, [...(reads.get(model) ?? []), depends_on]);
    if (!reads.has(depends_on)) reads.set(depends_on, []);
  }
  const depths = new Map<string, number>();
  const depthOf = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    depths.set(name, 0);
    const depth = Math.max(-1, ...(reads.get(name) ?? []).map(depthOf)) + 1;
    depths.set(name, depth);
    return depth;
  };
  const columns: string[][] = [];
  for (const name of [...reads.keys()].sort()) (columns[depthOf(name)] ??= []).push(name);
  const level = new Map<string, number>();
  return columns.map((column) => {
    const near = (name: string) => {
      const above = (reads.get(name) ?? []).flatMap((other) => level.get(other) ?? []);
      return above.length === 0 ? 0.5 : above.reduce((total, one) => total + one, 0) / above.length;
    };
    const sorted = column.sort((a, b) => near(a) - near(b) || a.localeCompare(b));
    sorted.forEach((name, index) => level.set(name, (index + 0.5) / sorted.length));
    return sorted;
  });
}

function draw(width: number, height: number, title: string, columns: readonly string[][], edges: readonly LineageRow[], describe: (name: string) => string): SVGSVGElement {
  const step = width / columns.length;
  const room = step - 26;
  const place = new Map(columns.flatMap((names, column) => names.map((name, index): [string, { x: number; y: number }] => [name, { x: column * step, y: ((index + 0.5) * height) / names.length }])));
  const links = edges.flatMap(({ model, depends_on }) => {
    const [from, to] = [place.get(depends_on), place.get(model)];
    if (!from || !to) return [];
    const start = from.x + Math.min(room, textWidth(short(depends_on))) + 5;
    const bend = Math.min(60, (to.x - start) / 2);
    return [{ model, depends_on, node: svg("path", { class: "link", d: `M${start},${from.y}C${start + bend},${from.y} ${to.x - bend},${to.y} ${to.x - 4},${to.y}` }) }];
  });
  const light = (name: string | null) => {
    for (const { model, depends_on, node } of links) node.classList.toggle("lit", name !== null && (model === name || depends_on === name));
  };
  return picture(
    width,
    height,
    title,
    links.map(({ node }) => node),
    [...place].map(([name, at]) => svg("text", { class: `node ${name.split(".")[0]}`, x: at.x, y: at.y + 4, mouseenter: () => light(name), mouseleave: () => light(null) }, fitted(short(name), room), svg("title", {}, describe(name)))),
  );
}

function short(name: string): string {
  return name.replace(/^\w+\./, "").replaceAll('"', "");
}
