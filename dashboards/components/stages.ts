import { whyNoRows } from "./reading/chosen.ts";
import { figure } from "./drawing/figure.ts";
import { drawn } from "./drawing/node.ts";
import { flowDrawing, type FlowLink, type FlowNode } from "./drawing/sankey.ts";
import { addUp, isIn, monthSpans, sum } from "./shares.ts";
import { outcomes, type Outcome } from "./drawing/touches.ts";
import type { View } from "./reading/view.ts";

const order = ["regular", "one_time", "potential", "none", "lost"];
const tones: Record<string, Outcome> = { up: "bought", down: "lost_order" };
const height = 260;

/** Customers who moved between stages in the period: up in one colour and at the top, down in the other. */
export function stageFlow(view: View): HTMLElement {
  const { format, strings, site } = view;
  const words = strings.stages;
  const { now } = monthSpans(view);
  const rows = view.rowsOf("customer_flow").filter(({ month, direction }) => isIn(now, month) && direction !== null);
  const moves = [...addUp(rows, ({ from_stage, to_stage, direction }) => `${from_stage}|${to_stage}|${direction}`, ({ customer_count }) => customer_count)]
    .map(([key, count]) => {
      const [from = "", to = "", direction = ""] = key.split("|");
      return { from, to, direction, count };
    })
    .sort((a, b) => b.count - a.count);
  const moved = (direction: string) => sum(moves.filter((move) => move.direction === direction && move.from !== "none").map(({ count }) => count));
  const fresh = sum(moves.filter(({ from }) => from === "none").map(({ count }) => count));
  const name = (stage: string) => (stage === "none" ? words.unknown : view.label("stage", stage));
  const title = moves.length === 0 ? words.title : words.found(format.count(moved("up")), format.count(moved("down")), fresh === 0 ? "" : format.count(fresh));
  const links = moves.map(({ from, to, direction, count }): FlowLink => ({ source: `from ${from}`, target: `to ${to}`, outcome: tones[direction] ?? "none", value: count })).sort((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome));
  const nodes = [...new Set(links.flatMap(({ source, target }) => [source, target]))].map((id): FlowNode => {
    const [side, stage = ""] = id.split(" ");
    const own = moves.filter((move) => (side === "from" ? move.from : move.to) === stage);
    const count = format.count(sum(own.map((move) => move.count)));
    const others = own.map((move) => `${name(side === "from" ? move.to : move.from)} ${format.count(move.count)}`);
    return { id, column: side === "from" ? 0 : 1, place: order.indexOf(stage), label: name(stage), count, text: (side === "from" ? words.left : words.came)(name(stage), count, others), ended: [] };
  });
  return figure(view, {
    name: "stages",
    title,
    subtitle: words.subtitle(format.span(view.period, view.period.months === 1 && !view.period.isToDate), view.period.isToDate, site.suppressBelow),
    body: drawn(height + 24, (width) => flowDrawing(nodes, links, [words.before, words.after].map((head) => ({ long: head, short: head })), { width, height, label: title, hint: strings.walk.hint })),
    rows: moves.map(({ from, to, direction, count }) => ({ from: name(from), to: name(to), direction: words.direction[direction] ?? direction, customers: count })),
    columns: { from: words.before, to: words.after, direction: words.way, customers: strings.cohorts.customers },
    neutral: words.title,
    empty: moves.length === 0 ? whyNoRows(view, "customer_flow") : null,
  });
}
