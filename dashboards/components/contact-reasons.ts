import { whyNoRows } from "./reading/chosen.ts";
import { figure } from "./drawing/figure.ts";
import { html } from "./drawing/node.ts";
import { addUp, isIn, monthSpans, mostFrequent, shareRow, sum } from "./shares.ts";
import { capital } from "./split.ts";
import { flat, named, sorted, treeDots, treeOf, type TreeNode } from "./drawing/tree.ts";
import type { View } from "./reading/view.ts";

const unknown = "unknown";

/** Why customers get in touch: contacts by reason, branches with everything within them, and those of which nobody knows. */
export function contactReasons(view: View): HTMLElement {
  const { format, strings, filters, site } = view;
  const words = strings.contactReasons;
  const { now, before } = monthSpans(view);
  const rows = view.rowsOf("contact_reason").filter(({ channel }) => filters.channel === undefined || channel === filters.channel);
  const per = (span: typeof before) => addUp(rows.filter(({ month, own_count }) => isIn(span, month) && own_count > 0), ({ reason }) => reason, ({ own_count }) => own_count);
  const [current, earlier] = [per(now), per(before)];
  const whole = { total: sum([...current.values()]), totalBefore: sum([...earlier.values()]) };
  const of = (counts: ReadonlyMap<string, number>, { values }: TreeNode) => sum(values.map((value) => counts.get(value) ?? 0));
  const nodes = sorted(treeOf(view, "reason", current), (a, b) => Number(a.key === unknown) - Number(b.key === unknown) || of(current, b) - of(current, a));
  const row = (node: TreeNode) => shareRow(view, { label: capital(node.label), now: of(current, node), before: earlier.size === 0 ? null : of(earlier, node) }, whole);
  const most = mostFrequent(named(nodes).map(row));
  const title = most.length > 0 ? words.found(most.map(({ label, valueText }) => [label, valueText])) : words.title;
  const folded = foldedReasons(view, current, nodes);
  return figure(view, {
    name: "contact-reasons",
    title,
    subtitle: words.subtitle(format.count(whole.total), earlier.size > 0),
    body: html("div", {}, treeDots(nodes, row, "contact-reasons", { label: title, tick: format.shareTick }), folded !== null && html("p", { class: "sub" }, folded)),
    rows: flat(nodes).map((node) => {
      const { value, low, high, n } = row(node);
      return { reason: node.path.join(" › "), value, low, high, n };
    }),
    columns: { reason: strings.filters.name.reason ?? "reason", value: strings.figure.share, low: strings.figure.low, high: strings.figure.high, n: strings.figure.n },
    neutral: words.title,
    empty: nodes.length === 0 ? current.size > 0 ? strings.split.few(site.suppressBelow) : whyNoRows(view, "contact_reason") : null,
  });
}

/** How many reasons stand in no row because none of them may be told by itself; null where all stand in one. Of one alone the count would be what it hides. */
export function foldedReasons({ strings, format, site }: View, counts: ReadonlyMap<string, number>, nodes: readonly TreeNode[]): string | null {
  const told = new Set(nodes.flatMap(({ values }) => values));
  const folded = [...counts].filter(([reason]) => !told.has(reason));
  if (folded.length === 0) return null;
  const n = sum(folded.map(([, count]) => count));
  return strings.contactReasons.folded(folded.length, folded.length > 1 && n >= site.suppressBelow ? format.count(n) : null);
}
