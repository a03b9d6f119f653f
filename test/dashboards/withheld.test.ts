import { expect, it } from "vitest";
import { storyOf } from "../../dashboards/components/headline.ts";
import { measure } from "../../dashboards/components/reading/measure.ts";
import { shareRow, shareRows, tooFew } from "../../dashboards/components/shares.ts";
import { en } from "../../dashboards/strings/en.ts";
import { viewWith } from "./tables.ts";
import { viewFrom, type Answers } from "./view.ts";

const november = { period: "2026-11", lastDay: "2026-11-30" };
const at = (month: string, touchpoint: string, n: number): Answers[number] => ({ month, touchpoint, region: "Урал", promoters: n, detractors: 0, n });

it("names no source that came or went with figures of too few", () => {
  const goneWith = (n: number) => viewFrom([at("2026-10", "site", 10), at("2026-10", "delivery", n), at("2026-11", "site", 40)], en, november);
  // 5 of 15 in October, so that 13 of 40 would have been expected
  expect(measure(goneWith(5), "nps").shift).toMatchObject({ value: "delivery", hasCome: false });
  expect(measure(goneWith(4), "nps").shift).toBeNull();
  const story = storyOf(goneWith(4), ["nps"]);
  expect(JSON.stringify(story)).not.toContain("Delivery");
});

it("says nothing of where the only answer of a month came from", () => {
  const view = viewFrom([at("2026-10", "delivery", 1), at("2026-11", "site", 40)], en, november);
  expect(measure(view, "nps")).toMatchObject({ shift: null, change: null, before: { value: null, n: 1, suppressed: true } });
  expect(JSON.stringify(storyOf(view, ["nps"]))).not.toMatch(/Delivery|100%/);
});

it("tells how many of so few are what as little as their share", () => {
  const view = viewWith([], {}, november);
  const praise = (now: number, total: number) => shareRow(view, { label: "Praise", now, before: null }, { total, totalBefore: 0 });
  expect(praise(3, 3)).toMatchObject({ value: null, valueText: "—", nText: "n 3" });
  expect(praise(3, 5)).toMatchObject({ value: 0.6, nText: "3 of 5" });
});

it("draws no parts of a whole of too few, for that they are its only ones is told by their names", () => {
  const view = viewWith([], {}, november);
  expect(tooFew(view, [1, 3])).toBe("Fewer than 5 cases: too few to tell of.");
  expect(tooFew(view, [2, 3])).toBeNull();
  expect(tooFew(view, [])).toBeNull();
  expect(shareRows(view, [{ label: "Praise", now: 2, before: null }, { label: "Idea", now: 3, before: null }]).map(({ nText }) => nText)).toEqual(["2 of 5", "3 of 5"]);
});
