import type { LineageRow } from "../marts.ts";
import { figure } from "./drawing/figure.ts";
import { drawn, picture, svg, textWidth } from "./drawing/node.ts";
import type { View } from "./reading/view.ts";
import { readoutHeight, walkable, type Stop } from "./drawing/walk.ts";

const rowHeight = 22;
const stepGap = 26;
const gap = 18;
const narrow = 600;
const layers = new Set(["staging", "core", "marts"]);

/** Records, models and marts from top to bottom, each one step below what it reads, joined as their own queries join them. */
export function lineage(view: View): HTMLElement {
  const { strings, format } = view;
  const words = strings.lineage;
  const edges = view.rowsOf("lineage").filter(({ depends_on_layer, layer }) => layers.has(depends_on_layer) && layers.has(layer));
  const models = new Map(view.rowsOf("model").map((model) => [model.model, model]));
  const steps = stepsOf(edges);
  const records = new Set(edges.filter(({ depends_on_layer }) => depends_on_layer === "staging").map(({ depends_on }) => depends_on));
  const title = words.title(records.size, steps.flat().length - records.size);
  const say = (name: string) => {
    const model = models.get(name);
    const reads = edges.filter((edge) => edge.model === name).map(({ depends_on }) => short(depends_on));
    const readBy = edges.filter(({ depends_on }) => depends_on === name).map((edge) => short(edge.model));
    return [name, model && words.rows(format.count(model.row_count)), reads.length > 0 && words.reads(reads), readBy.length > 0 && words.readBy(readBy)].filter(Boolean).join("; ");
  };
  return figure(view, {
    name: "lineage",
    title,
    subtitle: words.subtitle,
    body: drawn(steps.length * (rowHeight + stepGap) + readoutHeight, (width) => draw(width, { title, steps, edges, say, hint: strings.walk.hint })),
    rows: edges.map(({ model, depends_on }) => ({ model, depends_on })),
    columns: { model: words.model, depends_on: words.dependsOn },
    neutral: title,
    empty: edges.length === 0 ? strings.figure.never : null,
  });
}

/** Tables by their longest way from the records; within a step near what they read, so that lines cross little. */
function stepsOf(edges: readonly LineageRow[]): string[][] {
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
  const steps: string[][] = [];
  for (const name of [...reads.keys()].sort()) (steps[depthOf(name)] ??= []).push(name);
  const level = new Map<string, number>();
  return steps.map((step) => {
    const near = (name: string) => {
      const above = (reads.get(name) ?? []).flatMap((other) => level.get(other) ?? []);
      return above.length === 0 ? 0.5 : above.reduce((total, one) => total + one, 0) / above.length;
    };
    const sorted = step.sort((a, b) => near(a) - near(b) || a.localeCompare(b));
    sorted.forEach((name, index) => level.set(name, (index + 0.5) / sorted.length));
    return sorted;
  });
}

interface Place {
  x: number;
  y: number;
  half: number;
}

/** Where each name stands: steps below one another, in as many lines as the width asks for, each line in the middle. */
function placesOf(width: number, steps: readonly string[][]): { places: Map<string, Place>; height: number } {
  const places = new Map<string, Place>();
  let y = rowHeight / 2;
  for (const step of steps) {
    const lines: string[][] = [[]];
    let used = 0;
    for (const name of step) {
      const size = textWidth(short(name)) + gap;
      if (used > 0 && used + size > width) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)!.push(name);
      used += size;
    }
    for (const line of lines) {
      const sizes = line.map((name) => textWidth(short(name)));
      const free = (width - sizes.reduce((total, size) => total + size, 0)) / line.length;
      let x = 0;
      line.forEach((name, index) => {
        places.set(name, { x: x + (free + sizes[index]!) / 2, y, half: sizes[index]! / 2 });
        x += free + sizes[index]!;
      });
      y += rowHeight;
    }
    y += stepGap;
  }
  return { places, height: y - stepGap - rowHeight / 2 + 6 };
}

interface LineageDrawing {
  title: string;
  steps: readonly string[][];
  edges: readonly LineageRow[];
  say(name: string): string;
  hint: string;
}

function draw(width: number, { title, steps, edges, say, hint }: LineageDrawing): HTMLElement {
  const { places, height } = placesOf(width, steps);
  const links = edges.flatMap(({ model, depends_on }) => {
    const [from, to] = [places.get(depends_on), places.get(model)];
    if (!from || !to) return [];
    const bend = (to.y - from.y) / 2;
    return [{ model, depends_on, node: svg("path", { class: "link", d: `M${from.x},${from.y + 7}C${from.x},${from.y + bend} ${to.x},${to.y - bend} ${to.x},${to.y - 8}` }) }];
  });
  const names = new Map([...places].map(([name, { x, y }]) => [name, svg("text", { class: `node halo ${name.split(".")[0]}`, x, y: y + 4, "text-anchor": "middle" }, short(name))]));
  const light = (name: string, isLit: boolean) => {
    names.get(name)?.classList.toggle("here", isLit);
    for (const { model, depends_on, node } of links) {
      if (model !== name && depends_on !== name) continue;
      node.classList.toggle("lit", isLit);
      names.get(model === name ? depends_on : model)?.classList.toggle("lit", isLit);
    }
  };
  const stops = [...places].map(([name, { x, y }]): Stop => ({ x, y, text: say(name), light: (isLit) => light(name, isLit) }));
  // between many lines of names every join would be a thicket: there the chosen table's alone are drawn
  const drawing = picture(width, height, title, svg("g", { class: width < narrow ? "lineage narrow" : "lineage" }, links.map(({ node }) => node), [...names.values()]));
  return walkable(drawing, stops, hint);
}

function short(name: string): string {
  return name.replace(/^\w+\./, "").replaceAll('"', "");
}
