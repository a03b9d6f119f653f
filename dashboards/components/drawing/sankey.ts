import { sankey } from "d3-sankey";
import { fitted, picture, svg, textWidth } from "./node.ts";
import type { Outcome } from "./touches.ts";
import { walkable, type Stop } from "./walk.ts";

export interface FlowNode {
  id: string;
  /** Place from the left, from 0. */
  column: number;
  /** Place within the column. */
  place: number;
  label: string;
  count: string;
  /** Everything a reader who stands on it is told. */
  text: string;
  /** Those whose journey ends here, by how it ended. */
  ended: readonly { outcome: Outcome; value: number }[];
}

export interface FlowLink {
  source: string;
  target: string;
  outcome: Outcome;
  value: number;
}

/** What stands above a column; the short word where the long one would run into the next. */
export interface FlowHead {
  long: string;
  short: string;
}

const top = 34;
const bar = 9;

/**
 * Flows from column to column; strands of a flow lie in the order of outcomes, and what ends in a touch is a mark at its
 * foot. The layout is d3-sankey's.
 */
export function flowDrawing(nodes: readonly FlowNode[], links: readonly FlowLink[], heads: readonly FlowHead[], size: { width: number; height: number; label: string; hint: string }): HTMLElement {
  const { width, height } = size;
  const layout = sankey<FlowNode, FlowLink>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeSort((a, b) => a.place - b.place)
    .nodeWidth(bar)
    .nodePadding(18)
    .extent([[1, top], [width - 1, height - 6]])({ nodes: nodes.map((node) => ({ ...node })), links: links.map((link) => ({ ...link })) });
  const last = heads.length - 1;
  const columnX = (column: number) => 1 + (column * (width - 2 - bar)) / Math.max(1, last);
  const room = last === 0 ? width : columnX(1) - columnX(0) - bar - 12;

  const strands = layout.links.map((link) => {
    const [source, target] = [link.source as typeof layout.nodes[number], link.target as typeof layout.nodes[number]];
    const [x0, x1, y0, y1] = [source.x1!, target.x0!, link.y0!, link.y1!];
    const middle = (x0 + x1) / 2;
    return { source: source.id, target: target.id, node: svg("path", { class: `strand ${link.outcome}`, "stroke-width": Math.max(0.8, link.width ?? 0), d: `M${x0},${y0}C${middle},${y0} ${middle},${y1} ${x1},${y1}` }) };
  });
  const written: Written[] = [];
  const drawnNodes = [...layout.nodes].sort((a, b) => a.column - b.column || a.place - b.place).map((node) => {
    const [x0, y0, y1] = [node.x0!, node.y0!, node.y1!];
    const scale = node.value ? (y1 - y0) / node.value : 0;
    let foot = y1;
    const ends = [...node.ended].reverse().flatMap(({ outcome, value }) => {
      const tall = value * scale;
      foot -= tall;
      return tall < 0.4 ? [] : [svg("rect", { class: `ended ${outcome}`, x: x0, y: foot, width: bar, height: tall })];
    });
    const isLast = node.column === last;
    const labelX = isLast ? x0 - 6 : x0 + bar + 6;
    const middle = (y0 + y1) / 2;
    const label = fitted(node.label, room - 40);
    const wide = textWidth(label) + textWidth(node.count) + 6;
    // a flow no higher than the label would strike it through: the label stands above it
    const isStruck = y1 - y0 < line + 2 && ((isLast ? node.targetLinks : node.sourceLinks) ?? []).length > 0;
    const level = freeLevel(written, isLast ? [labelX - wide, labelX] : [labelX, labelX + wide], isStruck ? Math.max(top - 6, y0 - 5) : middle + 4, [top - 6, height - 6]);
    const group = svg(
      "g",
      { class: "touch" },
      svg("rect", { class: "bar-of", x: x0, y: y0, width: bar, height: Math.max(1, y1 - y0) }),
      ends,
      svg("text", { class: "lab halo", x: labelX, y: level, "text-anchor": isLast ? "end" : "start" }, label, svg("tspan", { class: "n", dx: 6 }, node.count)),
    );
    const stop: Stop = {
      x: x0 + bar / 2,
      y: middle,
      text: node.text,
      light(isLit) {
        group.classList.toggle("lit", isLit);
        for (const strand of strands) if (strand.source === node.id || strand.target === node.id) strand.node.classList.toggle("lit", isLit);
      },
    };
    return { group, stop };
  });
  // the head of the last column runs towards the one before it
  const isRoomy = heads.every((head, column) => column === last || textWidth(head.long) + (column === last - 1 ? textWidth(heads[last]!.long) - bar : 0) + 10 <= columnX(1) - columnX(0));
  const drawing = picture(
    width,
    height,
    size.label,
    heads.map((head, column) => svg("text", { x: column === last ? width - 1 : columnX(column), y: 11, "text-anchor": column === last ? "end" : "start" }, isRoomy ? head.long : head.short)),
    strands.map(({ node }) => node),
    drawnNodes.map(({ group }) => group),
  );
  drawing.classList.add("flows");
  return walkable(drawing, drawnNodes.map(({ stop }) => stop), size.hint);
}

interface Written {
  from: number;
  to: number;
  y: number;
}

const line = 14;

/** The nearest level at which a label overprints none written before; labels of the last two columns run towards each other. */
function freeLevel(written: Written[], [from, to]: readonly [number, number], y: number, [above, below]: readonly [number, number]): number {
  const isFree = (level: number) => written.every((other) => other.to < from || other.from > to || Math.abs(other.y - level) >= line);
  const level = [0, 1, -1, 2, -2, 3, -3].map((step) => y + step * line).find((one) => one >= above && one <= below && isFree(one)) ?? y;
  written.push({ from, to, y: level });
  return level;
}
