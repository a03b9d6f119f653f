import { expect, it } from "vitest";
import { whyNoHours } from "../../dashboards/components/load.ts";
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

it("says of contacts in a period without an hour of enough people that they are too few, and of no contacts that there are none", () => {
  const wait = { month: "2026-11-01", channel: "chat", part_of_day: "day", seconds: 60, answered_count: 61, left_count: 0, open_count: 0, unknown_count: 0, untimed_count: 0 };
  const why = (...waits: (typeof wait)[]) => whyNoHours(viewWith([], { wait_curve: waits, load_hour: [{ month: "2026-10-01", channel: "chat" }] }, { period: "2026-11" }));
  expect(why(wait)).toBe("In no hour of the week were there contacts of 5 people or more: too few to tell of.");
  expect(why()).toBe("Nothing in this period.");
});
