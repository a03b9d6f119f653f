import { dots, dotsHeight, type DotOptions, type DotRow } from "./dots.ts";
import { drawn, html } from "./node.ts";
import type { View } from "../reading/view.ts";

/** A value of a dimension that stands in a tree, or what is left over of a branch when its others stand by themselves. */
export interface TreeNode {
  /** Unique in the tree. */
  key: string;
  label: string;
  /** Labels from the topmost branch down to it. */
  path: string[];
  level: number;
  /** Values that count in it. */
  values: string[];
  /** Nothing of it lies below it in the tree, and what is left over does not stand for one value. */
  isRest: boolean;
  below: TreeNode[];
}

/** Whether values of a dimension stand in a tree. */
export function hasBranches(view: View, by: string): boolean {
  return Object.keys(view.site.branches[by] ?? {}).length > 0;
}

/**
 * The branches of the values that occur, by how often each does. What occurs fewer times than `fewest`, or tells the branch
 * and nothing closer, is left over of its branch; so is the next smallest where that is still too few: no difference of a
 * branch and what stands under it tells of fewer. Topmost branches too are folded so, whether they are one or many.
 */
export function treeOf(view: View, by: string, counts: ReadonlyMap<string, number>, fewest = view.site.suppressBelow): TreeNode[] {
  const above = view.site.branches[by] ?? {};
  const order = Object.keys(view.site.labels[by] ?? {});
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const below = new Map<string | undefined, Set<string>>();
  for (const value of counts.keys()) {
    for (let key: string | undefined = value; key !== undefined; key = above[key]) below.set(above[key], (below.get(above[key]) ?? new Set()).add(key));
  }
  const size = (values: readonly string[]): number => values.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0);

  function nodesBelow(branch: string | undefined, path: readonly string[], level: number): TreeNode[] {
    return [...(below.get(branch) ?? [])].sort((a, b) => place(a) - place(b)).map((key) => {
      const own = [...path, view.label(by, key)];
      const nodes = nodesBelow(key, own, level + 1);
      const values = [...(counts.has(key) ? [key] : []), ...nodes.flatMap((node) => node.values)];
      return { key, label: view.label(by, key), path: own, level, values, isRest: false, below: withRest(key, own, level + 1, nodes) };
    });
  }

  /** Nodes that are large enough, and one of what is left over. */
  function withRest(branch: string, path: readonly string[], level: number, nodes: readonly TreeNode[]): TreeNode[] {
    const standing = [...nodes].sort((a, b) => size(b.values) - size(a.values));
    const left: string[] = counts.has(branch) ? [branch] : [];
    while (standing.length > 0 && (size(standing.at(-1)!.values) < fewest || (left.length > 0 && size(left) < fewest))) left.push(...standing.pop()!.values);
    if (standing.length === 0) return [];
    // a branch that is its one leaf says the same twice
    if (level > 0 && standing.length === 1 && left.length === 0) return standing[0]!.below;
    const { rest, own } = view.strings.tree;
    const label = left.length === 1 && left[0] === branch ? own : rest;
    const kept = nodes.filter((node) => standing.includes(node));
    return left.length === 0 ? kept : [...kept, { key: `${branch} …`, label, path: [...path, label], level, values: left, isRest: true, below: [] }];
  }

  // what nobody knows is no value that could be folded with others
  const top = nodesBelow(undefined, [], 0);
  return [...withRest("", [], 0, top.filter(({ key }) => key !== "unknown")), ...top.filter(({ key }) => key === "unknown")];
}

/** The reader's word for a value; for a branch, of what is told of it when closer values stand by themselves. */
export function restLabel(view: View, by: string, value: string): string {
  const label = view.label(by, value);
  return Object.values(view.site.branches[by] ?? {}).includes(value) ? view.strings.tree.restOf(label) : label;
}

/** The reader's words for the topmost branch in which a value lies, and for the value. */
export function pathOf(view: View, by: string, value: string): string[] {
  const above = view.site.branches[by] ?? {};
  let top = value;
  for (let key = above[value]; key !== undefined; key = above[key]) top = key;
  return [...new Set([top, value])].map((key) => view.label(by, key));
}

/** “Delivery · Where is my order”. */
export function pathLabel(view: View, by: string, value: string): string {
  return pathOf(view, by, value).join(" · ");
}

/** Those that may be named as the most frequent: what nobody knows and what is left over of many are none. */
export function named(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.filter(({ key, isRest }) => key !== "unknown" && !isRest);
}

/** A tree's nodes, each before what lies below it. */
export function flat(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.below)]);
}

/** The same tree with the nodes under each branch in another order; what is left over stays last. */
export function sorted(nodes: readonly TreeNode[], compare: (a: TreeNode, b: TreeNode) => number): TreeNode[] {
  return [...nodes].sort((a, b) => Number(a.isRest) - Number(b.isRest) || compare(a, b)).map((node) => ({ ...node, below: sorted(node.below, compare) }));
}

/** Branches that the reader opened, by drawing: a page that is drawn anew leaves them open. */
const opened = new Set<string>();

/** Branches as dots with intervals, each opening to what lies below it; on paper all are open. */
export function treeDots(nodes: readonly TreeNode[], rowOf: (node: TreeNode) => DotRow, name: string, options: Omit<DotOptions, "among" | "isContinued">): HTMLElement {
  const rows = new Map(flat(nodes).map((node) => [node, { ...rowOf(node), level: node.level }]));
  const among = [...rows.values()];
  const tell = ({ label, valueText, changeText, nText }: DotRow) => [label, valueText, changeText, nText].filter(Boolean).join(", ");

  function draw(node: TreeNode, width: number): Element {
    const row = rows.get(node)!;
    const line = dots([row], width, { ...options, label: tell(row), among, isContinued: true });
    if (node.below.length === 0) return html("div", { class: "leaf" }, line);
    const key = `${name} ${node.key}`;
    const isOnPaper = document.documentElement.classList.contains("on-paper");
    const summary = html("summary", { style: `--level:${node.level}` }, line);
    const branch = html("details", { class: "branch", open: isOnPaper || opened.has(key) }, summary, ...node.below.map((one) => draw(one, width)));
    // a click, by key or by mouse, comes at once and from the reader alone; "toggle" comes later, also for what paper opened
    summary.addEventListener("click", () => {
      if (branch.open) opened.delete(key);
      else opened.add(key);
    });
    return branch;
  }

  return drawn(dotsHeight(nodes.length), (width) =>
    html("div", { class: "tree", role: "group", "aria-label": options.label }, dots([], width, { ...options, among }), ...nodes.map((node) => draw(node, width))),
  );
}
