import { figure } from "./figure.ts";
import { drawn, fitted, picture, svg, textWidth } from "./node.ts";
import { rowsOf } from "./pipeline.ts";
import type { View } from "./view.ts";

interface Edge {
  model: string;
  depends_on: string;
  layer: string;
  depends_on_layer: string;
}
interface Model {
  model: string;
  grain: string;
  row_count: number | null;
  seconds: number | null;
}

const rowHeight = 19;
const layers = ["staging", "core", "marts"];

/** Records, models and marts in three columns, joined as the models' own queries join them; focus one to see what hangs on it. */
export function lineage(view: View): HTMLElement {
  const { strings, format } = view;
  const edges = rowsOf<Edge>(view, "lineage").filter(({ depends_on_layer, layer }) => layers.includes(depends_on_layer) && layers.includes(layer));
  const models = new Map(rowsOf<Model>(view, "model").map((model) => [model.model, model]));
  const columns = layers.map((layer) => namesOf(edges, layer));
  const height = Math.max(...columns.map(({ length }) => length), 1) * rowHeight + 30;
  const title = strings.lineage.title(columns[0]?.length ?? 0, (columns[1]?.length ?? 0) + (columns[2]?.length ?? 0));
  return figure(view, {
    name: "lineage",
    title,
    subtitle: strings.lineage.subtitle,
    body: drawn(height, (width) => draw(width, height, title, columns, edges, (name) => describe(name))),
    rows: edges.map(({ model, depends_on }) => ({ model, depends_on })),
    columns: { model: strings.lineage.model, depends_on: strings.lineage.dependsOn },
    empty: edges.length === 0 ? strings.figure.nothing : null,
  });

  function describe(name: string): string {
    const model = models.get(name);
    return [name, model?.grain, model?.row_count !== null && model?.row_count !== undefined && strings.lineage.rows(format.count(model.row_count))].filter(Boolean).join(" · ");
  }
}

/** Names of a layer, each near what it depends on (one barycentre pass), so that lines cross little. */
function namesOf(edges: readonly Edge[], layer: string): string[] {
  return [...new Set(edges.flatMap((edge) => [...(edge.layer === layer ? [edge.model] : []), ...(edge.depends_on_layer === layer ? [edge.depends_on] : [])]))].sort((a, b) => a.localeCompare(b));
}

function draw(width: number, height: number, title: string, columns: readonly (readonly string[])[], edges: readonly Edge[], describe: (name: string) => string): SVGSVGElement {
  const room = Math.min(190, width / 3 - 26);
  const x = (column: number) => (column * (width - room)) / 2;
  const place = new Map(columns.flatMap((names, column) => names.map((name, index): [string, { x: number; y: number }] => [name, { x: x(column), y: 26 + (index + 0.5) * (height - 30) / Math.max(1, names.length) }])));
  const links = edges.flatMap(({ model, depends_on }) => {
    const [from, to] = [place.get(depends_on), place.get(model)];
    if (!from || !to) return [];
    const inside = from.x === to.x;
    const start = inside ? from.x : from.x + Math.min(room, textWidth(short(depends_on))) + 5;
    const middle = inside ? from.x - 14 : (start + to.x) / 2;
    return [{ model, depends_on, node: svg("path", { class: "link", d: `M${start},${from.y}C${middle},${from.y} ${middle},${to.y} ${to.x - 3},${to.y}` }) }];
  });
  const light = (name: string | null) => {
    for (const { model, depends_on, node } of links) node.classList.toggle("lit", name !== null && (model === name || depends_on === name));
  };
  return picture(
    width,
    height,
    title,
    layers.map((layer, column) => svg("text", { x: x(column), y: 11 }, layer)),
    links.map(({ node }) => node),
    [...place].map(([name, at]) => svg("text", { class: "lab node", x: at.x, y: at.y + 4, mouseenter: () => light(name), mouseleave: () => light(null) }, fitted(short(name), room), svg("title", {}, describe(name)))),
  );
}

function short(name: string): string {
  return name.replace(/^\w+\./, "").replaceAll('"', "");
}
