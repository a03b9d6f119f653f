import { expect, it } from "vitest";
import { en } from "../../dashboards/strings/en.ts";
import { branchRows } from "../../dashboards/components/lost-orders.ts";
import { measure } from "../../dashboards/components/reading/measure.ts";
import { flat, named, sorted, pathLabel, treeOf, type TreeNode } from "../../dashboards/components/drawing/tree.ts";
import { viewFrom } from "./view.ts";

// delivery: late, parcel (broken, wrong); money: refund, payment; site
const branches = { reason: { late: "delivery", parcel: "delivery", broken: "parcel", wrong: "parcel", refund: "money", payment: "money" } };
const labels = { reason: Object.fromEntries(["delivery", "late", "parcel", "broken", "wrong", "money", "refund", "payment", "site"].map((key) => [key, key.toUpperCase()])) };
const empty = viewFrom([], en, { period: "", lastDay: "2026-11-30" });
const view = { ...empty, site: { ...empty.site, branches, labels }, label: (_: string, key: string) => labels.reason[key] ?? key };

const told = (nodes: readonly TreeNode[], counts: ReadonlyMap<string, number>) => flat(nodes).map(({ path, values }) => `${path.join(" › ")} ${values.reduce((sum, value) => sum + counts.get(value)!, 0)}`);
const tree = (given: Record<string, number>) => told(treeOf(view, "reason", new Map(Object.entries(given))), new Map(Object.entries(given)));

it("adds leaves up to their branches, in the company's order, and tells what is told of a branch alone", () => {
  expect(tree({ site: 7, broken: 5, late: 20, delivery: 6, wrong: 9 })).toEqual([
    "DELIVERY 40", "DELIVERY › LATE 20", "DELIVERY › PARCEL 14", "DELIVERY › PARCEL › BROKEN 5", "DELIVERY › PARCEL › WRONG 9", "DELIVERY › No closer reason told 6", "SITE 7",
  ]);
});

it("leaves over what is too few, with the next smallest where that is too few still, so that no difference tells of it", () => {
  expect(tree({ late: 20, broken: 3, wrong: 9, refund: 8, payment: 2 })).toEqual([
    // broken would be told by parcel less wrong, payment by money less refund
    "DELIVERY 32", "DELIVERY › LATE 20", "DELIVERY › PARCEL 12", "MONEY 10",
  ]);
  expect(tree({ late: 20, delivery: 2, parcel: 6 })).toEqual(["DELIVERY 28", "DELIVERY › LATE 20", "DELIVERY › Other 8"]);
  expect(tree({ late: 3, parcel: 4, delivery: 90 })).toEqual(["DELIVERY 97"]);
});

it("does not print a branch a second time as its only leaf", () => {
  expect(tree({ refund: 9, late: 20 })).toEqual(["DELIVERY 20", "MONEY 9"]);
});

it("puts the nodes under each branch in another order, with what is left over last", () => {
  const counts = new Map(Object.entries({ late: 20, broken: 30, wrong: 40, delivery: 90, site: 10 }));
  const bySize = (a: TreeNode, b: TreeNode) => b.values.reduce((sum, value) => sum + counts.get(value)!, 0) - a.values.reduce((sum, value) => sum + counts.get(value)!, 0);
  expect(told(sorted(treeOf(view, "reason", counts), bySize), counts)).toEqual([
    "DELIVERY 180", "DELIVERY › PARCEL 70", "DELIVERY › PARCEL › WRONG 40", "DELIVERY › PARCEL › BROKEN 30", "DELIVERY › LATE 20", "DELIVERY › No closer reason told 90", "SITE 10",
  ]);
});

it("names neither what is left over of many nor what nobody knows as the most frequent", () => {
  const nodes = treeOf(view, "reason", new Map(Object.entries({ late: 20, unknown: 90, site: 4, refund: 3 })));
  expect(nodes.map(({ label }) => label)).toEqual(["DELIVERY", "Other", "unknown"]);
  expect(named(nodes).map(({ label }) => label)).toEqual(["DELIVERY"]);
});

it("names a value behind the topmost branch it lies in, and what stands by itself as it stands", () => {
  expect(["broken", "late", "delivery", "site"].map((key) => pathLabel(view, "reason", key))).toEqual(["DELIVERY · BROKEN", "DELIVERY · LATE", "DELIVERY", "SITE"]);
});

it("names what stood last before a loss by the closest word that is told of it", () => {
  const rows = (...values: [key: string, amount: number][]) => branchRows(view, "reason", values.map(([key, amount]) => ({ key, amount, count: 7 })), (label, amount, _, level) => `${level ?? "–"} ${label} ${amount}`);
  // money by its only reason, delivery as the sum of two, site by itself
  expect(rows(["late", 30], ["broken", 20], ["refund", 40], ["site", 10], ["other", 90])).toEqual(["0 DELIVERY 50", "1 LATE 30", "1 BROKEN 20", "0 MONEY · REFUND 40", "0 SITE 10", "– Others together 90"]);
  expect(rows(["delivery", 30])).toEqual(["0 DELIVERY 30"]);
  expect(rows(["delivery", 30], ["late", 20])).toEqual(["0 DELIVERY 50", "1 LATE 20", "1 Other 30"]);
});

it("measures several values together by adding their parts", () => {
  const nps = viewFrom([
    { month: "2026-11", touchpoint: "site", region: "Урал", promoters: 30, detractors: 15, n: 60 },
    { month: "2026-11", touchpoint: "site", region: "Юг", promoters: 10, detractors: 15, n: 40 },
    { month: "2026-11", touchpoint: "site", region: "Центр", promoters: 0, detractors: 50, n: 50 },
  ], en, { period: "", lastDay: "2026-11-30" });
  // 40 promoters and 30 detractors of 100
  expect(measure(nps, "nps", { region: ["Урал", "Юг"] }).now).toMatchObject({ value: 10, n: 100 });
  expect(measure(nps, "nps", { region: [] }).now).toBeNull();
});
