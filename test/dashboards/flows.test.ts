import { expect, it } from "vitest";
import { begunIn, flowTitle, whyNoWays } from "../../dashboards/components/flows.ts";
import { en } from "../../dashboards/strings/en.ts";
import { ru } from "../../dashboards/strings/ru.ts";
import { viewWith } from "./tables.ts";

const begun = (first_touch: string, journey_count: number) => ({ month: 20_000, outcome: "none", person_count: journey_count, journey_count, first_touch, step: 1, from_touch: first_touch, to_touch: "end" });
const title = (...rows: ReturnType<typeof begun>[]) => flowTitle(viewWith([], {}), rows);

it("names where most journeys begin, and nothing where all begin alike", () => {
  expect(title(begun("visit", 60), begun("order", 40))).toMatch(/60%/);
  expect(title(begun("order", 100))).toBe("How people go from touch to touch");
});

const on = (first_touch: string, to_touch: string, journey_count: number) => ({ ...begun(first_touch, journey_count), to_touch });

it("counts the journeys that are not drawn: of one touch, and those whose way on too few people share", () => {
  // 253 of one touch, 54 that go on untold, 13 from the order to the next touch: 320
  const rows = [on("site", "end", 150), on("order", "end", 103), on("site", "further", 36), on("other", "further", 18), on("order", "rating", 8), on("order", "lost_order", 5), { ...on("order", "further", 5), step: 2, from_touch: "rating" }];
  expect(begunIn(rows)).toEqual({ journeys: 320, single: 253, untold: 54 });
  expect([en, ru].map(({ journeys }) => journeys.flows.subtitle("320", "253", "54", 7, false).split(". ")[0])).toEqual([
    "320 journeys of this period, 253 of one touch are not drawn, nor 54 that go on in ways too few people share to be told",
    "Путей за период: 320; не нарисованы пути из одного касания (253) и те, чьим продолжением прошло слишком мало людей, чтобы его показать (54)",
  ]);
  expect(en.journeys.flows.subtitle("320", "253", null, 7, false)).toContain("253 of one touch are not drawn. Width");
});

it("names above a drawing no beginning that is not drawn", () => {
  const rows = [begun("visit", 60), on("order", "rating", 40)];
  const view = viewWith([], {});
  expect(flowTitle(view, rows, (touch) => touch === "order")).toBe("How people go from touch to touch");
  expect(flowTitle(view, rows, (touch) => touch === "visit")).toMatch(/60%/);
});

it("says why there is no way to draw: no journeys, all of one touch, too few on each way", () => {
  const why = (...rows: ReturnType<typeof begun>[]) => whyNoWays(viewWith([], { journey_flow: rows.map((row) => ({ ...row, month: "2026-11-01" })) }, { period: "2026-11" }));
  const { none, allSingle, tooFew } = en.journeys.flows;
  expect(why()).toBe(none);
  expect(why(begun("site", 57))).toBe(allSingle);
  expect(why(begun("site", 57), on("site", "further", 5))).toBe(tooFew);
  expect(why(begun("site", 57), on("site", "order", 5))).toBeNull();
});
