import { expect, it } from "vitest";
import { fewWords } from "../../dashboards/components/waits.ts";
import type { WaitCurveRow } from "../../dashboards/marts.ts";
import { ru } from "../../dashboards/strings/ru.ts";
import { viewWith } from "./tables.ts";

const of = (...parts: string[]) => parts.map((part_of_day) => ({ part_of_day }) as WaitCurveRow);

it("says that people are too few in each part of the day, where seven of both stand beside it", () => {
  const view = viewWith([], {});
  expect(fewWords(view, of("open", "closed", "open"))).toBe("Fewer than 5 people each: in business hours, outside business hours");
  expect(fewWords(view, of("open"))).toBe("Fewer than 5 people");
  expect(fewWords({ ...view, strings: ru as never }, of("open", "closed"))).toContain("в каждой части дня: ");
});
