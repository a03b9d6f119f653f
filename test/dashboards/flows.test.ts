import { expect, it } from "vitest";
import { flowTitle } from "../../dashboards/components/flows.ts";
import { viewWith } from "./tables.ts";

const begun = (first_touch: string, journey_count: number) => ({ month: 20_000, outcome: "none", person_count: journey_count, journey_count, first_touch, step: 1, from_touch: first_touch, to_touch: "end" });
const title = (...rows: ReturnType<typeof begun>[]) => flowTitle(viewWith([], {}), rows);

it("names where most journeys begin, and nothing where all begin alike", () => {
  expect(title(begun("visit", 60), begun("order", 40))).toMatch(/60%/);
  expect(title(begun("order", 100))).toBe("How people go from touch to touch");
});
