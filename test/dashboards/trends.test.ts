import { expect, it } from "vitest";
import { distinct, scaleOf } from "../../dashboards/components/drawing/scale.ts";
import { thinned } from "../../dashboards/components/drawing/lines.ts";
import { history } from "../../dashboards/components/reading/measure.ts";
import { trendTitle } from "../../dashboards/components/trends.ts";
import { viewWith } from "./tables.ts";

const months = (metric: string, ...shares: number[]) => monthsOf(1000, metric, ...shares);
const monthsOf = (n: number, metric: string, ...shares: number[]) => {
  const rows = shares.map((share, index) => ({ on: `2026-0${index + 1}-01`, p0: (share * n) / 100, p1: n, p2: (share * n) / 100 }));
  const view = viewWith([metric], { [`parts.${metric}`]: rows }, { period: `2026-0${shares.length}` });
  return trendTitle(view, view.metric(metric), history(view, metric));
};

it("tells the best of three months and more, and that the last one is", () => {
  expect(months("csat", 60, 80, 70)).toBe("Satisfied customers: 70% in March 2026; best was 80%, February 2026");
  expect(months("csat", 60, 70, 80)).toBe("Satisfied customers: 80% in March 2026, the best so far");
  // less is better
  expect(months("complaint_share", 60, 40, 50)).toContain("best was 40%, February 2026");
});

it("calls a month the best only where chance would not make it so", () => {
  // of 100 a share of 64 ±9.4 stands among others of 60 and 62, of 10,000 it is ±0.9
  expect(monthsOf(100, "csat", 60, 62, 64)).toBe("Satisfied customers: 64% in March 2026");
  expect(monthsOf(10_000, "csat", 60, 62, 64)).toBe("Satisfied customers: 64% in March 2026, the best so far");
  // apart from the first month, 40, and not from the second
  expect(monthsOf(100, "csat", 40, 62, 64)).toBe("Satisfied customers: 64% in March 2026");
  expect(monthsOf(100, "csat", 60, 66, 62)).toBe("Satisfied customers: 62% in March 2026");
  // 70 and 56 of 100 differ with a probability of 0.04, which among two others is 0.08
  expect(monthsOf(100, "csat", 60, 70, 56)).toBe("Satisfied customers: 56% in March 2026");
  expect(monthsOf(100, "csat", 60, 76, 56)).toBe("Satisfied customers: 56% in March 2026; best was 76%, February 2026");
});

it("calls a sum of everything the best as it stands: it has no interval", () => {
  const rows = [100, 90, 120].map((p0, index) => ({ on: `2026-0${index + 1}-01`, p0, p1: 0, p2: 40 }));
  const view = viewWith(["revenue"], { "parts.revenue": rows }, { period: "2026-03" });
  expect(trendTitle(view, view.metric("revenue"), history(view, "revenue"))).toMatch(/ in March 2026, the best so far$/);
});

it("calls nothing the best among one month or two, or among months alike", () => {
  expect([months("csat", 60), months("csat", 60, 80)]).toEqual(["Satisfied customers: 60% in January 2026", "Satisfied customers: 80% in February 2026"]);
  expect(months("csat", 80, 60, 80)).toBe("Satisfied customers: 80% in March 2026");
  expect(months("csat", 0, 0, 0)).toBe("Satisfied customers: 0% in March 2026");
});

it("speaks of no month of few", () => {
  // April has 20, and thirty are the fewest that are spoken of
  const rows = [["2026-01-01", 800, 1000], ["2026-02-01", 600, 1000], ["2026-03-01", 700, 1000], ["2026-04-01", 19, 20], ["2026-05-01", 750, 1000]] as const;
  const view = viewWith(["csat"], { "parts.csat": rows.map(([on, p0, p1]) => ({ on, p0, p1, p2: 0 })) });
  const title = (count: number) => trendTitle(view, view.metric("csat"), history(view, "csat").slice(0, count));
  expect(title(4)).toBe("Satisfied customers");
  expect(title(5)).toBe("Satisfied customers: 75% in May 2026; best was 80%, January 2026");
});

it("calls nothing the best of a figure that is neither good nor bad", () => {
  expect(monthsOf(100, "contacts", 60, 70, 90)).toBe("Contacts: 90 in March 2026");
});

it("writes no month beside the drawing where months before the first point are not told", () => {
  const room = () => 40;
  // one point at 100 stands in the middle of 99 to 101
  expect(thinned([8, 39, 70, 100], scaleOf([99, 101], [30, 300]), room)).toEqual([100]);
  expect(thinned([0, 30, 61, 91], scaleOf([0, 91], [30, 300]), room)).toEqual([0, 30, 61, 91]);
});

it("tells no two ticks in a row alike", () => {
  const thousands = (tick: number) => `${(tick / 1000).toFixed(1)}k`;
  expect(distinct([2590, 2595, 2600, 2605, 2610], thousands)).toEqual([2600]);
  expect(distinct([2500, 2540, 2600, 2700], thousands)).toEqual([2540, 2600, 2700]);
  expect(distinct([], thousands)).toEqual([]);
});
