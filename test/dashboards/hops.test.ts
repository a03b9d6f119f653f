import { expect, it } from "vitest";
import { hopsTitle } from "../../dashboards/components/hops.ts";
import { viewWith } from "./tables.ts";

const view = viewWith([], {});
const pair = (from: string, to: string, count: number, quick: number) => ({ from, to, count, shares: [{ value: quick }, { value: 1 - quick }, { value: 0 }, { value: 0 }] });
const [bought, lost, rated] = [pair("site", "order", 90, 1), pair("site", "lost_order", 60, 1), pair("order", "survey", 40, 0.25)];
const title = (...pairs: ReturnType<typeof pair>[]) => hopsTitle(view, pairs);

it("names every way that is gone oftener than the one that is news", () => {
  expect(title(bought, lost, rated)).toMatch(/^Order → .+ is the most frequent way after site → order and site → lost order: 40 times, 25% within the hour$/);
  expect(title(bought, rated)).toContain(" after site → order: 40 times");
});

it("leaves out nothing where the most frequent way is news, or where there is no other", () => {
  expect(title(rated, bought)).toMatch(/^Order → .+ is the most frequent way: 40 times/);
  expect(title(bought)).toBe("Site → order is the most frequent way: 90 times, 100% within the hour");
});
