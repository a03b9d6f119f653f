import { expect, it } from "vitest";
import { foldedReasons } from "../../dashboards/components/contact-reasons.ts";
import { splitRows, splitTitle } from "../../dashboards/components/split.ts";
import { flat, treeOf } from "../../dashboards/components/drawing/tree.ts";
import { en } from "../../dashboards/strings/en.ts";
import { ru } from "../../dashboards/strings/ru.ts";
import { viewWith } from "./tables.ts";

it("says how many reasons of contact stand in no row, and what they hold together", () => {
  const view = viewWith([], {}, { site: { branches, labels } });
  const told = (counts: Record<string, number>) => {
    const found = new Map(Object.entries(counts));
    return [view, { ...view, strings: ru }].map((one) => foldedReasons(one, found, treeOf(view, "reason", found)));
  };
  // nobody knows of 5; the other 10 lie in rows of fewer than 5
  expect(told({ late: 4, payment: 3, "on time": 3, unknown: 5 })).toEqual(["3 reasons are not shown: too few contacts to tell them apart; together n 10.", "Не показаны 3 причины: обращений слишком мало, чтобы показать каждую; вместе n 10."]);
  expect(told({ late: 2, payment: 1, unknown: 5 })[0]).toBe("2 reasons are not shown: too few contacts to tell them apart.");
  expect(told({ late: 4, unknown: 5 })).toEqual(["1 reason is not shown: too few contacts are of it.", "Не показана 1 причина: обращений слишком мало."]);
  // one row holds the two
  expect(told({ late: 30, payment: 4, "on time": 3, unknown: 5 })).toEqual([null, null]);
});

const csat = (region: string, n: number) => ({ on: "2026-11-02", region, p0: Math.round(n / 2), p1: n, p2: 0 });

it("says of rows that are too few to show how many they are and what they hold together, and of one row not even that", () => {
  expect(en.split.folded(41, 5, "122")).toBe("41 rows are not shown: each is of fewer than 5 people; together n 122.");
  expect(en.split.folded(1, 5, null)).toBe("1 row is not shown: it is of fewer than 5 people.");
  expect([ru.split.folded(41, 5, "122"), ru.split.folded(3, 5, "9"), ru.split.folded(11, 5, null)]).toEqual(["Не показана 41 строка: в каждой меньше 5 человек; вместе n 122.", "Не показаны 3 строки: в каждой меньше 5 человек; вместе n 9.", "Не показано 11 строк: в каждой меньше 5 человек."]);
});

it("knows which of a dimension's values are too few: the drawing folds these and no others", () => {
  const view = viewWith(["csat"], { "parts.csat": [csat("North", 36), csat("South", 5), csat("West", 4), csat("East", 3)] });
  const rows = splitRows(view, { metric: "csat", by: "region" });
  expect(rows.filter(([, { now }]) => now!.suppressed).map(([key, { now }]) => [key, now!.n])).toEqual([["West", 4], ["East", 3]]);
  expect(splitTitle(view, "csat", "region", rows.slice(0, 2))).toContain("North");
});

it("calls a value that stands alone neither worst nor lowest", () => {
  const view = viewWith(["csat"], { "parts.csat": [csat("North", 36)] });
  expect(splitTitle(view, "csat", "region", splitRows(view, { metric: "csat", by: "region" }))).toBe("Satisfied customers: North, 50%");
});

it("says that no channel stands lowest where it does", () => {
  const view = viewWith(["csat"], { "parts.csat": [{ ...csat("", 40), region: null, channel: "chat" }, { on: "2026-11-02", region: null, channel: "unknown", p0: 4, p1: 40, p2: 0 }] });
  expect(splitTitle(view, "csat", "channel", splitRows(view, { metric: "csat", by: "channel" }))).toBe("Satisfied customers: No channel stands worst with 10%");
});

const branches = { reason: { late: "delivery" } };
const labels = { reason: { delivery: "Delivery", late: "Late", payment: "Payment" } };

it("folds reasons of fewer contacts than five into one, with the next smallest where that is still too few", () => {
  const view = viewWith([], {}, { site: { branches, labels } });
  const tops = (counts: Record<string, number>) => treeOf(view, "reason", new Map(Object.entries(counts))).map(({ label, values }) => [label, values]);
  // free tags of one contact each
  expect(tops({ late: 30, payment: 12, "nice flight": 1, "on time": 1, "it was okay": 1, best: 1, great: 1, unknown: 3 })).toEqual([["Delivery", ["late"]], ["Payment", ["payment"]], ["Other", ["great", "best", "it was okay", "on time", "nice flight"]], ["unknown", ["unknown"]]]);
  // two are too few to stand together: payment joins them
  expect(tops({ late: 30, payment: 6, "on time": 2 }).map(([label]) => label)).toEqual(["Delivery", "Other"]);
  expect(tops({ late: 30, payment: 12 }).map(([label]) => label)).toEqual(["Delivery", "Payment"]);
  expect(flat(treeOf(view, "reason", new Map([["late", 2], ["payment", 1]])))).toEqual([]);
});
